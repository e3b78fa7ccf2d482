import { address, call, freshId, get, post } from '../../api.js';
import { Problem } from '../../problem/entity/problem.js';

/** @type {Map<string, string>} ids of decisions that were sent and not answered, so that sending them again changes nothing */
const unanswered = new Map();

/**
 * Sends a decision once, however often it has to be sent.
 *
 * @param {string} path
 * @param {object} decision
 */
const sendOnce = async (path, decision) => {
  const key = path + JSON.stringify(decision);
  const id = unanswered.get(key) ?? freshId();
  unanswered.set(key, id);
  try {
    const answer = await post(path, { id, ...decision });
    unanswered.delete(key);
    return answer;
  } catch (error) {
    if (error instanceof Problem && error.status > 0) {
      unanswered.delete(key);
    }
    throw error;
  }
};

/**
 * Reads findings; each comes in its whole answer.
 *
 * @param {Record<string, string | number | null | undefined>} filter
 * @param {AbortSignal} signal
 */
export const findings = (filter, signal) => get('findings', filter, signal);

/** Returns the address of a table of findings, for a link. @param {Record<string, string | number | null | undefined>} filter */
export const tableHref = filter => String(address('finding-files/csv', filter));

/** Reads one finding with its checks and decisions. @param {number} id @param {AbortSignal} [signal] */
export const finding = (id, signal) => get(`findings/${id}`, {}, signal);

/** Reads the widest themes of a type. @param {string} type @param {string | null} source @param {AbortSignal} signal */
export const themes = (type, source, signal) => get('themes', { type, source }, signal);

/** Reads how many findings of each type are in each state. @param {AbortSignal} signal */
export const counts = signal => get('counts', {}, signal);

/**
 * Stores a decision about a finding and returns the finding as it stands now.
 *
 * @param {any} finding as it was on screen, below its question
 * @param {{decision: 'approve' | 'reject' | 'reopen' | 'relabel' | 'trim', reason?: string, type?: string, start?: number,
 *     end?: number}} decision
 * @param {boolean} [isWhole] whether the whole answer was on screen, not a part of it
 */
export const decide = async ({ id, answer }, decision, isWhole = true) => {
  const review = await sendOnce(`findings/${id}/reviews`, {
    contextSeen: [...(answer.question ? ['question'] : []), ...(isWhole ? ['whole-answer'] : [])],
    ...decision,
  });
  return review.finding;
};

/**
 * Makes a finding of selected words; without a type they are only tagged.
 *
 * @param {{answerId: number, start: number, end: number, type?: string, force?: string, stage?: string, tags?: number[]}} mark
 */
export const mark = mark => sendOnce('findings', mark);

/**
 * Says what a correction of a turn would do to the findings in it.
 *
 * @param {number} answerId
 * @param {string} text
 * @param {AbortSignal} signal
 */
export const previewCorrection = (answerId, text, signal) => post(`answers/${answerId}/correction-previews`, { text }, signal);

/**
 * Corrects a turn of a transcript, or says that somebody found it right.
 *
 * @param {number} answerId
 * @param {{text: string, checkedAgainstRecording: boolean}} correction
 */
export const correct = (answerId, correction) => sendOnce(`answers/${answerId}/corrections`, correction);

/** Reads one piece of evidence. @param {string} id @param {AbortSignal} signal */
export const evidence = (id, signal) => get(`evidence/${id}`, {}, signal);

/** Returns the address of a certificate for a link. @param {string | number} id */
export const certificateHref = id => `api/v1/evidence/${id}/certificate`;

/** Reads a certificate, parsed and as it came. @param {string} id @param {AbortSignal} signal */
export const certificate = (id, signal) => call(`evidence/${id}/certificate`, { signal });

/**
 * Has a certificate checked. It is passed on as it came, since writing its numbers anew might change them.
 *
 * @param {string} json the certificate
 * @param {string} [text] the whole answer
 */
export const verify = async (json, text) => {
  const more = text ? `,"text":${JSON.stringify(text)}` : '';
  const body = `{"certificate":${json}${more}}`;
  return (await call('verifications', { method: 'POST', body, contentType: 'application/json' })).data;
};
