import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { minutes } from '../../instruments/entity/time.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { bar } from '../../shell/boundary/bar.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { anchors, bank, blueprint, download, remove, shown, write } from '../control/blueprints.js';
import { place, remark, remarksAt } from './remarks.js';
import './draft-advice.js';
import './draft-gaps.js';
import './draft-items.js';
import './draft-notice.js';
import './phone.js';

/** So long nothing is typed before it is stored. */
const PAUSE_MILLISECONDS = 600;

const LANGUAGES = ['en', 'de', 'de-x-du'];
const SCREENS = ['N-END', 'N-OUT', 'N-NO'];

/** One draft survey: everything that is typed is stored at once, and shown as people will see it. */
class DraftPage extends Page {
  static properties = {
    blueprint: { state: true },
    draft: { state: true },
    layout: { state: true },
    bank: { state: true },
    anchors: { state: true },
    shown: { state: true },
    language: { state: true },
    state: { state: true },
    storing: { state: true },
  };

  constructor() {
    super();
    this.reset();
  }

  reset() {
    /** @type {any} */
    this.blueprint = null;
    /** @type {any} */
    this.draft = null;
    /** @type {any} */
    this.layout = null;
    /** @type {any[]} */
    this.bank = [];
    /** @type {any[]} */
    this.anchors = [];
    /** @type {string | undefined} language of the bank that was read */
    this.readIn = undefined;
    /** @type {any} */
    this.shown = null;
    this.language = '';
    /** @type {string | null} */
    this.etag = null;
    /** @type {'stored' | 'typed' | 'storing' | 'failed'} */
    this.state = 'stored';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.storing = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
  }

  async load() {
    await this.store();
    this.reset();
    title(words.blueprints.title);
    this.take(await blueprint(this.route.id, this.signal));
    title(this.draft.name);
    await this.show();
  }

  disconnectedCallback() {
    // what was typed in the last moment is stored all the same
    this.store();
    super.disconnectedCallback();
  }

  /** @param {{blueprint: any, etag: string | null}} found */
  take(found) {
    this.blueprint = found.blueprint;
    this.draft = found.blueprint.draft;
    this.layout = found.blueprint.layout;
    this.etag = found.etag;
    this.state = 'stored';
    this.storing = null;
  }

  async show() {
    const language = this.draft.languages.includes(this.language) ? this.language : this.draft.languages[0];
    this.language = language;
    const base = this.draft.languages[0];
    if (this.readIn !== base) {
      [this.bank, this.anchors] = await Promise.all([bank(base, this.signal), anchors(base, this.signal)]);
      this.readIn = base;
    }
    this.shown = await shown(this.blueprint.id, language, this.signal);
  }

  /** @param {any} draft */
  edit(draft) {
    this.draft = draft;
    this.state = 'typed';
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.store(), PAUSE_MILLISECONDS);
  }

  /** Stores what was typed since the last time; what is typed meanwhile is stored afterwards. */
  async store() {
    clearTimeout(this.pause);
    if (this.state !== 'typed' || !this.blueprint) {
      return;
    }
    const stored = this.draft;
    if (!stored.name.trim()) {
      return; // a draft without a name waits for one
    }
    this.state = 'storing';
    try {
      const written = await write(this.blueprint.id, this.etag, stored);
      this.etag = written.etag;
      this.layout = written.blueprint.layout;
      this.storing = null;
      if (this.draft === stored) {
        this.state = 'stored';
      } else {
        this.edit(this.draft);
      }
      if (this.isConnected) {
        await this.attempt(() => this.show());
      }
    } catch (error) {
      this.state = 'failed';
      this.storing = asProblem(error);
    }
  }

  /** Takes what somebody else stored in between. */
  async takeTheirs() {
    const found = await this.attempt(() => blueprint(String(this.blueprint.id), this.signal));
    if (found) {
      this.take(found);
      await this.attempt(() => this.show());
    }
  }

  /** Stores this draft over what somebody else stored in between. */
  async keepMine() {
    const found = await this.attempt(() => blueprint(String(this.blueprint.id), this.signal));
    if (found) {
      this.etag = found.etag;
      this.edit(this.draft);
      await this.store();
    }
  }

  render() {
    return html`<section class="page draft-page">
      ${alert(this.problem)}
      ${this.draft ? this.all(this.draft) : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any} draft */
  all(draft) {
    return html`<p class="back"><a href="#/blueprints">${words.blueprints.back}</a></p>
      <header class="draft-head">
        <h1>${draft.name || words.blueprints.unnamed}</h1>
        ${this.measure()}
      </header>
      ${alert(
        this.storing,
        this.storing?.slug === 'stale-version'
          ? html`<p class="actions">
              <button type="button" @click=${this.takeTheirs}>${words.blueprints.takeTheirs}</button>
              <button type="button" @click=${this.keepMine}>${words.blueprints.keepMine}</button>
            </p>`
          : this.state === 'failed'
            ? html`<button
                type="button"
                @click=${() => {
                  this.edit(this.draft);
                  this.store();
                }}
              >
                ${words.retry}
              </button>`
            : nothing,
      )}
      ${this.missing()}
      <div class="draft-grid">
        <fieldset class="plain draft-editor" ?disabled=${!may('researcher')}>
          <legend class="unseen">${words.blueprints.editor}</legend>
          ${this.setting(draft)}
          <section class="part" aria-labelledby="part-questions">
            <h2 id="part-questions">${words.blueprints.questions}</h2>
            ${this.anchor(draft)}
            <fh-draft-items .draft=${draft} .layout=${this.layout} .bank=${this.bank} @fh-edit=${(/** @type {CustomEvent} */ e) => this.edit(e.detail)}></fh-draft-items>
            ${this.ends(draft)}
          </section>
          <section class="part" aria-labelledby="part-advice">
            <h2 id="part-advice">${words.lint.inDraft}</h2>
            <p class="hint">${words.lint.inDraftLead}</p>
            <fh-draft-advice
              .draftId=${this.blueprint.id}
              .draft=${draft}
              .layout=${this.layout}
              .bank=${this.bank}
              .language=${this.language}
              @fh-edit=${(/** @type {CustomEvent} */ e) => this.edit(e.detail)}
            ></fh-draft-advice>
          </section>
          <section class="part" aria-labelledby="part-gaps">
            <h2 id="part-gaps">${words.blueprints.gapsTitle}</h2>
            <p class="hint">${words.blueprints.gapsLead}</p>
            <fh-draft-gaps .draft=${draft} .layout=${this.layout} @fh-edit=${(/** @type {CustomEvent} */ e) => this.edit(e.detail)}></fh-draft-gaps>
          </section>
          <section class="part" aria-labelledby="part-notice">
            <h2 id="part-notice">${words.blueprints.noticeTitle}</h2>
            <p class="hint">${words.blueprints.noticeLead}</p>
            <fh-draft-notice .draft=${draft} .layout=${this.layout} .bank=${this.bank} @fh-edit=${(/** @type {CustomEvent} */ e) => this.edit(e.detail)}></fh-draft-notice>
          </section>
        </fieldset>
        <aside class="draft-preview" aria-labelledby="part-preview">
          <h2 id="part-preview" tabindex="-1">${words.blueprints.previewTitle}</h2>
          ${draft.languages.length > 1
            ? html`<label class="inline"
                >${words.blueprints.language}
                <select
                  @change=${(/** @type {any} */ e) => {
                    this.language = e.target.value;
                    this.attempt(() => this.show());
                  }}
                >
                  ${draft.languages.map(
                    (/** @type {string} */ tag) =>
                      html`<option value=${tag} ?selected=${tag === this.language}>${words.blueprints.languages[tag]}</option>`,
                  )}
                </select></label
              >`
            : nothing}
          <fh-phone .shown=${this.shown}></fh-phone>
        </aside>
      </div>
      ${this.elsewhere()}`;
  }

  measure() {
    const { seconds, maxSeconds, openTexts } = this.layout;
    return html`<div class="draft-measure">
      ${bar(seconds, maxSeconds)}
      <p class="figure">
        ${words.blueprints.measure(minutes(seconds), minutes(maxSeconds))}
        <span class="soft">${words.blueprints.openTexts(openTexts)}</span>
        <span class="chip">${this.layout.ready ? words.blueprints.ready : words.blueprints.notReady}</span>
        <span class="soft" role="status">${words.blueprints.states[this.state]}</span>
        <button type="button" class="link draft-jump" @click=${() => this.goTo('preview')}>${words.blueprints.previewTitle}</button>
      </p>
    </div>`;
  }

  missing() {
    const remarks = [...this.layout.remarks].sort((one, other) => Number(other.blocks) - Number(one.blocks));
    const blocking = remarks.filter(one => one.blocks).length;
    return remarks.length === 0
      ? nothing
      : html`<details class="note" ?open=${remarks.length < 4}>
          <summary>${words.blueprints.stillMissing(blocking, remarks.length - blocking)}</summary>
          <ul class="draft-remarks">
            ${remarks.map(
              one =>
                remark(
                  one,
                  this.layout,
                  html`<button type="button" class="link" @click=${() => this.goTo(one.at)}>
                    ${words.blueprints.goTo}<span class="unseen"> ${one.at}</span>
                  </button>`,
                ),
            )}
          </ul>
        </details>`;
  }

  /** @param {string} at */
  async goTo(at) {
    const found = /** @type {HTMLElement | null} */ (
      this.querySelector(at === 'preview' ? '#part-preview' : `#${place(at)}`) ?? this.querySelector(at.startsWith('end') ? '#at-ends' : '#part-questions')
    );
    found?.closest('details')?.setAttribute('open', '');
    await this.updateComplete;
    found?.scrollIntoView({ block: at === 'preview' ? 'start' : 'center' });
    /** @type {HTMLElement | null} */ (found?.querySelector('input, textarea, select') ?? found)?.focus({ preventScroll: true });
  }

  /** @param {any} draft */
  setting(draft) {
    return html`<section class="part" aria-labelledby="part-setting">
      <h2 id="part-setting">${words.blueprints.setting}</h2>
      <div class="grid-2">
        <label
          >${words.blueprints.name}
          <input maxlength="200" required .value=${draft.name} @input=${(/** @type {any} */ e) => this.edit({ ...draft, name: e.target.value })} />
        </label>
        <label
          >${words.blueprints.audience}
          <select @change=${(/** @type {any} */ e) => this.edit({ ...draft, audience: e.target.value })}>
            ${['B2B', 'B2C'].map(
              one => html`<option value=${one} ?selected=${one === draft.audience}>${words.questions.audiences[one]}</option>`,
            )}
          </select>
        </label>
      </div>
      <fieldset class="plain draft-languages">
        <legend>${words.blueprints.languagesAsked}</legend>
        ${LANGUAGES.map(
          tag => html`<label class="choice">
            <input
              type="checkbox"
              .checked=${draft.languages.includes(tag)}
              ?disabled=${draft.languages.length === 1 && draft.languages[0] === tag}
              @change=${(/** @type {any} */ e) =>
                this.edit({
                  ...draft,
                  languages: e.target.checked
                    ? [...draft.languages, tag]
                    : draft.languages.filter((/** @type {string} */ one) => one !== tag),
                })}
            />
            <span>${words.blueprints.languages[tag]}</span>
          </label>`,
        )}
      </fieldset>
    </section>`;
  }

  /** @param {any} draft */
  anchor(draft) {
    return html`<div class="setting" id=${place('anchor')}>
      <label
        >${words.questions.anchor}
        <select
          @change=${(/** @type {any} */ e) => {
            const { anchor: _, ...rest } = draft;
            this.edit(e.target.value ? { ...rest, anchor: e.target.value } : rest);
          }}
        >
          <option value="" ?selected=${!draft.anchor}>${words.blueprints.noAnchor}</option>
          ${this.anchors.map(one => html`<option value=${one.code} ?selected=${one.code === draft.anchor}>${one.text}</option>`)}
        </select>
      </label>
      ${remarksAt(this.layout, 'anchor')}
      <details>
        <summary>${words.blueprints.anchorWords}</summary>
        ${draft.languages.map(
          (/** @type {string} */ language) => html`<label class="block"
            >${words.blueprints.ownWords}${draft.languages.length > 1 ? `, ${words.blueprints.languages[language]}` : ''}
            <textarea
              rows="2"
              maxlength="1000"
              .value=${draft.anchorWords?.[language] ?? ''}
              @input=${(/** @type {any} */ e) => this.edit({ ...draft, anchorWords: { ...draft.anchorWords, [language]: e.target.value } })}
            ></textarea>
          </label>`,
        )}
      </details>
    </div>`;
  }

  /** @param {any} draft */
  ends(draft) {
    const change = (/** @type {number} */ at, /** @type {any} */ by) =>
      this.edit({ ...draft, ends: draft.ends.map((/** @type {any} */ end, /** @type {number} */ i) => (i === at ? { ...end, ...by } : end)) });
    return html`<div class="draft-part" id="at-ends" tabindex="-1">
      <h3>${words.blueprints.ends}</h3>
      <p class="hint" id="ends-hint">${words.blueprints.endsHint}</p>
      <ul class="rows">
        ${draft.ends.map(
          (/** @type {any} */ end, /** @type {number} */ i) => html`<li id=${place(`end ${i + 1}`)} tabindex="-1">
            <div class="draft-end">
              <label
                >${words.blueprints.endIf(i + 1)}
                <input
                  maxlength="500"
                  spellcheck="false"
                  aria-describedby="ends-hint"
                  .value=${end.if}
                  @input=${(/** @type {any} */ e) => change(i, { if: e.target.value })}
                />
              </label>
              <label
                >${words.blueprints.endWith}
                <select @change=${(/** @type {any} */ e) => change(i, { screen: e.target.value, delete: e.target.value === 'N-NO' })}>
                  ${SCREENS.map(one => html`<option value=${one} ?selected=${one === end.screen}>${words.blueprints.screens[one]}</option>`)}
                </select>
              </label>
              <button
                type="button"
                class="small quiet"
                @click=${() => this.edit({ ...draft, ends: draft.ends.filter((/** @type {any} */ _, /** @type {number} */ at) => at !== i) })}
              >
                ${words.blueprints.takeOut}<span class="unseen"> ${words.blueprints.endIf(i + 1)}</span>
              </button>
            </div>
            ${remarksAt(this.layout, `end ${i + 1}`)} ${remarksAt(this.layout, `end ${end.if}`)}
          </li>`,
        )}
      </ul>
      <p class="actions">
        <button type="button" class="small" @click=${() => this.edit({ ...draft, ends: [...draft.ends, { if: '', screen: 'N-END', delete: false }] })}>
          ${words.blueprints.addEnd}
        </button>
      </p>
    </div>`;
  }

  elsewhere() {
    const { id } = this.blueprint;
    return html`<section class="part" aria-labelledby="part-elsewhere">
      <h2 id="part-elsewhere">${words.blueprints.elsewhere}</h2>
      <p class="hint">${words.blueprints.elsewhereLead}</p>
      <p class="actions">
        <a class="button" download href=${download(id, 'file')}>${words.blueprints.file}</a>
        <a class="button" download href=${download(id, 'markdown', this.language)}>${words.blueprints.markdown}</a>
        <a class="button" download href=${download(id, 'csv', this.language)}>${words.blueprints.csv}</a>
        ${may('researcher')
          ? html`<button type="button" class="quiet" @click=${this.takeAway}>${words.blueprints.takeAway}</button>`
          : nothing}
      </p>
    </section>`;
  }

  async takeAway() {
    if (window.confirm(words.blueprints.takeAwaySure(this.draft.name))) {
      clearTimeout(this.pause);
      this.state = 'stored';
      const gone = await this.attempt(async () => {
        await remove(this.blueprint.id);
        return true;
      });
      if (gone) {
        this.goOn(to('blueprints'));
      }
    }
  }
}

customElements.define('fh-draft-page', DraftPage);
