import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { hintsOn } from '../control/interviews.js';
import { timeMark } from '../entity/talk.js';

/** Hints on how one asked in a talk, for whoever asked and nobody else: to learn from, not to be judged by. */
class TalkHints extends LightElement {
  static properties = {
    of: { attribute: false },
    talkId: { attribute: false },
    found: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {'interviews' | 'sources'} whether it was held here or is a transcript */
    this.of = 'interviews';
    /** @type {number | string} */
    this.talkId = 0;
    /** @type {import('../control/interviews.js').Hints | null} */
    this.found = null;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
    this.left = new AbortController();
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
  }

  disconnectedCallback() {
    this.left.abort();
    super.disconnectedCallback();
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (this.talkId && (changed.has('talkId') || changed.has('of'))) {
      this.found = null;
      this.load();
    }
  }

  async load() {
    const { signal } = this.left;
    try {
      this.found = await hintsOn(this.of, this.talkId, signal);
      this.problem = null;
    } catch (error) {
      if (!signal.aborted) {
        this.problem = asProblem(error);
      }
    }
  }

  render() {
    const { found } = this;
    return html`<section class="part screen-only" aria-labelledby="talk-hints">
      <h2 id="talk-hints">${words.hints.title}</h2>
      <p class="soft">${words.hints.lead}</p>
      ${alert(this.problem)}
      ${found ? this.list(found) : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {import('../control/interviews.js').Hints} found */
  list({ asks, hints, known, language }) {
    return html`${known ? nothing : html`<p class="note">${words.lint.unknownLanguage}</p>`}
      ${hints.length === 0
        ? html`<p>${asks === 0 ? words.hints.nothingOwn : words.hints.nothing(asks)}</p>`
        : html`<ol class="written">
            ${hints.map(
              one => html`<li class="entry">
                <p class="entry-mark">${one.answeredAt === undefined ? nothing : timeMark(one.answeredAt * 1000)}</p>
                <div>
                  ${one.said ? html`<p><q lang=${language}>${one.said}</q></p>` : nothing}
                  <p><strong>${one.message}</strong></p>
                  <p class="soft">${one.why} ${words.hints.nextTime} ${one.remedy}</p>
                </div>
              </li>`,
            )}
          </ol>`}`;
  }
}

customElements.define('fh-talk-hints', TalkHints);
