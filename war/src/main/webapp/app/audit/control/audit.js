import { call, get } from '../../api.js';

/** Reads events, newest first. @param {Record<string, string | number | null | undefined>} filter @param {AbortSignal} signal */
export const events = (filter, signal) => get('audit-events', filter, signal);

/** Checks the whole chain. @param {AbortSignal} signal */
export const check = async signal => (await call('audit-checks', { method: 'POST', signal })).data;
