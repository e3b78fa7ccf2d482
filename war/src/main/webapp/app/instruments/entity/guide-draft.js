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

/**
 * Where advice is in the form: the id of the field, and what people call the place. Null for the guide as a whole.
 *
 * @param {Draft} draft @param {string} subject `B5`, `B5/2` for the second line that is not blank, `B5/probe 2`
 */
export const placeIn = (draft, subject) => {
  const found = target(draft, subject);
  if (!found) {
    return null;
  }
  const { block, at, probe } = found;
  if (probe) {
    return { id: `probes-${block.block}`, name: block.block };
  }
  return at < 0 ? { id: `minutes-${block.block}`, name: block.block } : { id: `line-${block.block}-${at + 1}`, name: `${block.block}.${at + 1}` };
};

/**
 * Returns the guide after a click, or null where a click cannot make the change.
 *
 * @param {Draft} draft @param {string} subject @param {import('../../lint/entity/question.js').Fix} fix @returns {Draft | null}
 */
export const mendedGuide = (draft, subject, fix) => {
  const found = target(draft, subject);
  const texts = { reword: [fix.wording], split: [fix.first, fix.second] }[fix.do];
  if (!found || found.at < 0 || !texts || texts.some(text => !text)) {
    return null;
  }
  const { block, at, probe } = found;
  /** @type {Partial<Block>} */
  const change = probe
    ? { probes: block.probes.split('\n').flatMap((text, i) => (i === at ? texts : [text])).join('\n') }
    : { lines: block.lines.flatMap((line, i) => (i === at ? texts.map(text => ({ ...line, text: text ?? '' })) : [line])) };
  return { ...draft, blocks: draft.blocks.map(one => (one === block ? { ...one, ...change } : one)) };
};

/** The block that advice names, and the place in it as it is typed, blank lines counted. @param {Draft} draft @param {string} subject */
const target = (draft, subject) => {
  const named = /^(B\d)(?:\/(probe )?(\d+))?$/.exec(subject);
  const block = named && draft.blocks.find(one => one.block === named[1]);
  if (!block) {
    return null;
  }
  const probe = Boolean(named[2]);
  const texts = probe ? block.probes.split('\n') : block.lines.map(line => line.text);
  const filled = texts.flatMap((text, i) => (text.trim() === '' ? [] : [i]));
  return { block, probe, at: named[3] ? (filled[Number(named[3]) - 1] ?? -1) : -1 };
};

/** What is no number is sent as it is, so that the server says what is wrong with it. @param {string} text */
const number = text => (comma(text).trim() === '' || Number.isNaN(Number(comma(text))) ? text : Number(comma(text)));

/** @param {string} text */
const comma = text => text.replace(',', '.');
