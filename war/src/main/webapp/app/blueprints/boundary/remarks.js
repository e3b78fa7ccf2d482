import { html, nothing } from 'lit';
import { words } from '../../words.js';

/** Returns the id of the element that a remark is about. @param {string} at */
export const place = at => `at-${at.replace(/[^A-Za-z0-9-]+/g, '-')}`;

/** Returns whether a draft has several languages. @param {any} layout */
const isSeveral = layout => Object.keys(layout?.notice?.[0]?.words ?? {}).length > 1;

/**
 * What is remarked about one thing.
 *
 * @param {any} layout @param {string} at @param {string} [without] a kind of remark that is said in another way
 */
export const remarksAt = (layout, at, without = '') => {
  const found = (layout?.remarks ?? []).filter((/** @type {any} */ one) => one.at === at && one.kind !== without);
  return found.length > 0
    ? html`<ul class="draft-remarks">
        ${found.map((/** @type {any} */ one) => remark(one, layout))}
      </ul>`
    : nothing;
};

/** @param {any} one @param {any} layout @param {unknown} [more] what helps, such as a button */
export const remark = (one, layout, more = nothing) => html`<li class=${one.blocks ? 'blocks' : 'look'}>
  <strong>${one.blocks ? words.blueprints.missing : words.blueprints.advice}</strong>
  ${one.detail}${one.language && isSeveral(layout) ? html` <span class="soft">(${words.blueprints.languages[one.language]})</span>` : nothing} ${more}
</li>`;
