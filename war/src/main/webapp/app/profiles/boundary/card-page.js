import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { begin, proposal } from '../../blueprints/control/blueprints.js';
import { question } from '../../instruments/control/instruments.js';
import { minutes } from '../../instruments/entity/time.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { card, make, profiles, revisions, word, write } from '../control/profiles.js';
import { carried, FIELDS } from '../entity/fields.js';
import { remarks } from '../../evidence/entity/remarks.js';

/** The card: what is known of a group of customers, each statement carried by quotes. */
class CardPage extends Page {
  static properties = {
    all: { state: true },
    card: { state: true },
    etag: { state: true },
    revisions: { state: true },
    asks: { state: true },
    proposal: { state: true },
    typed: { state: true },
    theirs: { state: true },
    claim: { state: true },
    claimText: { state: true },
    formProblem: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.reset();
  }

  reset() {
    /** @type {any[] | null} */
    this.all = null;
    /** @type {any} */
    this.card = null;
    /** @type {string | null} */
    this.etag = null;
    /** @type {any[]} */
    this.revisions = [];
    /** @type {Record<string, string>} what to ask to fill a field */
    this.asks = {};
    /** @type {any} which questions would fill the weakest fields */
    this.proposal = null;
    /** @type {Record<string, string> | null} what is being typed; null while nobody edits */
    this.typed = null;
    /** @type {Record<string, string>} what the card said when editing began */
    this.base = {};
    /** @type {Record<string, string> | null} what somebody else wrote in between */
    this.theirs = null;
    /** @type {number | null} the claim being put into words */
    this.claim = null;
    this.claimText = '';
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.formProblem = null;
    this.busy = false;
  }

  async load() {
    title(words.card.title);
    this.reset();
    if (this.route.id) {
      await this.read(this.route.id);
      return;
    }
    const all = await profiles(this.signal);
    if (all.length === 1) {
      history.replaceState(null, '', to(`profiles/${all[0].id}`));
      await this.read(String(all[0].id));
      return;
    }
    this.all = all;
  }

  /** @param {string} id */
  async read(id) {
    const found = await card(id, this.signal);
    this.show(found);
    title(found.card.label);
    this.revisions = await revisions(id, this.signal);
    await this.readAsks();
    try {
      this.proposal = await proposal(id, this.signal);
    } catch {
      this.proposal = null; // a card is whole without advice
    }
  }

  /** @param {{card: any, etag: string | null}} found */
  show(found) {
    this.card = found.card;
    this.etag = found.etag;
  }

  async readAsks() {
    const empty = FIELDS.filter(field => !(this.card.fields?.[field.id]?.length > 0));
    const asks = await Promise.all(
      empty.map(async field => {
        try {
          return [field.id, await question(field.question, this.signal)];
        } catch {
          return [field.id, null]; // a card is whole without advice
        }
      }),
    );
    this.asks = Object.fromEntries(asks);
  }

  render() {
    return html`<section class="page card-page">
      ${alert(this.problem)}
      ${this.card
        ? html`${this.sheet()} ${this.next()} ${this.versions()}`
        : this.all
          ? this.list(this.all)
          : this.problem
            ? nothing
            : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any[]} all */
  list(all) {
    return html`<h1>${words.card.all}</h1>
      ${all.length === 0 ? html`<p>${words.card.none}</p>` : nothing}
      <ul class="rows">
        ${all.map(
          one => html`<li class="source-row">
            <a class="source-name" href=${to(`profiles/${one.id}`)}>${one.label}</a>
            <span class="soft">${words.card.types[one.type]}, ${words.card.revision(one.revision)}</span>
          </li>`,
        )}
      </ul>
      <form class="with-button" @submit=${this.make}>
        <label>${words.card.label} <input name="label" required maxlength="200" aria-describedby="label-hint" /></label>
        <button class="primary">${words.card.make}</button>
        <small id="label-hint" class="hint">${words.card.labelHint}</small>
      </form>`;
  }

  /** @param {Event} event */
  async make(event) {
    event.preventDefault();
    const label = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('label')).trim();
    const made = label ? await this.attempt(() => make(label)) : undefined;
    if (made) {
      location.hash = to(`profiles/${made.id}`);
    }
  }

  sheet() {
    const { card: shown } = this;
    const sum = carried(shown);
    return html`<article class="sheet" aria-label=${shown.label}>
      <header class="sheet-head">
        <p class="sheet-kind">${words.card.types[shown.type]} <span class="soft">${words.card.read(sum.people, sum.quotes, sum.kinds)}</span></p>
        ${this.typed ? this.form(this.typed) : this.words(shown)}
      </header>
      <div class="fields">${FIELDS.map(field => this.field(field.id, shown.fields?.[field.id] ?? []))}</div>
      <p class="printed-only">${words.app.name}, ${words.card.revision(shown.revision)}</p>
    </article>`;
  }

  /** @param {any} shown */
  words(shown) {
    const { job } = shown;
    const parts = [
      [words.card.when, job?.situation],
      [words.card.want, job?.motivation],
      [words.card.so, job?.outcome],
    ];
    return html`<h1>${shown.label}</h1>
      <p class="goal ${shown.goal ? '' : 'blank'}">${shown.goal || words.card.noGoal}</p>
      ${parts.some(([, text]) => text)
        ? html`<p class="job">
            ${parts.map(
              ([start, text], i) =>
                html`<span>${start}</span> ${text ? html`<em>${text}</em>` : html`<span class="gap">…</span>`}${i < 2
                    ? ', '
                    : '.'}`,
            )}
          </p>`
        : html`<p class="job blank">${words.card.job}: ${words.card.noJob}</p>`}
      <p class="actions screen-only">
        <button type="button" @click=${this.edit}>${words.card.edit}</button>
        <button type="button" class="quiet" @click=${() => window.print()}>${words.print}</button>
      </p>`;
  }

  /** @param {Record<string, string>} typed */
  form(typed) {
    const input = (
      /** @type {string} */ name,
      /** @type {string} */ label,
      /** @type {number} */ most,
      /** @type {boolean} */ long = true,
    ) =>
      html`<label class="block"
        >${label}
        ${long
          ? html`<textarea
              rows="2"
              name=${name}
              maxlength=${most}
              .value=${typed[name]}
              @input=${(/** @type {any} */ e) => this.type(name, e.target.value)}
            ></textarea>`
          : html`<input
              name=${name}
              maxlength=${most}
              .value=${typed[name]}
              @input=${(/** @type {any} */ e) => this.type(name, e.target.value)}
            />`}
        ${this.theirs && this.theirs[name] !== this.base[name] && this.theirs[name] !== typed[name]
          ? html`<small class="theirs">${words.card.theirs(this.theirs[name])}</small>`
          : nothing}
      </label>`;
    return html`<h1 class="unseen">${this.card.label}</h1>
      <form class="card-form" aria-label=${words.card.edit} @submit=${this.save}>
        ${input('label', words.card.label, 200, false)} ${input('goal', words.card.goal, 2000)}
        <fieldset class="plain job-form">
          <legend>${words.card.job}</legend>
          ${input('jobSituation', words.card.when, 1000)} ${input('jobMotivation', words.card.want, 1000)}
          ${input('jobOutcome', words.card.so, 1000)}
        </fieldset>
        ${input('reason', words.card.reason, 1000, false)}
        ${alert(
          this.formProblem,
          this.formProblem?.slug === 'stale-version'
            ? html`<button type="button" @click=${this.rebase}>${words.card.stale}</button>`
            : nothing,
        )}
        <p class="actions">
          <button class="primary" ?disabled=${this.busy}>${words.save}</button>
          <button type="button" class="quiet" @click=${this.stopEditing}>${words.cancel}</button>
        </p>
      </form>`;
  }

  /** @param {string} id @param {any[]} claims */
  field(id, claims) {
    const blank = claims.length === 0;
    return html`<section class="field ${blank ? 'blank' : ''}" aria-labelledby=${`field-${id}`}>
      <h2 id=${`field-${id}`}>${words.card.fields[id]}</h2>
      ${blank
        ? html`<p class="field-hint">${words.card.fieldHints[id]}</p>
            <p class="field-empty">${words.card.empty}</p>
            ${this.asks[id]
              ? html`<p class="field-ask">
                  <span>${words.card.ask}</span> <span lang=${this.asks[id].language}>${this.asks[id].wording}</span>
                </p>`
              : nothing}`
        : claims.map(claim => this.one(id, claim))}
    </section>`;
  }

  /** @param {string} field @param {any} claim */
  one(field, claim) {
    return html`<div class="claim">
      ${this.claim === claim.id
        ? html`<form class="claim-form" @submit=${(/** @type {Event} */ event) => this.word(event, claim.id)}>
            <label
              >${words.card.statement(words.card.fields[field])}
              <textarea
                rows="2"
                maxlength="1000"
                .value=${this.claimText}
                @input=${(/** @type {any} */ e) => (this.claimText = e.target.value)}
              ></textarea>
            </label>
            ${alert(this.formProblem)}
            <p class="actions">
              <button class="primary" ?disabled=${this.busy}>${words.save}</button>
              <button type="button" class="quiet" @click=${() => (this.claim = null)}>${words.cancel}</button>
            </p>
          </form>`
        : html`${claim.text ? html`<p class="claim-text">${claim.text}</p>` : nothing}`}
      ${claim.quotes.map((/** @type {any} */ quote, /** @type {number} */ i) =>
        this.quote(quote, i === claim.quotes.length - 1 && this.claim !== claim.id ? this.wordButton(field, claim) : nothing),
      )}
    </div>`;
  }

  /** @param {string} field @param {any} claim */
  wordButton(field, claim) {
    return html`<button type="button" class="link screen-only" @click=${() => this.beginClaim(claim)}>
      ${claim.text ? words.card.changeWords : words.card.putInWords}<span class="unseen">, ${words.card.fields[field]}</span>
    </button>`;
  }

  /** @param {any} quote @param {unknown} more */
  quote(quote, more) {
    const chips = remarks({ holder: 'self', ...quote });
    return html`<figure class="card-quote">
      <blockquote>${words.quoteMarks(quote.quote)}</blockquote>
      <figcaption class="meta">
        <span>${quote.person}</span>
        <span>${words.kinds[quote.kind]}</span>
        <span>${quote.promptedness ? words.promptedness[quote.promptedness] : words.review.notAsked}</span>
        <span>${quote.collectedAt ? words.date(quote.collectedAt) : words.quote.dateUnknown}</span>
        ${chips.filter(chip => chip !== words.promptedness[quote.promptedness]).map(chip => html`<span class="chip">${chip}</span>`)}
        ${quote.stance === 'against' ? html`<span class="chip">${words.card.against}</span>` : nothing}
        <a class="screen-only" href=${to(`evidence/${quote.evidenceId}`)}
          >${words.quote.proof}<span class="unseen"> ${quote.evidenceId}</span></a
        >
        ${more}
      </figcaption>
    </figure>`;
  }

  /** What to ask so that the weakest fields are carried by people's own words. */
  next() {
    const found = this.proposal;
    if (!found || found.questions.length === 0) {
      return nothing;
    }
    const fields = (/** @type {string[]} */ ids) => words.list(ids.map(id => words.card.fields[id]));
    return html`<details class="versions next screen-only">
      <summary>${words.card.next}</summary>
      <p class="soft">${words.card.nextLead(found.questions.length, minutes(found.seconds))}</p>
      <ul class="rows">
        ${found.questions.map(
          (/** @type {any} */ one) => html`<li>
            <p class="item-wording" lang="en">${one.words}</p>
            <p class="soft">${one.reason}</p>
          </li>`,
        )}
      </ul>
      ${found.left.length > 0 ? html`<p class="soft">${words.card.nextLeft(fields(found.left))}</p>` : nothing}
      ${found.talk
        ? html`<h3>${words.card.nextTalk}</h3>
            <ul class="plain-list">
              ${found.talk.parts.map(
                (/** @type {any} */ part) => html`<li>
                  <span lang="en">${part.title}</span>, ${words.guides.minutes(part.minutes)}. <span class="soft">${part.reason}</span>
                </li>`,
              )}
            </ul>
            <p><a href=${to(`guides/${found.talk.guide}`, { preset: found.talk.preset })}>${words.card.openGuide}</a></p>`
        : nothing}
      ${may('researcher')
        ? html`<p class="actions">
            <button type="button" class="primary" ?disabled=${this.busy} @click=${this.draftForGaps}>${words.card.draftForGaps}</button>
          </p>`
        : nothing}
    </details>`;
  }

  async draftForGaps() {
    this.busy = true;
    const made = await this.attempt(() => begin({ name: words.card.draftName(this.card.label).slice(0, 200), profile: this.card.id }));
    this.busy = false;
    if (made) {
      this.goOn(to(`blueprints/${made.id}`));
    }
  }

  versions() {
    return html`<details class="versions screen-only">
      <summary>${words.card.revisions}</summary>
      <ul class="rows">
        ${this.revisions.map(
          one => html`<li class="version">
            <strong>${words.card.revision(one.revision)}</strong>
            <span>${one.reason}</span>
            <span class="soft">${words.proof.by(one.author, words.moment(one.createdAt))}</span>
          </li>`,
        )}
      </ul>
    </details>`;
  }

  /** @param {any} shown @returns {Record<string, string>} */
  static wordsOf(shown) {
    return {
      label: shown.label ?? '',
      goal: shown.goal ?? '',
      jobSituation: shown.job?.situation ?? '',
      jobMotivation: shown.job?.motivation ?? '',
      jobOutcome: shown.job?.outcome ?? '',
      reason: '',
    };
  }

  async edit() {
    this.base = CardPage.wordsOf(this.card);
    this.typed = this.base;
    this.theirs = null;
    this.formProblem = null;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.card-form input'))?.focus();
  }

  stopEditing() {
    this.typed = null;
    this.theirs = null;
    this.formProblem = null;
  }

  /** @param {string} name @param {string} text */
  type(name, text) {
    this.typed = { ...this.typed, [name]: text };
  }

  /** @param {Event} event */
  async save(event) {
    event.preventDefault();
    const typed = /** @type {Record<string, string>} */ (this.typed);
    if (await this.store(() => write(this.card.id, this.etag, typed))) {
      this.stopEditing();
      title(this.card.label);
    }
  }

  /** Takes over the version that somebody else stored; what is typed stays typed. */
  async rebase() {
    await this.store(() => card(String(this.card.id), this.signal), false);
    this.theirs = CardPage.wordsOf(this.card);
  }

  /** @param {any} claim */
  async beginClaim(claim) {
    this.claim = claim.id;
    this.claimText = claim.text ?? '';
    this.formProblem = null;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('.claim-form textarea'))?.focus();
  }

  /** @param {Event} event @param {number} claim */
  async word(event, claim) {
    event.preventDefault();
    if (await this.store(() => word(this.card.id, claim, this.claimText))) {
      this.claim = null;
    }
  }

  /** @param {() => Promise<{card: any, etag: string | null}>} work @param {boolean} [tells] */
  async store(work, tells = true) {
    this.busy = true;
    this.formProblem = null;
    try {
      this.show(await work());
      this.revisions = await revisions(String(this.card.id), this.signal);
      if (tells) {
        this.say(words.card.saved);
      }
      return true;
    } catch (error) {
      this.formProblem = asProblem(error);
      return false;
    } finally {
      this.busy = false;
    }
  }
}

customElements.define('fh-card-page', CardPage);
