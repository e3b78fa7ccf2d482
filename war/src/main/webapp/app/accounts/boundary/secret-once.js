import { html } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';

/** A link or token that is shown only now, with a button that copies it. */
class SecretOnce extends LightElement {
  static properties = {
    label: {},
    secret: {},
    hint: {},
  };

  constructor() {
    super();
    this.label = '';
    this.secret = '';
    this.hint = '';
  }

  render() {
    return html`<section class="note secret-once" role="status" aria-label=${this.label}>
      <p><strong>${this.label}</strong></p>
      <p class="with-button">
        <label class="grow"
          ><span class="unseen">${this.label}</span>
          <input readonly .value=${this.secret} @focus=${(/** @type {any} */ e) => e.target.select()}
        /></label>
        <button type="button" @click=${this.copy}>${words.accounts.copy}</button>
      </p>
      <p class="hint">${this.hint}</p>
    </section>`;
  }

  async copy() {
    try {
      await navigator.clipboard.writeText(this.secret);
      this.say(words.accounts.copied);
    } catch {
      // no clipboard outside https and localhost: the text is selected instead
      this.querySelector('input')?.select();
    }
  }
}

customElements.define('fh-secret-once', SecretOnce);
