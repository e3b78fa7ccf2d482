import { addedOwn, moved, withItem, without, worded } from './draft.js';

/**
 * Returns the draft after the click that advice offers, or null where a person has to make the change.
 *
 * @param {import('./draft.js').Draft} draft
 * @param {{id: string, part: string}[]} questions all questions in order, as laid out
 * @param {{id: string, version: number}[]} bank
 * @param {string} subject id of the question that the advice is about
 * @param {any} fix
 * @param {string} language of the words that were checked
 * @returns {import('./draft.js').Draft | null}
 */
export const mended = (draft, questions, bank, subject, fix, language) => {
  const at = draft.items.findIndex(item => item.id === subject);
  /** Places count every question; permissions of the first screen are no items. @param {number} place */
  const item = place => {
    const before = questions.slice(0, place).filter(({ id }) => draft.items.some(one => one.id === id)).length;
    return Math.max(0, Math.min(draft.items.length, before));
  };
  /** @param {string} id */
  const ofBank = id => bank.find(question => question.id === id);
  switch (fix.do) {
    case 'set-anchor':
      return { ...draft, anchor: fix.anchor };
    case 'insert': {
      const question = ofBank(fix.question);
      if (!question || draft.items.some(one => one.id === fix.question)) {
        return null;
      }
      const place = item(fix.at);
      const items = [...draft.items];
      items.splice(place, 0, { id: question.id, version: question.version });
      return { ...draft, items };
    }
  }
  if (at < 0) {
    return null;
  }
  switch (fix.do) {
    case 'reword':
      return withItem(draft, at, { words: worded(draft.items[at].words, language, fix.wording) });
    case 'split': {
      const first = withItem(draft, at, { words: worded(draft.items[at].words, language, fix.first) });
      const both = addedOwn(first, bank.map(question => question.id));
      const last = both.items.length - 1;
      return moved(withItem(both, last, { words: { [language]: fix.second } }), last, at + 1);
    }
    case 'replace': {
      const question = ofBank(fix.question);
      return !question || draft.items.some(one => one.id === fix.question)
        ? without(draft, at)
        : { ...draft, items: draft.items.map((one, i) => (i === at ? { id: question.id, version: question.version } : one)) };
    }
    case 'move': {
      // the place counts all questions without this one
      const others = questions.filter(({ id }) => id !== subject);
      const before = others.slice(0, fix.to).filter(({ id }) => draft.items.some(one => one.id === id)).length;
      return moved(draft, at, Math.min(draft.items.length - 1, before));
    }
    case 'remove':
      return without(draft, at);
    case 'restore':
      return withItem(draft, at, { words: {} });
    case 'require':
      return draft.items[at].own ? withItem(draft, at, { own: { ...draft.items[at].own, required: fix.required } }) : null;
    case 'order-options':
      return draft.items[at].own ? withItem(draft, at, { own: { ...draft.items[at].own, shuffled: fix.order === 'random' } }) : null;
    default:
      return null;
  }
};
