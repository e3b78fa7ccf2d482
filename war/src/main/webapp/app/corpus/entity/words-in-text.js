import { pointAt, unitAt } from './code-points.js';

/** @typedef {{start: number, end: number}} Span in code points, `[start, end)` */

/**
 * Returns the words of a text in order; punctuation and white space belong to no word, combined characters stay whole.
 *
 * @param {string} text
 * @returns {Span[]} in code points
 */
export const wordsIn = text => {
  const found = [];
  let unit = 0;
  let point = 0;
  const pointOf = (/** @type {number} */ to) => {
    point += pointAt(text.slice(unit, to), to - unit);
    unit = to;
    return point;
  };
  for (const { from, to } of wordUnits(text)) {
    found.push({ start: pointOf(from), end: pointOf(to) });
  }
  return found;
};

/** @param {string} text @returns {{from: number, to: number}[]} in UTF-16 units */
const wordUnits = text => {
  if (typeof Intl.Segmenter === 'function') {
    return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)]
      .filter(part => part.isWordLike || /\p{Extended_Pictographic}/u.test(part.segment))
      .map(part => ({ from: part.index, to: part.index + part.segment.length }));
  }
  return [...text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)].map(match => ({
    from: match.index ?? 0,
    to: (match.index ?? 0) + match[0].length,
  }));
};

/**
 * Widens a selection to whole characters and drops white space at both ends.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span | null} null when nothing but white space is left
 */
export const tidy = (text, { start, end }) => {
  let from = unitAt(text, start);
  let to = unitAt(text, end);
  if (typeof Intl.Segmenter === 'function') {
    const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text);
    const first = characters.containing(from);
    from = first ? first.index : from;
    const last = to > from ? characters.containing(to - 1) : undefined;
    to = last ? last.index + last.segment.length : to;
  }
  while (from < to && /\s/.test(text[from])) {
    from++;
  }
  while (to > from && /\s/.test(text[to - 1])) {
    to--;
  }
  return from < to ? { start: pointAt(text, from), end: pointAt(text, to) } : null;
};

/**
 * Widens a selection to whole words; people rarely mean half of one.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
export const wholeWords = (text, { start, end }) => {
  const words = wordsIn(text);
  return {
    start: words.find(word => word.start < start && word.end > start)?.start ?? start,
    end: words.find(word => word.start < end && word.end > end)?.end ?? end,
  };
};

/**
 * Moves one edge of a selection by a word; the selection keeps at least one word.
 *
 * @param {string} text
 * @param {Span} span
 * @param {'start' | 'end'} edge
 * @param {-1 | 1} direction to the front or to the back of the text
 * @returns {Span}
 */
export const moved = (text, span, edge, direction) => {
  const places = wordsIn(text).map(word => word[edge]);
  const at = span[edge];
  const next = direction > 0 ? places.find(place => place > at) : places.filter(place => place < at).pop();
  if (next === undefined) {
    return span;
  }
  const wider = { ...span, [edge]: next };
  return wider.start < wider.end ? wider : span;
};
