import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { bar } from '../../shell/boundary/bar.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { fileAddress, pack, packs, question, questions, takeFile } from '../control/instruments.js';
import { language } from '../control/language.js';
import { minutes } from '../entity/time.js';
import { feedName, item } from './item.js';
import { languageChoice } from './language-choice.js';

/** Sets of questions and the whole bank (`#/questions`), or one set (`#/questions/QP`). */
class QuestionsPage extends Page {
  static properties = {
    packs: { state: true },
    pack: { state: true },
    audience: { state: true },
    all: { state: true },
    found: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.packs = [];
    /** @type {any} */
    this.pack = null;
    this.audience = 'B2B';
    /** @type {any[]} */
    this.all = [];
    /** @type {any[] | null} */
    this.found = null;
    /** @type {string | undefined} language of sets and questions that were read */
    this.readIn = undefined;
  }

  get filter() {
    const { params } = this.route;
    const names = ['q', 'feeds', 'kind', 'topic', 'stage', 'force', 'origin', 'state', 'wordedIn'];
    return Object.fromEntries(names.map(name => [name, params.get(name)]));
  }

  /** Reads everything again, in the language chosen; what stands there stays until then. */
  readAgain() {
    this.attempt(() => this.load());
  }

  async load() {
    title(words.questions.title);
    if (this.pack?.id !== this.route.id) {
      this.pack = null;
    }
    if (this.route.id) {
      const found = await pack(this.route.id, this.signal);
      const known = new Set(found.questions.map((/** @type {any} */ one) => one.id));
      const added = (found.mayAdd?.of ?? []).filter((/** @type {string} */ id) => !known.has(id));
      const more = await Promise.all(added.map((/** @type {string} */ id) => question(id, this.signal)));
      this.pack = { ...found, questions: [...found.questions, ...more] };
      title(this.pack.name);
      return;
    }
    const tag = language();
    if (this.readIn !== tag) {
      const [shelf, all] = await Promise.all([packs(this.signal), questions({}, this.signal)]);
      this.packs = shelf.packs;
      this.all = all.questions;
      this.readIn = tag;
    }
    const narrowed = Object.values(this.filter).some(value => value);
    this.found = narrowed ? (await questions(this.filter, this.signal)).questions : this.all;
  }

  render() {
    return html`<section class="page ${this.route.id ? 'narrow' : ''}">
      ${alert(this.problem)}
      ${this.route.id ? (this.pack ? this.set(this.pack) : nothing) : this.bank()}
    </section>`;
  }

  bank() {
    const most = Math.max(1, ...this.packs.map(one => one.seconds.B2B));
    return html`<header class="head">
        <h1>${words.questions.title}</h1>
        <p class="lead">${words.questions.lead}</p>
        ${languageChoice(() => this.readAgain())}
      </header>
      <h2>${words.questions.packs}</h2>
      <ul class="packs">
        ${this.packs.map(
          one => html`<li>
            <a href=${to(`questions/${one.id}`)} lang=${language()}>${one.name}</a>
            <p class="soft">
              <span lang=${language()}>${one.use}</span>${one.plugin
                ? html` <span class="chip">${words.questions.fromPlugin(one.plugin)}</span>`
                : nothing}
            </p>
            ${bar(one.seconds.B2B, most)}
            <p class="figure">${words.questions.pack(one.items.B2B.length, minutes(one.seconds.B2B))}</p>
            ${may('researcher')
              ? html`<p>
                  <a class="button small" href=${to('blueprints', { pack: one.id })} aria-label=${words.questions.useOne(one.name)}
                    >${words.questions.use}</a
                  >
                </p>`
              : nothing}
          </li>`,
        )}
      </ul>
      <h2>${words.questions.bank}</h2>
      <p class="actions">
        ${may('researcher') ? html`<a class="button" href="#/question/new">${words.question.add}</a>` : nothing}
        <a href="#/check">${words.lint.open}</a>
      </p>
      ${this.search()}
      <p class="soft" role="status">
        ${this.found
          ? this.found.length > 0
            ? words.questions.found(this.found.length)
            : words.questions.none
          : this.problem
            ? nothing
            : words.loading}
      </p>
      <ul class="rows">
        ${(this.found ?? []).map(one => html`<li>${item(one)}</li>`)}
      </ul>
      ${this.files()}`;
  }

  files() {
    return html`<section class="part screen-only" aria-labelledby="bank-files">
      <h2 id="bank-files">${words.question.files}</h2>
      <p class="soft">${words.question.filesLead}</p>
      <ul class="lengths">
        ${['own', ''].flatMap(origin =>
          /** @type {const} */ (['csv', 'json']).map(
            form => html`<li><a href=${fileAddress(form, origin)} download>${words.question.file(origin, form)}</a></li>`,
          ),
        )}
      </ul>
      ${may('researcher')
        ? html`<label class="block"
            >${words.question.take}
            <input type="file" accept=".csv,.json,text/csv,application/json" aria-describedby="help-take" @change=${this.take} />
          </label>
          <p class="hint" id="help-take">${words.question.takeHint}</p>`
        : nothing}
    </section>`;
  }

  /** @param {Event} event */
  async take(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (file) {
      await this.attempt(async () => {
        const { added, renewed, unchanged } = await takeFile(file);
        this.say(words.question.taken(added.length, renewed.length, unchanged.length));
        this.readIn = undefined;
        await this.load();
      });
      input.value = '';
    }
  }

  search() {
    const { q, feeds, kind, topic, stage, force, origin, state, wordedIn } = this.filter;
    const heads = [...new Set(this.all.flatMap(one => one.feeds.map((/** @type {string} */ feed) => feed.split('.')[0])))];
    const kinds = [...new Set(this.all.map(one => one.kind))];
    const topics = [...new Set(this.all.map(one => one.topic))];
    /**
     * @param {string} name @param {string} label @param {string} any @param {string[]} values @param {string | null} chosen
     * @param {(value: string) => string} say
     */
    const select = (name, label, any, values, chosen, say) =>
      html`<label class="inline"
        >${label}
        <select name=${name} @change=${(/** @type {any} */ e) => e.target.form.requestSubmit()}>
          <option value="">${any}</option>
          ${values.map(value => html`<option value=${value} ?selected=${value === chosen}>${say(value)}</option>`)}
        </select></label
      >`;
    return html`<form class="tools" role="search" @submit=${this.find}>
      <label class="inline grow">${words.questions.search} <input type="search" name="q" maxlength="200" .value=${q ?? ''} /></label>
      ${select('feeds', words.questions.feeds, words.questions.anyFeed, heads, feeds, feedName)}
      ${select('kind', words.questions.kind, words.questions.anyKind, kinds, kind, value => words.questions.kinds[value] ?? value)}
      ${select('topic', words.questions.topic, words.questions.anyTopic, topics, topic, value => value)}
      ${select('stage', words.question.stage, words.question.anyStage, Object.keys(words.question.stages), stage, value => words.question.stages[value])}
      ${select('force', words.question.force, words.question.anyForce, Object.keys(words.question.forces), force, value => words.question.forces[value])}
      ${select('origin', words.question.origin, words.question.anyOrigin, Object.keys(words.question.origins), origin, value => words.question.origins[value])}
      ${select('state', words.question.state, words.question.anyState, Object.keys(words.question.chips), state, value => words.question.chips[value])}
      ${select('wordedIn', words.question.wordedIn, words.question.anyLanguage, ['en', 'de'], wordedIn, words.languageName)}
      <button>${words.answers.find}</button>
    </form>`;
  }

  /** @param {any} shown */
  set(shown) {
    const ids = shown.items[this.audience];
    const differs = shown.items.B2B.join() !== shown.items.B2C.join();
    const byId = new Map(shown.questions.map((/** @type {any} */ one) => [one.id, one]));
    return html`<p class="back screen-only"><a href="#/questions">${words.questions.back}</a></p>
      <h1 lang=${language()}>${shown.name}</h1>
      <p class="lead" lang=${language()}>${shown.use}</p>
      <p class="figure">${words.questions.pack(ids.length, minutes(shown.seconds[this.audience]))}</p>
      ${shown.plugin
        ? html`<p class="soft">
            ${words.questions.fromPlugin(shown.plugin)}${shown.leftOut > 0 ? html`. ${words.questions.leftOut(shown.leftOut)}` : nothing}
          </p>`
        : nothing}
      <div class="tools screen-only">
        ${may('researcher')
          ? html`<a class="button" href=${to('blueprints', { pack: shown.id, audience: this.audience })}>${words.questions.use}</a>`
          : nothing}
        ${languageChoice(() => this.readAgain())}
        ${differs
          ? html`<label class="inline"
              >${words.questions.audience}
              <select @change=${(/** @type {any} */ e) => (this.audience = e.target.value)}>
                ${['B2B', 'B2C'].map(
                  one => html`<option value=${one} ?selected=${one === this.audience}>${words.questions.audiences[one]}</option>`,
                )}
              </select></label
            >`
          : nothing}
      </div>
      ${shown.anchor
        ? html`<div class="anchor">
            <p class="soft">${words.questions.anchor}</p>
            <p class="item-wording" lang=${language()}>${shown.anchor.text}</p>
          </div>`
        : nothing}
      <ol class="rows numbered">
        ${ids.map((/** @type {string} */ id) => (byId.has(id) ? html`<li>${item(byId.get(id))}</li>` : nothing))}
      </ol>
      <p class="soft">${words.questions.total(minutes(shown.seconds[this.audience]))}. ${words.guides.placeholders}</p>
      ${shown.mayAdd && shown.mayAdd.audience === this.audience
        ? html`<h2>${words.questions.mayAdd(shown.mayAdd.atMost)}</h2>
            <ul class="rows">
              ${shown.mayAdd.of.map((/** @type {string} */ id) => (byId.has(id) ? html`<li>${item(byId.get(id))}</li>` : html`<li>${id}</li>`))}
            </ul>`
        : nothing}`;
  }

  /** @param {Event} event */
  find(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    location.hash = to('questions', Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()])));
  }
}

customElements.define('fh-questions-page', QuestionsPage);
