import { html } from 'lit';
import { words } from '../../words.js';
import { chooseLanguage, language } from '../control/language.js';
import { LANGUAGES } from '../entity/language.js';

/**
 * Chooses the language of questions and guides.
 *
 * @param {() => void} changed called when another one was chosen
 */
export const languageChoice = changed => html`<label class="inline"
  >${words.instruments.language}
  <select
    name="language"
    @change=${(/** @type {any} */ e) => {
      chooseLanguage(e.target.value);
      changed();
    }}
  >
    ${LANGUAGES.map(
      tag => html`<option value=${tag} lang=${tag} ?selected=${tag === language()}>${words.instruments.languages[tag]}</option>`,
    )}
  </select></label
>`;
