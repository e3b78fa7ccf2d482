import { freshId } from '../../api.js';
import { Problem } from '../../problem/entity/problem.js';
import { marked, settled, standing, stateOf } from '../entity/talk.js';
import { Drafts, keptTalks } from './drafts.js';
import { interview, keep, makeCode } from './interviews.js';

/** Sends what this browser still keeps of talks that were left before everything had been sent; what fails waits on. */
export const sendWaiting = async () => {
  for (const id of keptTalks()) {
    if (new Drafts(id).entries().length > 0) {
      const keeper = new TalkKeeper(id, () => {});
      try {
        await keeper.open();
        await keeper.flight;
      } catch {
        // the talk is gone, or the server does not answer: the talk's own page says so
      } finally {
        keeper.close();
      }
    }
  }
};

const AT_ONCE = 50;
const FIRST_WAIT = 2000;
const LONGEST_WAIT = 30000;

/**
 * Holds one talk: what is written is kept in the browser first and sent when the network allows, in its order and under ids made
 * here, so that sending it again changes nothing.
 */
export class TalkKeeper {
  /**
   * @param {number | string} id
   * @param {() => void} changed called whenever something is different
   */
  constructor(id, changed) {
    this.id = id;
    this.changed = changed;
    this.drafts = new Drafts(id);
    /** @type {any} the talk as the server last told it */
    this.talk = null;
    /** @type {{entry: any, reason: string}[]} what the server will not take; kept here, so that no word is lost */
    this.refused = this.drafts.read('refused') ?? [];
    /** @type {Problem | null} why nothing can be sent, when waiting does not help */
    this.problem = null;
    this.isOffline = false;
    this.isSending = false;
    this.wait = FIRST_WAIT;
    this.onOnline = () => this.send();
  }

  /**
   * Reads the talk, from this browser when the server does not answer.
   *
   * @throws {Problem} when it is neither here nor there
   */
  async open() {
    window.addEventListener('online', this.onOnline);
    try {
      this.talk = await interview(this.id);
      this.drafts.write('talk', this.talk);
    } catch (error) {
      this.talk = error instanceof Problem && error.status === 0 ? this.drafts.read('talk') : undefined;
      if (!this.talk) {
        throw error;
      }
      this.isOffline = true;
    }
    this.flight = this.send();
  }

  close() {
    window.removeEventListener('online', this.onOnline);
    clearTimeout(this.timer);
  }

  /** Everything that stands, sent or not. @returns {import('../entity/talk.js').Entry[]} */
  get entries() {
    return standing([...(this.talk?.entries ?? []), ...this.drafts.entries()]);
  }

  get state() {
    return this.talk?.state === 'ended' ? 'ended' : stateOf(this.entries);
  }

  /** When it began, in milliseconds since 1970; 0 while it has not. */
  get startedAt() {
    const begin = marked(this.entries, 'begin');
    return begin ? Date.parse(begin.at) : 0;
  }

  /** Milliseconds since the talk began. */
  get offset() {
    return this.startedAt > 0 ? Math.min(86_400_000, Math.max(0, Date.now() - this.startedAt)) : 0;
  }

  get waiting() {
    return this.drafts.entries().length;
  }

  /** The withdrawal code, while this browser knows it. */
  get code() {
    return this.drafts.read('code') ?? '';
  }

  /**
   * Writes something down.
   *
   * @param {string} kind
   * @param {Record<string, unknown>} content
   * @param {string} [line]
   */
  add(kind, content, line) {
    const entry = {
      id: freshId(),
      version: 1,
      kind,
      at: new Date().toISOString(),
      offset: this.offset,
      ...(line ? { line } : {}),
      ...content,
    };
    this.put(entry);
    return entry;
  }

  /**
   * Changes what was written down: a new version of it.
   *
   * @param {import('../entity/talk.js').Entry} entry
   * @param {Record<string, unknown>} content
   */
  change(entry, content) {
    const { by: _, receivedAt: __, ...own } = /** @type {any} */ (entry);
    this.put({ ...own, removed: false, ...content, version: entry.version + 1 });
  }

  /** Takes away what was written down. @param {import('../entity/talk.js').Entry} entry */
  remove(entry) {
    const { id, version, kind, at, offset, line } = entry;
    this.put({ id, version: version + 1, kind, at, offset, ...(line ? { line } : {}), removed: true });
  }

  /** @param {any} entry */
  put(entry) {
    this.drafts.put(entry);
    this.changed();
    this.send();
  }

  /** Asks for the withdrawal code once, and keeps it here until the talk is over. */
  async fetchCode() {
    if (!this.code && !this.talk?.codeMadeAt) {
      try {
        this.drafts.write('code', await makeCode(this.talk.id));
        this.talk = { ...this.talk, codeMadeAt: new Date().toISOString() };
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 0) {
          this.problem = error instanceof Problem ? error : null;
        }
      }
      this.changed();
    }
  }

  /** Makes another code, which ends the one before. */
  async remakeCode() {
    this.talk = { ...this.talk, codeMadeAt: undefined };
    this.drafts.forget('code');
    await this.fetchCode();
  }

  /** Sends what waits, unless that is under way. */
  async send() {
    if (this.isSending || this.problem || !this.talk) {
      return;
    }
    this.isSending = true;
    clearTimeout(this.timer);
    try {
      let handOver = this.talk.wordsWaiting;
      while (this.drafts.entries().length > 0 || handOver) {
        const batch = this.drafts.entries().slice(0, AT_ONCE);
        const { results, ...head } = await keep(this.id, batch);
        const { waiting, refused } = settled(batch, results);
        const stored = batch.filter(
          entry => !waiting.some(one => one.id === entry.id) && !refused.some(one => one.entry.id === entry.id),
        );
        this.refuse(refused);
        this.talk = { ...this.talk, ...head, entries: [...this.talk.entries, ...stored] };
        this.drafts.write('talk', this.talk);
        this.drafts.settle(batch, waiting);
        this.isOffline = false;
        this.wait = FIRST_WAIT;
        handOver = false;
        this.changed();
      }
      this.isOffline = false;
    } catch (error) {
      this.missed(error);
    } finally {
      this.isSending = false;
      this.changed();
    }
  }

  /** @param {unknown} error */
  missed(error) {
    if (error instanceof Problem && (error.status === 0 || error.status >= 500)) {
      this.isOffline = true;
      this.timer = setTimeout(() => this.send(), this.wait);
      this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
    } else {
      this.problem = error instanceof Problem ? error : new Problem({ detail: String(error) });
    }
  }

  /** @param {{entry: any, reason: string}[]} refused */
  refuse(refused) {
    if (refused.length > 0) {
      this.refused = [...this.refused, ...refused];
      this.drafts.write('refused', this.refused);
    }
  }

  /** Forgets what the server will not take. */
  dropRefused() {
    this.refused = [];
    this.drafts.forget('refused');
    this.changed();
  }

  /** Tries again after a problem. */
  again() {
    this.problem = null;
    this.send();
  }
}
