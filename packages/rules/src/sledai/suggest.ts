/**
 * What laboratory data and vital signs suggest about nine of the descriptors. A suggestion is shown with its value, date
 * and limit for the investigator to confirm; it is never scored by itself.
 */
import { addDays, partialDate } from '../calendar/index.ts';
import { compareSpans } from '../labs/span.ts';
import type { Unit } from '../labs/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import type { SampleCriterion, SledaiReason, SuggestionCriterion } from './reasons.ts';
import { samplesUpTo, type SampleFinder } from './samples.ts';
import { any, type Held, type Observed } from '../verdict/index.ts';
import { labAnalyte, type SledaiAnalyte } from './analytes.ts';
import { attributionPeriod, isInAttributionPeriod } from './attribution.ts';
import { judgeCasts } from './casts.ts';
import { WINDOW_DAYS, type SledaiDefinition } from './definition.ts';
import { DESCRIPTORS, type DescriptorKey } from './descriptors.ts';
import { DEFAULT_SLEDAI_OPTIONS, type SledaiOptions } from './options.ts';
import { judgeProteinuria } from './proteinuria.ts';
import { judgeAbsolute, judgeOwnLimit, usualUnit, type Judged, type Sample } from './sample.ts';

export interface DescriptorSuggestion {
  readonly descriptor: DescriptorKey;
  /** Met suggests present, not met suggests absent; indeterminate suggests nothing, and says why. */
  readonly held: Held;
  /** The result that decides: the worst one beyond the limit, else the latest. Null without any in the window. */
  readonly deciding: SampleCriterion | null;
  /** The earlier result that a change is counted from, where the descriptor asks for a change. */
  readonly earlier: Observed | null;
  /** Every result in the window, latest first. */
  readonly criteria: readonly SampleCriterion[];
  /** Why nothing is suggested: a key of the locales. */
  readonly reason: SledaiReason | null;
  /** True where lymphodepletion, the product or an infection may be the cause: the investigator must say. */
  readonly asksForAttribution: boolean;
}

/** The window of a visit, and what has been measured. */
interface Question {
  readonly definition: SledaiDefinition;
  readonly options: SledaiOptions;
  /** Samples of an analyte up to the visit, in the order of time. */
  readonly upTo: SampleFinder;
  /** Those of them that surely, or possibly, lie in the window. */
  readonly inWindow: (samples: readonly Sample[]) => readonly Sample[];
}

interface Answer {
  readonly judged: readonly Judged[];
  /** Why "absent" cannot be suggested although nothing is beyond a limit. */
  readonly missing: SledaiReason | null;
}

type Judge = (question: Question) => Answer;

/** A limit in its own unit; an analyte outside the laboratory's list is compared in that unit only. */
const absolute =
  (id: SuggestionCriterion, key: SledaiAnalyte, comparator: '<' | '>', limit: string, unit: Unit): Judge =>
  ({ upTo, inWindow }) => ({
    judged: inWindow(upTo(key)).map((sample) =>
      judgeAbsolute(id, sample, labAnalyte(key), comparator, limit, unit),
    ),
    missing: null,
  });

const lowComplement: Judge = ({ upTo, inWindow, options }) => {
  const components = (['c3', 'c4', 'ch50'] as const).map((key) => ({
    key,
    judged: inWindow(upTo(key)).map((sample) => judgeOwnLimit(`${key}-below-limit`, sample, 'low', key)),
  }));
  const isMissing = components.some(
    ({ key, judged }) => judged.length === 0 && options.complementNeeded.includes(key),
  );
  return {
    judged: components.flatMap(({ judged }) => judged),
    missing: isMissing ? 'complement-not-all-measured' : null,
  };
};

const dnaBinding: Judge = ({ upTo, inWindow, definition }) => {
  const countsFarr = !definition.instrument.startsWith('sledai-2k');
  const farr = countsFarr ? inWindow(upTo('antiDsDnaFarr')) : [];
  return {
    judged: [
      ...inWindow(upTo('antiDsDna')).map((sample) =>
        judgeOwnLimit('anti-dsdna-above-limit', sample, 'high', 'antiDsDna'),
      ),
      ...farr.map((sample) => judgeAbsolute('farr-binding-above-25-percent', sample, null, '>', '25', '%')),
    ],
    missing: null,
  };
};

const proteinuria: Judge = ({ upTo, inWindow, definition }) => ({
  judged: (['urineProtein24h', 'urineProteinCreatinine'] as const).flatMap((key) => {
    const samples = upTo(key);
    return judgeProteinuria(samples, inWindow(samples), key, usualUnit(key), definition);
  }),
  missing: null,
});

const fever: Judge = ({ upTo, inWindow }) => ({
  judged: inWindow(upTo('temperature')).map((sample) =>
    judgeAbsolute('temperature-above-38', sample, 'temperature', '>', '38.0', 'Cel'),
  ),
  missing: null,
});

const JUDGES: Readonly<Partial<Record<DescriptorKey, Judge>>> = {
  urinary_casts: ({ upTo, inWindow }) => ({
    judged: inWindow(upTo('urineRedCellCasts')).map(judgeCasts),
    missing: null,
  }),
  hematuria: absolute('urine-red-cells-above-5', 'urineErythrocytes', '>', '5', '/[HPF]'),
  proteinuria,
  pyuria: absolute('urine-white-cells-above-5', 'urineLeukocytes', '>', '5', '/[HPF]'),
  low_complement: lowComplement,
  increased_dna_binding: dnaBinding,
  fever,
  thrombocytopenia: absolute('platelets-below-100', 'platelets', '<', '100', '10*9/L'),
  leukopenia: absolute('white-cells-below-3', 'wbc', '<', '3.0', '10*9/L'),
};

/** The descriptors about which data can suggest something, in the order of the form. */
export const SUGGESTED_DESCRIPTORS: readonly DescriptorKey[] = DESCRIPTORS.map(({ key }) => key).filter(
  (key) => key in JUDGES,
);

/** Suggestions for a visit on a calendar date, one for each of `SUGGESTED_DESCRIPTORS`. */
export function suggestDescriptors(
  record: SubjectRecord,
  protocol: Pick<Protocol, 'timeAnchor' | 'analytes'>,
  visitDate: string,
  options: SledaiOptions = DEFAULT_SLEDAI_OPTIONS,
  definition: SledaiDefinition = options.definition,
): readonly DescriptorSuggestion[] {
  const period = attributionPeriod(record, protocol, options);
  const earliest = addDays(visitDate, -WINDOW_DAYS[definition.instrument]);
  const question: Question = {
    definition,
    options,
    upTo: samplesUpTo(record, protocol, visitDate),
    inWindow: (samples) => samples.filter(({ when }) => when && when.last >= earliest),
  };
  const window: Window = {
    surelyHolds: (date) => {
      const when = partialDate(date);
      return when !== null && when.first >= earliest && when.last <= visitDate;
    },
    asksForAttribution: (date) => {
      const when = partialDate(date);
      return (
        when !== null &&
        (isInAttributionPeriod(period, when.first) || isInAttributionPeriod(period, when.last))
      );
    },
  };
  return SUGGESTED_DESCRIPTORS.flatMap((descriptor) => {
    const answer = JUDGES[descriptor]?.(question);
    return answer ? suggestion(descriptor, answer, window) : [];
  });
}

interface Window {
  readonly surelyHolds: (date: string) => boolean;
  readonly asksForAttribution: (date: string) => boolean;
}

const at = ({ criterion }: Judged): string => criterion.observed?.date ?? '';

/** The further beyond its limit; of results that cannot be ranked the later one. */
function worse(a: Judged, b: Judged): Judged {
  const [one, other] = [a.criterion.threshold, b.criterion.threshold];
  // Two limits of normal may stand in different units; then the bare numbers say nothing.
  const isSame = a.criterion.id === b.criterion.id && one && one.unit === other?.unit;
  if (isSame && a.span && b.span) {
    if (compareSpans(a.span, one.comparator, b.span) === 'met') return a;
    if (compareSpans(b.span, one.comparator, a.span) === 'met') return b;
  }
  return at(a) > at(b) ? a : b;
}

function suggestion(
  descriptor: DescriptorKey,
  { judged, missing }: Answer,
  window: Window,
): DescriptorSuggestion {
  const sure = judged.flatMap((one) => withoutDoubtfulDate(one, window));
  const result = any(sure.map(({ criterion }) => criterion.held));
  const isOpen = sure.length === 0 || (result === 'not-met' && missing !== null);
  const held: Held = isOpen ? 'indeterminate' : result;
  const latestFirst = sure.toSorted((a, b) => (at(a) < at(b) ? 1 : at(a) > at(b) ? -1 : 0));
  const telling = latestFirst.filter(({ criterion }) => criterion.held === result);
  const deciding = result === 'met' ? telling.reduce(worse) : telling[0];
  const whyOpen = sure.length === 0 ? 'no-result-in-window' : isOpen ? missing : deciding?.criterion.reason;
  return {
    descriptor,
    held,
    deciding: deciding?.criterion ?? null,
    earlier: deciding?.earlier ?? null,
    criteria: latestFirst.map(({ criterion }) => criterion),
    reason: held === 'indeterminate' ? (whyOpen ?? null) : null,
    asksForAttribution: held === 'met' && deciding !== undefined && window.asksForAttribution(at(deciding)),
  };
}

/** A result that may lie outside the window, or after the visit, can raise a doubt but suggests nothing. */
function withoutDoubtfulDate(one: Judged, window: Window): readonly Judged[] {
  const { criterion } = one;
  if (window.surelyHolds(at(one))) return [one];
  if (criterion.held === 'not-met') return [];
  return [{ ...one, criterion: { ...criterion, held: 'indeterminate', reason: 'sample-date-incomplete' } }];
}
