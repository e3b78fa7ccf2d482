import { html } from 'lit';
import { post } from '../../api.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';

const WHAT = ['all', 'quoting', 'public', 'contact'];

/** Where a person who was talked with takes something back by code (`#/withdraw`); open to everybody. */
class WithdrawPage extends Page {
  static properties = {
    busy: { state: true },
    done: { state: true },
  };

  constructor() {
    super();
    this.busy = false;
    this.done = false;
  }

  async load() {
    title(words.withdraw.title);
  }

  render() {
    return html`<section class="page narrow sign-in">
      <h1 class="headline">${words.withdraw.title}</h1>
      ${this.done
        ? html`<p class="lead" role="status">${words.withdraw.done}</p>`
        : html`<p class="lead">${words.withdraw.lead}</p>
            <form class="sign-in-form" aria-label=${words.withdraw.title} @submit=${this.submit} novalidate>
              <label class="block"
                >${words.withdraw.code}
                <input
                  name="code"
                  autocomplete="off"
                  autocapitalize="characters"
                  spellcheck="false"
                  maxlength="40"
                  required
                  placeholder="K7QF-2M9X"
              /></label>
              <fieldset>
                <legend><h2>${words.withdraw.what}</h2></legend>
                ${WHAT.map(
                  (one, place) =>
                    html`<label class="choice"
                      ><input type="radio" name="what" value=${one} ?checked=${place === 0} />${words.withdraw.whats[one]}</label
                    >`,
                )}
              </fieldset>
              ${alert(this.problem)}
              <p class="actions"><button class="primary" ?disabled=${this.busy}>${words.withdraw.send}</button></p>
            </form>`}
    </section>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.busy = true;
    const sent = await this.attempt(() => post('withdrawals', { code: form.get('code'), what: form.get('what') }));
    this.busy = false;
    this.done = sent !== undefined;
  }
}

customElements.define('fh-withdraw-page', WithdrawPage);
