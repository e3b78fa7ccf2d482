/**
 * What went wrong, in words for people: title and detail of an RFC 9457 problem, and the places in the request.
 *
 * @typedef {{pointer: string, detail: string}} Place
 */
export class Problem extends Error {
  /** @param {{status?: number, type?: string, title?: string, detail?: string, errors?: Place[]}} json */
  constructor({ status = 0, type = '', title = '', detail = '', errors = [] }) {
    super(detail || title);
    this.name = 'Problem';
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.places = errors;
    /** The last part of the problem's type, such as `gate-permission`. */
    this.slug = type.split(':').pop() ?? '';
  }

  /**
   * Tells whether the problem names a place of the request.
   *
   * @param {string} pointer JSON pointer
   */
  isAt(pointer) {
    return this.places.some(place => place.pointer === pointer);
  }
}
