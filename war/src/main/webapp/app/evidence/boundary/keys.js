import { html } from 'lit';

/** Shows which keys do what. @param {string} label @param {string[][]} keys */
export const legend = (label, keys) => html`<div class="keys" role="group" aria-label=${label}>
  ${keys.map(([key, does]) => html`<span><kbd>${key}</kbd> ${does}</span>`)}
</div>`;
