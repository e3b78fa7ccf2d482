import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { title } from '../../shell/boundary/title.js';
import { to } from '../../shell/entity/route.js';
import { DescriptionPage } from '../../sources/boundary/description-page.js';
import { words } from '../../words.js';
import { survey } from '../control/connections.js';

/** A survey that already runs, described as a source and read. */
class SurveyPage extends DescriptionPage {
  /** The connection and the survey that the address names. */
  get ids() {
    const [connection, , ...rest] = this.route.id.split('/');
    return { connection, survey: rest.join('/') };
  }

  get subject() {
    const { connection, survey } = this.ids;
    return { connectionId: Number(connection), surveyId: survey };
  }

  get action() {
    return words.connections.read;
  }

  /** @param {string} name */
  knownAs(name) {
    return words.connections.known(name);
  }

  /** @param {import('../../sources/entity/columns.js').Column} column */
  label(column) {
    const wording = column.question?.wording;
    return wording ? `${wording} (${column.key})` : column.key;
  }

  get asksForWording() {
    return false;
  }

  async load() {
    title(words.connections.title);
    this.reset();
    const { connection, survey: id } = this.ids;
    const found = await survey(connection, id, this.signal);
    title(found.title);
    await this.take(found, found.title, found.known !== undefined);
  }

  render() {
    return html`<section class="page narrow">
      <p class="back"><a href=${to(`connections/${this.ids.connection}`)}>${words.connections.surveys}</a></p>
      <h1>${this.preview ? words.import.title(this.preview.title) : words.connections.title}</h1>
      ${this.preview
        ? html`<p class="lead">${words.connections.describe}</p>
            ${this.form()}`
        : html`${alert(this.problem)}${this.problem ? nothing : html`<p role="status">${words.connections.asking}</p>`}`}
    </section>`;
  }
}

customElements.define('fh-survey-page', SurveyPage);
