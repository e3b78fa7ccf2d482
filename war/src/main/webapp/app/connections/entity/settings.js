/** What every name of a secret begins with. */
export const SECRET = 'firsthand.secret.';

/**
 * Returns the environment variable that holds a secret.
 *
 * @param {string} property name of the configuration property, such as `firsthand.secret.survey-password`
 */
export const variable = property => property.replace(/[^a-zA-Z0-9]/g, '_').toUpperCase();

/**
 * Proposes a name for a secret.
 *
 * @param {string} tool
 * @param {string} setting
 */
export const proposed = (tool, setting) => `${SECRET}${tool}-${setting}`;

/**
 * Parts what was typed into settings, names of secrets, and secrets themselves; what is empty is left out.
 *
 * @param {{name: string, secret: boolean}[]} descriptors
 * @param {Record<string, string>} typed
 * @param {string[]} [named] secrets for which the name of a property was typed
 */
export const parted = (descriptors, typed, named = []) => {
  /** @type {{settings: Record<string, string>, secrets: Record<string, string>, pasted: Record<string, string>}} */
  const parts = { settings: {}, secrets: {}, pasted: {} };
  for (const { name, secret } of descriptors) {
    const value = (typed[name] ?? '').trim();
    if (value) {
      parts[secret ? (named.includes(name) ? 'secrets' : 'pasted') : 'settings'][name] = value;
    }
  }
  return parts;
};
