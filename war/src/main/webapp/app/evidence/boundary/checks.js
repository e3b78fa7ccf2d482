import { html, nothing } from 'lit';
import { words } from '../../words.js';

/**
 * Shows how the checks of a proof sheet ended.
 *
 * @param {{intact: boolean, ours: boolean, results: {check: string, outcome: string, sentence: string}[]}} verification
 */
export const checks = verification => html`<div class="verification" role="status">
  <p class="verdict-line ${verification.intact ? 'yes' : 'no'}">
    <strong>${verification.intact ? words.verify.intact : words.verify.broken}</strong>
    ${verification.intact ? (verification.ours ? words.verify.ours : words.verify.notOurs) : nothing}
  </p>
  <ul class="checks">
    ${verification.results.map(
      result => html`<li class=${result.outcome}>
        <strong>${words.verify.checks[result.check] ?? result.check}</strong>
        <span class="unseen">: ${words.verify.outcome[result.outcome]}.</span>
        <span class="soft">${result.sentence}</span>
      </li>`,
    )}
  </ul>
</div>`;
