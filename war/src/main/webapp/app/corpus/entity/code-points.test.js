import { equal, tests } from '../../test.js';
import { length, pointAt, slice, unitAt } from './code-points.js';
import { excerpt, passage } from './passages.js';
import { moved, tidy, wholeWords, wordsIn } from './words-in-text.js';

const EMOJI = 'ok 👍🏽 but 👨‍👩‍👧 waited';
const HEBREW = 'אני חושש 😟 מהמחיר';
const COMBINED = 'cafe\u0301 was nai\u0308ve';

export default tests({
  plain_words_are_cut_as_they_are: () => equal(slice('I was worried', 2, 5), 'was'),
  an_emoji_is_one_code_point_per_part: () => {
    equal(length(EMOJI), 22);
    equal(slice(EMOJI, 3, 5), '👍🏽');
    equal(slice(EMOJI, 10, 15), '👨‍👩‍👧');
    equal(slice(EMOJI, 16), 'waited');
  },
  right_to_left_text_is_cut_in_logical_order: () => {
    equal(slice(HEBREW, 4, 8), 'חושש');
    equal(slice(HEBREW, 9, 10), '😟');
    equal(slice(HEBREW, 11), 'מהמחיר');
  },
  combining_marks_are_code_points_of_their_own: () => {
    equal(slice(COMBINED, 0, 5), 'cafe\u0301');
    equal(slice(COMBINED, 10), 'nai\u0308ve');
  },
  a_lone_surrogate_counts_as_one: () => equal([length('a\ud83db'), slice('a\ud83db', 2)], [3, 'b']),
  indexes_go_there_and_back: () => {
    for (const text of [EMOJI, HEBREW, COMBINED, '', '🤷']) {
      for (let point = 0; point <= length(text); point++) {
        equal(pointAt(text, unitAt(text, point)), point);
      }
    }
  },
  an_index_inside_a_pair_belongs_to_the_pair: () => equal(pointAt('a😟b', 2), 1),
  what_lies_beyond_the_end_ends_there: () => equal(slice('abc', 2, 99), 'c'),

  words_are_found_in_code_points: () =>
    equal(
      wordsIn('😟 worried, really').map(word => slice('😟 worried, really', word.start, word.end)),
      ['😟', 'worried', 'really'],
    ),
  a_selection_keeps_whole_characters: () =>
    equal([tidy(COMBINED, { start: 0, end: 4 }), tidy(EMOJI, { start: 10, end: 11 })], [
      { start: 0, end: 5 },
      { start: 10, end: 15 },
    ]),
  a_selection_of_blanks_is_none: () => equal(tidy('a   b', { start: 1, end: 4 }), null),
  a_selection_of_half_words_takes_them_whole: () =>
    equal(wholeWords('I was worried, really', { start: 3, end: 8 }), { start: 2, end: 13 }),
  a_selection_of_whole_words_stays: () =>
    equal(wholeWords('I was worried, really', { start: 2, end: 14 }), { start: 2, end: 14 }),
  an_edge_moves_by_a_word: () => {
    const text = 'I was worried that it fails';
    equal(moved(text, { start: 2, end: 13 }, 'end', 1), { start: 2, end: 18 });
    equal(moved(text, { start: 2, end: 13 }, 'end', -1), { start: 2, end: 5 });
    equal(moved(text, { start: 2, end: 13 }, 'start', 1), { start: 6, end: 13 });
    equal(moved(text, { start: 2, end: 13 }, 'start', -1), { start: 0, end: 13 });
  },
  one_word_stays: () => equal(moved('one two', { start: 0, end: 3 }, 'end', -1), { start: 0, end: 3 }),

  a_passage_marks_quote_and_cues: () =>
    equal(passage('😟 I was not worried.', { start: 2, end: 19 }, [{ attribute: 'polarity', start: 8, end: 11 }]), {
      before: [{ text: '😟 ', cues: [] }],
      quote: [
        { text: 'I was ', cues: [] },
        { text: 'not', cues: ['polarity'] },
        { text: ' worried', cues: [] },
      ],
      after: [{ text: '.', cues: [] }],
      cutBefore: false,
      cutAfter: false,
    }),
  a_short_answer_is_shown_whole: () => equal(excerpt('I was worried', { start: 2, end: 5 }), undefined),
  a_long_answer_is_cut_between_words: () => {
    const text = `${'first words '.repeat(30)}I was worried ${'last words '.repeat(30)}`;
    const start = length('first words ') * 30;
    const view = excerpt(text, { start, end: start + 13 }) ?? { start: 0, end: 0 };
    const shown = slice(text, view.start, view.end);
    equal(/^(first|words) /.test(shown) && / (last|words)$/.test(shown) && shown.includes('I was worried'), true);
    equal(length(shown) < 300, true);
  },
});
