import { html, nothing } from 'lit';
import { words } from '../../words.js';

/**
 * An entry in words: what was said as a quote, everything else as a line.
 *
 * @param {import('../entity/talk.js').Entry} entry
 * @param {string} person
 */
export const entryText = (entry, person) => {
  const how = [
    entry.speaker ? words.interviews.spokenBy(entry.speaker, person) : '',
    entry.kind === 'play-back' && entry.right !== undefined ? words.interviews.wasRight(entry.right, entry.correction ?? '') : '',
    entry.said ? words.interviews.after(entry.said) : '',
    entry.supplied ? words.interviews.suppliedShort : '',
  ].filter(Boolean);
  return html`${entry.kind === 'quote'
    ? html`<p class="answer">${entry.text}</p>`
    : html`<p>
        <span class="entry-kind"
          >${entry.kind === 'capture' ? words.interviews.captures[entry.capture ?? ''] : words.interviews.kinds[entry.kind]}</span
        >
        ${plain(entry)}
      </p>`}
  ${how.length > 0 ? html`<p class="soft">${how.join(' ')}</p>` : nothing}`;
};

/** @param {import('../entity/talk.js').Entry} entry */
const plain = entry => {
  switch (entry.capture) {
    case 'date':
      return [
        entry.date ? words.interviews.dated(entry.date, entry.precision ?? '') : '',
        entry.text ?? '',
        entry.stage ? words.interviews.stages[entry.stage] : '',
      ]
        .filter(Boolean)
        .join(', ');
    case 'people':
    case 'alternatives':
    case 'channels':
      return (entry.items ?? []).join(', ');
    case 'worry':
      return [
        entry.text ?? '',
        entry.holder === 'other' ? entry.role || words.interviews.holders.other : words.interviews.holders[entry.holder ?? ''],
        words.interviews.statuses[entry.status ?? ''],
        entry.settledBy ? words.interviews.settled(entry.settledBy) : '',
      ]
        .filter(Boolean)
        .join(', ');
    default:
      return entry.text ?? '';
  }
};
