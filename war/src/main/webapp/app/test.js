// A few lines that stand in for a test framework: `*.test.js` beside an entity module exports what `tests()` returns, and the
// browser tests import that module in Chromium and expect no failure.

/**
 * Runs named checks.
 *
 * @param {Record<string, () => void>} checks lower-case sentences and what they check
 * @returns {{passed: string[], failed: string[]}}
 */
export const tests = checks => {
  const passed = [];
  const failed = [];
  for (const [name, check] of Object.entries(checks)) {
    try {
      check();
      passed.push(name);
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return { passed, failed };
};

/**
 * Compares whole values.
 *
 * @param {unknown} actual
 * @param {unknown} expected
 */
export const equal = (actual, expected) => {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) {
    throw new Error(`expected ${e} but was ${a}`);
  }
};
