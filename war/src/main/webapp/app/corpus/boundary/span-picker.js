import { html } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { slice } from '../entity/code-points.js';
import { passage } from '../entity/passages.js';
import { moved } from '../entity/words-in-text.js';
import { lang } from './lang.js';
import { marked } from './marked-text.js';
import { selectedIn } from './selection.js';

/**
 * Words of an answer, chosen with the mouse, with buttons, or with Alt and the arrow keys.
 *
 * @fires fh-span with the new span as detail
 */
class SpanPicker extends LightElement {
  static properties = {
    text: { attribute: false },
    language: { attribute: false },
    span: { attribute: false },
  };

  constructor() {
    super();
    this.text = '';
    /** @type {string | undefined} BCP 47 tag of the language of the text, where it is known */
    this.language = undefined;
    this.span = { start: 0, end: 0 };
  }

  render() {
    const chosen = slice(this.text, this.span.start, this.span.end);
    return html`<div class="picker" role="group" aria-label=${words.span.label} tabindex="0" @keydown=${this.key}>
      <div class="answer" lang=${lang(this)} @mouseup=${this.selected}>${marked(passage(this.text, this.span, []))}</div>
      <p class="unseen" role="status">${words.span.chosen(chosen)}</p>
      <p class="picker-moves">
        <span>${words.span.start}</span>
        ${this.move('start', -1, words.span.startEarlier, '←')} ${this.move('start', 1, words.span.startLater, '→')}
        <span>${words.span.end}</span>
        ${this.move('end', -1, words.span.endEarlier, '←')} ${this.move('end', 1, words.span.endLater, '→')}
        <small>${words.span.keys}</small>
      </p>
    </div>`;
  }

  /** @param {'start' | 'end'} edge @param {-1 | 1} direction @param {string} label @param {string} sign */
  move(edge, direction, label, sign) {
    return html`<button type="button" class="small" aria-label=${label} title=${label} @click=${() => this.shift(edge, direction)}>
      ${sign}
    </button>`;
  }

  /** @param {'start' | 'end'} edge @param {-1 | 1} direction */
  shift(edge, direction) {
    this.choose(moved(this.text, this.span, edge, direction));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      event.stopPropagation();
      this.shift(event.shiftKey ? 'start' : 'end', event.key === 'ArrowLeft' ? -1 : 1);
    }
  }

  /** @param {Event} event */
  selected(event) {
    const span = selectedIn(/** @type {Element} */ (event.currentTarget), this.text);
    if (span) {
      document.getSelection()?.removeAllRanges();
      this.choose(span);
    }
  }

  /** @param {import('../entity/words-in-text.js').Span} span */
  choose(span) {
    this.span = span;
    this.dispatchEvent(new CustomEvent('fh-span', { detail: span }));
  }
}

customElements.define('fh-span-picker', SpanPicker);
