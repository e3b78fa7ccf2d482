import { call, get, post } from '../../api.js';

/** Reads all sources. @param {AbortSignal} signal */
export const sources = async signal => (await get('sources', {}, signal)).items;

/** Reads one source with its questions. @param {number | string} id @param {AbortSignal} [signal] */
export const source = (id, signal) => get(`sources/${id}`, {}, signal);

/** Counts the answers of a source by language. @param {number | string} id @param {AbortSignal} [signal] */
export const languagesOf = async (id, signal) => (await get(`sources/${id}/languages`, {}, signal)).items;

/** Makes a source of an uploaded file, or of a survey that already runs. @param {object} description */
export const describe = description => post('sources', description);

/** Declares what permits quoting. @param {number} id @param {string} basis @param {string} by */
export const declare = (id, basis, by) =>
  call(`sources/${id}/basis`, { method: 'PUT', json: { basis, ...(by ? { basisDeclaredBy: by } : {}) } });

/** Reads the sample in and returns the ids of its pulls. */
export const readSample = async () => (await call('samples', { method: 'POST' })).data.pulls;
