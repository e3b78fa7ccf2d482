/** The stages of a switch and the two events, in their usual order. */
export const STAGES = ['T1', 'T2', 'E1', 'T3', 'E2', 'T4', 'T5', 'T6', 'T7'];

/** @type {Record<string, string>} which stage of a finding is which of these */
export const OF_FINDING = {
  'first-thought': 'T1',
  'passive-looking': 'T2',
  'active-looking': 'T3',
  deciding: 'T4',
  buying: 'T5',
  'first-use': 'T6',
  'ongoing-use': 'T7',
};

/**
 * @typedef {{stage: string, date: string, finding?: number}} Dated a year, a month or a day
 * @typedef {{stage: string, date: string, at: number, early: boolean}} Dot `at` from 0 to 1; `early` when it lies before an earlier stage
 */

/** Returns whether a text is a year, a month or a day that exists. @param {string} text */
export const isDate = text => {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) {
    return false;
  }
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

/** The middle of what a date may mean, in days. @param {string} date */
const middle = date => {
  const [year, month, day] = date.split('-').map(Number);
  const start = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const end = day ? start : month ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1);
  return (start + end) / 2 / 86_400_000;
};

/**
 * Places dates on a line; fewer than two different ones make none.
 *
 * @param {Dated[]} dates
 * @returns {Dot[]} by stage
 */
export const dots = dates => {
  const known = [...dates].sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage));
  const days = known.map(({ date }) => middle(date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return known.length < 2 || first === last
    ? []
    : known.map(({ stage, date }, i) => ({
        stage,
        date,
        at: (days[i] - first) / (last - first),
        // "2026" may be before or after "2026-03": only what cannot be in order is said
        early: known.slice(0, i).some(before => date < before.date.slice(0, date.length)),
      }));
};

/**
 * Says when it was, from what the words say and when they were said.
 *
 * @param {string | undefined} value a date, a month of any year, or a period before the answer (`P3W`)
 * @param {string | undefined} said ISO instant of the answer
 * @returns {string} a year, a month or a day; empty where the words do not tell
 */
export const resolved = (value, said) => {
  if (!value || isDate(value)) {
    return value ?? '';
  }
  const period = /^P(\d+)([DWMY])$/.exec(value);
  const month = /^--(\d{2})$/.exec(value);
  if (!said) {
    return '';
  }
  const date = new Date(said);
  if (month) {
    // the last such month before the answer
    const year = Number(month[1]) <= date.getUTCMonth() + 1 ? date.getUTCFullYear() : date.getUTCFullYear() - 1;
    return `${year}-${month[1]}`;
  }
  if (!period) {
    return '';
  }
  const n = Number(period[1]);
  switch (period[2]) {
    case 'Y':
      return String(date.getUTCFullYear() - n);
    case 'M':
      return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - n, 1)).toISOString().slice(0, 7);
    case 'W':
      // "three weeks ago" is no day
      return new Date(date.getTime() - n * 7 * 86_400_000).toISOString().slice(0, 7);
    default:
      return new Date(date.getTime() - n * 86_400_000).toISOString().slice(0, 10);
  }
};
