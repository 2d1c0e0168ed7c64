/**
 * LLDAS asks for no new lupus activity since the previous assessment: a descriptor scored now that was not scored then.
 * A rise of the total is neither needed nor enough. Source: Franklyn 2016; Oon 2019 and Golder 2016 for the other modes.
 */
import { surelyBefore } from '../calendar/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { Finding, SubjectRecord } from '../record/index.ts';
import { sledaiBaseline, type ScoredAssessment } from '../sledai/course.ts';
import { DESCRIPTORS, isSerological } from '../sledai/descriptors.ts';
import { selenaFlare } from '../sledai/flare.ts';
import { flareFacts } from '../sledai/flare-facts.ts';
import type { SledaiOptions } from '../sledai/options.ts';
import { any, held, not, type Criterion, type Held } from '../verdict/index.ts';
import { listCriterion } from './criteria.ts';
import type { Occasion } from './occasion.ts';
import type { RemissionReason } from './reasons.ts';
import type { LldasOptions, NewActivityMode } from './options.ts';

type StudyFacts = Pick<Protocol, 'timeAnchor' | 'analytes'>;

/** The assessments of a subject, as the study records them and as the criteria read them. */
export interface Courses {
  readonly recorded: readonly ScoredAssessment[];
  readonly asked: readonly ScoredAssessment[];
}

/**
 * The assessment that new activity is held against. "Final" is judged as the answers were recorded; what another
 * version of SLEDAI leaves open of them stays open in the comparison.
 */
export function previousAssessment(
  record: SubjectRecord,
  protocol: StudyFacts,
  { when }: ScoredAssessment,
  courses: Courses,
  mode: LldasOptions['previousAssessment'],
  sledai: SledaiOptions,
): ScoredAssessment | null {
  const earlier = courses.recorded.filter(
    (one) => when && one.when && surelyBefore(one.when, when) && one.score.final,
  );
  const scheduled = new Set(
    record.visits.filter(({ protocolVisit }) => protocolVisit !== null).map(({ id }) => id),
  );
  const picks: Readonly<
    Record<LldasOptions['previousAssessment'], () => ScoredAssessment | null | undefined>
  > = {
    'last-final': () => earlier.at(-1),
    'last-scheduled-final': () =>
      earlier.findLast(({ assessment }) => scheduled.has(assessment.visitId ?? '')),
    baseline: () => sledaiBaseline(earlier, record, protocol, sledai),
  };
  const picked = picks[mode]();
  return courses.asked.find(({ assessment }) => assessment.id === picked?.assessment.id) ?? null;
}

/** Met where nothing is new. Unknown without a previous assessment. */
export function noNewActivity(
  record: SubjectRecord,
  protocol: StudyFacts,
  occasion: Occasion,
  courses: Courses,
  options: LldasOptions,
  sledai: SledaiOptions,
): Criterion {
  const id = 'lldas-no-new-activity';
  const current = occasion.sledai;
  if (!current) return listCriterion(id, 'indeterminate', [], 'sledai-missing', occasion, []);
  const previous = previousAssessment(record, protocol, current, courses, options.previousAssessment, sledai);
  if (!previous)
    return listCriterion(id, 'indeterminate', [], 'no-previous-assessment', occasion, [current.source]);
  const { result, names, reason } = MODES[options.newActivity]({
    record,
    protocol,
    previous,
    current,
    sledai,
  });
  const why = result === 'indeterminate' ? reason : null;
  return listCriterion(id, result, names, why, occasion, [current.source, previous.source]);
}

interface Comparison {
  readonly record: SubjectRecord;
  readonly protocol: StudyFacts;
  readonly previous: ScoredAssessment;
  readonly current: ScoredAssessment;
  readonly sledai: SledaiOptions;
}

interface Answer {
  readonly result: Held;
  /** What is new, or may be. */
  readonly names: readonly string[];
  /** Why it is open, where it is. */
  readonly reason: RemissionReason;
}

const MODES: Readonly<Record<NewActivityMode, (comparison: Comparison) => Answer>> = {
  'clinical-descriptors-only': ({ previous, current }) => nothingNew(newParts(previous, current, false)),
  'any-descriptor': ({ previous, current }) => nothingNew(newParts(previous, current, true)),
  'score-rise': ({ previous, current }) => {
    const [now, before] = [current.score.total, previous.score.total];
    const rose = held(now.minimum > before.maximum ? true : now.maximum > before.minimum ? null : false);
    return { result: not(rose), names: [], reason: 'sledai-items-open' };
  },
  'flare-index': ({ record, protocol, previous, current, sledai }) => {
    const { outcome, candidates } = selenaFlare(flareFacts(record, protocol, previous, current, sledai));
    const isOpen = outcome === 'indeterminate' && candidates.includes('none');
    const result = outcome === 'none' ? 'met' : isOpen ? 'indeterminate' : 'not-met';
    return { result, names: [], reason: 'flare-needs-judgement' };
  },
};

function nothingNew(parts: readonly NewPart[]): Answer {
  const result = not(any(parts.map((part) => part.held)));
  const telling = result === 'not-met' ? 'met' : 'indeterminate';
  const names = parts.filter((part) => part.held === telling).map(({ key }) => key);
  return { result, names, reason: 'sledai-items-open' };
}

interface NewPart {
  readonly key: string;
  readonly held: Held;
}

function newParts(
  previous: ScoredAssessment,
  current: ScoredAssessment,
  withSerology: boolean,
): readonly NewPart[] {
  const descriptors = DESCRIPTORS.filter(({ key }) => withSerology || !isSerological(key)).map(({ key }) => ({
    key: key as string,
    held: isNew(previous.findings[key], current.findings[key]),
  }));
  const [before, now] = [previous.assessment, current.assessment];
  return [
    ...descriptors,
    { key: 'haemolytic_anaemia', held: isNew(before.haemolyticAnaemia, now.haemolyticAnaemia) },
    {
      key: 'gastrointestinal_activity',
      held: isNew(before.gastrointestinalActivity, now.gastrointestinalActivity),
    },
  ];
}

function isNew(before: Finding, now: Finding): Held {
  if (now === 'absent' || before === 'present') return 'not-met';
  return now === 'present' && before === 'absent' ? 'met' : 'indeterminate';
}
