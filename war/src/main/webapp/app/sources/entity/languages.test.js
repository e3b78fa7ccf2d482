import { equal, tests } from '../../test.js';
import { words } from '../../words.js';
import { languages } from './languages.js';

/** @param {import('./languages.js').LanguageCount[]} counts */
const said = counts => words.sources.inLanguages(/** @type {any} */ (languages(counts)));

const MIXED = [
  { language: 'de', cuesLookedFor: true, answers: 114 },
  { language: 'en', cuesLookedFor: true, answers: 100 },
  { language: 'fr', cuesLookedFor: false, answers: 40 },
  { language: 'und', cuesLookedFor: true, answers: 6 },
];

export default tests({
  answers_are_parted_by_what_was_looked_for: () =>
    equal(languages([...MIXED, { answers: 3 }]), {
      all: 263,
      inTold: 214,
      told: ['de', 'en'],
      unknown: 6,
      askedOnly: 40,
      askedOnlyIn: [{ language: 'fr', answers: 40 }],
      older: 3,
    }),
  where_nobody_looked_nothing_is_said: () =>
    equal([languages([]), languages([{ answers: 3 }]), languages([{ language: 'und', answers: 2 }])], [
      undefined,
      undefined,
      undefined,
    ]),
  languages_have_names_and_some_are_unknown: () =>
    equal(['fr', 'pt-BR', 'und'].map(words.languageName), ['French', 'Brazilian Portuguese', 'unknown']),
  a_mixed_source_is_told_in_words: () =>
    equal(said(MIXED), [
      '214 of 260 answers are in German or English.',
      'In 40 (French) suggestions come only from questions that ask for them: no cue words are known there.',
      'The language of 6 is unknown.',
    ]),
  several_languages_without_cues_are_counted: () =>
    equal(
      said([
        { language: 'fr', cuesLookedFor: false, answers: 1000 },
        { language: 'und', cuesLookedFor: false, answers: 1 },
      ]),
      ['In 1,001 of 1,001 answers (French 1,000, unknown 1) suggestions come only from questions that ask for them: no cue words are known there.'],
    ),
  one_language_needs_few_words: () =>
    equal(
      [said([{ language: 'en', cuesLookedFor: true, answers: 12 }]), said([{ language: 'en', cuesLookedFor: true, answers: 1 }])],
      [['All 12 answers are in English.'], ['The answer is in English.']],
    ),
  older_answers_are_named: () =>
    equal(said([{ answers: 5 }, { language: 'en', cuesLookedFor: true, answers: 1 }]), [
      '1 of 6 answers is in English.',
      '5 were read before Firsthand told languages.',
    ]),
});
