import { call, get, post } from '../../api.js';

/** Reads the heads of all profiles. @param {AbortSignal} signal */
export const profiles = async signal => (await get('profiles', {}, signal)).items;

/** Reads one card with the ETag that a change is based on. @param {string} id @param {AbortSignal} signal */
export const card = async (id, signal) => {
  const { data, etag } = await call(`profiles/${id}`, { signal });
  return { card: data, etag };
};

/** Makes an empty profile. @param {string} label */
export const make = label => post('profiles', { label });

/**
 * Stores the words of a profile.
 *
 * @param {number} id
 * @param {string | null} etag of the card the words are based on
 * @param {Record<string, string>} words
 */
export const write = async (id, etag, words) => {
  const filled = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
  const { data, etag: next } = await call(`profiles/${id}`, {
    method: 'PUT',
    ifMatch: etag,
    json: filled,
  });
  return { card: data, etag: next };
};

/** Puts a claim into words. @param {number} id @param {number} claim @param {string} text */
export const word = async (id, claim, text) => {
  const { data, etag } = await call(`profiles/${id}/claims/${claim}`, {
    method: 'PUT',
    json: { text },
  });
  return { card: data, etag };
};

/** Reads the revisions, newest first. @param {string} id @param {AbortSignal} signal */
export const revisions = async (id, signal) => (await get(`profiles/${id}/revisions`, {}, signal)).items;
