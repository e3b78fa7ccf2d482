import { equal, tests } from '../../test.js';
import { draftOf, emptyDraft, freeCode, itemOf } from './question-draft.js';

const CHOICE = {
  id: 'TQ1',
  version: 2,
  kind: 'MC',
  wording: { en: 'Which of these?', fr: 'Lesquels ?' },
  options: [
    { code: 'a', label: { en: 'One', de: 'Eins' } },
    { code: 'r*', from: 'real' },
    { code: 'none' },
    { code: 'dk' },
  ],
  feeds: ['proof'],
  topic: 'proof',
  promptedness: 'L',
  purpose: { en: 'why' },
  order: 'random',
  maxChoices: 2,
  showIf: 'subst(WOR2)',
  ref: ['dec', 'WOR2'],
  ends: [{ if: 'TQ1=a', screen: 'N-END' }],
};

export default tests({
  a_question_comes_back_as_it_was_also_what_has_no_field: () => {
    const { id, version, ...members } = CHOICE;
    equal([id, version], ['TQ1', 2]);
    const back = /** @type {Record<string, unknown>} */ (itemOf(draftOf(CHOICE)));
    equal(
      Object.keys(members).map(name => back[name]),
      Object.values(members),
    );
    equal(Object.keys(back).length, Object.keys(members).length);
  },
  what_is_empty_is_left_out: () =>
    equal(itemOf({ ...emptyDraft(), wording: { en: ' How? ', de: ' ' }, topic: 'late', purpose: { en: 'why' } }), {
      kind: 'OT',
      wording: { en: 'How?' },
      feeds: ['pain'],
      topic: 'late',
      promptedness: 'O',
      purpose: { en: 'why' },
    }),
  an_open_question_has_no_options: () =>
    equal(/** @type {any} */ (itemOf({ ...draftOf(CHOICE), kind: 'OT' })).options, undefined),
  an_option_without_a_code_gets_one: () =>
    equal(
      /** @type {any} */ (
        itemOf({
          ...draftOf(CHOICE),
          tails: [],
          options: [
            { code: '', label: { en: 'By price' }, from: '' },
            { code: '', label: { de: 'Über Freunde' }, from: '' },
            { code: '', label: {}, from: '' },
          ],
        })
      ).options,
      [
        { code: 'byprice', label: { en: 'By price' } },
        { code: 'uberfreunde', label: { de: 'Über Freunde' } },
      ],
    ),
  codes_are_never_taken_twice: () =>
    equal([freeCode({ en: 'Other' }, new Set()), freeCode({ en: 'A b' }, new Set(['ab'])), freeCode({ en: '日本' }, new Set())], [
      'other2',
      'ab2',
      'option',
    ]),
});
