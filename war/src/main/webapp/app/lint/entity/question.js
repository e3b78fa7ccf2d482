/**
 * A change that one click makes.
 *
 * @typedef {object} Fix
 * @property {string} do
 * @property {string} [wording]
 * @property {string} [first]
 * @property {string} [second]
 * @property {string} [question]
 * @property {string} [code]
 * @property {string} [order]
 */

/**
 * A question as it is typed: options one a line, a fixed last option by its code.
 *
 * @typedef {object} Typed
 * @property {string} language
 * @property {string} kind
 * @property {string} wording
 * @property {string} options
 * @property {string} sides
 * @property {string} order
 * @property {boolean} exhaustive
 */

/** Fixed last options by their code, with the words they show. */
export const TAILS = /** @type {const} */ (['other', 'none', 'dk', 'pns']);

/** @param {string} kind */
export const hasOptions = kind => !['OT', 'ST', 'YN'].includes(kind);

/** @param {string} kind */
export const isScale = kind => ['S5', 'S7', 'N11'].includes(kind);

/** @param {string} kind */
export const isList = kind => ['SC', 'MC'].includes(kind);

/** @param {Typed} typed @param {(code: string) => string} tailWords */
export const asRequest = (typed, tailWords) => {
  const { language, kind, wording } = typed;
  /** @type {Record<string, unknown>} */
  const request = { language, kind, wording };
  if (!hasOptions(kind)) {
    return request;
  }
  const lowest = kind === 'N11' ? 0 : 1;
  request.options = lines(typed.options).map((line, index) => {
    const point = /^(\d{1,2})\s*[:=]\s*(.+)$/.exec(line);
    if (isScale(kind)) {
      return point ? { code: point[1], label: point[2] } : { code: String(index + lowest), label: line };
    }
    const tail = TAILS.find(code => line.toLowerCase() === tailWords(code).toLowerCase());
    return tail ? { code: tail, label: line } : { code: `o${index + 1}`, label: line };
  });
  if (isScale(kind)) {
    request.sides = Number(typed.sides);
  } else {
    request.order = typed.order;
    request.exhaustive = typed.exhaustive;
  }
  return request;
};

/**
 * Returns the question after a click, or null where a click on this page cannot make the change.
 *
 * @param {Typed} typed @param {Fix} fix @param {(code: string) => string} tailWords @returns {Typed | null}
 */
export const fixed = (typed, fix, tailWords) => {
  switch (fix.do) {
    case 'reword':
      return { ...typed, wording: fix.wording ?? typed.wording };
    case 'split':
      return { ...typed, wording: fix.first ?? typed.wording };
    case 'add-option':
      return { ...typed, options: [...lines(typed.options), tailWords(fix.code ?? '')].join('\n') };
    case 'order-options':
      return { ...typed, order: fix.order ?? typed.order };
    default:
      return null;
  }
};

/** @param {string} text */
const lines = text =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line);
