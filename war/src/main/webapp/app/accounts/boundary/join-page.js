import { html } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { join, session } from '../control/session.js';

/**
 * Coming in by a link: the first person of all chooses a name and a password, everybody else a password.
 *
 * @fires fh-signed-in when somebody is
 */
class JoinPage extends Page {
  static properties = {
    first: { state: true },
    ready: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.first = false;
    this.ready = false;
    this.busy = false;
  }

  async load() {
    title(words.accounts.join);
    this.first = !(await session()).setUp;
    this.ready = true;
  }

  render() {
    return html`<section class="page narrow sign-in">
      <h1 class="headline">${this.first ? words.accounts.welcomeFirst : words.accounts.welcome}</h1>
      <p class="lead">${this.first ? words.accounts.firstLead : words.accounts.joinLead}</p>
      ${this.ready ? this.form() : alert(this.problem)}
    </section>`;
  }

  form() {
    return html`<form class="sign-in-form" aria-label=${words.accounts.join} @submit=${this.submit} novalidate>
      ${this.first
        ? html`<label class="block"
            >${words.accounts.yourName}
            <input name="name" autocomplete="username" maxlength="200" required aria-describedby="name-hint"
          /></label>
          <p class="hint" id="name-hint">${words.accounts.nameHint}</p>`
        : ''}
      <label class="block"
        >${words.accounts.newPassword}
        <input
          name="password"
          type="password"
          autocomplete="new-password"
          minlength="12"
          maxlength="1000"
          required
          aria-describedby="password-hint"
      /></label>
      <p class="hint" id="password-hint">${words.accounts.passwordHint}</p>
      ${alert(this.problem)}
      <p class="actions">
        <button class="primary large" ?disabled=${this.busy}>
          ${this.first ? words.accounts.createAdmin : words.accounts.join}
        </button>
      </p>
    </form>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.busy = true;
    const joined = await this.attempt(() =>
      join(this.route.id, String(form.get('name') ?? '').trim(), String(form.get('password'))),
    );
    this.busy = false;
    if (joined) {
      // the secret of the link leaves the address and the history
      history.replaceState(null, '', '#/');
      this.dispatchEvent(new CustomEvent('fh-signed-in', { bubbles: true }));
    }
  }
}

customElements.define('fh-join-page', JoinPage);
