import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { connection, forget, surveys, tools } from '../control/connections.js';
import './connection-check.js';
import './connection-form.js';

/** One account at a survey tool and the surveys it may see. */
class ConnectionPage extends Page {
  static properties = {
    connection: { state: true },
    surveys: { state: true },
    search: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.connection = null;
    /** @type {any[] | null} */
    this.surveys = null;
    this.search = '';
    /** @type {any[]} */
    this.tools = [];
    this.pasting = true;
  }

  async load() {
    title(words.connections.title);
    this.surveys = null;
    const [found, known] = await Promise.all([tools(this.signal), connection(this.route.id, this.signal)]);
    this.tools = found.items;
    this.pasting = found.pasting;
    this.connection = known;
    title(this.connection.name);
    this.surveys = await surveys(this.route.id, this.signal);
  }

  render() {
    return html`<section class="page narrow">
      <p class="back"><a href="#/connections">${words.connections.back}</a></p>
      <h1>${this.connection?.name ?? words.connections.title}</h1>
      ${alert(
        this.problem,
        html`<button type="button" @click=${() => this.attempt(() => this.load())}>${words.retry}</button>`,
      )}
      ${this.connection ? html`<fh-connection-check .connection=${this.connection}></fh-connection-check>` : nothing}
      ${this.connection ? this.settings(this.connection) : nothing}
      ${this.surveys
        ? this.list(this.surveys)
        : this.problem
          ? nothing
          : html`<p role="status">${words.connections.asking}</p>`}
    </section>`;
  }

  /** @param {any} connection */
  settings(connection) {
    return html`<details class="settings">
      <summary>${words.connections.change}</summary>
      <fh-connection-form
        .tools=${this.tools}
        .pasting=${this.pasting}
        .connection=${connection}
        @fh-saved=${this.saved}
      ></fh-connection-form>
      <p class="actions"><button type="button" class="quiet" @click=${this.forget}>${words.connections.forget}</button></p>
    </details>`;
  }

  /** @param {CustomEvent} event */
  async saved({ detail: changed }) {
    this.connection = changed;
    this.say(words.connections.changed);
    await this.attempt(async () => {
      this.surveys = await surveys(this.route.id, this.signal);
    });
  }

  async forget() {
    const { name, id } = this.connection;
    const gone = await this.attempt(() => forget(id).then(() => true));
    if (gone) {
      this.say(words.connections.forgotten(name));
      this.goOn('#/connections');
    }
  }

  /** @param {any[]} all */
  list(all) {
    const wanted = this.search.trim().toLowerCase();
    const found = all.filter(one => `${one.title} ${one.id}`.toLowerCase().includes(wanted));
    return html`<h2>${words.connections.surveys}</h2>
      <label class="block"
        >${words.connections.search}
        <input type="search" .value=${this.search} @input=${(/** @type {any} */ e) => (this.search = e.target.value)} />
      </label>
      <p class="soft" role="status">${words.connections.found(found.length)}</p>
      <ul class="rows">
        ${found.map(
          one => html`<li class="head-row">
            <a class="source-name" href=${to(`connections/${this.route.id}/surveys/${encodeURIComponent(one.id)}`)}>${one.title}</a>
            <span class="soft">${words.connections.survey(one.id, one.active)}</span>
          </li>`,
        )}
      </ul>`;
  }
}

customElements.define('fh-connection-page', ConnectionPage);
