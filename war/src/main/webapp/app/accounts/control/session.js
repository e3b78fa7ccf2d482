import { call, get } from '../../api.js';

/**
 * Who is signed in, and how one does.
 *
 * @typedef {{signedIn: boolean, auth: 'local' | 'container', setUp: boolean, version: string, name?: string, role?: string}} Session
 */

/** Roles in their order; each includes the ones before. */
export const ROLES = ['viewer', 'researcher', 'reviewer', 'admin'];

/** @type {Session} */
let present = { signedIn: false, auth: 'local', setUp: true, version: '' };

/** Asks the server who is signed in. @returns {Promise<Session>} */
export const session = async () => (present = await get('session'));

/** Returns whether the person may do what needs a role; the server decides, this only spares useless buttons. @param {string} role */
export const may = role => ROLES.indexOf(present.role ?? '') >= ROLES.indexOf(role);

/** Returns the name that decisions are recorded under. */
export const myName = () => present.name ?? '';

/** @param {string} method @param {string} path @param {unknown} [json] */
const send = async (method, path, json) => (await call(path, { method, json })).data;

/** Signs in. @param {string} name @param {string} password @returns {Promise<Session>} */
export const signIn = async (name, password) => (present = await send('POST', 'session', { name, password }));

/**
 * Comes in by a link.
 *
 * @param {string} invitation the secret of the link
 * @param {string} name of the first person of all; empty for everybody else
 * @param {string} password
 * @returns {Promise<Session>}
 */
export const join = async (invitation, name, password) =>
  (present = await send('POST', 'joins', { invitation, password, ...(name ? { name } : {}) }));

/** Signs out. */
export const signOut = async () => {
  await send('DELETE', 'session');
  present = { ...present, signedIn: false, name: undefined, role: undefined };
};

/** Sets another password. @param {string} current @param {string} password */
export const choosePassword = (current, password) => send('PUT', 'session/password', { current, password });
