/**
 * @typedef {object} Totals
 * @property {number} fresh @property {number} changed @property {number} unchanged @property {number} partial
 * @property {number} gone @property {number} verbatims @property {number} nothing @property {number} findings
 * @property {number} redactions @property {number} rejected @property {number} done @property {number} total
 */

/** States in which nothing more will happen. */
const OVER = ['done', 'failed', 'cancelled'];

/** @param {{state: string}} pull */
export const isOver = pull => OVER.includes(pull.state);

/**
 * Adds up pulls.
 *
 * @param {any[]} pulls
 * @returns {Totals} `total` is -1 when one of them does not know it
 */
export const totals = pulls => {
  const sum = (/** @type {string} */ name) => pulls.reduce((all, pull) => all + (pull[name] ?? 0), 0);
  return {
    fresh: sum('responsesNew'),
    changed: sum('responsesChanged'),
    unchanged: sum('responsesUnchanged'),
    partial: sum('responsesPartial'),
    gone: sum('responsesGone'),
    verbatims: sum('verbatims'),
    nothing: sum('answersNothing'),
    findings: sum('findings'),
    redactions: sum('redactions'),
    rejected: sum('rejected'),
    done: sum('done'),
    total: pulls.some(pull => pull.total < 0) ? -1 : sum('total'),
  };
};

/** Returns how far a pull is, 0 to 1, or undefined when nobody knows. @param {any} pull */
export const progress = pull => {
  if (pull.state === 'done') {
    return 1;
  }
  return pull.total > 0 ? Math.min(1, pull.done / pull.total) : undefined;
};
