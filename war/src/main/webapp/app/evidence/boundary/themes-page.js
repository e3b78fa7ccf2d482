import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { bar } from '../../shell/boundary/bar.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { sources } from '../../sources/control/sources.js';
import { words } from '../../words.js';
import { merge, nameOf, rename, themePage, undo } from '../control/themes.js';
import { TYPES } from '../entity/types.js';
import { nameForm, typical, undoButton } from './theme-parts.js';

/** So many themes at once. */
const SOME = 20;

/** The themes of one type: how many people, the most typical quote, the key words; to be renamed and merged. */
class ThemesPage extends Page {
  static properties = {
    sources: { state: true },
    found: { state: true },
    chosen: { state: true },
    naming: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.sources = [];
    /** @type {any} */
    this.found = null;
    /** @type {number[]} ids of the themes to merge, in the order they were chosen */
    this.chosen = [];
    /** @type {number | undefined} id of the theme whose name is asked for */
    this.naming = undefined;
    this.busy = false;
  }

  get type() {
    return this.route.params.get('type') ?? TYPES[0];
  }

  get source() {
    return this.route.params.get('source');
  }

  async load() {
    title(words.themes.title);
    this.chosen = [];
    this.naming = undefined;
    const [found, known] = await Promise.all([
      themePage({ type: this.type, source: this.source, limit: SOME }, this.signal),
      sources(this.signal),
    ]);
    this.found = found;
    this.sources = known;
  }

  async more() {
    const next = await this.attempt(() =>
      themePage({ type: this.type, source: this.source, limit: SOME, cursor: this.found.next }, this.signal),
    );
    if (next) {
      const known = new Set(this.found.items.map((/** @type {any} */ theme) => theme.id));
      const fresh = next.items.filter((/** @type {any} */ theme) => !known.has(theme.id));
      this.found = { ...next, items: [...this.found.items, ...fresh] };
    }
  }

  /**
   * Edits, reads the themes again and says what was done.
   *
   * @param {() => Promise<unknown>} work @param {string} done
   */
  async edit(work, done) {
    this.busy = true;
    const worked = await this.attempt(async () => {
      await work();
      await this.load();
      return true;
    });
    this.busy = false;
    if (worked) {
      this.say(done);
    }
  }

  render() {
    return html`<section class="page themes-page">
      <header class="head">
        <h1>${words.themes.title}</h1>
        <p class="lead">${words.themes.lead}</p>
      </header>
      ${this.tools()}
      ${alert(
        this.problem,
        html`<button type="button" @click=${() => this.attempt(() => this.load())}>${words.themes.again}</button>`,
      )}
      ${this.found ? this.list() : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  tools() {
    const go = (/** @type {Record<string, string>} */ change) => {
      location.hash = to('themes', { type: this.type, source: this.source, ...change });
    };
    return html`<div class="theme-tools">
      <label
        >${words.themes.type}
        <select @change=${(/** @type {any} */ event) => go({ type: event.target.value })}>
          ${TYPES.map(type => html`<option value=${type} ?selected=${type === this.type}>${words.types[type]}</option>`)}
        </select>
      </label>
      <label
        >${words.source}
        <select @change=${(/** @type {any} */ event) => go({ source: event.target.value })}>
          <option value="">${words.allSources}</option>
          ${this.sources.map(
            one => html`<option value=${one.id} ?selected=${String(one.id) === this.source}>${one.name}</option>`,
          )}
        </select>
      </label>
      ${may('researcher') && this.found
        ? undoButton(this.found.lastEdit, () => this.edit(() => undo(this.found.lastEdit.id), words.themes.undone))
        : nothing}
    </div>`;
  }

  list() {
    const { people, findings, items, next } = this.found;
    if (items.length === 0) {
      return html`<p>${words.findings.nothing}</p>`;
    }
    return html`<p class="soft">${words.findings.inAll(people, findings)}</p>
      ${this.chosen.length > 0 ? this.merging() : nothing}
      <ol class="theme-list" aria-label=${words.themes.listOf(words.types[this.type])}>
        ${repeat(
          items,
          (/** @type {any} */ theme) => theme.id,
          (/** @type {any} */ theme) => html`<li>${this.theme(theme, people)}</li>`,
        )}
      </ol>
      ${next ? html`<p><button type="button" @click=${this.more}>${words.more}</button></p>` : nothing}`;
  }

  /** @param {import('../control/themes.js').Theme} theme @param {number} all */
  theme(theme, all) {
    const name = nameOf(theme);
    const isChosen = this.chosen.includes(theme.id);
    return html`<article class=${isChosen ? 'one-theme is-chosen' : 'one-theme'} aria-label=${words.findings.theme(name)}>
      <header class="theme-head">
        <div class="theme-title">
          ${may('researcher')
            ? html`<label class="choice"
                ><input
                  type="checkbox"
                  aria-label=${words.themes.choose(name)}
                  .checked=${isChosen}
                  @change=${() => this.toggle(theme.id)}
              /></label>`
            : nothing}
          ${this.naming === theme.id
            ? nameForm(theme.label ?? '', theme.words.join(' · '), label => this.name(theme, label), () => (this.naming = undefined))
            : html`<h2><a href=${to(`themes/${theme.id}`)}>${name}</a></h2>
                ${may('researcher')
                  ? html`<button
                      type="button"
                      class="link"
                      aria-label=${words.themes.rename(name)}
                      @click=${() => this.ask(theme.id)}
                    >
                      ${words.themes.renameShort}
                    </button>`
                  : nothing}`}
        </div>
        ${bar(theme.people, all)}
        <p class="figure">${words.findings.share(theme.people, all)}</p>
      </header>
      ${theme.quotes.length > 0 ? typical(theme.quotes[0]) : nothing}
      <p class="keywords soft">
        ${theme.words.map(word => html`<span class="chip">${word}</span>`)}
        <a href=${to(`themes/${theme.id}`)} aria-label=${words.themes.openAll(theme.findings, name)}
          >${words.suggestedQuotes(theme.findings)}</a
        >
      </p>
    </article>`;
  }

  merging() {
    const chosen = this.chosen.map(id => this.found.items.find((/** @type {any} */ theme) => theme.id === id));
    const enough = chosen.length > 1;
    return html`<form class="theme-bar" aria-label=${words.themes.merging} @submit=${this.mergeChosen}>
      <p>${words.themes.chosen(chosen.length)}</p>
      <label
        >${words.themes.keep}
        <select name="keep">
          ${chosen.map(theme => html`<option value=${theme.id}>${nameOf(theme)}</option>`)}
        </select>
      </label>
      <button class="primary" ?disabled=${!enough || this.busy}>${words.themes.merge(chosen.length)}</button>
      <button type="button" class="quiet" @click=${() => (this.chosen = [])}>${words.cancel}</button>
    </form>`;
  }

  /** @param {number} id */
  toggle(id) {
    this.chosen = this.chosen.includes(id) ? this.chosen.filter(one => one !== id) : [...this.chosen, id];
  }

  /** @param {number} id */
  async ask(id) {
    this.naming = id;
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('.theme-name input'))?.select();
  }

  /** @param {import('../control/themes.js').Theme} theme @param {string} label */
  name(theme, label) {
    this.edit(() => rename(theme.id, label, this.found.edition), words.themes.renamed);
  }

  /** @param {Event} event */
  mergeChosen(event) {
    event.preventDefault();
    const keep = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('keep'));
    const others = this.chosen.filter(id => id !== keep);
    this.edit(() => merge(keep, others, this.found.edition), words.themes.merged(others.length + 1));
  }
}

customElements.define('fh-themes-page', ThemesPage);
