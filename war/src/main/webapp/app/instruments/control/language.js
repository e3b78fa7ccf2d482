import { chosen } from '../entity/language.js';

const KEY = 'firsthand.instruments.language';

/** @type {string | null} stands in where the browser stores nothing */
let kept = null;

/** The language in which questions and guides are shown; this browser remembers it. */
export const language = () => {
  try {
    return chosen(localStorage.getItem(KEY) ?? kept);
  } catch {
    return chosen(kept);
  }
};

/** @param {string} tag */
export const chooseLanguage = tag => {
  kept = tag;
  try {
    localStorage.setItem(KEY, tag);
  } catch {
    // the choice lasts as long as the page
  }
};
