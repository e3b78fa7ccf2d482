import { equal, tests } from '../../test.js';
import { asRequest, fixed } from './question.js';

const tail = (/** @type {string} */ code) => ({ other: 'something else', dk: "don't know" })[code] ?? code;
const typed = { language: 'en', kind: 'SC', wording: 'Which?', options: '', sides: '2', order: 'as-listed', exhaustive: false };

export default tests({
  options_are_read_one_a_line_and_tails_by_their_words: () =>
    equal(asRequest({ ...typed, options: 'Red\n\n  Blue \nSomething else' }, tail), {
      language: 'en',
      kind: 'SC',
      wording: 'Which?',
      options: [
        { code: 'o1', label: 'Red' },
        { code: 'o2', label: 'Blue' },
        { code: 'other', label: 'Something else' },
      ],
      order: 'as-listed',
      exhaustive: false,
    }),
  points_of_a_scale_keep_their_number: () =>
    equal(asRequest({ ...typed, kind: 'S7', options: '1 = Very hard\n7: Very easy' }, tail), {
      language: 'en',
      kind: 'S7',
      wording: 'Which?',
      options: [
        { code: '1', label: 'Very hard' },
        { code: '7', label: 'Very easy' },
      ],
      sides: 2,
    }),
  points_without_numbers_are_counted_from_the_lowest: () =>
    equal(asRequest({ ...typed, kind: 'N11', options: 'Never\nRarely' }, tail).options, [
      { code: '0', label: 'Never' },
      { code: '1', label: 'Rarely' },
    ]),
  open_questions_have_no_options: () =>
    equal(asRequest({ ...typed, kind: 'OT', options: 'left over' }, tail), { language: 'en', kind: 'OT', wording: 'Which?' }),
  one_click_adds_an_option: () =>
    equal(fixed({ ...typed, options: 'Red\nBlue' }, { do: 'add-option', code: 'other' }, tail)?.options, 'Red\nBlue\nsomething else'),
  one_click_rewords: () => equal(fixed(typed, { do: 'reword', wording: 'What?' }, tail)?.wording, 'What?'),
  what_needs_a_draft_cannot_be_done_here: () => equal(fixed(typed, { do: 'move' }, tail), null),
});
