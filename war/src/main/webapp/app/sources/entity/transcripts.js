/**
 * One transcript on its way in.
 *
 * @typedef {object} Transcript
 * @property {string} id of the upload
 * @property {string} name of the file
 * @property {'waiting' | 'sending' | 'looking' | 'ready' | 'failed' | 'reading'} state
 * @property {number} share of the file that has arrived, 0 to 1
 * @property {any} [preview]
 * @property {string} [problem]
 * @property {number} [pull]
 */

/**
 * Returns the day that a file's name tells, as the server reads it, or ''.
 *
 * @param {string} name
 */
export const dayOf = name => {
  for (const [, year, , month, day] of name.matchAll(/(?<!\d)((?:19|20)\d{2})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/g)) {
    if (isDate(year, month, day)) {
      return `${year}-${month}-${day}`;
    }
  }
  const german = /(?<!\d)(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})(?!\d)/.exec(name);
  return german && isDate(german[3], german[2], german[1])
    ? `${german[3]}-${german[2].padStart(2, '0')}-${german[1].padStart(2, '0')}`
    : '';
};

/** @param {string} year @param {string} month @param {string} day */
const isDate = (year, month, day) => {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

/** Returns how many replies a preview holds. @param {any} preview */
export const repliesIn = preview => preview.columns.length;

/**
 * Returns what the server is told about a transcript: every reply is read.
 *
 * @param {Transcript} transcript
 * @param {{kind: string, basis: string}} meaning
 * @param {{declaredBy: string, reference: string, askedByMe: boolean}} said
 * @param {any[]} columns as described
 */
export const description = ({ id, preview }, meaning, { declaredBy, reference, askedByMe }, columns) => ({
  uploadId: id,
  ...meaning,
  ...(preview.known ? { into: preview.known.sourceId } : {}),
  ...(meaning.basis === 'consent' ? { basisDeclaredBy: declaredBy } : {}),
  ...(reference ? { basisReference: reference } : {}),
  ...(askedByMe ? { askedByMe } : {}),
  columns,
});
