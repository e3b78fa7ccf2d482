import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { declare, source } from '../../sources/control/sources.js';
import { BASES } from '../../sources/entity/bases.js';
import { myName } from '../../accounts/control/session.js';
import { words } from '../../words.js';

/** What helps: all but not knowing. */
const HELPING = BASES.filter(basis => basis !== 'unknown');

/**
 * Asks why a quote is rejected.
 *
 * @fires fh-reason with the reason as detail
 * @fires fh-cancel
 */
class RejectForm extends LightElement {
  render() {
    return html`<form class="aside" aria-label=${words.quote.why} @submit=${this.submit} @keydown=${this.key}>
      <p class="aside-title">${words.quote.why}</p>
      <p class="picks">
        ${words.quote.reasons.map(
          reason => html`<button type="button" class="pick" @click=${() => this.give(reason)}>${reason}</button>`,
        )}
      </p>
      <p class="with-button">
        <label class="grow">${words.quote.otherReason} <input name="reason" maxlength="1000" required /></label>
        <button>${words.quote.reject}</button>
        <button type="button" class="quiet" @click=${this.cancel}>${words.cancel}</button>
      </p>
    </form>`;
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.querySelector('.pick'))?.focus();
  }

  /** @param {string} reason */
  give(reason) {
    this.dispatchEvent(new CustomEvent('fh-reason', { detail: reason }));
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const reason = new FormData(/** @type {HTMLFormElement} */ (event.target)).get('reason');
    if (String(reason).trim()) {
      this.give(String(reason).trim());
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

/**
 * Shows what permission is missing and, where a declaration can help, asks for it. A person's own "no" cannot be declared away.
 *
 * @fires fh-declared when the quote may be tried again
 */
class PermissionForm extends LightElement {
  static properties = {
    source: { attribute: false },
    open: { state: true },
    by: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {{id: number, name: string, basis: string}} */
    this.source = { id: 0, name: '', basis: 'unknown' };
    this.open = false;
    this.by = '';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
  }

  async firstUpdated() {
    try {
      this.by = myName();
      const { columns } = await source(this.source.id);
      const says = columns.some((/** @type {any} */ column) => column.role === 'consent');
      this.open = this.source.basis === 'unknown' || !says;
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  render() {
    return html`${alert(this.problem)}
    ${this.open
      ? html`<form class="aside" aria-label=${words.quote.declare} @submit=${this.submit} @keydown=${this.key}>
          <p class="aside-title">${words.quote.declare}</p>
          <p class="hint">${words.quote.declareAll(this.source.name)}</p>
          <p class="with-button">
            <label
              >${words.quote.declareBasis}
              <select name="basis" required>
                <option value="">${words.quote.declareChoose}</option>
                ${HELPING.map(basis => html`<option value=${basis}>${words.bases[basis]}</option>`)}
              </select></label
            >
            <label class="grow">${words.quote.declareBy} <input name="by" required maxlength="200" .value=${this.by} /></label>
            <button class="primary">${words.quote.declareAndApprove}</button>
          </p>
        </form>`
      : nothing}`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.problem = null;
    try {
      await declare(this.source.id, String(form.get('basis')), String(form.get('by')).trim());
      this.dispatchEvent(new CustomEvent('fh-declared'));
    } catch (error) {
      this.problem = asProblem(error);
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    event.stopPropagation();
  }
}

customElements.define('fh-reject-form', RejectForm);
customElements.define('fh-permission-form', PermissionForm);
