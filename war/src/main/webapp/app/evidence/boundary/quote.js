import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { lang } from '../../corpus/boundary/lang.js';
import { marked } from '../../corpus/boundary/marked-text.js';
import { excerpt, passage } from '../../corpus/entity/passages.js';
import { alert } from '../../problem/boundary/alert.js';
import { asProblem, LightElement } from '../../shell/boundary/page.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { decide } from '../control/evidence.js';
import { remarks } from '../entity/remarks.js';
import './decision-forms.js';

/** Fields that people type into, where single keys are letters. */
const TYPED = 'input, select, textarea';

/**
 * One finding in its whole answer, and the decision about it. Keys a, r and u work while the quote has the focus.
 *
 * @fires fh-decided with the finding as it stands now as detail
 */
class Quote extends LightElement {
  static properties = {
    finding: { attribute: false },
    whole: { type: Boolean },
    asking: { state: true },
    busy: { state: true },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.finding = null;
    this.whole = false;
    /** Whether the reason of a rejection is asked for. */
    this.asking = false;
    this.busy = false;
    /** @type {import('../../problem/entity/problem.js').Problem | null} */
    this.problem = null;
  }

  render() {
    const { finding } = this;
    const { answer } = finding;
    const { shown } = this;
    const chips = remarks(finding);
    return html`<article
      class="quote is-${finding.state}"
      tabindex="0"
      aria-label=${words.quote.label(words.type[finding.type], finding.person)}
      @keydown=${this.key}
    >
      ${answer.question ? html`<p class="asked"><span class="unseen">${words.quote.asked}</span> ${answer.question}</p>` : nothing}
      <blockquote class="answer" lang=${lang(answer)}>${marked(passage(answer.text, finding, finding.cues, shown))}</blockquote>
      ${shown
        ? html`<button type="button" class="link" @click=${() => (this.whole = true)}>${words.quote.whole}</button>`
        : nothing}
      <p class="meta">
        <span>${finding.person}</span>
        <span>${answer.source.name}, ${words.kinds[answer.source.kind]}</span>
        <span>${answer.collectedAt ? words.date(answer.collectedAt) : words.quote.dateUnknown}</span>
        ${chips.map(chip => html`<span class="chip">${chip}</span>`)}
      </p>
      ${this.problem
        ? html`${alert(this.problem)}
          ${this.problem.slug === 'gate-permission'
            ? html`<fh-permission-form .source=${answer.source} @fh-declared=${this.approve}></fh-permission-form>`
            : nothing}`
        : nothing}
      ${this.asking
        ? html`<fh-reject-form
            @fh-reason=${(/** @type {CustomEvent} */ event) => this.reject(event.detail)}
            @fh-cancel=${this.stopAsking}
          ></fh-reject-form>`
        : this.decisions()}
    </article>`;
  }

  /** The part of the answer to show; undefined for all of it. */
  get shown() {
    return this.whole ? undefined : excerpt(this.finding.answer.text, this.finding);
  }

  /** A part of the answer is not on screen. */
  get isCut() {
    return this.shown !== undefined;
  }

  decisions() {
    const { finding } = this;
    if (!may('reviewer')) {
      return html`<p class="decisions"><span class="soft">${words.states[finding.state]}</span></p>`;
    }
    if (finding.state === 'approved') {
      return html`<p class="decisions">
        <span class="verdict yes">${words.quote.approved}</span>
        ${finding.evidenceId
          ? html`<a href=${to(`evidence/${finding.evidenceId}`)}>${words.quote.proof}</a>`
          : nothing}
        ${this.button(words.quote.reopen, 'u', () => this.reopen())}
      </p>`;
    }
    if (finding.state === 'rejected') {
      return html`<p class="decisions">
        <span class="verdict no">${words.quote.rejected}</span> ${this.button(words.quote.reopen, 'u', () => this.reopen())}
      </p>`;
    }
    if (finding.state === 'retracted') {
      return html`<p class="decisions"><span class="verdict no">${words.states.retracted}</span></p>`;
    }
    return html`<p class="decisions">
      ${this.button(words.quote.approve, 'a', () => this.approve())}
      ${this.button(words.quote.reject, 'r', () => (this.asking = true))}
    </p>`;
  }

  /** @param {string} text @param {string} key @param {() => void} act */
  button(text, key, act) {
    return html`<button type="button" class="decide" aria-keyshortcuts=${key} ?disabled=${this.busy} @click=${act}>
      ${text}<kbd aria-hidden="true">${key}</kbd>
    </button>`;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.altKey || event.ctrlKey || event.metaKey || /** @type {Element} */ (event.target).matches(TYPED)) {
      return;
    }
    if (!may('reviewer')) {
      return;
    }
    const act = { a: () => this.approve(), r: () => this.askWhy(), u: () => this.reopen() }[event.key];
    if (act && !this.asking) {
      event.preventDefault();
      act();
    }
  }

  /** Opens the question for a reason. */
  askWhy() {
    if (this.finding.state === 'proposed') {
      this.asking = true;
    }
  }

  async stopAsking() {
    this.asking = false;
    await this.updateComplete;
    this.focus();
  }

  focus() {
    /** @type {HTMLElement | null} */ (this.querySelector('article'))?.focus();
  }

  async approve() {
    if (this.finding.state !== 'proposed') {
      return;
    }
    if (this.isCut) {
      // nobody approves words without having had the whole answer before the eyes
      this.whole = true;
      this.say(words.quote.readFirst);
      return;
    }
    if (await this.decide({ decision: 'approve' })) {
      this.say(words.quote.onTheCard, { href: '#/profiles', text: words.quote.seeCard });
    }
  }

  /** @param {string} reason */
  async reject(reason) {
    await this.stopAsking();
    if (await this.decide({ decision: 'reject', reason })) {
      this.say(words.quote.rejectedSaid);
    }
  }

  async reopen() {
    if (this.finding.state === 'approved' || this.finding.state === 'rejected') {
      if (await this.decide({ decision: 'reopen' })) {
        this.say(words.quote.takenBack);
      }
    }
  }

  /** @param {Parameters<typeof decide>[1]} decision */
  async decide(decision) {
    if (this.busy) {
      return false;
    }
    this.busy = true;
    this.problem = null;
    const hadFocus = this.contains(document.activeElement);
    try {
      this.finding = await decide(this.finding, decision, !this.isCut);
      this.dispatchEvent(new CustomEvent('fh-decided', { bubbles: true, detail: this.finding }));
      return true;
    } catch (error) {
      this.problem = asProblem(error);
      return false;
    } finally {
      this.busy = false;
      if (hadFocus) {
        await this.updateComplete;
        // the button pressed is gone; whoever has moved on meanwhile stays there
        if (document.activeElement === document.body) {
          this.focus();
        }
      }
    }
  }
}

customElements.define('fh-quote', Quote);
