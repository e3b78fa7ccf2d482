import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { connect, connections, tools } from '../control/connections.js';
import { parted, proposed, SECRET, variable } from '../entity/settings.js';
import './connection-check.js';

/** The accounts at survey tools, and a form for one more that is drawn from what the tool says it needs. */
class ConnectionsPage extends Page {
  static properties = {
    all: { state: true },
    tools: { state: true },
    tool: { state: true },
    typed: { state: true },
    formProblem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[] | null} */
    this.all = null;
    /** @type {any[]} */
    this.tools = [];
    /** @type {any} the tool chosen for a new connection */
    this.tool = null;
    /** @type {Record<string, string>} */
    this.typed = {};
    this.name = '';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.formProblem = null;
    this.busy = false;
  }

  async load() {
    title(words.connections.title);
    [this.tools, this.all] = await Promise.all([tools(this.signal), connections(this.signal)]);
    this.choose(this.tools[0]);
  }

  /** @param {any} tool */
  choose(tool) {
    this.tool = tool ?? null;
    this.formProblem = null;
    this.typed = Object.fromEntries(
      (tool?.settings ?? []).map((/** @type {any} */ one) => [
        one.name,
        one.secret ? proposed(tool.id, one.name) : (one.default ?? ''),
      ]),
    );
  }

  render() {
    return html`<section class="page narrow">
      <h1>${words.connections.title}</h1>
      <p class="lead">${words.connections.lead}</p>
      ${alert(this.problem)}
      ${this.all
        ? html`${this.list(this.all)} ${this.tool ? this.form(this.tool) : html`<p>${words.connections.noTools}</p>`}`
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

  /** @param {any} tool */
  form(tool) {
    return html`<h2 id="add">${words.connections.add}</h2>
      <form aria-labelledby="add" @submit=${this.submit} novalidate>
        <label class="block"
          >${words.connections.tool}
          <select @change=${(/** @type {any} */ e) => this.choose(this.tools.find(one => one.id === e.target.value))}>
            ${this.tools.map(one => html`<option value=${one.id} ?selected=${one.id === tool.id}>${one.name}</option>`)}
          </select>
        </label>
        <label class="block"
          >${words.connections.name}
          <input maxlength="200" required .value=${this.name} @input=${(/** @type {any} */ e) => (this.name = e.target.value)} />
        </label>
        ${tool.settings.map((/** @type {any} */ setting) => this.setting(setting))}
        ${alert(this.formProblem)}
        <p class="actions"><button class="primary" ?disabled=${this.busy}>${words.connections.connect}</button></p>
      </form>`;
  }

  /** @param {any} setting */
  setting(setting) {
    const { name, label, help, type, required, secret, options } = setting;
    const value = this.typed[name] ?? '';
    const typed = (/** @type {any} */ e) => (this.typed = { ...this.typed, [name]: e.target.value });
    const choices = type === 'boolean' ? ['true', 'false'] : options;
    return html`<div class="setting">
      <label
        >${secret ? words.connections.secretOf(label) : label}${required ? nothing : words.connections.optional}
        ${choices.length > 0
          ? html`<select name=${name} aria-describedby=${`help-${name}`} @change=${typed}>
              ${required ? nothing : html`<option value=""></option>`}
              ${choices.map(
                (/** @type {string} */ one) =>
                  html`<option value=${one} ?selected=${one === value}>${words.connections.choices[one] ?? one}</option>`,
              )}
            </select>`
          : html`<input
              name=${name}
              maxlength="2000"
              autocomplete="off"
              spellcheck="false"
              inputmode=${type === 'number' ? 'numeric' : type === 'url' ? 'url' : nothing}
              aria-describedby=${`help-${name}`}
              ?required=${required}
              .value=${value}
              @input=${typed}
            />`}
      </label>
      <p class="hint" id=${`help-${name}`}>
        ${help}${secret ? html` ${words.connections.secretHelp(SECRET)} <code>${variable(value || SECRET)}</code>` : nothing}
      </p>
    </div>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    this.busy = true;
    this.formProblem = null;
    try {
      const name = this.name.trim() || this.tool.name;
      const made = await connect({ name, tool: this.tool.id, ...parted(this.tool.settings, this.typed) });
      this.all = [...(this.all ?? []), made];
      this.name = '';
      this.choose(this.tool);
      this.say(words.connections.made);
    } catch (error) {
      this.formProblem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-connections-page', ConnectionsPage);
