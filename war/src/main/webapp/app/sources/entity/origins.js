/**
 * Where words come from, as people say it, and what that means for the source.
 *
 * @typedef {'consent' | 'notice' | 'review' | 'ticket' | 'interview' | 'unknown'} Origin
 */

/** @type {Origin[]} */
export const ORIGINS = ['consent', 'notice', 'review', 'ticket', 'interview', 'unknown'];

/**
 * Returns kind and basis of a source.
 *
 * @param {Origin} origin
 * @param {string} guessed the kind that the preview guessed
 * @returns {{kind: string, basis: string}}
 */
export const meaning = (origin, guessed) => {
  switch (origin) {
    case 'consent':
      return { kind: 'survey', basis: 'consent' };
    case 'notice':
      return { kind: guessed === 'survey' ? 'survey' : 'feedback', basis: 'service-record' };
    case 'review':
      return { kind: 'review', basis: 'public-review' };
    case 'ticket':
      return { kind: 'ticket', basis: 'service-record' };
    case 'interview':
      return { kind: 'interview', basis: 'consent' };
    default:
      return { kind: guessed, basis: 'unknown' };
  }
};

/**
 * Guesses the origin; where only a person can know what was agreed, there is no guess.
 *
 * @param {string} guessed the kind that the preview guessed
 * @param {boolean} hasConsentColumn
 * @returns {Origin | ''}
 */
export const guess = (guessed, hasConsentColumn) => {
  if (hasConsentColumn) {
    return 'consent';
  }
  return guessed === 'review' || guessed === 'ticket' ? guessed : '';
};

/**
 * Returns the origin that a source was described with.
 *
 * @param {{kind: string, basis: string}} source
 * @returns {Origin}
 */
export const originOf = ({ kind, basis }) => {
  const found = ORIGINS.find(origin => {
    const means = meaning(origin, kind);
    return means.kind === kind && means.basis === basis;
  });
  return found ?? 'unknown';
};

/** Tells whether somebody must say by name that people agreed. @param {Origin | ''} origin @param {boolean} hasConsentColumn */
export const needsDeclaration = (origin, hasConsentColumn) =>
  (origin === 'consent' || origin === 'interview') && !hasConsentColumn;
