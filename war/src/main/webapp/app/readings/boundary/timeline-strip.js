import { html, nothing, svg } from 'lit';
import { LightElement } from '../../shell/boundary/page.js';
import { words } from '../../words.js';
import { dots, isDate, STAGES } from '../entity/timeline.js';

const EVENTS = ['E1', 'E2'];
const [WIDTH, EDGE] = [1000, 40];

/**
 * When the stages of a switch were for one person: a line where there are two dates, and a place to write each.
 *
 * @fires fh-date with `{stage, date?, finding?}`; without a date it is taken away
 * @fires fh-finding with the id of the words that a date was read out of
 */
class TimelineStrip extends LightElement {
  static properties = {
    person: { attribute: false },
    dates: { attribute: false },
    offered: { attribute: false },
    finding: { attribute: false },
    stage: { state: true },
    typed: { state: true },
    wrong: { state: true },
    events: { state: true },
  };

  constructor() {
    super();
    /** Whose dates they are. @type {number | undefined} */
    this.person = undefined;
    /** @type {import('../entity/timeline.js').Dated[]} */
    this.dates = [];
    /** What the current finding says, as a date. @type {string} */
    this.offered = '';
    /** The current finding, whose words a date would be read out of. @type {number | undefined} */
    this.finding = undefined;
    /** The stage whose date is being written. @type {string} */
    this.stage = '';
    this.typed = '';
    this.wrong = false;
    this.events = true;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('person')) {
      this.stage = '';
    }
  }

  render() {
    const shown = STAGES.filter(stage => this.events || !EVENTS.includes(stage) || this.dateOf(stage));
    return html`<section class="timeline" aria-label=${words.reader.timeline}>
      <header class="timeline-head">
        <h2>${words.reader.timeline}</h2>
        <label class="inline"
          ><input type="checkbox" .checked=${this.events} @change=${(/** @type {any} */ e) => (this.events = e.target.checked)} />
          ${words.reader.withEvents}</label
        >
      </header>
      ${this.line()}
      <ol class="timeline-steps">
        ${shown.map(stage => this.step(stage))}
      </ol>
      ${this.stage ? this.form() : nothing}
    </section>`;
  }

  /** @param {string} stage */
  dateOf(stage) {
    return this.dates.find(one => one.stage === stage);
  }

  line() {
    const points = dots(this.dates);
    if (points.length === 0) {
      return nothing;
    }
    const x = (/** @type {number} */ at) => EDGE + at * (WIDTH - 2 * EDGE);
    const said = points.map(({ stage, date }) => `${words.interviews.stages[stage]} ${date}`).join(', ');
    return html`<svg class="timeline-line" viewBox="0 0 ${WIDTH} 54" role="img" aria-label=${said}>
      <line x1=${EDGE} y1="24" x2=${WIDTH - EDGE} y2="24"></line>
      ${points.map(
        ({ stage, at, early }) =>
          svg`<g class=${early ? 'early' : ''}><circle cx=${x(at)} cy="24" r="9"></circle><text x=${x(at)} y="50">${stage}</text></g>`,
      )}
    </svg>`;
  }

  /** @param {string} stage */
  step(stage) {
    const dated = this.dateOf(stage);
    const early = dots(this.dates).find(dot => dot.stage === stage)?.early;
    const name = words.interviews.stages[stage];
    return html`<li class="timeline-step ${dated ? 'is-dated' : ''} ${EVENTS.includes(stage) ? 'is-event' : ''}">
      <span class="timeline-name"><abbr>${stage}</abbr> ${name}</span>
      <button
        type="button"
        class="link"
        data-stage=${stage}
        aria-expanded=${this.stage === stage}
        aria-label=${dated ? words.reader.changeDate(name, dated.date) : words.reader.addDate(name)}
        @click=${() => this.open(stage)}
      >
        ${dated?.date ?? words.reader.noDate}
      </button>
      ${dated?.finding
        ? html`<button type="button" class="link small" @click=${() => this.show(dated.finding)}>${words.reader.itsWords}</button>`
        : nothing}
      ${early ? html`<span class="no">${words.reader.early}</span>` : nothing}
    </li>`;
  }

  /** @param {string} stage */
  async open(stage) {
    this.stage = this.stage === stage ? '' : stage;
    this.typed = this.dateOf(stage)?.date ?? this.offered;
    this.wrong = false;
    await this.updateComplete;
    /** @type {HTMLInputElement | null} */ (this.querySelector('form input'))?.focus();
  }

  form() {
    const name = words.interviews.stages[this.stage];
    return html`<form class="timeline-form" @submit=${this.submit} novalidate @keydown=${this.escape}>
      <label
        >${words.reader.when(name)}
        <input
          name="date"
          maxlength="10"
          autocomplete="off"
          placeholder="2026-03"
          aria-describedby="date-hint"
          aria-invalid=${this.wrong ? 'true' : nothing}
          .value=${this.typed}
          @input=${(/** @type {any} */ e) => (this.typed = e.target.value)}
        />
      </label>
      <small id="date-hint" role=${this.wrong ? 'alert' : nothing} class=${this.wrong ? 'no' : ''}>${words.interviews.noDate}</small>
      <p class="actions">
        <button class="primary">${words.reader.setDate}</button>
        ${this.dateOf(this.stage)
          ? html`<button type="button" @click=${() => this.send(undefined)}>${words.reader.removeDate}</button>`
          : nothing}
        <button type="button" class="quiet" @click=${this.close}>${words.cancel}</button>
      </p>
      ${this.finding ? html`<p class="hint">${words.reader.fromCurrent}</p>` : nothing}
    </form>`;
  }

  /** @param {KeyboardEvent} event */
  escape(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close();
    }
  }

  /** @param {Event} event */
  submit(event) {
    event.preventDefault();
    const date = this.typed.trim();
    this.wrong = !isDate(date);
    if (!this.wrong) {
      this.send(date);
    }
  }

  /** @param {string | undefined} date */
  send(date) {
    const finding = this.finding ?? this.dateOf(this.stage)?.finding;
    const detail = { stage: this.stage, ...(date ? { date, ...(finding ? { finding } : {}) } : {}) };
    this.dispatchEvent(new CustomEvent('fh-date', { detail }));
  }

  /** Closes the form and goes back to where it was opened. */
  async close() {
    const { stage } = this;
    this.stage = '';
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-stage="${stage}"]`))?.focus();
  }

  /** @param {number | undefined} id */
  show(id) {
    this.dispatchEvent(new CustomEvent('fh-finding', { detail: id }));
  }
}

customElements.define('fh-timeline-strip', TimelineStrip);
