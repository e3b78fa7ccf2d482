import { html, nothing } from 'lit';
import { words } from '../../words.js';

/**
 * Advice as a list: what is wrong, why, and one click where one click is enough. Hints are folded.
 *
 * @param {import('../control/lint.js').Advice[]} advice most severe first
 * @param {(one: import('../control/lint.js').Advice) => unknown} action what stands below an entry, a button or nothing
 * @param {boolean} [flat] whether hints stand among the others
 */
export const adviceList = (advice, action, flat = false) => {
  const matters = advice.filter(one => flat || one.level !== 'info');
  const hints = advice.filter(one => !flat && one.level === 'info');
  return html`${matters.length > 0
    ? html`<ul class="advice">
        ${matters.map(one => entry(one, action))}
      </ul>`
    : nothing}
  ${hints.length > 0
    ? html`<details class="hints" ?open=${matters.length === 0}>
        <summary>${words.lint.hints(hints.length)}</summary>
        <ul class="advice">
          ${hints.map(one => entry(one, action))}
        </ul>
      </details>`
    : nothing}`;
};

/**
 * @param {import('../control/lint.js').Advice} one
 * @param {(one: import('../control/lint.js').Advice) => unknown} action
 */
const entry = (one, action) => html`<li class=${`advice-${one.level}`}>
  <p class="advice-head"><span class="chip">${words.lint.levels[one.level]}</span> <strong>${one.message}</strong></p>
  <p>${one.why} ${one.remedy} <span class="soft">${one.plugin ? words.lint.fromPlugin(one.plugin) : one.rule}</span></p>
  ${action(one)}
</li>`;
