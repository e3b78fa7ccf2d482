import { length, slice } from './code-points.js';

/**
 * A stretch of an answer that looks the same throughout.
 *
 * @typedef {{text: string, cues: string[]}} Piece
 * @typedef {{before: Piece[], quote: Piece[], after: Piece[], cutBefore: boolean, cutAfter: boolean}} Passage
 * @typedef {{attribute: string, start: number, end: number}} Cue
 */

/**
 * Cuts an answer into what stands before, in and after a quote, with the cues marked in each.
 *
 * @param {string} text the whole answer
 * @param {{start: number, end: number}} span the quote, in code points
 * @param {Cue[]} cues the words that set its attributes, in code points
 * @param {{start: number, end: number}} [shown] the part to show; the whole answer when left out
 * @returns {Passage}
 */
export const passage = (text, span, cues, shown) => {
  const end = length(text);
  const view = shown ?? { start: 0, end };
  return {
    before: pieces(text, view.start, span.start, cues),
    quote: pieces(text, span.start, span.end, cues),
    after: pieces(text, span.end, view.end, cues),
    cutBefore: view.start > 0,
    cutAfter: view.end < end,
  };
};

/** @param {string} text @param {number} start @param {number} end @param {Cue[]} cues @returns {Piece[]} */
const pieces = (text, start, end, cues) => {
  if (end <= start) {
    return [];
  }
  const edges = new Set([start, end]);
  for (const cue of cues) {
    [cue.start, cue.end].filter(edge => edge > start && edge < end).forEach(edge => edges.add(edge));
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => ({
    text: slice(text, from, places[i + 1]),
    cues: [...new Set(cues.filter(cue => cue.start <= from && cue.end > from).map(cue => cue.attribute))],
  }));
};

/**
 * Chooses what to show of a long answer: the quote and some words around it.
 *
 * @param {string} text
 * @param {{start: number, end: number}} span
 * @param {number} [around] code points on each side
 * @returns {{start: number, end: number} | undefined} undefined when the answer is short enough to be shown whole
 */
export const excerpt = (text, span, around = 140) => {
  const end = length(text);
  const start = atWord(text, Math.max(0, span.start - around), span.start, 1);
  const stop = atWord(text, Math.min(end, span.end + around), span.end, -1);
  // a few words more are easier to read than a gap
  const from = start < 40 ? 0 : start;
  const to = end - stop < 40 ? end : stop;
  return from === 0 && to === end ? undefined : { start: from, end: to };
};

/** @param {string} text @param {number} place @param {number} limit @param {-1 | 1} towards */
const atWord = (text, place, limit, towards) => {
  const points = [...slice(text, Math.min(place, limit), Math.max(place, limit))];
  if (towards > 0) {
    const gap = points.findIndex(point => /\s/.test(point));
    return place === 0 || gap < 0 ? place : place + gap + 1;
  }
  const gap = points.map(point => /\s/.test(point)).lastIndexOf(true);
  return place === length(text) || gap < 0 ? place : limit + gap;
};
