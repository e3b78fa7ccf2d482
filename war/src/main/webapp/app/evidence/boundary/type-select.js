import { html } from 'lit';
import { words } from '../../words.js';
import { TYPES } from '../entity/types.js';

/**
 * A select with the types of findings.
 *
 * @param {string} label
 * @param {string} chosen
 * @param {(type: string) => void} choose
 */
export const typeSelect = (label, chosen, choose) => html`<label class="inline"
  >${label}
  <select @change=${(/** @type {any} */ event) => choose(event.target.value)}>
    ${TYPES.map(type => html`<option value=${type} ?selected=${type === chosen}>${words.type[type]}</option>`)}
  </select></label
>`;
