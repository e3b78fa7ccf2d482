import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { findingsOf, lastEdit, move, nameOf, rename, split, takeOut, theme, themePage, undo } from '../control/themes.js';
import { nameForm, typical, undoButton } from './theme-parts.js';

/** So many other themes can be moved to from here. */
const OTHERS = 50;

/** One theme with all that people said: rename it, make a theme of some quotes, move them, take them out. */
class ThemePage extends Page {
  static properties = {
    theme: { state: true },
    page: { state: true },
    others: { state: true },
    last: { state: true },
    chosen: { state: true },
    naming: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.theme = null;
    /** @type {{items: any[], next?: number}} */
    this.page = { items: [] };
    /** @type {any[]} */
    this.others = [];
    /** @type {import('../control/themes.js').Edit | undefined} */
    this.last = undefined;
    /** @type {number[]} ids of the findings to move */
    this.chosen = [];
    this.naming = false;
    this.busy = false;
  }

  async load() {
    this.chosen = [];
    this.naming = false;
    const found = await theme(this.route.id, this.signal);
    const [page, others, last] = await Promise.all([
      findingsOf(found.id, undefined, this.signal),
      themePage({ type: found.type, limit: OTHERS }, this.signal),
      lastEdit(found.type, this.signal),
    ]);
    this.theme = found;
    this.page = page;
    this.others = others.items.filter((/** @type {any} */ other) => other.id !== found.id);
    this.last = last;
    title(nameOf(found) || words.themes.title);
  }

  async more() {
    const next = await this.attempt(() => findingsOf(this.theme.id, this.page.next, this.signal));
    if (next) {
      this.page = { ...next, items: [...this.page.items, ...next.items] };
    }
  }

  /**
   * Edits, reads the theme again and says what was done.
   *
   * @param {() => Promise<unknown>} work @param {string} done @param {(answer: any) => {href: string, text: string}} [link]
   */
  async edit(work, done, link) {
    this.busy = true;
    const answer = await this.attempt(async () => {
      const edited = await work();
      await this.load();
      return { edited };
    });
    this.busy = false;
    if (answer) {
      this.say(done, link?.(answer.edited));
    }
  }

  render() {
    return html`<section class="page theme-page">
      ${alert(
        this.problem,
        html`<button type="button" @click=${() => this.attempt(() => this.load())}>${words.themes.again}</button>`,
      )}
      ${this.theme ? this.body() : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  body() {
    const { theme: shown } = this;
    const name = nameOf(shown) || words.themes.empty;
    return html`<header class="head">
        <p><a href=${to('themes', { type: shown.type })}>${words.themes.back(words.types[shown.type])}</a></p>
        ${this.naming
          ? nameForm(shown.label ?? '', shown.words.join(' · '), label => this.name(label), () => (this.naming = false))
          : html`<h1>${name}</h1>`}
        <p class="lead">
          ${words.findings.inAll(shown.people, shown.findings)}
          ${shown.words.map((/** @type {string} */ word) => html` <span class="chip">${word}</span>`)}
        </p>
        ${may('researcher')
          ? html`<p class="actions">
              ${this.naming
                ? nothing
                : html`<button type="button" @click=${this.ask}>${words.themes.renameShort}</button>`}
              <a class="button" href=${to('review', { type: shown.type, theme: shown.id })}>${words.themes.oneByOne}</a>
              ${undoButton(this.last, () => this.edit(() => undo(/** @type {any} */ (this.last).id), words.themes.undone))}
            </p>`
          : nothing}
      </header>
      ${this.chosen.length > 0 ? this.bar() : nothing}
      ${this.page.items.length === 0 ? html`<p>${words.findings.nothing}</p>` : nothing}
      <ul class="theme-findings" aria-label=${words.themes.quotes}>
        ${repeat(
          this.page.items,
          finding => finding.id,
          finding => this.finding(finding),
        )}
      </ul>
      ${this.page.next ? html`<p><button type="button" @click=${this.more}>${words.more}</button></p>` : nothing}`;
  }

  /** @param {any} finding */
  finding(finding) {
    const isChosen = this.chosen.includes(finding.id);
    return html`<li class=${isChosen ? 'is-chosen' : ''}>
      ${may('researcher')
        ? html`<label class="choice"
            ><input
              type="checkbox"
              aria-label=${words.themes.chooseQuote(finding.quote)}
              .checked=${isChosen}
              @change=${() => this.toggle(finding.id)}
          /></label>`
        : nothing}
      ${typical(finding)}
    </li>`;
  }

  bar() {
    const n = this.chosen.length;
    return html`<div class="theme-bar" role="group" aria-label=${words.themes.chosenQuotes(n)}>
      <p>${words.themes.chosenQuotes(n)}</p>
      <form class="with-button" aria-label=${words.themes.split} @submit=${this.splitChosen}>
        <label>${words.themes.newName} <input name="label" maxlength="200" /></label>
        <button class="primary" ?disabled=${this.busy}>${words.themes.split}</button>
      </form>
      ${this.others.length > 0
        ? html`<form class="with-button" aria-label=${words.themes.move} @submit=${this.moveChosen}>
            <label
              >${words.themes.moveTo}
              <select name="to">
                ${this.others.map(other => html`<option value=${other.id}>${nameOf(other)}</option>`)}
              </select>
            </label>
            <button ?disabled=${this.busy}>${words.themes.move}</button>
          </form>`
        : nothing}
      <p class="actions">
        <button type="button" ?disabled=${this.busy} @click=${this.takeChosenOut}>${words.themes.takeOut}</button>
        <button type="button" class="quiet" @click=${() => (this.chosen = [])}>${words.cancel}</button>
      </p>
    </div>`;
  }

  /** @param {number} id */
  toggle(id) {
    this.chosen = this.chosen.includes(id) ? this.chosen.filter(one => one !== id) : [...this.chosen, id];
  }

  async ask() {
    this.naming = true;
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('.theme-name input'))?.select();
  }

  /** @param {string} label */
  name(label) {
    this.edit(() => rename(this.theme.id, label, this.theme.edition), words.themes.renamed);
  }

  /** @param {any} made */
  link(made) {
    return { href: to(`themes/${made.id}`), text: words.themes.look };
  }

  /** @param {Event} event */
  splitChosen(event) {
    event.preventDefault();
    const label = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('label')).trim();
    this.edit(() => split(this.chosen, label, this.theme.edition), words.themes.splitDone, this.link);
  }

  /** @param {Event} event */
  moveChosen(event) {
    event.preventDefault();
    const target = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('to'));
    this.edit(() => move(target, this.chosen, this.theme.edition), words.themes.moved, this.link);
  }

  takeChosenOut() {
    this.edit(() => takeOut(this.theme.id, this.chosen, this.theme.edition), words.themes.takenOut);
  }
}

customElements.define('fh-theme-page', ThemePage);
