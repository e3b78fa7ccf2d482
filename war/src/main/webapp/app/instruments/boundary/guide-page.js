import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { ownGuide, retireGuide, writeGuide } from '../control/instruments.js';
import { guideDraft, guideOf, KINDS, moved, planned } from '../entity/guide-draft.js';
import './guide-advice.js';

/** An interview guide of the team, to change (`#/guide/G1`). */
class GuidePage extends Page {
  static properties = {
    own: { state: true },
    draft: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.own = null;
    /** @type {import('../entity/guide-draft.js').Draft | null} */
    this.draft = null;
    this.busy = false;
  }

  async load() {
    title(words.guide.title);
    this.show(await ownGuide(this.route.id, this.signal));
  }

  /** @param {any} own */
  show(own) {
    this.own = own;
    this.draft = guideDraft(own.guide);
    title(own.guide.name);
  }

  render() {
    return html`<section class="page narrow guide-page">
      <p class="back screen-only"><a href="#/guides">${words.guides.back}</a></p>
      ${this.draft ? this.form(this.draft) : alert(this.problem)}
      ${this.draft || this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {import('../entity/guide-draft.js').Draft} draft */
  form(draft) {
    const editable = may('researcher');
    return html`<header class="head">
        <h1 lang=${draft.language}>${this.own.guide.name}</h1>
        <p class="lead">${words.guide.lead(this.own.version, this.own.author)}</p>
        <p class="actions">
          <a class="button" href=${to(`guides/${this.route.id}`)}>${words.guide.follow}</a>
          ${editable
            ? html`<button type="button" class="quiet" ?disabled=${this.busy} @click=${this.retire}>${words.guide.retire}</button>`
            : nothing}
        </p>
      </header>
      ${this.advice(draft)}
      <form aria-label=${words.guide.title} @submit=${this.submit} novalidate>
        <fieldset ?disabled=${!editable}>
          <legend class="unseen">${words.guide.title}</legend>
          <div class="tools">
            <label class="inline grow"
              >${words.guide.name}
              <input maxlength="200" lang=${draft.language} .value=${draft.name} @input=${this.into('name')} /></label
            >
            <label class="inline"
              >${words.guide.minutes}
              <input inputmode="numeric" maxlength="3" .value=${draft.minutes} @input=${this.into('minutes')} /></label
            >
          </div>
          <p class="soft" role="status">${words.guide.planned(planned(draft))}</p>
          ${draft.blocks.map((block, at) => this.block(draft, block, at))}
          ${alert(this.problem)}
          ${editable
            ? html`<p class="actions"><button class="primary" ?disabled=${this.busy}>${words.guide.save}</button></p>
                <p class="hint">${words.guide.saveHint}</p>`
            : nothing}
        </fieldset>
      </form>`;
  }

  /** @param {import('../entity/guide-draft.js').Draft} draft */
  advice(draft) {
    return html`<section class="part" aria-labelledby="guide-advice">
      <h2 id="guide-advice">${words.guide.advice}</h2>
      <p class="soft">${words.guide.adviceLead}</p>
      <fh-guide-advice
        .draft=${draft}
        @fh-edit=${(/** @type {CustomEvent} */ event) => {
          this.draft = event.detail;
        }}
      ></fh-guide-advice>
    </section>`;
  }

  /**
   * @param {import('../entity/guide-draft.js').Draft} draft @param {import('../entity/guide-draft.js').Block} block
   * @param {number} at
   */
  block(draft, block, at) {
    return html`<section class="part" aria-labelledby=${`edit-${block.block}`}>
      <h2 id=${`edit-${block.block}`}>${block.block} <span lang=${draft.language}>${block.title}</span></h2>
      <div class="tools">
        <label class="inline grow"
          >${words.guide.blockTitle(block.block)}
          <input
            maxlength="200"
            lang=${draft.language}
            .value=${block.title}
            @input=${(/** @type {any} */ e) => this.change(at, { title: e.target.value })}
        /></label>
        <label class="inline"
          >${words.guide.blockMinutes(block.block)}
          <input
            id=${`minutes-${block.block}`}
            inputmode="decimal"
            maxlength="5"
            .value=${block.minutes}
            @input=${(/** @type {any} */ e) => this.change(at, { minutes: e.target.value })}
        /></label>
      </div>
      <ol class="line-rows">
        ${block.lines.map((line, i) => this.line(draft, block, at, line, i))}
      </ol>
      <p>
        <button type="button" @click=${() => this.change(at, { lines: [...block.lines, { kind: 'if-time', text: '' }] })}>
          ${words.guide.addLine}<span class="unseen"> ${block.block}</span>
        </button>
      </p>
      ${this.extra(draft, block, at, 'probes', words.guides.probes)}
      ${block.probesPerRole ? this.extra(draft, block, at, 'probesPerRole', words.guides.probesPerRole) : nothing}
      ${this.extra(draft, block, at, 'captures', words.guides.catches)}
    </section>`;
  }

  /**
   * @param {import('../entity/guide-draft.js').Draft} draft @param {import('../entity/guide-draft.js').Block} block
   * @param {number} at @param {import('../entity/guide-draft.js').Line} line @param {number} i
   */
  line(draft, block, at, line, i) {
    const place = `${block.block}.${i + 1}`;
    /** @param {Partial<import('../entity/guide-draft.js').Line>} changed */
    const change = changed => this.change(at, { lines: block.lines.map((one, j) => (j === i ? { ...one, ...changed } : one)) });
    return html`<li>
      <label class="inline"
        ><span class="unseen">${place}, </span>${words.guide.kind}
        <select @change=${(/** @type {any} */ e) => change({ kind: e.target.value })}>
          ${KINDS.map(kind => html`<option value=${kind} ?selected=${kind === line.kind}>${words.guides.lines[kind]}</option>`)}
        </select></label
      >
      <label class="inline grow"
        ><span class="unseen">${place}, </span>${words.guide.text}
        <textarea
          id=${`line-${block.block}-${i + 1}`}
          rows=${Math.max(2, Math.ceil(line.text.length / 40))}
          maxlength="1000"
          lang=${draft.language}
          .value=${line.text}
          @input=${(/** @type {any} */ e) => change({ text: e.target.value })}
        ></textarea></label
      >
      <p class="line-moves">
        <button
          type="button"
          class="quiet"
          ?disabled=${i === 0}
          aria-label=${words.guide.up(place)}
          @click=${() => this.change(at, { lines: moved(block.lines, i, -1) })}
        >
          ↑
        </button>
        <button
          type="button"
          class="quiet"
          ?disabled=${i === block.lines.length - 1}
          aria-label=${words.guide.down(place)}
          @click=${() => this.change(at, { lines: moved(block.lines, i, 1) })}
        >
          ↓
        </button>
        <button
          type="button"
          class="quiet"
          aria-label=${words.guide.drop(place)}
          @click=${() => this.change(at, { lines: block.lines.filter((_, j) => j !== i) })}
        >
          ×
        </button>
      </p>
    </li>`;
  }

  /**
   * @param {import('../entity/guide-draft.js').Draft} draft @param {import('../entity/guide-draft.js').Block} block
   * @param {number} at @param {'probes' | 'probesPerRole' | 'captures'} name @param {string} label
   */
  extra(draft, block, at, name, label) {
    return html`<label class="block"
      >${label}, ${words.guide.oneALine}<span class="unseen"> (${block.block})</span>
      <textarea
        id=${`${name}-${block.block}`}
        rows=${Math.max(2, block[name].split('\n').length)}
        lang=${draft.language}
        .value=${block[name]}
        @input=${(/** @type {any} */ e) => this.change(at, { [name]: e.target.value })}
      ></textarea>
    </label>`;
  }

  /** @param {'name' | 'minutes'} member */
  into(member) {
    return (/** @type {any} */ event) => {
      if (this.draft) {
        this.draft = { ...this.draft, [member]: event.target.value };
      }
    };
  }

  /** @param {number} at @param {Partial<import('../entity/guide-draft.js').Block>} changed */
  change(at, changed) {
    if (this.draft) {
      this.draft = { ...this.draft, blocks: this.draft.blocks.map((one, i) => (i === at ? { ...one, ...changed } : one)) };
    }
  }

  /** @param {Event} event */
  async submit(event) {
    event.preventDefault();
    const { draft } = this;
    if (!draft) {
      return;
    }
    this.busy = true;
    await this.attempt(async () => {
      this.show(await writeGuide(this.route.id, this.own.version, guideOf(draft)));
      this.say(words.guide.saved(this.own.version));
    });
    this.busy = false;
  }

  async retire() {
    this.busy = true;
    await this.attempt(async () => {
      await retireGuide(this.route.id);
      this.say(words.guide.retired);
      this.goOn('#/guides');
    });
    this.busy = false;
  }
}

customElements.define('fh-guide-page', GuidePage);
