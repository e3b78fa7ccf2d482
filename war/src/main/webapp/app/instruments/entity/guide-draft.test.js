import { equal, tests } from '../../test.js';
import { guideDraft, guideOf, mendedGuide, moved, placeIn, planned } from './guide-draft.js';

const GUIDE = {
  name: 'Switched',
  basedOn: 'SW',
  language: 'en',
  minutes: 18,
  probesPerAsk: 3,
  blocks: [
    {
      block: 'B5',
      title: 'Doubts',
      minutes: 2.5,
      stages: ['T4'],
      forces: ['ANXIETY'],
      lines: [{ kind: 'must', text: 'What nearly stopped you?', when: 'always' }],
      probes: ['Why?', 'And then?'],
      probesPerRole: [],
      captures: ['their words'],
    },
  ],
};

export default tests({
  a_guide_comes_back_as_it_was: () => equal(guideOf(guideDraft(GUIDE)), GUIDE),
  blank_lines_are_left_out: () => {
    const draft = guideDraft(GUIDE);
    draft.blocks[0].lines = [...draft.blocks[0].lines, { kind: 'say', text: '  ' }];
    draft.blocks[0].probes = 'Why?\n\n And then? \n';
    equal(guideOf(draft), GUIDE);
  },
  minutes_are_added_up_with_either_decimal_sign: () => {
    const draft = guideDraft(GUIDE);
    draft.blocks = ['2,5', '1.5', 'x'].map(minutes => ({ ...draft.blocks[0], minutes }));
    equal(planned(draft), 4);
  },
  advice_finds_its_place_among_blank_lines: () => {
    const draft = guideDraft(GUIDE);
    draft.blocks[0].lines = [{ kind: 'say', text: ' ' }, ...draft.blocks[0].lines];
    equal(
      ['B5', 'B5/1', 'B5/2', 'B5/probe 2', 'B9', ''].map(subject => placeIn(draft, subject)?.id ?? ''),
      ['minutes-B5', 'line-B5-2', 'minutes-B5', 'probes-B5', '', ''],
    );
  },
  one_click_rewords_a_line_or_makes_two_of_a_probe: () => {
    const draft = guideDraft(GUIDE);
    const reworded = mendedGuide(draft, 'B5/1', { do: 'reword', wording: 'What happened?' });
    const split = mendedGuide(draft, 'B5/probe 2', { do: 'split', first: 'And?', second: 'Then?' });
    equal(
      [
        reworded?.blocks[0].lines,
        split?.blocks[0].probes,
        mendedGuide(draft, 'B5/1', { do: 'replace', question: 'WOR2' }),
        mendedGuide(draft, 'B5', { do: 'reword', wording: 'What happened?' }),
      ],
      [[{ kind: 'must', text: 'What happened?', when: 'always' }], 'Why?\nAnd?\nThen?', null, null],
    );
  },
  a_line_is_moved_but_not_over_the_edge: () => {
    const lines = ['a', 'b', 'c'].map(text => ({ kind: 'say', text }));
    equal(
      [moved(lines, 0, 1), moved(lines, 2, -1), moved(lines, 0, -1)].map(one => one.map(line => line.text).join('')),
      ['bac', 'acb', 'abc'],
    );
  },
});
