import { html, nothing } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { nameOf, offered, pathOf, tagAt } from '../entity/tag-names.js';

/**
 * A field for a tag: it offers those there are, and makes a new one of what was typed.
 *
 * @fires fh-tag with the names of the tag, one or two
 */
class TagInput extends LightElement {
  static properties = {
    tags: { attribute: false },
    typed: { state: true },
    at: { state: true },
    isOpen: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/tag-names.js').Tag[]} */
    this.tags = [];
    this.typed = '';
    /** Place of the choice in the list; the first when something was typed. */
    this.at = 0;
    this.isOpen = false;
    /** Whether a choice was made with the arrow keys. */
    this.moved = false;
  }

  /** What can be chosen: tags there are, and the new one. */
  get choices() {
    const path = pathOf(this.typed);
    const known = offered(this.tags, this.typed).map(tag => ({ path: tag.path, isNew: false, findings: tag.findings }));
    return path.length > 0 && !tagAt(this.tags, path) ? [...known, { path, isNew: true, findings: 0 }] : known;
  }

  render() {
    const { choices } = this;
    const open = this.isOpen && choices.length > 0;
    return html`<div class="tag-input" @focusout=${this.leave}>
      <label for="tag-typed">${words.reader.tag}</label>
      <input
        id="tag-typed"
        role="combobox"
        autocomplete="off"
        maxlength="163"
        aria-expanded=${open}
        aria-controls="tag-choices"
        aria-autocomplete="list"
        aria-activedescendant=${open ? `tag-choice-${this.at}` : nothing}
        placeholder=${words.reader.tagExample}
        .value=${this.typed}
        @input=${this.type}
        @focus=${() => (this.isOpen = true)}
        @keydown=${this.key}
      />
      <ul id="tag-choices" role="listbox" aria-label=${words.reader.tagChoices} ?hidden=${!open}>
        ${choices.map(
          (choice, i) => html`<li
            id="tag-choice-${i}"
            role="option"
            aria-selected=${i === this.at}
            @mousedown=${(/** @type {Event} */ event) => this.choose(event, i)}
          >
            ${choice.isNew ? words.reader.newTag(nameOf(choice)) : nameOf(choice)}
            ${choice.isNew ? nothing : html`<span class="soft figure">${words.number(choice.findings)}</span>`}
          </li>`,
        )}
      </ul>
    </div>`;
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.querySelector('input'))?.focus();
  }

  /** @param {any} event */
  type(event) {
    this.typed = event.target.value;
    this.at = 0;
    this.isOpen = true;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { choices } = this;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && choices.length > 0) {
      event.preventDefault();
      this.isOpen = true;
      this.moved = true;
      this.at = (this.at + (event.key === 'ArrowDown' ? 1 : -1) + choices.length) % choices.length;
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      // a second Enter while the first is under way would put on whatever is used most
      if (!event.repeat && (this.typed.trim() !== '' || this.moved)) {
        this.choose(event, this.at);
      }
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.isOpen = false;
      this.dispatchEvent(new CustomEvent('fh-leave', { bubbles: true }));
    }
  }

  /** @param {Event} event @param {number} at */
  choose(event, at) {
    event.preventDefault();
    const choice = this.choices[at];
    if (choice) {
      this.typed = '';
      this.moved = false;
      this.at = 0;
      this.isOpen = false;
      this.dispatchEvent(new CustomEvent('fh-tag', { detail: choice.path }));
    }
  }

  /** @param {FocusEvent} event */
  leave(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      this.isOpen = false;
    }
  }
}

customElements.define('fh-tag-input', TagInput);
