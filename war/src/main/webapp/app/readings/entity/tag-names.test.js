import { equal, tests } from '../../test.js';
import { nameOf, offered, pathOf, tagAt } from './tag-names.js';

const tag = (/** @type {number} */ id, /** @type {string[]} */ path, findings = 0) =>
  /** @type {import('./tag-names.js').Tag} */ ({ id, name: path[path.length - 1], path, findings, people: 0, merged: [] });
const tags = [tag(1, ['Data'], 3), tag(2, ['Data', 'Moving'], 9), tag(3, ['Price'])];

export default tests({
  'a slash puts a tag below another one': () =>
    equal(['Data', ' Data /  Moving  old ', 'a/b/c', '/x', ''].map(pathOf), [['Data'], ['Data', 'Moving old'], [], [], []]),
  'tags are found by their names regardless of case': () =>
    equal([tagAt(tags, ['data', 'MOVING'])?.id, tagAt(tags, ['Moving'])?.id], [2, undefined]),
  'what begins with the letters comes first, then what is used most': () =>
    equal(offered(tags, 'da').map(nameOf), ['Data', 'Data / Moving']),
  'the very tag comes before one that is used more': () =>
    equal(offered([tag(1, ['Database'], 30), tag(2, ['Data'], 2)], 'data').map(nameOf), ['Data', 'Database']),
  'without letters the most used come first': () => equal(offered(tags, '').map(one => one.id), [2, 1, 3]),
});
