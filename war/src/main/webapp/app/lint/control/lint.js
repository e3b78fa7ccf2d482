import { get, post } from '../../api.js';

/** @param {Record<string, unknown>} question @param {AbortSignal} [signal] @returns {Promise<{known: boolean, advice: Advice[]}>} */
export const checkQuestion = (question, signal) => post('question-checks', question, signal);

/** @param {string} language @param {AbortSignal} signal */
export const lintRules = (language, signal) => get('lint-rules', { language }, signal);

/**
 * @typedef {object} Advice
 * @property {string} rule
 * @property {string} name
 * @property {string} why
 * @property {string} remedy
 * @property {'block' | 'warn' | 'info'} level
 * @property {{subject: string, part: string, words: string}} place
 * @property {string} message
 * @property {import('../entity/question.js').Fix} [fix]
 */
