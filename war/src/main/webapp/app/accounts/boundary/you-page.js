import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { endToken, makeToken, tokens } from '../control/accounts.js';
import { choosePassword, may, ROLES, session } from '../control/session.js';
import './secret-once.js';

/** One's own account: password, sessions, and tokens for programs. */
class YouPage extends Page {
  static properties = {
    who: { state: true },
    all: { state: true },
    made: { state: true },
    passwordProblem: { state: true },
    tokenProblem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../control/session.js').Session | null} */
    this.who = null;
    /** @type {any[]} */
    this.all = [];
    /** @type {any} a token that was just made, with its value */
    this.made = null;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.passwordProblem = null;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.tokenProblem = null;
    this.busy = false;
  }

  async load() {
    title(words.accounts.you);
    [this.who, this.all] = await Promise.all([session(), tokens(this.signal)]);
  }

  render() {
    const { who } = this;
    return html`<section class="page narrow">
      <h1>${who?.name ?? words.accounts.you}</h1>
      ${alert(this.problem)}
      ${who
        ? html`<p class="lead">
              ${words.accounts.roles[who.role ?? '']}: ${words.accounts.rolesMay[who.role ?? '']}
            </p>
            ${this.tokenForm()} ${this.list()} ${who.auth === 'local' ? this.passwordForm() : nothing}`
        : this.problem
          ? nothing
          : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  list() {
    return html`<h2 id="open">${words.accounts.open}</h2>
      <ul class="rows" aria-labelledby="open">
        ${repeat(
          this.all,
          one => one.id,
          one => html`<li class="person-row">
            <p class="person-name">
              <strong>${one.label}</strong>
              <span class="soft"
                >${one.kind === 'session' ? words.accounts.session : words.accounts.roles[one.role]},
                ${words.accounts.until(words.moment(one.expiresAt))}</span
              >
              ${one.current ? html`<span class="chip">${words.accounts.thisOne}</span>` : nothing}
            </p>
            <p class="soft">${one.lastUsedAt ? words.accounts.used(words.moment(one.lastUsedAt)) : words.accounts.unused}</p>
            <p class="actions">
              ${one.current
                ? nothing
                : html`<button
                    type="button"
                    class="quiet"
                    aria-label=${words.accounts.endOne(one.label)}
                    @click=${() => this.end(one)}
                  >
                    ${words.accounts.end}
                  </button>`}
            </p>
          </li>`,
        )}
      </ul>`;
  }

  tokenForm() {
    return html`<h2 id="token">${words.accounts.tokens}</h2>
      <p>${words.accounts.tokensLead}</p>
      ${this.made
        ? html`<fh-secret-once
            .label=${words.accounts.tokenMade(this.made.label)}
            .secret=${this.made.token}
            .hint=${words.accounts.tokenHint}
          ></fh-secret-once>`
        : nothing}
      <form class="with-button" aria-labelledby="token" @submit=${this.make} novalidate>
        <label class="grow">${words.accounts.tokenLabel} <input name="label" maxlength="200" required autocomplete="off" /></label>
        <label
          >${words.accounts.role}
          <select name="role">
            ${ROLES.filter(may).map(
              role =>
                html`<option value=${role} ?selected=${role === 'researcher'}>${words.accounts.roles[role]}</option>`,
            )}
          </select></label
        >
        <label
          >${words.accounts.days}
          <select name="days">
            ${[30, 90, 366].map(days => html`<option value=${days} ?selected=${days === 90}>${words.accounts.forDays(days)}</option>`)}
          </select></label
        >
        <button class="primary" ?disabled=${this.busy}>${words.accounts.makeToken}</button>
      </form>
      ${alert(this.tokenProblem)}`;
  }

  passwordForm() {
    return html`<h2 id="password">${words.accounts.otherPassword}</h2>
      <form aria-labelledby="password" @submit=${this.choose} novalidate>
        <label class="block"
          >${words.accounts.current}
          <input name="current" type="password" autocomplete="current-password" maxlength="1000" required
        /></label>
        <label class="block"
          >${words.accounts.newPassword}
          <input
            name="password"
            type="password"
            autocomplete="new-password"
            minlength="12"
            maxlength="1000"
            required
            aria-describedby="password-hint"
        /></label>
        <p class="hint" id="password-hint">${words.accounts.passwordHint} ${words.accounts.otherSessionsEnd}</p>
        ${alert(this.passwordProblem)}
        <p class="actions"><button ?disabled=${this.busy}>${words.accounts.changePassword}</button></p>
      </form>`;
  }

  /** @param {Event} event */
  async make(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const typed = new FormData(form);
    this.busy = true;
    this.tokenProblem = null;
    try {
      this.made = await makeToken(
        String(typed.get('label')).trim(),
        String(typed.get('role')),
        Number(typed.get('days')),
      );
      form.reset();
      this.all = await tokens(this.signal);
    } catch (error) {
      this.tokenProblem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }

  /** @param {any} token */
  async end(token) {
    await this.attempt(async () => {
      await endToken(token.id);
      this.all = this.all.filter(one => one.id !== token.id);
      this.say(words.accounts.ended(token.label));
    });
  }

  /** @param {Event} event */
  async choose(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const typed = new FormData(form);
    this.busy = true;
    this.passwordProblem = null;
    try {
      await choosePassword(String(typed.get('current')), String(typed.get('password')));
      form.reset();
      this.say(words.accounts.passwordChanged);
      this.all = await tokens(this.signal);
    } catch (error) {
      this.passwordProblem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-you-page', YouPage);
