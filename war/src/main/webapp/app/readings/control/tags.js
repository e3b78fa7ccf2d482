import { call, get, post } from '../../api.js';
import { tagAt } from '../entity/tag-names.js';

/** Reads the tags by their names. @param {AbortSignal} [signal] @returns {Promise<import('../entity/tag-names.js').Tag[]>} */
export const tags = async signal => (await get('tags', {}, signal)).items;

/** Makes a tag. @param {string} name @param {number} [parentId] @returns {Promise<import('../entity/tag-names.js').Tag>} */
export const make = (name, parentId) => post('tags', { name, ...(parentId ? { parentId } : {}) });

/**
 * Returns the tag with these names, and makes what is missing of it.
 *
 * @param {import('../entity/tag-names.js').Tag[]} known
 * @param {string[]} path
 */
export const tagFor = async (known, path) => {
  const found = tagAt(known, path);
  if (found) {
    return found;
  }
  if (path.length === 1) {
    return make(path[0]);
  }
  const parent = tagAt(known, path.slice(0, 1)) ?? (await make(path[0]));
  return make(path[1], parent.id);
};

/** Renames or moves a tag. @param {number} id @param {string} name @param {number} [parentId] */
export const rename = (id, name, parentId) =>
  call(`tags/${id}`, { method: 'PUT', json: { name, ...(parentId ? { parentId } : {}) } });

/** Merges a tag into another one. @param {number} id @param {number} into */
export const merge = (id, into) => post(`tags/${into}/merges`, { tags: [id] });

/** Takes a merge back. @param {number} id @param {number} from */
export const separate = (id, from) => call(`tags/${from}/merges/${id}`, { method: 'DELETE' });

/** Takes away a tag that nothing has. @param {number} id */
export const remove = id => call(`tags/${id}`, { method: 'DELETE' });

/** Puts a tag on a finding and returns the finding. @param {number} finding @param {number} id */
export const put = async (finding, id) => (await call(`findings/${finding}/tags/${id}`, { method: 'PUT' })).data;

/** Takes a tag off a finding and returns the finding. @param {number} finding @param {number} id */
export const takeOff = async (finding, id) => (await call(`findings/${finding}/tags/${id}`, { method: 'DELETE' })).data;
