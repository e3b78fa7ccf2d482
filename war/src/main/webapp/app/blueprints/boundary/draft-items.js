import { html, nothing } from 'lit';
import { feedName } from '../../instruments/boundary/item.js';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { added, addedOwn, moved, optionLines, options, ruled, withItem, without, worded } from '../entity/draft.js';
import { place, remarksAt } from './remarks.js';

/** So many questions are offered at once. */
const OFFERED = 8;

const WITH_OPTIONS = ['SC', 'MC', 'S5', 'S7', 'N11'];

/**
 * The questions of a draft in order: moved, reworded, given skip rules, taken out, added.
 *
 * @fires fh-edit with the changed draft as detail
 */
class DraftItems extends LightElement {
  static properties = {
    draft: { attribute: false },
    layout: { attribute: false },
    bank: { attribute: false },
    open: { state: true },
    search: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/draft.js').Draft} */
    this.draft = { name: '', languages: [], items: [], ends: [], fillings: {}, notice: {}, closing: [] };
    /** @type {any} */
    this.layout = null;
    /** @type {any[]} */
    this.bank = [];
    this.open = '';
    this.search = '';
  }

  /** @param {import('../entity/draft.js').Draft} draft */
  edit(draft) {
    // at once, not with the next rendering: leaving one field and changing another can be one step
    this.draft = draft;
    this.dispatchEvent(new CustomEvent('fh-edit', { detail: draft }));
  }

  render() {
    return html`<ol class="rows numbered draft-items" aria-label=${words.blueprints.questions}>
        ${this.draft.items.map((item, i) => this.item(item, i))}
      </ol>
      ${this.adding()}`;
  }

  /** @param {import('../entity/draft.js').Item} item @param {number} i */
  item(item, i) {
    const placed = this.layout?.questions.find((/** @type {any} */ one) => one.id === item.id);
    const known = this.bank.find(one => one.id === item.id);
    const base = this.draft.languages[0];
    const text = item.words?.[base] || placed?.words[base] || known?.wording || words.blueprints.noWords;
    const last = this.draft.items.length - 1;
    return html`<li id=${place(item.id)} tabindex="-1" @keydown=${(/** @type {KeyboardEvent} */ e) => this.key(e, i)}>
      <p class="item-wording" lang=${base.split('-')[0]}>${text}</p>
      <p class="meta">
        <span class="item-id">${item.id}</span>
        <span>${words.questions.kinds[placed?.form ?? item.own?.kind ?? known?.kind] ?? ''}</span>
        ${placed ? html`<span>${words.questions.seconds(placed.seconds)}</span>` : nothing}
        ${placed?.promptedness
          ? html`<span>${words.promptednessCode[placed.promptedness]}${placed.suggestedBefore ? words.blueprints.suggestedBefore : ''}</span>`
          : nothing}
        ${placed?.required ? html`<span>${words.blueprints.required}</span>` : nothing}
        ${placed?.reworded ? html`<span class="chip">${words.blueprints.reworded}</span>` : nothing}
        ${placed?.showIf ? html`<span>${words.questions.shown(placed.showIf)}</span>` : nothing}
      </p>
      ${remarksAt(this.layout, item.id)}
      <p class="draft-tools">
        <button
          type="button"
          class="small"
          data-move="up"
          aria-label=${words.blueprints.up(item.id)}
          ?disabled=${i === 0}
          @click=${() => this.move(i, i - 1)}
        >
          ↑
        </button>
        <button
          type="button"
          class="small"
          data-move="down"
          aria-label=${words.blueprints.down(item.id)}
          ?disabled=${i === last}
          @click=${() => this.move(i, i + 1)}
        >
          ↓
        </button>
        <button
          type="button"
          class="small quiet"
          aria-expanded=${this.open === item.id ? 'true' : 'false'}
          @click=${() => (this.open = this.open === item.id ? '' : item.id)}
        >
          ${words.blueprints.change}<span class="unseen"> ${item.id}</span>
        </button>
        <button type="button" class="small quiet" @click=${() => this.takeOut(i)}>
          ${words.blueprints.takeOut}<span class="unseen"> ${item.id}</span>
        </button>
      </p>
      ${this.open === item.id ? this.form(item, i, known) : nothing}
    </li>`;
  }

  /** @param {import('../entity/draft.js').Item} item @param {number} i @param {any} known */
  form(item, i, known) {
    const { draft } = this;
    return html`<div class="aside">
      ${draft.languages.map(
        language => html`<label class="block"
          >${words.blueprints.ownWords}${this.in(language)}
          <textarea
            rows="2"
            maxlength="1000"
            lang=${language.split('-')[0]}
            placeholder=${known ? (language === draft.languages[0] ? known.wording : words.blueprints.bankWords) : ''}
            .value=${item.words?.[language] ?? ''}
            @input=${(/** @type {any} */ e) =>
              this.edit(withItem(this.draft, i, { words: worded(this.draft.items[i].words, language, e.target.value) }))}
          ></textarea>
        </label>`,
      )}
      ${known && !item.own ? html`<p class="hint">${words.blueprints.ownWordsHint}</p>` : nothing}
      ${item.own ? this.own(item, i) : nothing}
      <label class="block"
        >${words.blueprints.showIf}
        <input
          maxlength="500"
          spellcheck="false"
          autocapitalize="off"
          aria-describedby=${`rule-${item.id}`}
          .value=${item.showIf ?? ''}
          @input=${(/** @type {any} */ e) => this.edit(withItem(this.draft, i, { showIf: e.target.value }))}
        />
      </label>
      <p class="hint" id=${`rule-${item.id}`}>${words.blueprints.showIfHint}</p>
      ${i > 0
        ? html`<details>
            <summary>${words.blueprints.earlier}</summary>
            <p class="hint">${words.blueprints.earlierHint}</p>
            <ul class="plain-list">
              ${draft.items.slice(0, i).map(earlier => this.rules(earlier, item, i))}
            </ul>
          </details>`
        : nothing}
    </div>`;
  }

  /**
   * The rules that an earlier question makes possible, each as a button that adds it.
   *
   * @param {import('../entity/draft.js').Item} earlier @param {import('../entity/draft.js').Item} item @param {number} i
   */
  rules(earlier, item, i) {
    const codes = this.layout?.questions.find((/** @type {any} */ one) => one.id === earlier.id)?.codes ?? [];
    const known = this.bank.find(one => one.id === earlier.id)?.options ?? earlier.own?.options ?? [];
    const label = (/** @type {string} */ code) => {
      const option = known.find((/** @type {any} */ one) => one.code === code);
      return option?.label ?? option?.words?.[this.draft.languages[0]] ?? code;
    };
    const add = (/** @type {string} */ rule) => this.edit(withItem(this.draft, i, { showIf: ruled(item.showIf, rule) }));
    return html`<li class="picks">
      <span class="item-id">${earlier.id}</span>
      ${codes.length > 0
        ? codes.map(
            (/** @type {string} */ code) =>
              html`<button type="button" class="pick" title=${`${earlier.id}=${code}`} @click=${() => add(`${earlier.id}=${code}`)}>
                <span class="unseen">${earlier.id}: </span>${label(code)}
              </button>`,
          )
        : html`<button type="button" class="pick" title=${`subst(${earlier.id})`} @click=${() => add(`subst(${earlier.id})`)}>
            <span class="unseen">${earlier.id}: </span>${words.blueprints.saidSomething}
          </button>`}
    </li>`;
  }

  /** @param {import('../entity/draft.js').Item} item @param {number} i */
  own(item, i) {
    const set = (/** @type {any} */ change) => this.edit(withItem(this.draft, i, { own: { ...this.draft.items[i].own, ...change } }));
    const feeds = Object.keys(words.questions.feedNames).filter(feed => !['permission', 'screen', 'proofKinds'].includes(feed));
    return html`<div class="grid-2">
        <label
          >${words.questions.kind}
          <select @change=${(/** @type {any} */ e) => set({ kind: e.target.value })}>
            ${Object.entries(words.questions.kinds)
              .filter(([kind]) => kind !== 'GRID')
              .map(([kind, name]) => html`<option value=${kind} ?selected=${kind === item.own.kind}>${name}</option>`)}
          </select>
        </label>
        <label
          >${words.blueprints.feeds}
          <select @change=${(/** @type {any} */ e) => set({ feeds: e.target.value ? [e.target.value] : [] })}>
            <option value="">${words.blueprints.feedsNothing}</option>
            ${feeds.map(feed => html`<option value=${feed} ?selected=${feed === item.own.feeds?.[0]}>${feedName(feed)}</option>`)}
          </select>
        </label>
      </div>
      ${WITH_OPTIONS.includes(item.own.kind)
        ? this.draft.languages.map(
            language => html`<label class="block"
              >${words.blueprints.options}${this.in(language)}
              <textarea
                rows="4"
                spellcheck="false"
                aria-describedby=${`options-${item.id}`}
                .value=${optionLines(item.own.options ?? [], language)}
                @change=${(/** @type {any} */ e) => set({ options: options(e.target.value, language, item.own.options ?? []) })}
              ></textarea>
            </label>`,
          )
        : nothing}
      ${WITH_OPTIONS.includes(item.own.kind) ? html`<p class="hint" id=${`options-${item.id}`}>${words.blueprints.optionsHint}</p>` : nothing}`;
  }

  /** Names a language where there are several. @param {string} language */
  in(language) {
    return this.draft.languages.length > 1 ? `, ${words.blueprints.languages[language]}` : '';
  }

  adding() {
    const plain = this.search.trim().toLowerCase();
    const asked = new Set(this.draft.items.map(item => item.id));
    const found = this.bank.filter(
      one => !one.permission && !asked.has(one.id) && (!plain || `${one.id} ${one.wording} ${one.purpose ?? ''}`.toLowerCase().includes(plain)),
    );
    return html`<details class="draft-add">
      <summary>${words.blueprints.add}</summary>
      <label class="block"
        >${words.questions.search}
        <input type="search" maxlength="200" .value=${this.search} @input=${(/** @type {any} */ e) => (this.search = e.target.value)} />
      </label>
      <p class="soft" role="status">${words.questions.found(found.length)}${found.length > OFFERED ? words.blueprints.narrow(OFFERED) : ''}</p>
      <ul class="rows">
        ${found.slice(0, OFFERED).map(
          one => html`<li class="draft-offer">
            <span><span class="item-id">${one.id}</span> <span lang=${one.language}>${one.wording}</span> <span class="soft">${words.questions.kinds[one.kind]}, ${one.purpose ?? ''}</span></span>
            <button type="button" class="small" @click=${() => this.edit(added(this.draft, one))}>
              ${words.blueprints.addOne}<span class="unseen"> ${one.id}</span>
            </button>
          </li>`,
        )}
      </ul>
      <p class="actions">
        <button type="button" @click=${this.addOwn}>${words.blueprints.addOwn}</button>
      </p>
    </details>`;
  }

  addOwn() {
    const draft = addedOwn(
      this.draft,
      this.bank.map(one => one.id),
    );
    this.open = draft.items[draft.items.length - 1].id;
    this.edit(draft);
  }

  /** Moves an item, says where it is now and keeps the focus on the button that was pressed. @param {number} from @param {number} to */
  async move(from, to) {
    const { id } = this.draft.items[from];
    const button = to < from ? 'up' : 'down';
    this.edit(moved(this.draft, from, to));
    this.say(words.blueprints.movedTo(id, to + 1));
    await new Promise(requestAnimationFrame);
    await this.updateComplete;
    const row = this.querySelector(`#${place(id)}`);
    const again = /** @type {HTMLButtonElement | null} */ (row?.querySelector(`[data-move=${button}]`));
    (again?.disabled ? /** @type {HTMLElement} */ (row) : again)?.focus();
  }

  /** @param {number} i */
  takeOut(i) {
    const { id } = this.draft.items[i];
    this.edit(without(this.draft, i));
    this.say(words.blueprints.takenOut(id));
  }

  /** @param {KeyboardEvent} event @param {number} i */
  key(event, i) {
    const by = event.altKey && event.key === 'ArrowUp' ? -1 : event.altKey && event.key === 'ArrowDown' ? 1 : 0;
    if (by !== 0 && i + by >= 0 && i + by < this.draft.items.length) {
      event.preventDefault();
      this.move(i, i + by);
    }
  }
}

customElements.define('fh-draft-items', DraftItems);
