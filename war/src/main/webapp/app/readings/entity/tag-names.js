/**
 * @typedef {{id: number, name: string, path: string[], parentId?: number, findings: number, people: number,
 *     merged: {id: number, name: string, into: number}[]}} Tag
 */

/** What stands between the two levels of a tag. */
export const BETWEEN = ' / ';

/** Returns a tag's names from the first level down. @param {{path: string[]}} tag */
export const nameOf = ({ path }) => path.join(BETWEEN);

/**
 * Reads what somebody typed: `Data / Moving` is a tag below another one.
 *
 * @param {string} typed
 * @returns {string[]} one or two names; empty where there is none, or more
 */
export const pathOf = typed => {
  const names = typed.split('/').map(name => name.trim().replace(/\s+/g, ' '));
  return names.length <= 2 && names.every(name => name !== '') ? names : [];
};

/** @param {string[]} path */
const key = path => path.map(name => name.toLowerCase()).join('/');

/** Finds a tag by its names, regardless of case. @param {Tag[]} tags @param {string[]} path */
export const tagAt = (tags, path) => tags.find(tag => key(tag.path) === key(path));

/**
 * Returns tags whose names hold what was typed: the very one first, then those that begin with it.
 *
 * @param {Tag[]} tags
 * @param {string} typed
 * @param {number} [most]
 */
export const offered = (tags, typed, most = 8) => {
  const wanted = typed.trim().toLowerCase();
  const path = key(pathOf(typed));
  const rank = (/** @type {Tag} */ tag) =>
    path !== '' && key(tag.path) === path
      ? 0
      : tag.name.toLowerCase() === wanted
        ? 1
        : tag.name.toLowerCase().startsWith(wanted)
          ? 2
          : nameOf(tag).toLowerCase().includes(wanted)
            ? 3
            : 4;
  return tags
    .filter(tag => rank(tag) < 4)
    .sort((a, b) => rank(a) - rank(b) || b.findings - a.findings)
    .slice(0, most);
};
