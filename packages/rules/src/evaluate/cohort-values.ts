/** Numbers of a cohort by visit: laboratory markers and questionnaires with their change, and the reduction of therapy. */
import { ANALYTES, convertResult, readUnit, type AnalyteKey, type Unit } from '../labs/index.ts';
import { decimalText, shown } from '../number/fraction-text.ts';
import { readResult } from '../labs/result-value.ts';
import { convertedSpan, spanOf } from '../labs/span.ts';
import { dec, subtract, text } from '../number/index.ts';
import type { EndpointRole, Protocol } from '../protocol/index.ts';
import type { Measurement, TreatmentClass } from '../record/index.ts';
import type { Fraction } from '../number/fraction.ts';
import type { LineStatus } from '../therapy/compare-doses.ts';
import type { LineReduction } from '../therapy/line-reduction.ts';
import type { Held } from '../verdict/index.ts';
import { atVisits } from './at-visits.ts';
import type { LaboratoryMarkersAnswer } from './laboratory.ts';
import { exactly, medianOf, type Median, type TextRange } from './median.ts';
import type { Question } from './question.ts';
import type { QuestionnairesAnswer } from './reported.ts';
import type { TherapyReductionAnswer } from './therapy.ts';

export interface ValueAtVisit {
  readonly visit: string;
  readonly value: Median | null;
  readonly change: Median | null;
}

export interface CohortMarker {
  readonly analyte: AnalyteKey;
  /** Unit of the medians; null for titres. */
  readonly unit: Unit | null;
  /** What the change is: a difference in `unit`, titre steps, or a multiple of the baseline. */
  readonly changeIn: 'difference' | 'log2-steps' | 'fold';
  readonly byVisit: readonly ValueAtVisit[];
}

export interface CohortMarkers {
  readonly role: EndpointRole;
  readonly markers: readonly CohortMarker[];
}

interface Value {
  readonly value: TextRange | null;
  readonly change: TextRange | null;
}

/** By analyte or measure: its values by visit, as one text. A subject has hundreds, and a cohort thousands of subjects. */
export type ValueFacts = Readonly<Record<string, string>>;

/** `visit value change` a line: the place of the visit in the schedule; a number as itself, an interval as `low..high`. */
const packed = (values: Iterable<readonly [visit: string, value: Value]>, { schedule }: Protocol): string =>
  Array.from(values, ([visit, { value, change }]) =>
    [schedule.findIndex(({ key }) => key === visit), said(value), said(change)].join(' '),
  ).join('\n');

const said = (range: TextRange | null): string =>
  range === null
    ? ''
    : range.low === range.high && range.low !== null
      ? range.low
      : `${range.low ?? ''}..${range.high ?? ''}`;

function unpacked(text: string, { schedule }: Protocol): readonly (readonly [visit: string, value: Value])[] {
  if (text === '') return [];
  return text.split('\n').map((line) => {
    const [place = '', value = '', change = ''] = line.split(' ');
    return [schedule[Number(place)]!.key, { value: heard(value), change: heard(change) }];
  });
}

function heard(text: string): TextRange | null {
  if (text === '') return null;
  const at = text.indexOf('..');
  return at < 0 ? exactly(text) : { low: text.slice(0, at) || null, high: text.slice(at + 2) || null };
}

/** The values of a cohort by series and visit, gone through once. */
function byVisit(
  facts: readonly ValueFacts[],
  protocol: Protocol,
): (series: string, visit: string) => readonly Value[] {
  const found = new Map<string, Map<string, Value[]>>();
  for (const one of facts) {
    for (const [series, text] of Object.entries(one)) {
      let visits = found.get(series);
      if (!visits) found.set(series, (visits = new Map()));
      for (const [visit, value] of unpacked(text, protocol)) {
        const list = visits.get(visit);
        if (list) list.push(value);
        else visits.set(visit, [value]);
      }
    }
  }
  return (series, visit) => found.get(series)?.get(visit) ?? [];
}

export const isTitre = (analyte: AnalyteKey): boolean => ANALYTES[analyte].kinds.includes('titre');

/** In the usual unit of the analyte, so that the subjects of different laboratories can stand in one row. */
export function inUsualUnit(analyte: AnalyteKey, { value, unit }: Measurement): TextRange | null {
  const span = spanOf(readResult(value));
  if (!span) return null;
  const write = (at: Fraction): string => decimalText(at) ?? shown(at, 6);
  const range = (of: typeof span): TextRange => ({
    low: of.low && write(of.low.at),
    high: of.high && write(of.high.at),
  });
  if (isTitre(analyte)) return range(span);
  const from = readUnit(unit, analyte);
  if (!from) return null;
  const usual = convertedSpan(span, (at) => convertResult(analyte, at, from, ANALYTES[analyte].usualUnit));
  return usual && range(usual);
}

export function markerFacts(
  question: Question,
  { markers }: LaboratoryMarkersAnswer,
  titreChange: 'log2-steps' | 'fold',
): ValueFacts {
  return Object.fromEntries(
    markers.map(({ analyte, baseline, samples }) => {
      const reference = samples.find(({ source }) => source.id === baseline?.id);
      const before = reference ? inUsualUnit(analyte, reference.reported) : null;
      const values = [...atVisits(question, samples)].map(([visit, sample]): readonly [string, Value] => {
        const value = inUsualUnit(analyte, sample.reported);
        const titre = titreChange === 'fold' ? sample.change?.fold : sample.change?.log2Steps;
        const change = isTitre(analyte)
          ? (titre ?? null)
          : sample.change?.difference && value && before
            ? differenceOf(value, before)
            : null;
        return [visit, { value, change }];
      });
      return [analyte, packed(values, question.protocol)];
    }),
  );
}

export function differenceOf(now: TextRange, before: TextRange): TextRange {
  const minus = (a: string | null, b: string | null): string | null =>
    a === null || b === null ? null : text(subtract(dec(a), dec(b)));
  return { low: minus(now.low, before.high), high: minus(now.high, before.low) };
}

const valueAt = (
  values: ReturnType<typeof byVisit>,
  key: string,
  visit: string,
  between: 'mean' | 'pair' = 'mean',
): ValueAtVisit => {
  const here = values(key, visit);
  return {
    visit,
    value: medianOf(
      here.flatMap(({ value }) => value ?? []),
      between,
    ),
    change: medianOf(here.flatMap(({ change }) => change ?? [])),
  };
};

export function cohortMarkers(facts: readonly ValueFacts[], protocol: Protocol): CohortMarkers | null {
  const endpoint = protocol.endpoints.laboratoryMarkers;
  if (!endpoint) return null;
  const { analytes, titreChange } = endpoint.options;
  const values = byVisit(facts, protocol);
  return {
    role: endpoint.role,
    markers: analytes.map((analyte) => ({
      analyte,
      unit: isTitre(analyte) ? null : ANALYTES[analyte].usualUnit,
      changeIn: isTitre(analyte) ? titreChange : 'difference',
      byVisit: protocol.schedule
        .map(({ key }) => valueAt(values, analyte, key, isTitre(analyte) ? 'pair' : 'mean'))
        .filter(({ value, change }) => value ?? change),
    })),
  };
}

export interface CohortMeasure {
  readonly instrument: string;
  readonly scoring: string;
  readonly measure: string;
  readonly byVisit: readonly ValueAtVisit[];
}

export interface CohortQuestionnaires {
  readonly role: EndpointRole;
  /** Two instruments, or two ways of scoring, never share a row. */
  readonly measures: readonly CohortMeasure[];
}

const SEPARATOR = '\n';

export function questionnaireFacts(
  question: Question,
  { questionnaires, series }: QuestionnairesAnswer,
): ValueFacts {
  return Object.fromEntries(
    series.map(({ instrument, scoring, measure, points }) => {
      const forms = questionnaires.filter((one) => one.instrument === instrument && one.scoring === scoring);
      const placed = points.map((point, n) => ({ ...point, visitId: forms[n]?.visitId ?? null }));
      const values = [...atVisits(question, placed)].map(
        ([visit, { score, change }]) =>
          [
            visit,
            {
              value: score === null ? null : exactly(score),
              change: change === null ? null : exactly(change),
            },
          ] as const,
      );
      return [[instrument, scoring, measure].join(SEPARATOR), packed(values, question.protocol)];
    }),
  );
}

export function cohortQuestionnaires(
  facts: readonly ValueFacts[],
  protocol: Protocol,
): CohortQuestionnaires | null {
  const endpoint = protocol.endpoints.questionnaires;
  if (!endpoint) return null;
  const keys = [...new Set(facts.flatMap((one) => Object.keys(one)))].toSorted();
  const values = byVisit(facts, protocol);
  return {
    role: endpoint.role,
    measures: keys.map((key) => {
      const [instrument = '', scoring = '', measure = ''] = key.split(SEPARATOR);
      return {
        instrument,
        scoring,
        measure,
        byVisit: protocol.schedule
          .map((visit) => valueAt(values, key, visit.key))
          .filter(({ value }) => value),
      };
    }),
  };
}

/** A share without a finite decimal is shown to four places with a mark; the median is shown to two. */
const plain = (percent: string | null): string | null => percent && percent.replace('≈', '');

type StatusCounts = Readonly<Record<LineStatus | 'indeterminate', number>>;

export interface CohortTherapy {
  readonly role: EndpointRole;
  /** Drugs of the class by how they stand to baseline, over all infused subjects. */
  readonly classes: readonly { readonly treatmentClass: TreatmentClass; readonly counts: StatusCounts }[];
  /** Infused subjects by how all their glucocorticoids together stand to baseline. */
  readonly glucocorticoids: StatusCounts;
  /** Percent of the baseline dose, over the subjects in whom it is defined. */
  readonly glucocorticoidReduction: Median | null;
  readonly drugFreeNow: Readonly<Record<Held, number>>;
  readonly daysDrugFree: Median | null;
}

/** Null for a subject that was not infused: nothing is counted from infusion. */
export const therapyFacts = (
  { infusion }: Question,
  { classes, glucocorticoids: { status, reductionPercent }, drugFree }: TherapyReductionAnswer,
): TherapyFacts | null =>
  infusion.start === null ? null : { classes, glucocorticoids: { status, reductionPercent }, drugFree };

export interface TherapyFacts extends Pick<TherapyReductionAnswer, 'classes' | 'drugFree'> {
  readonly glucocorticoids: Pick<LineReduction, 'status' | 'reductionPercent'>;
}

const STATUSES: readonly (keyof StatusCounts)[] = [
  'ceased',
  'reduced',
  'unchanged',
  'increased',
  'started',
  'not-on-therapy',
  'indeterminate',
];

const counts = (count: (status: keyof StatusCounts) => number): StatusCounts =>
  Object.fromEntries(STATUSES.map((status) => [status, count(status)])) as Record<keyof StatusCounts, number>;

export function cohortTherapy(facts: readonly TherapyFacts[], protocol: Protocol): CohortTherapy | null {
  const endpoint = protocol.endpoints.therapyReduction;
  if (!endpoint) return null;
  const classes = [
    ...new Set(facts.flatMap((one) => one.classes.map(({ treatmentClass }) => treatmentClass))),
  ];
  const free = facts.flatMap(({ drugFree }) => drugFree ?? []);
  const freeNow = (answer: Held): number => free.filter(({ now }) => now === answer).length;
  return {
    role: endpoint.role,
    classes: classes.toSorted().map((treatmentClass) => {
      const lines = facts.flatMap((one) =>
        one.classes.filter((line) => line.treatmentClass === treatmentClass),
      );
      return {
        treatmentClass,
        counts: counts((status) => lines.reduce((sum, line) => sum + line.counts[status], 0)),
      };
    }),
    glucocorticoids: counts(
      (status) =>
        facts.filter(({ glucocorticoids }) => (glucocorticoids.status ?? 'indeterminate') === status).length,
    ),
    glucocorticoidReduction: medianOf(
      facts.flatMap(({ glucocorticoids }) => {
        const percent = glucocorticoids.reductionPercent;
        return percent ? [{ low: plain(percent.minimum), high: plain(percent.maximum) }] : [];
      }),
    ),
    drugFreeNow: {
      met: freeNow('met'),
      'not-met': freeNow('not-met'),
      indeterminate: freeNow('indeterminate') + facts.length - free.length,
    },
    daysDrugFree: medianOf(
      free.map(({ days }) => ({ low: String(days.total.atLeast), high: String(days.total.atMost) })),
    ),
  };
}
