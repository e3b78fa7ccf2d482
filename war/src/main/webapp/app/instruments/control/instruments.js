import { address, call, get, post } from '../../api.js';
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

/** Reads all versions of a question, newest first. @param {string} id @param {AbortSignal} signal */
export const versions = async (id, signal) => (await get(`questions/${id}/versions`, {}, signal)).versions;

/** Returns questions that look like a wording. @param {string} like @param {string} tag @param {AbortSignal} signal */
export const alike = async (like, tag, signal) => (await get('questions', { like, language: tag }, signal)).questions;

/** Adds a question of the team. @param {unknown} item */
export const addQuestion = item => post('questions', item);

/** Writes a new version of one. @param {string} id @param {number} version it is based on @param {unknown} item */
export const writeQuestion = async (id, version, item) =>
  (await call(`questions/${id}`, { method: 'PUT', ifMatch: `"${version}"`, json: item })).data;

/** Takes one out of the bank, or in again. @param {string} id @param {boolean} retired */
export const retireQuestion = async (id, retired) =>
  (await call(`questions/${id}/state`, { method: 'PUT', json: { retired } })).data;

/** Where the bank can be had as a file. @param {'json' | 'csv'} form @param {string} [origin] */
export const fileAddress = (form, origin) => address(`question-files/${form}`, { origin }).href;

/** Takes the questions of a file into the bank. @param {File} file */
export const takeFile = async file => {
  const csv = file.name.toLowerCase().endsWith('.csv');
  return (
    await call(`question-files/${csv ? 'csv' : 'json'}`, {
      method: 'POST',
      body: file,
      contentType: csv ? 'text/csv' : 'application/json',
    })
  ).data;
};

/** Lists the team's own guides. @param {AbortSignal} signal */
export const ownGuides = async signal => (await get('own-guides', {}, signal)).items;

/** @param {string} id @param {AbortSignal} signal */
export const ownGuide = (id, signal) => get(`own-guides/${id}`, {}, signal);

/** Copies a guide, in one length and the language on screen. @param {string} from @param {string} preset */
export const copyGuide = (from, preset) => post('own-guides', { from, preset, language: language() });

/** Writes a new version of an own guide. @param {string} id @param {number} version it was based on @param {unknown} guide */
export const writeGuide = async (id, version, guide) =>
  (await call(`own-guides/${id}`, { method: 'PUT', ifMatch: `"${version}"`, json: guide })).data;

/** Offers an own guide no longer. @param {string} id */
export const retireGuide = id => call(`own-guides/${id}`, { method: 'DELETE' });
