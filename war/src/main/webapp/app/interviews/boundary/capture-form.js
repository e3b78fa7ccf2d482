import { html, nothing } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';

const STAGES = ['T1', 'T2', 'E1', 'T3', 'E2', 'T4', 'T5', 'T6', 'T7'];
const PRECISIONS = ['day', 'week', 'month', 'season', 'year'];
const HOLDERS = ['self', 'other', 'general'];
const STATUSES = ['open', 'resolved', 'came-true', 'hypothetical'];

/**
 * The small form of one capture. What is typed is kept in the browser letter by letter.
 *
 * @fires fh-capture with the content of the entry as detail
 * @fires fh-close
 */
class CaptureForm extends LightElement {
  static properties = {
    kind: {},
    drafts: { attribute: false },
    problem: { state: true },
  };

  constructor() {
    super();
    this.kind = 'date';
    /** @type {import('../control/drafts.js').Drafts | null} */
    this.drafts = null;
    this.problem = '';
  }

  /** @param {string} name */
  value(name) {
    return this.drafts?.typed(`${this.kind}.${name}`) ?? '';
  }

  /** @param {string} name */
  type(name) {
    return (/** @type {any} */ event) => {
      this.drafts?.type(`${this.kind}.${name}`, event.target.value);
      this.problem = '';
      this.requestUpdate();
    };
  }

  firstUpdated() {
    /** @type {HTMLElement | null} */ (this.querySelector('input, textarea'))?.focus();
  }

  render() {
    const name = words.interviews.captures[this.kind];
    return html`<form class="capture" aria-label=${name} @submit=${this.submit} novalidate>
      <p class="aside-title">${name}</p>
      ${this.fields()} ${this.problem ? html`<p class="alert" role="alert">${this.problem}</p>` : nothing}
      <p class="actions">
        <button class="primary small">${words.interviews.keepIt}</button>
        <button type="button" class="quiet small" @click=${this.close}>${words.cancel}</button>
      </p>
    </form>`;
  }

  fields() {
    switch (this.kind) {
      case 'date':
        return html`<div class="grid-2">
            ${this.input('date', words.interviews.date, { placeholder: '2026-03', max: 10 })}
            ${this.select('precision', words.interviews.precision, PRECISIONS, words.interviews.precisions)}
          </div>
          ${this.input('text', words.interviews.asSaid, { max: 1000 })}
          ${this.select('stage', words.interviews.stage, STAGES, words.interviews.stages, true)}`;
      case 'place':
        return this.input('text', words.interviews.place, { max: 1000 });
      case 'worry':
        return html`${this.input('text', words.interviews.worry, { max: 1000 })}
          <div class="grid-2">
            ${this.select('holder', words.interviews.holder, HOLDERS, words.interviews.holders)}
            ${this.value('holder') === 'other' ? this.input('role', words.interviews.role, { max: 80 }) : nothing}
            ${this.select('status', words.interviews.status, STATUSES, words.interviews.statuses)}
          </div>
          ${this.input('settledBy', words.interviews.settledBy, { max: 1000 })}`;
      default:
        return this.input('items', words.interviews.items[this.kind], { hint: words.interviews.byComma, max: 1600 });
    }
  }

  /** @param {string} name @param {string} label @param {{placeholder?: string, hint?: string, max: number}} more */
  input(name, label, { placeholder, hint, max }) {
    return html`<label class="field-row"
      >${label}${hint ? html` <span class="soft">${hint}</span>` : nothing}
      <input
        name=${name}
        maxlength=${max}
        autocomplete="off"
        placeholder=${placeholder ?? nothing}
        .value=${this.value(name)}
        @input=${this.type(name)}
      />
    </label>`;
  }

  /** @param {string} name @param {string} label @param {string[]} options @param {Record<string, string>} texts @param {boolean} [isOptional] */
  select(name, label, options, texts, isOptional = false) {
    const value = this.value(name) || (isOptional ? '' : options[0]);
    return html`<label class="field-row"
      >${label}
      <select name=${name} @change=${this.type(name)}>
        ${isOptional ? html`<option value="" ?selected=${value === ''}>${words.interviews.notSaid}</option>` : nothing}
        ${options.map(one => html`<option value=${one} ?selected=${one === value}>${texts[one]}</option>`)}
      </select>
    </label>`;
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const content = this.content();
    this.problem = this.fault(content);
    if (!this.problem) {
      this.forget();
      this.dispatchEvent(new CustomEvent('fh-capture', { detail: { capture: this.kind, ...content } }));
    }
  }

  /** @returns {Record<string, any>} */
  content() {
    const text = (/** @type {string} */ name) => this.value(name).trim();
    const given = (/** @type {string[]} */ ...names) =>
      Object.fromEntries(names.map(name => [name, text(name)]).filter(([, value]) => value));
    switch (this.kind) {
      case 'date':
        return { precision: PRECISIONS[0], ...given('date', 'precision', 'text', 'stage') };
      case 'place':
        return given('text');
      case 'worry':
        return {
          holder: HOLDERS[0],
          status: STATUSES[0],
          ...given('text', 'holder', 'status', 'settledBy', ...(text('holder') === 'other' ? ['role'] : [])),
        };
      default:
        return {
          items: text('items')
            .split(/[,;\n]/)
            .map(item => item.trim().slice(0, 80))
            .filter(Boolean)
            .slice(0, 20),
        };
    }
  }

  /** @param {Record<string, any>} content */
  fault(content) {
    if (this.kind === 'date') {
      if (content.date && !isDate(content.date)) {
        return words.interviews.noDate;
      }
      return content.date || content.text ? '' : words.interviews.missing;
    }
    return content.text || content.items?.length > 0 ? '' : words.interviews.missing;
  }

  forget() {
    for (const name of this.drafts?.names() ?? []) {
      if (name.startsWith(`typed.${this.kind}.`)) {
        this.drafts?.forget(name);
      }
    }
  }

  close() {
    this.forget();
    this.dispatchEvent(new CustomEvent('fh-close'));
  }
}

/** @param {string} text */
const isDate = text =>
  /^\d{4}(-\d{2}(-\d{2})?)?$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

customElements.define('fh-capture-form', CaptureForm);
