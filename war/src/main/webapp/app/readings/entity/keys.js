/** @type {Record<string, string>} letters that say what chosen words are */
export const TYPE_KEYS = {
  c: 'concern',
  t: 'trigger',
  f: 'first-realisation',
  o: 'objection',
  h: 'habit',
  d: 'desired-outcome',
  p: 'pain',
  a: 'alternative',
};

/** @type {Record<string, string>} the upper row of letters: which force speaks */
export const FORCE_KEYS = { q: 'push', w: 'pull', e: 'anxiety', r: 'habit' };

/** @type {Record<string, string>} digits: which stage of the story it was */
export const STAGE_KEYS = {
  1: 'first-thought',
  2: 'passive-looking',
  3: 'active-looking',
  4: 'deciding',
  5: 'buying',
  6: 'first-use',
  7: 'ongoing-use',
};

/** Returns the key of a value. @param {Record<string, string>} keys @param {string} value */
export const keyOf = (keys, value) => Object.entries(keys).find(([, one]) => one === value)?.[0];
