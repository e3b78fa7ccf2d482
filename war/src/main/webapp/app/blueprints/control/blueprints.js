import { address, call, get, post } from '../../api.js';

/** @param {AbortSignal} signal @returns {Promise<any[]>} */
export const blueprints = async signal => (await get('blueprints', {}, signal)).items;

/**
 * Begins a draft survey.
 *
 * @param {{name: string, goal?: string, pack?: string, profile?: number, audience?: string, languages?: string[], file?: unknown}} beginning
 * @returns {Promise<any>}
 */
export const begin = beginning => post('blueprints', beginning);

/** @param {string} id @param {AbortSignal} signal */
export const blueprint = async (id, signal) => {
  const { data, etag } = await call(`blueprints/${id}`, { signal });
  return { blueprint: data, etag };
};

/** @param {number} id @param {string | null} etag @param {unknown} draft */
export const write = async (id, etag, draft) => {
  const answer = await call(`blueprints/${id}`, { method: 'PUT', json: draft, ifMatch: etag });
  return { blueprint: answer.data, etag: answer.etag };
};

/** @param {number} id */
export const remove = id => call(`blueprints/${id}`, { method: 'DELETE' });

/** @param {number} id @param {string} language @param {AbortSignal} signal */
export const shown = (id, language, signal) => get(`blueprints/${id}/shown`, { language }, signal);

/** Returns where a file lies. @param {number} id @param {'file' | 'markdown' | 'csv'} form @param {string} [language] */
export const download = (id, form, language) => address(`blueprints/${id}/${form}`, form === 'file' ? {} : { language }).href;

/** Returns sets, opening sentences and goals; the goals by their English names, which the server knows them by. @param {AbortSignal} signal */
export const shelf = signal => get('packs', { language: 'en' }, signal);

/** @param {string} language @param {AbortSignal} signal */
export const bank = async (language, signal) => (await get('questions', { language }, signal)).questions;

/** @param {string} language @param {AbortSignal} signal */
export const anchors = async (language, signal) => (await get('packs', { language }, signal)).anchors;

/** Returns which questions would fill the weakest fields of a profile. @param {string} profile @param {AbortSignal} signal */
export const proposal = (profile, signal) => get('proposals', { profile }, signal);

/** Returns the interview guides by id, with their names in English. @param {AbortSignal} signal @returns {Promise<Record<string, string>>} */
export const guideNames = async signal =>
  Object.fromEntries((await get('guides', { language: 'en' }, signal)).guides.map((/** @type {any} */ one) => [one.id, one.name]));

/** Reads what the rules say about a draft. @param {number} id @param {string} language @param {AbortSignal} signal */
export const adviceOn = (id, language, signal) => get(`blueprints/${id}/advice`, { language }, signal);
