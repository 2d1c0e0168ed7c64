/**
 * The event as a printable source document: every field as recorded, the criteria of its grade, the assessments of and the
 * questions about it, and how the record came about. Loaded when somebody prints.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { DataQuery } from '@trialside/client';
import { summary } from '@trialside/rules/ctcae/dictionary';
import { named } from '../element/named.ts';
import type { AeWords } from '../locales/ae-words.ts';
import type { HistoryLine } from '../printing/history.ts';
import { paged, type Running } from '../printing/sheet.ts';
import { turnText } from './questions.ts';
import { linesOf, SECTIONS, type DocumentFacts } from './source-rows.ts';

export interface DocumentParts extends DocumentFacts {
  /** A moment of the log, in milliseconds since 1970, in words. */
  readonly moment: (at: number) => string;
  readonly running: Running;
  /** What a reader must know of the connection: the record may not be current. */
  readonly remarks: readonly string[];
  readonly questions: readonly DataQuery[];
  /** Null where it could not be read: no history is not the same as an unknown one. */
  readonly history: readonly HistoryLine[] | null;
  /** Who entered it and who signed it. */
  readonly provenance: TemplateResult;
}

export function sourceDocument(parts: DocumentParts): TemplateResult {
  const { event, words, questions } = parts;
  return paged(
    parts.running,
    html`<h1>${words.source}</h1>
      ${parts.remarks.map((remark) => html`<p><strong>${remark}</strong></p>`)} ${figures(parts)}
      ${SECTIONS.map(({ name, fields }) =>
        section(name(words), [
          ...fields.map((field) => row(words.fields[field], linesOf(field, parts), changedIn(parts, field))),
          ...(fields.includes('grade') ? criteria(parts) : []),
          ...(fields.includes('gradePeriods') ? assessments(parts) : []),
          ...(fields.includes('shownAtEntry')
            ? Object.entries(event.supplement).map(([column, value]) => row(column, [value]))
            : []),
        ]),
      )}
      ${
        questions.length > 0
          ? section(
              words.queries,
              questions.map((one) => question(one, parts)),
            )
          : nothing
      }
      ${parts.provenance}`,
  );
}

/** What is asked for first: which event, how bad, when, and whether it is serious. */
function figures({ event, words, date }: DocumentParts): TemplateResult {
  const { grade, ctcae, gradeScale, start, end, ongoing, serious } = event;
  const to = end ? date(end) : ongoing === 'yes' ? words.goesOn : words.open;
  const scale =
    gradeScale === 'astct' || !ctcae ? gradeScale && words.scale[gradeScale] : words.ctcae(ctcae.version);
  const facts: readonly (readonly [string, unknown])[] = [
    [words.term, ctcae?.term ?? event.term],
    [[words.grade, scale].filter(Boolean).join(', '), html`<span class="large">${grade ?? '–'}</span>`],
    [words.course, words.until(start ? date(start) : words.open, to)],
    [words.serious, serious === null ? words.open : words[serious]],
  ];
  return html`<dl class="facts figures">
    ${facts.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const section = (name: string, rows: readonly TemplateResult[]): TemplateResult =>
  html`<section>
    <h2>${name}</h2>
    <table class="record">
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;

const row = (name: string, lines: readonly string[], note: string = ''): TemplateResult =>
  html`<tr>
    <th scope="row">${name}${note ? html` <span class="note">${note}</span>` : nothing}</th>
    <td>${lines.length === 1 ? lines[0] : lines.map((line) => html`<p>${line}</p>`)}</td>
  </tr>`;

/** REC-04: a value that is not the first one says in which version it came. */
function changedIn({ history, event, words }: DocumentParts, field: string): string {
  const last = (history ?? []).findLast(
    ({ action, fields }) => action !== 'create' && fields.some((one) => one.field === field),
  );
  return last ? words.changedIn(last.versions[event.id] ?? 0) : '';
}

/** NCI's own text first where it is here; our summary always with its mark. */
function criteria({ event: { grade }, criteria: known, words }: DocumentParts): readonly TemplateResult[] {
  const own = known?.term.grades.find((one) => one === grade);
  if (!known || own === undefined) return [];
  const theirs = known.official?.grades[own];
  const ours = summary(known.term, own, known.words);
  return [
    ...(theirs === undefined ? [] : [row(words.officialText, [theirs])]),
    ...(ours === null ? [] : [row(known.mark, [ours])]),
  ];
}

function assessments({ event, known, words, date }: DocumentParts): readonly TemplateResult[] {
  return known.record.toxicityAssessments
    .filter(({ adverseEventId }) => adverseEventId === event.id)
    .map(({ kind, assessed, grade, inputs }) => {
      const names: Readonly<Record<string, string>> = words.astct.inputs[kind];
      return row(`${words.guided(kind)} · ${assessed ? date(assessed) : words.open}`, [
        words.astctGrade(grade === null ? words.open : words.gradeLong(grade)),
        ...Object.entries(inputs).map(
          ([key, answer]) => `${named(names, key)}: ${answered(key, answer, words)}`,
        ),
      ]);
    });
}

function answered(key: string, answer: string, { yes, no, astct }: AeWords): string {
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = astct.codes;
  return named(Object.hasOwn(codes, key) ? codes[key]! : { yes, no }, answer);
}

const question = ({ aboutField, checkName, turns }: DataQuery, parts: DocumentParts): TemplateResult =>
  row(
    named(parts.words.fields, aboutField ?? 'term'),
    turns.map((turn) => {
      const { text, check } = turnText(checkName, turn, parts.words);
      const said = [text, check && `[${check}]`].filter(Boolean).join(' ');
      const by = `${turn.byName}, ${parts.moment(Date.parse(turn.at))}`;
      return `${parts.words.queryStates[turn.state]}: ${said} (${by})`;
    }),
  );
