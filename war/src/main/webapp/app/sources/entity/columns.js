/**
 * A column of the file as the person sees it.
 *
 * @typedef {object} Column
 * @property {string} key
 * @property {string} role
 * @property {string[]} samples
 * @property {string} wording
 * @property {string} feed what it asks about, '' for nothing
 * @property {string} [guessedRole]
 * @property {any} [question]
 */

/** Roles that a file has at most one column of, chosen by a select each. */
export const SINGLE_ROLES = ['date', 'person', 'state', 'id', 'consent', 'language'];

/** What a question can ask about, as offered on screen. */
export const FEEDS = [
  '',
  'concern',
  'trigger',
  'firstRealisation',
  'objection',
  'outcome',
  'habit',
  'pain',
  'proof',
  'driver',
  'alternative',
  'other',
];

/**
 * Takes the columns of a preview over.
 *
 * @param {any[]} columns
 * @returns {Column[]}
 */
export const columnsOf = columns =>
  columns.map(({ key, role, samples = [], question }) => ({
    key,
    role,
    guessedRole: role,
    samples,
    question,
    wording: question?.wording ?? '',
    feed: question?.feeds?.[0] ?? '',
  }));

/** @param {Column[]} columns @param {string} role @returns {Column | undefined} */
export const withRole = (columns, role) => columns.find(column => column.role === role);

/**
 * Gives a role to one column and takes it from the one that had it.
 *
 * @param {Column[]} columns
 * @param {string} role
 * @param {string} key '' for no column
 */
export const assign = (columns, role, key) =>
  columns.map(column => {
    if (column.key === key) {
      return { ...column, role };
    }
    return column.role === role ? { ...column, role: SINGLE_ROLES.includes(column.guessedRole ?? '') ? 'ignored' : (column.guessedRole ?? 'ignored') } : column;
  });

/**
 * Makes what the server is told. What the person leaves as guessed keeps all that the question feeds.
 *
 * @param {Column[]} columns
 */
export const described = columns =>
  columns
    .filter(column => column.role !== 'ignored')
    .map(({ key, role, wording, feed, question }) => {
      if (role !== 'text' && role !== 'answer') {
        return { key, role };
      }
      const guessed = question?.feeds ?? [];
      const feeds = feed === (guessed[0] ?? '') ? guessed : feed === '' || feed === 'other' ? [] : [feed];
      return {
        key,
        role,
        ...(wording.trim() ? { wording: wording.trim() } : {}),
        feeds,
        ...(question?.promptedness ? { promptedness: question.promptedness } : {}),
      };
    });
