// The texts of the language on screen. A second language is a second file of the same shape, chosen here.
export { words } from './words.en.js';
