import { html, nothing } from 'lit';
import { LeavableAdvice } from '../../lint/boundary/leavable-advice.js';
import { words } from '../../words.js';
import { adviceOn } from '../control/blueprints.js';
import { mended } from '../entity/fixes.js';
import { place } from './remarks.js';

/**
 * What the rules say about a draft survey: mended by one click, or left as it is.
 *
 * @fires fh-edit with the changed draft as detail
 */
class DraftAdvice extends LeavableAdvice {
  static properties = {
    draftId: { attribute: false },
    draft: { attribute: false },
    layout: { attribute: false },
    bank: { attribute: false },
    language: { attribute: false },
  };

  constructor() {
    super();
    this.draftId = 0;
    /** @type {any} */
    this.draft = null;
    /** @type {any} laid out anew after each change that was stored */
    this.layout = null;
    /** @type {any[]} */
    this.bank = [];
    this.language = '';
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (this.draftId && this.language && (changed.has('layout') || changed.has('language'))) {
      this.ask();
    }
  }

  /** @param {AbortSignal} signal */
  fetch(signal) {
    return adviceOn(this.draftId, this.language, signal);
  }

  /** @param {any} one */
  mending(one) {
    const changed = one.fix
      ? mended(this.draft, this.layout.questions, this.bank, one.place.subject, one.fix, this.language)
      : null;
    return html`${changed
      ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('fh-edit', { detail: changed }))}>
          ${words.lint.draftFix(one.fix)}
        </button>`
      : nothing}
    ${one.place.subject
      ? html`<button type="button" class="link" @click=${() => this.goTo(one.place.subject)}>
          ${words.blueprints.goTo}<span class="unseen"> ${one.place.subject}</span>
        </button>`
      : nothing}`;
  }

  /** @param {string} subject */
  goTo(subject) {
    const found = document.getElementById(place(subject));
    found?.closest('details')?.setAttribute('open', '');
    found?.scrollIntoView({ block: 'center' });
    /** @type {HTMLElement | null} */ (found?.querySelector('input, textarea, select') ?? found)?.focus({ preventScroll: true });
  }
}

customElements.define('fh-draft-advice', DraftAdvice);
