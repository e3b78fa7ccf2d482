import { length, slice } from '../../corpus/entity/code-points.js';

/**
 * A stretch of a turn that the same findings cover.
 *
 * @typedef {{start: number, end: number}} Span in code points
 * @typedef {{text: string, found: number[], chosen: boolean}} Piece `found` holds ids of findings, the shortest first
 */

/**
 * Cuts a turn where findings, or the words just chosen, begin and end.
 *
 * @param {string} text
 * @param {({id: number} & Span)[]} findings
 * @param {Span | null} [chosen]
 * @returns {Piece[]} together the whole text
 */
export const pieces = (text, findings, chosen = null) => {
  const end = length(text);
  const edges = new Set([0, end]);
  for (const span of chosen ? [...findings, chosen] : findings) {
    edges.add(Math.min(span.start, end));
    edges.add(Math.min(span.end, end));
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, i) => ({
    text: slice(text, from, places[i + 1]),
    found: findings
      .filter(one => one.start <= from && one.end > from)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || a.id - b.id)
      .map(one => one.id),
    chosen: chosen !== null && chosen.start <= from && chosen.end > from,
  }));
};
