import { words } from '../../words.js';

/** Names the page in the window's title. @param {string} text */
export const title = text => {
  document.title = text ? `${text} – ${words.app.name}` : words.app.name;
};
