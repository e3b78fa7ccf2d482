import { html, nothing } from 'lit';
import { installation, decideAs, reviewer } from '../../studies/control/session.js';
import { words } from '../../words.js';
import { route, to } from '../entity/route.js';
import { LightElement } from './page.js';
import '../../connections/boundary/connection-page.js';
import '../../connections/boundary/connections-page.js';
import '../../connections/boundary/survey-page.js';
import '../../corpus/boundary/answers-page.js';
import '../../evidence/boundary/findings-page.js';
import '../../evidence/boundary/proof-page.js';
import '../../evidence/boundary/review-page.js';
import '../../evidence/boundary/verify-page.js';
import '../../instruments/boundary/guides-page.js';
import '../../instruments/boundary/questions-page.js';
import '../../profiles/boundary/card-page.js';
import '../../pulls/boundary/pull-page.js';
import '../../sources/boundary/import-page.js';
import '../../sources/boundary/source-page.js';
import '../../sources/boundary/start-page.js';

/** @type {Record<string, (route: import('../entity/route.js').Route) => unknown>} */
const PAGES = {
  '': at => html`<fh-start-page .route=${at}></fh-start-page>`,
  import: at => html`<fh-import-page .route=${at}></fh-import-page>`,
  connections: at =>
    at.id.includes('/surveys/')
      ? html`<fh-survey-page .route=${at}></fh-survey-page>`
      : at.id
        ? html`<fh-connection-page .route=${at}></fh-connection-page>`
        : html`<fh-connections-page .route=${at}></fh-connections-page>`,
  sources: at => html`<fh-source-page .route=${at}></fh-source-page>`,
  pulls: at => html`<fh-pull-page .route=${at}></fh-pull-page>`,
  findings: at => html`<fh-findings-page .route=${at}></fh-findings-page>`,
  review: at => html`<fh-review-page .route=${at}></fh-review-page>`,
  answers: at => html`<fh-answers-page .route=${at}></fh-answers-page>`,
  profiles: at => html`<fh-card-page .route=${at}></fh-card-page>`,
  evidence: at => html`<fh-proof-page .route=${at}></fh-proof-page>`,
  verify: at => html`<fh-verify-page .route=${at}></fh-verify-page>`,
  questions: at => html`<fh-questions-page .route=${at}></fh-questions-page>`,
  guides: at => html`<fh-guides-page .route=${at}></fh-guides-page>`,
};

const NAVIGATION = ['findings', 'answers', 'profiles', 'questions', 'guides'];

/** @type {Record<string, string>} pages that belong to another one's place in the navigation */
const WITHIN = { review: 'findings', evidence: 'profiles' };

/** The application: header, the page that the address names, and what is said in passing. */
class App extends LightElement {
  static properties = {
    at: { state: true },
    name: { state: true },
    version: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    this.at = route(location.hash);
    this.name = '';
    this.version = '';
    /** @type {{text: string, link?: {href: string, text: string}} | null} */
    this.said = null;
    this.onHash = () => this.go();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHash);
    this.addEventListener('fh-say', event => this.hear(/** @type {CustomEvent} */ (event).detail));
    this.meet();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.onHash);
    super.disconnectedCallback();
  }

  async meet() {
    try {
      this.name = await reviewer();
      this.version = (await installation()).version;
    } catch {
      // the pages say that the server does not answer
    }
  }

  async go() {
    const from = this.at.page;
    this.at = route(location.hash);
    this.said = null;
    await this.updateComplete;
    if (from !== this.at.page || this.at.id) {
      window.scrollTo(0, 0);
      /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus({ preventScroll: true });
    }
  }

  /** @param {{text: string, link?: {href: string, text: string}}} message */
  hear(message) {
    this.said = message;
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.said = null;
    }, 8000);
  }

  render() {
    const page = PAGES[this.at.page];
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${words.app.skip}</a>
      <header class="top">
        <a class="brand" href="#/">${words.app.name}</a>
        <nav aria-label=${words.app.navigation}>
          ${NAVIGATION.map(
            name =>
              html`<a href=${to(name)} aria-current=${this.isHere(name) ? 'page' : nothing}>${words.app.pages[name]}</a>`,
          )}
        </nav>
        <label class="who"
          ><span>${words.app.decidingAs}</span>
          <input
            name="reviewer"
            autocomplete="name"
            maxlength="200"
            size="12"
            .value=${this.name}
            @change=${this.rename}
        /></label>
      </header>
      <main id="main" tabindex="-1">
        ${page
          ? page(this.at)
          : html`<section class="page narrow">
              <h1>${words.app.unknown}</h1>
              <p>${words.app.unknownDetail} <a href="#/">${words.app.home}</a></p>
            </section>`}
      </main>
      <footer class="foot">
        <a href="#/verify">${words.app.verify}</a>
        <span>${words.app.name} ${this.version}</span>
      </footer>
      <div class="said" role="status">
        ${this.said
          ? html`<p>
              ${this.said.text} ${this.said.link ? html`<a href=${this.said.link.href}>${this.said.link.text}</a>` : nothing}
            </p>`
          : nothing}
      </div>
    `;
  }

  /** @param {string} name */
  isHere(name) {
    return (WITHIN[this.at.page] ?? this.at.page) === name;
  }

  /** @param {Event} event */
  skip(event) {
    event.preventDefault();
    /** @type {HTMLElement | null} */ (this.querySelector('main'))?.focus();
  }

  /** @param {Event} event */
  async rename(event) {
    decideAs(/** @type {HTMLInputElement} */ (event.target).value);
    this.name = await reviewer();
    /** @type {HTMLInputElement} */ (event.target).value = this.name;
  }
}

customElements.define('fh-app', App);
