import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { checkQuestion, lintRules } from '../control/lint.js';
import { asRequest, fixed, hasOptions, isList, isScale } from '../entity/question.js';
import { adviceList } from './advice.js';

const KINDS = ['OT', 'ST', 'SC', 'MC', 'YN', 'S5', 'S7', 'N11'];
const LANGUAGES = ['en', 'de'];

/** Checks a question that somebody is writing (`#/check`), and shows the rules it is checked by. */
class CheckPage extends Page {
  static properties = {
    typed: { state: true },
    result: { state: true },
    rules: { state: true },
    broken: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/question.js').Typed} */
    this.typed = { language: 'en', kind: 'OT', wording: '', options: '', sides: '2', order: 'as-listed', exhaustive: false };
    /** @type {{known: boolean, advice: import('../control/lint.js').Advice[]} | null} */
    this.result = null;
    /** @type {any[]} */
    this.rules = [];
    /** @type {string[]} a sentence for every rule of a plugin that cannot be used */
    this.broken = [];
    this.busy = false;
  }

  async load() {
    title(words.lint.title);
    const wording = this.route.params.get('wording');
    if (wording) {
      this.typed = { ...this.typed, wording };
      await this.check();
    }
    this.know(await lintRules(this.typed.language, this.signal));
  }

  render() {
    return html`<section class="page narrow">
      <p class="back"><a href="#/questions">${words.questions.back}</a></p>
      <h1>${words.lint.title}</h1>
      <p class="lead">${words.lint.lead}</p>
      ${this.form()} ${alert(this.problem)}
      <div role="status" aria-live="polite">${this.result ? this.found(this.result) : nothing}</div>
      ${this.rules.length > 0 ? this.book() : nothing}
    </section>`;
  }

  form() {
    const { typed } = this;
    return html`<form @submit=${this.submit}>
      <label class="block"
        >${words.lint.wording}
        <textarea
          name="wording"
          rows="3"
          maxlength="2000"
          required
          .value=${typed.wording}
          @input=${(/** @type {any} */ e) => this.type({ wording: e.target.value })}
        ></textarea>
      </label>
      <div class="tools">
        <label class="inline"
          >${words.lint.language}
          <select name="language" @change=${this.speak}>
            ${LANGUAGES.map(tag => html`<option value=${tag} ?selected=${tag === typed.language}>${words.languageName(tag)}</option>`)}
          </select>
        </label>
        <label class="inline"
          >${words.questions.kind}
          <select name="kind" @change=${(/** @type {any} */ e) => this.type({ kind: e.target.value })}>
            ${KINDS.map(kind => html`<option value=${kind} ?selected=${kind === typed.kind}>${words.questions.kinds[kind]}</option>`)}
          </select>
        </label>
        ${isScale(typed.kind)
          ? html`<label class="inline"
              >${words.lint.sides}
              <select name="sides" @change=${(/** @type {any} */ e) => this.type({ sides: e.target.value })}>
                ${['2', '1'].map(
                  sides => html`<option value=${sides} ?selected=${sides === typed.sides}>${words.lint.sidesOf[sides]}</option>`,
                )}
              </select>
            </label>`
          : nothing}
        ${isList(typed.kind)
          ? html`<label class="inline"
                >${words.lint.order}
                <select name="order" @change=${(/** @type {any} */ e) => this.type({ order: e.target.value })}>
                  ${['as-listed', 'random', 'fixed'].map(
                    order => html`<option value=${order} ?selected=${order === typed.order}>${words.lint.orders[order]}</option>`,
                  )}
                </select>
              </label>
              <label class="choice"
                ><input
                  type="checkbox"
                  .checked=${typed.exhaustive}
                  @change=${(/** @type {any} */ e) => this.type({ exhaustive: e.target.checked })}
                />
                ${words.lint.exhaustive}</label
              >`
          : nothing}
      </div>
      ${hasOptions(typed.kind)
        ? html`<label class="block"
            >${words.lint.options}
            <textarea
              name="options"
              rows="6"
              aria-describedby="options-hint"
              .value=${typed.options}
              @input=${(/** @type {any} */ e) => this.type({ options: e.target.value })}
            ></textarea>
            <small id="options-hint">${isScale(typed.kind) ? words.lint.pointsHint : words.lint.optionsHint}</small>
          </label>`
        : nothing}
      <p class="actions"><button class="primary" ?disabled=${this.busy}>${words.lint.check}</button></p>
    </form>`;
  }

  /** @param {{known: boolean, advice: import('../control/lint.js').Advice[]}} result */
  found({ known, advice }) {
    return html`<h2>${words.lint.result}</h2>
      ${known ? nothing : html`<p class="note">${words.lint.unknownLanguage}</p>`}
      ${advice.length === 0
        ? html`<p class="verdict-line">${words.lint.nothing}</p>`
        : adviceList(advice, one => this.action(one))}`;
  }

  /** @param {import('../control/lint.js').Advice} one */
  action(one) {
    const { fix } = one;
    if (!fix) {
      return nothing;
    }
    if (fix.do === 'replace') {
      return html`<p><a href=${to('questions', { q: fix.question })}>${words.lint.askInstead(fix.question ?? '')}</a></p>`;
    }
    const better = fixed(this.typed, fix, words.lint.tail);
    return better
      ? html`<p class="actions">
          <button type="button" @click=${() => this.use(better)}>${words.lint.fixes[fix.do]}</button>
          ${better.wording === this.typed.wording ? nothing : html`<q lang=${better.language}>${better.wording}</q>`}
        </p>`
      : nothing;
  }

  book() {
    return html`<h2>${words.lint.rules}</h2>
      <p class="soft">${words.lint.rulesLead}</p>
      ${this.rules.map(
        rule => html`<details class="rule">
          <summary>
            ${rule.plugin ? nothing : html`<span class="soft">${rule.rule}</span>`} ${rule.name}
            <span class="chip">${words.lint.levels[rule.level]}</span>
            ${rule.plugin ? html`<span class="soft">${words.lint.fromPlugin(rule.plugin)}</span>` : nothing}
          </summary>
          <p>${rule.why} ${rule.remedy}</p>
          ${rule.fires.length > 0
            ? html`<p class="soft">${words.lint.fires}</p>
                <ul lang=${this.typed.language}>
                  ${rule.fires.map((/** @type {string} */ wording) => html`<li>${wording}</li>`)}
                </ul>
                <p class="soft">${words.lint.quiet}</p>
                <ul lang=${this.typed.language}>
                  ${rule.quiet.map((/** @type {string} */ wording) => html`<li>${wording}</li>`)}
                </ul>`
            : nothing}
        </details>`,
      )}
      ${this.broken.length > 0
        ? html`<h3>${words.lint.broken}</h3>
            <ul>
              ${this.broken.map(sentence => html`<li>${sentence}</li>`)}
            </ul>`
        : nothing}`;
  }

  /** @param {Partial<import('../entity/question.js').Typed>} change */
  type(change) {
    this.typed = { ...this.typed, ...change };
    this.result = null;
  }

  /** @param {any} event */
  async speak(event) {
    this.type({ language: event.target.value });
    const rules = await this.attempt(() => lintRules(this.typed.language, this.signal));
    if (rules) {
      this.know(rules);
    }
  }

  /** @param {{rules: any[], broken: string[]}} rules */
  know({ rules, broken }) {
    this.rules = rules;
    this.broken = broken;
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    this.check();
  }

  /** @param {import('../entity/question.js').Typed} better */
  use(better) {
    this.typed = better;
    this.check();
  }

  async check() {
    this.busy = true;
    this.result = (await this.attempt(() => checkQuestion(asRequest(this.typed, words.lint.tail), this.signal))) ?? null;
    this.busy = false;
  }
}

customElements.define('fh-check-page', CheckPage);
