import { get, post } from '../../api.js';
import { Drafts, keptTalks } from './drafts.js';

/** @param {AbortSignal} signal @param {number} [cursor] */
export const interviews = (signal, cursor) => get('interviews', { limit: 50, cursor }, signal);

/** @param {number | string} id @param {AbortSignal} [signal] */
export const interview = (id, signal) => get(`interviews/${id}`, {}, signal);

/** Returns a guide in the language of a talk. @param {string} id @param {string} preset @param {string} language @param {AbortSignal} signal */
export const guideIn = (id, preset, language, signal) => get(`guides/${id}`, { preset, language }, signal);

/** @param {any} plan */
export const plan = plan => post('interviews', plan);

/** @param {number} id */
export const makeCode = async id => (await post(`interviews/${id}/withdrawal-codes`, undefined)).code;

/** @param {number | string} id @param {string} what */
export const withdraw = (id, what) => post(`interviews/${id}/withdrawals`, { what });

/**
 * What there is to say about how the caller asked in a talk.
 *
 * @typedef {{language: string, known: boolean, asks: number, hints: {rule: string, name: string, why: string, remedy: string,
 *   message: string, said?: string, answeredAt?: number}[]}} Hints
 */

/** @param {'interviews' | 'sources'} of @param {number | string} id @param {AbortSignal} signal @returns {Promise<Hints>} */
export const hintsOn = (of, id, signal) => get(`${of}/${id}/hints`, {}, signal);

/** @param {number | string} id @param {any[]} entries */
export const keep = (id, entries) => post(`interviews/${id}/entries`, { entries });

/**
 * Forgets what this browser still keeps of talks that are over and wholly handed over.
 *
 * @param {any[]} listed talks as the server lists them
 */
export const tidy = listed => {
  for (const id of keptTalks()) {
    const drafts = new Drafts(id);
    const talk = listed.find(one => String(one.id) === id);
    if (talk?.state === 'ended' && drafts.entries().length === 0 && !drafts.names().some(name => name.startsWith('typed.'))) {
      drafts.clear();
    }
  }
};
