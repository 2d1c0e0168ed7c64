/** A recorded assessment as a printable source document: every answer with its weight, what it comes to, who and when. */
import { html, nothing, type TemplateResult } from 'lit';
import { WINDOW_DAYS, type Instrument } from '@trialside/rules/sledai';
import type { SledaiAssessment } from '@trialside/rules/record';
import type { Known } from '../element/subject-data.ts';
import { named } from '../element/named.ts';
import type { PrintWords } from '../locales/print-words.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { paged, type Running } from '../printing/sheet.ts';
import { EXTRA_KEYS, type SledaiDraft } from './draft.ts';
import type { JudgementView, VerdictView } from './judgement-view.ts';
import type { GroupView, RowView, SledaiView } from './view.ts';

export interface SourceFacts {
  readonly assessment: SledaiAssessment;
  readonly known: Known;
  readonly language: LocaleName;
  /** What is recorded, as the form shows it. */
  readonly draft: SledaiDraft;
  readonly view: SledaiView;
  readonly judgement: JudgementView | null;
  readonly pga: string;
  /** A date of the record in words. */
  readonly date: (text: string) => string;
  readonly running: Running;
  /** What a reader must know of the connection: the record may not be current. */
  readonly remarks: readonly string[];
  /** Who entered it and who signed it. */
  readonly provenance: TemplateResult;
}

export function sourceDocument(facts: SourceFacts, words: SledaiWords, print: PrintWords): TemplateResult {
  const { judgement, known, language } = facts;
  return paged(
    facts.running,
    html`<h1>${print.sledai.title}</h1>
      <p>${known.protocol.title[language]}</p>
      ${facts.remarks.map((remark) => html`<p><strong>${remark}</strong></p>`)}
      ${identity(facts, words, print)} ${figures(facts, words, print)} ${items(facts, words, print)}
      ${judgement?.verdicts.map((each) => verdict(each, print)) ?? nothing} ${facts.provenance}`,
  );
}

const fact = (name: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

/** Of whom, when, and by which wording: as recorded with the assessment, else as the protocol has it. */
function identity(
  { assessment, known, date, view }: SourceFacts,
  words: SledaiWords,
  print: PrintWords,
): TemplateResult {
  const { subject, site, visits } = known.record;
  const visit = visits.find(({ id }) => id === assessment.visitId);
  const instrument = assessment.instrument as Instrument | null;
  const days = assessment.windowDays ?? (instrument && WINDOW_DAYS[instrument]);
  return html`<dl class="facts">
    ${fact(print.study, known.protocol.studyCode)} ${fact(print.site, `${site.code} · ${site.name}`)}
    ${fact(print.subject, subject.code)}
    ${fact(words.visit, visit ? [visit.name, visit.start && date(visit.start)].filter(Boolean).join(' · ') : words.noVisit)}
    ${fact(words.assessed, assessment.assessed ? date(assessment.assessed) : words.open)}
    ${fact(words.instrument, instrument ? named(words.sledai.instruments, instrument) : view.instrument)}
    ${fact(print.sledai.window, days ? words.window(days) : view.window)}
  </dl>`;
}

function figures(
  { assessment, view, pga, judgement }: SourceFacts,
  words: SledaiWords,
  print: PrintWords,
): TemplateResult {
  const shown = assessment.shownAtEntry;
  const dose = judgement?.prednisone;
  return html`<dl class="facts figures">
      ${fact(words.sledai.total, html`<span class="large">${view.total}</span>`)}
      ${fact(words.sledai.clinicalTotal, html`<span class="large">${view.clinical}</span>`)}
      ${fact(words.band, view.band)} ${fact(words.pga, pga || words.open)}
      ${judgement ? fact(words.prednisone, [dose?.text ?? words.notKnown, ...(dose?.notes ?? [])].join('. ')) : nothing}
      ${view.change ? fact(print.sledai.columns.before, view.change) : nothing}
    </dl>
    ${
      shown?.['total']
        ? html`<p class="note">${print.sledai.shownAtEntry(shown['total'], shown['clinical'] ?? '–')}</p>`
        : nothing
    }`;
}

function items(
  { view, draft, judgement }: SourceFacts,
  words: SledaiWords,
  { sledai: said }: PrintWords,
): TemplateResult {
  const hasBefore = !!judgement?.previous;
  const columns = Object.entries(said.columns).filter(([key]) => hasBefore || key !== 'before');
  const rowOf = (
    { key, position, name, weight, finding, before, isNew }: RowView,
    data: string,
  ): TemplateResult =>
    html`<tr data-key=${key} data-finding=${finding ?? 'open'}>
      <td class="figure">${position}</td>
      <td>${name}</td>
      <td class="figure">${weight}</td>
      <td>${finding ? words.finding[finding] : words.open}${isNew ? ` (${words.isNew})` : ''}</td>
      <td class="figure">${finding === 'present' ? weight : finding === 'absent' ? 0 : '–'}</td>
      ${hasBefore ? html`<td>${before ? words.finding[before] : ''}</td>` : nothing}
      <td class="note">${data}</td>
    </tr>`;
  const heading = (name: string, points: string): TemplateResult =>
    html`<tr>
      <th colspan=${columns.length + 1} scope="rowgroup">${name}${points}</th>
    </tr>`;
  const groupOf = ({ name, points, rows }: GroupView): TemplateResult =>
    html`<tbody>
      ${heading(name, points > 0 ? ` · ${points}` : '')} ${rows.map((row) => rowOf(row, dataOf(row, words)))}
    </tbody>`;
  const extras = EXTRA_KEYS.filter((key) => key !== 'tolerated' || draft.answers.tolerated);
  return html`<h2>${said.items}</h2>
    <table class="items">
      <thead>
        <tr>
          <th></th>
          ${columns.map(([, name]) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      ${view.groups.map(groupOf)}
      <tbody>
        ${heading(words.extras, '')}
        ${extras.map(
          (key) =>
            html`<tr data-key=${key}>
              <td></td>
              <td>${words.extra[key]}</td>
              <td></td>
              <td>${words.finding[draft.answers[key] ?? 'not-assessed']}</td>
              <td colspan=${columns.length - 3} class="note">
                ${key === 'tolerated' ? (judgement?.drugs ?? []).join(', ') : ''}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

/** What the data say, and why the answer is another one. */
const dataOf = ({ suggestion, differs, rejection }: RowView, words: SledaiWords): string =>
  suggestion?.finding
    ? [
        `${words.suggestion(suggestion.finding)}: ${suggestion.evidence}`,
        ...(differs ? [`${words.differs}: ${rejection ? words.rejection[rejection] : words.open}`] : []),
      ].join('. ')
    : '';

const verdict = (view: VerdictView, { sledai: said }: PrintWords): TemplateResult =>
  html`<section>
    <h2>${view.title}: ${view.verdict} <span class="note">(${view.rule})</span></h2>
    <table>
      <thead>
        <tr>
          ${Object.values(said.criteria).map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${view.criteria.map(
          ({ label, observed, limit, verdict: held, reason }) =>
            html`<tr>
              <td>${label}</td>
              <td>${observed}</td>
              <td>${limit}</td>
              <td>${[held, reason].filter(Boolean).join(': ')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
