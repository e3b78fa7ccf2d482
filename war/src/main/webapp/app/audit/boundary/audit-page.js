import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { check, events } from '../control/audit.js';

/** What happened, for administrators, and whether the chain over it is whole. */
class AuditPage extends Page {
  static properties = {
    all: { state: true },
    next: { state: true },
    result: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[] | null} */
    this.all = null;
    /** @type {number | undefined} */
    this.next = undefined;
    /** @type {any} what the last check found */
    this.result = null;
    this.busy = false;
  }

  get filter() {
    return { kind: this.route.params.get('kind'), actor: this.route.params.get('actor') };
  }

  async load() {
    title(words.audit.title);
    const page = await events(this.filter, this.signal);
    this.all = page.items;
    this.next = page.next;
  }

  render() {
    const { kind, actor } = this.filter;
    const go = (/** @type {object} */ change) => (location.hash = to('audit', { ...this.filter, ...change }));
    return html`<section class="page">
      <h1>${words.audit.title}</h1>
      <p class="lead">${words.audit.lead}</p>
      ${alert(this.problem)}
      <p class="actions">
        <button type="button" ?disabled=${this.busy} @click=${this.check}>${words.audit.check}</button>
      </p>
      <div role="status">${this.result ? this.found(this.result) : nothing}</div>
      <div class="tools">
        <label class="inline"
          >${words.audit.kind}
          <select @change=${(/** @type {any} */ e) => go({ kind: e.target.value })}>
            <option value="">${words.audit.anyKind}</option>
            ${Object.entries(words.audit.kinds).map(
              ([one, text]) => html`<option value=${one} ?selected=${one === kind}>${text}</option>`,
            )}
          </select></label
        >
        ${actor
          ? html`<span class="chip">${actor}</span>
              <button type="button" class="link" @click=${() => go({ actor: '' })}>${words.audit.anyActor}</button>`
          : nothing}
      </div>
      ${this.all ? this.table(this.all) : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
      ${this.next
        ? html`<p class="actions"><button type="button" @click=${this.more}>${words.more}</button></p>`
        : nothing}
    </section>`;
  }

  /** @param {any} result */
  found(result) {
    return html`<div class="note">
      <p>
        <strong class="verdict ${result.intact ? 'yes' : 'no'}"
          >${result.intact ? words.audit.intact(result.sealed) : words.audit.broken(result.brokenAt)}</strong
        >
      </p>
      <p class="hint">${words.audit.head} <code>${result.head}</code></p>
    </div>`;
  }

  /** @param {any[]} all */
  table(all) {
    return html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.audit.title}>
      <table class="events">
        <thead>
          <tr>
            <th scope="col">${words.audit.when}</th>
            <th scope="col">${words.audit.who}</th>
            <th scope="col">${words.audit.what}</th>
            <th scope="col">${words.audit.which}</th>
            <th scope="col">${words.audit.details}</th>
            <th scope="col">${words.audit.seal}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            event => html`<tr>
              <td>${words.moment(event.at)}</td>
              <td>
                ${event.actorKind === 'machine'
                  ? html`<span class="soft">${words.audit.machine}</span>`
                  : html`<a href=${to('audit', { actor: event.actor })}>${event.actor}</a>`}
              </td>
              <td>${words.audit.kinds[event.kind] ?? event.kind}</td>
              <td>${event.subjectKind} ${event.subjectId}</td>
              <td class="soft">
                ${Object.entries(event.details)
                  .map(([name, value]) => `${name} ${value}`)
                  .join(', ')}
              </td>
              <td class="figure">${event.seal ?? ''}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  async check() {
    this.busy = true;
    this.result = (await this.attempt(() => check(this.signal))) ?? null;
    this.busy = false;
    if (this.result) {
      await this.attempt(() => this.load());
    }
  }

  async more() {
    await this.attempt(async () => {
      const page = await events({ ...this.filter, cursor: this.next }, this.signal);
      this.all = [...(this.all ?? []), ...page.items];
      this.next = page.next;
    });
  }
}

customElements.define('fh-audit-page', AuditPage);
