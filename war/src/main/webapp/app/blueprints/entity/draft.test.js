import { equal, tests } from '../../test.js';
import { added, addedOwn, filled, moved, noticed, optionLines, options, ruled, withItem, without, worded } from './draft.js';
import { asked, chosen, holds, next, saysSomething } from './walk.js';

/** @type {import('./draft.js').Draft} */
const DRAFT = {
  name: 'x',
  languages: ['en'],
  items: [
    { id: 'TRG1', version: 1 },
    { id: 'WOR2', version: 1 },
    { id: 'PUL1', version: 1 },
  ],
  ends: [],
  fillings: { product: { en: ['Acme'] } },
  notice: { N8: { en: 'own' } },
  closing: [],
};
/** @param {import('./draft.js').Draft} draft */
const ids = draft => draft.items.map(item => item.id);
/** @param {string[]} codes @param {string} text */
const answer = (codes, text = '') => ({ codes, text });

const SCREENS = [
  { kind: 'opening', question: { id: 'CON1', ends: [{ when: { item: 'CON1', codes: ['no'] }, screen: 'N-NO' }] } },
  { kind: 'question', id: 'WOR2', ends: [] },
  { kind: 'question', id: 'WOR4', when: { substantive: 'WOR2' }, ends: [{ when: { item: 'WOR4', codes: ['gone'] }, screen: 'N-OUT' }] },
  { kind: 'question', id: 'PUL1', ends: [] },
  { kind: 'end', id: 'N-NO' },
  { kind: 'end', id: 'N-OUT' },
  { kind: 'end', id: 'N-END' },
];

export default tests({
  questions_move_and_stay_within: () =>
    equal(
      [ids(moved(DRAFT, 0, 1)), ids(moved(DRAFT, 2, 0)), ids(moved(DRAFT, 0, -1)), ids(moved(DRAFT, 2, 3))],
      [
        ['WOR2', 'TRG1', 'PUL1'],
        ['PUL1', 'TRG1', 'WOR2'],
        ['TRG1', 'WOR2', 'PUL1'],
        ['TRG1', 'WOR2', 'PUL1'],
      ],
    ),
  a_question_is_added_once_and_taken_out: () => {
    equal(ids(added(DRAFT, { id: 'DRV1', version: 2 })), ['TRG1', 'WOR2', 'PUL1', 'DRV1']);
    equal(ids(added(DRAFT, { id: 'WOR2', version: 1 })), ['TRG1', 'WOR2', 'PUL1']);
    equal(ids(without(DRAFT, 1)), ['TRG1', 'PUL1']);
  },
  own_questions_get_ids_of_their_own: () => equal(ids(addedOwn(addedOwn(DRAFT, ['OWN1']))).slice(3), ['OWN2', 'OWN1']),
  one_item_changes: () => equal(withItem(DRAFT, 1, { showIf: 'subst(TRG1)' }).items[1], { id: 'WOR2', version: 1, showIf: 'subst(TRG1)' }),
  blank_words_are_none: () => equal([worded({ en: 'a', de: 'b' }, 'en', ' '), worded(undefined, 'de', 'c')], [{ de: 'b' }, { de: 'c' }]),
  a_placeholder_is_filled_and_emptied: () => {
    equal(filled(DRAFT, 'real', 'en', ['a', 'b']).fillings, { product: { en: ['Acme'] }, real: { en: ['a', 'b'] } });
    equal(filled(DRAFT, 'product', 'en', []).fillings, {});
  },
  a_piece_of_the_notice_is_reworded_emptied_and_usual_again: () =>
    equal([noticed(DRAFT, 'N4', 'en', '').notice, noticed(DRAFT, 'N8', 'en', null).notice], [{ N8: { en: 'own' }, N4: { en: '' } }, {}]),
  options_are_typed_one_a_line: () => {
    const list = options('Red\n\n b2 = Blue = sky \nnone = none', 'en', [{ code: 'r', words: { de: 'Rot' } }]);
    equal(list, [
      { code: 'r', words: { de: 'Rot', en: 'Red' } },
      { code: 'b2', words: { en: 'Blue = sky' } },
      { code: 'none', words: { en: 'none' } },
    ]);
    equal(optionLines(list, 'de'), 'r = Rot\nb2 = \nnone = ');
  },
  rules_are_joined: () =>
    equal(
      [ruled('', 'A=x'), ruled(undefined, 'A=x'), ruled('A=x', 'subst(B)'), ruled('A=x', 'A=x'), ruled('A=x or B=y', 'C=z')],
      ['A=x', 'A=x', 'A=x and subst(B)', 'A=x', 'A=x or B=y'],
    ),

  empty_words_say_nothing: () =>
    equal(
      ['', 'No!', 'nothing really', 'N/A', "don't know", 'xx', 'a', 'qwrtz', 'Keine Ahnung', 'The price', 'Zu teuer', '好的'].map(saysSomething),
      [false, false, false, false, false, false, false, false, false, true, true, true],
    ),
  conditions_are_trees: () => {
    const answers = { A: answer(['x']), B: answer([], 'nothing'), C: answer(['dk']) };
    equal(
      [
        { item: 'A', codes: ['x', 'y'] },
        { item: 'Z', codes: ['x'] },
        { substantive: 'B' },
        { substantive: 'C' },
        { not: { substantive: 'B' } },
        { all: [{ item: 'A', codes: ['x'] }, { substantive: 'C' }] },
        { any: [{ item: 'A', codes: ['x'] }, { substantive: 'C' }] },
        { any: [] },
        undefined,
      ].map(condition => holds(condition, answers)),
      [true, false, false, false, true, false, true, false, true],
    );
  },
  the_next_screen_follows_ends_and_conditions: () =>
    equal(
      [
        next(SCREENS, 0, { CON1: answer(['no']) }).at,
        next(SCREENS, 0, { CON1: answer(['yes']) }).at,
        next(SCREENS, 1, { WOR2: answer([], 'The price') }).at,
        next(SCREENS, 1, { WOR2: answer([], 'nothing') }).at,
        next(SCREENS, 2, { WOR4: answer(['gone']) }).at,
        next(SCREENS, 3, {}).at,
      ],
      [4, 1, 2, 3, 5, 6],
    ),
  what_is_skipped_is_not_answered: () =>
    equal(next(SCREENS, 1, { WOR2: answer([], 'no'), WOR4: answer(['gone']) }), { at: 3, answers: { WOR2: answer([], 'no') } }),
  choices_replace_or_gather: () => {
    const several = { form: 'MC', maxChoices: 2 };
    equal(chosen({ form: 'SC' }, answer(['a']), 'b').codes, ['b']);
    equal(chosen(several, answer(['a']), 'b').codes, ['a', 'b']);
    equal(chosen(several, answer(['a', 'b']), 'c').codes, ['a', 'b']);
    equal(chosen(several, answer(['a', 'b']), 'a').codes, ['b']);
    equal(chosen(several, answer(['a', 'b']), 'none').codes, ['none']);
    equal(chosen(several, answer(['none']), 'a').codes, ['a']);
  },
  earlier_words_come_back: () => {
    const question = { words: 'Is that still a concern?', wordsWithAnswer: 'You wrote: "{answer:WOR2}". Still?' };
    equal(asked(question, { WOR2: answer([], ' The $1 price ') }), 'You wrote: "The $1 price". Still?');
    equal(asked(question, { WOR2: answer([], 'no') }), 'Is that still a concern?');
    equal(asked({ words: 'Why?' }, {}), 'Why?');
  },
});
