/** All SLEDAI assessments of a subject in the order of time, each scored under one version of the index. */
import { firstExposure, surelyBefore, type PartialDate } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import { once } from '../record/once.ts';
import type { RecordRef, SledaiAssessment, SubjectRecord } from '../record/index.ts';
import type { SledaiDefinition } from './definition.ts';
import { readFindings, unknownItemKeys, type SledaiFindings } from './items.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from './options.ts';
import { scoreSledai, type SledaiScore } from './score.ts';
import { byTime, dayDone, fromInfusion, isAfterCut, whenDone } from './when.ts';

export interface ScoredAssessment {
  readonly assessment: SledaiAssessment;
  readonly source: RecordRef;
  /** Null where neither the assessment nor its visit has a readable date. */
  readonly when: PartialDate | null;
  /** YYYY-MM-DD; null where the date is not one day. */
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
  readonly findings: SledaiFindings;
  readonly score: SledaiScore;
  /** Keys of its answers that no rule reads: a misspelt answer must be seen. */
  readonly unknownKeys: readonly string[];
}

/**
 * Scores every assessment up to the cut, oldest first; those without a date come last. `asked` is the version to score
 * under where it is not the one that the answers were recorded under.
 */
export const sledaiCourse = (
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
  asked: SledaiDefinition = options.definition,
): readonly ScoredAssessment[] => courseOf(record, protocol, options, asked);

/** SLEDAI, DORIS and LLDAS look at the same course. */
const courseOf = once(scoredCourse);

function scoredCourse(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: SledaiOptions,
  asked: SledaiDefinition,
): readonly ScoredAssessment[] {
  const dayOf = fromInfusion(record, protocol);
  return record.sledaiAssessments
    .map((assessment) => ({
      id: assessment.id,
      assessment,
      when: whenDone(record, assessment.visitId, assessment.assessed),
    }))
    .filter(({ when }) => !isAfterCut(when, record))
    .toSorted(byTime)
    .map(({ assessment, when }) => {
      const findings = readFindings(assessment.items, options.definition, asked);
      const date = dayDone(when);
      return {
        assessment,
        source: { kind: 'sledaiAssessment', id: assessment.id, version: assessment.version },
        when,
        date,
        dayFromInfusion: dayOf(date),
        findings,
        score: scoreSledai(findings, options.bands),
        unknownKeys: unknownItemKeys(assessment.items),
      };
    });
}

/**
 * The assessment that changes are counted from: the last one surely before treatment with a final score, else the last
 * one surely before it. Without lymphodepletion on record, "before lymphodepletion" means before infusion.
 */
export function sledaiBaseline(
  course: readonly ScoredAssessment[],
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor'>,
  options: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
): ScoredAssessment | null {
  const lymphodepletion =
    options.baseline === 'last-before-lymphodepletion'
      ? firstExposure(record, 'lymphodepletion')?.start
      : null;
  const infusion = firstExposure(record, protocol.timeAnchor)?.start ?? null;
  const start = lymphodepletion ?? infusion;
  // Before treatment has begun, the latest assessment is the baseline so far.
  const before = course.filter(({ when }) => when && (!start || surelyBefore(when, start)));
  return before.findLast(({ score }) => score.final) ?? before.at(-1) ?? null;
}
