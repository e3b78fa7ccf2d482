/**
 * What a browser keeps of one talk until the server has it: entries that wait, the line that is being typed, and a copy of the talk to
 * go on with after a reload without a network. It is written at once, letter by letter; each entry under a key of its own, so that two
 * windows do not overwrite each other.
 */
const PREFIX = 'firsthand.talk.';

export class Drafts {
  /** @param {number | string} id @param {Storage} [storage] */
  constructor(id, storage = localStorage) {
    this.id = String(id);
    this.prefix = `${PREFIX}${id}.`;
    this.storage = storage;
    /** False once the browser refused to keep something: full, or forbidden. */
    this.isKeeping = true;
  }

  /** @param {string} name @param {unknown} value */
  write(name, value) {
    try {
      this.storage.setItem(this.prefix + name, JSON.stringify(value));
    } catch {
      this.isKeeping = false;
    }
  }

  /** @param {string} name @returns {any} undefined when it is not there */
  read(name) {
    try {
      return JSON.parse(this.storage.getItem(this.prefix + name) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** @param {string} name */
  forget(name) {
    this.storage.removeItem(this.prefix + name);
  }

  /** @returns {string[]} names of what is kept, without the talk's prefix */
  names() {
    return Object.keys(this.storage)
      .filter(key => key.startsWith(this.prefix))
      .map(key => key.slice(this.prefix.length));
  }

  /** Keeps an entry until the server has it; a newer version takes the place of an older one. @param {any} entry */
  put(entry) {
    const known = this.read(`entry.${entry.id}`);
    this.write(`entry.${entry.id}`, { place: known?.place ?? this.nextPlace(), entry });
  }

  nextPlace() {
    const last = Math.max(Date.now(), (this.read('place') ?? 0) + 1);
    this.write('place', last);
    return last;
  }

  /** Returns the entries that wait, oldest first. @returns {any[]} */
  entries() {
    return this.names()
      .filter(name => name.startsWith('entry.'))
      .map(name => this.read(name))
      .filter(Boolean)
      .sort((a, b) => a.place - b.place)
      .map(kept => kept.entry);
  }

  /**
   * Replaces what was sent by what is left of it; what was written in the meantime stays.
   *
   * @param {any[]} sent
   * @param {any[]} waiting
   */
  settle(sent, waiting) {
    for (const entry of sent) {
      const kept = this.read(`entry.${entry.id}`);
      const left = waiting.find(one => one.id === entry.id);
      if (kept && kept.entry.version <= entry.version) {
        if (left) {
          this.write(`entry.${entry.id}`, { ...kept, entry: left });
        } else {
          this.forget(`entry.${entry.id}`);
        }
      }
    }
  }

  /** Remembers what is typed in a field, or forgets it when the field is empty. @param {string} field @param {string} text */
  type(field, text) {
    if (text) {
      this.write(`typed.${field}`, text);
    } else {
      this.forget(`typed.${field}`);
    }
  }

  /** @param {string} field @returns {string} */
  typed(field) {
    return this.read(`typed.${field}`) ?? '';
  }

  /** Forgets everything about the talk. */
  clear() {
    this.names().forEach(name => this.forget(name));
  }
}

/** Returns the ids of talks of which this browser keeps something. @param {Storage} [storage] */
export const keptTalks = (storage = localStorage) => [
  ...new Set(
    Object.keys(storage)
      .filter(key => key.startsWith(PREFIX))
      .map(key => key.slice(PREFIX.length).split('.')[0]),
  ),
];
