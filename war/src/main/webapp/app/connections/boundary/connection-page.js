import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { connection, surveys } from '../control/connections.js';
import './connection-check.js';

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
  }

  async load() {
    title(words.connections.title);
    this.surveys = null;
    this.connection = await connection(this.route.id, this.signal);
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
      ${this.surveys
        ? this.list(this.surveys)
        : this.problem
          ? nothing
          : html`<p role="status">${words.connections.asking}</p>`}
    </section>`;
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
