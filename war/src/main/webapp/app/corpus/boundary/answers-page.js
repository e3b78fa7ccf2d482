import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { mark } from '../../evidence/control/evidence.js';
import { typeSelect } from '../../evidence/boundary/type-select.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { sources } from '../../sources/control/sources.js';
import { words } from '../../words.js';
import { answers } from '../control/answers.js';
import { timeMark } from '../entity/time-mark.js';
import { wordsIn } from '../entity/words-in-text.js';
import './correct-turn.js';
import { lang } from './lang.js';
import { selectedIn } from './selection.js';
import './span-picker.js';

/** All answers, to search and to mark words in. */
class AnswersPage extends Page {
  static properties = {
    sources: { state: true },
    items: { state: true },
    next: { state: true },
    ready: { state: true },
    marking: { state: true },
    correcting: { state: true },
    span: { state: true },
    type: { state: true },
    markProblem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.sources = [];
    /** @type {any[]} */
    this.items = [];
    /** @type {number | undefined} */
    this.next = undefined;
    this.ready = false;
    /** The answer that words are chosen in. @type {number | null} */
    this.marking = null;
    /** The turn that is being corrected. @type {number | null} */
    this.correcting = null;
    this.span = { start: 0, end: 0 };
    this.type = 'concern';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.markProblem = null;
    this.busy = false;
  }

  get filter() {
    return { source: this.route.params.get('source'), q: this.route.params.get('q') };
  }

  async load() {
    title(words.answers.title);
    this.ready = false;
    this.items = [];
    this.marking = null;
    this.correcting = null;
    const [known, page] = await Promise.all([sources(this.signal), answers(this.filter, this.signal)]);
    this.sources = known;
    this.items = page.items;
    this.next = page.next;
    this.ready = true;
  }

  render() {
    const { source, q } = this.filter;
    return html`<section class="page answers">
      <header class="head">
        <h1>${words.answers.title}</h1>
        <p class="lead">${words.answers.lead}</p>
        <p class="actions"><a href="#/readings">${words.readings.title}</a> <a href="#/tags">${words.tags.title}</a></p>
      </header>
      <form class="tools" role="search" @submit=${this.search}>
        <label class="inline grow">${words.answers.search} <input type="search" name="q" maxlength="200" .value=${q ?? ''} /></label>
        <label class="inline"
          >${words.source}
          <select name="source">
            <option value="">${words.allSources}</option>
            ${this.sources.map(
              one => html`<option value=${one.id} ?selected=${String(one.id) === source}>${one.name}</option>`,
            )}
          </select></label
        >
        <button>${words.answers.find}</button>
      </form>
      ${alert(this.problem)}
      <p class="soft" role="status">
        ${this.ready
          ? this.items.length === 0
            ? q
              ? words.answers.none
              : words.answers.empty
            : words.answers.shown(this.items.length, this.next !== undefined)
          : this.problem
            ? nothing
            : words.loading}
      </p>
      <ul class="rows">
        ${repeat(
          this.items,
          item => item.id,
          item => this.one(item),
        )}
      </ul>
      ${this.next === undefined
        ? nothing
        : html`<p class="actions"><button type="button" ?disabled=${this.busy} @click=${this.readOn}>${words.more}</button></p>`}
    </section>`;
  }

  /** @param {any} item */
  one(item) {
    return html`<li class="answer-row ${item.saysNothing ? 'off' : ''}">
      ${item.question ? html`<p class="asked"><span class="unseen">${words.quote.asked}</span> ${item.question}</p>` : nothing}
      ${this.correcting === item.id
        ? html`<fh-correct-turn
            .answer=${item}
            @fh-corrected=${(/** @type {CustomEvent} */ event) => this.corrected(item, event.detail)}
            @fh-cancel=${() => this.leave()}
          ></fh-correct-turn>`
        : this.marking === item.id
          ? this.picker(item)
          : html`<div class="answer" lang=${lang(item)} @mouseup=${(/** @type {Event} */ event) => this.selected(event, item)}>${item.text}</div>`}
      <p class="meta">
        <span>${item.person}</span>
        ${item.saidAt === undefined ? nothing : html`<span>${words.correct.saidAt(timeMark(item.saidAt))}</span>`}
        <span>${item.source.name}, ${words.kinds[item.source.kind]}</span>
        <span>${item.collectedAt ? words.date(item.collectedAt) : words.quote.dateUnknown}</span>
        ${item.saysNothing ? html`<span class="chip">${words.answers.saysNothing}</span>` : nothing}
        ${item.correctable && item.textVersion > 1 ? html`<span class="chip">${words.correct.version(item.textVersion)}</span>` : nothing}
        ${item.responseState === 'partial' ? html`<span class="chip">${words.unfinished}</span>` : nothing}
        <a href=${to(`readings/${item.reading}`, { answer: item.id })}>${words.reader.openWhole}</a>
        ${this.marking === item.id || this.correcting === item.id
          ? nothing
          : html`<span class="row-links">
              <button type="button" class="link" @click=${() => this.begin(item)}>${words.answers.choose}</button>
              ${item.correctable
                ? html`<button type="button" class="link" data-correct=${item.id} @click=${() => this.correct(item)}>
                    ${words.correct.begin}
                  </button>`
                : nothing}
            </span>`}
      </p>
    </li>`;
  }

  /** @param {any} item */
  picker(item) {
    return html`<fh-span-picker
        .text=${item.text}
        .language=${item.language}
        .span=${this.span}
        @fh-span=${(/** @type {CustomEvent} */ event) => (this.span = event.detail)}
      ></fh-span-picker>
      ${alert(this.markProblem)}
      <p class="actions">
        ${typeSelect(words.review.markAs, this.type, type => (this.type = type))}
        <button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.mark(item)}>${words.review.markDo}</button>
        <button type="button" class="quiet" @click=${() => (this.marking = null)}>${words.cancel}</button>
      </p>`;
  }

  /** @param {Event} event @param {any} item */
  selected(event, item) {
    const span = selectedIn(/** @type {Element} */ (event.currentTarget), item.text);
    if (span) {
      document.getSelection()?.removeAllRanges();
      this.begin(item, span);
    }
  }

  /** @param {any} item @param {import('../entity/words-in-text.js').Span} [span] */
  async begin(item, span) {
    this.markProblem = null;
    this.correcting = null;
    this.span = span ?? wordsIn(item.text)[0] ?? { start: 0, end: 1 };
    this.marking = item.id;
    await this.updateComplete;
    const picker = /** @type {any} */ (this.querySelector('fh-span-picker'));
    await picker?.updateComplete;
    picker?.querySelector('.picker')?.focus();
  }

  /** @param {any} item */
  correct(item) {
    this.marking = null;
    this.correcting = item.id;
  }

  /** Closes the form; the keyboard goes on where it was. @param {number} [id] of the version that stands now */
  async leave(id = this.correcting ?? 0) {
    this.correcting = null;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-correct="${id}"]`))?.focus();
  }

  /** @param {any} item @param {any} correction what stands in its place now */
  corrected(item, { answerId, text, textVersion }) {
    this.items = this.items.map(one => (one === item ? { ...one, id: answerId, text, textVersion } : one));
    this.leave(answerId);
  }

  /** @param {any} item */
  async mark(item) {
    this.busy = true;
    this.markProblem = null;
    try {
      await mark({ answerId: item.id, ...this.span, type: this.type });
      this.marking = null;
      this.say(words.review.markedSaid, {
        href: to('review', { type: this.type, state: 'proposed', source: item.source.id }),
        text: words.findings.reviewOne,
      });
    } catch (error) {
      this.markProblem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }

  /** @param {Event} event */
  search(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    location.hash = to('answers', { q: String(form.get('q')).trim(), source: String(form.get('source')) });
  }

  async readOn() {
    this.busy = true;
    const page = await this.attempt(() => answers({ ...this.filter, cursor: this.next }, this.signal));
    this.busy = false;
    if (page) {
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    }
  }
}

customElements.define('fh-answers-page', AnswersPage);
