import { equal, tests } from '../../test.js';
import { guideDraft, guideOf, moved, planned } from './guide-draft.js';

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
  a_line_is_moved_but_not_over_the_edge: () => {
    const lines = ['a', 'b', 'c'].map(text => ({ kind: 'say', text }));
    equal(
      [moved(lines, 0, 1), moved(lines, 2, -1), moved(lines, 0, -1)].map(one => one.map(line => line.text).join('')),
      ['bac', 'acb', 'abc'],
    );
  },
});
