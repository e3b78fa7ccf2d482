import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { check } from '../control/connections.js';

/** A button that talks to the tool once, and what came of it. */
class ConnectionCheck extends LightElement {
  static properties = {
    connection: { attribute: false },
    status: { state: true },
    problem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.connection = null;
    /** @type {{summary: string, remarks: string[], toolVersion?: string} | null} */
    this.status = null;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
    this.busy = false;
    this.gone = new AbortController();
  }

  disconnectedCallback() {
    this.gone.abort();
    super.disconnectedCallback();
  }

  render() {
    return html`<p class="actions">
        <button type="button" ?disabled=${this.busy} @click=${this.check}>
          ${this.busy ? words.connections.checking : words.connections.check}<span class="unseen"> ${this.connection.name}</span>
        </button>
      </p>
      ${alert(this.problem)}
      <div role="status">
        ${this.status
          ? html`<p><strong>${this.status.summary}</strong></p>
              ${this.status.remarks.map(remark => html`<p class="note">${remark}</p>`)}`
          : nothing}
      </div>`;
  }

  async check() {
    this.busy = true;
    this.problem = null;
    this.status = null;
    try {
      this.status = await check(this.connection.id, this.gone.signal);
    } catch (error) {
      this.problem = this.gone.signal.aborted ? null : asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-connection-check', ConnectionCheck);
