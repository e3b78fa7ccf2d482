import { pointAt } from '../entity/code-points.js';
import { tidy, wholeWords } from '../entity/words-in-text.js';

/**
 * Returns the whole words selected in an element that holds nothing but a text.
 *
 * @param {Element} element
 * @param {string} text what the element shows
 * @returns {import('../entity/words-in-text.js').Span | null} in code points; null when nothing is selected there
 */
export const selectedIn = (element, text) => {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(element)) {
    return null;
  }
  const inside = document.createRange();
  inside.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
    inside.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) {
    inside.setEnd(range.endContainer, range.endOffset);
  }
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(inside.startContainer, inside.startOffset);
  const start = before.toString().length;
  const end = start + inside.toString().length;
  const span = tidy(text, { start: pointAt(text, start), end: pointAt(text, end) });
  return span && wholeWords(text, span);
};
