import { html } from 'lit';
import { LightElement } from './page.js';
import { words } from '../../words.js';

/**
 * A place to drop a file on, or several where that makes sense; it is also an ordinary file input.
 *
 * @fires fh-file with the file as detail
 * @fires fh-files with the files as detail, when there are several and several may be given
 */
class DropZone extends LightElement {
  static properties = {
    label: {},
    hint: {},
    accept: {},
    busy: { type: Boolean },
    several: { type: Boolean },
    over: { state: true },
  };

  constructor() {
    super();
    this.label = '';
    this.hint = '';
    this.accept = '';
    this.busy = false;
    this.several = false;
    this.over = false;
  }

  render() {
    return html`<label
      class="drop ${this.over ? 'over' : ''}"
      @dragover=${this.dragged}
      @dragleave=${() => (this.over = false)}
      @drop=${this.dropped}
    >
      <svg class="drop-sign" viewBox="0 0 48 48" width="40" height="40" aria-hidden="true" focusable="false">
        <path d="M12 6h17l9 9v27H12z" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
        <path d="M29 6v9h9" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round" />
        <path class="drop-mark" d="M17 24h16M17 30h11" fill="none" stroke-width="4" />
      </svg>
      <span class="drop-label">${this.over ? words.start.dropHere : this.label}</span>
      <span class="drop-hint" id="drop-hint">${this.hint}</span>
      <input
        type="file"
        aria-label=${this.label}
        aria-describedby="drop-hint"
        accept=${this.accept}
        ?multiple=${this.several}
        ?disabled=${this.busy}
        @change=${this.chosen}
      />
    </label>`;
  }

  /** @param {DragEvent} event */
  dragged(event) {
    event.preventDefault();
    this.over = true;
  }

  /** @param {DragEvent} event */
  dropped(event) {
    event.preventDefault();
    this.over = false;
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  /** @param {Event} event */
  chosen(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.take([...(input.files ?? [])]);
    input.value = '';
  }

  /** @param {File[]} files */
  take(files) {
    if (this.busy || files.length === 0) {
      return;
    }
    this.dispatchEvent(
      this.several && files.length > 1
        ? new CustomEvent('fh-files', { detail: files })
        : new CustomEvent('fh-file', { detail: files[0] }),
    );
  }
}

customElements.define('fh-drop-zone', DropZone);
