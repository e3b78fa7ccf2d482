// Changes of a draft survey. Each takes a draft and returns a changed copy; what is on screen is never changed in place.

/**
 * @typedef {Record<string, string>} Words by language
 * @typedef {{id: string, version: number, words?: Words, showIf?: string, own?: any}} Item
 * @typedef {{if: string, screen: string, delete: boolean}} End
 * @typedef {{name: string, languages: string[], items: Item[], ends: End[], fillings: Record<string, Record<string, string[]>>,
 *   notice: Record<string, Words>, closing: string[], [member: string]: any}} Draft
 */

/**
 * Moves an item; beyond the ends it stays.
 *
 * @param {Draft} draft @param {number} from @param {number} to
 * @returns {Draft}
 */
export const moved = (draft, from, to) => {
  if (to < 0 || to >= draft.items.length || from === to) {
    return draft;
  }
  const items = [...draft.items];
  items.splice(to, 0, ...items.splice(from, 1));
  return { ...draft, items };
};

/**
 * Adds a question of the bank, before closing ones if there are any.
 *
 * @param {Draft} draft @param {{id: string, version: number}} question
 * @returns {Draft}
 */
export const added = (draft, { id, version }) =>
  draft.items.some(item => item.id === id) ? draft : { ...draft, items: [...draft.items, { id, version }] };

/**
 * Adds an own open question.
 *
 * @param {Draft} draft @param {string[]} taken ids of the bank
 * @returns {Draft}
 */
export const addedOwn = (draft, taken = []) => {
  const used = new Set([...taken, ...draft.items.map(item => item.id)]);
  let number = 1;
  while (used.has(`OWN${number}`)) {
    number++;
  }
  const own = { kind: 'OT', options: [], feeds: [], topic: '', required: false, maxChoices: 0, shuffled: false };
  return { ...draft, items: [...draft.items, { id: `OWN${number}`, version: 1, own }] };
};

/**
 * Takes an item out.
 *
 * @param {Draft} draft @param {number} at
 * @returns {Draft}
 */
export const without = (draft, at) => ({ ...draft, items: draft.items.filter((_, i) => i !== at) });

/**
 * Changes one item.
 *
 * @param {Draft} draft @param {number} at @param {Partial<Item>} change
 * @returns {Draft}
 */
export const withItem = (draft, at, change) => ({
  ...draft,
  items: draft.items.map((item, i) => (i === at ? { ...item, ...change } : item)),
});

/**
 * Sets words in a language; blank words are none.
 *
 * @param {Words | undefined} words @param {string} language @param {string} text
 * @returns {Words}
 */
export const worded = (words, language, text) => {
  const { [language]: _, ...others } = words ?? {};
  return text.trim() ? { ...others, [language]: text } : others;
};

/**
 * Fills a placeholder; without values it is not filled.
 *
 * @param {Draft} draft @param {string} name @param {string} language @param {string[]} values
 * @returns {Draft}
 */
export const filled = (draft, name, language, values) => {
  const { [language]: _, ...others } = draft.fillings[name] ?? {};
  const kept = values.length > 0 ? { ...others, [language]: values } : others;
  const { [name]: __, ...rest } = draft.fillings;
  return { ...draft, fillings: Object.keys(kept).length > 0 ? { ...rest, [name]: kept } : rest };
};

/**
 * Gives a piece of the notice own words, blank ones too; null gives it the usual ones again.
 *
 * @param {Draft} draft @param {string} piece @param {string} language @param {string | null} text
 * @returns {Draft}
 */
export const noticed = (draft, piece, language, text) => {
  const { [language]: _, ...others } = draft.notice[piece] ?? {};
  const kept = text === null ? others : { ...others, [language]: text };
  const { [piece]: __, ...rest } = draft.notice;
  return { ...draft, notice: Object.keys(kept).length > 0 ? { ...rest, [piece]: kept } : rest };
};

/**
 * Reads options as people type them: one a line, `code = words` or only words, which get the next letter.
 *
 * @param {string} text @param {string} language @param {{code: string, words: Words}[]} before what other languages say
 */
export const options = (text, language, before) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line)
    .map((line, i) => {
      const [, code, words] = /^([A-Za-z0-9]{1,20})\s*=\s*(.*)$/.exec(line) ?? [null, before[i]?.code ?? String.fromCharCode(97 + (i % 26)), line];
      const known = before.find(option => option.code === code)?.words ?? {};
      return { code: String(code), words: worded(known, language, String(words)) };
    });

/** Writes them so. @param {{code: string, words?: Words}[]} list @param {string} language */
export const optionLines = (list, language) => list.map(({ code, words }) => `${code} = ${words?.[language] ?? ''}`).join('\n');

/** Adds a rule to a skip rule, so that both must hold; one with "or" is left to whoever wrote it. @param {string | undefined} before @param {string} rule */
export const ruled = (before, rule) => {
  const plain = before?.trim() ?? '';
  return plain === '' ? rule : / or /.test(plain) ? plain : plain.split(' and ').includes(rule) ? plain : `${plain} and ${rule}`;
};
