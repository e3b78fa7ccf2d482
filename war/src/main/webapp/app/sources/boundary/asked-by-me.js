import { html } from 'lit';
import { words } from '../../words.js';

/**
 * Whether one asked the questions of a talk oneself.
 *
 * @param {boolean} asked @param {(asked: boolean) => void} change
 */
export const askedByMe = (asked, change) => html`<label class="choice"
    ><input
      type="checkbox"
      name="askedByMe"
      aria-describedby="asked-hint"
      .checked=${asked}
      @change=${(/** @type {any} */ e) => change(e.target.checked)}
    /><span>${words.transcripts.askedByMe}</span></label
  >
  <p class="hint" id="asked-hint">${words.transcripts.askedHint}</p>`;
