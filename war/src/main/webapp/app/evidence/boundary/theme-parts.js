import { html, nothing } from 'lit';
import { lang } from '../../corpus/boundary/lang.js';
import { marked } from '../../corpus/boundary/marked-text.js';
import { excerpt, passage } from '../../corpus/entity/passages.js';
import { words } from '../../words.js';

/** @param {any} finding */
const shownPart = ({ answer, cues, ...finding }) =>
  marked(passage(answer.text, /** @type {any} */ (finding), cues, excerpt(answer.text, /** @type {any} */ (finding), 90)));

/**
 * Shows a finding to read, in the part of its answer around it.
 *
 * @param {any} finding
 */
export const typical = finding => html`<div class="typical">
  ${finding.answer.question
    ? html`<p class="asked"><span class="unseen">${words.quote.asked}</span> ${finding.answer.question}</p>`
    : nothing}
  <blockquote class="answer" lang=${lang(finding.answer)}>${shownPart(finding)}</blockquote>
  <p class="meta">
    <span>${finding.person}</span>
    <span>${finding.answer.source.name}, ${words.kinds[finding.answer.source.kind]}</span>
    ${finding.state === 'approved' ? html`<span class="verdict yes">${words.quote.approved}</span>` : nothing}
  </p>
</div>`;

/**
 * Asks for the name of a theme, in place of the name.
 *
 * @param {string} name as it is now
 * @param {string} label what it would be without a name
 * @param {(name: string) => void} save
 * @param {() => void} cancel
 */
export const nameForm = (name, label, save, cancel) => html`<form
  class="with-button theme-name"
  aria-label=${words.themes.rename(name || label)}
  @submit=${(/** @type {Event} */ event) => {
    event.preventDefault();
    save(String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('label')).trim());
  }}
  @keydown=${(/** @type {KeyboardEvent} */ event) => event.key === 'Escape' && cancel()}
>
  <label class="grow"
    >${words.themes.name} <input name="label" maxlength="200" .value=${name} placeholder=${label} autofocus
  /></label>
  <button>${words.save}</button>
  <button type="button" class="quiet" @click=${cancel}>${words.cancel}</button>
</form>`;

/**
 * The button that takes the last edit back.
 *
 * @param {import('../control/themes.js').Edit | undefined} edit
 * @param {() => void} undo
 */
export const undoButton = (edit, undo) =>
  edit
    ? html`<span class="undo"
        ><button type="button" aria-describedby="last-edit" @click=${undo}>${words.themes.undo}</button>
        <span class="soft" id="last-edit">${words.themes.edits[edit.kind]}, ${edit.actor}</span></span
      >`
    : nothing;
