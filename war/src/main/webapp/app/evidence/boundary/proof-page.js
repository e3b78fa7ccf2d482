import { html, nothing } from 'lit';
import { lang } from '../../corpus/boundary/lang.js';
import { marked } from '../../corpus/boundary/marked-text.js';
import { passage } from '../../corpus/entity/passages.js';
import { timeMark } from '../../corpus/entity/time-mark.js';
import { alert } from '../../problem/boundary/alert.js';
import { Problem } from '../../problem/entity/problem.js';
import { Page } from '../../shell/boundary/page.js';
import { title } from '../../shell/boundary/title.js';
import { words } from '../../words.js';
import { certificate, certificateHref, evidence, verify } from '../control/evidence.js';
import { remarks } from '../entity/remarks.js';
import { checks } from './checks.js';

/** The proof sheet of one approved quote, for people. */
class ProofPage extends Page {
  static properties = {
    evidence: { state: true },
    sheet: { state: true },
    verification: { state: true },
    busy: { state: true },
  };

  constructor() {
    super();
    this.reset();
  }

  reset() {
    /** @type {any} */
    this.evidence = null;
    /** @type {any} the certificate */
    this.sheet = null;
    /** @type {string} the certificate as it came */
    this.original = '';
    /** @type {any} */
    this.verification = null;
    this.busy = false;
  }

  async load() {
    title(words.proof.title(this.route.id));
    this.reset();
    this.evidence = await evidence(this.route.id, this.signal);
    if (this.evidence.state === 'retracted') {
      throw new Problem({ detail: words.proof.retracted });
    }
    const { data, text } = await certificate(this.route.id, this.signal);
    this.sheet = data;
    this.original = text;
  }

  render() {
    const { finding } = this.evidence ?? {};
    return html`<section class="page narrow proof">
      <h1>${words.proof.title(this.route.id)}</h1>
      <p class="lead">${words.proof.lead}</p>
      ${finding ? this.said(finding) : nothing} ${alert(this.problem)}
      ${!this.evidence && !this.problem ? html`<p role="status">${words.loading}</p>` : nothing}
      ${this.sheet ? this.provenance(this.sheet) : nothing}
    </section>`;
  }

  /** @param {any} finding */
  said(finding) {
    const { answer } = finding;
    return html`<section class="quote large" aria-label=${words.proof.said}>
      ${answer.question
        ? html`<p class="asked"><span class="unseen">${words.quote.asked}</span> ${answer.question}</p>`
        : nothing}
      <blockquote class="answer" lang=${lang(answer)}>${marked(passage(answer.text, finding, finding.cues))}</blockquote>
      <p class="meta">
        <span>${words.type[finding.type]}</span>
        <span>${finding.person}</span>
        ${remarks(finding).map(chip => html`<span class="chip">${chip}</span>`)}
      </p>
    </section>`;
  }

  /** @param {any} sheet */
  provenance(sheet) {
    const { rows } = words.proof;
    const { origin, question, permission, pull, extraction, review, spoken } = sheet;
    const position = sheet.target?.selector?.find((/** @type {any} */ one) => one.type === 'TextPositionSelector');
    return html`
      <p class="actions">
        <a class="button primary" href=${certificateHref(this.route.id)} download=${`certificate-${this.route.id}.json`}
          >${words.proof.download}</a
        >
        <button type="button" ?disabled=${this.busy} @click=${this.check}>${words.proof.check}</button>
      </p>
      ${this.verification ? checks(this.verification) : nothing}
      <h2>${words.proof.origin}</h2>
      ${table([
        [rows.source, origin.name],
        [rows.kind, words.kinds[origin.kind] ?? origin.kind],
        [rows.tool, origin.tool],
        [rows.survey, origin.survey],
        [rows.response, origin.response],
        [rows.person, origin.person],
        [rows.collectedAt, origin.collectedAt ? words.date(origin.collectedAt) : words.quote.dateUnknown],
        [rows.question, question?.wording],
        [rows.promptedness, words.promptedness[question?.promptedness] ?? words.promptednessCode[question?.promptedness]],
        [
          rows.position,
          position ? words.proof.position(position.start, position.end, sheet.target.state?.textVersion ?? 1) : '',
        ],
      ])}
      ${spoken ? this.spoken(spoken) : nothing}
      <h2>${words.proof.permission}</h2>
      ${table([
        [rows.basis, words.bases[permission.basis] ?? permission.basis],
        [rows.audience, words.proof.audience[permission.audience] ?? permission.audience],
        [rows.declaredBy, permission.declaredBy],
        [rows.wordingVersion, permission.wordingVersion],
      ])}
      <h2>${words.proof.made}</h2>
      ${table([
        [rows.pull, pull ? words.moment(pull.at) : ''],
        [rows.extraction, words.proof.rule(extraction.extractor, extraction.rule)],
        [
          rows.review,
          `${words.proof.by(review.reviewer, words.moment(review.at))}${review.selfReviewed ? `, ${words.proof.selfReviewed}` : ''}`,
        ],
        [rows.reason, review.reason],
        [rows.made, words.moment(sheet.created)],
      ])}
      <h2>${words.proof.gates}</h2>
      <ul class="checks">
        ${sheet.gates.map(
          (/** @type {any} */ gate) => html`<li class=${gate.result}>
            <strong>${words.proof.gate[gate.gate] ?? gate.gate}</strong>
            <span class="unseen">: ${words.proof.gateResult[gate.result] ?? gate.result}.</span>
            <span class="soft">${gate.detail}</span>
          </li>`,
        )}
      </ul>
      <section class="offline">
        <h2>${words.proof.offline}</h2>
        <p>${words.proof.offlineHint}</p>
        <pre tabindex="0"><code>java -jar jtbd-analyzer.jar verify certificate-${this.route.id}.json</code></pre>
      </section>
    `;
  }

  /** @param {any} spoken how words that were said were written down */
  spoken({ writtenDown, saidAt, speaker, corrections }) {
    const { rows } = words.proof;
    const said = (/** @type {any[]} */ some) =>
      some.map(one => words.proof.version(one.by, words.moment(one.at), one.textVersion)).join('; ');
    const changed = corrections.filter((/** @type {any} */ one) => one.changed);
    const checked = corrections.filter((/** @type {any} */ one) => one.checkedAgainstRecording);
    return html`<h2>${words.proof.spoken}</h2>
      ${table([
        [rows.writtenDown, words.proof.writtenDown[writtenDown] ?? writtenDown],
        [rows.saidAt, saidAt === undefined ? '' : words.proof.saidAt[writtenDown]?.(timeMark(saidAt)) ?? timeMark(saidAt)],
        [rows.speaker, speaker],
        ...(writtenDown === 'transcript'
          ? /** @type {[string, string][]} */ ([
              [rows.corrected, changed.length > 0 ? said(changed) : words.proof.notCorrected],
              [rows.checked, checked.length > 0 ? said(checked) : words.proof.notChecked],
            ])
          : []),
      ])}`;
  }

  async check() {
    this.busy = true;
    const { answer } = this.evidence.finding;
    this.verification = (await this.attempt(() => verify(this.original, answer.text))) ?? null;
    this.busy = false;
  }
}

/** @param {[string, string | null | undefined][]} rows those without a value are left out */
const table = rows => html`<dl class="facts wide">
  ${rows
    .filter(([, value]) => value)
    .map(
      ([name, value]) => html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`,
    )}
</dl>`;

customElements.define('fh-proof-page', ProofPage);
