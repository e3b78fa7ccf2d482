import { call, get, post } from '../../api.js';

/** Reads the people. @param {AbortSignal} signal */
export const accounts = async signal => (await get('accounts', {}, signal)).items;

/** Makes an account and returns it with its link. @param {string} name @param {string} role */
export const invite = (name, role) => post('accounts', { name, role });

/** Makes a new link for a person. @param {number} id @returns {Promise<{link: string, expiresAt: string}>} */
export const renew = async id => (await call(`accounts/${id}/invitations`, { method: 'POST' })).data;

/** Sets what a person may do. @param {number} id @param {string} role @param {boolean} disabled */
export const change = async (id, role, disabled) =>
  (await call(`accounts/${id}`, { method: 'PUT', json: { role, disabled } })).data;

/** Reads one's own sessions and tokens. @param {AbortSignal} signal */
export const tokens = async signal => (await get('tokens', {}, signal)).items;

/** Makes a token for a program. @param {string} label @param {string} role @param {number} days */
export const makeToken = (label, role, days) => post('tokens', { label, role, days });

/** Ends a session or token. @param {number} id */
export const endToken = id => call(`tokens/${id}`, { method: 'DELETE' });
