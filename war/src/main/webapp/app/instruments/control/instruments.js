import { get } from '../../api.js';
import { language } from './language.js';

/** @param {Record<string, string | null>} filter @param {AbortSignal} signal */
export const questions = (filter, signal) => get('questions', { ...filter, language: language() }, signal);

/** @param {string} id @param {AbortSignal} signal */
export const question = (id, signal) => get(`questions/${id}`, { language: language() }, signal);

/** @param {AbortSignal} signal */
export const packs = signal => get('packs', { language: language() }, signal);

/** @param {string} id @param {AbortSignal} signal */
export const pack = (id, signal) => get(`packs/${id}`, { language: language() }, signal);

/** @param {AbortSignal} signal */
export const guides = signal => get('guides', { language: language() }, signal);

/** @param {string} id @param {string | null} preset @param {AbortSignal} signal */
export const guide = (id, preset, signal) => get(`guides/${id}`, { preset, language: language() }, signal);
