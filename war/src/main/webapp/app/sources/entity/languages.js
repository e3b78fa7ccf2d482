/**
 * How many answers of a source are in one language.
 *
 * @typedef {{language?: string, cuesLookedFor?: boolean, answers: number}} LanguageCount
 */

/**
 * What can be said of the languages of a source.
 *
 * @typedef {object} Summary
 * @property {number} all answers that say something
 * @property {number} inTold how many are in languages that are told and searched
 * @property {string[]} told those languages, most answers first
 * @property {number} unknown how many give no sign of their language
 * @property {number} askedOnly in how many only answers to questions that ask for something are found
 * @property {{language: string, answers: number}[]} askedOnlyIn their languages, most answers first
 * @property {number} older how many were read before languages were told
 */

/** @param {LanguageCount[]} counts */
const sum = counts => counts.reduce((n, { answers }) => n + answers, 0);

/**
 * Sums up the languages of a source.
 *
 * @param {LanguageCount[]} counts most answers first
 * @returns {Summary | undefined} undefined where no language is known
 */
export const languages = counts => {
  const looked = counts.filter(({ language }) => language);
  const askedOnly = looked.filter(({ cuesLookedFor }) => cuesLookedFor === false);
  const rest = looked.filter(one => !askedOnly.includes(one));
  const told = rest.filter(({ language }) => language !== 'und');
  return told.length + askedOnly.length === 0
    ? undefined
    : {
        all: sum(counts),
        inTold: sum(told),
        told: [...new Set(told.map(({ language }) => language ?? ''))],
        unknown: sum(rest) - sum(told),
        askedOnly: sum(askedOnly),
        askedOnlyIn: askedOnly.map(({ language, answers }) => ({ language: language ?? '', answers })),
        older: sum(counts) - sum(looked),
      };
};
