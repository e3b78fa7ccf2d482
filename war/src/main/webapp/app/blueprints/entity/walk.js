// Walks through a survey as a respondent would: which screen comes next, with these answers.

/**
 * @typedef {{codes: string[], text: string}} Answer
 * @typedef {{item?: string, codes?: string[], substantive?: string, not?: Condition, all?: Condition[], any?: Condition[]}} Condition
 * @typedef {Record<string, Answer>} Answers
 */

const NOTHING = new Set(
  `empty|no|none|nothing|nope|n a|na|nil|dk|idk|don t know|dont know|no idea|not sure|no comment|can t remember|can t think of anything
  |nichts|nix|nein|keine|keins|ka|keine ahnung|keine angabe|weiß nicht|weiss nicht|entfällt|nö`
    .split('|')
    .map(text => text.trim()),
);
const TAIL = / (really|at all|in particular|that i remember)$/;
const SAYS_NOTHING = ['none', 'dk', 'pns'];

/** Returns whether words say something. @param {string} text */
export const saysSomething = text => {
  const plain = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(TAIL, '');
  const letters = plain.replace(/[^\p{L}]/gu, '');
  return (
    !NOTHING.has(plain) &&
    letters.length >= 2 &&
    !/^(.)\1*$/u.test(letters) &&
    !(/^[^\s]{4,}$/.test(plain) && !/[aeiouyäöüàâéèêëîïôûœæ]/.test(plain) && /^[a-zäöüß]+$/.test(plain))
  );
};

/** Returns whether an answer says something. @param {Answer | undefined} answer */
export const substantive = answer =>
  answer !== undefined &&
  (answer.codes.length > 0 ? answer.codes.some(code => !SAYS_NOTHING.includes(code)) : saysSomething(answer.text));

/**
 * Returns whether a condition holds.
 *
 * @param {Condition | undefined} condition @param {Answers} answers
 * @returns {boolean}
 */
export const holds = (condition, answers) => {
  if (!condition) {
    return true;
  }
  if (condition.item !== undefined) {
    return (condition.codes ?? []).some(code => answers[condition.item ?? '']?.codes.includes(code));
  }
  if (condition.substantive !== undefined) {
    return substantive(answers[condition.substantive]);
  }
  if (condition.not) {
    return !holds(condition.not, answers);
  }
  return condition.all ? condition.all.every(one => holds(one, answers)) : (condition.any ?? []).some(one => holds(one, answers));
};

/**
 * Returns the screen after one, and the answers without those of questions that are skipped on the way.
 *
 * @param {any[]} screens @param {number} at @param {Answers} answers
 * @returns {{at: number, answers: Answers}}
 */
export const next = (screens, at, answers) => {
  const left = screens[at].question ?? screens[at];
  const end = (left.ends ?? []).find((/** @type {any} */ one) => holds(one.when, answers));
  if (end) {
    const screen = screens.findIndex(one => one.kind === 'end' && one.id === end.screen);
    return { at: screen < 0 ? at : screen, answers };
  }
  const kept = { ...answers };
  for (let i = at + 1; i < screens.length; i++) {
    if (screens[i].kind === 'question') {
      if (holds(screens[i].when, kept)) {
        return { at: i, answers: kept };
      }
      delete kept[screens[i].id];
    } else if (screens[i].id === 'N-END') {
      return { at: i, answers: kept };
    }
  }
  return { at, answers: kept };
};

/**
 * Chooses or unchooses a code: a single choice replaces, "none of these" and the like stand alone, and no more than so many stay.
 *
 * @param {any} question @param {Answer | undefined} answer @param {string} code
 * @returns {Answer}
 */
export const chosen = (question, answer, code) => {
  const { codes, text } = answer ?? { codes: [], text: '' };
  if (question.form !== 'MC') {
    return { codes: [code], text };
  }
  if (codes.includes(code)) {
    return { codes: codes.filter(one => one !== code), text };
  }
  const alone = SAYS_NOTHING.includes(code);
  const kept = alone ? [] : codes.filter(one => !SAYS_NOTHING.includes(one));
  const most = question.maxChoices ?? Infinity;
  return kept.length >= most ? { codes, text } : { codes: [...kept, code], text };
};

/**
 * Returns the words of a question, with the person's own earlier words in them where they are known.
 *
 * @param {any} question @param {Answers} answers
 * @returns {string}
 */
export const asked = (question, answers) => {
  const piped = question.wordsWithAnswer ?? '';
  const ids = [...piped.matchAll(/\{answer:([A-Z0-9]+)\}/g)].map(([, id]) => id);
  return ids.length > 0 && ids.every(id => saysSomething(answers[id]?.text ?? ''))
    ? piped.replace(/\{answer:([A-Z0-9]+)\}/g, (/** @type {string} */ _, /** @type {string} */ id) => answers[id].text.trim())
    : question.words;
};
