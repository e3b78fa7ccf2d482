import { html, nothing } from 'lit';
import { LeavableAdvice } from '../../lint/boundary/leavable-advice.js';
import { checkGuide } from '../../lint/control/lint.js';
import { Problem } from '../../problem/entity/problem.js';
import { words } from '../../words.js';
import { guideOf, mendedGuide, placeIn } from '../entity/guide-draft.js';

/** So long nobody types before what is typed is checked, in ms. */
const PAUSE = 700;

/**
 * What the rules say about a guide as it is typed, stored or not: mended by one click, or left as it is.
 *
 * @fires fh-edit with the changed draft as detail
 */
class GuideAdvice extends LeavableAdvice {
  static properties = { draft: { attribute: false } };

  constructor() {
    super();
    /** @type {import('../entity/guide-draft.js').Draft | null} */
    this.draft = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.waiting = undefined;
  }

  disconnectedCallback() {
    clearTimeout(this.waiting);
    super.disconnectedCallback();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (this.draft && changed.has('draft')) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.ask(), this.found ? PAUSE : 0);
    }
  }

  /** What cannot be read yet, such as a length that is being typed, keeps the advice there is. @param {AbortSignal} signal */
  async fetch(signal) {
    try {
      return await checkGuide(guideOf(/** @type {import('../entity/guide-draft.js').Draft} */ (this.draft)), signal);
    } catch (error) {
      if (this.found && error instanceof Problem && error.status === 422) {
        return this.found;
      }
      throw error;
    }
  }

  /** @param {any} one */
  mending(one) {
    const { draft } = this;
    const place = draft && placeIn(draft, one.place.subject);
    const changed = draft && one.fix ? mendedGuide(draft, one.place.subject, one.fix) : null;
    return html`${changed
      ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('fh-edit', { detail: changed }))}>
          ${words.lint.draftFix(one.fix)}
        </button>`
      : nothing}
    ${place
      ? html`<button type="button" class="link" @click=${() => this.goTo(place.id)}>${words.guide.goTo(place.name)}</button>`
      : nothing}`;
  }

  /** @param {string} id */
  goTo(id) {
    const found = document.getElementById(id);
    found?.scrollIntoView({ block: 'center' });
    found?.focus({ preventScroll: true });
  }
}

customElements.define('fh-guide-advice', GuideAdvice);
