import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { leave, takeUp } from '../control/lint.js';
import { adviceList } from './advice.js';

/**
 * What the rules say about something that people are writing, and what of it they left as it is. A subclass says how to ask, and
 * which clicks mend what.
 */
export class LeavableAdvice extends LightElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    found: { state: true },
    leaving: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {{known: boolean, advice: any[]} | null} */
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

  /**
   * Gets the advice.
   *
   * @param {AbortSignal} _signal @returns {Promise<{known: boolean, advice: any[]}>}
   */
  fetch(_signal) {
    throw new Error('says how to ask');
  }

  /**
   * What mends a piece of advice or leads to its place: buttons, or nothing.
   *
   * @param {any} _one @returns {unknown}
   */
  mending(_one) {
    return nothing;
  }

  async ask() {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      this.found = await this.fetch(signal);
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
    const open = this.found.advice.filter(one => !one.left);
    const left = this.found.advice.filter(one => one.left);
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
    return html`<div class="actions">
      ${this.mending(one)}
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
}
