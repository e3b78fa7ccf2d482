import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { ask } from '../../pulls/control/pulls.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { reviewer } from '../../studies/control/session.js';
import { words } from '../../words.js';
import { describe, source } from '../control/sources.js';
import { arrived, isAtHand, preview, rejoin, send } from '../control/uploads.js';
import { assign, columnsOf, described, FEEDS, SINGLE_ROLES, withRole } from '../entity/columns.js';
import { size } from '../entity/files.js';
import { guess, meaning, needsDeclaration, originOf, ORIGINS } from '../entity/origins.js';
import '../../shell/boundary/drop-zone.js';

/** A file on its way in: sent, looked at, described, read. */
class ImportPage extends Page {
  static properties = {
    upload: { state: true },
    preview: { state: true },
    columns: { state: true },
    origin: { state: true },
    declaredBy: { state: true },
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
    this.upload = null;
    /** @type {any} */
    this.preview = null;
    /** @type {import('../entity/columns.js').Column[]} */
    this.columns = [];
    /** @type {import('../entity/origins.js').Origin | ''} */
    this.origin = '';
    this.declaredBy = '';
    this.name = '';
    this.adds = false;
    this.busy = false;
  }

  async load() {
    this.reset();
    title(words.import.plain);
    this.upload = await arrived(this.route.id, this.signal);
    title(words.import.title(this.upload.fileName));
    await this.sendRest();
  }

  async sendRest() {
    if (!this.isHere && isAtHand(this.upload.id)) {
      this.upload = await send(this.upload, state => (this.upload = state), this.signal);
    }
    if (this.isHere) {
      await this.look();
    }
  }

  /** The whole file has arrived. */
  get isHere() {
    return this.upload.received >= this.upload.byteSize;
  }

  async look() {
    const found = await preview(this.upload.id, this.signal);
    this.columns = columnsOf(found.columns);
    this.origin = guess(found.kind, this.consentColumn !== undefined);
    this.name = found.fileName;
    this.declaredBy = await reviewer();
    this.adds = found.known?.name === found.fileName;
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

  render() {
    return html`<section class="page narrow">
      <h1>${this.upload ? words.import.title(this.upload.fileName) : words.import.plain}</h1>
      ${this.preview ? this.form() : this.sending()}
    </section>`;
  }

  sending() {
    const { upload } = this;
    if (!upload) {
      return html`${alert(this.problem)}
        ${this.problem ? html`<p><a href="#/">${words.app.home}</a></p>` : html`<p role="status">${words.loading}</p>`}`;
    }
    return html`
      ${alert(
        this.problem && !this.isHere ? this.problem : null,
        html`<button type="button" @click=${this.resume}>${words.import.resume}</button>`,
      )}
      ${this.isHere
        ? html`${alert(this.problem, html`<a href="#/">${words.app.home}</a>`)}
            ${this.problem ? nothing : html`<p role="status">${words.import.looking}</p>`}`
        : html`<label class="sending"
              >${words.import.uploading}
              <progress max=${upload.byteSize} value=${upload.received}></progress>
            </label>
            <p class="soft">${words.import.sent(size(upload.received), size(upload.byteSize))}</p>
            ${isAtHand(upload.id)
              ? nothing
              : html`<p>${words.import.again(upload.fileName)}</p>
                  <fh-drop-zone .label=${words.import.chooseFile} @fh-file=${this.rejoined}></fh-drop-zone>`}`}
    `;
  }

  async resume() {
    await this.attempt(async () => {
      this.upload = await arrived(this.upload.id, this.signal);
      await this.sendRest();
    });
  }

  /** @param {CustomEvent<File>} event */
  async rejoined({ detail: file }) {
    const { id, fileName, byteSize } = this.upload;
    if (file.name !== fileName || file.size !== byteSize) {
      this.problem = new Problem({ detail: words.import.otherFile(fileName, size(byteSize)) });
      return;
    }
    rejoin(id, file);
    await this.resume();
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
                    column => html`<option .value=${column.key} ?selected=${column.role === role}>${column.key}</option>`,
                  )}
              </select>
            </label>`,
          )}
        </div>
        ${others.length > 0 ? this.others(others) : nothing}
      </fieldset>

      <section>
        <h2>${words.import.hidden}</h2>
        <p>${this.hiding()}</p>
      </section>

      <div class="import-end">
        ${alert(this.problem)}
        <button class="primary large" ?disabled=${this.busy}>${this.busy ? words.import.finding : words.import.find}</button>
      </div>
    </form>`;
  }

  known() {
    const { known } = this.preview;
    return html`<fieldset class="note">
      <legend class="unseen">${words.import.knownQuestion}</legend>
      <p>${words.import.known(known.name)}</p>
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
        /><span>${column.key}</span></label
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
            <label
              >${words.import.wording}
              <input
                maxlength="4000"
                placeholder=${words.import.wordingHint}
                .value=${column.wording}
                @input=${(/** @type {any} */ e) => this.change(column, { wording: e.target.value })}
              />
            </label>
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
              ><span class="other-name">${column.key}</span>
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
      return html`<p class="note">${words.import.consentColumn(this.consentColumn.key)}</p>`;
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
      const source = await describe({
        uploadId: this.upload.id,
        ...meaning(origin, this.preview.kind),
        ...(this.adds ? { into: this.preview.known.sourceId } : { name: this.name.trim() || this.preview.fileName }),
        ...(declares ? { basisDeclaredBy: this.declaredBy.trim() } : {}),
        columns: described(this.columns),
      });
      return ask(source.id);
    });
    this.busy = false;
    if (pull) {
      location.hash = to(`pulls/${pull.id}`);
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

customElements.define('fh-import-page', ImportPage);
