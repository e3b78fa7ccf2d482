import { html, nothing } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { asked, chosen, next } from '../entity/walk.js';

/** An example of what a tool fills in while somebody answers. */
const CODE = 'K7QF-2M9X';

/** A survey as a respondent sees it on a phone, to be walked through: skip rules, ends and earlier words work. */
class Phone extends LightElement {
  static properties = {
    shown: { attribute: false },
    way: { state: true },
    answers: { state: true },
  };

  constructor() {
    super();
    /** @type {any} what `/blueprints/{id}/shown` gives */
    this.shown = null;
    /** @type {number[]} the screens walked through, the present one last */
    this.way = [0];
    /** @type {import('../entity/walk.js').Answers} */
    this.answers = {};
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    const before = changed.get('shown');
    if (before && this.shown) {
      // the draft changed: stay at the question that was on screen, if it is still asked
      const here = before.screens[this.at];
      const again = this.shown.screens.findIndex((/** @type {any} */ one) => one.kind === here?.kind && one.id === here?.id);
      this.way = again > 0 ? [...this.way.slice(0, -1).filter(at => at < again), again] : [0];
    }
  }

  get at() {
    return this.way[this.way.length - 1];
  }

  render() {
    if (!this.shown) {
      return nothing;
    }
    const screen = this.shown.screens[this.at] ?? this.shown.screens[0];
    const questions = this.shown.screens.filter((/** @type {any} */ one) => one.kind === 'question').length;
    const part = screen.kind === 'opening' ? 0 : screen.kind === 'end' ? questions : this.at;
    return html`<div class="phone" role="group" aria-label=${words.blueprints.preview} lang=${this.shown.language.split('-')[0]}>
      <progress max=${Math.max(1, questions)} value=${part} aria-label=${words.blueprints.progress}></progress>
      <div class="phone-screen">
        ${screen.kind === 'opening' ? this.opening(screen) : screen.kind === 'end' ? this.end(screen) : this.question(screen)}
      </div>
      <p class="phone-foot">
        ${this.way.length > 1
          ? html`<button type="button" class="quiet small" @click=${() => (this.way = this.way.slice(0, -1))}>
              ${this.shown.labels.back}
            </button>`
          : nothing}
        ${screen.kind === 'end' ? nothing : this.onward(screen)}
      </p>
    </div>`;
  }

  /** @param {any} screen */
  onward(screen) {
    const question = screen.question ?? (screen.kind === 'question' ? screen : null);
    const missing = question?.required && !this.isAnswered(question);
    const label = screen.kind === 'opening' && !screen.question ? this.shown.labels.start : this.shown.labels.next;
    return html`<button type="button" class="primary small" ?disabled=${missing} @click=${this.goNext}>${label}</button>`;
  }

  /** @param {any} question */
  isAnswered(question) {
    const answer = this.answers[question.id];
    return answer !== undefined && (answer.codes.length > 0 || answer.text.trim() !== '');
  }

  async goNext() {
    const { at, answers } = next(this.shown.screens, this.at, this.answers);
    this.answers = answers;
    this.way = [...this.way, at];
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.phone-screen h3, .phone-screen legend'))?.focus();
  }

  startAgain() {
    this.way = [0];
    this.answers = {};
  }

  /** @param {any} screen */
  opening(screen) {
    return html`${screen.lines.map((/** @type {any} */ line) => html`<p>${line.words}</p>`)}
      <details>
        <summary>${this.shown.labels.details}</summary>
        ${screen.details.map((/** @type {any} */ line) => html`<p>${line.words}</p>`)}
      </details>
      ${screen.question ? this.question(screen.question) : nothing}`;
  }

  /** @param {any} screen */
  end(screen) {
    return html`${screen.lines.map((/** @type {any} */ line, /** @type {number} */ i) => {
        const text = line.words.replaceAll('{code}', CODE);
        return i === 0 ? html`<h3 tabindex="-1">${text}</h3>` : html`<p>${text}</p>`;
      })}
      <p>
        <button type="button" class="link" lang=${words.language} @click=${this.startAgain}>${words.blueprints.startAgain}</button>
      </p>`;
  }

  /** @param {any} question */
  question(question) {
    const text = asked(question, this.answers);
    const open = question.form === 'OT' || question.form === 'ST';
    return html`${question.anchor ? html`<p class="phone-anchor">${question.anchor}</p>` : nothing}
      ${open
        ? html`<h3 tabindex="-1" id=${`phone-${question.id}`}>${text}</h3>
            ${question.help ? html`<p class="hint">${question.help}</p>` : nothing} ${this.written(question)}`
        : question.form === 'GRID'
          ? this.grid(question, text)
          : html`<fieldset class="plain">
              <legend tabindex="-1">${text}</legend>
              ${this.choices(question)}
            </fieldset>`}
      ${question.why ? html`<p class="hint">${this.shown.labels.why}: ${question.why}</p>` : nothing}
      ${question.printWith ? html`<p class="hint">${question.printWith}</p>` : nothing}`;
  }

  /** @param {any} question */
  written(question) {
    const value = this.answers[question.id]?.text ?? '';
    const typed = (/** @type {any} */ event) => this.answer(question.id, { codes: [], text: event.target.value });
    return question.form === 'OT'
      ? html`<textarea rows="4" aria-labelledby=${`phone-${question.id}`} .value=${value} @input=${typed}></textarea>`
      : html`<input aria-labelledby=${`phone-${question.id}`} .value=${value} @input=${typed} />`;
  }

  /** @param {any} question */
  choices(question) {
    if (question.options.length > 30) {
      return html`<select aria-label=${question.words} @change=${(/** @type {any} */ e) => this.answer(question.id, { codes: e.target.value ? [e.target.value] : [], text: '' })}>
        <option value=""></option>
        ${question.options.map((/** @type {any} */ one) => html`<option value=${one.code}>${one.words}</option>`)}
      </select>`;
    }
    const answer = this.answers[question.id];
    const scale = ['S5', 'S7', 'N11'].includes(question.form);
    return html`<div class=${scale ? 'phone-scale' : ''}>
      ${question.options.map((/** @type {any} */ option) => {
        const isChosen = answer?.codes.includes(option.code) ?? false;
        return html`<label class="choice">
            <input
              type=${question.form === 'MC' ? 'checkbox' : 'radio'}
              name=${`phone-${question.id}`}
              .checked=${isChosen}
              @change=${() => this.answer(question.id, chosen(question, answer, option.code))}
            />
            <span>${scale ? html`<b>${option.code}</b> ${option.words}` : option.words}</span>
          </label>
          ${option.written && isChosen
            ? html`<input
                class="phone-written"
                aria-label=${option.words}
                .value=${answer?.text ?? ''}
                @input=${(/** @type {any} */ e) => this.answer(question.id, { codes: answer?.codes ?? [], text: e.target.value })}
              />`
            : nothing}`;
      })}
    </div>`;
  }

  /** @param {any} question @param {string} text */
  grid(question, text) {
    return html`<h3 tabindex="-1">${text}</h3>
      ${(question.rows ?? []).map(
        (/** @type {string} */ row, /** @type {number} */ i) => html`<fieldset class="plain">
          <legend class="phone-row">${row}</legend>
          <div class="phone-scale">
            ${question.options.map(
              (/** @type {any} */ option) => html`<label class="choice">
                <input
                  type="radio"
                  name=${`phone-${question.id}-${i}`}
                  @change=${() => this.answer(question.id, { codes: [option.code], text: '' })}
                />
                <span><b>${option.code}</b> ${option.words}</span>
              </label>`,
            )}
          </div>
        </fieldset>`,
      )}`;
  }

  /** @param {string} id @param {import('../entity/walk.js').Answer} answer */
  answer(id, answer) {
    this.answers = { ...this.answers, [id]: answer };
    // a checkbox that may not be chosen any more was ticked by the browser; it goes back
    this.requestUpdate();
  }
}

customElements.define('fh-phone', Phone);
