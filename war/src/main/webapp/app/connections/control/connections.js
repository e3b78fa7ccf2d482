import { call, get, post } from '../../api.js';

/**
 * Reads the tools that are reached through a connection, and whether secrets may be pasted.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<{items: any[], broken: string[], pasting: boolean}>}
 */
export const tools = signal => get('tools', {}, signal);

/** Reads all connections. @param {AbortSignal} signal */
export const connections = async signal => (await get('connections', {}, signal)).items;

/** Reads one connection. @param {string} id @param {AbortSignal} signal */
export const connection = (id, signal) => get(`connections/${encodeURIComponent(id)}`, {}, signal);

/**
 * Makes a connection.
 *
 * @param {{name: string, tool: string, settings: Record<string, string>, secrets: Record<string, string>,
 *     pasted: Record<string, string>}} made `secrets` holds names of configuration properties, `pasted` the secrets themselves
 */
export const connect = made => post('connections', made);

/**
 * Changes a connection; a pasted secret that is left out stays.
 *
 * @param {number} id
 * @param {{name: string, settings: Record<string, string>, secrets: Record<string, string>, pasted: Record<string, string>}} changed
 */
export const change = async (id, changed) =>
  (await call(`connections/${id}`, { method: 'PUT', json: changed })).data;

/** Forgets a connection. @param {number} id */
export const forget = id => call(`connections/${id}`, { method: 'DELETE' });

/** Talks to the tool once. @param {string | number} id @param {AbortSignal} signal */
export const check = async (id, signal) =>
  (await call(`connections/${encodeURIComponent(id)}/checks`, { method: 'POST', signal })).data;

/** Reads the surveys that the account may see. @param {string} id @param {AbortSignal} signal */
export const surveys = async (id, signal) => (await get(`connections/${encodeURIComponent(id)}/surveys`, {}, signal)).items;

/** Describes one survey. @param {string} id @param {string} survey @param {AbortSignal} signal */
export const survey = (id, survey, signal) =>
  get(`connections/${encodeURIComponent(id)}/surveys/${encodeURIComponent(survey)}`, {}, signal);
