import { html, nothing } from 'lit';
import { may } from '../../accounts/control/session.js';
import { alert } from '../../problem/boundary/alert.js';
import { bar } from '../../shell/boundary/bar.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { copyGuide, guide, guides, ownGuides } from '../control/instruments.js';
import { language } from '../control/language.js';
import { languageChoice } from './language-choice.js';

/** All interview guides (`#/guides`), or one as it is followed (`#/guides/SW?preset=quick-18`). */
class GuidesPage extends Page {
  static properties = {
    book: { state: true },
    guide: { state: true },
    own: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.book = null;
    /** @type {any} */
    this.guide = null;
    /** @type {any[]} guides of the team */
    this.own = [];
    /** @type {string | undefined} language of the guides that were read */
    this.readIn = undefined;
  }

  /** Reads everything again, in the language chosen; what stands there stays until then. */
  readAgain() {
    this.attempt(() => this.load());
  }

  async load() {
    title(words.guides.title);
    const tag = language();
    if (this.readIn !== tag) {
      this.book = await guides(this.signal);
      this.readIn = tag;
    }
    const { id } = this.route;
    this.own = await ownGuides(this.signal);
    this.guide = id ? await guide(id, this.route.params.get('preset'), this.signal) : null;
    if (this.guide) {
      title(this.guide.name);
    }
  }

  render() {
    return html`<section class="page ${this.route.id ? 'narrow guide' : ''}">
      ${alert(this.problem)}
      ${this.route.id ? (this.guide ? this.script(this.guide) : nothing) : this.book ? this.list() : nothing}
      ${this.book || this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  list() {
    return html`<header class="head">
        <h1>${words.guides.title}</h1>
        <p class="lead">${words.guides.lead}</p>
        ${languageChoice(() => this.readAgain())}
      </header>
      <ul class="packs">
        ${this.book.guides.map(
          (/** @type {any} */ one) => html`<li>
            <a href=${to(`guides/${one.id}`)} lang=${language()}>${capital(one.name)}</a>
            ${one.situation ? html`<p class="soft" lang=${language()}>${one.situation}</p>` : nothing}
            <p class="lengths">
              ${this.book.presets.map(
                (/** @type {any} */ preset) =>
                  html`<a href=${to(`guides/${one.id}`, { preset: preset.id })}
                    ><span class="unseen">${capital(one.name)}, </span>${words.guides.minutes(preset.minutes)}</a
                  >`,
              )}
            </p>
          </li>`,
        )}
      </ul>
      ${this.own.length > 0
        ? html`<h2>${words.guide.ours}</h2>
            <ul class="packs">
              ${this.own.map(
                one => html`<li>
                  <a href=${to(`guides/${one.id}`)} lang=${one.language}>${one.name}</a>
                  <p class="soft">${words.guide.about(one.version, one.author)}</p>
                  <p class="figure">${words.guides.minutes(one.minutes)}</p>
                </li>`,
              )}
            </ul>`
        : nothing}`;
  }

  /** The guide of the team that is shown, if it is one. */
  get shownOwn() {
    return this.own.find(one => one.id === this.route.id);
  }

  /** Language of the lines shown. */
  get tag() {
    return this.shownOwn?.language ?? language();
  }

  async copy() {
    await this.attempt(async () => {
      const made = await copyGuide(this.guide.id, this.guide.preset.id);
      this.goOn(to(`guide/${made.id}`));
    });
  }

  /** @param {any} shown */
  script(shown) {
    const own = this.shownOwn;
    const most = Math.max(...shown.blocks.map((/** @type {any} */ block) => block.minutes));
    return html`<p class="back screen-only"><a href="#/guides">${words.guides.back}</a></p>
      <h1 lang=${this.tag}>${capital(shown.name)}</h1>
      ${shown.situation ? html`<p class="lead" lang=${language()}>${shown.situation}</p>` : nothing}
      <div class="tools screen-only">
        ${own ? nothing : languageChoice(() => this.readAgain())}
        ${own
          ? nothing
          : html`<label class="inline"
              >${words.guides.preset}
              <select
                @change=${(/** @type {any} */ e) => (location.hash = to(`guides/${shown.id}`, { preset: e.target.value }))}
              >
                ${this.book.presets.map(
                  (/** @type {any} */ preset) =>
                    html`<option value=${preset.id} ?selected=${preset.id === shown.preset.id}>
                      ${words.guides.minutes(preset.minutes)}
                    </option>`,
                )}
              </select></label
            >`}
        ${may('researcher')
          ? html`<a class="button" href=${to('interviews', { guide: shown.id, preset: shown.preset.id })}>${words.interviews.plan}</a>`
          : nothing}
        <button type="button" class="quiet" @click=${() => window.print()}>${words.print}</button>
        ${may('researcher')
          ? own
            ? html`<a class="button" href=${to(`guide/${own.id}`)}>${words.guide.change}</a>`
            : html`<button type="button" @click=${this.copy}>${words.guide.copy}</button>`
          : nothing}
      </div>
      <p class="soft">
        ${words.guides.minutes(shown.preset.minutes)}. ${shown.probesPerAsk ? words.guides.probesPerAsk(shown.probesPerAsk) : nothing}
        ${words.guides.placeholders}
      </p>
      ${shown.blocks.map((/** @type {any} */ block) => this.block(block, most))}
      ${shown.debriefCard?.length > 0
        ? html`<section class="part">
            <h2>${words.guides.debrief}</h2>
            <ul class="plain-list" lang=${language()}>
              ${shown.debriefCard.map((/** @type {string} */ line) => html`<li>${line}</li>`)}
            </ul>
          </section>`
        : nothing}
      ${shown.generalProbes?.length > 0
        ? html`<section class="part">
            <h2>${words.guides.generalProbes}</h2>
            <dl class="facts wide" lang=${language()}>
              ${shown.generalProbes.map(
                (/** @type {any} */ probe) => html`<div>
                  <dt>${probe.use}</dt>
                  <dd>
                    ${probe.texts.map((/** @type {string} */ text) => html`<p class="spoken">${text}</p>`)}
                    ${probe.how ? html`<p class="soft">${probe.how}</p>` : nothing}
                  </dd>
                </div>`,
              )}
            </dl>
          </section>`
        : nothing}`;
  }

  /** @param {any} block @param {number} most */
  block(block, most) {
    return html`<section class="part" aria-labelledby=${`block-${block.block}`}>
      <header class="part-head">
        <h2 id=${`block-${block.block}`} lang=${this.tag}>${block.title ?? block.block}</h2>
        ${bar(block.minutes, most)}
        <p class="figure">${words.guides.minutes(block.minutes)}</p>
      </header>
      <ul class="lines">
        ${block.lines.map(
          (/** @type {any} */ line) => html`<li class=${`line-${line.kind}`}>
            <p class="line-kind">
              ${words.guides.lines[line.kind]}${line.when ? html`<span class="soft" lang=${this.tag}>, ${line.when}</span>` : nothing}
            </p>
            <p class="spoken" lang=${this.tag}>${line.text}</p>
          </li>`,
        )}
      </ul>
      ${this.extras(words.guides.probes, block.probes, 'spoken')}
      ${this.extras(words.guides.probesPerRole, block.probesPerRole, 'spoken')}
      ${this.extras(words.guides.catches, block.captures, '')}
    </section>`;
  }

  /** @param {string} name @param {string[] | undefined} texts @param {string} style */
  extras(name, texts, style) {
    return texts && texts.length > 0
      ? html`<div class="extras">
          <h3>${name}</h3>
          <ul class="plain-list" lang=${this.tag}>
            ${texts.map(text => html`<li class=${style}>${text}</li>`)}
          </ul>
        </div>`
      : nothing;
  }
}

/** @param {string} text */
const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

customElements.define('fh-guides-page', GuidesPage);
