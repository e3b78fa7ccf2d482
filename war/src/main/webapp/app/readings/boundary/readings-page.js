import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { readings } from '../control/readings.js';

/** What can be read as a whole: the talks, or the replies of one source, with how far people are. */
class ReadingsPage extends Page {
  static properties = {
    items: { state: true },
    next: { state: true },
    ready: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    /** @type {any[]} */
    this.items = [];
    /** @type {number | undefined} */
    this.next = undefined;
    this.ready = false;
    this.busy = false;
  }

  get source() {
    return this.route.params.get('source');
  }

  async load() {
    title(words.readings.title);
    this.ready = false;
    const page = await readings({ source: this.source }, this.signal);
    this.items = page.items;
    this.next = page.next;
    this.ready = true;
  }

  get areReplies() {
    return this.items.some(item => item.id.startsWith('r'));
  }

  render() {
    const unread = this.items.find(item => !item.read);
    return html`<section class="page readings">
      <header class="head">
        <h1>${words.readings.title}</h1>
        <p class="lead">
          ${this.areReplies ? words.readings.leadReplies(this.items[0].source.name) : words.readings.lead}
        </p>
      </header>
      ${alert(this.problem)}
      ${this.ready ? this.body(unread) : this.problem ? nothing : html`<p role="status">${words.loading}</p>`}
    </section>`;
  }

  /** @param {any} unread */
  body(unread) {
    if (this.items.length === 0) {
      return html`<p>${this.source ? words.readings.noReplies : words.readings.none}</p>
        <p class="actions"><a class="button primary" href="#/">${words.readings.bring}</a></p>`;
    }
    const read = this.items.filter(item => item.read).length;
    return html`<p class="actions">
        ${unread ? html`<a class="button primary" href=${to(`readings/${unread.id}`)}>${words.readings.first}</a>` : nothing}
        <span>
          <progress aria-hidden="true" max=${this.items.length} value=${read}></progress>
          ${words.readings.progress(read, this.items.length)}
        </span>
        <a href="#/tags">${words.tags.title}</a>
      </p>
      <div class="wide-table">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.readings.name}</th>
              ${['turns', 'people', 'findings', 'marked'].map(name => html`<th scope="col" class="figure">${words.readings[name]}</th>`)}
              <th scope="col">${words.readings.read}</th>
            </tr>
          </thead>
          <tbody>
            ${this.items.map(
              item => html`<tr>
                <th scope="row">
                  <a href=${to(`readings/${item.id}`)}>${item.id.startsWith('r') ? words.readings.reply(item.id) : item.source.name}</a>
                </th>
                ${['turns', 'people', 'findings', 'marked'].map(name => html`<td class="figure">${words.number(item[name])}</td>`)}
                <td>${item.read?.by ?? html`<span class="soft">${words.readings.unread}</span>`}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.next === undefined
        ? nothing
        : html`<p class="actions"><button type="button" ?disabled=${this.busy} @click=${this.readOn}>${words.more}</button></p>`}`;
  }

  async readOn() {
    this.busy = true;
    const page = await this.attempt(() => readings({ source: this.source, cursor: this.next }, this.signal));
    this.busy = false;
    if (page) {
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    }
  }
}

customElements.define('fh-readings-page', ReadingsPage);
