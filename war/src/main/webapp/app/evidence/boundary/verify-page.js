import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { verify } from '../control/evidence.js';
import { checks } from './checks.js';
import '../../shell/boundary/drop-zone.js';

/** Checks a proof sheet that somebody was given. */
class VerifyPage extends Page {
  static properties = {
    name: { state: true },
    sheet: { state: true },
    verification: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.name = '';
    this.sheet = '';
    this.answer = '';
    /** @type {any} */
    this.verification = null;
    this.busy = false;
  }

  async load() {
    title(words.verify.title);
  }

  render() {
    return html`<section class="page narrow">
      <h1>${words.verify.title}</h1>
      <p class="lead">${words.verify.lead}</p>
      <fh-drop-zone
        .label=${words.verify.drop}
        .hint=${this.name || words.verify.dropHint}
        .accept=${'.json,application/json,application/ld+json'}
        @fh-file=${this.dropped}
      ></fh-drop-zone>
      <label class="block"
        >${words.verify.answer}
        <textarea
          rows="4"
          aria-describedby="answer-hint"
          @input=${(/** @type {any} */ e) => (this.answer = e.target.value)}
        ></textarea>
        <small id="answer-hint">${words.verify.answerHint}</small>
      </label>
      ${alert(this.problem)}
      <p class="actions">
        <button type="button" class="primary" ?disabled=${!this.sheet || this.busy} @click=${this.check}>${words.verify.check}</button>
      </p>
      ${this.verification ? html`<h2>${words.verify.result}</h2>${checks(this.verification)}` : nothing}
    </section>`;
  }

  /** @param {CustomEvent<File>} event */
  async dropped({ detail: file }) {
    this.verification = null;
    this.sheet = '';
    this.name = file.name;
    const text = await this.attempt(async () => {
      const json = (await file.text()).replace(/^\ufeff/, '').trim();
      if (!json.startsWith('{') || !isJson(json)) {
        throw new Problem({ detail: words.verify.notJson });
      }
      return json;
    });
    if (text) {
      this.sheet = text;
      await this.check();
    }
  }

  async check() {
    this.busy = true;
    this.verification = (await this.attempt(() => verify(this.sheet, this.answer || undefined))) ?? null;
    this.busy = false;
  }
}

/** @param {string} text */
const isJson = text => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

customElements.define('fh-verify-page', VerifyPage);
