import { equal, tests } from '../../test.js';
import { Drafts, keptTalks } from './drafts.js';

/** Stands in for a browser's storage. @param {number} [room] how many keys fit */
const storage = (room = Infinity) => {
  /** @type {Record<string, any>} */
  const kept = {};
  const methods = {
    getItem: (/** @type {string} */ key) => kept[key] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => {
      if (!(key in kept) && Object.keys(kept).length >= room) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      kept[key] = value;
    },
    removeItem: (/** @type {string} */ key) => delete kept[key],
  };
  return /** @type {any} */ (
    new Proxy(kept, { get: (target, name) => /** @type {any} */ (methods)[name] ?? target[/** @type {string} */ (name)] })
  );
};

const entry = (/** @type {string} */ id, version = 1, text = id) => ({ id, version, text });

export default tests({
  'entries wait in the order they were written, also for another window': () => {
    const shared = storage();
    new Drafts(7, shared).put(entry('b'));
    new Drafts(7, shared).put(entry('a'));
    new Drafts(70, shared).put(entry('c'));
    equal(
      new Drafts(7, shared).entries().map(one => one.id),
      ['b', 'a'],
    );
    equal(keptTalks(shared).sort(), ['7', '70']);
  },
  'a newer version takes the place of an older one and keeps its turn': () => {
    const drafts = new Drafts(7, storage());
    drafts.put(entry('a'));
    drafts.put(entry('b'));
    drafts.put(entry('a', 2, 'A'));
    equal(drafts.entries(), [entry('a', 2, 'A'), entry('b')]);
  },
  'what was sent is done, what changed in the meantime is not': () => {
    const drafts = new Drafts(7, storage());
    drafts.put(entry('a'));
    drafts.put(entry('b'));
    const sent = drafts.entries();
    drafts.put(entry('b', 2));
    drafts.settle(sent, []);
    equal(drafts.entries(), [entry('b', 2)]);
  },
  'a half-typed line is there until it is emptied': () => {
    const shared = storage();
    new Drafts(7, shared).type('words', 'I thought, th');
    equal(new Drafts(7, shared).typed('words'), 'I thought, th');
    new Drafts(7, shared).type('words', '');
    equal(new Drafts(7, shared).names(), []);
  },
  'a full storage is told and breaks nothing': () => {
    const drafts = new Drafts(7, storage(1));
    drafts.type('words', 'fits');
    equal(drafts.isKeeping, true);
    drafts.type('more', 'does not');
    equal([drafts.isKeeping, drafts.typed('words')], [false, 'fits']);
  },
});
