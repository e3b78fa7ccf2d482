import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { accounts, change, invite, renew } from '../control/accounts.js';
import { ROLES } from '../control/session.js';
import './secret-once.js';

/** The people of this installation, for administrators: who may do what, and links to let them in. */
class PeoplePage extends Page {
  static properties = {
    all: { state: true },
    link: { state: true },
    formProblem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[] | null} */
    this.all = null;
    /** @type {{for: string, link: string, expiresAt: string} | null} a link that was just made */
    this.link = null;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.formProblem = null;
    this.busy = false;
  }

  async load() {
    title(words.accounts.people);
    this.all = await accounts(this.signal);
  }

  render() {
    return html`<section class="page narrow">
      <h1>${words.accounts.people}</h1>
      <p class="lead">${words.accounts.peopleLead}</p>
      ${alert(this.problem)} ${this.link ? this.letIn(this.link) : nothing}
      ${this.all ? this.list(this.all) : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
      ${this.form()}
    </section>`;
  }

  /** @param {{for: string, link: string, expiresAt: string}} made */
  letIn(made) {
    return html`<fh-secret-once
      .label=${words.accounts.linkFor(made.for)}
      .secret=${made.link}
      .hint=${words.accounts.linkHint(words.moment(made.expiresAt))}
    ></fh-secret-once>`;
  }

  /** @param {any[]} all */
  list(all) {
    return html`<ul class="rows">
      ${repeat(
        all,
        one => one.id,
        one => html`<li class="person-row">
          <p class="person-name">
            <strong>${one.name}</strong>
            ${one.disabled
              ? html`<span class="chip">${words.accounts.disabled}</span>`
              : one.hasPassword
                ? nothing
                : html`<span class="chip">${words.accounts.invited}</span>`}
          </p>
          <label class="inline"
            ><span class="unseen">${words.accounts.roleOf(one.name)}</span>
            <select
              ?disabled=${this.busy}
              @change=${(/** @type {any} */ e) => this.set(one, e.target.value, one.disabled, e.target)}
            >
              ${ROLES.map(
                role => html`<option value=${role} ?selected=${role === one.role}>${words.accounts.roles[role]}</option>`,
              )}
            </select></label
          >
          <p class="actions">
            <button
              type="button"
              class="quiet"
              ?disabled=${this.busy || one.disabled}
              aria-label=${words.accounts.newLinkFor(one.name)}
              @click=${() => this.renew(one)}
            >
              ${words.accounts.newLink}
            </button>
            <button
              type="button"
              class="quiet"
              ?disabled=${this.busy}
              aria-label=${one.disabled ? words.accounts.enableOne(one.name) : words.accounts.disableOne(one.name)}
              @click=${() => this.set(one, one.role, !one.disabled)}
            >
              ${one.disabled ? words.accounts.enable : words.accounts.disable}
            </button>
          </p>
        </li>`,
      )}
    </ul>`;
  }

  form() {
    return html`<h2 id="invite">${words.accounts.invite}</h2>
      <form aria-labelledby="invite" @submit=${this.submit} novalidate>
        <label class="block"
          >${words.accounts.theirName}
          <input name="name" maxlength="200" required autocomplete="off"
        /></label>
        <fieldset class="choices">
          <legend>${words.accounts.role}</legend>
          ${ROLES.map(
            role => html`<label class="choice"
              ><input type="radio" name="role" value=${role} ?checked=${role === 'reviewer'} />
              <span><strong>${words.accounts.roles[role]}</strong>: ${words.accounts.rolesMay[role]}</span></label
            >`,
          )}
        </fieldset>
        ${alert(this.formProblem)}
        <p class="actions"><button class="primary" ?disabled=${this.busy}>${words.accounts.makeLink}</button></p>
      </form>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const typed = new FormData(form);
    this.busy = true;
    this.formProblem = null;
    try {
      const made = await invite(String(typed.get('name')).trim(), String(typed.get('role')));
      this.link = { for: made.name, ...made.invitation };
      this.all = [...(this.all ?? []), made];
      form.reset();
    } catch (error) {
      this.formProblem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }

  /** @param {any} account */
  async renew(account) {
    this.busy = true;
    const made = await this.attempt(() => renew(account.id));
    this.busy = false;
    if (made) {
      this.link = { for: account.name, ...made };
    }
  }

  /** @param {any} account @param {string} role @param {boolean} disabled @param {HTMLSelectElement} [list] */
  async set(account, role, disabled, list) {
    this.busy = true;
    const changed = await this.attempt(() => change(account.id, role, disabled));
    this.busy = false;
    if (changed) {
      this.all = (this.all ?? []).map(one => (one.id === changed.id ? changed : one));
      this.say(words.accounts.changed(changed.name));
    } else if (list) {
      list.value = account.role;
    }
  }
}

customElements.define('fh-people-page', PeoplePage);
