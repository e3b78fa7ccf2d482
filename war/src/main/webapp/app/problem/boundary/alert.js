import { html, nothing } from 'lit';
import { words } from '../../words.js';

/**
 * Shows a problem where it happened.
 *
 * @param {import('../entity/problem.js').Problem | null | undefined} problem
 * @param {unknown} [more] what helps, such as a button
 */
export const alert = (problem, more = nothing) =>
  problem
    ? html`<div class="alert" role="alert">
        <p><strong>${problem.title || words.problem.title}</strong></p>
        ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
        ${problem.places
          .filter(place => place.detail !== problem.detail)
          .map(place => html`<p>${place.detail}</p>`)}
        ${more}
      </div>`
    : nothing;
