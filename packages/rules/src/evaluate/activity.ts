/** Lupus activity of a subject: SLEDAI with its change and flares, DORIS remission and low disease activity. */
import { addDays } from '../calendar/index.ts';
import { text } from '../number/index.ts';
import type { EndpointRole, TimedEndpoint } from '../protocol/index.ts';
import type { RecordRef } from '../record/index.ts';
import { hasLeft } from '../calendar/participation.ts';
import {
  dorisCourse,
  lldasCourse,
  previousAssessment,
  remissionSummary,
  type RemissionAtVisit,
  type RemissionOptions,
  type RemissionSummary,
} from '../remission/index.ts';
import { DEFAULT_SLEDAI_OPTIONS } from '../sledai/options.ts';
import {
  flareFacts,
  pgaAt,
  selenaFlare,
  sledaiBaseline,
  sledaiChange,
  sledaiCourse,
  type FlareOutcome,
  type PgaRefusal,
  type ScoredAssessment,
  type SledaiChange,
  type SledaiDefinition,
} from '../sledai/index.ts';
import type { RuleRef, Verdict } from '../verdict/index.ts';
import { lastDayOf, plannedKey, type Question } from './question.ts';
import { SLEDAI_SCORE } from './rule-refs.ts';
import { isOver } from '../record/cut.ts';

/** The global assessment of a visit, exact on the 0 to 3 scale; null with the reason. */
export interface PgaAnswer {
  readonly pgaScore0to3: string | null;
  /** Entered on another scale. */
  readonly converted: boolean;
  readonly reason: PgaRefusal['reason'] | null;
  readonly sources: readonly RecordRef[];
}

export interface SledaiAtVisit extends ScoredAssessment {
  readonly protocolVisit: string | null;
  readonly isBaseline: boolean;
  /** Null for the baseline, what lies before it, and where there is none. */
  readonly change: SledaiChange | null;
  /** Against the last earlier assessment with a final score; null without one. */
  readonly flare: Verdict<FlareOutcome> | null;
  readonly pga: PgaAnswer;
}

export interface SledaiAnswer {
  readonly role: EndpointRole;
  readonly rule: RuleRef;
  readonly definition: SledaiDefinition;
  /** Last day from infusion of the time frame; null before the day of infusion is known. */
  readonly throughDay: number | null;
  readonly baseline: ScoredAssessment | null;
  readonly course: readonly SledaiAtVisit[];
}

/** Flares ask the whole record about each pair of assessments; tables over a cohort do without. */
export function sledaiOf(
  question: Question,
  flares: 'with-flares' | 'without-flares' = 'with-flares',
): SledaiAnswer | null {
  const { record, protocol } = question;
  const endpoint = protocol.endpoints.sledai;
  if (!endpoint) return null;
  const { options } = endpoint;
  const course = sledaiCourse(record, protocol, options);
  const baseline = sledaiBaseline(course, record, protocol, options);
  const from = baseline ? course.indexOf(baseline) : course.length;
  return {
    role: endpoint.role,
    rule: SLEDAI_SCORE,
    definition: options.definition,
    throughDay: lastDayOf(question, endpoint.throughVisit),
    baseline,
    course: course.map((scored, n): SledaiAtVisit => {
      const previous =
        flares === 'with-flares'
          ? previousAssessment(
              record,
              protocol,
              scored,
              { recorded: course, asked: course },
              'last-final',
              options,
            )
          : null;
      return {
        ...scored,
        protocolVisit: plannedKey(question, scored.assessment.visitId),
        isBaseline: scored === baseline,
        // An assessment without a date stands last and has no place before or after the baseline.
        change: baseline && n > from && scored.when ? sledaiChange(baseline, scored, options) : null,
        flare: previous && selenaFlare(flareFacts(record, protocol, previous, scored, options)),
        pga: pgaOf(question, scored),
      };
    }),
  };
}

function pgaOf({ record }: Question, { assessment, date }: ScoredAssessment): PgaAnswer {
  const { reading, sources } = pgaAt(record, assessment.visitId, date);
  return 'reason' in reading
    ? { pgaScore0to3: null, converted: false, reason: reading.reason, sources }
    : { pgaScore0to3: text(reading.pgaScore0to3), converted: reading.converted, reason: null, sources };
}

/** Where a subject stands in a look: met at some occasion, or not, or what is open. */
export type RemissionStanding =
  | 'met'
  | 'not-met'
  | 'indeterminate'
  | 'pending'
  | 'not-assessed'
  | 'not-infused';

export interface RemissionAnswer {
  readonly role: EndpointRole;
  readonly throughDay: number | null;
  readonly course: readonly RemissionAtVisit[];
  /** Over the occasions after infusion through the look. */
  readonly summary: RemissionSummary;
  readonly standing: RemissionStanding;
  /** At the last occasion that belongs to the visit the look ends with; null without one. */
  readonly atVisit: RemissionAtVisit | null;
  readonly pastTimePoint: boolean;
}

/** DORIS of a subject over its course; null where the protocol has no such endpoint. */
export function dorisOf(question: Question): RemissionAnswer | null {
  const { record, protocol } = question;
  const { doris, sledai } = protocol.endpoints;
  return (
    doris &&
    answer(
      question,
      doris,
      dorisCourse(record, protocol, doris.options, sledai?.options ?? DEFAULT_SLEDAI_OPTIONS),
    )
  );
}

/** LLDAS of a subject over its course; null where the protocol has no such endpoint. */
export function lldasOf(question: Question): RemissionAnswer | null {
  const { record, protocol } = question;
  const { lldas, sledai } = protocol.endpoints;
  return (
    lldas &&
    answer(
      question,
      lldas,
      lldasCourse(record, protocol, lldas.options, sledai?.options ?? DEFAULT_SLEDAI_OPTIONS),
    )
  );
}

function answer(
  question: Question,
  endpoint: TimedEndpoint<RemissionOptions>,
  course: readonly RemissionAtVisit[],
): RemissionAnswer {
  const { record, infusion } = question;
  const throughDay =
    infusion.date === null ? null : (endpoint.throughDay ?? lastDayOf(question, endpoint.throughVisit));
  const summary = remissionSummary(course, throughDay);
  const pastTimePoint =
    infusion.date !== null && throughDay !== null && isOver(addDays(infusion.date, throughDay), record.cut);
  return {
    role: endpoint.role,
    throughDay,
    course,
    summary,
    standing: standingOf(question, summary, pastTimePoint),
    atVisit:
      course.findLast(({ visitId }) => plannedKey(question, visitId) === endpoint.throughVisit) ?? null,
    pastTimePoint,
  };
}

function standingOf(
  { record, infusion }: Question,
  { met, notMet, indeterminate, everMet }: RemissionSummary,
  pastTimePoint: boolean,
): RemissionStanding {
  if (infusion.date === null) return infusion.start ? 'indeterminate' : 'not-infused';
  if (everMet === 'met') return 'met';
  if (!pastTimePoint && !hasLeft(record)) return 'pending';
  return met + notMet + indeterminate === 0 ? 'not-assessed' : everMet;
}
