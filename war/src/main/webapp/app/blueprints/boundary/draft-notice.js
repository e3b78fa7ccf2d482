import { html, nothing } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { noticed } from '../entity/draft.js';
import { place, remarksAt } from './remarks.js';

/** Permissions that can be switched on and off at the end. */
const CLOSING = ['CON3', 'CON4', 'CON6', 'CON5'];

/**
 * The notice and the permissions: what is promised, in which words, and whether all is said that must be said.
 *
 * @fires fh-edit with the changed draft as detail
 */
class DraftNotice extends LightElement {
  static properties = {
    draft: { attribute: false },
    layout: { attribute: false },
    bank: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import('../entity/draft.js').Draft} */
    this.draft = { name: '', languages: [], items: [], ends: [], fillings: {}, notice: {}, closing: [] };
    /** @type {any} */
    this.layout = null;
    /** @type {any[]} */
    this.bank = [];
  }

  /** @param {any} change */
  edit(change) {
    this.draft = { ...this.draft, ...change };
    this.dispatchEvent(new CustomEvent('fh-edit', { detail: this.draft }));
  }

  render() {
    const { draft } = this;
    return html`<div class="grid-2">
        ${this.choices('basis', words.blueprints.basis, words.blueprints.bases, draft.basis)}
        ${this.choices('mode', words.blueprints.mode, words.blueprints.modes, draft.mode)}
      </div>
      <fieldset class="plain draft-part">
        <legend>${words.blueprints.closing}</legend>
        ${CLOSING.map(
          id => html`<label class="choice" id=${place(id)}>
            <input
              type="checkbox"
              .checked=${draft.closing.includes(id)}
              @change=${(/** @type {any} */ e) =>
                this.edit({ closing: e.target.checked ? [...draft.closing, id] : draft.closing.filter(one => one !== id) })}
            />
            <span>${words.blueprints.permissions[id]}</span>
          </label>
          ${remarksAt(this.layout, id)}`,
        )}
      </fieldset>
      <h3 class="draft-part">${words.blueprints.mustSay}</h3>
      <ul class="checks draft-checks">
        ${(this.layout?.elements ?? []).map((/** @type {any} */ element) => {
          const said = element.missingIn.length === 0;
          return html`<li class=${said ? 'passed' : 'failed'}>
            ${words.blueprints.elements[element.name] ?? element.name}<span class="unseen">:
              ${said ? words.blueprints.said : words.blueprints.notSaid}</span>
          </li>`;
        })}
      </ul>
      <details class="draft-part">
        <summary>${words.blueprints.pieces}</summary>
        <p class="hint">${words.blueprints.piecesHint}</p>
        ${(this.layout?.notice ?? []).map((/** @type {any} */ piece) => this.piece(piece))}
      </details>`;
  }

  /** @param {string} name @param {string} legend @param {Record<string, string>} choices @param {string} value */
  choices(name, legend, choices, value) {
    return html`<fieldset class="plain">
      <legend>${legend}</legend>
      ${Object.entries(choices).map(
        ([choice, label]) => html`<label class="choice">
          <input type="radio" name=${`draft-${name}`} .checked=${choice === value} @change=${() => this.edit({ [name]: choice })} />
          <span>${label}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  /** @param {any} piece */
  piece(piece) {
    return html`<div class="setting" id=${place(piece.piece)} tabindex="-1">
      ${this.draft.languages.map(language => {
        const own = this.draft.notice[piece.piece]?.[language];
        return html`<label
            >${piece.piece} ${piece.elements.length > 0 ? html`(${words.list(piece.elements.map((/** @type {string} */ one) => words.blueprints.elements[one] ?? one))})` : nothing}${this.draft.languages.length > 1 ? `, ${words.blueprints.languages[language]}` : ''}
            <textarea
              rows="2"
              maxlength="2000"
              lang=${language.split('-')[0]}
              .value=${own ?? piece.words[language] ?? ''}
              @input=${(/** @type {any} */ e) =>
                this.edit(noticed(this.draft, piece.piece, language, e.target.value))}
            ></textarea>
          </label>
          ${own === undefined
            ? nothing
            : html`<button
                type="button"
                class="link"
                @click=${() => this.edit(noticed(this.draft, piece.piece, language, null))}
              >
                ${words.blueprints.usualWords}<span class="unseen"> ${piece.piece}</span>
              </button>`}`;
      })}
      ${remarksAt(this.layout, piece.piece)}
    </div>`;
  }
}

customElements.define('fh-draft-notice', DraftNotice);
