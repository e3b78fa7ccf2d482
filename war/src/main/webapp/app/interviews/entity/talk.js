import { timeMark as secondsMark } from '../../corpus/entity/time-mark.js';

/**
 * What a talk is, worked out from its entries alone: no requests, no clock.
 *
 * @typedef {{id: string, version: number, kind: string, at: string, offset: number, line?: string, removed?: boolean,
 *   text?: string, speaker?: string, said?: string, supplied?: boolean, capture?: string, date?: string, precision?: string,
 *   stage?: string, items?: string[], holder?: string, role?: string, status?: string, settledBy?: string, mark?: string,
 *   item?: string, answer?: string, right?: boolean, correction?: string, point?: number, by?: string}} Entry
 * @typedef {{id: string, kind: string, text: string, when?: string, consent?: string, wordingVersion?: string,
 *   promptedness?: string}} Line
 * @typedef {{block: string, title?: string, minutes: number, lines: Line[], probes: string[], probesPerRole: string[],
 *   captures: string[], stages: string[], forces: string[]}} Block
 */

/** Kinds of lines that are asked, and in which order: what must be asked comes first. */
const ASKS = ['must', 'if-time', 'deep', 'if-nothing'];

/** @param {Line} line */
export const isAsk = line => ASKS.includes(line.kind);

/**
 * Returns the newest version of each entry in the order of the talk, without those that were taken away.
 *
 * @param {Entry[]} entries in any order, several versions of one among them
 */
export const standing = entries => {
  /** @type {Map<string, Entry>} */
  const newest = new Map();
  for (const entry of entries) {
    const known = newest.get(entry.id);
    if (!known || known.version < entry.version) {
      newest.set(entry.id, entry);
    }
  }
  return [...newest.values()]
    .filter(entry => !entry.removed)
    .sort((a, b) => a.offset - b.offset || a.at.localeCompare(b.at));
};

/** Returns the block of a line or block name: B5 of B5.2. @param {string | undefined} line */
export const blockOf = line => line?.split('.')[0] ?? '';

/**
 * Returns lines in the order in which they are offered: asks that must be asked first, everything else where it stands.
 *
 * @param {Line[]} lines
 */
export const offered = lines => {
  const asks = lines.filter(isAsk).sort((a, b) => ASKS.indexOf(a.kind) - ASKS.indexOf(b.kind));
  return lines.map(line => (isAsk(line) ? /** @type {Line} */ (asks.shift()) : line));
};

/**
 * Returns what was last marked of each line: asked, skipped or come-back.
 *
 * @param {Entry[]} entries as {@link standing} returns them
 * @returns {Record<string, Entry>}
 */
export const lineMarks = entries =>
  Object.fromEntries(
    entries
      .filter(entry => entry.kind === 'mark' && entry.line && ['asked', 'skipped', 'come-back'].includes(entry.mark ?? ''))
      .map(entry => [entry.line, entry]),
  );

/**
 * Returns what the person last said about each permission.
 *
 * @param {Entry[]} entries as {@link standing} returns them
 * @returns {Record<string, string>}
 */
export const permissions = entries =>
  Object.fromEntries(
    entries.filter(entry => entry.kind === 'consent').map(entry => [entry.item ?? '', entry.answer ?? '']),
  );

/** @param {Entry[]} entries @param {string} mark */
export const marked = (entries, mark) => entries.find(entry => entry.kind === 'mark' && entry.mark === mark);

/**
 * Returns how far a talk is, from its marks.
 *
 * @param {Entry[]} entries as {@link standing} returns them
 * @returns {'planned' | 'running' | 'ended'}
 */
export const stateOf = entries =>
  marked(entries, 'end') || permissions(entries)['take-part'] === 'no'
    ? 'ended'
    : marked(entries, 'begin')
      ? 'running'
      : 'planned';

/**
 * Returns milliseconds spent in each block, and the block where the talk is.
 *
 * @param {Entry[]} entries as {@link standing} returns them
 * @param {number} now milliseconds since the talk began
 * @returns {{spent: Record<string, number>, current: string}}
 */
export const clock = (entries, now) => {
  const end = marked(entries, 'end')?.offset ?? now;
  const entered = entries.filter(entry => entry.kind === 'mark' && entry.mark === 'entered' && entry.line);
  /** @type {Record<string, number>} */
  const spent = {};
  entered.forEach((mark, index) => {
    const until = Math.min(end, entered[index + 1]?.offset ?? end);
    const block = blockOf(mark.line);
    spent[block] = (spent[block] ?? 0) + Math.max(0, until - mark.offset);
  });
  return { spent, current: blockOf(entered.at(-1)?.line) };
};

/** Writes milliseconds as a time mark: 12:31, or 1:02:03. @param {number} millis */
export const timeMark = millis => secondsMark(Math.abs(millis) / 1000);

/**
 * Returns what is left to do after the server has said what became of entries: those that still wait, and those it refused.
 *
 * @param {Entry[]} pending in the order to send
 * @param {{id: string, version: number, result: string, reason?: string}[]} results
 * @returns {{waiting: Entry[], refused: {entry: Entry, reason: string}[]}}
 */
export const settled = (pending, results) => {
  const waiting = [];
  const refused = [];
  for (const entry of pending) {
    const result = results.find(one => one.id === entry.id && one.version === entry.version);
    if (!result) {
      waiting.push(entry);
    } else if (result.result === 'differs') {
      // another window wrote a version of this number: ours becomes the next one
      waiting.push({ ...entry, version: entry.version + 1 });
    } else if (result.result === 'refused') {
      refused.push({ entry, reason: result.reason ?? '' });
    }
  }
  return { waiting, refused };
};

/** Returns the gaps of a guide that somebody must fill, by name. @param {unknown} guide */
export const gaps = guide => [
  ...new Set(
    // the question about quoting, which a talk has besides, names the company
    ['company', ...[...JSON.stringify(guide).matchAll(/\{([A-Za-z]+)\}/g)].map(found => found[1])].filter(
      name => !['code', 'window'].includes(name),
    ),
  ),
];
