import { get } from '../../api.js';

const KEY = 'firsthand.reviewer';

/** @type {Promise<{reviewer: string, version: string}> | undefined} */
let session;

/** Returns what the server says of this installation; asked once. */
export const installation = () => {
  session ??= get('session').catch(error => {
    session = undefined;
    throw error;
  });
  return session;
};

/** Returns the name that decisions are recorded under: the one typed here, else the server's. */
export const reviewer = async () => typed() || (await installation()).reviewer;

/** Keeps another name in this browser. @param {string} name */
export const decideAs = name => {
  try {
    localStorage.setItem(KEY, name.trim());
  } catch {
    // storage is switched off: the name holds until the page is closed
    fallback = name.trim();
  }
};

let fallback = '';

const typed = () => {
  try {
    return localStorage.getItem(KEY) || fallback;
  } catch {
    return fallback;
  }
};
