import { equal, tests } from '../../test.js';
import { clock, gaps, lineMarks, offered, permissions, settled, standing, stateOf, timeMark } from './talk.js';

const at = '2026-11-28T10:00:00Z';
const entry = (/** @type {string} */ id, /** @type {number} */ offset, /** @type {object} */ more, version = 1) =>
  /** @type {import('./talk.js').Entry} */ ({ id, version, kind: 'mark', at, offset, ...more });
const line = (/** @type {string} */ id, /** @type {string} */ kind) => ({ id, kind, text: id });

export default tests({
  'the newest version stands, in the order of the talk, unless it was taken away': () =>
    equal(
      standing([entry('b', 9, { text: 'b' }), entry('a', 5, { text: 'a' }), entry('b', 2, { text: 'B' }, 2), entry('c', 1, {}), entry('c', 1, { removed: true }, 2)]).map(one => one.text),
      ['B', 'a'],
    ),
  'what must be asked comes first and the rest stays in its place': () =>
    equal(
      offered([line('1', 'say'), line('2', 'if-nothing'), line('3', 'if-time'), line('4', 'permission'), line('5', 'must')]).map(one => one.id),
      ['1', '5', '3', '4', '2'],
    ),
  'the last mark of a line counts': () =>
    equal(
      Object.entries(lineMarks([entry('a', 1, { mark: 'come-back', line: 'B1.1' }), entry('b', 2, { mark: 'asked', line: 'B1.1' }), entry('c', 3, { mark: 'entered', line: 'B2' })])).map(([name, one]) => [name, one.mark]),
      [['B1.1', 'asked']],
    ),
  'a talk is planned, then running, then ended': () =>
    equal(
      [[], [entry('a', 0, { mark: 'begin' })], [entry('a', 0, { mark: 'begin' }), entry('b', 9, { mark: 'end' })], [entry('c', 0, { kind: 'consent', item: 'take-part', answer: 'no' })]].map(stateOf),
      ['planned', 'running', 'ended', 'ended'],
    ),
  'the last word about a permission counts': () =>
    equal(permissions([entry('a', 0, { kind: 'consent', item: 'record', answer: 'yes' }), entry('b', 1, { kind: 'consent', item: 'record', answer: 'no' })]), { record: 'no' }),
  'time is spent in the block that was entered last, also when it is entered again': () =>
    equal(clock([entry('a', 0, { mark: 'entered', line: 'B0' }), entry('b', 1000, { mark: 'entered', line: 'B1' }), entry('c', 3000, { mark: 'entered', line: 'B0' })], 3500), {
      spent: { B0: 1500, B1: 2000 },
      current: 'B0',
    }),
  'the clock stops when the talk ends': () =>
    equal(clock([entry('a', 0, { mark: 'entered', line: 'B0' }), entry('b', 1000, { mark: 'end' })], 9000).spent, { B0: 1000 }),
  'time marks have hours only when there are some': () =>
    equal([0, 61_999, 3_723_000, -5000].map(timeMark), ['0:00', '1:01', '1:02:03', '0:05']),
  'what the server has is done, what differs is raised, what it refused is told': () =>
    equal(
      settled(
        ['a', 'b', 'c', 'd'].map(id => entry(id, 0, {})),
        [
          { id: 'a', version: 1, result: 'stored' },
          { id: 'b', version: 1, result: 'differs' },
          { id: 'c', version: 1, result: 'refused', reason: 'no' },
        ],
      ),
      { waiting: [entry('b', 0, {}, 2), entry('d', 0, {})], refused: [{ entry: entry('c', 0, {}), reason: 'no' }] },
    ),
  'gaps are found once, and the code is none': () =>
    equal(gaps({ a: 'How does {area} fit?', b: ['{area} and {product}, {code}'] }), ['company', 'area', 'product']),
});
