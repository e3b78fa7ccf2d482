import { svg, html } from 'lit';

/**
 * A small horizontal bar. It repeats a number that stands beside it as text, so it is hidden from readers of the page.
 *
 * @param {number} value
 * @param {number} most what the full width stands for
 */
export const bar = (value, most) => {
  const width = most > 0 ? Math.max(1.5, Math.min(100, (100 * value) / most)) : 0;
  return html`<svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    ${svg`<rect class="bar-ground" width="100" height="6" rx="0"></rect><rect class="bar-value" width=${width.toFixed(1)} height="6"></rect>`}
  </svg>`;
};
