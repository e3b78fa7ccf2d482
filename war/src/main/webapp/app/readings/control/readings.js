import { call, get } from '../../api.js';

/** Reads what can be read as a whole. @param {{source?: string | null, cursor?: number}} which @param {AbortSignal} signal */
export const readings = ({ source, cursor }, signal) => get('readings', { source, cursor, limit: 50 }, signal);

/** Reads a talk or a reply. @param {string} id @param {AbortSignal} signal */
export const reading = (id, signal) => get(`readings/${id}`, {}, signal);

/** Notes that it was read to its end, or is to be read again. @param {string} id @param {boolean} read */
export const markRead = (id, read) => call(`readings/${id}/read`, { method: 'PUT', json: { read } });

/**
 * Sets when a stage began for a person; without a date it is taken away.
 *
 * @param {string} id
 * @param {{person: number, stage: string, date?: string, finding?: number}} change
 */
export const setDate = async (id, change) => (await call(`readings/${id}/timeline`, { method: 'PUT', json: change })).data;

/** Says what a finding is in the story of a switch. @param {number} id @param {{force?: string, stage?: string, note?: string}} story */
export const tell = async (id, story) => (await call(`findings/${id}/story`, { method: 'PUT', json: story })).data;

/** Takes back a mark of one's own. @param {number} id */
export const unmark = id => call(`findings/${id}`, { method: 'DELETE' });
