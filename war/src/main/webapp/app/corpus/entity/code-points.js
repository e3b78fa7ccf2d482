// Offsets of the server count Unicode code points; strings of the browser count UTF-16 units. Both meet only here.

/**
 * Returns the words from one code point to another.
 *
 * @param {string} text
 * @param {number} start first code point
 * @param {number} [end] code point after the last; the end of the text when left out
 */
export const slice = (text, start, end) => {
  const from = unitAt(text, start);
  return text.slice(from, end === undefined ? text.length : unitAt(text, end, start, from));
};

/** Returns how many code points a text has. @param {string} text */
export const length = text => pointAt(text, text.length);

/**
 * Returns the UTF-16 index of a code point; beyond the end, the length.
 *
 * @param {string} text
 * @param {number} point
 * @param {number} [fromPoint] a known code point before it
 * @param {number} [fromUnit] and the index of that
 */
export const unitAt = (text, point, fromPoint = 0, fromUnit = 0) => {
  let unit = fromUnit;
  for (let at = fromPoint; at < point && unit < text.length; at++) {
    unit += isPair(text, unit) ? 2 : 1;
  }
  return unit;
};

/**
 * Returns the code point of a UTF-16 index; inside a pair, that of the pair.
 *
 * @param {string} text
 * @param {number} unit
 */
export const pointAt = (text, unit) => {
  let point = 0;
  for (let at = 0; at < unit && at < text.length; point++) {
    at += isPair(text, at) ? 2 : 1;
    if (at > unit) {
      return point;
    }
  }
  return point;
};

/** @param {string} text @param {number} unit */
const isPair = (text, unit) => {
  const high = text.charCodeAt(unit);
  if (high < 0xd800 || high > 0xdbff) {
    return false;
  }
  const low = text.charCodeAt(unit + 1);
  return low >= 0xdc00 && low <= 0xdfff;
};
