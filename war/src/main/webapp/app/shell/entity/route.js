/**
 * Where we are: `#/review?type=concern` is the page `review` with one parameter, `#/pulls/7` the page `pulls` with an id.
 *
 * @typedef {{page: string, id: string, params: URLSearchParams, hash: string}} Route
 */

/**
 * Reads the part of the address after "#".
 *
 * @param {string} hash
 * @returns {Route}
 */
export const route = hash => {
  const [path, query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [page = '', ...rest] = path.split('/').filter(part => part !== '');
  return { page, id: rest.map(part => decode(part)).join('/'), params: new URLSearchParams(query), hash };
};

/** @param {string} part */
const decode = part => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/**
 * Makes such an address; empty parameters are left out.
 *
 * @param {string} path
 * @param {Record<string, string | number | null | undefined>} [params]
 */
export const to = (path, params = {}) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== undefined && value !== null && value !== '') {
      query.set(name, String(value));
    }
  }
  const text = query.toString();
  return `#/${path}${text ? `?${text}` : ''}`;
};
