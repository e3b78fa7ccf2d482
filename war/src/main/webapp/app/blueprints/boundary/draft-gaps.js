import { html, nothing } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { filled } from '../entity/draft.js';
import { place, remarksAt } from './remarks.js';

/** Forms that hold in every language once they are filled in one. */
const SAME_EVERYWHERE = ['name', 'number'];

/**
 * What fills the placeholders of a draft, asked once for everything that uses them.
 *
 * @fires fh-edit with the changed draft as detail
 */
class DraftGaps extends LightElement {
  static properties = {
    draft: { attribute: false },
    layout: { attribute: false },
  };

  constructor() {
    super();
    /** @type {import('../entity/draft.js').Draft} */
    this.draft = { name: '', languages: [], items: [], ends: [], fillings: {}, notice: {}, closing: [] };
    /** @type {any} */
    this.layout = null;
  }

  render() {
    const gaps = this.layout?.gaps ?? [];
    const needed = gaps.filter((/** @type {any} */ gap) => gap.needed);
    const usual = gaps.filter((/** @type {any} */ gap) => !gap.needed);
    return html`${needed.length === 0 ? html`<p class="soft">${words.blueprints.noGaps}</p>` : nothing}
      <div class="draft-gaps">${needed.map((/** @type {any} */ gap) => this.gap(gap))}</div>
      ${usual.length > 0
        ? html`<details>
            <summary>${words.blueprints.usualGaps(usual.length)}</summary>
            <div class="draft-gaps">${usual.map((/** @type {any} */ gap) => this.gap(gap))}</div>
          </details>`
        : nothing}`;
  }

  /** @param {any} gap */
  gap(gap) {
    const base = this.draft.languages[0];
    const languages = SAME_EVERYWHERE.includes(gap.form) ? [base] : this.draft.languages;
    const hint = [gap.hint?.[base], gap.example?.[base] ? words.blueprints.example(gap.example[base]) : ''].filter(text => text).join('. ');
    return html`<div class="setting" id=${place(gap.name)} tabindex="-1">
      ${languages.map(language => this.field(gap, language, languages.length > 1))}
      <p class="hint" id=${`hint-${gap.name}`}>
        ${gap.missingIn.length > 0 ? html`<strong class="missing">${words.blueprints.stillNeeded}</strong> ` : nothing}${hint}${hint ? '. ' : ''}${words.blueprints.usedBy(gap.usedBy)}
      </p>
      ${remarksAt(this.layout, gap.name, 'gap')}
    </div>`;
  }

  /** @param {any} gap @param {string} language @param {boolean} several */
  field(gap, language, several) {
    const values = this.draft.fillings[gap.name]?.[language] ?? [];
    const name = words.blueprints.gaps[gap.name] ?? `{${gap.name}}`;
    const usual = gap.usual?.[language] ?? '';
    const type = (/** @type {any} */ event) => this.type(gap, language, event.target.value);
    return html`<label
      >${name}${several ? `, ${words.blueprints.languages[language]}` : ''}
      ${gap.form === 'list'
        ? html`<textarea rows="4" maxlength="4000" aria-describedby=${`hint-${gap.name}`} .value=${values.join('\n')} @change=${type}></textarea>`
        : gap.form === 'notice-text' && (gap.name === 'purpose' || gap.name === 'basisText')
          ? html`<textarea
              rows="2"
              maxlength="500"
              aria-describedby=${`hint-${gap.name}`}
              placeholder=${usual}
              .value=${values[0] ?? ''}
              @input=${type}
            ></textarea>`
          : html`<input
              maxlength="500"
              autocomplete="off"
              inputmode=${gap.form === 'number' ? 'numeric' : nothing}
              aria-describedby=${`hint-${gap.name}`}
              placeholder=${usual}
              .value=${values[0] ?? ''}
              @input=${type}
            />`}
    </label>`;
  }

  /** @param {any} gap @param {string} language @param {string} text */
  type(gap, language, text) {
    const values =
      gap.form === 'list'
        ? text
            .split('\n')
            .map(line => line.trim())
            .filter(line => line)
            .slice(0, 20)
        : text.trim()
          ? [text]
          : [];
    this.draft = filled(this.draft, gap.name, language, values);
    this.dispatchEvent(new CustomEvent('fh-edit', { detail: this.draft }));
  }
}

customElements.define('fh-draft-gaps', DraftGaps);
