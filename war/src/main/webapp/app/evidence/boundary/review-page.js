import { html, nothing } from 'lit';
import '../../corpus/boundary/span-picker.js';
import { may } from '../../accounts/control/session.js';
import { lang } from '../../corpus/boundary/lang.js';
import { marked } from '../../corpus/boundary/marked-text.js';
import { selectedIn } from '../../corpus/boundary/selection.js';
import { slice } from '../../corpus/entity/code-points.js';
import { passage } from '../../corpus/entity/passages.js';
import { wordsIn } from '../../corpus/entity/words-in-text.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { sources } from '../../sources/control/sources.js';
import { words } from '../../words.js';
import { counts, decide, finding, findings, mark, tableHref } from '../control/evidence.js';
import { nameOf } from '../../readings/entity/tag-names.js';
import { tags } from '../../readings/control/tags.js';
import { holder, remarks, why } from '../entity/remarks.js';
import { TYPES } from '../entity/types.js';
import './decision-forms.js';
import { legend } from './keys.js';
import { typeSelect } from './type-select.js';

const TYPED = 'input, select, textarea';
const STATES = ['proposed', 'approved', 'rejected'];

/** Findings one by one, each in its whole answer with all that a decision needs. */
class ReviewPage extends Page {
  static properties = {
    sources: { state: true },
    tags: { state: true },
    queue: { state: true },
    at: { state: true },
    details: { state: true },
    mode: { state: true },
    span: { state: true },
    markType: { state: true },
    newType: { state: true },
    counts: { state: true },
    needsReason: { state: true },
    reason: { state: true },
    busy: { state: true },
    ready: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.sources = [];
    /** @type {import('../../readings/entity/tag-names.js').Tag[]} */
    this.tags = [];
    this.reset();
  }

  reset() {
    /** @type {any[]} */
    this.queue = [];
    /** @type {number} place in the queue */
    this.at = 0;
    /** @type {Map<number, any>} findings with their checks and decisions */
    this.details = new Map();
    /** @type {number | undefined} */
    this.cursor = undefined;
    /** @type {'' | 'reject' | 'relabel' | 'trim' | 'mark'} */
    this.mode = '';
    this.span = { start: 0, end: 0 };
    this.markType = 'concern';
    this.newType = 'concern';
    /** @type {Record<string, Record<string, number>>} how many findings of each type are in each state */
    this.counts = {};
    this.needsReason = false;
    this.reason = '';
    this.busy = false;
    this.ready = false;
  }

  get filter() {
    const { params } = this.route;
    return {
      type: params.get('type'),
      state: params.get('state'),
      theme: params.get('theme'),
      source: params.get('source'),
      tag: params.get('tag'),
    };
  }

  async load() {
    title(words.review.title);
    this.reset();
    [this.sources, this.counts, this.tags] = await Promise.all([sources(this.signal), counts(this.signal), tags(this.signal)]);
    await this.readOn();
    this.ready = true;
    await this.updateComplete;
    if (!this.querySelector('.tools')?.contains(document.activeElement)) {
      this.focusItem();
    }
  }

  async readOn() {
    const page = await findings({ ...this.filter, cursor: this.cursor, limit: 25 }, this.signal);
    this.queue = [...this.queue, ...page.items];
    this.cursor = page.next;
    await this.detail(this.at);
    // the next one is fetched before anybody asks for it
    this.detail(this.at + 1).catch(() => {});
  }

  /** @param {number} at */
  async detail(at) {
    const item = this.queue[at];
    if (item && !this.details.has(item.id)) {
      const full = await finding(item.id, this.signal);
      this.details = new Map(this.details).set(item.id, full);
    }
  }

  get item() {
    const item = this.queue[this.at];
    return item ? { ...item, ...this.details.get(item.id) } : undefined;
  }

  /** How many there are, where that is known without counting them all. */
  get all() {
    const { type, state, theme, source, tag } = this.filter;
    return type && state && !theme && !source && !tag ? this.counts[type]?.[state] : undefined;
  }

  render() {
    return html`<section class="page review" @keydown=${this.key}>
      <header class="head">
        <h1>${words.review.title}</h1>
      </header>
      ${this.tools()}
      ${this.ready
        ? this.item
          ? this.one(this.item)
          : html`${alert(this.problem)}
              <div role="status">
                <p>
                  <strong>${this.queue.length > 0 ? words.review.end : words.review.none}.</strong>
                  ${words.review.endDetail}
                </p>
              </div>
              <p class="actions">
                <a class="button" href="#/findings">${words.app.pages.findings}</a>
                <a class="button quiet" href="#/profiles">${words.app.pages.profiles}</a>
              </p>`
        : html`${alert(this.problem)}${this.problem ? nothing : html`<p role="status">${words.loading}</p>`}`}
    </section>`;
  }

  tools() {
    const { type, state, theme, source, tag } = this.filter;
    const choose = (/** @type {object} */ change) => {
      location.hash = to('review', { type, state, theme, source, tag, ...change });
    };
    return html`<div class="tools">
      <label class="inline"
        >${words.review.type}
        <select @change=${(/** @type {any} */ e) => choose({ type: e.target.value, theme: '' })}>
          <option value="">${words.review.anyType}</option>
          ${TYPES.map(one => html`<option value=${one} ?selected=${one === type}>${words.types[one]}</option>`)}
        </select></label
      >
      <label class="inline"
        >${words.review.state}
        <select @change=${(/** @type {any} */ e) => choose({ state: e.target.value })}>
          <option value="">${words.review.anyState}</option>
          ${STATES.map(one => html`<option value=${one} ?selected=${one === state}>${words.states[one]}</option>`)}
        </select></label
      >
      <label class="inline"
        >${words.source}
        <select @change=${(/** @type {any} */ e) => choose({ source: e.target.value })}>
          <option value="">${words.allSources}</option>
          ${this.sources.map(
            one => html`<option value=${one.id} ?selected=${String(one.id) === source}>${one.name}</option>`,
          )}
        </select></label
      >
      ${this.tags.length > 0
        ? html`<label class="inline"
            >${words.review.tag}
            <select @change=${(/** @type {any} */ e) => choose({ tag: e.target.value })}>
              <option value="">${words.review.anyTag}</option>
              ${this.tags.map(one => html`<option value=${one.id} ?selected=${String(one.id) === tag}>${nameOf(one)}</option>`)}
            </select></label
          >`
        : nothing}
      <a href=${tableHref(this.filter)} download>${words.review.table}</a>
      ${theme
        ? html`<a class="chip" href=${to(`themes/${theme}`)}>${words.review.theme}</a>
            <button type="button" class="link" @click=${() => choose({ theme: '' })}>${words.review.noTheme}</button>`
        : nothing}
    </div>`;
  }

  /** @param {any} item */
  one(item) {
    const { answer } = item;
    return html`<div class="review-grid">
      <article
        class="quote large is-${item.state}"
        tabindex="0"
        aria-label=${words.quote.label(words.type[item.type], item.person)}
      >
        <p class="review-place">
          <strong>${words.type[item.type]}</strong>
          <span class="soft">${words.review.place(this.at + 1, this.all)}</span>
        </p>
        ${answer.question
          ? html`<p class="asked"><span class="unseen">${words.quote.asked}</span> ${answer.question}</p>`
          : nothing}
        ${this.mode === 'trim' || this.mode === 'mark'
          ? this.picker(item)
          : html`<blockquote class="answer" lang=${lang(answer)}>${marked(passage(answer.text, item, item.cues))}</blockquote>`}
        <p class="meta">
          <span>${item.person}</span>
          <span>${answer.source.name}, ${words.kinds[answer.source.kind]}</span>
          <span>${answer.collectedAt ? words.date(answer.collectedAt) : words.quote.dateUnknown}</span>
          ${remarks(item).map(chip => html`<span class="chip">${chip}</span>`)}
          ${may('researcher') ? html`<a href=${to(`readings/${answer.reading}`, { answer: answer.id })}>${words.review.inWhole}</a>` : nothing}
          ${item.tags.map((/** @type {any} */ one) => html`<span class="tag">${nameOf(one)}</span>`)}
        </p>
        ${item.note ? html`<p class="hint">${words.reader.note}: ${item.note}</p>` : nothing}
        ${this.problem && !this.needsReason ? alert(this.problem) : nothing}
        ${this.problem?.slug === 'gate-permission'
          ? html`<fh-permission-form .source=${answer.source} @fh-declared=${this.approve}></fh-permission-form>`
          : nothing}
        ${this.mode === 'reject'
          ? html`<fh-reject-form
              @fh-reason=${(/** @type {CustomEvent} */ event) => this.reject(event.detail)}
              @fh-cancel=${this.leave}
            ></fh-reject-form>`
          : nothing}
        ${this.mode === 'relabel'
          ? html`<div class="aside with-button" @keydown=${this.relabelKey}>
              ${typeSelect(words.review.relabelTo, this.newType, type => (this.newType = type))}
              <button type="button" class="primary" @click=${this.relabel}>${words.review.relabel}</button>
              <button type="button" class="quiet" @click=${this.leave}>${words.cancel}</button>
            </div>`
          : nothing}
        ${this.mode === '' ? this.decisions(item) : nothing}
        <p class="actions walk">
          <button type="button" class="quiet" ?disabled=${this.at === 0} @click=${() => this.go(-1)}>
            ${words.review.previous}<kbd aria-hidden="true">k</kbd>
          </button>
          <button type="button" class="quiet" @click=${() => this.go(1)}>
            ${words.review.next}<kbd aria-hidden="true">j</kbd>
          </button>
        </p>
      </article>
      <aside class="why" aria-label=${words.review.why}>${this.reasons(item)}</aside>
    </div>`;
  }

  /** @param {any} item */
  decisions(item) {
    if (!may('reviewer')) {
      return html`<p class="decisions">
        <span class="soft">${words.states[item.state]}</span> ${this.button(words.review.mark, 'm', this.beginMark)}
      </p>
      <p class="hint">${words.review.notYours}</p>`;
    }
    const proposed = item.state === 'proposed';
    return html`<p class="decisions">
      ${proposed
        ? html`${this.button(words.quote.approve, 'a', this.approve)} ${this.button(words.quote.reject, 'r', this.askWhy)}`
        : html`<span class="verdict ${item.state === 'approved' ? 'yes' : 'no'}">${words.states[item.state]}</span>
            ${item.evidenceId ? html`<a href=${to(`evidence/${item.evidenceId}`)}>${words.quote.proof}</a>` : nothing}
            ${this.button(words.quote.reopen, 'u', this.reopen)}`}
      ${this.button(words.review.relabel, 'e', this.askType)} ${this.button(words.review.trim, 't', this.beginTrim)}
      ${this.button(words.review.mark, 'm', this.beginMark)}
    </p>`;
  }

  /** @param {string} text @param {string} key @param {() => void} act */
  button(text, key, act) {
    return html`<button
      type="button"
      class="decide"
      aria-keyshortcuts=${key}
      ?disabled=${this.busy}
      @click=${() => act.call(this)}
    >
      ${text}<kbd aria-hidden="true">${key}</kbd>
    </button>`;
  }

  /** @param {any} item */
  picker(item) {
    const trims = this.mode === 'trim';
    return html`<p class="hint">${trims ? words.review.trimHelp : words.review.markHelp}</p>
      <fh-span-picker
        .text=${item.answer.text}
        .language=${item.answer.language}
        .span=${this.span}
        @keydown=${this.pickerKey}
        @fh-span=${(/** @type {CustomEvent} */ event) => (this.span = event.detail)}
      ></fh-span-picker>
      ${this.needsReason
        ? html`${alert(this.problem)}
            <label
              >${words.review.reason}
              <input
                maxlength="1000"
                .value=${this.reason}
                @input=${(/** @type {any} */ e) => (this.reason = e.target.value)}
                @keydown=${this.escape}
            /></label>`
        : nothing}
      <p class="actions">
        ${trims ? nothing : typeSelect(words.review.markAs, this.markType, type => (this.markType = type))}
        <button type="button" class="primary" ?disabled=${this.busy} @click=${this.commit}>
          ${trims ? words.review.trim : words.review.markDo}
        </button>
        <button type="button" class="quiet" @click=${this.leave}>${words.cancel}</button>
      </p>`;
  }

  /** @param {any} item */
  reasons(item) {
    const facts = [
      [words.review.facts.type, words.type[item.type]],
      [words.review.facts.polarity, words.polarity[item.polarity]],
      [words.review.facts.status, words.status[item.status]],
      [words.review.facts.holder, holder(item)],
      [
        words.review.facts.promptedness,
        item.promptedness ? words.promptedness[item.promptedness] : words.review.notAsked,
      ],
      ...(item.force ? [[words.review.facts.force, words.force[item.force]]] : []),
      ...(item.stage ? [[words.review.facts.stage, words.stage[item.stage]]] : []),
      ...(item.jobPart ? [[words.review.facts.jobPart, words.jobPart[item.jobPart]]] : []),
      ...(item.when ? [[words.review.facts.when, html`<q lang=${lang(item.answer)}>${slice(item.answer.text, item.when.start, item.when.end)}</q>`]] : []),
      ...(item.echo ? [[words.review.facts.echo, words.review.echo]] : []),
      ...(item.answer.language ? [[words.review.facts.language, words.languageName(item.answer.language)]] : []),
      [words.review.sure, words.review.confidence(item.confidence)],
    ];
    return html`<h2>${words.review.meaning}</h2>
      <dl class="facts">
        ${facts.map(
          ([name, value]) => html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
        )}
      </dl>
      <h2>${words.review.why}</h2>
      <p>${why(item)}</p>
      ${item.answer.cuesLookedFor === false
        ? html`<p class="hint">${words.review.askedOnly(item.answer.language)}</p>`
        : nothing}
      ${item.cues.length > 0
        ? html`<ul class="cues" aria-label=${words.review.cues}>
            ${item.cues.map(
              (/** @type {any} */ cue) =>
                html`<li>
                  <span class="cue" lang=${lang(item.answer)}>${slice(item.answer.text, cue.start, cue.end)}</span>
                  <span class="soft">${words.cue[cue.attribute] ?? cue.attribute}</span>
                </li>`,
            )}
          </ul>`
        : nothing}
      ${item.checks
        ? html`<h2>${words.review.checks}</h2>
            <ul class="checks">
              ${item.checks.map(
                (/** @type {any} */ check) =>
                  html`<li class=${check.passed ? 'passed' : 'failed'}>
                    <span class="unseen">${check.passed ? words.review.passed : words.review.failed}:</span> ${check.words}
                  </li>`,
              )}
            </ul>`
        : nothing}
      ${item.reviews?.length > 0
        ? html`<h2>${words.review.history}</h2>
            <ul class="history">
              ${item.reviews.map(
                (/** @type {any} */ review) =>
                  html`<li>
                    ${words.decisions[review.decision]}: ${review.reviewer},
                    <span class="soft">${words.moment(review.createdAt)}${review.reason ? `, ${review.reason}` : ''}</span>
                  </li>`,
              )}
            </ul>`
        : nothing}
      ${legend(words.findings.shortcuts, words.review.keys)}`;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || /** @type {Element} */ (event.target).matches(TYPED)) {
      return;
    }
    if (event.key === 'Escape' && this.mode) {
      this.leave();
      return;
    }
    /** @type {Record<string, () => void>} */
    const acts = {
      ...(may('reviewer')
        ? { a: this.approve, r: this.askWhy, u: this.reopen, e: this.askType, t: this.beginTrim }
        : {}),
      m: this.beginMark,
      j: () => this.go(1),
      ArrowDown: () => this.go(1),
      ArrowRight: () => this.go(1),
      k: () => this.go(-1),
      ArrowUp: () => this.go(-1),
      ArrowLeft: () => this.go(-1),
    };
    const inQuote = /** @type {Element} */ (event.target).closest('.quote') !== null;
    if (this.mode === '' && this.item && acts[event.key] && (inQuote || !event.key.startsWith('Arrow'))) {
      event.preventDefault();
      acts[event.key].call(this);
    }
  }

  /** @param {KeyboardEvent} event */
  pickerKey(event) {
    if (event.key === 'Enter' && /** @type {Element} */ (event.target).matches('.picker')) {
      event.preventDefault();
      this.commit();
    }
  }

  /** @param {KeyboardEvent} event */
  relabelKey(event) {
    if (event.key === 'Enter' && /** @type {Element} */ (event.target).matches('select')) {
      event.preventDefault();
      this.relabel();
    }
    this.escape(event);
  }

  /** @param {KeyboardEvent} event */
  escape(event) {
    if (event.key === 'Escape') {
      this.leave();
    }
  }

  /** @param {1 | -1} step */
  async go(step) {
    this.problem = null;
    this.mode = '';
    this.at = Math.max(0, Math.min(this.queue.length, this.at + step));
    if (this.at >= this.queue.length - 5 && this.cursor !== undefined) {
      const { cursor } = this;
      this.cursor = undefined;
      await this.attempt(async () => {
        this.cursor = cursor;
        await this.readOn();
      });
    }
    await this.attempt(() => this.detail(this.at));
    this.detail(this.at + 1).catch(() => {});
    await this.updateComplete;
    this.focusItem();
  }

  focusItem() {
    /** @type {HTMLElement | null} */ (this.querySelector('article.quote'))?.focus();
  }

  async leave() {
    this.mode = '';
    this.needsReason = false;
    this.reason = '';
    this.problem = null;
    await this.updateComplete;
    this.focusItem();
  }

  async approve() {
    if (this.item.state === 'proposed' && (await this.decided({ decision: 'approve' }))) {
      this.say(words.quote.onTheCard, { href: '#/profiles', text: words.quote.seeCard });
      await this.go(1);
    }
  }

  askWhy() {
    if (this.item.state === 'proposed') {
      this.mode = 'reject';
    }
  }

  /** @param {string} reason */
  async reject(reason) {
    this.mode = '';
    if (await this.decided({ decision: 'reject', reason })) {
      this.say(words.quote.rejectedSaid);
      await this.go(1);
    }
  }

  async reopen() {
    // after a decision the next quote is shown: taking back means the one before
    if (this.item.state === 'proposed' && this.at > 0 && this.queue[this.at - 1].state !== 'proposed') {
      await this.go(-1);
    }
    if (this.item.state !== 'proposed' && (await this.decided({ decision: 'reopen' }))) {
      this.say(words.quote.takenBack);
      await this.attempt(() => this.detail(this.at));
    }
  }

  async askType() {
    this.mode = 'relabel';
    this.newType = this.item.type;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.aside select'))?.focus();
  }

  async relabel() {
    const type = this.newType;
    if (await this.decided({ decision: 'relabel', type })) {
      this.say(words.review.relabelled(words.type[type]));
      await this.leave();
      await this.attempt(() => this.detail(this.at));
    }
  }

  /** The words selected with the mouse, if any. */
  get selected() {
    const answer = this.querySelector('blockquote.answer');
    return answer ? selectedIn(answer, this.item.answer.text) : null;
  }

  async beginTrim() {
    this.span = this.selected ?? { start: this.item.start, end: this.item.end };
    this.mode = 'trim';
    await this.focusPicker();
  }

  async beginMark() {
    const [first] = wordsIn(this.item.answer.text);
    this.span = this.selected ?? first ?? { start: 0, end: 1 };
    this.mode = 'mark';
    this.markType = this.item.type;
    await this.focusPicker();
  }

  async focusPicker() {
    this.problem = null;
    await this.updateComplete;
    const picker = /** @type {any} */ (this.querySelector('fh-span-picker'));
    await picker?.updateComplete;
    picker?.querySelector('.picker')?.focus();
  }

  async commit() {
    if (this.mode === 'trim') {
      const reason = this.reason.trim();
      const done = await this.decided({ decision: 'trim', ...this.span, ...(reason ? { reason } : {}) });
      if (done) {
        this.say(words.review.trimmed);
        await this.leave();
        await this.attempt(() => this.detail(this.at));
      } else {
        this.needsReason = this.needsReason || this.problem?.isAt('/reason') === true;
      }
      return;
    }
    this.busy = true;
    const made = await this.attempt(() => mark({ answerId: this.item.answer.id, ...this.span, type: this.markType }));
    this.busy = false;
    if (made) {
      this.queue = [...this.queue.slice(0, this.at + 1), made, ...this.queue.slice(this.at + 1)];
      this.say(words.review.markedSaid);
      await this.leave();
    }
  }

  /** @param {Parameters<typeof decide>[1]} decision */
  async decided(decision) {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    const { item } = this;
    const now = await this.attempt(() => decide(item, decision));
    this.busy = false;
    if (now) {
      this.queue = this.queue.map(one => (one.id === item.id ? now : one));
      const details = new Map(this.details);
      details.delete(item.id);
      this.details = details;
    }
    return now !== undefined;
  }
}

customElements.define('fh-review-page', ReviewPage);
