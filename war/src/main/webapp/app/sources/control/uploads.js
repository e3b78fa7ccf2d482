import { call, get, post } from '../../api.js';

/** A request carries so many bytes of a file. */
const SLICE = 8 * 1024 * 1024;

/** @type {Map<string, File>} files chosen in this window; a reload forgets them, the server keeps what it got */
const files = new Map();

/** Announces a file and returns the id of its upload. @param {File} file */
export const announce = async file => {
  const upload = await post('uploads', { fileName: file.name, byteSize: file.size });
  files.set(upload.id, file);
  return upload.id;
};

/** Puts the file before an upload that was begun before a reload. @param {string} id @param {File} file */
export const rejoin = (id, file) => files.set(id, file);

/** Tells whether the file is at hand. @param {string} id */
export const isAtHand = id => files.has(id);

/** Asks how much has arrived. @param {string} id @param {AbortSignal} signal */
export const arrived = (id, signal) => get(`uploads/${id}`, {}, signal);

/**
 * Sends what has not arrived yet, slice by slice.
 *
 * @param {{id: string, byteSize: number, received: number}} upload
 * @param {(upload: any) => void} report called after each slice
 * @param {AbortSignal} signal
 */
export const send = async (upload, report, signal) => {
  const file = files.get(upload.id);
  let state = upload;
  while (file && state.received < state.byteSize) {
    const from = state.received;
    const { data } = await call(`uploads/${upload.id}/bytes?offset=${from}`, {
      method: 'PUT',
      body: file.slice(from, from + SLICE),
      contentType: 'application/octet-stream',
      signal,
    });
    state = data;
    report(state);
  }
  return state;
};

/** Looks into a file that has arrived. @param {string} id @param {AbortSignal} signal */
export const preview = (id, signal) => get(`uploads/${id}/preview`, {}, signal);
