import { get } from '../../api.js';
import { words } from '../../words.js';

const language = words.language;

/** @param {Record<string, string | null>} filter @param {AbortSignal} signal */
export const questions = (filter, signal) => get('questions', { ...filter, language }, signal);

/** @param {string} id @param {AbortSignal} signal */
export const question = (id, signal) => get(`questions/${id}`, { language }, signal);

/** @param {AbortSignal} signal */
export const packs = signal => get('packs', { language }, signal);

/** @param {string} id @param {AbortSignal} signal */
export const pack = (id, signal) => get(`packs/${id}`, { language }, signal);

/** @param {AbortSignal} signal */
export const guides = signal => get('guides', { language }, signal);

/** @param {string} id @param {string | null} preset @param {AbortSignal} signal */
export const guide = (id, preset, signal) => get(`guides/${id}`, { preset, language }, signal);
