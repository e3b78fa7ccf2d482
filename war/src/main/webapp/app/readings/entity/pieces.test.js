import { equal, tests } from '../../test.js';
import { pieces } from './pieces.js';

const shown = (/** @type {import('./pieces.js').Piece[]} */ some) =>
  some.map(({ text, found, chosen }) => `${chosen ? '*' : ''}${text}${found.length > 0 ? ` ${found}` : ''}`);

export default tests({
  'a turn without findings is one piece': () => equal(shown(pieces('We left.', [])), ['We left.']),
  'an empty turn has no pieces': () => equal(shown(pieces('', [])), []),
  'findings that overlap are cut where they do, the shortest first': () =>
    equal(
      shown(pieces('abcdef', [{ id: 1, start: 0, end: 4 }, { id: 2, start: 2, end: 5 }, { id: 3, start: 3, end: 4 }])),
      ['ab 1', 'c 2,1', 'd 3,2,1', 'e 2', 'f'],
    ),
  'chosen words are cut out as findings are': () =>
    equal(shown(pieces('abcd', [{ id: 7, start: 0, end: 2 }], { start: 1, end: 3 })), ['a 7', '*b 7', '*c', 'd']),
  'offsets count code points': () =>
    equal(shown(pieces('😀 so 😀', [{ id: 1, start: 2, end: 4 }])), ['😀 ', 'so 1', ' 😀']),
});
