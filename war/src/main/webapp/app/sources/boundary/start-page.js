import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { ofSource } from '../../pulls/control/pulls.js';
import { totals } from '../../pulls/entity/summary.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { bar } from '../../shell/boundary/bar.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { readSample, sources } from '../control/sources.js';
import { announce } from '../control/uploads.js';
import { ACCEPT, isReadable, isTranscript, MOST_TRANSCRIPTS } from '../entity/files.js';
import '../../shell/boundary/drop-zone.js';

/** The start: try the sample, drop a file, or go on where you were. */
class StartPage extends Page {
  static properties = {
    sources: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.sources = [];
    this.busy = false;
  }

  async load() {
    title('');
    const found = await sources(this.signal);
    this.sources = found;
    this.sources = await Promise.all(found.map((/** @type {any} */ source) => this.counted(source)));
  }

  /** @param {any} source */
  async counted(source) {
    const { items } = await ofSource(source.id, this.signal);
    const sum = totals(items);
    return { replies: sum.fresh - sum.gone, findings: sum.findings, last: items[0], ...source };
  }

  render() {
    return html`<section class="page start">
      <h1 class="headline">${words.start.headline}</h1>
      <p class="lead">${words.start.lead}</p>
      ${may('researcher') ? this.ways() : nothing} ${alert(this.problem)}
      ${this.sources.length > 0 ? this.known() : nothing}
    </section>`;
  }

  ways() {
    return html`<div class="start-ways">
        <fh-drop-zone
          .label=${words.start.drop}
          .hint=${words.start.dropHint}
          .accept=${ACCEPT}
          .busy=${this.busy}
          several
          @fh-file=${this.dropped}
          @fh-files=${this.droppedSeveral}
        ></fh-drop-zone>
        <div class="start-sample">
          <button type="button" class="primary large" ?disabled=${this.busy} @click=${this.sample}>${words.start.sample}</button>
          <p class="hint">${words.start.sampleHint}</p>
          <p><a href="#/connections">${words.start.connect}</a></p>
        </div>
      </div>`;
  }

  known() {
    const most = Math.max(...this.sources.map(source => source.replies ?? 0));
    return html`<section class="start-known" aria-labelledby="known">
      <div class="head-row">
        <h2 id="known">${words.start.sources}</h2>
        <p class="actions">
          <a class="button" href="#/findings">${words.start.seeFindings}</a>
          <a class="button quiet" href="#/profiles">${words.start.seeCard}</a>
        </p>
      </div>
      <ul class="rows">
        ${this.sources.map(
          source => html`<li class="source-row">
            <a class="source-name" href=${to(`sources/${source.id}`)}>${source.name}</a>
            <span class="soft">${words.kinds[source.kind]}, ${words.bases[source.basis]}</span>
            <span class="source-bar">${bar(source.replies ?? 0, most)}</span>
            <span class="figure">${words.replies(source.replies ?? 0)}</span>
            <span class="soft">${words.suggestedQuotes(source.findings ?? 0)}</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  async sample() {
    this.busy = true;
    const pulls = await this.attempt(readSample);
    this.busy = false;
    if (pulls) {
      this.goOn(to(`pulls/${pulls.join(',')}`));
    }
  }

  /** @param {CustomEvent<File>} event */
  async dropped({ detail: file }) {
    this.busy = true;
    const id = await this.attempt(async () => {
      if (!isReadable(file.name)) {
        throw new Problem({ detail: words.start.wrongKind(file.name) });
      }
      if (file.size === 0) {
        throw new Problem({ detail: words.start.empty });
      }
      return announce(file);
    });
    this.busy = false;
    if (id) {
      this.goOn(to(`import/${id}`));
    }
  }

  /** Several files at once are interviews, one a file. @param {CustomEvent<File[]>} event */
  async droppedSeveral({ detail: files }) {
    this.busy = true;
    const ids = await this.attempt(async () => {
      const other = files.find(file => !isTranscript(file.name));
      if (other) {
        throw new Problem({ detail: words.start.severalAreInterviews(other.name) });
      }
      if (files.length > MOST_TRANSCRIPTS) {
        throw new Problem({ detail: words.start.tooMany(MOST_TRANSCRIPTS) });
      }
      const announced = [];
      for (const file of files.filter(one => one.size > 0)) {
        announced.push(await announce(file));
      }
      return announced;
    });
    this.busy = false;
    if (ids) {
      this.goOn(to(`transcripts/${ids.join(',')}`));
    }
  }
}

customElements.define('fh-start-page', StartPage);
