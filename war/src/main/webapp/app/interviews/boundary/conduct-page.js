import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { bar } from '../../shell/boundary/bar.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { TalkKeeper } from '../control/talk-keeper.js';
import { blockOf, clock, isAsk, lineMarks, offered, permissions, timeMark } from '../entity/talk.js';
import { entryText } from './entry-text.js';
import './capture-form.js';

const CAPTURES = ['date', 'place', 'people', 'alternatives', 'channels', 'worry'];
const SHOWN = 30;

/**
 * A talk while it is held (`#/interviews/7`): consent first, one block after another against the clock, words and notes by one key. It
 * goes on without a network.
 */
class ConductPage extends Page {
  static properties = {
    keeper: { state: true },
    tick: { state: true },
    ask: { state: true },
    said: { state: true },
    capture: { state: true },
    edited: { state: true },
    isRefusing: { state: true },
    isEnding: { state: true },
    supplied: { state: true },
  };

  constructor() {
    super();
    /** @type {TalkKeeper | null} */
    this.keeper = null;
    this.tick = 0;
    /** the line that was asked last, to which words belong */
    this.ask = '';
    /** the follow-up that was said instead */
    this.said = '';
    this.capture = '';
    this.edited = '';
    this.isRefusing = false;
    this.isEnding = false;
    this.supplied = false;
  }

  async load() {
    this.keeper?.close();
    this.keeper = null;
    const keeper = new TalkKeeper(this.route.id, () => this.requestUpdate());
    await keeper.open();
    if (this.signal.aborted) {
      keeper.close();
      return;
    }
    this.keeper = keeper;
    this.ask = keeper.drafts.typed('ask');
    this.said = keeper.drafts.typed('said');
    this.capture = keeper.drafts.typed('capture');
    title(words.interviews.talkWith(keeper.talk.person));
    clearInterval(this.beat);
    this.beat = setInterval(() => {
      if (keeper.state === 'running') {
        this.tick += 1;
      }
    }, 1000);
  }

  disconnectedCallback() {
    clearInterval(this.beat);
    this.keeper?.close();
    super.disconnectedCallback();
  }

  /** The talk that is open. @returns {TalkKeeper} */
  get open() {
    return /** @type {TalkKeeper} */ (this.keeper);
  }

  /** The language in which the talk is held. */
  get language() {
    return this.open.talk.language;
  }

  get person() {
    return this.open.talk.person;
  }

  /** @returns {import('../entity/talk.js').Block[]} */
  get blocks() {
    return this.open.talk.script.blocks;
  }

  render() {
    if (!this.keeper) {
      return html`<section class="page narrow">
        ${this.problem ? alert(this.problem) : html`<p role="status">${words.loading}</p>`}
      </section>`;
    }
    const { state } = this.keeper;
    return html`<section class="page conduct">
      ${state === 'running' ? this.running() : state === 'planned' ? this.planned() : this.after()}
    </section>`;
  }

  // before

  planned() {
    return html`<h1>${words.interviews.talkWith(this.person)}</h1>
      ${this.network()}
      <p class="lead">${this.subtitle()}</p>
      <ul class="plain-list bullets">
        ${words.interviews.before.map(line => html`<li>${line}</li>`)}
      </ul>
      <p class="actions">
        <button type="button" class="primary large" @click=${this.begin}>${words.interviews.begin}</button>
        <a class="button quiet" href="#/interviews">${words.interviews.all}</a>
      </p>
      <p class="hint">${words.interviews.beginHint}</p>`;
  }

  subtitle() {
    const { talk } = this.open;
    return [talk.label, words.guides.minutes(this.blocks.reduce((sum, block) => sum + block.minutes, 0)), talk.placeholders.decision]
      .filter(Boolean)
      .join(', ');
  }

  begin() {
    this.open.add('mark', { mark: 'begin' });
    this.enter(this.blocks[0].block);
    this.open.fetchCode();
  }

  /** @param {string} block */
  enter(block) {
    this.open.add('mark', { mark: 'entered' }, block);
    this.turnTo('', '');
    this.capture = '';
    this.updateComplete.then(() => {
      /** @type {HTMLElement | null} */ (this.querySelector('.block-title'))?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    });
  }

  /** What a window says about the network: always there, so that nobody has to wonder. */
  network() {
    const { waiting, isOffline, refused, problem, drafts } = this.open;
    return html`<div class="network ${isOffline ? 'is-offline' : ''}" role="status">
        ${isOffline
          ? words.interviews.waiting(waiting)
          : waiting > 0
            ? words.interviews.sending(waiting)
            : this.open.talk.wordsWaiting
              ? words.interviews.handingOver
              : words.interviews.allKept}
      </div>
      ${drafts.isKeeping ? nothing : html`<p class="alert" role="alert">${words.interviews.notKeeping}</p>`}
      ${alert(problem, html`<button type="button" @click=${() => this.open.again()}>${words.retry}</button>`)}
      ${refused.length > 0
        ? html`<div class="alert" role="alert">
            <p><strong>${words.interviews.notTaken}</strong></p>
            ${refused.map(({ entry, reason }) => html`<p>${entry.text ?? words.interviews.kinds[entry.kind]}: ${reason}</p>`)}
            <button type="button" @click=${() => this.open.dropRefused()}>${words.interviews.dropThem}</button>
          </div>`
        : nothing}`;
  }

  // during

  running() {
    const { entries } = this.open;
    const now = this.open.offset;
    const { spent, current } = clock(entries, now);
    const index = Math.max(
      0,
      this.blocks.findIndex(block => block.block === current),
    );
    const block = this.blocks[index];
    return html`${this.clockBar(block, index, spent[block.block] ?? 0, now)}
      <div class="conduct-grid">
        <div class="conduct-script">${this.block(block, index, entries)}</div>
        <div class="conduct-notes">${this.writing(block)} ${this.written(entries)}</div>
      </div>`;
  }

  /** @param {import('../entity/talk.js').Block} block @param {number} index @param {number} spent @param {number} now */
  clockBar(block, index, spent, now) {
    const budget = block.minutes * 60_000;
    const whole = this.blocks.reduce((sum, one) => sum + one.minutes, 0) * 60_000;
    const isOver = spent > budget;
    return html`<div class="clock ${isOver ? 'is-over' : ''}">
      <h1 class="unseen">${words.interviews.talkWith(this.person)}</h1>
      <p class="clock-whole">
        <strong>${this.person}</strong>
        <span role="timer">${words.interviews.elapsed(timeMark(now), timeMark(whole))}</span>
      </p>
      <p class="clock-block">
        <strong lang=${this.language}>${block.title || block.block}</strong>
        <span>${words.interviews.elapsed(timeMark(spent), timeMark(budget))}</span>
        <span class="clock-left">${isOver ? words.interviews.over(timeMark(spent - budget)) : words.interviews.left(timeMark(budget - spent))}</span>
      </p>
      ${bar(Math.min(spent, budget), budget)}
      <nav class="block-steps" aria-label=${words.interviews.blocks}>
        ${this.blocks.map(
          (one, place) =>
            html`<button
              type="button"
              class="small"
              aria-current=${place === index ? 'step' : nothing}
              aria-label=${words.interviews.goTo(place + 1, one.title || one.block)}
              ?disabled=${place > 0 && !this.mayGoOn}
              @click=${() => this.enter(one.block)}
            >
              ${place + 1}
            </button>`,
        )}
      </nav>
      ${this.network()}
    </div>`;
  }

  /** Consent comes first: without a yes to the talk there is nothing to go on with. */
  get mayGoOn() {
    return permissions(this.open.entries)['take-part'] === 'yes';
  }

  /**
   * @param {import('../entity/talk.js').Block} block @param {number} index
   * @param {import('../entity/talk.js').Entry[]} entries
   */
  block(block, index, entries) {
    const marks = lineMarks(entries);
    const next = this.blocks[index + 1];
    const musts = block.lines.filter(line => line.kind === 'must');
    const asked = musts.filter(line => marks[line.id]?.mark === 'asked').length;
    return html`<h2 class="block-title" tabindex="-1" lang=${this.language}>${block.title || block.block}</h2>
      ${musts.length > 0 ? html`<p class="soft">${words.interviews.mustsAsked(asked, musts.length)}</p>` : nothing}
      ${this.comeBack(block, marks)}
      <ul class="talk-lines">
        ${offered(block.lines).map(line => this.line(block, line, marks[line.id]))}
      </ul>
      ${block.captures.length > 0 ? html`<p class="hint catches">${words.guides.catches}: ${block.captures.join('; ')}</p>` : nothing}
      ${this.generalProbes()}
      <p class="actions">
        ${next
          ? html`<button type="button" class="primary" ?disabled=${!this.mayGoOn} @click=${() => this.enter(next.block)}>
              ${words.interviews.next(next.title || next.block)}
            </button>`
          : nothing}
        ${this.isEnding
          ? html`<span class="ending">
              ${words.interviews.endSure}
              <button type="button" class="primary" @click=${this.end}>${words.interviews.endNow}</button>
              <button type="button" class="quiet" @click=${() => (this.isEnding = false)}>${words.interviews.goOn}</button>
            </span>`
          : html`<button type="button" class=${next ? 'quiet' : 'primary'} @click=${() => (this.isEnding = true)}>
              ${words.interviews.end}
            </button>`}
      </p>
      ${this.mayGoOn ? nothing : html`<p class="hint">${words.interviews.consentFirst}</p>`}`;
  }

  /** Lines of other blocks that were put off. @param {import('../entity/talk.js').Block} here @param {Record<string, any>} marks */
  comeBack(here, marks) {
    const later = this.blocks
      .filter(block => block !== here)
      .flatMap(block => block.lines.map(line => ({ block, line })))
      .filter(({ line }) => marks[line.id]?.mark === 'come-back');
    return later.length > 0
      ? html`<div class="note come-back">
          <p><strong>${words.interviews.comeBackTo}</strong></p>
          <ul class="talk-lines">
            ${later.map(({ block, line }) => this.line(block, line, marks[line.id]))}
          </ul>
        </div>`
      : nothing;
  }

  /**
   * @param {import('../entity/talk.js').Block} block @param {import('../entity/talk.js').Line} line
   * @param {import('../entity/talk.js').Entry | undefined} mark
   */
  line(block, line, mark) {
    if (line.text.includes('{code}') && !this.open.code) {
      return this.codeLine(line);
    }
    const text = line.text.replace('{code}', this.open.code);
    const isHere = this.ask === line.id;
    return html`<li class="talk-line line-${line.kind} ${isHere ? 'is-here' : ''} ${mark ? `is-${mark.mark}` : ''}">
      <p class="line-kind">
        ${line.kind === 'must' ? '★ ' : nothing}${words.guides.lines[line.kind]}${line.when ? html`, ${line.when}` : nothing}${mark
          ? html`<strong>, ${words.interviews.marked[mark.mark ?? '']} ${timeMark(mark.offset)}</strong>`
          : nothing}
      </p>
      <p class="spoken" lang=${this.language}>${text}</p>
      ${isAsk(line) || line.kind === 'closer' ? this.askTools(block, line, mark) : nothing}
      ${line.consent ? this.consent(line) : line.kind === 'permission' ? this.playBack(line) : nothing}
    </li>`;
  }

  /** @param {import('../entity/talk.js').Line} line */
  codeLine(line) {
    const before = line.text.split('{code}')[0];
    return html`<li class="talk-line line-say">
      <p class="line-kind">${words.guides.lines.say}</p>
      <p class="spoken" lang=${this.language}>${before}…</p>
      <p class="soft">
        ${this.open.talk.codeMadeAt ? words.interviews.codeElsewhere : words.interviews.codeMissing}
        <button type="button" class="link" @click=${() => this.open.remakeCode()}>${words.interviews.makeCode}</button>
      </p>
    </li>`;
  }

  /**
   * @param {import('../entity/talk.js').Block} block @param {import('../entity/talk.js').Line} line
   * @param {import('../entity/talk.js').Entry | undefined} mark
   */
  askTools(block, line, mark) {
    const isHere = this.ask === line.id;
    const probes = [...block.probes, ...(block.probesPerRole ?? [])];
    return html`<p class="ask-tools">
        ${['asked', 'skipped', 'come-back'].map(
          one =>
            html`<button
              type="button"
              class="small"
              aria-pressed=${mark?.mark === one ? 'true' : 'false'}
              aria-label=${words.interviews.markOf(one, line.text)}
              @click=${() => this.mark(line, one, mark)}
            >
              ${words.interviews.marks[one]}
            </button>`,
        )}
        ${mark?.mark === 'asked' && !isHere
          ? html`<button
              type="button"
              class="link"
              aria-label=${words.interviews.writeToOf(line.text)}
              @click=${() => this.turnTo(line.id, '')}
            >
              ${words.interviews.writeTo}
            </button>`
          : nothing}
      </p>
      ${isHere && probes.length > 0 && isAsk(line)
        ? html`<div class="probes" role="group" aria-label=${words.guides.probes}>
            ${probes.map(
              probe =>
                html`<button
                  type="button"
                  class="probe"
                  lang=${this.language}
                  aria-pressed=${this.said === probe ? 'true' : 'false'}
                  @click=${() => this.turnTo(line.id, this.said === probe ? '' : probe)}
                >
                  ${probe}
                </button>`,
            )}
          </div>`
        : nothing}`;
  }

  generalProbes() {
    const probes = this.open.talk.script.generalProbes;
    return html`<details class="general">
      <summary>${words.guides.generalProbes}</summary>
      <dl class="facts">
        ${probes.map(
          (/** @type {any} */ probe) =>
            html`<div>
              <dt>${probe.use}</dt>
              <dd>
                ${probe.texts.map(
                  (/** @type {string} */ text) =>
                    html`<button
                      type="button"
                      class="probe"
                  lang=${this.language}
                      aria-pressed=${this.said === text ? 'true' : 'false'}
                      @click=${() => this.turnTo(this.ask, this.said === text ? '' : text)}
                    >
                      ${text}
                    </button>`,
                )}
                ${probe.how ?? ''}
              </dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }

  /**
   * Marks a line; the mark that is there is taken away.
   *
   * @param {import('../entity/talk.js').Line} line @param {string} mark
   * @param {import('../entity/talk.js').Entry | undefined} now
   */
  mark(line, mark, now) {
    if (now?.mark === mark) {
      this.open.remove(now);
      return;
    }
    this.open.add('mark', { mark }, line.id);
    if (mark === 'asked') {
      this.turnTo(line.id, '');
      this.updateComplete.then(() => this.field()?.focus({ preventScroll: true }));
    }
  }

  /** Says which ask the next words belong to. @param {string} ask @param {string} said */
  turnTo(ask, said) {
    this.ask = ask;
    this.said = said;
    this.open.drafts.type('ask', ask);
    this.open.drafts.type('said', said);
  }

  // permissions

  /** @param {import('../entity/talk.js').Line} line */
  consent(line) {
    const answer = permissions(this.open.entries)[line.consent ?? ''];
    const answers = line.consent === 'quote-public' ? ['yes', 'no', 'ask'] : ['yes', 'no'];
    const isTalk = line.consent === 'take-part';
    return html`<p class="ask-tools" role="group" aria-label=${line.text}>
        ${answers.map(
          one =>
            html`<button
              type="button"
              class="small"
              aria-pressed=${answer === one ? 'true' : 'false'}
              @click=${() => this.allow(line, one)}
            >
              ${words.interviews.answers[one]}
            </button>`,
        )}
      </p>
      ${isTalk && this.isRefusing
        ? html`<div class="alert" role="alert">
            <p>${words.interviews.refuseSure}</p>
            <p class="actions">
              <button type="button" class="primary" @click=${() => this.refuse(line)}>${words.interviews.refuseNow}</button>
              <button type="button" @click=${() => (this.isRefusing = false)}>${words.cancel}</button>
            </p>
          </div>`
        : nothing}`;
  }

  /** @param {import('../entity/talk.js').Line} line @param {string} answer */
  allow(line, answer) {
    if (line.consent === 'take-part' && answer === 'no') {
      this.isRefusing = true;
      return;
    }
    this.isRefusing = false;
    this.open.add('consent', { item: line.consent, answer }, line.id);
  }

  /** @param {import('../entity/talk.js').Line} line */
  refuse(line) {
    this.isRefusing = false;
    this.open.add('consent', { item: line.consent, answer: 'no' }, line.id);
  }

  /** The sentence said back. @param {import('../entity/talk.js').Line} line */
  playBack(line) {
    const { drafts, entries } = this.open;
    const known = entries.find(entry => entry.kind === 'play-back');
    const text = drafts.typed('play-back') || known?.text || '';
    return html`<div class="play-back">
      <label
        >${words.interviews.playBack}
        <textarea
          rows="2"
          maxlength="1000"
          .value=${text}
          @input=${(/** @type {any} */ e) => this.type('play-back', e.target.value)}
        ></textarea>
      </label>
      ${known?.right === false || drafts.typed('correction')
        ? html`<label
            >${words.interviews.correction}
            <textarea
              rows="2"
              maxlength="1000"
              .value=${drafts.typed('correction') || known?.correction || ''}
              @input=${(/** @type {any} */ e) => this.type('correction', e.target.value)}
              @change=${() => this.saidBack(line, false)}
            ></textarea>
          </label>`
        : nothing}
      <p class="ask-tools">
        <button
          type="button"
          class="small"
          aria-pressed=${known?.right === true ? 'true' : 'false'}
          ?disabled=${!text}
          @click=${() => this.saidBack(line, true)}
        >
          ${words.interviews.right}
        </button>
        <button
          type="button"
          class="small"
          aria-pressed=${known?.right === false ? 'true' : 'false'}
          ?disabled=${!text}
          @click=${() => this.saidBack(line, false)}
        >
          ${words.interviews.corrected}
        </button>
      </p>
    </div>`;
  }

  /** @param {import('../entity/talk.js').Line} line @param {boolean} right */
  saidBack(line, right) {
    const { drafts, entries } = this.open;
    const known = entries.find(entry => entry.kind === 'play-back');
    const text = (drafts.typed('play-back') || known?.text || '').trim();
    const correction = right ? '' : (drafts.typed('correction') || known?.correction || '').trim();
    const content = { text, right, ...(correction ? { correction } : {}) };
    if (known) {
      this.open.change(known, { correction: undefined, ...content });
    } else {
      this.open.add('play-back', content, line.id);
    }
    drafts.type('play-back', '');
    drafts.type('correction', '');
  }

  // writing down

  /** @param {string} field @param {string} text */
  type(field, text) {
    this.open.drafts.type(field, text);
    this.requestUpdate();
  }

  /** @returns {HTMLTextAreaElement | null} */
  field() {
    return this.querySelector('#words');
  }

  /** @param {import('../entity/talk.js').Block} block */
  writing(block) {
    const { drafts } = this.open;
    const line = this.blocks.flatMap(one => one.lines).find(one => one.id === this.ask);
    const typed = drafts.typed('words');
    return html`<div class="desk"><form class="writing" aria-label=${words.interviews.writing} @submit=${this.keepQuote}>
        <p class="writing-to">
          ${line ? words.interviews.answerTo(this.said || line.text) : words.interviews.noAsk(block.title || block.block)}
          ${line
            ? html`<button type="button" class="link" @click=${() => this.turnTo('', '')}>${words.interviews.toNone}</button>`
            : nothing}
        </p>
        <label for="words" class="unseen">${words.interviews.words}</label>
        <textarea
          id="words"
          rows="2"
          maxlength="8000"
          placeholder=${words.interviews.words}
          .value=${typed}
          @input=${(/** @type {any} */ e) => this.type('words', e.target.value)}
          @keydown=${this.onKey}
        ></textarea>
        <p class="writing-tools">
          <button class="primary small" ?disabled=${!typed.trim()}>${words.interviews.quote} <kbd>↵</kbd></button>
          <button type="button" class="small" ?disabled=${!typed.trim()} @click=${this.keepNote}>
            ${words.interviews.note} <kbd>Ctrl ↵</kbd>
          </button>
          <label class="choice"
            ><input
              type="checkbox"
              .checked=${this.supplied}
              @change=${(/** @type {any} */ e) => (this.supplied = e.target.checked)}
            />
            ${words.interviews.supplied}</label
          >
        </p>
      </form>
      <div class="capture-picks" role="group" aria-label=${words.interviews.capture}>
        ${CAPTURES.map(
          one =>
            html`<button type="button" class="pick" aria-pressed=${this.capture === one ? 'true' : 'false'} @click=${() => this.pick(one)}>
              ${words.interviews.captures[one]}
            </button>`,
        )}
        <details class="speaker">
          <summary>${drafts.typed('speaker') ? words.interviews.speaker(drafts.typed('speaker')) : words.interviews.speaker(this.person)}</summary>
          <label
            >${words.interviews.otherSpeaker}
            <input
              maxlength="80"
              autocomplete="off"
              .value=${drafts.typed('speaker')}
              @input=${(/** @type {any} */ e) => this.type('speaker', e.target.value)}
            />
          </label>
        </details>
      </div>
      ${this.capture
        ? html`<fh-capture-form
            class="aside"
            .kind=${this.capture}
            .drafts=${drafts}
            @fh-capture=${(/** @type {CustomEvent} */ e) => this.captured(e.detail)}
            @fh-close=${() => this.pick('')}
          ></fh-capture-form>`
        : nothing}</div>`;
  }

  /** @param {string} kind */
  pick(kind) {
    this.capture = this.capture === kind ? '' : kind;
    this.open.drafts.type('capture', this.capture);
  }

  /** @param {KeyboardEvent} event */
  onKey(event) {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) {
      return;
    }
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      this.keepNote();
    } else {
      this.keepQuote();
    }
  }

  /** Where words belong: the line that was asked, else the block. */
  get place() {
    return this.ask || clock(this.open.entries, this.open.offset).current || undefined;
  }

  /** How the ask was worded and whether we supplied the words, where that differs. */
  get askedAs() {
    return { ...(this.said ? { said: this.said } : {}), ...(this.supplied ? { supplied: true } : {}) };
  }

  /** @param {Event} [event] */
  keepQuote(event) {
    event?.preventDefault();
    const speaker = this.open.drafts.typed('speaker').trim();
    this.keepWords(text => this.open.add('quote', { text, ...(speaker ? { speaker } : {}), ...this.askedAs }, this.place));
  }

  keepNote() {
    this.keepWords(text => this.open.add('note', { text: text.slice(0, 4000) }, this.place));
  }

  /** @param {(text: string) => void} keep */
  keepWords(keep) {
    const text = this.open.drafts.typed('words').trim();
    if (text) {
      this.open.drafts.type('words', '');
      keep(text);
      this.slip();
      this.field()?.focus({ preventScroll: true });
    }
  }

  /** A slip is marked for the block too: what follows counts as after a hint. */
  slip() {
    if (this.supplied) {
      const block = blockOf(this.place);
      if (block) {
        this.open.add('mark', { mark: 'supplied' }, block);
      }
      this.supplied = false;
    }
  }

  /** @param {Record<string, unknown>} content */
  captured(content) {
    this.open.add('capture', { ...content, ...this.askedAs }, this.place);
    this.slip();
    this.capture = '';
    this.open.drafts.type('capture', '');
  }

  /** @param {import('../entity/talk.js').Entry[]} entries */
  written(entries) {
    const own = entries.filter(entry => ['quote', 'note', 'capture', 'play-back'].includes(entry.kind)).reverse();
    return html`<h2 class="written-title">${words.interviews.written}</h2>
      ${own.length === 0 ? html`<p class="soft">${words.interviews.nothingWritten}</p>` : nothing}
      <ol class="written">
        ${own.slice(0, SHOWN).map(entry => this.entry(entry))}
      </ol>
      ${own.length > SHOWN ? html`<p class="soft">${words.interviews.earlier(own.length - SHOWN)}</p>` : nothing}`;
  }

  /** @param {import('../entity/talk.js').Entry} entry */
  entry(entry) {
    const isEdited = this.edited === entry.id;
    const name = words.interviews.entryAt(timeMark(entry.offset));
    return html`<li class="entry entry-${entry.kind}">
      <p class="entry-mark">${timeMark(entry.offset)} <span>${entry.line ?? ''}</span></p>
      <div>
        ${isEdited ? this.editing(entry) : entryText(entry, this.person)}
        ${isEdited
          ? nothing
          : html`<p class="entry-tools">
              ${entry.kind === 'quote' || entry.kind === 'note'
                ? html`<button type="button" class="link" aria-label="${words.interviews.edit}, ${name}" @click=${() => this.edit(entry)}>
                    ${words.interviews.edit}
                  </button>`
                : nothing}
              <button type="button" class="link" aria-label="${words.interviews.remove}, ${name}" @click=${() => this.open.remove(entry)}>
                ${words.interviews.remove}
              </button>
            </p>`}
      </div>
    </li>`;
  }

  /** @param {import('../entity/talk.js').Entry} entry */
  edit(entry) {
    this.edited = entry.id;
    this.updateComplete.then(() => /** @type {HTMLElement | null} */ (this.querySelector('#edited'))?.focus());
  }

  /** @param {import('../entity/talk.js').Entry} entry */
  editing(entry) {
    const field = `edit.${entry.id}`;
    return html`<form
      @submit=${(/** @type {Event} */ e) => {
        e.preventDefault();
        this.saveEdit(entry);
      }}
    >
      <label
        ><span class="unseen">${words.interviews.edit}</span>
        <textarea
          id="edited"
          rows="3"
          maxlength="8000"
          .value=${this.open.drafts.typed(field) || entry.text || ''}
          @input=${(/** @type {any} */ e) => this.open.drafts.type(field, e.target.value)}
        ></textarea>
      </label>
      <p class="actions">
        <button class="primary small">${words.save}</button>
        <button
          type="button"
          class="quiet small"
          @click=${() => {
            this.open.drafts.type(field, '');
            this.edited = '';
          }}
        >
          ${words.cancel}
        </button>
      </p>
    </form>`;
  }

  /** @param {import('../entity/talk.js').Entry} entry */
  saveEdit(entry) {
    const field = `edit.${entry.id}`;
    const text = this.open.drafts.typed(field).trim();
    if (text && text !== entry.text) {
      this.open.change(entry, { text });
    }
    this.open.drafts.type(field, '');
    this.edited = '';
  }

  // after

  end() {
    this.isEnding = false;
    if (this.open.drafts.typed('words').trim()) {
      this.keepNote();
    }
    this.open.add('mark', { mark: 'end' });
    for (const field of ['ask', 'said', 'capture', 'speaker']) {
      this.open.drafts.type(field, '');
    }
    window.scrollTo(0, 0);
  }

  after() {
    const { talk, entries } = this.open;
    if (permissions(entries)['take-part'] === 'no' || talk.refused || talk.withdrawnAt) {
      return html`<h1>${words.interviews.talkWith(this.person)}</h1>
        ${this.network()}
        <p class="lead">${words.interviews.nothingKept}</p>
        <p class="actions"><a class="button" href="#/interviews">${words.interviews.all}</a></p>`;
    }
    const points = talk.script.debriefCard;
    return html`<h1>${words.interviews.debrief}</h1>
      ${this.network()}
      <p class="lead">${words.interviews.debriefLead}</p>
      <div class="debrief">
        ${points.map((/** @type {string} */ point, /** @type {number} */ index) => this.point(point, index + 1, entries))}
      </div>
      <p class="actions">
        <a class="button primary" href=${to(`interviews/${talk.id}/record`)}>${words.interviews.toRecord}</a>
        <a class="button quiet" href="#/interviews">${words.interviews.all}</a>
      </p>
      ${this.written(entries)}`;
  }

  /** @param {string} point @param {number} number @param {import('../entity/talk.js').Entry[]} entries */
  point(point, number, entries) {
    const known = entries.find(entry => entry.kind === 'debrief' && entry.point === number);
    const field = `debrief.${number}`;
    return html`<label class="block"
      >${point.charAt(0).toUpperCase() + point.slice(1)}
      <textarea
        rows="1"
        maxlength="1000"
        .value=${this.open.drafts.typed(field) || known?.text || ''}
        @input=${(/** @type {any} */ e) => this.open.drafts.type(field, e.target.value)}
        @change=${() => this.debriefed(number, known)}
      ></textarea>
    </label>`;
  }

  /** @param {number} point @param {import('../entity/talk.js').Entry | undefined} known */
  debriefed(point, known) {
    const field = `debrief.${point}`;
    const text = this.open.drafts.typed(field).trim();
    this.open.drafts.type(field, '');
    if (known && text) {
      this.open.change(known, { text });
    } else if (text) {
      this.open.add('debrief', { point, text });
    } else if (known) {
      this.open.remove(known);
    }
  }
}

customElements.define('fh-conduct-page', ConductPage);
