/**
 * A guide of the team while it is being changed. Follow-ups and notes are one text with a line each, as people type them.
 *
 * @typedef {{kind: string, text: string, when?: string, answers?: string[]}} Line
 * @typedef {{
 *   block: string, title: string, minutes: string, stages: string[], forces: string[], lines: Line[], probes: string,
 *   probesPerRole: string, captures: string
 * }} Block
 * @typedef {{name: string, basedOn: string, language: string, minutes: string, probesPerAsk: number, blocks: Block[]}} Draft
 */

/** Kinds of lines, as one would read them. */
export const KINDS = ['say', 'must', 'if-time', 'if-nothing', 'deep', 'permission', 'closer'];

const EXTRAS = /** @type {const} */ (['probes', 'probesPerRole', 'captures']);

/** @param {any} guide @returns {Draft} */
export const guideDraft = guide => ({
  ...guide,
  minutes: String(guide.minutes),
  probesPerAsk: guide.probesPerAsk ?? 0,
  blocks: guide.blocks.map((/** @type {any} */ block) => ({
    ...block,
    minutes: String(block.minutes),
    stages: block.stages ?? [],
    forces: block.forces ?? [],
    lines: block.lines ?? [],
    ...Object.fromEntries(EXTRAS.map(name => [name, (block[name] ?? []).join('\n')])),
  })),
});

/** Makes the guide to send; blank lines are left out. @param {Draft} draft */
export const guideOf = draft => ({
  ...draft,
  name: draft.name.trim(),
  minutes: number(draft.minutes),
  blocks: draft.blocks.map(block => ({
    ...block,
    title: block.title.trim(),
    minutes: number(block.minutes),
    lines: block.lines.filter(line => line.text.trim() !== '').map(line => ({ ...line, text: line.text.trim() })),
    ...Object.fromEntries(EXTRAS.map(name => [name, block[name].split('\n').map(text => text.trim()).filter(text => text !== '')])),
  })),
});

/** Adds up the minutes of the blocks. @param {Draft} draft */
export const planned = draft => draft.blocks.reduce((sum, block) => sum + (Number(comma(block.minutes)) || 0), 0);

/** Moves one line up or down; at the edge nothing moves. @param {Line[]} lines @param {number} at @param {number} by */
export const moved = (lines, at, by) => {
  const to = at + by;
  if (to < 0 || to >= lines.length) {
    return lines;
  }
  const others = lines.filter((_, i) => i !== at);
  return [...others.slice(0, to), lines[at], ...others.slice(to)];
};

/** What is no number is sent as it is, so that the server says what is wrong with it. @param {string} text */
const number = text => (comma(text).trim() === '' || Number.isNaN(Number(comma(text))) ? text : Number(comma(text)));

/** @param {string} text */
const comma = text => text.replace(',', '.');
