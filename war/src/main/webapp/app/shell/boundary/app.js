import { html, nothing } from 'lit';
import { may, session, signOut } from '../../accounts/control/session.js';
import { words } from '../../words.js';
import { route, to } from '../entity/route.js';
import { LightElement } from './page.js';
import '../../accounts/boundary/join-page.js';
import '../../accounts/boundary/people-page.js';
import '../../accounts/boundary/sign-in-page.js';
import '../../accounts/boundary/you-page.js';
import '../../audit/boundary/audit-page.js';
import '../../blueprints/boundary/draft-page.js';
import '../../blueprints/boundary/drafts-page.js';
import '../../connections/boundary/connection-page.js';
import '../../connections/boundary/connections-page.js';
import '../../connections/boundary/survey-page.js';
import '../../corpus/boundary/answers-page.js';
import '../../evidence/boundary/findings-page.js';
import '../../evidence/boundary/proof-page.js';
import '../../evidence/boundary/review-page.js';
import '../../evidence/boundary/theme-page.js';
import '../../evidence/boundary/themes-page.js';
import '../../evidence/boundary/verify-page.js';
import '../../instruments/boundary/guide-page.js';
import '../../instruments/boundary/guides-page.js';
import '../../instruments/boundary/question-page.js';
import '../../instruments/boundary/questions-page.js';
import '../../lint/boundary/check-page.js';
import '../../interviews/boundary/conduct-page.js';
import '../../interviews/boundary/interviews-page.js';
import '../../interviews/boundary/record-page.js';
import '../../interviews/boundary/withdraw-page.js';
import '../../profiles/boundary/card-page.js';
import '../../readings/boundary/reader-page.js';
import '../../readings/boundary/readings-page.js';
import '../../readings/boundary/tags-page.js';
import '../../pulls/boundary/pull-page.js';
import '../../sources/boundary/import-page.js';
import '../../sources/boundary/source-page.js';
import '../../sources/boundary/start-page.js';
import '../../sources/boundary/transcripts-page.js';

/** @type {Record<string, (route: import('../entity/route.js').Route) => unknown>} */
const PAGES = {
  '': at => html`<fh-start-page .route=${at}></fh-start-page>`,
  import: at => html`<fh-import-page .route=${at}></fh-import-page>`,
  transcripts: at => html`<fh-transcripts-page .route=${at}></fh-transcripts-page>`,
  connections: at =>
    at.id.includes('/surveys/')
      ? html`<fh-survey-page .route=${at}></fh-survey-page>`
      : at.id
        ? html`<fh-connection-page .route=${at}></fh-connection-page>`
        : html`<fh-connections-page .route=${at}></fh-connections-page>`,
  sources: at => html`<fh-source-page .route=${at}></fh-source-page>`,
  pulls: at => html`<fh-pull-page .route=${at}></fh-pull-page>`,
  findings: at => html`<fh-findings-page .route=${at}></fh-findings-page>`,
  themes: at =>
    at.id ? html`<fh-theme-page .route=${at}></fh-theme-page>` : html`<fh-themes-page .route=${at}></fh-themes-page>`,
  review: at => html`<fh-review-page .route=${at}></fh-review-page>`,
  answers: at => html`<fh-answers-page .route=${at}></fh-answers-page>`,
  readings: at =>
    at.id ? html`<fh-reader-page .route=${at}></fh-reader-page>` : html`<fh-readings-page .route=${at}></fh-readings-page>`,
  tags: at => html`<fh-tags-page .route=${at}></fh-tags-page>`,
  profiles: at => html`<fh-card-page .route=${at}></fh-card-page>`,
  evidence: at => html`<fh-proof-page .route=${at}></fh-proof-page>`,
  verify: at => html`<fh-verify-page .route=${at}></fh-verify-page>`,
  question: at => html`<fh-question-page .route=${at}></fh-question-page>`,
  questions: at => html`<fh-questions-page .route=${at}></fh-questions-page>`,
  guide: at => html`<fh-guide-page .route=${at}></fh-guide-page>`,
  blueprints: at =>
    at.id ? html`<fh-draft-page .route=${at}></fh-draft-page>` : html`<fh-drafts-page .route=${at}></fh-drafts-page>`,
  guides: at => html`<fh-guides-page .route=${at}></fh-guides-page>`,
  check: at => html`<fh-check-page .route=${at}></fh-check-page>`,
  interviews: at =>
    at.id.endsWith('/record')
      ? html`<fh-record-page .route=${at}></fh-record-page>`
      : at.id
        ? html`<fh-conduct-page .route=${at}></fh-conduct-page>`
        : html`<fh-interviews-page .route=${at}></fh-interviews-page>`,
  withdraw: at => html`<fh-withdraw-page .route=${at}></fh-withdraw-page>`,
  join: at => html`<fh-join-page .route=${at}></fh-join-page>`,
  you: at => html`<fh-you-page .route=${at}></fh-you-page>`,
  people: at => html`<fh-people-page .route=${at}></fh-people-page>`,
  audit: at => html`<fh-audit-page .route=${at}></fh-audit-page>`,
};

/** Pages in the navigation with the role that they need. */
const NAVIGATION = [
  ['findings', 'viewer'],
  ['themes', 'viewer'],
  ['answers', 'researcher'],
  ['profiles', 'viewer'],
  ['questions', 'viewer'],
  ['blueprints', 'viewer'],
  ['guides', 'viewer'],
  ['interviews', 'researcher'],
];

/** Pages that anybody may open. */
const OPEN = ['join', 'verify', 'withdraw'];

/** @type {Record<string, string>} pages that belong to another one's place in the navigation */
const WITHIN = { review: 'findings', readings: 'answers', tags: 'answers', evidence: 'profiles', check: 'questions', question: 'questions', guide: 'guides' };

/** The application: header, the page that the address names, and what is said in passing. */
class App extends LightElement {
  static properties = {
    at: { state: true },
    session: { state: true },
    ready: { state: true },
    said: { state: true },
  };

  constructor() {
    super();
    this.at = route(location.hash);
    /** @type {import('../../accounts/control/session.js').Session | null} */
    this.session = null;
    this.ready = false;
    /** @type {{text: string, link?: {href: string, text: string}} | null} */
    this.said = null;
    this.onHash = () => this.go();
    this.onSignedOut = () => this.meet();
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('hashchange', this.onHash);
    window.addEventListener('fh-signed-out', this.onSignedOut);
    this.addEventListener('fh-signed-in', () => this.meet());
    this.addEventListener('fh-say', event => this.hear(/** @type {CustomEvent} */ (event).detail));
    this.meet();
  }

  disconnectedCallback() {
    window.removeEventListener('hashchange', this.onHash);
    window.removeEventListener('fh-signed-out', this.onSignedOut);
    super.disconnectedCallback();
  }

  async meet() {
    try {
      this.session = await session();
      this.at = route(location.hash);
    } catch {
      // the pages say that the server does not answer
    }
    this.ready = true;
  }

  async leave() {
    try {
      await signOut();
    } finally {
      // first the session, then the address: the start page asks for nothing that it may not have
      await this.meet();
      location.hash = '#/';
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
    return html`
      <a class="skip" href="#main" @click=${this.skip}>${words.app.skip}</a>
      <header class="top">
        <a class="brand" href="#/">${words.app.name}</a>
        <nav aria-label=${words.app.navigation}>
          ${NAVIGATION.filter(([, role]) => may(role)).map(
            ([name]) =>
              html`<a href=${to(name)} aria-current=${this.isHere(name) ? 'page' : nothing}>${words.app.pages[name]}</a>`,
          )}
        </nav>
        ${this.session?.signedIn ? this.who(this.session) : nothing}
      </header>
      <main id="main" tabindex="-1">${this.page()}</main>
      <footer class="foot">
        <a href="#/verify">${words.app.verify}</a>
        ${may('admin')
          ? html`<a href="#/people">${words.accounts.people}</a> <a href="#/audit">${words.audit.title}</a>`
          : nothing}
        <span>${words.app.name} ${this.session?.version ?? ''}</span>
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

  /** The page that the address names, or signing in first; the address stays, so that people get where they wanted to go. */
  page() {
    const page = PAGES[this.at.page];
    if (!this.ready) {
      return html`<section class="page narrow"><p role="status">${words.loading}</p></section>`;
    }
    if (this.session && !this.session.signedIn && !OPEN.includes(this.at.page)) {
      return html`<fh-sign-in-page .session=${this.session} @fh-signed-in=${this.meet}></fh-sign-in-page>`;
    }
    return page
      ? page(this.at)
      : html`<section class="page narrow">
          <h1>${words.app.unknown}</h1>
          <p>${words.app.unknownDetail} <a href="#/">${words.app.home}</a></p>
        </section>`;
  }

  /** @param {import('../../accounts/control/session.js').Session} signedIn */
  who(signedIn) {
    return html`<p class="who">
      <a href="#/you" aria-label=${words.accounts.signedInAs(signedIn.name ?? '')}>${signedIn.name}</a>
      ${signedIn.auth === 'local'
        ? html`<button type="button" class="link" @click=${this.leave}>${words.accounts.signOut}</button>`
        : nothing}
    </p>`;
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
}

customElements.define('fh-app', App);
