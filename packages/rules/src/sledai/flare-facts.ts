/**
 * What a subject's record says about a flare between two assessments. What only a physician can judge (worse, for lupus)
 * stays open unless the assessment answers it under "flare:<key>"; that answer wins over anything derived.
 */
import { dayNumber, partialDate } from '../calendar/index.ts';
import type { AnalyteKey, Unit } from '../labs/index.ts';
import { compareSpans, plusSpan, point, type Span } from '../labs/span.ts';
import { dec, type Decimal } from '../number/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { fractionOf, type Fraction } from '../number/fraction.ts';
import { glucocorticoidHistory, glucocorticoidsOnDay, UNKNOWN_DOSE } from '../therapy/index.ts';
import { all, any, type Held } from '../verdict/index.ts';
import type { ScoredAssessment } from './course.ts';
import { WINDOW_DAYS } from './definition.ts';
import { DESCRIPTORS, type DescriptorKey } from './descriptors.ts';
import type { FlareFacts } from './flare.ts';
import { drugsAdded } from './flare-drugs.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from './options.ts';
import { pgaAt } from './pga-at.ts';
import { readIn } from './sample.ts';
import { samplesUpTo } from './samples.ts';

const of = (system: string): readonly DescriptorKey[] =>
  DESCRIPTORS.filter((descriptor) => descriptor.system === system).map(({ key }) => key);

/** Derives the facts of the flare index for `current` against the assessment before it. */
export function flareFacts(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor' | 'analytes'>,
  previous: ScoredAssessment,
  current: ScoredAssessment,
  options: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
): FlareFacts {
  const judged = (key: string, derived: Held): Held => entry(current, key) ?? derived;
  const isNew = (key: DescriptorKey): Held => newness(previous, current, key);
  const anyNew = (keys: readonly DescriptorKey[]): Held => any(keys.map(isNew));
  // A new finding of the group is not yet the diagnosis that the index asks for.
  const maybe = (result: Held): Held => (result === 'met' ? 'indeterminate' : result);
  const latest = (
    at: ScoredAssessment,
    analyte: AnalyteKey & ('platelets' | 'hemoglobin'),
    unit: Unit,
  ): Span | null =>
    latestSpan(record, protocol, at, analyte, unit, WINDOW_DAYS[options.definition.instrument]);
  const pair = (analyte: 'platelets' | 'hemoglobin', unit: Unit): Pair => ({
    before: latest(previous, analyte, unit),
    now: latest(current, analyte, unit),
  });
  const pgaOf = ({ assessment, date }: ScoredAssessment): Decimal | null => {
    const { reading } = pgaAt(record, assessment.visitId, date);
    return 'reason' in reading ? null : reading.pgaScore0to3;
  };
  const glucocorticoids = glucocorticoidHistory(record);
  const doseOn = ({ date }: ScoredAssessment) =>
    date === null ? UNKNOWN_DOSE : glucocorticoidsOnDay(glucocorticoids, dayNumber(date)).prednisoneMgPerDay;
  const added = drugsAdded(record, previous.date, current.date);
  return {
    score: { from: previous.score.total, to: current.score.total },
    pga: { from: pgaOf(previous), to: pgaOf(current) },
    prednisone: { from: doseOn(previous), to: doseOn(current) },
    weightKg: weightAt(record, protocol, current.date),
    mild: {
      skin: judged('skin', maybe(anyNew(['rash', 'vasculitis']))),
      nasopharyngeal_ulcers: judged('nasopharyngeal_ulcers', isNew('mucosal_ulcers')),
      pleuritis: judged('pleuritis', isNew('pleurisy')),
      pericarditis: judged('pericarditis', isNew('pericarditis')),
      arthritis: judged('arthritis', isNew('arthritis')),
      fever: judged('fever', isNew('fever')),
    },
    severe: {
      cns: judged('cns', anyNew(of('central-nervous-system'))),
      vasculitis: judged('vasculitis', isNew('vasculitis')),
      nephritis: judged('nephritis', maybe(anyNew(of('renal')))),
      myositis: judged('myositis', isNew('myositis')),
      platelets_below_60: judged(
        'platelets_below_60',
        plateletsBelow60(pair('platelets', '10*9/L'), current),
      ),
      haemolytic_anaemia: judged(
        'haemolytic_anaemia',
        haemolyticAnaemia(pair('hemoglobin', 'g/L'), previous, current),
      ),
    },
    mildDrugAdded: judged('mild_drug_added', added.mild),
    severeDrugAdded: judged('severe_drug_added', added.severe),
    admittedForLupus: judged('admission', admission(record.adverseEvents, previous.date, current.date)),
    sources: [previous.source, current.source],
  };
}

function entry({ assessment }: ScoredAssessment, key: string): Held | null {
  const finding = assessment.items[`flare:${key}`];
  return finding === 'present' ? 'met' : finding === 'absent' ? 'not-met' : null;
}

/** New is what was absent and is present; whether what was there before is worse, the physician must say. */
function newness(previous: ScoredAssessment, current: ScoredAssessment, key: DescriptorKey): Held {
  const [before, now] = [previous.findings[key], current.findings[key]];
  if (now === 'absent') return 'not-met';
  return now === 'present' && before === 'absent' ? 'met' : 'indeterminate';
}

interface Pair {
  readonly before: Span | null;
  readonly now: Span | null;
}

function latestSpan(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor' | 'analytes'>,
  { date }: ScoredAssessment,
  analyte: 'platelets' | 'hemoglobin',
  unit: Unit,
  windowDays: number,
): Span | null {
  if (date === null) return null;
  const spans = samplesUpTo(
    record,
    protocol,
    date,
  )(analyte)
    .filter(({ when }) => when && when.last <= date && dayNumber(date) - dayNumber(when.first) <= windowDays)
    .flatMap((sample) => {
      const read = readIn(sample, analyte, unit);
      return 'reason' in read ? [] : read.span;
    });
  return spans.at(-1) ?? null;
}

const exactly = (value: string): Span => point(fractionOf(dec(value)));
const SIXTY = exactly('60');

/** Below 60 and not below before is new. Lower than before is a judgement; not lower is neither new nor worse. */
function plateletsBelow60({ before, now }: Pair, current: ScoredAssessment): Held {
  if (!now) return current.findings.thrombocytopenia === 'absent' ? 'not-met' : 'indeterminate';
  const isLow = compareSpans(now, '<', SIXTY);
  if (isLow !== 'met') return isLow;
  if (!before) return 'indeterminate';
  if (compareSpans(before, '>=', SIXTY) === 'met') return 'met';
  return compareSpans(now, '>=', before) === 'met' ? 'not-met' : 'indeterminate';
}

/** Haemoglobin below 70 g/L, or fallen by more than 30 g/L, in haemolytic anaemia that is new or worse. */
function haemolyticAnaemia(
  { before, now }: Pair,
  previous: ScoredAssessment,
  current: ScoredAssessment,
): Held {
  const finding = current.assessment.haemolyticAnaemia;
  if (finding === 'absent') return 'not-met';
  const isLow: Held = now ? compareSpans(now, '<', exactly('70')) : 'indeterminate';
  const isFall: Held =
    now && before ? compareSpans(before, '>', plusSpan(now, fractionOf(dec('30')))) : 'indeterminate';
  const isSevere = any([isLow, isFall]);
  const isNew = finding === 'present' && previous.assessment.haemolyticAnaemia === 'absent';
  return all([isSevere, isNew || isFall === 'met' ? 'met' : 'indeterminate']);
}

function weightAt(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor' | 'analytes'>,
  date: string | null,
): Fraction | null {
  if (date === null) return null;
  const weights = samplesUpTo(
    record,
    protocol,
    date,
  )('weight').flatMap((sample) => {
    const read = readIn(sample, 'weight', 'kg');
    return 'reason' in read || !read.span.low ? [] : read.span.low.at;
  });
  return weights.at(-1) ?? null;
}

const RELATED: readonly (string | null)[] = ['definite', 'probable', 'possible'];

/** A recorded admission for lupus is met. That no admission is on record is not yet an answer. */
function admission(events: readonly AdverseEvent[], from: string | null, to: string | null): Held {
  const forLupus = events.some(({ start, seriousness, causality }) => {
    const date = partialDate(start);
    const isBetween = date && from !== null && to !== null && date.first > from && date.last <= to;
    return isBetween && seriousness.hospitalisation === 'yes' && RELATED.includes(causality.disease);
  });
  return forLupus ? 'met' : 'indeterminate';
}
