import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { signIn } from '../control/session.js';

/**
 * Signing in; while nobody has an account it says where the link for the first one is.
 *
 * @fires fh-signed-in when somebody is
 */
class SignInPage extends LightElement {
  static properties = {
    session: { attribute: false },
    busy: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../control/session.js').Session | null} */
    this.session = null;
    this.busy = false;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
  }

  connectedCallback() {
    super.connectedCallback();
    title(words.accounts.signIn);
  }

  render() {
    return html`<section class="page narrow sign-in">
      <h1 class="headline">${words.start.headline}</h1>
      ${this.way()}
    </section>`;
  }

  way() {
    if (this.session?.auth === 'container') {
      return html`<p class="lead">${words.accounts.byServer}</p>
        <p class="actions"><a class="button primary large" href="sign-in">${words.accounts.signIn}</a></p>`;
    }
    if (this.session && !this.session.setUp) {
      return html`<p class="lead">${words.accounts.nobody}</p>
        <p>${words.accounts.whereLink}</p>
        <p class="actions">
          <button type="button" @click=${() => this.dispatchEvent(new CustomEvent('fh-signed-in'))}>
            ${words.accounts.lookAgain}
          </button>
        </p>`;
    }
    return html`<form class="sign-in-form" aria-label=${words.accounts.signIn} @submit=${this.submit} novalidate>
      <label class="block"
        >${words.accounts.name}
        <input name="name" autocomplete="username" maxlength="200" required autocapitalize="none" spellcheck="false"
      /></label>
      <label class="block"
        >${words.accounts.password}
        <input name="password" type="password" autocomplete="current-password" maxlength="1000" required
      /></label>
      ${this.problem ? alert(this.problem) : nothing}
      <p class="actions"><button class="primary large" ?disabled=${this.busy}>${words.accounts.signIn}</button></p>
      <p class="hint">${words.accounts.forgotten}</p>
    </form>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.busy = true;
    this.problem = null;
    try {
      await signIn(String(form.get('name')).trim(), String(form.get('password')));
      this.dispatchEvent(new CustomEvent('fh-signed-in'));
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-sign-in-page', SignInPage);
