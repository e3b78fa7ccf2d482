import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { bar } from '../../shell/boundary/bar.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { source, sources } from '../../sources/control/sources.js';
import { words } from '../../words.js';
import { counts, findings, themes } from '../control/evidence.js';
import { nameOf } from '../control/themes.js';
import { askedType, MAIN, TYPES } from '../entity/types.js';
import { legend } from './keys.js';
import './quote.js';

/** Fields in which arrow keys and letters have their own meaning. */
const TYPED = 'input, select, textarea';

/** So many quotes stand for a type without themes. */
const ALONE = 4;

/** The landing report: what people say, by type and theme, counted by people, with two quotes each. */
class FindingsPage extends Page {
  static properties = {
    sources: { state: true },
    sections: { state: true },
    ready: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.sources = [];
    /** @type {{type: string, report: any, asked: any[]}[]} */
    this.sections = [];
    this.ready = false;
    this.onKey = (/** @type {KeyboardEvent} */ event) => this.key(event);
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.onKey);
    super.disconnectedCallback();
  }

  get source() {
    return this.route.params.get('source');
  }

  async load() {
    title(words.findings.title);
    const [byType, known] = await Promise.all([counts(this.signal), sources(this.signal)]);
    this.sources = known;
    const types = TYPES.filter((type, i) => i < MAIN || byType[type]);
    this.sections = types.map(type => ({ type, report: null, asked: [] }));
    this.ready = true;
    await Promise.all([this.readQuestions(known), this.readThemes(types)]);
  }

  /** Reads section by section, so that the first ones are there to read while the others come. @param {string[]} types */
  async readThemes(types) {
    const { source: chosen } = this;
    for (const type of types) {
      const report = await this.report(type, chosen);
      if (this.source !== chosen) {
        return;
      }
      this.sections = this.sections
        .map(section => (section.type === type ? { ...section, report } : section))
        .filter(section => TYPES.indexOf(section.type) < MAIN || section.report === null || section.report.findings > 0);
    }
  }

  /**
   * Reads the themes of a type; where no two people share a word, some quotes stand for themselves.
   *
   * @param {string} type @param {string | null} chosen
   */
  async report(type, chosen) {
    const report = await themes(type, chosen, this.signal);
    if (report.items.length > 0 || report.findings === 0 || !may('researcher')) {
      return report;
    }
    const { items } = await findings({ type, source: chosen, limit: ALONE }, this.signal);
    return { ...report, alone: items };
  }

  /** A quote may stand in two themes: all of them show the decision. @param {CustomEvent} event */
  decided({ detail: now }) {
    const renew = (/** @type {any[]} */ quotes) => quotes.map(quote => (quote.id === now.id ? now : quote));
    this.sections = this.sections.map(({ report, ...section }) => ({
      ...section,
      report: report && {
        ...report,
        items: report.items.map((/** @type {any} */ theme) => ({ ...theme, quotes: renew(theme.quotes) })),
        alone: report.alone && renew(report.alone),
      },
    }));
  }

  /** Reads what was asked about what. @param {any[]} known */
  async readQuestions(known) {
    const chosen = known.filter(one => !this.source || String(one.id) === this.source);
    const { source: asking } = this;
    const described = await Promise.all(chosen.map(one => source(one.id, this.signal)));
    if (this.source !== asking) {
      return;
    }
    const questions = described.flatMap(one => one.questions);
    this.sections = this.sections.map(section => ({
      ...section,
      asked: questions.filter(question => question.wording && askedType(question.feeds) === section.type),
    }));
  }

  render() {
    const empty = this.ready && this.sources.length === 0;
    return html`<section class="page findings" @fh-decided=${this.decided}>
      <header class="head">
        <h1>${words.findings.title}</h1>
        ${empty ? nothing : html`<p class="lead">${words.findings.lead}</p>`}
      </header>
      ${alert(
        this.problem,
        html`<button type="button" @click=${() => this.attempt(() => this.load())}>${words.retry}</button>`,
      )}
      ${empty
        ? html`<p><strong>${words.findings.empty}.</strong> ${words.findings.emptyDetail}</p>
            <p><a class="button primary" href="#/">${words.findings.start}</a></p>`
        : this.body()}
    </section>`;
  }

  body() {
    if (!this.ready) {
      return this.problem ? nothing : html`<p role="status">${words.loading}</p>`;
    }
    return html`<div class="findings-top">
        ${this.overview()}
        <div class="findings-tools">
          <label
            >${words.source}
            <select @change=${this.filter}>
              <option value="">${words.allSources}</option>
              ${this.sources.map(
                one => html`<option value=${one.id} ?selected=${String(one.id) === this.source}>${one.name}</option>`,
              )}
            </select>
          </label>
          ${legend(words.findings.shortcuts, words.findings.keys)}
        </div>
      </div>
      ${repeat(
        this.sections,
        ({ type }) => type,
        section => this.section(section),
      )}`;
  }

  overview() {
    const most = Math.max(1, ...this.sections.map(({ report }) => report?.people ?? 0));
    return html`<nav class="overview" aria-label=${words.findings.overview}>
      ${this.sections.map(
        ({ type, report }) =>
          html`<a href=${`#section-${type}`} @click=${(/** @type {Event} */ event) => this.jump(event, type)}>
            <span class="overview-name">${words.types[type]}</span>
            ${bar(report?.people ?? 0, most)}
            <span class="figure">${report ? words.people(report.people) : '…'}</span>
          </a>`,
      )}
    </nav>`;
  }

  /** @param {{type: string, report: any, asked: any[]}} section */
  section({ type, report, asked }) {
    if (!report) {
      return html`<section class="kind" aria-labelledby=${`title-${type}`}>
        <header class="kind-head"><h2 id=${`title-${type}`}>${words.types[type]}</h2></header>
        <p class="soft" role="status">${this.problem ? nothing : words.loading}</p>
      </section>`;
    }
    return html`<section class="kind" id=${`section-${type}`} aria-labelledby=${`title-${type}`}>
      <header class="kind-head">
        <h2 id=${`title-${type}`} tabindex="-1">${words.types[type]}</h2>
        <p class="soft">${words.findings.inAll(report.people, report.findings)}</p>
        ${report.findings > 0 && may('researcher')
          ? html`<p>
              <a
                href=${to('review', { type, state: 'proposed', source: this.source })}
                aria-label=${`${words.findings.review(report.findings)} ${words.findings.reviewOf(words.types[type])}`}
                >${words.findings.review(report.findings)}</a
              >
            </p>`
          : nothing}
        ${asked.length > 0 ? this.asked(asked) : nothing}
      </header>
      <div class="themes">
        ${report.findings === 0 ? html`<p class="soft">${words.findings.nothing}</p>` : nothing}
        ${report.alone ? this.alone(report.alone) : nothing}
        ${repeat(
          report.items,
          (/** @type {any} */ theme) => theme.id,
          (/** @type {any} */ theme) => this.theme(type, theme, report.people),
        )}
      </div>
    </section>`;
  }

  /** @param {any[]} questions */
  asked(questions) {
    return html`<dl class="asked-figures">
      ${questions.map(
        question => html`<div>
          <dt>${question.wording}</dt>
          <dd>
            ${bar(question.answered - question.answeredNothing, question.answered)}
            <span class="soft">${words.findings.answered(question.answered, question.answeredNothing)}</span>
          </dd>
        </div>`,
      )}
    </dl>`;
  }

  /** @param {string} type @param {any} theme @param {number} all */
  theme(type, theme, all) {
    const name = nameOf(theme);
    return html`<article class="theme" aria-label=${words.findings.theme(name)}>
      <header class="theme-head">
        <h3>
          <a href=${to(`themes/${theme.id}`)}>${name}</a>
        </h3>
        ${bar(theme.people, all)}
        <p class="figure">${words.findings.share(theme.people, all)}</p>
      </header>
      ${this.quotes(theme.quotes)}
    </article>`;
  }

  /** @param {any[]} quotes */
  alone(quotes) {
    return html`<article class="theme" aria-label=${words.findings.alone}>
      <header class="theme-head"><h3>${words.findings.alone}</h3></header>
      ${this.quotes(quotes)}
    </article>`;
  }

  /** @param {any[]} quotes */
  quotes(quotes) {
    return html`<div class="quotes">
      ${repeat(
        quotes,
        quote => quote.id,
        quote => html`<fh-quote .finding=${quote}></fh-quote>`,
      )}
    </div>`;
  }

  /** @param {Event} event @param {string} type */
  jump(event, type) {
    event.preventDefault();
    const heading = /** @type {HTMLElement | null} */ (this.querySelector(`#title-${type}`));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }

  /** @param {Event} event */
  filter(event) {
    location.hash = to('findings', { source: /** @type {HTMLSelectElement} */ (event.target).value });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const target = /** @type {Element} */ (event.target);
    const isHere = target === document.body || target.closest('main') !== null;
    if (!isHere || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || target.matches(TYPED)) {
      return;
    }
    const step = { j: 1, ArrowDown: 1, ArrowRight: 1, k: -1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const quotes = [...this.querySelectorAll('fh-quote')];
    const at = quotes.findIndex(quote => quote.contains(document.activeElement));
    // arrow keys scroll the page unless a quote has the focus
    if (!step || (at < 0 && event.key.startsWith('Arrow'))) {
      return;
    }
    const next = /** @type {HTMLElement | undefined} */ (quotes[at < 0 ? 0 : at + step]);
    if (next) {
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  }
}

customElements.define('fh-findings-page', FindingsPage);
