/** DORIS and LLDAS at every occasion of a subject, with the other version of SLEDAI beside the one that counts. */
import type { Protocol } from '../protocol/index.ts';
import type { RecordRef, SubjectRecord } from '../record/index.ts';
import { SLEDAI_DEFINITIONS, type SledaiDefinition } from '../sledai/definition.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from '../sledai/options.ts';
import { glucocorticoidHistory } from '../therapy/glucocorticoids.ts';
import type { Held, Verdict } from '../verdict/index.ts';
import { completeRemissionAt, dorisAt } from './doris.ts';
import { lldasAt } from './lldas.ts';
import type { Courses } from './new-activity.ts';
import { sledaiCourse } from '../sledai/course.ts';
import { occasionsOf, type Occasion } from './occasion.ts';
import {
  DEFAULT_DORIS_OPTIONS,
  DEFAULT_LLDAS_OPTIONS,
  type DorisOptions,
  type LldasOptions,
  type RemissionOptions,
} from './options.ts';

export interface OtherInstrument {
  readonly definition: SledaiDefinition;
  readonly verdict: Verdict<Held>;
  /** Met where it decides otherwise: then both are printed. Indeterminate where one of the two is not decided. */
  readonly differs: Held;
}

export interface RemissionAtVisit {
  readonly visitId: string | null;
  /** The SLEDAI assessment that was judged; null where only a PGA was given. */
  readonly assessment: RecordRef | null;
  /** YYYY-MM-DD; null where the date is not one day. */
  readonly date: string | null;
  readonly dayFromInfusion: number | null;
  readonly definition: SledaiDefinition;
  readonly verdict: Verdict<Held>;
  readonly other: OtherInstrument;
  /** DORIS only: without treatment and serological activity as well. Null for LLDAS. */
  readonly complete: Verdict<Held> | null;
}

type StudyFacts = Pick<Protocol, 'timeAnchor' | 'analytes' | 'treatments'>;

/** The version printed beside: 2K for SELENA, SELENA for all others. */
export const otherDefinition = ({ instrument }: SledaiDefinition): SledaiDefinition =>
  SLEDAI_DEFINITIONS[instrument === 'selena-sledai' ? 'sledai-2k' : 'selena-sledai'];

/** DORIS at every occasion up to the cut, oldest first. */
export function dorisCourse(
  record: SubjectRecord,
  protocol: StudyFacts,
  options: DorisOptions = DEFAULT_DORIS_OPTIONS,
  sledai: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
): readonly RemissionAtVisit[] {
  const history = glucocorticoidHistory(record, options.glucocorticoids);
  return courseOf(record, protocol, options, sledai, {
    judge: (occasion, _courses, asked) => dorisAt(record, occasion, history, asked),
    complete: (occasion) => completeRemissionAt(record, occasion, history, options),
  });
}

/** LLDAS at every occasion up to the cut, oldest first. */
export function lldasCourse(
  record: SubjectRecord,
  protocol: StudyFacts,
  options: LldasOptions = DEFAULT_LLDAS_OPTIONS,
  sledai: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
): readonly RemissionAtVisit[] {
  const history = glucocorticoidHistory(record, options.glucocorticoids);
  return courseOf(record, protocol, options, sledai, {
    judge: (occasion, courses, asked) => lldasAt(record, protocol, occasion, courses, history, asked, sledai),
    complete: () => null,
  });
}

interface Judges<Options> {
  readonly judge: (occasion: Occasion, courses: Courses, asked: Options) => Verdict<Held>;
  readonly complete: (occasion: Occasion) => Verdict<Held> | null;
}

function courseOf<Options extends RemissionOptions>(
  record: SubjectRecord,
  protocol: StudyFacts,
  options: Options,
  sledai: SledaiOptions,
  { judge, complete }: Judges<Options>,
): readonly RemissionAtVisit[] {
  const recorded = sledaiCourse(record, protocol, sledai);
  const under = (asked: SledaiDefinition): Courses => ({
    recorded,
    asked: sledaiCourse(record, protocol, sledai, asked),
  });
  const occasions = ({ asked }: Courses): readonly Occasion[] =>
    occasionsOf(record, protocol, asked, options.pgaMatchDays);
  const definition = otherDefinition(options.definition);
  const [courses, otherCourses] = [under(options.definition), under(definition)];
  const others = occasions(otherCourses);
  return occasions(courses).map((occasion, index): RemissionAtVisit => {
    const verdict = judge(occasion, courses, options);
    const other = judge(others[index] ?? occasion, otherCourses, { ...options, definition });
    return {
      visitId: occasion.visitId,
      assessment: occasion.sledai?.source ?? null,
      date: occasion.date,
      dayFromInfusion: occasion.dayFromInfusion,
      definition: options.definition,
      verdict,
      other: { definition, verdict: other, differs: differ(verdict.outcome, other.outcome) },
      complete: complete(occasion),
    };
  });
}

function differ(a: Held, b: Held): Held {
  if (a === 'indeterminate' || b === 'indeterminate') return 'indeterminate';
  return a === b ? 'not-met' : 'met';
}

/** The occasion of a visit; of several at one visit the last. Null where nothing was assessed there. */
export const remissionAtVisit = (
  course: readonly RemissionAtVisit[],
  visitId: string,
): RemissionAtVisit | null => course.findLast((one) => one.visitId === visitId) ?? null;

export interface RemissionSummary {
  /** The first occasion at which it was met; null where it never was. */
  readonly firstMet: RemissionAtVisit | null;
  readonly latest: RemissionAtVisit | null;
  readonly met: number;
  readonly notMet: number;
  readonly indeterminate: number;
  /** Met at any occasion; indeterminate where an undecided one might have been. */
  readonly everMet: Held;
}

/** Over the occasions after infusion, through a day from infusion where one is given. No minimum duration is asked. */
export function remissionSummary(
  course: readonly RemissionAtVisit[],
  throughDay: number | null = null,
): RemissionSummary {
  const after = course.filter(
    ({ dayFromInfusion: day }) => day !== null && day > 0 && (throughDay === null || day <= throughDay),
  );
  const count = (outcome: Held): number => after.filter(({ verdict }) => verdict.outcome === outcome).length;
  const [met, notMet, indeterminate] = [count('met'), count('not-met'), count('indeterminate')];
  return {
    firstMet: after.find(({ verdict }) => verdict.outcome === 'met') ?? null,
    latest: after.at(-1) ?? null,
    met,
    notMet,
    indeterminate,
    everMet: met > 0 ? 'met' : indeterminate > 0 || after.length === 0 ? 'indeterminate' : 'not-met',
  };
}
