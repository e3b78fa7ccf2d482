import { html, nothing } from 'lit';
import { isAborted } from '../../api.js';
import { correct, previewCorrection } from '../../evidence/control/evidence.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { lang } from './lang.js';

/** So long after the last key the server is asked what would happen. */
const PAUSE = 400;

/**
 * Corrects the words of one turn of a transcript and says beforehand what becomes of the quotes in it.
 *
 * @fires fh-corrected with what the server stored as detail
 * @fires fh-cancel
 */
class CorrectTurn extends LightElement {
  static properties = {
    answer: { attribute: false },
    text: { state: true },
    checked: { state: true },
    preview: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {{id: number, text: string, language?: string}} */
    this.answer = { id: 0, text: '' };
    this.text = '';
    this.checked = false;
    /** @type {any} */
    this.preview = null;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
    this.busy = false;
    this.asked = new AbortController();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
  }

  disconnectedCallback() {
    this.forget();
    super.disconnectedCallback();
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    // a page may give the same turn as another object while it is being corrected
    if (changed.has('answer') && changed.get('answer')?.id !== this.answer.id) {
      this.text = this.answer.text;
      this.checked = false;
      this.preview = null;
      this.problem = null;
    }
  }

  firstUpdated() {
    this.querySelector('textarea')?.focus();
  }

  get changed() {
    return this.text.trim() !== this.answer.text;
  }

  render() {
    return html`<form class="aside correct-turn" aria-label=${words.correct.title} @submit=${this.submit} @keydown=${this.key}>
      <label class="block"
        >${words.correct.text}
        <textarea
          name="text"
          required
          maxlength="200000"
          lang=${lang(this.answer)}
          rows=${Math.min(16, Math.max(3, Math.ceil(this.answer.text.length / 70)))}
          .value=${this.text}
          @input=${this.typed}
        ></textarea>
      </label>
      <p class="hint">${words.correct.hint}</p>
      <label class="choice">
        <input type="checkbox" name="checked" .checked=${this.checked} @change=${this.check} />
        <span>${words.correct.checked}</span>
      </label>
      <div class="correct-effect" role="status">${this.effect()}</div>
      ${alert(this.problem)}
      <p class="actions">
        <button class="primary" ?disabled=${this.busy || (!this.changed && !this.checked)}>
          ${this.changed || !this.checked ? words.correct.save : words.correct.right}
        </button>
        <button type="button" class="quiet" @click=${this.cancel}>${words.cancel}</button>
      </p>
    </form>`;
  }

  effect() {
    const { preview } = this;
    if (!preview || !this.changed) {
      return nothing;
    }
    const { moved, found } = preview.effect;
    return html`${preview.touched.length > 0
      ? html`<p>${words.correct.touched}</p>
          <ul>
            ${preview.touched.map(
              (/** @type {any} */ one) =>
                html`<li>
                  ${words.correct.becomes(one.quote, one.becomes)}
                  ${one.state === 'approved' ? html`<span class="chip">${words.correct.takenBack}</span>` : nothing}
                </li>`,
            )}
          </ul>`
      : nothing}
    ${moved + found > 0 || preview.touched.length === 0 ? html`<p class="soft">${words.correct.stays(moved, found)}</p>` : nothing}`;
  }

  /** @param {Event} event */
  typed(event) {
    this.text = /** @type {HTMLTextAreaElement} */ (event.target).value;
    this.forget();
    if (this.changed && this.text.trim()) {
      this.pause = setTimeout(() => this.ask(), PAUSE);
    }
  }

  /** Gives up what was asked about words that are no longer there. */
  forget() {
    clearTimeout(this.pause);
    this.asked.abort();
    this.asked = new AbortController();
    this.preview = null;
  }

  async ask() {
    try {
      this.preview = await previewCorrection(this.answer.id, this.text, this.asked.signal);
      this.problem = null;
    } catch (error) {
      if (!isAborted(error)) {
        this.problem = asProblem(error);
      }
    }
  }

  /** @param {Event} event */
  check(event) {
    this.checked = /** @type {HTMLInputElement} */ (event.target).checked;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    try {
      const correction = await correct(this.answer.id, { text: this.text, checkedAgainstRecording: this.checked });
      this.say(words.correct.saved(correction));
      this.dispatchEvent(new CustomEvent('fh-corrected', { detail: correction }));
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }

  cancel() {
    this.dispatchEvent(new CustomEvent('fh-cancel'));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.cancel();
    }
  }
}

customElements.define('fh-correct-turn', CorrectTurn);
