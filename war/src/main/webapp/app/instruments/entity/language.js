/** The languages that the instruments come in, as BCP 47 tags. */
export const LANGUAGES = ['en', 'de', 'de-x-du'];

/** Reads a remembered choice; what is none is English. @param {string | null} remembered */
export const chosen = remembered => (remembered !== null && LANGUAGES.includes(remembered) ? remembered : 'en');

/** Whether a tag is English, where published wordings come from. @param {string} tag */
export const isEnglish = tag => tag.split('-')[0].toLowerCase() === 'en';
