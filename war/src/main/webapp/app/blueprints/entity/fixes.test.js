import { equal, tests } from '../../test.js';
import { mended } from './fixes.js';

const bank = ['TRG1', 'WOR2', 'PRF1', 'PRF2'].map(id => ({ id, version: 1 }));
const draft = {
  name: 'Test',
  languages: ['en'],
  items: [
    { id: 'PRF2', version: 1 },
    { id: 'PRF1', version: 1 },
    { id: 'OWN1', version: 1, words: { en: 'How great was it?' }, own: { kind: 'OT' } },
  ],
  ends: [],
  fillings: {},
  notice: {},
  closing: [],
};
const questions = [
  { id: 'CON1', part: 'opening' },
  ...draft.items.map(({ id }) => ({ id, part: 'main' })),
  { id: 'CON3', part: 'closing' },
];
const ids = (/** @type {any} */ changed) => changed?.items.map((/** @type {any} */ item) => item.id);
const mend = (/** @type {string} */ subject, /** @type {any} */ fix) => mended(draft, questions, bank, subject, fix, 'en');

export default tests({
  a_question_moves_behind_the_one_it_would_prompt: () => equal(ids(mend('PRF2', { do: 'move', to: 2 })), ['PRF1', 'PRF2', 'OWN1']),
  a_question_moves_to_the_front_and_not_before_consent: () =>
    equal(ids(mend('OWN1', { do: 'move', to: 1 })), ['OWN1', 'PRF2', 'PRF1']),
  own_words_are_replaced_in_the_language_that_was_checked: () =>
    equal(mend('OWN1', { do: 'reword', wording: 'What was it like?' })?.items[2].words, { en: 'What was it like?' }),
  one_question_becomes_two_next_to_each_other: () => {
    const split = mend('PRF2', { do: 'split', first: 'Who?', second: 'Why?' });
    equal(ids(split), ['PRF2', 'OWN2', 'PRF1', 'OWN1']);
    equal(split?.items[1].words, { en: 'Why?' });
  },
  a_question_of_the_bank_stands_in: () => equal(ids(mend('OWN1', { do: 'replace', question: 'WOR2' })), ['PRF2', 'PRF1', 'WOR2']),
  a_question_of_the_bank_is_put_before_it: () =>
    equal(ids(mend('OWN1', { do: 'insert', question: 'WOR2', at: 1 })), ['WOR2', 'PRF2', 'PRF1', 'OWN1']),
  what_is_not_asked_is_left_out: () => equal(ids(mend('PRF2', { do: 'remove' })), ['PRF1', 'OWN1']),
  a_question_of_the_bank_cannot_be_made_optional_here: () => equal(mend('PRF2', { do: 'require', required: false }), null),
});
