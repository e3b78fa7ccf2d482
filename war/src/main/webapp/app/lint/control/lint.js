import { call, get, post } from '../../api.js';

/** @param {Record<string, unknown>} question @param {AbortSignal} [signal] @returns {Promise<{known: boolean, advice: Advice[]}>} */
export const checkQuestion = (question, signal) => post('question-checks', question, signal);

/** @param {unknown} guide @param {AbortSignal} signal @returns {Promise<{known: boolean, advice: Advice[]}>} */
export const checkGuide = (guide, signal) => post('guide-checks', guide, signal);

/** @param {string} language @param {AbortSignal} signal */
export const lintRules = (language, signal) => get('lint-rules', { language }, signal);

/** Leaves advice as it is. @param {{fingerprint: string, rule: string, place: {subject: string}}} advice @param {string} reason may be empty */
export const leave = ({ fingerprint, rule, place }, reason) =>
  call(`left-advice/${fingerprint}`, {
    method: 'PUT',
    json: { rule, ...(place.subject ? { subject: place.subject } : {}), ...(reason ? { reason } : {}) },
  });

/** Takes advice up again. @param {{fingerprint: string}} advice */
export const takeUp = ({ fingerprint }) => call(`left-advice/${fingerprint}`, { method: 'DELETE' });

/**
 * @typedef {object} Advice
 * @property {string} rule
 * @property {string} name
 * @property {string} why
 * @property {string} remedy
 * @property {string} [plugin] name of the plugin that brings the rule
 * @property {'block' | 'warn' | 'info'} level
 * @property {{subject: string, part: string, words: string}} place
 * @property {string} message
 * @property {import('../entity/question.js').Fix} [fix]
 */
