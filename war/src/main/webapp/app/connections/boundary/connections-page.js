import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { connections, tools } from '../control/connections.js';
import './connection-check.js';
import './connection-form.js';

/** The accounts at survey tools, and a form for one more that is drawn from what the tool says it needs. */
class ConnectionsPage extends Page {
  static properties = {
    all: { state: true },
    tools: { state: true },
    leftOut: { state: true },
  };

  constructor() {
    super();
    /** @type {any[] | null} */
    this.all = null;
    /** @type {any[]} */
    this.tools = [];
    /** @type {string[]} a sentence for every plugin that was left out */
    this.leftOut = [];
    this.pasting = true;
  }

  async load() {
    title(words.connections.title);
    const [found, all] = await Promise.all([tools(this.signal), connections(this.signal)]);
    this.leftOut = found.broken;
    this.pasting = found.pasting;
    this.tools = found.items;
    this.all = all;
  }

  render() {
    return html`<section class="page narrow">
      <h1>${words.connections.title}</h1>
      <p class="lead">${words.connections.lead}</p>
      ${alert(this.problem)}
      ${this.all
        ? html`${this.list(this.all)} ${this.broken()} ${this.form()}`
        : this.problem
          ? nothing
          : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any[]} all */
  list(all) {
    return html`<ul class="rows">
      ${repeat(
        all,
        one => one.id,
        one => html`<li>
          <p class="head-row">
            <a class="source-name" href=${to(`connections/${one.id}`)}>${one.name}</a>
            <span class="soft">${this.tools.find(tool => tool.id === one.tool)?.name ?? one.tool}</span>
          </p>
          <fh-connection-check .connection=${one}></fh-connection-check>
        </li>`,
      )}
    </ul>`;
  }

  /** What a plugin folder holds and cannot be used: whoever put it there looks here. */
  broken() {
    return this.leftOut.length === 0
      ? nothing
      : html`<section class="note" aria-label=${words.connections.broken}>
          <p><strong>${words.connections.broken}</strong></p>
          ${this.leftOut.map(sentence => html`<p>${sentence}</p>`)}
        </section>`;
  }

  form() {
    return html`<h2>${words.connections.add}</h2>
      <fh-connection-form .tools=${this.tools} .pasting=${this.pasting} @fh-saved=${this.saved}></fh-connection-form>`;
  }

  /** @param {CustomEvent} event */
  saved({ detail: made }) {
    this.all = [...(this.all ?? []), made];
    this.say(words.connections.made);
  }
}

customElements.define('fh-connections-page', ConnectionsPage);
