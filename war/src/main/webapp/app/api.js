import { Problem } from './problem/entity/problem.js';
import { words } from './words.js';

const BASE = new URL('api/v1/', document.baseURI);

/**
 * Makes a request address below `/api/v1`; parameters that are empty are left out.
 *
 * @param {string} path without a slash in front
 * @param {Record<string, string | number | null | undefined>} [query]
 */
export const address = (path, query = {}) => {
  const url = new URL(path, BASE);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') {
      url.searchParams.set(name, String(value));
    }
  }
  return url;
};

/**
 * The one way to the server.
 *
 * @param {string | URL} path below `/api/v1`, without a slash in front
 * @param {object} [request]
 * @param {string} [request.method] GET when left out
 * @param {unknown} [request.json] body to send as JSON
 * @param {BodyInit} [request.body] body to send as it is
 * @param {string} [request.contentType] of `body`
 * @param {string | null} [request.ifMatch] ETag that the change is based on
 * @param {AbortSignal} [request.signal] gives the request up
 * @returns {Promise<{data: any, text: string, etag: string | null}>} parsed JSON (or undefined), the text it came as, and its ETag
 * @throws {Problem} when the server refuses or does not answer
 */
export const call = async (path, { method = 'GET', json, body, contentType, ifMatch, signal } = {}) => {
  const headers = new Headers({
    Accept: 'application/json, application/ld+json, application/problem+json',
    // another site's page cannot send it along: the server changes nothing without it
    'Firsthand-Client': 'browser',
  });
  if (json !== undefined) {
    headers.set('Content-Type', 'application/json');
  } else if (contentType) {
    headers.set('Content-Type', contentType);
  }
  if (ifMatch) {
    headers.set('If-Match', ifMatch);
  }
  let response;
  let text;
  try {
    response = await fetch(typeof path === 'string' ? address(path) : path, {
      method,
      headers,
      body: json === undefined ? body : JSON.stringify(json),
      signal,
    });
    text = await response.text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') {
      throw error;
    }
    throw new Problem({ title: words.problem.offline, detail: words.problem.offlineDetail });
  }
  const data = parse(text);
  if (!response.ok) {
    const problem = new Problem({
      title: words.problem.title,
      detail: words.problem.status(response.status),
      ...(data && typeof data === 'object' ? data : {}),
      status: response.status,
    });
    if (problem.slug === 'not-signed-in') {
      window.dispatchEvent(new CustomEvent('fh-signed-out'));
    }
    throw problem;
  }
  return { data, text, etag: response.headers.get('ETag') };
};

/** @param {string} text */
const parse = text => {
  if (!text) {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads JSON.
 *
 * @param {string} path
 * @param {Record<string, string | number | null | undefined>} [query]
 * @param {AbortSignal} [signal]
 */
export const get = async (path, query, signal) => (await call(address(path, query), { signal })).data;

/**
 * Sends JSON and reads the answer.
 *
 * @param {string} path
 * @param {unknown} json
 * @param {AbortSignal} [signal]
 */
export const post = async (path, json, signal) => (await call(path, { method: 'POST', json, signal })).data;

/** Returns true for a request that was given up on purpose. @param {unknown} error */
export const isAborted = error => error instanceof DOMException && error.name === 'AbortError';

/** Makes an id for something that is sent once, even if the request has to be repeated. */
export const freshId = () => {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  // randomUUID needs https or localhost; getRandomValues does not
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
