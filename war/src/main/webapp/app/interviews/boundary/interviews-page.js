import { html, nothing } from 'lit';
import { guides, ownGuides } from '../../instruments/control/instruments.js';
import { language } from '../../instruments/control/language.js';
import { LANGUAGES } from '../../instruments/entity/language.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { keptTalks } from '../control/drafts.js';
import { guideIn, interview, interviews, plan, tidy } from '../control/interviews.js';
import { sendWaiting } from '../control/talk-keeper.js';
import { gaps } from '../entity/talk.js';

const USUAL_LENGTH = 'quick-18';

/** Gaps that are filled alike in every language. */
const NAMES = ['company', 'product', 'contact'];

/** @param {string} tag BCP 47 tag */
const primary = tag => tag.split('-')[0];

/** All talks, and planning the next one (`#/interviews`). */
class InterviewsPage extends Page {
  static properties = {
    book: { state: true },
    items: { state: true },
    next: { state: true },
    wanted: { state: true },
    open: { state: true },
    busy: { state: true },
    filled: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.book = null;
    /** @type {any[] | null} */
    this.items = null;
    /** @type {number | undefined} */
    this.next = undefined;
    this.wanted = { guide: '', preset: USUAL_LENGTH, language: language(), label: '' };
    /** @type {string[]} gaps of the chosen guide */
    this.open = [];
    /** @type {Record<string, string>} */
    this.filled = {};
    this.busy = false;
    /** @type {any} the talk that was planned last */
    this.last = null;
    /** @type {any[]} guides of the team: one length and one language each */
    this.own = [];
  }

  async load() {
    title(words.interviews.title);
    await sendWaiting();
    const [book, page, own] = await Promise.all([guides(this.signal), interviews(this.signal), ownGuides(this.signal)]);
    this.own = own;
    tidy(page.items);
    // what was filled in last mostly fits again: one study asks about one decision
    const last = page.items[0];
    if (last) {
      this.last = await interview(last.id, this.signal);
      this.fill();
    }
    const known = [...book.guides, ...own].map((/** @type {any} */ one) => one.id);
    const first = [this.route.params.get('guide'), last?.guide].find(id => known.includes(id)) ?? known[0];
    const lengths = book.presets.map((/** @type {any} */ one) => one.id);
    const length = [this.route.params.get('preset'), last?.preset].find(id => lengths.includes(id)) ?? USUAL_LENGTH;
    await this.choose({ guide: first, preset: length });
    // shown only now: before, there is no guide whose length or language could be chosen
    this.book = { ...book, guides: [...book.guides, ...own] };
    this.items = page.items;
    this.next = page.next;
  }

  /** @param {Record<string, string>} change */
  async choose(change) {
    const language = this.own.find(one => one.id === change.guide)?.language;
    this.wanted = { ...this.wanted, ...change, ...(language ? { language } : {}) };
    const { wanted } = this;
    const script = await guideIn(wanted.guide, wanted.preset, wanted.language, this.signal);
    if (wanted.guide === this.wanted.guide && wanted.preset === this.wanted.preset && wanted.language === this.wanted.language) {
      this.open = gaps(script.blocks);
    }
  }

  /** @param {string} tag */
  async speak(tag) {
    const before = this.wanted.language;
    await this.attempt(() => this.choose({ language: tag }));
    if (primary(before) !== primary(tag)) {
      this.fill();
    }
  }

  /** Proposes what was filled in last; words of another language do not fit, names do, and what was typed stays. */
  fill() {
    const fits = this.last && primary(this.last.language) === primary(this.wanted.language);
    const names = (/** @type {Record<string, string>} */ filled) =>
      Object.fromEntries(Object.entries(filled).filter(([name]) => NAMES.includes(name)));
    this.filled = { ...(fits ? this.last.placeholders : names(this.last?.placeholders ?? {})), ...names(this.filled) };
  }

  async older() {
    await this.attempt(async () => {
      const page = await interviews(this.signal, this.next);
      this.items = [...(this.items ?? []), ...page.items];
      this.next = page.next;
    });
  }

  render() {
    return html`<section class="page interviews">
      <header class="head">
        <h1>${words.interviews.title}</h1>
        <p class="lead">${words.interviews.lead}</p>
      </header>
      ${this.items && this.book
        ? html`<div class="interviews-grid">
            <div>${this.list(this.items)}</div>
            ${this.form()}
          </div>`
        : this.problem
          ? alert(this.problem)
          : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any[]} items */
  list(items) {
    if (items.length === 0) {
      return html`<h2>${words.interviews.none}</h2>
        <p class="soft">${words.interviews.noneHint}</p>`;
    }
    const kept = keptTalks();
    return html`<h2>${words.interviews.talks}</h2>
      <ul class="rows">
        ${items.map(
          one => html`<li class="talk-row">
            <div>
              <a class="source-name" href=${to(one.state === 'ended' ? `interviews/${one.id}/record` : `interviews/${one.id}`)}
                >${one.person}${one.label ? html`, ${one.label}` : nothing}</a
              >
              <p class="soft">
                ${this.nameOf(one.guide)}, ${words.guides.minutes(this.minutesOf(one))}.
                ${one.startedAt ? words.interviews.heldBy(words.moment(one.startedAt), one.interviewer) : words.interviews.plannedBy(words.moment(one.plannedAt), one.plannedBy)}
              </p>
              ${kept.includes(String(one.id)) && one.state !== 'planned' && one.state !== 'ended'
                ? html`<p class="soft">${words.interviews.draftsHere}</p>`
                : nothing}
            </div>
            <div class="talk-state">
              <p><span class="chip">${this.stateOf(one)}</span></p>
              ${one.state === 'ended' && !one.refused && !one.withdrawnAt
                ? html`<p class="soft">${words.interviews.quoteCount(one.quotes)}, ${words.interviews.mayQuote(one.permissions)}</p>`
                : nothing}
            </div>
          </li>`,
        )}
      </ul>
      ${this.next
        ? html`<p class="actions"><button type="button" @click=${this.older}>${words.more}</button></p>`
        : nothing}`;
  }

  /** @param {any} one */
  stateOf(one) {
    return one.withdrawnAt ? words.interviews.withdrawn : one.refused ? words.interviews.refused : words.interviews.states[one.state];
  }

  /** @param {string} id */
  nameOf(id) {
    const name = this.book.guides.find((/** @type {any} */ one) => one.id === id)?.name ?? id;
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  /** @param {{guide: string, preset: string}} talk */
  minutesOf(talk) {
    const length = this.book.presets.find((/** @type {any} */ one) => one.id === talk.preset);
    return (length ?? this.own.find(one => one.id === talk.guide))?.minutes ?? 0;
  }

  lengths() {
    return html`<label class="block"
      >${words.guides.preset}
      <select @change=${(/** @type {any} */ e) => this.attempt(() => this.choose({ preset: e.target.value }))}>
        ${this.book.presets.map(
          (/** @type {any} */ one) =>
            html`<option value=${one.id} ?selected=${one.id === this.wanted.preset}>${words.guides.minutes(one.minutes)}</option>`,
        )}
      </select>
    </label>`;
  }

  form() {
    return html`<form class="aside plan-form" aria-labelledby="plan" @submit=${this.submit} novalidate>
      <h2 id="plan">${words.interviews.plan}</h2>
      <label class="block"
        >${words.interviews.guide}
        <select @change=${(/** @type {any} */ e) => this.attempt(() => this.choose({ guide: e.target.value }))}>
          ${this.book.guides.map(
            (/** @type {any} */ one) =>
              html`<option value=${one.id} ?selected=${one.id === this.wanted.guide}>${this.nameOf(one.id)}</option>`,
          )}
        </select>
      </label>
      ${this.own.some(one => one.id === this.wanted.guide) ? nothing : this.lengths()}
      <label class="block"
        >${words.interviews.language}
        <select @change=${(/** @type {any} */ e) => this.speak(e.target.value)}>
          ${LANGUAGES.map(
            tag => html`<option value=${tag} lang=${tag} ?selected=${tag === this.wanted.language}>${words.instruments.languages[tag]}</option>`,
          )}
        </select>
      </label>
      <label class="block"
        >${words.interviews.label}
        <input
          maxlength="80"
          autocomplete="off"
          .value=${this.wanted.label}
          @input=${(/** @type {any} */ e) => (this.wanted = { ...this.wanted, label: e.target.value })}
        />
        <span class="hint">${words.interviews.labelHint}</span>
      </label>
      <fieldset>
        <legend><h3>${words.interviews.gaps}</h3></legend>
        ${this.open.map(name => this.gap(name))}
      </fieldset>
      ${alert(this.problem)}
      <p class="actions"><button class="primary" ?disabled=${this.busy}>${words.interviews.planIt}</button></p>
    </form>`;
  }

  /** @param {string} name */
  gap(name) {
    return html`<label class="block"
      >${words.interviews.gap[name] ?? name}
      <input
        name=${name}
        maxlength="300"
        autocomplete="off"
        lang=${this.wanted.language}
        placeholder=${words.interviews.gapExamples[primary(this.wanted.language)]?.[name] ?? nothing}
        .value=${this.filled[name] ?? ''}
        @input=${(/** @type {any} */ e) => (this.filled = { ...this.filled, [name]: e.target.value })}
      />
    </label>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    this.busy = true;
    const made = await this.attempt(() =>
      plan({
        ...this.wanted,
        placeholders: Object.fromEntries(this.open.map(name => [name, (this.filled[name] ?? '').trim()]).filter(([, text]) => text)),
      }),
    );
    this.busy = false;
    if (made) {
      this.goOn(to(`interviews/${made.id}`));
    }
  }
}

customElements.define('fh-interviews-page', InterviewsPage);
