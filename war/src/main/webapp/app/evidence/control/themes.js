import { call, get } from '../../api.js';

/**
 * A theme as the server shows it; `edition` comes with the list, or with a theme that is read alone.
 *
 * @typedef {{id: number, type: string, label?: string, words: string[], people: number, findings: number, quotes: any[],
 *     edition?: number}} Theme
 * @typedef {{id: number, kind: string, theme: number, actor: string, editedAt: string}} Edit
 */

/**
 * Reads themes of a type, the widest first.
 *
 * @param {{type: string, source?: string | null, cursor?: number, limit?: number}} which
 * @param {AbortSignal} signal
 */
export const themePage = (which, signal) => get('themes', which, signal);

/** Reads one theme. @param {string} id @param {AbortSignal} signal @returns {Promise<Theme & {edition: number}>} */
export const theme = (id, signal) => get(`themes/${id}`, {}, signal);

/** Reads findings of a theme after a cursor. @param {number} id @param {number} [cursor] @param {AbortSignal} [signal] */
export const findingsOf = (id, cursor, signal) => get(`themes/${id}/findings`, { cursor, limit: 50 }, signal);

/** Reads the newest edit of a type's themes. @param {string} type @param {AbortSignal} signal @returns {Promise<Edit | undefined>} */
export const lastEdit = async (type, signal) => (await get('theme-edits', { type, limit: 1 }, signal)).items[0];

/** @param {string} path @param {number} edition @param {unknown} json @param {string} [method] @returns {Promise<Theme>} */
const edit = async (path, edition, json, method = 'POST') =>
  (await call(path, { method, json, ifMatch: `"${edition}"` })).data;

/** Names a theme; an empty name takes its name away. @param {number} id @param {string} label @param {number} edition */
export const rename = (id, label, edition) => edit(`themes/${id}/label`, edition, { label }, 'PUT');

/** Merges others into a theme. @param {number} id @param {number[]} themes @param {number} edition */
export const merge = (id, themes, edition) => edit(`themes/${id}/merges`, edition, { themes });

/** Makes a theme of findings. @param {number[]} findings @param {string} label @param {number} edition */
export const split = (findings, label, edition) => edit('themes', edition, { findings, label });

/** Moves findings to a theme. @param {number} id @param {number[]} findings @param {number} edition */
export const move = (id, findings, edition) => edit(`themes/${id}/findings`, edition, { findings });

/** Takes findings out of a theme. @param {number} id @param {number[]} findings @param {number} edition */
export const takeOut = (id, findings, edition) => edit(`themes/${id}/removals`, edition, { findings });

/** Takes an edit back. @param {number} id */
export const undo = id => call(`theme-edits/${id}`, { method: 'DELETE' });

/** What a theme is called: by a person, or by its key words. @param {Theme} theme */
export const nameOf = ({ label, words }) => label ?? words.join(' · ');
