/**
 * Every questionnaire of a subject, scored, each with the version and scoring it was made with; and the series to plot. Two
 * versions never share a series.
 */
import { completeDay, dayFromInfusion, infusionOf, partialDate } from '../calendar/index.ts';
import { dec, subtract, text } from '../number/index.ts';
import type { Protocol } from '../protocol/index.ts';
import { once } from '../record/once.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { scoreItpPaq } from './itp-paq.ts';
import { checkItpPaqTable } from './itp-paq-table.ts';
import { DEFAULT_PRO_OPTIONS } from './options.ts';
import type { ProOptions } from './options.ts';
import { questionnaires } from './questionnaire.ts';
import type { Questionnaire } from './questionnaire.ts';
import { sf36Answers, sf36Instrument } from './sf36-items.ts';
import { responseCode } from './sf36-scales.ts';
import { scoreSf36 } from './sf36-score.ts';
import { summarySf36 } from './sf36-summary.ts';

/** One number of a questionnaire. */
export interface Measure {
  /** Scale or summary: "PF", "PCS", "PF-norm-based", "symptoms". */
  readonly key: string;
  /** Decimal text; null with a reason, a key of the locales. */
  readonly score: string | null;
  readonly reason: string | null;
}

export interface ScoredQuestionnaire {
  readonly instrument: string;
  /** How it was scored: scoring method, norms and weights, or the table. Different texts are never one series. */
  readonly scoring: string;
  readonly visitId: string | null;
  readonly completed: string | null;
  readonly dayFromInfusion: number | null;
  readonly measures: readonly Measure[];
  /** SF-36 item 2, the health transition: in no scale; 1 to 5. */
  readonly healthTransition: number | null;
  /** What a reader must know: keys of the locales. */
  readonly notes: readonly ProNote[];
  /** Item codes that are no item of the instrument, and items with two different answers. */
  readonly unknownItems: readonly string[];
  readonly contradicted: readonly string[];
  readonly sources: readonly RecordRef[];
}

export type ProNote =
  | 'sf36-version-assumed'
  | 'unknown-items'
  | 'contradicted-items'
  | 'itp-paq-table-not-loaded'
  | 'itp-paq-table-not-valid'
  | 'instrument-not-known';

type Scored = Pick<ScoredQuestionnaire, 'scoring' | 'measures' | 'healthTransition' | 'unknownItems'> & {
  readonly notes: readonly ProNote[];
};

function scoredSf36(questionnaire: Questionnaire, options: ProOptions): Scored | null {
  const instrument = sf36Instrument(questionnaire.instrument, options.unnamedSf36);
  if (!instrument) return null;
  const { method, assumed } = instrument;
  const { answers, unknownItems } = sf36Answers(questionnaire);
  const scales = scoreSf36(answers, method, options.missing).map(({ scale, score }): Measure => ({
    key: scale,
    score,
    reason: score === null ? 'too-few-answers' : null,
  }));
  const named = {
    healthTransition: responseCode(answers, 2, method),
    unknownItems,
    notes: assumed ? (['sf36-version-assumed'] as const) : [],
  };
  if (method === 'rand-36') return { ...named, scoring: `${method}/${options.missing}`, measures: scales };
  const summary = summarySf36(
    answers,
    method,
    options.missing,
    options.sf36Norms[method],
    options.sf36Weights,
  );
  const normBased = scales.map(({ key, reason }): Measure => ({
    key: `${key}-norm-based`,
    score: summary.normBased[key as keyof typeof summary.normBased],
    reason: summary.reason === 'norms-of-another-version' ? summary.reason : reason,
  }));
  return {
    ...named,
    scoring: `${method}/${options.missing}/${summary.norms}/${summary.weights}`,
    measures: [
      ...scales,
      { key: 'PCS', score: summary.pcs, reason: summary.reason },
      { key: 'MCS', score: summary.mcs, reason: summary.reason },
      ...normBased,
    ],
  };
}

const isItpPaq = (instrument: string): boolean => /^itp-?paq/i.test(instrument.trim());

function scoredItpPaq({ instrument, answers }: Questionnaire, options: ProOptions): Scored | null {
  if (!isItpPaq(instrument)) return null;
  const { itpPaqTable: table, missing } = options;
  const nothing = { scoring: 'itp-paq', measures: [], healthTransition: null, unknownItems: [] };
  if (!table) return { ...nothing, notes: ['itp-paq-table-not-loaded'] };
  if (checkItpPaqTable(table).some(({ warning }) => !warning))
    return { ...nothing, notes: ['itp-paq-table-not-valid'] };
  const known = new Set(table.items.map(({ itemCode }) => itemCode));
  return {
    scoring: `itp-paq/${missing}/${table.id}`,
    measures: scoreItpPaq(answers, table, missing).map(({ scale, score, reason }) => ({
      key: scale,
      score,
      reason,
    })),
    healthTransition: null,
    unknownItems: [...answers.keys()].filter((code) => !known.has(code)).sort(),
    notes: [],
  };
}

/** Every questionnaire up to the cut with its scores, oldest first. One that cannot be scored is listed and says why. */
export function scoredQuestionnaires(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: ProOptions = DEFAULT_PRO_OPTIONS,
): readonly ScoredQuestionnaire[] {
  const infusion = infusionOf(record, protocol).date;
  return questionnaires(record).map((questionnaire) => {
    const scored: Scored = scoredSf36(questionnaire, options) ??
      scoredItpPaq(questionnaire, options) ?? {
        scoring: 'none',
        measures: [],
        healthTransition: null,
        unknownItems: [],
        notes: ['instrument-not-known'],
      };
    const day = completeDay(partialDate(questionnaire.completed));
    const { instrument, visitId, completed, contradicted, sources } = questionnaire;
    const notes: ProNote[] = [...scored.notes];
    if (scored.unknownItems.length > 0) notes.push('unknown-items');
    if (contradicted.length > 0) notes.push('contradicted-items');
    return {
      instrument,
      visitId,
      completed,
      dayFromInfusion: day !== null && infusion !== null ? dayFromInfusion(day, infusion) : null,
      ...scored,
      notes,
      contradicted,
      sources,
    };
  });
}

export interface SeriesPoint {
  readonly completed: string | null;
  readonly dayFromInfusion: number | null;
  /** Null where this questionnaire has no score: a gap in the line, not a zero. */
  readonly score: string | null;
  /** Against the last point before the infusion (or on its day) with a score; null where either is missing. */
  readonly change: string | null;
}

export interface MeasureSeries {
  readonly instrument: string;
  readonly scoring: string;
  readonly measure: string;
  readonly points: readonly SeriesPoint[];
}

const difference = (score: string | null, baseline: string | null): string | null =>
  score === null || baseline === null ? null : text(subtract(dec(score), dec(baseline)));

const lineOf = once(({ instrument, scoring }: ScoredQuestionnaire) => JSON.stringify([instrument, scoring]));

/**
 * The course of one measure: one series for each instrument and way of scoring. More than one means that the study holds
 * two versions, and a plot must show them apart.
 */
export function measureSeries(
  scored: readonly ScoredQuestionnaire[],
  measure: string,
): readonly MeasureSeries[] {
  const groups = new Map<string, ScoredQuestionnaire[]>();
  for (const item of scored) {
    if (!item.measures.some(({ key }) => key === measure)) continue;
    const key = lineOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const scoreOf = ({ measures }: ScoredQuestionnaire): string | null =>
      measures.find(({ key }) => key === measure)?.score ?? null;
    const before = group.filter(
      (item) => item.dayFromInfusion !== null && item.dayFromInfusion <= 0 && scoreOf(item) !== null,
    );
    const baseline = before.at(-1);
    return [
      {
        instrument: first.instrument,
        scoring: first.scoring,
        measure,
        points: group.map((item) => ({
          completed: item.completed,
          dayFromInfusion: item.dayFromInfusion,
          score: scoreOf(item),
          change:
            item.dayFromInfusion !== null && item.dayFromInfusion > 0 && baseline
              ? difference(scoreOf(item), scoreOf(baseline))
              : null,
        })),
      },
    ];
  });
}
