/**
 * Episodes of CRS, ICANS or IEC-HS over the assessments of a subject: onset, worst grade, end and duration, and whether
 * tocilizumab and steroids were used. An episode ends with the first assessment at grade 0.
 */
import {
  completeDay,
  dayFromInfusion,
  daysBetween,
  infusionOf,
  partialDate,
  surelyBefore,
} from '../calendar/index.ts';
import type { PartialDate } from '../calendar/index.ts';
import type { Medication, RecordRef, SubjectRecord, ToxicityAssessment } from '../record/index.ts';
import type { Protocol } from '../protocol/index.ts';
import { gradeAssessment } from './assessment.ts';
import type { AssessmentGrade } from './assessment.ts';
import { crsFever } from './crs.ts';
import { parseCrsInputs } from './crs-inputs.ts';
import type { Grade } from './grade.ts';
import { hasCome } from '../record/cut.ts';

/** A treatment that overlaps the episode, for whichever toxicity it was given. */
export interface ToxicityTreatment {
  readonly source: RecordRef;
  readonly name: string;
  readonly start: string | null;
  /** A partial or missing date leaves open whether it belongs to the episode. */
  readonly overlap: 'sure' | 'perhaps';
}

export interface ToxicityEpisode {
  readonly kind: ToxicityAssessment['kind'];
  readonly assessments: readonly AssessmentGrade[];
  /** Date of the first assessment above grade 0. */
  readonly onset: string | null;
  readonly onsetDayFromInfusion: number | null;
  readonly worst: { readonly atLeast: Grade; readonly atMost: Grade };
  /** Date of the first later assessment at grade 0; null while it goes on. */
  readonly resolved: string | null;
  /** Last assessment of the episode above grade 0. */
  readonly lastActive: string | null;
  readonly ongoing: boolean;
  /** Calendar days from onset to the day it was gone; null while it goes on, or where a date is partial. */
  readonly durationDays: number | null;
  readonly tocilizumab: readonly ToxicityTreatment[];
  readonly steroids: readonly ToxicityTreatment[];
}

export interface ToxicityCourse {
  readonly episodes: readonly ToxicityEpisode[];
  /** Every assessment up to the cut, in order of time. */
  readonly assessments: readonly AssessmentGrade[];
  /** Assessments without a readable date: they are in no episode. */
  readonly undated: readonly AssessmentGrade[];
  /** Highest grade that surely was, and that may have been; 0 to 0 where every assessment was grade 0. */
  readonly worst: { readonly atLeast: Grade; readonly atMost: Grade } | null;
}

interface Dated {
  readonly record: ToxicityAssessment;
  readonly date: PartialDate;
}

const text = (date: PartialDate): string => `${date.first}T${date.time ?? ''}`;

/** Assessments of one kind in order of time, up to the cut; and those without a date. */
function inOrder(
  record: SubjectRecord,
  kind: ToxicityAssessment['kind'],
): { readonly dated: readonly Dated[]; readonly undated: readonly ToxicityAssessment[] } {
  const all = record.toxicityAssessments.filter((assessment) => assessment.kind === kind);
  const dated = all.flatMap((assessment) => {
    const date = partialDate(assessment.assessed);
    return date && hasCome(date.first, record.cut) ? [{ record: assessment, date }] : [];
  });
  return {
    dated: dated.sort(
      (a, b) => compareTexts(text(a.date), text(b.date)) || compareTexts(a.record.id, b.record.id),
    ),
    undated: all.filter(({ assessed }) => partialDate(assessed) === null),
  };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const isTocilizumab = ({ genericName }: Medication): boolean => genericName?.toLowerCase() === 'tocilizumab';

const isToxicitySteroid = ({ treatmentClass, role }: Medication): boolean =>
  treatmentClass === 'glucocorticoid' && role === 'toxicity-treatment';

const isAnticytokine = (medication: Medication): boolean =>
  medication.treatmentClass === 'anticytokine' || isTocilizumab(medication) || isToxicitySteroid(medication);

/** Treatments of a kind that began by `to`, or by the cut where that is null, and had not ended by `from`. */
function treatments(
  record: SubjectRecord,
  belongs: (medication: Medication) => boolean,
  from: PartialDate,
  to: PartialDate | null,
): ToxicityTreatment[] {
  return record.medications.filter(belongs).flatMap((medication) => {
    const start = partialDate(medication.start);
    const end = partialDate(medication.end);
    const isLater = start && (!hasCome(start.first, record.cut) || (to && start.first > to.last));
    if (isLater || (end && end.last < from.first)) {
      return [];
    }
    const began = start && (to ? start.last <= to.first : hasCome(start.last, record.cut));
    const sure = began && (end ? end.first >= from.last : start.first >= from.last);
    const source = { kind: 'medication', id: medication.id, version: medication.version } as const;
    const overlap = sure || (medication.ongoing === 'yes' && began) ? 'sure' : 'perhaps';
    return [{ source, name: medication.genericName ?? medication.name, start: medication.start, overlap }];
  });
}

/** Above grade 0, or perhaps. */
const isActive = ({ atMost }: AssessmentGrade): boolean => atMost > 0;

/** What earlier records of a CRS episode say to a question that the assessment leaves open. */
function knownFromEpisode(
  record: SubjectRecord,
  before: readonly Dated[],
  now: Dated,
): Record<string, string> {
  const first = before[0];
  if (!first || now.record.kind !== 'CRS') return {};
  const known: Record<string, string> = {};
  // Without a treatment there is no CRS without fever, so a grade that somebody entered says that there was one.
  const fever = before.some(({ record: { inputs, grade } }) => {
    const parsed = parseCrsInputs(inputs);
    return (grade ?? 0) > 0 || (parsed.ok && crsFever(parsed.inputs) === 'met');
  });
  if (fever) known['earlierFever'] = 'yes';
  const given = treatments(record, isAnticytokine, first.date, now.date).some(({ start, overlap }) => {
    const began = partialDate(start);
    return overlap === 'sure' && began !== null && !surelyBefore(now.date, began);
  });
  if (given) known['antipyreticOrAnticytokineGiven'] = 'yes';
  return known;
}

/** Splits the assessments into runs above grade 0, each with the grade 0 that ended it. */
function runs(
  record: SubjectRecord,
  dated: readonly Dated[],
): {
  readonly graded: readonly AssessmentGrade[];
  readonly runs: readonly (readonly [Dated, AssessmentGrade][])[];
} {
  const found: [Dated, AssessmentGrade][][] = [];
  const graded: AssessmentGrade[] = [];
  let run: [Dated, AssessmentGrade][] = [];
  for (const item of dated) {
    const known = knownFromEpisode(
      record,
      run.map(([earlier]) => earlier),
      item,
    );
    const grade = gradeAssessment(item.record, known);
    graded.push(grade);
    // An assessment that may be 0 or more neither begins an episode nor ends one.
    if (run.length > 0 ? isActive(grade) : grade.atLeast > 0) run.push([item, grade]);
    else if (run.length > 0) {
      found.push([...run, [item, grade]]);
      run = [];
    }
  }
  return { graded, runs: run.length > 0 ? [...found, run] : found };
}

const highest = (grades: readonly Grade[]): Grade => grades.reduce<Grade>((a, b) => (a > b ? a : b), 0);

const worstOfAll = (
  grades: readonly AssessmentGrade[],
): { readonly atLeast: Grade; readonly atMost: Grade } => ({
  atLeast: highest(grades.map(({ atLeast }) => atLeast)),
  atMost: highest(grades.map(({ atMost }) => atMost)),
});

function episode(
  record: SubjectRecord,
  infusion: string | null,
  run: readonly (readonly [Dated, AssessmentGrade])[],
): ToxicityEpisode | null {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const ended = !isActive(last[1]);
  const active = ended ? run.slice(0, -1) : run;
  const onset = completeDay(first[0].date);
  const resolved = ended ? completeDay(last[0].date) : null;
  const from = first[0].date;
  const until = ended ? last[0].date : null;
  return {
    kind: first[0].record.kind,
    assessments: run.map(([, grade]) => grade),
    onset: first[0].record.assessed,
    onsetDayFromInfusion: onset !== null && infusion !== null ? dayFromInfusion(onset, infusion) : null,
    worst: worstOfAll(active.map(([, grade]) => grade)),
    resolved: ended ? last[0].record.assessed : null,
    lastActive: active.at(-1)?.[0].record.assessed ?? null,
    ongoing: !ended,
    durationDays: onset !== null && resolved !== null ? daysBetween(onset, resolved) : null,
    tocilizumab: treatments(record, isTocilizumab, from, until),
    steroids: treatments(record, isToxicitySteroid, from, until),
  };
}

/** The course of one toxicity of a subject up to the cut. */
export function toxicityCourse(
  record: SubjectRecord,
  kind: ToxicityAssessment['kind'],
  protocol: Pick<Protocol, 'timeAnchor'>,
): ToxicityCourse {
  const { dated, undated } = inOrder(record, kind);
  const split = runs(record, dated);
  const infusion = infusionOf(record, protocol).date;
  const gradedUndated = undated.map((assessment) => gradeAssessment(assessment));
  const every = [...split.graded, ...gradedUndated];
  return {
    episodes: split.runs.flatMap((run) => episode(record, infusion, run) ?? []),
    assessments: split.graded,
    undated: gradedUndated,
    worst: every.length === 0 ? null : worstOfAll(every),
  };
}
