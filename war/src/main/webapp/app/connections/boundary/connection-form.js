import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { change, connect } from '../control/connections.js';
import { parted, proposed, SECRET, variable } from '../entity/settings.js';

/**
 * The form of one account, drawn from what the tool says it needs. A secret is typed once and never shown again, or, by an
 * administrator, named as a property of the server.
 *
 * @fires fh-saved with the connection as detail
 */
class ConnectionForm extends LightElement {
  static properties = {
    tools: { attribute: false },
    pasting: { type: Boolean },
    connection: { attribute: false },
    tool: { state: true },
    typed: { state: true },
    named: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.tools = [];
    this.pasting = true;
    /** @type {any} the connection to change; null for a new one */
    this.connection = null;
    /** @type {any} */
    this.tool = null;
    this.name = '';
    /** @type {Record<string, string>} */
    this.typed = {};
    /** @type {string[]} secrets for which a property is named */
    this.named = [];
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
    this.busy = false;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('tools') || changed.has('connection')) {
      this.name = this.connection?.name ?? '';
      this.choose(this.tools.find(tool => tool.id === this.connection?.tool) ?? this.tools[0]);
    }
  }

  /** @param {any} tool */
  choose(tool) {
    this.tool = tool ?? null;
    this.problem = null;
    const known = { ...this.connection?.settings, ...this.connection?.secrets };
    const settings = tool?.settings ?? [];
    this.named = settings
      .filter((/** @type {any} */ one) => one.secret && (!this.pasting || this.connection?.secrets?.[one.name]))
      .map((/** @type {any} */ one) => one.name);
    this.typed = Object.fromEntries(
      settings.map((/** @type {any} */ one) => [
        one.name,
        known[one.name] ?? (this.named.includes(one.name) ? proposed(tool.id, one.name) : (one.default ?? '')),
      ]),
    );
  }

  render() {
    const { tool } = this;
    if (!tool) {
      return html`<p>${words.connections.noTools}</p>`;
    }
    return html`<form aria-label=${this.connection ? words.connections.change : words.connections.add} @submit=${this.submit} novalidate>
      ${this.connection
        ? nothing
        : html`<label class="block"
            >${words.connections.tool}
            <select @change=${(/** @type {any} */ e) => this.choose(this.tools.find(one => one.id === e.target.value))}>
              ${this.tools.map(one => html`<option value=${one.id} ?selected=${one.id === tool.id}>${one.name}</option>`)}
            </select>
          </label>`}
      <label class="block"
        >${words.connections.name}
        <input maxlength="200" required .value=${this.name} @input=${(/** @type {any} */ e) => (this.name = e.target.value)} />
      </label>
      ${tool.settings.map((/** @type {any} */ one) => (one.secret ? this.secret(one) : this.setting(one)))}
      ${alert(this.problem)}
      <p class="actions">
        <button class="primary" ?disabled=${this.busy}>
          ${this.connection ? words.connections.saveChange : words.connections.connect}
        </button>
      </p>
    </form>`;
  }

  /** @param {string} name */
  type(name) {
    return (/** @type {any} */ event) => (this.typed = { ...this.typed, [name]: event.target.value });
  }

  /** @param {any} setting */
  setting({ name, label, help, type, required, options }) {
    const value = this.typed[name] ?? '';
    const choices = type === 'boolean' ? ['true', 'false'] : options;
    return html`<div class="setting">
      <label
        >${label}${required ? nothing : words.connections.optional}
        ${choices.length > 0
          ? html`<select name=${name} aria-describedby=${`help-${name}`} @change=${this.type(name)}>
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
              @input=${this.type(name)}
            />`}
      </label>
      <p class="hint" id=${`help-${name}`}>${help}</p>
    </div>`;
  }

  /** @param {any} setting */
  secret({ name, label, help, required }) {
    const value = this.typed[name] ?? '';
    const isNamed = this.named.includes(name);
    const isKept = this.connection?.pasted?.includes(name);
    return html`<div class="setting">
      <label
        >${isNamed ? words.connections.secretOf(label) : label}${required ? nothing : words.connections.optional}
        <input
          name=${name}
          type=${isNamed ? 'text' : 'password'}
          maxlength="2000"
          autocomplete="off"
          spellcheck="false"
          aria-describedby=${`help-${name}`}
          placeholder=${!isNamed && isKept ? words.connections.kept : nothing}
          ?required=${required && !isKept}
          .value=${value}
          @input=${this.type(name)}
        />
      </label>
      <p class="hint" id=${`help-${name}`}>
        ${help}
        ${isNamed
          ? html`${words.connections.secretHelp(SECRET)} <code>${variable(value || SECRET)}</code>`
          : words.connections.pasteHelp}
      </p>
      ${this.pasting && may('admin')
        ? html`<p>
            <button type="button" class="link" @click=${() => this.switch(name)}>
              ${isNamed ? words.connections.pasteInstead : words.connections.nameInstead}
            </button>
          </p>`
        : nothing}
    </div>`;
  }

  /** @param {string} name */
  switch(name) {
    const isNamed = this.named.includes(name);
    this.named = isNamed ? this.named.filter(one => one !== name) : [...this.named, name];
    this.typed = { ...this.typed, [name]: isNamed ? '' : proposed(this.tool.id, name) };
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    this.busy = true;
    this.problem = null;
    try {
      const wanted = { name: this.name.trim() || this.tool.name, ...parted(this.tool.settings, this.typed, this.named) };
      const saved = this.connection
        ? await change(this.connection.id, wanted)
        : await connect({ tool: this.tool.id, ...wanted });
      if (!this.connection) {
        this.name = '';
        this.choose(this.tool);
      }
      this.dispatchEvent(new CustomEvent('fh-saved', { detail: saved }));
    } catch (error) {
      this.problem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-connection-form', ConnectionForm);
