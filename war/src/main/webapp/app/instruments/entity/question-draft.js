/**
 * A question of the team while it is being written: every member has a field, also those that stay empty.
 *
 * @typedef {Record<string, string>} Words language to words
 * @typedef {{code: string, label: Words, from: string}} Option
 * @typedef {{
 *   kind: string, wording: Words, purpose: Words, options: Option[], tails: string[], feeds: string[], topic: string,
 *   promptedness: string, order: string, exhaustive: boolean, maxChoices: string, required: boolean, sides: string, rows: string,
 *   columns: string, showIf: string, ref: string, personal: boolean, contact: boolean, rest: Record<string, unknown>
 * }} Draft
 */

/** The fixed last options, whose words are the same in all questions. */
export const TAILS = ['other', 'none', 'dk', 'pns'];

/** What answers can feed; facts have a second part. */
export const FEEDS = [
  'trigger',
  'firstRealisation',
  'concern',
  'objection',
  'habit',
  'outcome',
  'proof',
  'driver',
  'alternative',
  'channel.discover',
  'channel.compare',
  'channel.decide',
  'goal',
  'pain',
  'stay',
  'tradeOff',
  'language',
  'job.situation',
  'job.motivation',
  'job.outcome',
  'committee',
  'screen',
];

/** Members without a field of their own; they are kept as they came. */
const REST = ['pipedWording', 'ends', 'source', 'printWith', 'figure'];
const LONGEST_CODE = 20;

/** Whether people pick from options. @param {string} kind */
export const hasOptions = kind => !['OT', 'ST', 'YN'].includes(kind);

/** Whether options are points of a scale. @param {string} kind */
export const isScale = kind => ['S5', 'S7', 'N11', 'GRID'].includes(kind);

/** @returns {Draft} */
export const emptyDraft = () => ({
  kind: 'OT',
  wording: {},
  purpose: {},
  options: [],
  tails: [],
  feeds: ['pain'],
  topic: '',
  promptedness: 'O',
  order: '',
  exhaustive: false,
  maxChoices: '',
  required: false,
  sides: '',
  rows: '',
  columns: '',
  showIf: '',
  ref: '',
  personal: false,
  contact: false,
  rest: {},
});

/** Makes a draft of a question as the bank has it. @param {any} item @returns {Draft} */
export const draftOf = item => {
  const options = item.options ?? [];
  const isTail = (/** @type {any} */ option) => !option.label && !option.from;
  return {
    ...emptyDraft(),
    kind: item.kind,
    wording: { ...item.wording },
    purpose: { ...item.purpose },
    options: options
      .filter((/** @type {any} */ option) => !isTail(option))
      .map((/** @type {any} */ option) => ({ code: option.code, label: { ...option.label }, from: option.from ?? '' })),
    tails: options.filter(isTail).map((/** @type {any} */ option) => option.code),
    feeds: [...item.feeds],
    topic: item.topic,
    promptedness: item.promptedness ?? '',
    order: item.order ?? '',
    exhaustive: item.exhaustive ?? false,
    maxChoices: item.maxChoices ? String(item.maxChoices) : '',
    required: item.required ?? false,
    sides: item.sides ?? '',
    rows: item.rows ?? '',
    columns: item.columns ?? '',
    showIf: item.showIf ?? '',
    ref: (item.ref ?? []).join(', '),
    personal: item.personal ?? false,
    contact: item.contact ?? false,
    rest: Object.fromEntries(REST.filter(name => name in item).map(name => [name, item[name]])),
  };
};

/** Makes the question to send; what is empty, or has no meaning for its kind, is left out. @param {Draft} draft */
export const itemOf = draft => {
  const kept = hasOptions(draft.kind) ? filled(draft.options) : [];
  const options = [
    ...kept,
    ...(hasOptions(draft.kind) ? TAILS.filter(code => draft.tails.includes(code)).map(code => ({ code })) : []),
  ];
  const grid = draft.kind === 'GRID';
  return withoutBlanks({
    kind: draft.kind,
    wording: words(draft.wording),
    options: options.length > 0 ? options : undefined,
    feeds: [...new Set(draft.feeds.filter(feed => feed !== ''))],
    topic: draft.topic.trim(),
    promptedness: draft.promptedness,
    purpose: words(draft.purpose),
    order: hasOptions(draft.kind) ? draft.order : '',
    exhaustive: hasOptions(draft.kind) && draft.exhaustive,
    maxChoices: draft.kind === 'MC' && draft.maxChoices !== '' ? Number(draft.maxChoices) : undefined,
    required: draft.required,
    sides: isScale(draft.kind) ? draft.sides : '',
    rows: grid ? draft.rows.trim() : '',
    columns: grid ? draft.columns : '',
    showIf: draft.showIf.trim(),
    ref: draft.ref.split(/[\s,]+/).filter(ref => ref !== ''),
    personal: draft.personal,
    contact: draft.contact,
    ...draft.rest,
  });
};

/** @param {Option[]} options */
const filled = options => {
  const taken = new Set(options.map(option => option.code.trim()).filter(code => code !== ''));
  return options
    .filter(option => option.from !== '' || words(option.label))
    .map(option => {
      const code = option.code.trim() || freeCode(option.label, taken);
      taken.add(code);
      return option.from !== '' ? { code, from: option.from } : { code, label: words(option.label) };
    });
};

/** Makes a code of a label's first words. @param {Words} label @param {Set<string>} taken */
export const freeCode = (label, taken) => {
  const text = label.en ?? Object.values(label)[0] ?? '';
  const plain = text.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]/g, '');
  const start = plain.slice(0, LONGEST_CODE - 3) || 'option';
  let code = start;
  for (let n = 2; taken.has(code) || TAILS.includes(code); n++) {
    code = `${start}${n}`;
  }
  return code;
};

/** @param {Words} byLanguage */
const words = byLanguage => {
  const there = Object.entries(byLanguage)
    .map(([tag, text]) => [tag, text.trim()])
    .filter(([, text]) => text !== '');
  return there.length > 0 ? Object.fromEntries(there) : undefined;
};

/** @param {Record<string, unknown>} item */
const withoutBlanks = item =>
  Object.fromEntries(
    Object.entries(item).filter(
      ([, value]) => value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );
