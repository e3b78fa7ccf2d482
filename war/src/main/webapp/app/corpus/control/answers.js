import { get } from '../../api.js';

/**
 * One page of answers.
 *
 * @param {{source?: string | null, q?: string | null, cursor?: number | null}} filter
 * @param {AbortSignal} signal
 */
export const answers = ({ source, q, cursor }, signal) => get('answers', { source, q, cursor, limit: 50 }, signal);
