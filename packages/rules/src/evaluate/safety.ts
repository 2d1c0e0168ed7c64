/** Safety of a subject: adverse events, CRS, ICANS and IEC-HS, grades from numbers, and whether the subject counts for the dose. */
import { labSignificance, type GradedLab, type LabSignificance } from '../adverse-events/significant-lab.ts';
import { caseClocks, type CaseClock } from '../adverse-events/case-clocks.ts';
import { classifyEvents, type ClassifiedEvent } from '../adverse-events/classify.ts';
import { isToBeCollected } from '../adverse-events/collection.ts';
import { SERIOUSNESS_RULE } from '../adverse-events/seriousness.ts';
import { TREATMENT_EMERGENCE_RULE } from '../adverse-events/treatment-emergence.ts';
import { toxicityCourse, type ToxicityCourse } from '../astct/episode.ts';
import type { Grade, GradeScale } from '../astct/grade.ts';
import { partialDate } from '../calendar/index.ts';
import { dltEvaluability, type DltEvaluability } from '../dose/dlt-evaluability.ts';
import type { AdverseEventsEndpoint, EndpointRole } from '../protocol/index.ts';
import type { LabResult } from '../record/index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { Held, RuleRef } from '../verdict/index.ts';
import { laboratoryGradesOf, vitalSignGradesOf, type GradedResult } from './grades.ts';
import { resultsByAnalyte } from './laboratory.ts';
import type { Question } from './question.ts';
import { ADVERSE_EVENT_CLASSIFICATION } from './rule-refs.ts';
import { hasCome } from '../record/cut.ts';

/** The course of one toxicity, with the worst grade on the scale that the protocol summarises. */
export interface ToxicityAnswer extends ToxicityCourse {
  readonly scale: GradeScale;
  /** Lowest and highest worst grade on `scale`; null where nothing was assessed. */
  readonly worstOnScale: { readonly atLeast: Grade; readonly atMost: Grade } | null;
}

export interface AdverseEventsAnswer extends SafetyAnswer {
  readonly role: EndpointRole;
  readonly rules: readonly RuleRef[];
  readonly vitalSignGrades: readonly GradedResult[];
  /** Of every case that the sponsor holds: when its report to the authorities is due. */
  readonly cases: readonly CaseClock[];
}

/** What tables over a cohort are made of. */
export interface SafetyAnswer {
  readonly events: readonly (ClassifiedEvent & {
    /** Whether the case report form asks for it at all. */
    readonly toBeCollected: Held;
  })[];
  readonly crs: ToxicityAnswer;
  readonly icans: ToxicityAnswer;
  readonly iecHs: ToxicityAnswer;
  readonly laboratoryGrades: readonly GradedResult[];
  /** Values that are, or may be, clinically significant, or where the flag and the suggestion differ. */
  readonly significantLabs: readonly LabSignificance[];
}

/** Safety of a subject in full; null where the protocol follows no adverse events. */
export function adverseEventsOf(
  question: Question,
  results: ReadonlyMap<AnalyteKey, readonly LabResult[]> = resultsByAnalyte(question),
): AdverseEventsAnswer | null {
  const safety = safetyOf(question, results);
  const endpoint = question.protocol.endpoints.adverseEvents;
  return safety && endpoint
    ? {
        role: endpoint.role,
        rules: [ADVERSE_EVENT_CLASSIFICATION, SERIOUSNESS_RULE, TREATMENT_EMERGENCE_RULE],
        ...safety,
        vitalSignGrades: vitalSignGradesOf(question),
        cases: caseClocks(question.record, endpoint.options),
      }
    : null;
}

/** The part that tables over a cohort are made of; null where the protocol follows no adverse events. */
export function safetyOf(
  question: Question,
  results: ReadonlyMap<AnalyteKey, readonly LabResult[]> = resultsByAnalyte(question),
): SafetyAnswer | null {
  const { record, protocol } = question;
  const endpoint = protocol.endpoints.adverseEvents;
  if (!endpoint) return null;
  const laboratoryGrades = laboratoryGradesOf(question, results);
  return {
    events: classifyEvents(record, protocol, endpoint.options).map((event) => ({
      ...event,
      toBeCollected: isToBeCollected(event),
    })),
    crs: toxicityOf(question, endpoint, 'CRS'),
    icans: toxicityOf(question, endpoint, 'ICANS'),
    iecHs: toxicityOf(question, endpoint, 'IEC-HS'),
    laboratoryGrades,
    significantLabs: significantLabsOf(question, endpoint, laboratoryGrades),
  };
}

const SCALES = { CRS: 'ASTCT-2019', ICANS: 'ASTCT-2019', 'IEC-HS': 'Hines-2023' } as const;

/** CTCAE 5.0 has a scale of its own for CRS alone; no other toxicity is read on it. */
export function toxicityOf(
  { record, protocol }: Question,
  { crsScale }: Pick<AdverseEventsEndpoint, 'crsScale'>,
  kind: 'CRS' | 'ICANS' | 'IEC-HS',
): ToxicityAnswer {
  const course = toxicityCourse(record, kind, protocol);
  if (kind !== 'CRS' || crsScale === 'astct-2019')
    return { ...course, scale: SCALES[kind], worstOnScale: course.worst };
  const grades = [...course.assessments, ...course.undated].map(({ ctcae }) => ctcae);
  const highest = (of: readonly Grade[]): Grade => of.reduce<Grade>((a, b) => (a > b ? a : b), 0);
  return {
    ...course,
    scale: 'CTCAE-5.0',
    worstOnScale:
      grades.length === 0
        ? null
        : {
            // Answers that cannot be read leave the grade of that day open.
            atLeast: highest(grades.map((grade) => grade?.atLeast ?? 0)),
            atMost: highest(grades.map((grade) => grade?.atMost ?? 5)),
          },
  };
}

function significantLabsOf(
  { record }: Question,
  { options }: AdverseEventsEndpoint,
  graded: readonly GradedResult[],
): readonly LabSignificance[] {
  const byResult = new Map<string, readonly GradedLab[]>();
  for (const { source, grades } of graded) byResult.set(source.id, grades);
  return record.labResults
    .filter(({ id, clinicallySignificant }) => clinicallySignificant !== null || byResult.has(id))
    .filter(({ collected }) => hasCome(partialDate(collected)?.first ?? '', record.cut))
    .map((result) => labSignificance(result, record, ({ id }) => byResult.get(id) ?? [], options))
    .filter(({ effective, differs }) => effective !== 'not-met' || differs);
}

export interface DoseLimitingAnswer {
  readonly role: EndpointRole;
  readonly evaluability: DltEvaluability;
}

/** Whether a subject counts for the dose decision; null where the protocol finds no dose. */
export function doseLimitingOf({ record, protocol }: Question): DoseLimitingAnswer | null {
  const { doseFinding, adverseEvents } = protocol.endpoints;
  if (!doseFinding) return null;
  return {
    role: doseFinding.role,
    evaluability: dltEvaluability(record, protocol, doseFinding.options, adverseEvents?.options),
  };
}
