import { html, nothing } from 'lit';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { arrived, isAtHand, preview, rejoin, send } from '../control/uploads.js';
import { size } from '../entity/files.js';
import { DescriptionPage } from './description-page.js';
import '../../shell/boundary/drop-zone.js';

/** A file on its way in: sent, looked at, described, read. */
class ImportPage extends DescriptionPage {
  static properties = {
    upload: { state: true },
  };

  reset() {
    super.reset();
    /** @type {any} */
    this.upload = null;
  }

  get subject() {
    return { uploadId: this.upload.id };
  }

  async load() {
    this.reset();
    title(words.import.plain);
    this.upload = await arrived(this.route.id, this.signal);
    title(words.import.title(this.upload.fileName));
    await this.sendRest();
  }

  async sendRest() {
    if (!this.isHere && isAtHand(this.upload.id)) {
      this.upload = await send(this.upload, state => (this.upload = state), this.signal);
    }
    if (this.isHere) {
      await this.look();
    }
  }

  /** The whole file has arrived. */
  get isHere() {
    return this.upload.received >= this.upload.byteSize;
  }

  async look() {
    const found = await preview(this.upload.id, this.signal);
    await this.take(found, found.fileName, found.known?.name === found.fileName);
  }

  render() {
    return html`<section class="page narrow">
      <h1>${this.upload ? words.import.title(this.upload.fileName) : words.import.plain}</h1>
      ${this.preview ? this.form() : this.sending()}
    </section>`;
  }

  sending() {
    const { upload } = this;
    if (!upload) {
      return html`${alert(this.problem)}
        ${this.problem ? html`<p><a href="#/">${words.app.home}</a></p>` : html`<p role="status">${words.loading}</p>`}`;
    }
    return html`
      ${alert(
        this.problem && !this.isHere ? this.problem : null,
        html`<button type="button" @click=${this.resume}>${words.import.resume}</button>`,
      )}
      ${this.isHere
        ? html`${alert(this.problem, html`<a href="#/">${words.app.home}</a>`)}
            ${this.problem ? nothing : html`<p role="status">${words.import.looking}</p>`}`
        : html`<label class="sending"
              >${words.import.uploading}
              <progress max=${upload.byteSize} value=${upload.received}></progress>
            </label>
            <p class="soft">${words.import.sent(size(upload.received), size(upload.byteSize))}</p>
            ${isAtHand(upload.id)
              ? nothing
              : html`<p>${words.import.again(upload.fileName)}</p>
                  <fh-drop-zone .label=${words.import.chooseFile} @fh-file=${this.rejoined}></fh-drop-zone>`}`}
    `;
  }

  async resume() {
    await this.attempt(async () => {
      this.upload = await arrived(this.upload.id, this.signal);
      await this.sendRest();
    });
  }

  /** @param {CustomEvent<File>} event */
  async rejoined({ detail: file }) {
    const { id, fileName, byteSize } = this.upload;
    if (file.name !== fileName || file.size !== byteSize) {
      this.problem = new Problem({ detail: words.import.otherFile(fileName, size(byteSize)) });
      return;
    }
    rejoin(id, file);
    await this.resume();
  }
}

customElements.define('fh-import-page', ImportPage);
