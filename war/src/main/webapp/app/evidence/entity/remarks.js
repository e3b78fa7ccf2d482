import { words } from '../../words.js';

/**
 * Returns what a reader of a quote must know: where it is not simply said, open and the person's own.
 *
 * @param {{polarity: string, status: string, holder: string, holderRole?: string, promptedness?: string, responseState?: string,
 *     answer?: {responseState?: string}}} finding
 * @returns {string[]} words for chips; empty when there is nothing to remark
 */
export const remarks = finding => {
  const said = [];
  if (finding.polarity !== 'affirmed') {
    said.push(words.polarity[finding.polarity]);
  }
  if (finding.status !== 'open') {
    said.push(words.status[finding.status]);
  }
  if (finding.holder && finding.holder !== 'self') {
    said.push(holder(finding));
  }
  if (finding.promptedness === 'cued' || finding.promptedness === 'listed') {
    said.push(words.promptedness[finding.promptedness]);
  }
  if (finding.answer?.responseState === 'partial') {
    said.push(words.unfinished);
  }
  return said.filter(word => word);
};

/** Says whose it is. @param {{holder: string, holderRole?: string}} finding */
export const holder = ({ holder: who, holderRole }) => (holderRole ? words.holderRole(holderRole) : words.holder[who]);

/** Says why a finding was suggested. @param {{rule: string}} finding */
export const why = ({ rule }) => {
  const [how, ...rest] = rule.split(':');
  const what = rest.join(':');
  if (how === 'asked') {
    return words.review.asked(what);
  }
  return how === 'marked' ? words.review.marked(what) : words.review.rule(rule);
};
