import { html, nothing } from 'lit';
import { myName } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { ask } from '../../pulls/control/pulls.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { describe } from '../control/sources.js';
import { arrived, isAtHand, preview, send } from '../control/uploads.js';
import { columnsOf, described } from '../entity/columns.js';
import { meaning } from '../entity/origins.js';
import { dayOf, description, repliesIn } from '../entity/transcripts.js';
import { askedByMe } from './asked-by-me.js';

/** Several transcripts on their way in, one interview each, described once for all (`#/transcripts/id,id`). */
class TranscriptsPage extends Page {
  static properties = {
    transcripts: { state: true },
    permission: { state: true },
    declaredBy: { state: true },
    reference: { state: true },
    askedByMe: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/transcripts.js').Transcript[]} */
    this.transcripts = [];
    /** @type {'interview' | 'unknown' | ''} */
    this.permission = '';
    this.declaredBy = '';
    this.reference = '';
    this.askedByMe = false;
    this.busy = false;
  }

  async load() {
    title(words.transcripts.title);
    this.declaredBy = myName();
    const { signal } = this;
    const uploads = await Promise.all(this.route.id.split(',').map(id => arrived(id, signal)));
    this.transcripts = uploads.map(({ id, fileName }) => ({ id, name: fileName, state: 'waiting', share: 0 }));
    // one after the other: the line is one, and the first can be looked at while the last is sent
    for (const upload of uploads) {
      if (signal.aborted) {
        return;
      }
      await this.bring(upload, signal);
    }
  }

  /** @param {any} upload @param {AbortSignal} signal */
  async bring(upload, signal) {
    const { id } = upload;
    try {
      let state = upload;
      if (state.received < state.byteSize) {
        if (!isAtHand(id)) {
          throw new Problem({ detail: words.transcripts.gone });
        }
        this.change(id, { state: 'sending' });
        state = await send(state, now => this.change(id, { share: now.received / now.byteSize }), signal);
      }
      this.change(id, { state: 'looking', share: 1 });
      const found = await preview(id, signal);
      if (found.tool !== 'transcript') {
        throw new Problem({ detail: words.transcripts.noTranscript });
      }
      this.change(id, { state: 'ready', preview: found });
    } catch (error) {
      if (!signal.aborted) {
        this.change(id, { state: 'failed', problem: error instanceof Problem ? (error.detail ?? error.title) : String(error) });
      }
    }
  }

  /** @param {string} id @param {Partial<import('../entity/transcripts.js').Transcript>} change */
  change(id, change) {
    this.transcripts = this.transcripts.map(one => (one.id === id ? { ...one, ...change } : one));
  }

  get ready() {
    return this.transcripts.filter(one => one.state === 'ready' || one.state === 'reading');
  }

  get settled() {
    return this.transcripts.every(one => ['ready', 'failed', 'reading'].includes(one.state));
  }

  render() {
    return html`<section class="page">
      <h1>${words.transcripts.title}</h1>
      ${this.transcripts.length === 0
        ? html`${alert(this.problem)}<p role="status">${this.problem ? nothing : words.loading}</p>`
        : html`<p class="lead">${words.transcripts.lead(this.transcripts.length)}</p>
            ${this.table()} ${this.form()}`}
    </section>`;
  }

  table() {
    return html`<div class="wide-table" tabindex="0" role="region" aria-label=${words.transcripts.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.transcripts.file}</th>
            <th scope="col">${words.transcripts.day}</th>
            <th scope="col">${words.transcripts.replies}</th>
            <th scope="col">${words.transcripts.state}</th>
            <th scope="col"><span class="unseen">${words.transcripts.leaveOut}</span></th>
          </tr>
        </thead>
        <tbody>
          ${this.transcripts.map(one => this.row(one))}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {import('../entity/transcripts.js').Transcript} one */
  row(one) {
    const day = dayOf(one.name);
    return html`<tr>
      <th scope="row">${one.name}</th>
      <td>${day ? words.date(day) : html`<span class="soft">${words.transcripts.noDay}</span>`}</td>
      <td class="figure">${one.preview ? words.number(repliesIn(one.preview)) : nothing}</td>
      <td>
        ${one.state === 'failed'
          ? html`<span class="no">${one.problem}</span>`
          : one.state === 'sending'
            ? html`<progress aria-label=${words.transcripts.sending} max="1" value=${one.share}></progress>`
            : one.state === 'ready' && one.preview.known
              ? words.transcripts.before(one.preview.known.name)
              : words.transcripts[one.state]}
      </td>
      <td>
        ${one.state === 'reading' || this.busy
          ? nothing
          : html`<button
              type="button"
              class="link"
              aria-label=${words.transcripts.leaveOutOf(one.name)}
              @click=${() => (this.transcripts = this.transcripts.filter(other => other.id !== one.id))}
            >
              ${words.transcripts.leaveOut}
            </button>`}
      </td>
    </tr>`;
  }

  form() {
    return html`<form class="import" @submit=${this.submit} novalidate>
      <fieldset class="plain origins">
        <legend><h2>${words.transcripts.permission}</h2></legend>
        ${/** @type {const} */ (['interview', 'unknown']).map(
          value => html`<label class="choice"
            ><input
              type="radio"
              name="permission"
              value=${value}
              .checked=${this.permission === value}
              @change=${() => {
                this.permission = value;
                this.problem = null;
              }}
            /><span>${words.transcripts.permissions[value]}</span></label
          >`,
        )}
        ${this.permission === 'interview'
          ? html`<label class="declare"
                >${words.import.declaredBy}
                <input
                  name="declaredBy"
                  maxlength="200"
                  autocomplete="name"
                  .value=${this.declaredBy}
                  @input=${(/** @type {any} */ e) => (this.declaredBy = e.target.value)}
                />
              </label>
              <label class="declare"
                >${words.transcripts.reference}
                <input
                  name="reference"
                  maxlength="500"
                  aria-describedby="reference-hint"
                  .value=${this.reference}
                  @input=${(/** @type {any} */ e) => (this.reference = e.target.value)}
                />
                <small id="reference-hint">${words.transcripts.referenceHint}</small>
              </label>`
          : nothing}
      </fieldset>
      ${askedByMe(this.askedByMe, asked => (this.askedByMe = asked))}
      <p class="note">${words.transcripts.names}</p>
      <div class="import-end">
        ${alert(this.problem)}
        <button class="primary large" ?disabled=${this.busy || !this.settled || this.ready.length === 0}>
          ${this.busy ? words.import.finding : words.transcripts.read(this.ready.length)}
        </button>
      </div>
    </form>`;
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const { permission } = this;
    if (permission === '') {
      this.problem = new Problem({ title: words.import.missing, detail: words.transcripts.chosen });
      return;
    }
    if (permission === 'interview' && this.declaredBy.trim() === '') {
      this.problem = new Problem({ title: words.import.missing, detail: words.import.nameMissing });
      return;
    }
    this.busy = true;
    const said = { declaredBy: this.declaredBy.trim(), reference: this.reference.trim(), askedByMe: this.askedByMe };
    const done = await this.attempt(async () => {
      // what was handed over before something went wrong is not handed over twice
      for (const one of this.ready.filter(ready => !ready.pull)) {
        const columns = described(columnsOf(one.preview.columns));
        const means = { ...meaning(permission, 'interview'), kind: 'interview' };
        const source = await describe(description(one, means, said, columns));
        const { id } = await ask(source.id);
        this.change(one.id, { state: 'reading', pull: id });
      }
      return true;
    });
    this.busy = false;
    if (done) {
      this.goOn(to(`pulls/${this.ready.map(one => one.pull).join(',')}`));
    }
  }
}

customElements.define('fh-transcripts-page', TranscriptsPage);
