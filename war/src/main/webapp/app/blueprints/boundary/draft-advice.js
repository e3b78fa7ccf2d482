import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { adviceList } from '../../lint/boundary/advice.js';
import { leave, takeUp } from '../../lint/control/lint.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { adviceOn } from '../control/blueprints.js';
import { mended } from '../entity/fixes.js';
import { place } from './remarks.js';

/**
 * What the rules say about a draft survey: mended by one click, or left as it is.
 *
 * @fires fh-edit with the changed draft as detail
 */
class DraftAdvice extends LightElement {
  static properties = {
    draftId: { attribute: false },
    draft: { attribute: false },
    layout: { attribute: false },
    bank: { attribute: false },
    language: { attribute: false },
    found: { state: true },
    leaving: { state: true },
    problem: { state: true },
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
    /** @type {any} */
    this.found = null;
    /** @type {string} fingerprint of the advice for which a reason is asked */
    this.leaving = '';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
    this.asking = new AbortController();
  }

  disconnectedCallback() {
    this.asking.abort();
    super.disconnectedCallback();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (this.draftId && this.language && (changed.has('layout') || changed.has('language'))) {
      this.ask();
    }
  }

  async ask() {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      this.found = await adviceOn(this.draftId, this.language, signal);
      this.problem = null;
    } catch (error) {
      if (!signal.aborted) {
        this.problem = asProblem(error);
      }
    }
  }

  render() {
    if (!this.found) {
      return alert(this.problem);
    }
    const open = this.found.advice.filter((/** @type {any} */ one) => !one.left);
    const left = this.found.advice.filter((/** @type {any} */ one) => one.left);
    return html`${alert(this.problem)}
      <p class="soft" role="status">${open.length === 0 ? words.lint.nothingHere : words.lint.found(open.length)}</p>
      ${this.found.known ? nothing : html`<p class="note">${words.lint.unknownLanguage}</p>`}
      ${adviceList(open, one => this.actions(one))}
      ${left.length > 0
        ? html`<details class="hints">
            <summary>${words.lint.left(left.length)}</summary>
            ${adviceList(left, one => this.decided(one), true)}
          </details>`
        : nothing}`;
  }

  /** @param {any} one */
  actions(one) {
    if (!may('researcher')) {
      return nothing;
    }
    const changed = one.fix
      ? mended(this.draft, this.layout.questions, this.bank, one.place.subject, one.fix, this.language)
      : null;
    return html`<div class="actions">
      ${changed
        ? html`<button type="button" @click=${() => this.dispatchEvent(new CustomEvent('fh-edit', { detail: changed }))}>
            ${words.lint.draftFix(one.fix)}
          </button>`
        : nothing}
      ${one.place.subject
        ? html`<button type="button" class="link" @click=${() => this.goTo(one.place.subject)}>
            ${words.blueprints.goTo}<span class="unseen"> ${one.place.subject}</span>
          </button>`
        : nothing}
      ${one.level === 'block'
        ? nothing
        : this.leaving === one.fingerprint
          ? html`<form class="leave" @submit=${(/** @type {Event} */ event) => this.leave(event, one)}>
              <label class="inline">${words.lint.reason} <input name="reason" maxlength="1000" /></label>
              <button>${words.lint.leave}</button>
              <button type="button" class="quiet" @click=${() => (this.leaving = '')}>${words.cancel}</button>
            </form>`
          : html`<button type="button" class="quiet" @click=${() => this.askWhy(one.fingerprint)}>
              ${words.lint.leave}<span class="unseen">: ${one.message}</span>
            </button>`}
    </div>`;
  }

  /** @param {any} one */
  decided(one) {
    return html`<p class="soft">${words.lint.leftBy(one.left.leftBy, words.date(one.left.leftAt), one.left.reason ?? '')}</p>
      ${may('researcher')
        ? html`<p class="actions">
            <button type="button" class="link" @click=${() => this.takeUp(one)}>
              ${words.lint.takeUp}<span class="unseen">: ${one.message}</span>
            </button>
          </p>`
        : nothing}`;
  }

  /** @param {string} fingerprint */
  async askWhy(fingerprint) {
    this.leaving = fingerprint;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('input[name="reason"]'))?.focus();
  }

  /** @param {Event} event @param {any} one */
  async leave(event, one) {
    event.preventDefault();
    const reason = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('reason') ?? '').trim();
    await this.decide(() => leave(one, reason));
    this.leaving = '';
  }

  /** @param {any} one */
  takeUp(one) {
    return this.decide(() => takeUp(one));
  }

  /** @param {() => Promise<unknown>} decision */
  async decide(decision) {
    try {
      await decision();
      await this.ask();
    } catch (error) {
      this.problem = asProblem(error);
    }
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
