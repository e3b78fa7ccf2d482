import { html, nothing } from 'lit';
import { words } from '../../words.js';

/** @param {import('../entity/passages.js').Piece[]} pieces */
const run = pieces =>
  pieces.map(({ text, cues }) =>
    cues.length > 0
      ? html`<span class="cue" title=${cues.map(cue => words.cue[cue] ?? cue).join(', ')}>${text}</span>`
      : text,
  );

/**
 * Shows an answer with the quote and its cues marked. White space counts: the text on screen is the text of the answer.
 *
 * @param {import('../entity/passages.js').Passage} passage
 */
export const marked = ({ before, quote, after, cutBefore, cutAfter }) =>
  html`${cutBefore ? html`<span class="cut">… </span>` : nothing}${run(before)}<mark>${run(quote)}</mark>${run(after)}${cutAfter
    ? html`<span class="cut"> …</span>`
    : nothing}`;
