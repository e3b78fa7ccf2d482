import { html, nothing } from 'lit';
import { words } from '../../words.js';

/**
 * An entry in words: what was said as a quote, everything else as a line.
 *
 * @param {import('../entity/talk.js').Entry} entry
 * @param {string} person
 */
export const entryText = (entry, person) => {
  if (entry.kind === 'quote') {
    return html`<p class="answer">${entry.text}</p>
      ${entry.speaker || entry.said || entry.supplied
        ? html`<p class="soft">
            ${[
              entry.speaker ? words.interviews.spokenBy(entry.speaker, person) : '',
              entry.said ? words.interviews.after(entry.said) : '',
              entry.supplied ? words.interviews.suppliedShort : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </p>`
        : nothing}`;
  }
  return html`<p>
    <span class="entry-kind">${entry.kind === 'capture' ? words.interviews.captures[entry.capture ?? ''] : words.interviews.kinds[entry.kind]}</span>
    ${captured(entry)}
  </p>`;
};

/** @param {import('../entity/talk.js').Entry} entry */
const captured = entry => {
  const said = entry.said ? ` ${words.interviews.after(entry.said)}` : '';
  const supplied = entry.supplied ? ` ${words.interviews.suppliedShort}` : '';
  return `${plain(entry)}${said}${supplied}`;
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
