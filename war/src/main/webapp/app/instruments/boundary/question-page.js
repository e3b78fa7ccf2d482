import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { addQuestion, alike, question, retireQuestion, versions, writeQuestion } from '../control/instruments.js';
import { LANGUAGES } from '../entity/language.js';
import { draftOf, emptyDraft, FEEDS, hasOptions, isScale, itemOf, TAILS } from '../entity/question-draft.js';

/**
 * One question of the bank in all its languages (`#/question/TQ1`), to change when it is the team's own; a new one (`#/question/new`),
 * begun from another with `?from=WOR2`.
 */
class QuestionPage extends Page {
  static properties = {
    draft: { state: true },
    shown: { state: true },
    versions: { state: true },
    similar: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/question-draft.js').Draft} */
    this.draft = emptyDraft();
    /** @type {any} the question as the list shows it; null for a new one */
    this.shown = null;
    /** @type {any[]} */
    this.versions = [];
    /** @type {any[]} questions that look like this one */
    this.similar = [];
    this.busy = false;
  }

  get isNew() {
    return this.route.id === 'new';
  }

  async load() {
    const from = this.isNew ? this.route.params.get('from') : this.route.id;
    title(this.isNew ? words.question.add : this.route.id);
    this.similar = [];
    this.versions = [];
    this.shown = null;
    this.draft = emptyDraft();
    if (from) {
      const read = await versions(from, this.signal);
      this.draft = draftOf(read[0].item);
      if (!this.isNew) {
        this.shown = await question(from, this.signal);
        this.versions = read;
      }
    }
  }

  render() {
    return html`<section class="page narrow question-page">
      <p class="back screen-only"><a href="#/questions">${words.questions.back}</a></p>
      ${this.isNew || this.shown ? this.body() : nothing} ${this.isNew || this.shown ? nothing : alert(this.problem)}
      ${this.isNew || this.shown || this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  body() {
    const own = this.isNew || this.shown.origin === 'own';
    const editable = own && may('researcher');
    return html`<header class="head">
        <h1>${this.isNew ? words.question.add : words.question.of(this.route.id)}</h1>
        <p class="lead">${this.lead(own)}</p>
        ${!this.isNew && may('researcher')
          ? html`<p class="actions">
              <a class="button" href=${to('question/new', { from: this.route.id })}>${words.question.copy}</a>
              ${own
                ? html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${this.retire}>
                    ${this.shown.state === 'retired' ? words.question.offer : words.question.retire}
                  </button>`
                : nothing}
            </p>`
          : nothing}
      </header>
      ${editable ? this.form() : this.reading()} ${this.history()}`;
  }

  /** @param {boolean} own */
  lead(own) {
    if (this.isNew) {
      return words.question.addLead;
    }
    return own ? words.question.states[this.shown.state] : words.question.shipped;
  }

  reading() {
    const { draft } = this;
    const item = /** @type {any} */ (itemOf(draft));
    return html`<dl class="facts wide">
      ${byLanguage(item.wording).map(([tag, text]) => this.fact(words.question.wordingIn(languageName(tag)), text, tag))}
      ${draft.options.length > 0 || draft.tails.length > 0
        ? html`<div>
            <dt>${words.questions.options}</dt>
            <dd>
              <ul class="plain-list">
                ${draft.options.map(option => html`<li><code>${option.code}</code> ${this.label(option)}</li>`)}
                ${draft.tails.map(code => html`<li><code>${code}</code> ${words.question.tails[code]}</li>`)}
              </ul>
            </dd>
          </div>`
        : nothing}
      ${byLanguage(item.purpose).map(([tag, text]) => this.fact(words.question.purposeIn(languageName(tag)), text, tag))}
      ${this.fact(words.question.fields.kind, words.questions.kinds[item.kind])}
      ${this.fact(words.question.fields.feeds, words.list(item.feeds.map(words.question.feed)))} ${this.fact(words.question.fields.topic, item.topic)}
      ${this.fact(words.question.fields.promptedness, words.promptednessCode[item.promptedness])}
      ${this.fact(words.question.fields.showIf, item.showIf)} ${this.fact(words.question.fields.ref, draft.ref)}
      ${this.fact(words.question.source, item.source)}
    </dl>`;
  }

  /** @param {import('../entity/question-draft.js').Option} option */
  label(option) {
    return option.from
      ? words.question.filledFrom(option.from)
      : byLanguage(option.label).map(
          ([tag, text], i) => html`${i > 0 ? ' · ' : nothing}<span lang=${tag}>${text}</span>`,
        );
  }

  /** @param {string} name @param {unknown} text @param {string} [tag] */
  fact(name, text, tag) {
    return text
      ? html`<div>
          <dt>${name}</dt>
          <dd lang=${tag ?? nothing}>${text}</dd>
        </div>`
      : nothing;
  }

  form() {
    const { draft } = this;
    return html`<form aria-label=${words.question.form} @submit=${this.submit} novalidate>
      ${this.wordingFields()} ${this.similarOnes()}
      ${this.select('kind', Object.keys(words.questions.kinds), kind => words.questions.kinds[kind])}
      ${hasOptions(draft.kind) ? this.optionFields() : nothing} ${this.gridFields()} ${this.feedFields()}
      ${this.select('promptedness', ['', 'U', 'O', 'C', 'L'], code => words.question.promptedness[code])} ${this.line('topic', 40)}
      ${this.purposeFields()}
      <fieldset class="setting">
        <legend>${words.question.personalData}</legend>
        ${this.tick('personal')} ${this.tick('contact')}
      </fieldset>
      <details class="setting">
        <summary>${words.question.more}</summary>
        ${this.line('showIf', 500)} ${this.line('ref', 200)} ${this.tick('required')}
        ${hasOptions(draft.kind)
          ? html`${this.select('order', ['', 'random', 'fixed'], order => words.question.orders[order])} ${this.tick('exhaustive')}`
          : nothing}
        ${draft.kind === 'MC' ? this.line('maxChoices', 2) : nothing}
        ${isScale(draft.kind) ? this.select('sides', ['', 'one', 'two'], sides => words.question.sidesOf[sides]) : nothing}
      </details>
      ${alert(this.problem)}
      <p class="actions">
        <button class="primary" ?disabled=${this.busy}>${this.isNew ? words.question.save : words.question.saveVersion}</button>
      </p>
      <p class="hint">${this.isNew ? words.question.saveHint : words.question.versionHint}</p>
    </form>`;
  }

  wordingFields() {
    return html`<fieldset class="setting">
      <legend>${words.question.wording}</legend>
      <p class="hint" id="help-wording">${words.question.help.wording}</p>
      ${LANGUAGES.map(
        tag => html`<label class="block"
          >${words.question.wordingIn(languageName(tag))}
          <textarea
            name=${`wording-${tag}`}
            lang=${tag}
            rows="2"
            maxlength="1000"
            aria-describedby="help-wording"
            .value=${this.draft.wording[tag] ?? ''}
            @input=${this.into('wording', tag)}
            @change=${(/** @type {any} */ e) => this.compare(e.target.value, tag)}
          ></textarea>
        </label>`,
      )}
    </fieldset>`;
  }

  similarOnes() {
    return html`<div role="status" class="similar">
      ${this.similar.length > 0
        ? html`<p>${words.question.similar}</p>
            <ul class="plain-list">
              ${this.similar.map(
                one => html`<li><a href=${to(`question/${one.id}`)}>${one.id}</a> <span lang=${one.language}>${one.wording}</span></li>`,
              )}
            </ul>`
        : nothing}
    </div>`;
  }

  optionFields() {
    const { options } = this.draft;
    return html`<fieldset class="setting">
      <legend>${words.questions.options}</legend>
      <p class="hint" id="help-options">${words.question.help.options}</p>
      <ol class="option-rows">
        ${options.map(
          (option, i) => html`<li>
            ${option.from
              ? html`<span><code>${option.code}</code> ${words.question.filledFrom(option.from)}</span>`
              : LANGUAGES.map(
                  tag =>
                    html`<label
                      >${words.question.optionIn(i + 1, languageName(tag))}
                      <input
                        lang=${tag}
                        maxlength="300"
                        aria-describedby="help-options"
                        .value=${option.label[tag] ?? ''}
                        @input=${(/** @type {any} */ e) => this.option(i, { label: { ...option.label, [tag]: e.target.value } })}
                    /></label>`,
                )}
            <button
              type="button"
              class="quiet"
              aria-label=${words.question.dropOption(i + 1)}
              @click=${() => this.set({ options: options.filter((_, at) => at !== i) })}
            >
              ${words.question.drop}
            </button>
          </li>`,
        )}
      </ol>
      <p>
        <button type="button" @click=${() => this.set({ options: [...options, { code: '', label: {}, from: '' }] })}>
          ${words.question.addOption}
        </button>
      </p>
      ${TAILS.map(
        code => html`<label class="choice"
          ><input
            type="checkbox"
            .checked=${this.draft.tails.includes(code)}
            @change=${(/** @type {any} */ e) =>
              this.set({ tails: e.target.checked ? [...this.draft.tails, code] : this.draft.tails.filter(one => one !== code) })}
          />
          ${words.question.tails[code]}</label
        >`,
      )}
    </fieldset>`;
  }

  gridFields() {
    return this.draft.kind === 'GRID'
      ? html`${this.line('rows', 40)} ${this.select('columns', ['', 'S5', 'S7'], kind => words.questions.kinds[kind] ?? '')}`
      : nothing;
  }

  feedFields() {
    const { feeds } = this.draft;
    const known = [...new Set([...FEEDS, ...feeds])].filter(feed => feed !== '');
    return html`<div class="setting">
      ${[0, 1].map(
        at => html`<label class="block"
          >${at === 0 ? words.question.fields.feeds : words.question.fields.feedsToo}
          <select
            name=${`feeds-${at}`}
            aria-describedby="help-feeds"
            @change=${(/** @type {any} */ e) => this.set({ feeds: Object.assign([...feeds], { [at]: e.target.value }) })}
          >
            ${at === 0 ? nothing : html`<option value="">${words.question.nothingElse}</option>`}
            ${known.map(feed => html`<option value=${feed} ?selected=${feed === feeds[at]}>${words.question.feed(feed)}</option>`)}
          </select>
        </label>`,
      )}
      <p class="hint" id="help-feeds">${words.question.help.feeds}</p>
    </div>`;
  }

  purposeFields() {
    return html`<fieldset class="setting">
      <legend>${words.question.fields.purpose}</legend>
      <p class="hint" id="help-purpose">${words.question.help.purpose}</p>
      ${['en', 'de'].map(
        tag => html`<label class="block"
          >${words.question.purposeIn(languageName(tag))}
          <input
            name=${`purpose-${tag}`}
            lang=${tag}
            maxlength="1000"
            aria-describedby="help-purpose"
            .value=${this.draft.purpose[tag] ?? ''}
            @input=${this.into('purpose', tag)}
          />
        </label>`,
      )}
    </fieldset>`;
  }

  /** @param {string} name @param {number} longest */
  line(name, longest) {
    return html`<div class="setting">
      <label
        >${words.question.fields[name]}
        <input
          name=${name}
          maxlength=${longest}
          autocomplete="off"
          spellcheck="false"
          aria-describedby=${`help-${name}`}
          .value=${/** @type {any} */ (this.draft)[name]}
          @input=${(/** @type {any} */ e) => this.set({ [name]: e.target.value })}
        />
      </label>
      <p class="hint" id=${`help-${name}`}>${words.question.help[name]}</p>
    </div>`;
  }

  /** @param {string} name @param {string[]} values @param {(value: string) => string} say */
  select(name, values, say) {
    const chosen = /** @type {any} */ (this.draft)[name];
    return html`<div class="setting">
      <label
        >${words.question.fields[name]}
        <select
          name=${name}
          aria-describedby=${`help-${name}`}
          @change=${(/** @type {any} */ e) => this.set({ [name]: e.target.value })}
        >
          ${values.map(value => html`<option value=${value} ?selected=${value === chosen}>${say(value)}</option>`)}
        </select>
      </label>
      <p class="hint" id=${`help-${name}`}>${words.question.help[name]}</p>
    </div>`;
  }

  /** @param {string} name */
  tick(name) {
    return html`<label class="choice"
      ><input
        type="checkbox"
        name=${name}
        .checked=${/** @type {any} */ (this.draft)[name]}
        @change=${(/** @type {any} */ e) => this.set({ [name]: e.target.checked })}
      />
      ${words.question.fields[name]}</label
    >`;
  }

  history() {
    return this.versions.length > 1
      ? html`<section class="part">
          <h2>${words.question.versions}</h2>
          <ul class="rows">
            ${this.versions.map(
              one => html`<li>
                <p class="meta">${words.question.versionBy(one.item.version, one.author, one.at)}</p>
                ${byLanguage(one.item.wording).map(([tag, text]) => html`<p lang=${tag}>${text}</p>`)}
              </li>`,
            )}
          </ul>
        </section>`
      : nothing;
  }

  /** @param {Partial<import('../entity/question-draft.js').Draft>} changed */
  set(changed) {
    this.draft = { ...this.draft, ...changed };
  }

  /** @param {'wording' | 'purpose'} member @param {string} tag */
  into(member, tag) {
    return (/** @type {any} */ event) => this.set({ [member]: { ...this.draft[member], [tag]: event.target.value } });
  }

  /** @param {number} at @param {Partial<import('../entity/question-draft.js').Option>} changed */
  option(at, changed) {
    this.set({ options: this.draft.options.map((option, i) => (i === at ? { ...option, ...changed } : option)) });
  }

  /** Looks for questions that ask the same, in passing. @param {string} wording @param {string} tag */
  async compare(wording, tag) {
    if (wording.trim() === '') {
      this.similar = [];
      return;
    }
    await this.attempt(async () => {
      const found = await alike(wording.trim(), tag, this.signal);
      this.similar = found.filter((/** @type {any} */ one) => one.id !== this.route.id);
    });
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    this.busy = true;
    await this.attempt(async () => {
      const item = itemOf(this.draft);
      const saved = this.isNew
        ? await addQuestion(item)
        : await writeQuestion(this.route.id, this.versions[0].item.version, item);
      this.say(words.question.saved(saved.item.id, saved.item.version));
      if (this.isNew) {
        this.goOn(to(`question/${saved.item.id}`));
      } else {
        await this.load();
      }
    });
    this.busy = false;
  }

  async retire() {
    this.busy = true;
    await this.attempt(async () => {
      const { state } = await retireQuestion(this.route.id, this.shown.state !== 'retired');
      this.shown = { ...this.shown, state };
      this.say(words.question.states[state]);
    });
    this.busy = false;
  }
}

/**
 * Words in the order of the languages on the page, others after them.
 *
 * @param {Record<string, string> | undefined} words
 * @returns {[string, string][]}
 */
const byLanguage = (words = {}) =>
  Object.entries(words).sort(([one], [other]) => place(one) - place(other) || one.localeCompare(other, 'en'));

/** @param {string} tag */
const place = tag => (LANGUAGES.includes(tag) ? LANGUAGES.indexOf(tag) : LANGUAGES.length);

/** @param {string} tag */
const languageName = tag => words.instruments.languages[tag] ?? words.languageName(tag);

customElements.define('fh-question-page', QuestionPage);
