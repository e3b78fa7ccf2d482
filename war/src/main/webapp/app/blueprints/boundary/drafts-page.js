import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { language } from '../../instruments/control/language.js';
import { minutes } from '../../instruments/entity/time.js';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { begin, blueprints, guideNames, shelf } from '../control/blueprints.js';

/** A file of a draft survey is small; anything larger is something else. */
const LARGEST_FILE = 1_000_000;

/** Draft surveys, and how a new one begins (`#/blueprints`, `#/blueprints?pack=QP`). */
class DraftsPage extends Page {
  static properties = {
    all: { state: true },
    shelf: { state: true },
    goal: { state: true },
    pack: { state: true },
    audience: { state: true },
    language: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[] | null} */
    this.all = null;
    /** @type {any} */
    this.shelf = null;
    /** @type {Record<string, string>} */
    this.guides = {};
    this.goal = '';
    this.pack = '';
    this.audience = 'B2B';
    this.language = '';
    this.busy = false;
  }

  async load() {
    title(words.blueprints.title);
    [this.all, this.shelf, this.guides] = await Promise.all([blueprints(this.signal), shelf(this.signal), guideNames(this.signal)]);
    this.pack = this.route.params.get('pack') ?? '';
    this.language = language();
    this.audience = this.route.params.get('audience') === 'B2C' ? 'B2C' : 'B2B';
    if (this.pack) {
      await this.updateComplete;
      const form = this.querySelector('#new-draft');
      form?.scrollIntoView();
      /** @type {HTMLElement | null} */ (form?.querySelector('input[name=name]'))?.focus();
    }
  }

  render() {
    return html`<section class="page">
      <header class="head">
        <h1>${words.blueprints.title}</h1>
        <p class="lead">${words.blueprints.lead}</p>
      </header>
      ${alert(this.problem)}
      ${this.all && this.shelf
        ? html`${this.list(this.all)} ${may('researcher') ? this.form() : nothing}`
        : this.problem
          ? nothing
          : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any[]} all */
  list(all) {
    if (all.length === 0) {
      return html`<p>${words.blueprints.none}</p>`;
    }
    return html`<ul class="rows">
      ${all.map(
        one => html`<li class="draft-row">
          <a class="source-name" href=${to(`blueprints/${one.id}`)}>${one.name}</a>
          <span class="soft">${words.blueprints.summary(one.questions, minutes(one.seconds))}</span>
          <span class="soft">${words.list(one.languages.map((/** @type {string} */ tag) => words.blueprints.languages[tag]))}</span>
          <span class="chip">${one.ready ? words.blueprints.ready : words.blueprints.notReady}</span>
          <span class="soft">${words.proof.by(one.changedBy, words.moment(one.changedAt))}</span>
        </li>`,
      )}
    </ul>`;
  }

  form() {
    const goal = this.shelf.goals.find((/** @type {any} */ one) => one.name === this.goal);
    const proposed = goal ? goal.packs : [];
    const chosen = this.pack || proposed[0] || '';
    const pack = this.shelf.packs.find((/** @type {any} */ one) => one.id === chosen);
    return html`<form id="new-draft" class="draft-new" aria-label=${words.blueprints.new} @submit=${this.make}>
      <h2>${words.blueprints.new}</h2>
      <div class="grid-2">
        <label class="wide"
          >${words.blueprints.name}
          <input name="name" required maxlength="200" placeholder=${words.blueprints.namePlaceholder} />
        </label>
        <label
          >${words.blueprints.audience}
          <select @change=${(/** @type {any} */ e) => (this.audience = e.target.value)}>
            ${['B2B', 'B2C'].map(
              one => html`<option value=${one} ?selected=${one === this.audience}>${words.questions.audiences[one]}</option>`,
            )}
          </select>
        </label>
        <label
          >${words.blueprints.language}
          <select @change=${(/** @type {any} */ e) => (this.language = e.target.value)}>
            ${Object.entries(words.blueprints.languages).map(
              ([tag, name]) => html`<option value=${tag} ?selected=${tag === this.language}>${name}</option>`,
            )}
          </select>
        </label>
        <label
          >${words.blueprints.goal}
          <select
            @change=${(/** @type {any} */ e) => {
              this.goal = e.target.value;
              this.pack = '';
            }}
          >
            <option value="">${words.blueprints.noGoal}</option>
            ${this.shelf.goals.map(
              (/** @type {any} */ one) => html`<option value=${one.name} ?selected=${one.name === this.goal}>${words.blueprints.goals[one.name] ?? one.name}</option>`,
            )}
          </select>
        </label>
        <label
          >${words.blueprints.pack}
          <select aria-describedby="pack-hint" @change=${(/** @type {any} */ e) => (this.pack = e.target.value)}>
            <option value="" ?selected=${!chosen}>${words.blueprints.noPack}</option>
            ${this.shelf.packs.map(
              (/** @type {any} */ one) =>
                html`<option value=${one.id} ?selected=${one.id === chosen}>
                  ${one.name}${proposed.includes(one.id) ? words.blueprints.proposed : ''}
                </option>`,
            )}
          </select>
        </label>
      </div>
      <p class="hint" id="pack-hint">
        ${pack ? words.blueprints.packHint(pack.use, pack.items[this.audience].length, minutes(pack.seconds[this.audience])) : words.blueprints.emptyHint}
      </p>
      ${goal
        ? html`<p class="hint">
            ${words.blueprints.guideHint}
            ${goal.guides.map(
              (/** @type {string} */ id, /** @type {number} */ i) =>
                html`${i > 0 ? ', ' : nothing}<a href=${to(`guides/${id}`)}>${this.guides[id] ?? id}</a>`,
            )}
          </p>`
        : nothing}
      <p class="actions">
        <button class="primary" ?disabled=${this.busy}>${words.blueprints.begin}</button>
        <label class="button quiet file-button"
          >${words.blueprints.fromFile}
          <input type="file" class="unseen" accept=".json,application/json" @change=${this.take} />
        </label>
      </p>
    </form>`;
  }

  /** @param {Event} event */
  async make(event) {
    event.preventDefault();
    const name = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('name')).trim();
    const goal = this.shelf.goals.find((/** @type {any} */ one) => one.name === this.goal);
    const pack = this.pack || goal?.packs[0];
    if (name) {
      await this.open({ name, audience: this.audience, languages: [this.language], ...(goal ? { goal: goal.name } : {}), ...(pack ? { pack } : {}) });
    }
  }

  /** @param {any} event */
  async take(event) {
    const file = event.target.files?.[0];
    event.target.value = '';
    if (!file) {
      return;
    }
    const read = await this.attempt(async () => {
      const refused = new Problem({ title: words.blueprints.noFile, detail: words.blueprints.noFileDetail(file.name) });
      if (file.size > LARGEST_FILE) {
        throw refused;
      }
      try {
        return JSON.parse(await file.text());
      } catch {
        throw refused;
      }
    });
    if (read) {
      await this.open({ name: String(read?.draft?.name ?? file.name).slice(0, 200), file: read });
    }
  }

  /** @param {Parameters<typeof begin>[0]} beginning */
  async open(beginning) {
    this.busy = true;
    const made = await this.attempt(() => begin(beginning));
    this.busy = false;
    if (made) {
      this.goOn(to(`blueprints/${made.id}`));
    }
  }
}

customElements.define('fh-drafts-page', DraftsPage);
