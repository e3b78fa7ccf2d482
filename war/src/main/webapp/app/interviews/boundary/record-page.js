import { html, nothing } from 'lit';
import { may, myName } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { Drafts } from '../control/drafts.js';
import { interview, keep, withdraw } from '../control/interviews.js';
import { blockOf, clock, lineMarks, standing, timeMark } from '../entity/talk.js';
import { entryText } from './entry-text.js';
import './talk-hints.js';

const WITHDRAWALS = ['contact', 'public', 'quoting', 'all'];
const SHOWN = ['quote', 'note', 'capture', 'play-back'];

/** A talk as it was (`#/interviews/7/record`): what was allowed, said and noted, to read and to print. */
class RecordPage extends Page {
  static properties = {
    talk: { state: true },
    waiting: { state: true },
    what: { state: true },
    isSure: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.talk = null;
    this.waiting = 0;
    this.what = WITHDRAWALS[0];
    this.isSure = false;
    this.busy = false;
  }

  get talkId() {
    return this.route.id.split('/')[0];
  }

  async load() {
    this.talk = await interview(this.talkId, this.signal);
    title(words.interviews.talkWith(this.talk.person));
    const drafts = new Drafts(this.talkId);
    this.waiting = drafts.entries().length;
    if (this.talk.wordsWaiting) {
      await keep(this.talkId, []);
      this.talk = await interview(this.talkId, this.signal);
    }
  }

  render() {
    return html`<section class="page narrow record">
      ${this.talk ? this.record(this.talk) : nothing} ${alert(this.problem)}
      ${this.talk || this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any} talk */
  record(talk) {
    const entries = standing(talk.entries);
    const { spent } = clock(entries, 0);
    const marks = lineMarks(entries);
    return html`<p class="back screen-only"><a href="#/interviews">${words.interviews.all}</a></p>
      <h1>${words.interviews.talkWith(talk.person)}${talk.label ? html`, ${talk.label}` : nothing}</h1>
      <p class="lead">
        ${talk.startedAt ? words.interviews.heldBy(words.moment(talk.startedAt), talk.interviewer) : words.interviews.states[talk.state]}
        ${talk.startedAt && talk.endedAt ? words.interviews.took(timeMark(Date.parse(talk.endedAt) - Date.parse(talk.startedAt))) : nothing}
      </p>
      ${talk.refused || talk.withdrawnAt
        ? html`<p class="note">${talk.withdrawnAt ? words.interviews.withdrawnAt(words.moment(talk.withdrawnAt)) : words.interviews.nothingKept}</p>`
        : nothing}
      ${this.waiting > 0
        ? html`<p class="note">
            ${words.interviews.draftsWait(this.waiting)} <a href=${to(`interviews/${talk.id}`)}>${words.interviews.sendThem}</a>
          </p>`
        : nothing}
      <p class="actions screen-only">
        ${talk.sourceId
          ? html`<a class="button" href=${to('findings', { source: talk.sourceId })}>${words.start.seeFindings}</a>`
          : nothing}
        <a class="button quiet" href=${to(`interviews/${talk.id}`)}>
          ${talk.state === 'ended' ? words.interviews.toDebrief : words.interviews.conduct}
        </a>
        <button type="button" class="quiet" @click=${() => window.print()}>${words.print}</button>
      </p>
      ${this.permissions(talk)} ${this.debrief(talk, entries)}
      ${talk.script.blocks.map((/** @type {any} */ block) => this.block(block, entries, marks, spent[block.block] ?? 0, talk.person))}
      ${talk.state === 'ended' && !talk.refused && !talk.withdrawnAt && talk.interviewer === myName()
        ? html`<fh-talk-hints .of=${'interviews'} .talkId=${talk.id}></fh-talk-hints>`
        : nothing}
      ${may('researcher') && !talk.refused && !talk.withdrawnAt ? this.withdrawal() : nothing}`;
  }

  /** @param {any} talk */
  permissions(talk) {
    return html`<h2>${words.interviews.permissions}</h2>
      ${talk.consents.length === 0
        ? html`<p class="soft">${words.interviews.noPermissions}</p>`
        : html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.interviews.permissions}>
            <table>
              <thead>
                <tr>
                  <th scope="col">${words.interviews.askedWas}</th>
                  <th scope="col">${words.interviews.answerWas}</th>
                  <th scope="col">${words.interviews.when}</th>
                  <th scope="col">${words.interviews.version}</th>
                </tr>
              </thead>
              <tbody>
                ${talk.consents.map(
                  (/** @type {any} */ one) =>
                    html`<tr>
                      <td>${one.wording ?? words.interviews.consents[one.item]}</td>
                      <td><strong>${words.interviews.answers[one.answer]}</strong></td>
                      <td>${words.moment(one.at)}</td>
                      <td>${one.wordingVersion ?? ''}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`}`;
  }

  /** @param {any} talk @param {import('../entity/talk.js').Entry[]} entries */
  debrief(talk, entries) {
    const said = entries.filter(entry => entry.kind === 'debrief');
    return said.length === 0
      ? nothing
      : html`<h2>${words.interviews.debrief}</h2>
          <dl class="facts wide">
            ${said
              .sort((a, b) => (a.point ?? 0) - (b.point ?? 0))
              .map(
                entry => html`<div>
                  <dt lang=${talk.language}>${talk.script.debriefCard[(entry.point ?? 1) - 1] ?? ''}</dt>
                  <dd>${entry.text}</dd>
                </div>`,
              )}
          </dl>`;
  }

  /**
   * @param {any} block @param {import('../entity/talk.js').Entry[]} entries @param {Record<string, any>} marks @param {number} spent
   * @param {string} person
   */
  block(block, entries, marks, spent, person) {
    const own = entries.filter(entry => blockOf(entry.line) === block.block && SHOWN.includes(entry.kind));
    const missed = block.lines.filter((/** @type {any} */ line) => line.kind === 'must' && marks[line.id]?.mark !== 'asked');
    return html`<section class="part">
      <header class="part-head">
        <h2 lang=${this.talk.language}>${block.title || block.block}</h2>
        <p class="figure">${timeMark(spent)} / ${timeMark(block.minutes * 60_000)}</p>
      </header>
      ${block.lines
        .filter((/** @type {any} */ line) => own.some(entry => entry.line === line.id))
        .map(
          (/** @type {any} */ line) =>
            html`<p class="asked" lang=${this.talk.language}>${line.text}</p>
              ${this.entries(
                own.filter(entry => entry.line === line.id),
                person,
              )}`,
        )}
      ${this.entries(
        own.filter(entry => entry.line === block.block),
        person,
      )}
      ${missed.length > 0
        ? html`<p class="soft">${words.interviews.notAsked} ${missed.map((/** @type {any} */ line) => words.quoteMarks(line.text)).join(' ')}</p>`
        : nothing}
    </section>`;
  }

  /** @param {import('../entity/talk.js').Entry[]} entries @param {string} person */
  entries(entries, person) {
    return html`<ol class="written">
      ${entries.map(
        entry =>
          html`<li class="entry entry-${entry.kind}">
            <p class="entry-mark">${timeMark(entry.offset)}</p>
            <div>${entryText(entry, person)}</div>
          </li>`,
      )}
    </ol>`;
  }

  withdrawal() {
    return html`<section class="aside screen-only withdrawal" aria-labelledby="withdrawal">
      <h2 id="withdrawal">${words.interviews.withdrawal}</h2>
      <p class="soft">${words.interviews.withdrawalLead}</p>
      <div class="with-button">
        <label class="grow"
          >${words.interviews.what}
          <select
            @change=${(/** @type {any} */ e) => {
              this.what = e.target.value;
              this.isSure = false;
            }}
          >
            ${WITHDRAWALS.map(one => html`<option value=${one} ?selected=${one === this.what}>${words.interviews.withdrawals[one]}</option>`)}
          </select>
        </label>
        <button type="button" ?disabled=${this.busy} @click=${() => (this.isSure = true)}>${words.interviews.takeBack}</button>
      </div>
      ${this.isSure
        ? html`<div class="alert" role="alert">
            <p>${words.interviews.withdrawalSure[this.what]}</p>
            <p class="actions">
              <button type="button" class="primary" ?disabled=${this.busy} @click=${this.takeBack}>${words.interviews.takeBackNow}</button>
              <button type="button" @click=${() => (this.isSure = false)}>${words.cancel}</button>
            </p>
          </div>`
        : nothing}
    </section>`;
  }

  async takeBack() {
    this.busy = true;
    const changed = await this.attempt(() => withdraw(this.talkId, this.what));
    this.busy = false;
    if (changed) {
      this.isSure = false;
      this.talk = changed;
      if (this.what === 'all') {
        new Drafts(this.talkId).clear();
      }
      this.say(words.interviews.takenBack);
    }
  }
}

customElements.define('fh-record-page', RecordPage);
