import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { ask } from '../../pulls/control/pulls.js';
import { Page } from '../../shell/boundary/page.js';
import { to } from '../../shell/entity/route.js';
import { myName } from '../../accounts/control/session.js';
import { words } from '../../words.js';
import { describe, source } from '../control/sources.js';
import { assign, columnsOf, described, FEEDS, SINGLE_ROLES, withRole } from '../entity/columns.js';
import { guess, meaning, needsDeclaration, originOf, ORIGINS } from '../entity/origins.js';
import { askedByMe } from './asked-by-me.js';

/**
 * Describing a source: where it comes from, what is read, what each question asks about. What is described, a file or a survey that
 * already runs, the page that extends this one says.
 */
export class DescriptionPage extends Page {
  static properties = {
    preview: { state: true },
    columns: { state: true },
    origin: { state: true },
    declaredBy: { state: true },
    askedByMe: { state: true },
    name: { state: true },
    adds: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.reset();
  }

  reset() {
    /** @type {any} */
    this.preview = null;
    /** @type {import('../entity/columns.js').Column[]} */
    this.columns = [];
    /** @type {import('../entity/origins.js').Origin | ''} */
    this.origin = '';
    this.declaredBy = '';
    this.askedByMe = false;
    this.name = '';
    this.adds = false;
    this.busy = false;
  }

  /**
   * Names what is described, as the server wants it.
   *
   * @returns {object}
   */
  get subject() {
    return {};
  }

  /** What the button that begins the reading says. */
  get action() {
    return words.import.find;
  }

  /** What is said of a source that was read before. @param {string} name */
  knownAs(name) {
    return words.import.known(name);
  }

  /** What a column is called on screen. @param {import('../entity/columns.js').Column} column */
  label(column) {
    return column.key;
  }

  /** Whether the wording of a question is typed in, since nothing else knows it. */
  get asksForWording() {
    return true;
  }

  /**
   * Fills the form with what was found.
   *
   * @param {any} found
   * @param {string} name proposed for the source
   * @param {boolean} adds whether it goes on where the known source ended
   */
  async take(found, name, adds) {
    this.columns = columnsOf(found.columns);
    this.origin = guess(found.kind, this.consentColumn !== undefined);
    this.name = name;
    this.declaredBy = myName();
    this.adds = adds;
    if (found.known) {
      const known = await source(found.known.sourceId, this.signal);
      this.origin = originOf(known);
      this.declaredBy = known.basisDeclaredBy ?? this.declaredBy;
    }
    this.preview = found;
  }

  get consentColumn() {
    return withRole(this.columns, 'consent');
  }

  form() {
    const texts = this.columns.filter(column => column.guessedRole === 'text' || column.role === 'text');
    const others = this.columns.filter(column => !texts.includes(column) && !SINGLE_ROLES.includes(column.role));
    return html`<form class="import" @submit=${this.submit} novalidate>
      ${this.preview.remarks.length > 0
        ? html`<section class="note" aria-label=${words.import.remarks}>
            ${this.preview.remarks.map((/** @type {string} */ remark) => html`<p>${remark}</p>`)}
          </section>`
        : nothing}
      ${this.preview.known ? this.known() : nothing}

      <fieldset class="plain origins">
        <legend><h2>${words.import.origin}</h2></legend>
        <p class="hint">${words.import.originHint}</p>
        ${ORIGINS.map(
          origin => html`<label class="choice"
            ><input
              type="radio"
              name="origin"
              value=${origin}
              .checked=${this.origin === origin}
              @change=${() => this.comesFrom(origin)}
            /><span>${words.import.origins[origin]} <small>${words.import.originHints[origin]}</small></span></label
          >`,
        )}
        ${this.declaration()}
        ${this.origin !== '' && this.preview.tool === 'transcript' && meaning(this.origin, this.preview.kind).kind === 'interview'
          ? askedByMe(this.askedByMe, asked => (this.askedByMe = asked))
          : nothing}
      </fieldset>

      <fieldset class="plain">
        <legend><h2>${words.import.texts}</h2></legend>
        <p class="hint">${texts.length > 0 ? words.import.textsHint : words.import.noTexts}</p>
        <ul class="columns">
          ${texts.map((column, i) => this.text(column, i))}
        </ul>
      </fieldset>

      <fieldset class="plain">
        <legend><h2>${words.import.who}</h2></legend>
        <div class="grid-3">
          ${SINGLE_ROLES.map(
            role => html`<label
              >${words.import.roles[role]}
              <select @change=${(/** @type {Event} */ event) => this.choose(role, event)}>
                <option value="" ?selected=${!withRole(this.columns, role)}>${words.import.noColumn}</option>
                ${this.columns
                  .filter(column => column.role === role || column.role !== 'text')
                  .map(
                    column => html`<option .value=${column.key} ?selected=${column.role === role}>${this.label(column)}</option>`,
                  )}
              </select>
            </label>`,
          )}
        </div>
        ${others.length > 0 ? this.others(others) : nothing}
      </fieldset>

      ${this.preview.hidden
        ? html`<section>
            <h2>${words.import.hidden}</h2>
            <p>${this.hiding()}</p>
          </section>`
        : nothing}

      <div class="import-end">
        ${alert(this.problem)}
        <button class="primary large" ?disabled=${this.busy}>${this.busy ? words.import.finding : this.action}</button>
      </div>
    </form>`;
  }

  known() {
    const { known } = this.preview;
    return html`<fieldset class="note">
      <legend class="unseen">${words.import.knownQuestion}</legend>
      <p>${this.knownAs(known.name)}</p>
      <label class="choice"
        ><input type="radio" name="known" .checked=${this.adds} @change=${() => (this.adds = true)} /><span
          >${words.import.addTo}</span
        ></label
      >
      <label class="choice"
        ><input type="radio" name="known" .checked=${!this.adds} @change=${() => (this.adds = false)} /><span
          >${words.import.apart}</span
        ></label
      >
      ${this.adds
        ? nothing
        : html`<label
            >${words.import.name}
            <input maxlength="200" .value=${this.name} @input=${(/** @type {any} */ e) => (this.name = e.target.value)}
          /></label>`}
    </fieldset>`;
  }

  /** @param {import('../entity/columns.js').Column} column @param {number} i */
  text(column, i) {
    const read = column.role === 'text';
    const feeds = FEEDS.includes(column.feed) ? FEEDS : [...FEEDS, column.feed];
    return html`<li class="column ${read ? '' : 'off'}">
      <label class="choice column-name"
        ><input
          type="checkbox"
          .checked=${read}
          @change=${(/** @type {any} */ e) => this.change(column, { role: e.target.checked ? 'text' : 'ignored' })}
        /><span>${this.label(column)}</span></label
      >
      ${column.samples.length > 0
        ? html`<p class="samples" id=${`samples-${i}`}>
            ${column.samples.slice(0, 2).map(sample => html`<span class="sample">${sample}</span>`)}
          </p>`
        : nothing}
      ${read
        ? html`<div class="grid-2">
            <label
              >${words.import.asks}
              <select @change=${(/** @type {any} */ e) => this.change(column, { feed: e.target.value })}>
                ${feeds.map(
                  feed =>
                    html`<option value=${feed} ?selected=${column.feed === feed}>
                      ${words.import.feeds[feed] ?? feed}
                    </option>`,
                )}
              </select>
            </label>
            ${this.asksForWording
              ? html`<label
                  >${words.import.wording}
                  <input
                    maxlength="4000"
                    placeholder=${words.import.wordingHint}
                    .value=${column.wording}
                    @input=${(/** @type {any} */ e) => this.change(column, { wording: e.target.value })}
                  />
                </label>`
              : nothing}
          </div>`
        : nothing}
    </li>`;
  }

  /** @param {import('../entity/columns.js').Column[]} columns */
  others(columns) {
    return html`<details class="others" ?open=${!this.columns.some(column => column.guessedRole === 'text')}>
      <summary>${words.import.others(columns.length)}</summary>
      <p class="hint">${words.import.othersHint}</p>
      <ul class="rows">
        ${columns.map(
          column => html`<li class="other">
            <label
              ><span class="other-name">${this.label(column)}</span>
              <select @change=${(/** @type {any} */ e) => this.change(column, { role: e.target.value })}>
                ${['ignored', 'answer', 'text'].map(
                  role =>
                    html`<option value=${role} ?selected=${column.role === role}>${words.import.otherRoles[role]}</option>`,
                )}
              </select>
            </label>
            <span class="soft">${column.samples.slice(0, 3).join(' · ')}</span>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  hiding() {
    const found = Object.entries(this.preview.hidden).filter(([, n]) => Number(n) > 0);
    return found.length === 0
      ? words.import.hiddenNone
      : words.import.hiddenSome(words.list(found.map(([kind, n]) => words.import.identifiers[kind]?.(Number(n)) ?? kind)));
  }

  declaration() {
    if (this.consentColumn && (this.origin === 'consent' || this.origin === 'interview')) {
      return html`<p class="note">${words.import.consentColumn(this.label(this.consentColumn))}</p>`;
    }
    return needsDeclaration(this.origin, this.consentColumn !== undefined)
      ? html`<label class="declare"
          >${words.import.declaredBy}
          <input
            name="declaredBy"
            maxlength="200"
            autocomplete="name"
            aria-describedby="declare-hint"
            .value=${this.declaredBy}
            @input=${(/** @type {any} */ e) => (this.declaredBy = e.target.value)}
          />
          <small id="declare-hint">${words.import.declaredByHint}</small>
        </label>`
      : nothing;
  }

  /** @param {import('../entity/columns.js').Column} column @param {object} change */
  change(column, change) {
    this.columns = this.columns.map(one => (one.key === column.key ? { ...one, ...change } : one));
  }

  /** @param {import('../entity/origins.js').Origin} origin */
  comesFrom(origin) {
    this.origin = origin;
    this.problem = null;
  }

  /** @param {string} role @param {Event} event */
  choose(role, event) {
    this.columns = assign(this.columns, role, /** @type {HTMLSelectElement} */ (event.target).value);
    if (role === 'consent' && this.consentColumn && this.origin === '') {
      this.origin = 'consent';
    }
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const { origin } = this;
    const missing = this.missing();
    if (origin === '' || missing) {
      this.problem = new Problem({ title: words.import.missing, detail: missing });
      return;
    }
    this.busy = true;
    const pull = await this.attempt(async () => {
      const declares = needsDeclaration(origin, this.consentColumn !== undefined);
      const means = meaning(origin, this.preview.kind);
      const source = await describe({
        ...this.subject,
        ...means,
        ...(this.adds ? { into: this.preview.known.sourceId } : (this.name.trim() ? { name: this.name.trim() } : {})),
        ...(declares ? { basisDeclaredBy: this.declaredBy.trim() } : {}),
        ...(this.askedByMe && means.kind === 'interview' ? { askedByMe: true } : {}),
        columns: described(this.columns),
      });
      return ask(source.id);
    });
    this.busy = false;
    if (pull) {
      this.goOn(to(`pulls/${pull.id}`));
    }
  }

  missing() {
    if (!this.columns.some(column => column.role === 'text')) {
      return words.import.chooseText;
    }
    if (this.origin === '') {
      return words.import.chooseOrigin;
    }
    const declares = needsDeclaration(this.origin, this.consentColumn !== undefined);
    return declares && this.declaredBy.trim() === '' ? words.import.nameMissing : '';
  }
}
