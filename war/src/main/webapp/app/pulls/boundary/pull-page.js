import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { sources } from '../../sources/control/sources.js';
import { words } from '../../words.js';
import { ask, pull, rejections, stop } from '../control/pulls.js';
import { isOver, progress, totals } from '../entity/summary.js';

/** Milliseconds between two looks at a pull. */
const PAUSE = 500;

/** The progress of one update, or of several at once (`#/pulls/1,2,3`). */
class PullPage extends Page {
  static properties = {
    pulls: { state: true },
    names: { state: true },
    rejected: { state: true },
    stopping: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.pulls = [];
    /** @type {Map<number, string>} */
    this.names = new Map();
    /** @type {Map<number, {total: number, items: {place: string, reason: string}[]}>} */
    this.rejected = new Map();
    this.stopping = false;
  }

  async load() {
    title(words.pull.title);
    const here = this.route.hash;
    this.pulls = [];
    this.rejected = new Map();
    this.stopping = false;
    const ids = this.route.id.split(',');
    let sawWork = false;
    while (this.route.hash === here && !this.signal.aborted) {
      this.pulls = await Promise.all(ids.map(id => this.look(id)));
      if (this.names.size === 0) {
        this.names = new Map((await sources(this.signal)).map((/** @type {any} */ source) => [source.id, source.name]));
      }
      if (this.pulls.every(isOver)) {
        break;
      }
      sawWork = true;
      await this.pause();
    }
    await this.rejections();
    if (sawWork && this.isClean && this.route.hash === here && !this.signal.aborted) {
      location.hash = to('findings');
    }
  }

  /** @param {string} id */
  async look(id) {
    const known = this.pulls.find(item => String(item.id) === id);
    return known && isOver(known) ? known : pull(id, this.signal);
  }

  pause() {
    return new Promise(resolve => setTimeout(resolve, PAUSE));
  }

  async rejections() {
    const found = new Map();
    for (const item of this.pulls.filter(one => one.rejected > 0)) {
      found.set(item.id, await rejections(item.id, this.signal));
    }
    this.rejected = found;
  }

  /** Nothing stands between the person and the findings. */
  get isClean() {
    return this.pulls.every(item => item.state === 'done' && item.rejected === 0 && item.purpose !== 'sweep');
  }

  render() {
    const over = this.pulls.length > 0 && this.pulls.every(isOver);
    const sum = totals(this.pulls);
    return html`<section class="page narrow">
      <h1>${words.pull.title}</h1>
      ${alert(
        this.problem,
        html`<button type="button" @click=${() => this.attempt(() => this.load())}>${words.retry}</button>`,
      )}
      <ul class="rows">
        ${this.pulls.map(item => this.one(item))}
      </ul>
      <dl class="figures">
        ${[
          ['replies', sum.fresh + sum.changed + sum.unchanged],
          ['answers', sum.verbatims],
          ['findings', sum.findings],
          ['redactions', sum.redactions],
        ].map(
          ([name, value]) => html`<div>
            <dt>${words.pull.counts[name]}</dt>
            <dd>${words.number(Number(value))}</dd>
          </div>`,
        )}
      </dl>
      <div role="status">
        ${over
          ? html`<p class="lead">${words.pull.summary(sum)}</p>
              ${this.pulls.some(item => item.state !== 'done') ? html`<p>${words.pull.kept}</p>` : nothing}`
          : nothing}
      </div>
      <p class="actions">
        ${over
          ? html`<a class="button primary" href="#/findings">${words.pull.see}</a>
              <a class="button quiet" href=${to('readings', { source: this.pulls.length === 1 ? this.pulls[0].sourceId : '' })}
                >${words.readings.title}</a
              >`
          : html`<button type="button" ?disabled=${this.stopping || this.pulls.length === 0} @click=${this.stop}>
              ${this.stopping ? words.pull.stopping : words.pull.stop}
            </button>`}
      </p>
      ${[...this.rejected].map(([id, rows]) => this.keptOut(id, rows))}
    </section>`;
  }

  /** @param {any} item */
  one(item) {
    const name = this.names.get(item.sourceId) ?? '';
    const part = progress(item);
    return html`<li class="pull-row">
      <span class="head-row">
        <strong>${name}</strong>
        <span class="soft">${words.pull.states[item.state]}</span>
      </span>
      <progress
        aria-label=${words.pull.progress(name)}
        max="1"
        value=${part ?? (isOver(item) ? 0 : nothing)}
      ></progress>
      <span class="soft">
        ${part === undefined ? nothing : `${words.pull.part(part)}.`}
        ${item.waitUntil && item.state === 'waiting' ? words.pull.until(words.clock(item.waitUntil)) : nothing}
      </span>
      ${item.hint && item.state !== 'done' ? html`<p class=${item.state === 'failed' ? 'alert' : 'note'}>${item.hint}</p>` : nothing}
      ${item.state === 'failed' || item.state === 'cancelled'
        ? html`<button type="button" @click=${() => this.again(item)}>${words.pull.restart}</button>`
        : nothing}
    </li>`;
  }

  /** @param {number} id @param {{total: number, items: {place: string, reason: string}[]}} rows */
  keptOut(id, rows) {
    const item = this.pulls.find(one => one.id === id);
    return html`<section aria-label=${words.pull.rejected(rows.total)}>
      <h2>${words.pull.rejected(rows.total)} <span class="soft">${this.names.get(item?.sourceId)}</span></h2>
      ${rows.items.length < rows.total
        ? html`<p class="hint">${words.pull.rejectedShown(rows.items.length, rows.total)}</p>`
        : nothing}
      <table>
        <thead>
          <tr>
            <th scope="col">${words.pull.place}</th>
            <th scope="col">${words.pull.reason}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.items.map(
            row => html`<tr>
              <th scope="row">${row.place}</th>
              <td>${row.reason}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    </section>`;
  }

  async stop() {
    this.stopping = true;
    await this.attempt(() => Promise.all(this.pulls.filter(item => !isOver(item)).map(item => stop(item.id))));
  }

  /** @param {any} item */
  async again(item) {
    const next = await this.attempt(() => ask(item.sourceId, item.purpose));
    if (next) {
      location.hash = to(`pulls/${next.id}`);
    }
  }
}

customElements.define('fh-pull-page', PullPage);
