import { html, nothing } from 'lit';
import { to } from '../../shell/entity/route.js';
import { words } from '../../words.js';
import { isEnglish } from '../entity/language.js';

/**
 * One question of the bank with what it carries.
 *
 * @param {any} question
 */
export const item = question => html`<article class="item" aria-label=${question.id}>
  <p class="item-wording" lang=${question.language}>${question.wording}</p>
  ${question.options?.length > 0
    ? html`<ul class="options" aria-label=${words.questions.options} lang=${question.language}>
        ${question.options
          .filter((/** @type {any} */ option) => option.label)
          .map((/** @type {any} */ option) => html`<li>${option.label}</li>`)}
      </ul>`
    : nothing}
  <p class="meta">
    ${!question.id.includes(':')
      ? html`<a class="item-id" href=${to(`question/${question.id}`)}>${question.id}</a>`
      : html`<span class="item-id">${question.id}</span>`}
    ${question.origin === 'own' ? html`<span class="chip">${words.question.chips[question.state]}</span>` : nothing}
    <span>${words.questions.kinds[question.kind] ?? question.kind}</span>
    <span>${question.promptedness ? words.promptednessCode[question.promptedness] : words.questions.noEvidence}</span>
    <span>${words.questions.seconds(question.seconds)}</span>
    <span>${words.list(feedNames(question.feeds))}</span>
    ${question.lock
      ? html`<span class="chip">${isEnglish(question.language) ? words.questions.locked : words.questions.lockedTranslation}</span>`
      : nothing}
    ${question.personal || question.contact ? html`<span class="chip">${words.questions.personal}</span>` : nothing}
    ${question.showIf ? html`<span>${words.questions.shown(question.showIf)}</span>` : nothing}
  </p>
  ${question.purpose
    ? html`<p class="purpose"><span>${words.questions.why}:</span> <span lang=${question.language}>${question.purpose}</span></p>`
    : nothing}
</article>`;

/** Names what a question feeds, each once. @param {string[]} feeds */
export const feedNames = feeds => [...new Set(feeds.map(feed => feedName(feed)))];

/** @param {string} feed */
export const feedName = feed => words.questions.feedNames[feed.split('.')[0]] ?? feed;
