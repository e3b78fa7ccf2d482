import { html, nothing } from 'lit';
import { feedNames } from '../../instruments/boundary/item.js';
import '../../interviews/boundary/talk-hints.js';
import { alert } from '../../problem/boundary/alert.js';
import { ask, ofSource } from '../../pulls/control/pulls.js';
import { totals } from '../../pulls/entity/summary.js';
import { bar } from '../../shell/boundary/bar.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { may, myName } from '../../accounts/control/session.js';
import { address } from '../../api.js';
import { words } from '../../words.js';
import { declare, languagesOf, source } from '../control/sources.js';
import { BASES } from '../entity/bases.js';
import { languages } from '../entity/languages.js';

/** So many updates are shown. */
const SHOWN = 10;

/** One source: what permits quoting from it, what was asked, and its updates. */
class SourcePage extends Page {
  static properties = {
    source: { state: true },
    pulls: { state: true },
    languages: { state: true },
    by: { state: true },
    formProblem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.source = null;
    /** @type {any[]} */
    this.pulls = [];
    /** @type {import('../entity/languages.js').Summary | undefined} */
    this.languages = undefined;
    this.by = '';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.formProblem = null;
    this.busy = false;
  }

  async load() {
    title(words.sources.title);
    this.source = null;
    const { id } = this.route;
    const [found, pulls, counts] = await Promise.all([
      source(id, this.signal),
      ofSource(id, this.signal),
      languagesOf(id, this.signal),
    ]);
    this.languages = languages(counts);
    this.pulls = pulls.items;
    this.by = found.basisDeclaredBy ?? myName();
    this.source = found;
    title(found.name);
  }

  render() {
    return html`<section class="page narrow">
      <h1>${this.source?.name ?? words.sources.title}</h1>
      ${alert(this.problem)}
      ${this.source ? this.one(this.source) : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any} shown */
  one(shown) {
    return html`<p class="lead">${words.sources.lead(words.kinds[shown.kind], words.date(shown.createdAt))}</p>
      <p class="actions">
        ${shown.connectionId && may('researcher')
          ? html`<button type="button" class="primary" ?disabled=${this.busy} @click=${() => this.ask('update')}>
                ${words.sources.update}
              </button>
              <button type="button" ?disabled=${this.busy} @click=${() => this.ask('sweep')}>${words.sources.sweep}</button>`
          : nothing}
        <a class="button" href=${to('findings', { source: shown.id })}>${words.start.seeFindings}</a>
        ${may('researcher')
          ? html`<a class="button quiet" href=${to('answers', { source: shown.id })}>${words.app.pages.answers}</a>
              <a class="button quiet" href=${to('readings', { source: shown.id })}>${words.readings.title}</a>`
          : nothing}
      </p>
      ${shown.kind === 'push' && may('researcher') ? this.program(shown) : nothing}
      ${shown.connectionId && may('researcher') ? html`<p class="hint">${words.sources.sweepHint}</p>` : nothing} ${this.basis(shown)}
      <h2>${words.sources.questions}</h2>
      ${this.questions(shown.questions)}
      ${shown.tool === 'transcript' && shown.heldBy === myName() && may('researcher')
        ? html`<fh-talk-hints .of=${'sources'} .talkId=${shown.id}></fh-talk-hints>`
        : nothing}
      ${this.languages
        ? html`<h2>${words.sources.languages}</h2>
            <p>${words.sources.inLanguages(this.languages).join(' ')}</p>`
        : nothing}
      <h2>${words.sources.updates}</h2>
      <ul class="rows">
        ${this.pulls.slice(0, SHOWN).map(
          one => html`<li>
            <a href=${to(`pulls/${one.id}`)}>${words.moment(one.createdAt)}</a>
            <span class="soft">${words.pull.states[one.state]}. ${words.pull.summary(totals([one]))}</span>
          </li>`,
        )}
      </ul>`;
  }

  /** How a program sends to it, ready to be copied. @param {any} shown */
  program(shown) {
    const answers = Object.fromEntries(
      shown.columns.map((/** @type {any} */ column) => [column.key, column.role === 'text' ? '…' : 1]),
    );
    const line = JSON.stringify({ id: 'r1', submittedAt: '2026-11-28T10:00:00+01:00', answers });
    return html`<h2>${words.sources.program}</h2>
      <p>${words.sources.programLead} <a href="#/you">${words.sources.programToken}</a></p>
      <pre tabindex="0" aria-label=${words.sources.program}>
curl -X POST ${String(address(`sources/${shown.id}/responses`))} \\
  -H "Authorization: Bearer $FIRSTHAND_TOKEN" -H 'Content-Type: application/x-ndjson' \\
  --data-binary '${line}'</pre
      >`;
  }

  /** @param {any} shown */
  basis(shown) {
    return html`<h2 id="basis">${words.sources.basis}</h2>
      <p>
        ${words.sources.basisNow(words.bases[shown.basis])}
        ${shown.basisDeclaredBy ? words.sources.declaredBy(shown.basisDeclaredBy) : nothing}
        ${shown.basisReference ? words.sources.reference(shown.basisReference) : nothing}
      </p>
      ${may('researcher') && shown.tool !== 'interviews' ? this.declaration(shown) : nothing}`;
  }

  /** @param {any} shown */
  declaration(shown) {
    return html`<form class="with-button" aria-labelledby="basis" @submit=${this.declare}>
        <label
          >${words.quote.declareBasis}
          <select name="basis">
            ${BASES.map(
              basis => html`<option value=${basis} ?selected=${basis === shown.basis}>${words.bases[basis]}</option>`,
            )}
          </select></label
        >
        <label class="grow"
          >${words.quote.declareBy}
          <input
            maxlength="200"
            required
            autocomplete="name"
            .value=${this.by}
            @input=${(/** @type {any} */ e) => (this.by = e.target.value)}
        /></label>
        <button ?disabled=${this.busy}>${words.sources.declare}</button>
      </form>
      ${alert(this.formProblem)}
      <p class="hint">${words.sources.basisHint}</p>`;
  }

  /** @param {any[]} questions */
  questions(questions) {
    return questions.length === 0
      ? html`<p class="soft">${words.sources.noQuestions}</p>`
      : html`<dl class="asked-figures">
          ${questions.map(
            one => html`<div>
              <dt>${one.wording || one.column}</dt>
              <dd>
                ${bar(one.answered - one.answeredNothing, one.answered)}
                <span class="soft"
                  >${words.findings.answered(one.answered, one.answeredNothing)}${one.feeds.length > 0
                    ? `; ${words.sources.asks(words.list(feedNames(one.feeds)))}`
                    : nothing}</span
                >
              </dd>
            </div>`,
          )}
        </dl>`;
  }

  /** @param {Event} event */
  async declare(event) {
    event.preventDefault();
    const basis = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('basis'));
    await this.store(async () => {
      await declare(this.source.id, basis, this.by.trim());
      this.source = await source(this.source.id, this.signal);
      this.say(words.sources.declared);
    });
  }

  /** @param {'update' | 'sweep'} purpose */
  async ask(purpose) {
    await this.store(async () => {
      const pull = await ask(this.source.id, purpose);
      this.goOn(to(`pulls/${pull.id}`));
    });
  }

  /** @param {() => Promise<void>} work */
  async store(work) {
    this.busy = true;
    this.formProblem = null;
    try {
      await work();
    } catch (error) {
      this.formProblem = asProblem(error);
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-source-page', SourcePage);
