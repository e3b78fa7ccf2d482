/** The types of findings in the order of the landing report; the first three are its main part. */
export const TYPES = [
  'concern',
  'trigger',
  'first-realisation',
  'objection',
  'desired-outcome',
  'habit',
  'pain',
  'proof',
  'driver',
  'alternative',
  'channel',
  'goal',
  'stay',
  'trade-off',
  'language',
  'tagged',
];

/** How many of them are always shown. */
export const MAIN = 3;

/** @type {Record<string, string>} what a question feeds, and the type of finding its answers are */
const BY_FEED = {
  firstRealisation: 'first-realisation',
  outcome: 'desired-outcome',
  tradeOff: 'trade-off',
};

/**
 * Returns the type of finding that answers to a question are.
 *
 * @param {string[]} feeds what the question feeds, most important first
 * @returns {string | undefined} undefined when they are no finding as a whole
 */
export const askedType = feeds => {
  const [first = ''] = feeds;
  const type = BY_FEED[first] ?? (first.startsWith('channel') ? 'channel' : first);
  return TYPES.includes(type) ? type : undefined;
};
