import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import '../../corpus/boundary/correct-turn.js';
import '../../corpus/boundary/span-picker.js';
import { may, myName } from '../../accounts/control/session.js';
import { lang } from '../../corpus/boundary/lang.js';
import { selectedIn } from '../../corpus/boundary/selection.js';
import { slice } from '../../corpus/entity/code-points.js';
import { timeMark } from '../../corpus/entity/time-mark.js';
import { wordsIn } from '../../corpus/entity/words-in-text.js';
import { legend } from '../../evidence/boundary/keys.js';
import { decide, mark } from '../../evidence/control/evidence.js';
import { remarks } from '../../evidence/entity/remarks.js';
import { TYPES } from '../../evidence/entity/types.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { markRead, reading, setDate, tell, unmark } from '../control/readings.js';
import { put, tagFor, tags, takeOff } from '../control/tags.js';
import { FORCE_KEYS, keyOf, STAGE_KEYS, TYPE_KEYS } from '../entity/keys.js';
import { pieces } from '../entity/pieces.js';
import { nameOf } from '../entity/tag-names.js';
import { OF_FINDING, resolved } from '../entity/timeline.js';
import './tag-input.js';
import './timeline-strip.js';

const TYPED = 'input:not([type="checkbox"]), select, textarea';
const SHOWN = ['all', 'marked', 'none'];

/** A talk or a reply as a whole, to read and to mark words in. */
class ReaderPage extends Page {
  static properties = {
    whole: { state: true },
    tags: { state: true },
    turn: { state: true },
    chosen: { state: true },
    picking: { state: true },
    current: { state: true },
    pending: { state: true },
    person: { state: true },
    correcting: { state: true },
    shown: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/tag-names.js').Tag[]} */
    this.tags = [];
    this.reset();
  }

  reset() {
    /** @type {any} */
    this.whole = null;
    /** The turn that keys work on, by its place. */
    this.turn = 0;
    /** Words just chosen. @type {{answer: number, start: number, end: number} | null} */
    this.chosen = null;
    /** Whether words are being chosen with keys. */
    this.picking = false;
    /** The finding that is shown. @type {number | undefined} */
    this.current = undefined;
    /** What the chosen words will be in the story. @type {{force?: string, stage?: string}} */
    this.pending = {};
    /** Whose timeline is shown. @type {number | undefined} */
    this.person = undefined;
    /** The turn that is being corrected. @type {number | undefined} */
    this.correcting = undefined;
    this.shown = 'all';
    /** Whether words are being marked, so that keys for force and stage are for the finding to come. */
    this.marking = false;
    /** What is being done, so that what comes next waits for it. @type {Promise<unknown>} */
    this.last = Promise.resolve();
  }

  async load() {
    title(words.reader.title);
    this.reset();
    [this.whole, this.tags] = await Promise.all([reading(this.route.id, this.signal), tags(this.signal)]);
    title(this.whole.source.name);
    this.person = [...this.whole.people].sort((a, b) => b.turns - a.turns)[0]?.id;
    const wanted = Number(this.route.params.get('answer'));
    this.turn = Math.max(0, this.whole.turns.findIndex((/** @type {any} */ turn) => turn.answer === wanted));
    await this.focusTurn();
  }

  /** @returns {any[]} */
  get turns() {
    return this.whole?.turns ?? [];
  }

  /** The finding that is shown, with its turn. */
  get finding() {
    return this.findingOf(this.current);
  }

  /** @param {number | undefined} id */
  findingOf(id) {
    for (const turn of this.turns) {
      const finding = turn.findings.find((/** @type {any} */ one) => one.id === id);
      if (finding) {
        return { ...finding, turn };
      }
    }
    return undefined;
  }

  render() {
    if (!this.whole) {
      return html`<section class="page">
        ${alert(this.problem)}${this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
      </section>`;
    }
    const { source, collectedAt, previous, next, read, people } = this.whole;
    return html`<section class="page reader" @keydown=${this.key}>
      <header class="head reader-head">
        <div>
          <h1>${source.name}</h1>
          <p class="meta">
            <span>${words.kinds[source.kind]}</span>
            <span>${collectedAt ? words.date(collectedAt) : words.quote.dateUnknown}</span>
            <span>${words.reader.turns(this.turns.length)}</span>
            ${people.length > 1 ? html`<span>${words.people(people.length)}</span>` : nothing}
            ${read ? html`<span class="chip">${words.reader.readBy(read.by)}</span>` : nothing}
            <a href=${to(`sources/${source.id}`)}>${words.reader.source}</a>
            <a href=${to('readings', { source: this.route.id.startsWith('r') ? source.id : '' })}>${words.readings.title}</a>
          </p>
        </div>
        <p class="actions">
          ${previous
            ? html`<a class="button quiet" href=${to(`readings/${previous}`)}>${words.reader.previous}<kbd aria-hidden="true">N</kbd></a>`
            : nothing}
          <button type="button" aria-keyshortcuts="n" @click=${this.done}>
            ${next ? words.reader.done : read ? words.reader.readAgain : words.reader.doneLast}<kbd aria-hidden="true">n</kbd>
          </button>
        </p>
      </header>
      ${this.strip()}
      <div class="reader-grid">
        <div class="reader-turns" @mouseup=${this.selected}>
          <p class="tools">
            <label class="inline"
              >${words.reader.underline}
              <select @change=${(/** @type {any} */ e) => (this.shown = e.target.value)}>
                ${SHOWN.map(one => html`<option value=${one} ?selected=${one === this.shown}>${words.reader.shown[one]}</option>`)}
              </select></label
            >
          </p>
          ${repeat(
            this.turns,
            turn => turn.answer,
            (turn, i) => guard(this.seenOf(turn, i), () => this.one(turn, i)),
          )}
        </div>
        <aside class="reader-panel ${this.chosen || this.finding ? '' : 'is-idle'}" aria-label=${words.reader.panel}>${alert(this.problem)} ${this.panel()}</aside>
      </div>
    </section>`;
  }

  strip() {
    const { people } = this.whole;
    const person = people.find((/** @type {any} */ one) => one.id === this.person);
    if (!person) {
      return nothing;
    }
    const { finding } = this;
    const own = finding && finding.turn.person === person.id ? finding : undefined;
    return html`${people.length > 1
        ? html`<p class="tools">
            <label class="inline"
              >${words.reader.timelineOf}
              <select @change=${(/** @type {any} */ e) => (this.person = Number(e.target.value))}>
                ${people.map(
                  (/** @type {any} */ one) => html`<option value=${one.id} ?selected=${one.id === person.id}>${one.label}</option>`,
                )}
              </select></label
            >
          </p>`
        : nothing}
      <fh-timeline-strip
        .person=${person.id}
        .dates=${person.timeline}
        .finding=${own?.id}
        .offered=${own?.when ? resolved(own.when.value, this.whole.collectedAt) : ''}
        @fh-date=${(/** @type {CustomEvent} */ e) => this.date(e.detail)}
        @fh-finding=${(/** @type {CustomEvent} */ e) => this.show(e.detail)}
      ></fh-timeline-strip>`;
  }

  /** What a turn's looks depend on: in a long talk a key touches one or two of its turns. @param {any} turn @param {number} i */
  seenOf(turn, i) {
    const chosen = this.chosen?.answer === turn.answer ? this.chosen : null;
    const current = turn.findings.some((/** @type {any} */ one) => one.id === this.current) ? this.current : undefined;
    return [turn, i === this.turn, chosen, chosen !== null && this.picking, current, this.shown, this.correcting === turn.answer];
  }

  /** @param {any} turn */
  visible(turn) {
    return turn.findings.filter(
      (/** @type {any} */ one) =>
        one.id === this.current || this.shown === 'all' || (this.shown === 'marked' && one.rule.startsWith('marked:')),
    );
  }

  /** @param {any} turn @param {number} i */
  one(turn, i) {
    const before = this.turns[i - 1];
    const asked = turn.question && turn.question !== before?.question ? turn.question : '';
    const found = this.visible(turn);
    const chosen = this.chosen?.answer === turn.answer ? this.chosen : null;
    const person = this.whole.people.find((/** @type {any} */ one) => one.id === turn.person);
    return html`<article
      class="turn ${i === this.turn ? 'is-here' : ''} ${turn.saysNothing ? 'off' : ''}"
      id=${`turn-${turn.answer}`}
      tabindex=${i === this.turn ? 0 : -1}
      aria-label=${words.reader.turn(i + 1, turn.speaker ?? person.label)}
      @focusin=${() => (this.turn = i)}
    >
      ${asked ? html`<p class="asked"><span class="unseen">${words.quote.asked}</span> ${asked}</p>` : nothing}
      <p class="turn-who">
        <span>${turn.speaker ?? person.label}</span>
        ${turn.saidAt === undefined ? nothing : html`<time datetime=${`PT${turn.saidAt}S`}>${timeMark(turn.saidAt)}</time>`}
        ${turn.textVersion > 1 && this.whole.correctable ? html`<span class="chip">${words.correct.version(turn.textVersion)}</span>` : nothing}
        ${this.whole.correctable && i === this.turn && this.correcting !== turn.answer
          ? html`<button type="button" class="link small" @click=${() => (this.correcting = turn.answer)}>${words.correct.begin}</button>`
          : nothing}
      </p>
      ${this.correcting === turn.answer
        ? html`<fh-correct-turn
            .answer=${{ id: turn.answer, text: turn.text, language: turn.language }}
            @fh-corrected=${this.corrected}
            @fh-cancel=${() => {
              this.correcting = undefined;
              this.focusTurn();
            }}
          ></fh-correct-turn>`
        : nothing}
      ${chosen && this.picking
        ? html`<fh-span-picker
            .text=${turn.text}
            .language=${turn.language}
            .span=${chosen}
            @keydown=${this.pickerKey}
            @fh-span=${(/** @type {CustomEvent} */ e) => (this.chosen = { answer: turn.answer, ...e.detail })}
          ></fh-span-picker>`
        : html`<div class="answer" lang=${lang(turn)}>${pieces(
            turn.text,
            found,
            chosen,
          ).map(piece => this.piece(piece, found))}</div>`}
      ${found.length > 0
        ? html`<ul class="turn-found" aria-label=${words.reader.found}>
            ${found.map(
              (/** @type {any} */ one) => html`<li>
                <button
                  type="button"
                  class="found-chip is-${one.type} ${one.id === this.current ? 'is-current' : ''}"
                  aria-pressed=${one.id === this.current}
                  @click=${() => this.show(one.id)}
                >
                  ${words.type[one.type]}${one.force ? html` <span class="soft">${words.reader.forces[one.force]}</span>` : nothing}
                  ${one.tags.map((/** @type {any} */ tag) => html`<span class="tag">${nameOf(tag)}</span>`)}
                  ${one.state === 'approved' ? html`<span class="yes">✓<span class="unseen">${words.states.approved}</span></span>` : nothing}
                </button>
              </li>`,
            )}
          </ul>`
        : nothing}
    </article>`;
  }

  /** @param {import('../entity/pieces.js').Piece} piece @param {any[]} found */
  piece({ text, found: ids, chosen }, found) {
    if (ids.length === 0 && !chosen) {
      return text;
    }
    const first = found.find(one => one.id === ids[0]);
    const isCurrent = ids.includes(this.current ?? -1);
    const kind = chosen ? 'is-chosen' : isCurrent ? 'is-current' : '';
    return html`<mark
      class="found ${kind} ${ids.length > 1 ? 'is-many' : ''}"
      title=${first ? words.type[first.type] : nothing}
      @click=${() => this.tapped(ids)}
      >${text}</mark
    >`;
  }

  /** @param {number[]} ids the shortest first; another click shows the next */
  tapped(ids) {
    if (ids.length > 0 && (document.getSelection()?.isCollapsed ?? true) && !this.chosen) {
      this.show(ids[(ids.indexOf(this.current ?? -1) + 1) % ids.length]);
    }
  }

  panel() {
    if (this.chosen) {
      return this.choosing(this.chosen);
    }
    const { finding } = this;
    return finding
      ? keyed(finding.id, this.details(finding))
      : html`<h2>${words.reader.how}</h2>
          <p>${words.reader.howDetail}</p>
          ${legend(words.findings.shortcuts, words.reader.keys)}
          <p><a href="#/tags">${words.tags.title}</a></p>`;
  }

  /** @param {{answer: number, start: number, end: number}} chosen */
  choosing(chosen) {
    const turn = this.turns.find(one => one.answer === chosen.answer);
    return html`<h2>${words.reader.chosen}</h2>
      <blockquote class="answer small-quote" lang=${lang(turn)}>${slice(turn.text, chosen.start, chosen.end)}</blockquote>
      <div class="keyed" role="group" aria-label=${words.reader.markAs}>
        <h3>${words.reader.markAs}</h3>
        ${Object.entries(TYPE_KEYS).map(
          ([key, type]) =>
            html`<button type="button" class="decide" aria-keyshortcuts=${key} @click=${() => this.mark({ type })}>
              ${words.type[type]}<kbd aria-hidden="true">${key}</kbd>
            </button>`,
        )}
        <label class="inline"
          >${words.reader.other}
          <select name="other">
            ${TYPES.filter(type => type !== 'tagged' && !keyOf(TYPE_KEYS, type)).map(
              type => html`<option value=${type}>${words.type[type]}</option>`,
            )}
          </select></label
        >
        <button type="button" class="decide" @click=${this.markOther}>${words.review.markDo}</button>
      </div>
      ${this.story(this.pending, change => (this.pending = { ...this.pending, ...change }))}
      <fh-tag-input
        .tags=${this.tags}
        @fh-tag=${(/** @type {CustomEvent} */ e) => this.markWithTag(e.detail)}
        @fh-leave=${() => this.goTo(this.turn)}
      ></fh-tag-input>
      <p class="actions">
        ${this.picking
          ? nothing
          : html`<button type="button" class="quiet" @click=${() => this.pick()}>${words.reader.adjust}</button>`}
        <button type="button" class="quiet" @click=${this.drop}>${words.cancel}</button>
      </p>`;
  }

  /** @param {any} finding */
  details(finding) {
    const own = finding.rule === `marked:${myName()}` && finding.state === 'proposed';
    return html`<h2>${words.type[finding.type]}</h2>
      <blockquote class="answer small-quote" lang=${lang(finding.turn)}>${finding.quote}</blockquote>
      <p class="meta">
        <span>${words.states[finding.state]}</span>
        ${remarks(finding).map(chip => html`<span class="chip">${chip}</span>`)}
        <span>${finding.rule.startsWith('marked:') ? words.review.marked(finding.rule.slice(7)) : words.reader.suggested}</span>
      </p>
      ${finding.when ? html`<p class="soft">${words.reader.saysWhen(slice(finding.turn.text, finding.when.start, finding.when.end))}</p>` : nothing}
      ${this.story(finding, change => this.tell(finding, change))}
      <div class="keyed">
        <h3>${words.tags.title}</h3>
        ${finding.tags.length > 0
          ? html`<ul class="tag-list">
              ${finding.tags.map(
                (/** @type {any} */ tag) => html`<li>
                  <span class="tag">${nameOf(tag)}</span>
                  <button
                    type="button"
                    class="link small"
                    aria-label=${words.reader.untag(nameOf(tag))}
                    @click=${() => this.change(finding, () => takeOff(finding.id, tag.id), true)}
                  >
                    ${words.reader.takeOff}
                  </button>
                </li>`,
              )}
            </ul>`
          : nothing}
        <fh-tag-input
          .tags=${this.tags}
          @fh-tag=${(/** @type {CustomEvent} */ e) => this.tag(finding, e.detail)}
          @fh-leave=${() => this.goTo(this.turn)}
        ></fh-tag-input>
      </div>
      <label
        >${words.reader.note} <kbd aria-hidden="true">i</kbd>
        <textarea
          name="note"
          aria-keyshortcuts="i"
          rows="2"
          maxlength="1000"
          .value=${finding.note ?? ''}
          @change=${(/** @type {any} */ e) => this.tell(finding, { note: e.target.value.trim() })}
        ></textarea>
      </label>
      <p class="actions">
        ${may('reviewer') && finding.state === 'proposed' && finding.type !== 'tagged'
          ? html`<button type="button" class="decide" aria-keyshortcuts="y" @click=${() => this.approve(finding)}>
              ${words.quote.approve}<kbd aria-hidden="true">y</kbd>
            </button>`
          : nothing}
        ${own
          ? html`<button type="button" class="decide" aria-keyshortcuts="u" @click=${() => this.unmark(finding)}>
              ${words.reader.unmark}<kbd aria-hidden="true">u</kbd>
            </button>`
          : nothing}
        ${finding.evidenceId ? html`<a href=${to(`evidence/${finding.evidenceId}`)}>${words.quote.proof}</a>` : nothing}
        <button type="button" class="quiet" @click=${this.drop}>${words.reader.close}</button>
      </p>`;
  }

  /** @param {{force?: string, stage?: string}} now @param {(change: {force?: string, stage?: string}) => void} choose */
  story(now, choose) {
    const button = (/** @type {string} */ key, /** @type {string} */ text, /** @type {boolean} */ on, /** @type {() => void} */ act) =>
      html`<button type="button" class="decide" aria-keyshortcuts=${key} aria-pressed=${on} @click=${act}>
        ${text}<kbd aria-hidden="true">${key}</kbd>
      </button>`;
    return html`<div class="keyed" role="group" aria-label=${words.review.facts.force}>
        <h3>${words.review.facts.force}</h3>
        ${Object.entries(FORCE_KEYS).map(([key, force]) =>
          button(key, words.reader.forces[force], now.force === force, () =>
            choose({ force: now.force === force ? undefined : force }),
          ),
        )}
      </div>
      <div class="keyed" role="group" aria-label=${words.review.facts.stage}>
        <h3>${words.review.facts.stage}</h3>
        ${Object.entries(STAGE_KEYS).map(([key, stage]) =>
          button(key, words.interviews.stages[OF_FINDING[stage]], now.stage === stage, () =>
            choose({ stage: now.stage === stage ? undefined : stage }),
          ),
        )}
      </div>`;
  }

  /** Takes the words selected, wherever the mouse was let go. */
  selected() {
    const selection = document.getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }
    const range = selection.getRangeAt(0);
    const chosen = this.turns
      .map((turn, i) => ({ turn, i, place: this.querySelector(`#turn-${turn.answer} > .answer`) }))
      .filter(({ place }) => place && range.intersectsNode(place))
      .map(({ turn, i, place }) => ({ turn, i, span: selectedIn(/** @type {Element} */ (place), turn.text) }))
      .filter(({ span }) => span);
    if (chosen.length > 1) {
      this.say(words.reader.oneTurn);
    } else if (chosen[0]?.span) {
      selection.removeAllRanges();
      this.choose(chosen[0].turn, chosen[0].i, chosen[0].span);
    }
  }

  /** @param {any} turn @param {number} i @param {{start: number, end: number}} span */
  choose(turn, i, span) {
    this.turn = i;
    this.picking = false;
    this.chosen = { answer: turn.answer, ...span };
    this.current = undefined;
    this.pending = {};
    this.focusTurn();
  }

  /** Chooses words with keys, those chosen so far or the first word of the turn. */
  async pick() {
    const turn = this.turns[this.turn];
    const first = turn && wordsIn(turn.text)[0];
    if (!first) {
      return;
    }
    if (this.chosen?.answer !== turn.answer) {
      this.pending = {};
      this.chosen = { answer: turn.answer, start: first.start, end: first.end };
    }
    this.current = undefined;
    this.picking = true;
    await this.updateComplete;
    const picker = /** @type {any} */ (this.querySelector('fh-span-picker'));
    await picker?.updateComplete;
    picker?.querySelector('.picker')?.focus();
  }

  drop() {
    this.chosen = null;
    this.picking = false;
    this.current = undefined;
    this.focusTurn();
  }

  /** @param {number | undefined} id */
  show(id) {
    this.chosen = null;
    this.picking = false;
    this.current = id;
    const at = this.turns.findIndex(turn => turn.findings.some((/** @type {any} */ one) => one.id === id));
    if (at >= 0) {
      this.turn = at;
      this.querySelector(`#turn-${this.turns[at].answer}`)?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** Goes to the field for a tag, as soon as the finding is there that it is for. */
  async focusTag() {
    await this.last;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('fh-tag-input'))?.focus();
  }

  /** @param {number} i */
  goTo(i) {
    this.turn = i;
    this.focusTurn();
  }

  async focusTurn() {
    await this.updateComplete;
    const turn = /** @type {HTMLElement | null} */ (this.querySelector(`#turn-${this.turns[this.turn]?.answer}`));
    turn?.focus({ preventScroll: true });
    turn?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {{type?: string, tags?: number[]}} what */
  async mark(what) {
    const { chosen, pending } = this;
    if (!chosen) {
      return false;
    }
    this.marking = true;
    this.chosen = null;
    this.picking = false;
    this.pending = {};
    // the words were chosen in something that goes away now, and the focus with it
    this.focusTurn();
    const done = await this.work(() =>
      mark({ answerId: chosen.answer, start: chosen.start, end: chosen.end, ...pending, ...what }),
    );
    this.marking = false;
    if (done) {
      this.replace(chosen.answer, done);
      this.current = done.id;
      this.say(words.reader.marked(words.type[done.type]));
      if (Object.keys(this.pending).length > 0) {
        this.tell(this.findingOf(done.id), this.pending);
        this.pending = {};
      }
    } else if (this.whole) {
      this.chosen = chosen;
      this.pending = pending;
    }
    await this.focusTurn();
    return done !== undefined;
  }

  /** Marks the chosen words as what the list says. */
  markOther() {
    const list = /** @type {HTMLSelectElement | null} */ (this.querySelector('select[name="other"]'));
    return this.mark({ type: list?.value });
  }

  /** @param {string[]} path */
  async markWithTag(path) {
    const tag = await this.work(() => tagFor(this.tags, path));
    if (tag && (await this.mark({ tags: [tag.id] }))) {
      await this.renewTags();
    }
  }

  /** @param {any} finding @param {string[]} path */
  async tag(finding, path) {
    await this.change(finding, async () => put(finding.id, (await tagFor(this.tags, path)).id), true);
    this.goTo(this.turn);
  }

  /** Counts and new names are no reason to say anything when they do not come. */
  async renewTags() {
    this.tags = await tags(this.signal).catch(() => this.tags);
  }

  /** @param {any} finding @param {{force?: string, stage?: string, note?: string}} change */
  tell(finding, change) {
    return this.change(finding, () => {
      // as it stands when its turn comes: what was said a moment ago may still be under way
      const { force, stage, note } = { ...(this.findingOf(finding.id) ?? finding), ...change };
      return tell(finding.id, { force, stage, ...(note ? { note } : {}) });
    });
  }

  /** Reads everything again: a corrected turn is another one, and its quotes may be others. */
  async corrected() {
    const { turn } = this;
    this.correcting = undefined;
    this.chosen = null;
    this.current = undefined;
    this.whole = (await this.attempt(() => reading(this.route.id, this.signal))) ?? this.whole;
    this.goTo(turn);
  }

  /** @param {any} finding */
  approve(finding) {
    return this.change(finding, () => decide({ id: finding.id, answer: finding.turn }, { decision: 'approve' }));
  }

  /** @param {any} finding @param {() => Promise<any>} work @param {boolean} [withTags] */
  async change(finding, work, withTags = false) {
    const now = await this.work(work);
    if (now) {
      this.replace(finding.turn.answer, now);
      if (withTags) {
        await this.renewTags();
      }
      await this.updateComplete;
      // a button that went away took the focus with it
      if (document.activeElement === document.body) {
        await this.focusTurn();
      }
    }
  }

  /** @param {any} finding */
  async unmark(finding) {
    if ((await this.work(() => unmark(finding.id))) && this.whole) {
      this.whole = {
        ...this.whole,
        turns: this.turns.map(turn => ({
          ...turn,
          findings: turn.findings.filter((/** @type {any} */ one) => one.id !== finding.id),
        })),
      };
      this.current = undefined;
      this.say(words.reader.unmarked);
      this.focusTurn();
      if (finding.tags.length > 0) {
        await this.renewTags();
      }
    }
  }

  /** @param {number} answer @param {any} now */
  replace(answer, now) {
    if (!this.whole) {
      return;
    }
    this.whole = {
      ...this.whole,
      turns: this.turns.map(turn =>
        turn.answer === answer
          ? {
              ...turn,
              findings: [...turn.findings.filter((/** @type {any} */ one) => one.id !== now.id), now].sort(
                (a, b) => a.start - b.start || a.id - b.id,
              ),
            }
          : turn,
      ),
    };
  }

  /** @param {{stage: string, date?: string, finding?: number}} change */
  async date(change) {
    const whole = await this.work(() => setDate(this.route.id, { person: /** @type {number} */ (this.person), ...change }));
    if (whole) {
      this.whole = whole;
      await /** @type {any} */ (this.querySelector('fh-timeline-strip'))?.close();
    }
  }

  async done() {
    const { next, read } = this.whole;
    const now = next ? true : !read;
    if (Boolean(read) === now || (await this.work(() => markRead(this.route.id, now)))) {
      if (next) {
        this.goOn(to(`readings/${next}`));
      } else {
        this.whole = (await this.attempt(() => reading(this.route.id, this.signal))) ?? this.whole;
        this.say(now ? words.reader.wasLast : words.reader.unread);
      }
    }
  }

  /**
   * Does one thing after the other; nothing typed or pressed in between is lost.
   *
   * @template T
   * @param {() => Promise<T>} work
   */
  async work(work) {
    const { hash } = this.route;
    const done = this.last.then(() => (this.route.hash === hash ? this.attempt(work) : undefined));
    this.last = done;
    const answer = await done;
    // what is answered after the page went on is of no use to the next talk
    return this.route.hash === hash ? answer : undefined;
  }

  /** @param {KeyboardEvent} event */
  pickerKey(event) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.drop();
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const target = /** @type {Element} */ (event.target);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.matches(TYPED) || !this.whole) {
      return;
    }
    const act = this.actionOf(event.key);
    if (act) {
      event.preventDefault();
      act();
    }
  }

  /** @param {string} key @returns {(() => unknown) | undefined} */
  actionOf(key) {
    const { finding, chosen } = this;
    const isToCome = chosen !== null || this.marking;
    const story = isToCome ? this.pending : finding;
    const tellStory = (/** @type {{force?: string, stage?: string}} */ change) =>
      isToCome ? (this.pending = { ...this.pending, ...change }) : this.tell(finding, change);
    switch (key) {
      case 'j':
        return () => this.goTo(Math.min(this.turn + 1, this.turns.length - 1));
      case 'k':
        return () => this.goTo(Math.max(this.turn - 1, 0));
      case 'n':
        return () => this.done();
      case 'N':
        return this.whole.previous ? () => this.goOn(to(`readings/${this.whole.previous}`)) : undefined;
      case 'm':
        return () => this.pick();
      case 'g':
        return story ? () => this.focusTag() : undefined;
      case 'i':
        return finding ? () => /** @type {HTMLElement | null} */ (this.querySelector('textarea[name="note"]'))?.focus() : undefined;
      case 'Escape':
        return story ? () => this.drop() : undefined;
      case 'y':
        return finding && finding.state === 'proposed' && finding.type !== 'tagged' && may('reviewer')
          ? () => this.approve(finding)
          : undefined;
      case 'u':
        return finding?.rule === `marked:${myName()}` && finding.state === 'proposed' ? () => this.unmark(finding) : undefined;
    }
    if (chosen && TYPE_KEYS[key]) {
      return () => this.mark({ type: TYPE_KEYS[key] });
    }
    if (story && FORCE_KEYS[key]) {
      return () => tellStory({ force: story.force === FORCE_KEYS[key] ? undefined : FORCE_KEYS[key] });
    }
    if (story && STAGE_KEYS[key]) {
      return () => tellStory({ stage: story.stage === STAGE_KEYS[key] ? undefined : STAGE_KEYS[key] });
    }
    return undefined;
  }
}

customElements.define('fh-reader-page', ReaderPage);
