import { LitElement } from 'lit';
import { isAborted } from '../../api.js';
import { Problem } from '../../problem/entity/problem.js';
import { words } from '../../words.js';

/** What all elements share: they render into the document itself, so that one style sheet and one selection serve all. */
export class LightElement extends LitElement {
  createRenderRoot() {
    return this;
  }

  /**
   * Says something that need not be answered, at the lower edge of the window.
   *
   * @param {string} text
   * @param {{href: string, text: string}} [link]
   */
  say(text, link) {
    this.dispatchEvent(new CustomEvent('fh-say', { bubbles: true, composed: true, detail: { text, link } }));
  }
}

/** A page: it knows its address, gives up its requests when it is left and shows what went wrong. */
export class Page extends LightElement {
  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    route: { attribute: false },
    problem: { state: true },
  };

  constructor() {
    super();
    /** @type {import('../entity/route.js').Route} */
    this.route = { page: '', id: '', params: new URLSearchParams(), hash: '' };
    /** @type {Problem | null} */
    this.problem = null;
    this.left = new AbortController();
    /** @type {string | undefined} the address that was read last */
    this.loaded = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.left = new AbortController();
  }

  disconnectedCallback() {
    this.left.abort();
    super.disconnectedCallback();
  }

  /** Ends the requests of this address when it is left. */
  get signal() {
    return this.left.signal;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('route') && this.route.hash !== this.loaded) {
      this.loaded = this.route.hash;
      // what the former address was waiting for is of no use any more
      this.left.abort();
      this.left = new AbortController();
      this.attempt(() => this.load());
    }
  }

  /**
   * Goes on to another page, unless this one was left in the meantime.
   *
   * @param {string} hash
   */
  goOn(hash) {
    if (!this.signal.aborted) {
      location.hash = hash;
    }
  }

  /** Reads what the page shows; called for each new address. */
  async load() {}

  /**
   * Does something that can fail and shows the problem if it does.
   *
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T | undefined>} undefined when it failed
   */
  async attempt(work) {
    this.problem = null;
    try {
      return await work();
    } catch (error) {
      if (!isAborted(error)) {
        this.problem = asProblem(error);
      }
      return undefined;
    }
  }
}

/**
 * Makes anything thrown presentable; programming errors also go to the console.
 *
 * @param {unknown} error
 * @returns {Problem}
 */
export const asProblem = error => {
  if (error instanceof Problem) {
    return error;
  }
  console.error(error);
  return new Problem({ title: words.problem.title, detail: words.problem.page });
};
