import { call, get, post } from '../../api.js';

/**
 * Asks for a source to be read.
 *
 * @param {number} sourceId
 * @param {'update' | 'sweep'} [purpose] a sweep also finds what was edited or deleted in the tool
 */
export const ask = (sourceId, purpose = 'update') => post('pulls', { sourceId, purpose });

/** @param {string} id @param {AbortSignal} signal */
export const pull = (id, signal) => get(`pulls/${id}`, {}, signal);

/** Reads the newest pulls of a source. @param {number | string} source @param {AbortSignal} signal */
export const ofSource = (source, signal) => get('pulls', { source }, signal);

/** Reads the rows kept out. @param {string | number} id @param {AbortSignal} signal */
export const rejections = (id, signal) => get(`pulls/${id}/rejections`, {}, signal);

/** Asks a pull to stop. @param {string | number} id */
export const stop = id => call(`pulls/${id}`, { method: 'DELETE' });
