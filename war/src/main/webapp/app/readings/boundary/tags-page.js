import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { bar } from '../../shell/boundary/bar.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { merge, remove, rename, separate, tagFor, tags } from '../control/tags.js';
import { nameOf, pathOf } from '../entity/tag-names.js';

/** @typedef {import('../entity/tag-names.js').Tag} Tag */

/** The team's tags: counted, made, renamed, moved, merged and separated again. */
class TagsPage extends Page {
  static properties = {
    tags: { state: true },
    changing: { state: true },
    ready: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {Tag[]} */
    this.tags = [];
    /** The tag that is being changed. @type {number | null} */
    this.changing = null;
    this.ready = false;
    this.busy = false;
  }

  async load() {
    title(words.tags.title);
    this.tags = await tags(this.signal);
    this.ready = true;
  }

  /**
   * Changes something, reads the tags again and says what was done.
   *
   * @param {() => Promise<unknown>} work @param {string} done
   */
  async edit(work, done) {
    this.busy = true;
    const ok = await this.attempt(async () => {
      await work();
      this.tags = await tags(this.signal);
      return true;
    });
    this.busy = false;
    if (ok) {
      this.changing = null;
      this.say(done);
    }
    return ok === true;
  }

  render() {
    return html`<section class="page tags-page">
      <header class="head">
        <h1>${words.tags.title}</h1>
        <p class="lead">${words.tags.lead}</p>
      </header>
      ${may('researcher')
        ? html`<form class="tools" @submit=${this.make} novalidate>
            <label class="inline grow"
              >${words.tags.new} <input name="name" maxlength="163" autocomplete="off" placeholder=${words.tags.newExample}
            /></label>
            <button ?disabled=${this.busy}>${words.tags.make}</button>
          </form>`
        : nothing}
      ${alert(this.problem)}
      ${this.ready
        ? this.tags.length === 0
          ? html`<p>${words.tags.none}</p>`
          : html`<ul class="rows tag-rows" aria-label=${words.tags.title}>
              ${repeat(
                this.tags,
                tag => tag.id,
                tag => this.one(tag),
              )}
            </ul>`
        : this.problem
          ? nothing
          : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {Tag} tag */
  one(tag) {
    const most = Math.max(1, ...this.tags.map(one => one.people));
    return html`<li class=${tag.parentId ? 'is-below' : ''}>
      <div class="tag-row">
        <span class="tag">${tag.name}</span>
        ${bar(tag.people, most)}
        <span class="figure">
          ${tag.findings > 0 && may('researcher')
            ? html`<a href=${to('review', { tag: tag.id })} aria-label=${words.tags.quotes(nameOf(tag))}
                >${words.tags.used(tag.findings, tag.people)}</a
              >`
            : tag.findings > 0
              ? words.tags.used(tag.findings, tag.people)
              : words.tags.unused}
        </span>
        ${may('researcher')
          ? html`<button
              type="button"
              class="link"
              aria-expanded=${this.changing === tag.id}
              aria-label=${words.tags.change(nameOf(tag))}
              @click=${() => this.open(tag)}
            >
              ${words.tags.changeShort}
            </button>`
          : nothing}
      </div>
      ${tag.merged.length > 0
        ? html`<p class="meta">
            ${tag.merged.map(
              other => html`<span
                >${words.tags.standsFor(other.name)}
                ${may('researcher')
                  ? html`<button
                      type="button"
                      class="link small"
                      aria-label=${words.tags.separate(other.name)}
                      ?disabled=${this.busy}
                      @click=${() => this.edit(() => separate(other.id, other.into), words.tags.separated)}
                    >
                      ${words.tags.separateShort}
                    </button>`
                  : nothing}
              </span>`,
            )}
          </p>`
        : nothing}
      ${this.changing === tag.id ? this.form(tag) : nothing}
    </li>`;
  }

  /** @param {Tag} tag */
  form(tag) {
    const hasParts = this.tags.some(one => one.parentId === tag.id);
    const first = this.tags.filter(one => !one.parentId && one.id !== tag.id);
    const others = this.tags.filter(one => one.id !== tag.id);
    return html`<div class="tag-forms">
      <form class="with-button" aria-label=${words.tags.change(nameOf(tag))} @submit=${(/** @type {Event} */ e) => this.rename(e, tag)}>
        <label>${words.tags.name} <input name="name" maxlength="80" required .value=${tag.name} /></label>
        <label
          >${words.tags.below}
          <select name="parent" ?disabled=${hasParts}>
            <option value="">${words.tags.first}</option>
            ${first.map(one => html`<option value=${one.id} ?selected=${one.id === tag.parentId}>${one.name}</option>`)}
          </select></label
        >
        <button class="primary" ?disabled=${this.busy}>${words.tags.save}</button>
      </form>
      ${others.length > 0
        ? html`<form class="with-button" aria-label=${words.tags.mergeInto} @submit=${(/** @type {Event} */ e) => this.merge(e, tag)}>
            <label
              >${words.tags.mergeInto}
              <select name="into">
                ${others.map(one => html`<option value=${one.id}>${nameOf(one)}</option>`)}
              </select></label
            >
            <button ?disabled=${this.busy}>${words.tags.merge}</button>
          </form>`
        : nothing}
      <p class="actions">
        <button type="button" ?disabled=${this.busy} @click=${() => this.edit(() => remove(tag.id), words.tags.removed)}>${words.tags.remove}</button>
        <button type="button" class="quiet" @click=${() => (this.changing = null)}>${words.cancel}</button>
      </p>
    </div>`;
  }

  /** @param {Tag} tag */
  async open(tag) {
    this.problem = null;
    this.changing = this.changing === tag.id ? null : tag.id;
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('.tag-forms input'))?.focus();
  }

  /** @param {Event} event */
  async make(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const path = pathOf(String(new FormData(form).get('name')));
    if (path.length === 0) {
      this.problem = new Problem({ title: words.import.missing, detail: words.tags.notAName });
    } else if (await this.edit(() => tagFor(this.tags, path), words.tags.made)) {
      form.reset();
    }
  }

  /** @param {Event} event @param {Tag} tag */
  rename(event, tag) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const parent = Number(form.get('parent')) || undefined;
    this.edit(() => rename(tag.id, String(form.get('name')).trim(), parent), words.tags.saved);
  }

  /** @param {Event} event @param {Tag} tag */
  merge(event, tag) {
    event.preventDefault();
    const into = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('into'));
    this.edit(() => merge(tag.id, into), words.tags.merged);
  }
}

customElements.define('fh-tags-page', TagsPage);
