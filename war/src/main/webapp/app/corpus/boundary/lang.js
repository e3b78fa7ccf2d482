import { nothing } from 'lit';

/**
 * What stands in the attribute `lang` of an element that shows words of an answer, for voices and hyphenation; nothing where the
 * language is not known.
 *
 * @param {{language?: string}} answer
 */
export const lang = ({ language }) => (language && language !== 'und' ? language : nothing);
