/** Whether one part of a grade holds, and how a reader is shown it. */
import { decimalText, exact } from '../number/fraction-text.ts';
import { compareSpans, plusSpan, timesSpan } from '../labs/span.ts';
import { held } from '../verdict/index.ts';
import type { Comparator, Criterion, Held } from '../verdict/index.ts';
import type { LimitPart, MultiplePart, Part } from './criteria/shape.ts';
import type { Fact } from './facts.ts';
import { differenceIn, limitIn, thresholdOf } from './limits.ts';
import type { Operands } from './operands.ts';
import type { CtcaeOptions } from './options.ts';
import type { GradeNote, GradeReason, LimitSource } from './types.ts';

/** How an unanswered question is taken: as the worse answer, or as the better one. */
export type Assumption = 'worst' | 'best';

/** A part as a reader is shown it. */
export type ShownPart = Omit<Criterion, 'observed' | 'sources'>;

export interface PartResult {
  readonly held: Held;
  /** What was missing where it could not be decided. */
  readonly missing: GradeReason | null;
  readonly note: GradeNote | null;
  /** Counts as not met only because what it compares with is not known. */
  readonly leftOut: boolean;
  /** The question that was assumed to be answered. */
  readonly assumed: Fact | null;
  /** Written only where somebody reads it: most grades are asked for without their comparisons. */
  readonly show: () => ShownPart;
  readonly multiple: (() => ShownMultiple) | null;
  readonly fact: Fact | null;
}

export interface ShownMultiple {
  readonly times: string;
  readonly of: LimitSource;
  readonly plus: string | null;
}

export function holds(
  part: Part,
  operands: Operands,
  options: CtcaeOptions,
  assumption: Assumption,
): PartResult {
  switch (part.kind) {
    case 'limit':
    case 'multiple':
      return comparison(part, operands, options);
    case 'baseline':
      return baselineState(part.was, operands);
    case 'fact': {
      const answer = operands.facts[part.fact] ?? null;
      const assumed = answer === null && part.ifUnknown === 'worst-case';
      const truth = answer === 'yes' || (assumed && assumption === 'worst');
      return {
        ...PLAIN,
        held: held(truth),
        assumed: assumed ? part.fact : null,
        fact: part.fact,
        show: () => ({
          id: `fact-${part.fact}`,
          held: answer === null ? 'indeterminate' : held(truth),
          threshold: { comparator: '=', value: 'yes', unit: null },
          reason: answer !== null ? null : assumed ? 'worse-answer-assumed' : 'fact-not-given',
        }),
      };
    }
  }
}

const PLAIN = {
  missing: null,
  note: null,
  leftOut: false,
  assumed: null,
  multiple: null,
  fact: null,
} as const;

function comparison(part: LimitPart | MultiplePart, operands: Operands, options: CtcaeOptions): PartResult {
  const chosen = compared(part, operands);
  const printed =
    part.printed && (part.printed.kind === 'limit' || part.printed.kind === 'multiple')
      ? compared(part.printed, operands)
      : null;
  if (!printed || printed.held === chosen.held) return chosen;
  const result = options.gaps === 'milder' ? printed : chosen;
  return { ...result, note: 'gap-in-text' };
}

const NAMES: Readonly<Record<Comparator, string>> = {
  '<': 'below',
  '<=': 'at-most',
  '>': 'above',
  '>=': 'at-least',
  '=': 'equal',
};

function compared(part: LimitPart | MultiplePart, operands: Operands): PartResult {
  return part.kind === 'limit' ? againstLimit(part, operands) : againstMultiple(part, operands);
}

function againstLimit(part: LimitPart, operands: Operands): PartResult {
  const limit = limitIn(part.limit, operands);
  const result =
    limit && operands.value ? compareSpans(operands.value, part.is, limit.span) : 'indeterminate';
  const missing = result !== 'indeterminate' ? null : limit ? 'bound-undecided' : 'unit-not-comparable';
  return {
    ...PLAIN,
    held: result,
    missing,
    show: () => ({
      id: `${NAMES[part.is]}-limit`,
      held: result,
      threshold: limit && { comparator: part.is, value: limit.value, unit: limit.unit },
      reason: missing,
    }),
  };
}

const MISSING: Readonly<Record<LimitSource, GradeReason>> = {
  lln: 'lower-limit-missing',
  uln: 'upper-limit-missing',
  baseline: 'baseline-missing',
};

function againstMultiple(part: MultiplePart, operands: Operands): PartResult {
  const base = operands[part.of];
  const shift = part.plus && differenceIn(part.plus, operands);
  const shared = {
    ...PLAIN,
    multiple: () => ({ times: part.times, of: part.of, plus: shift && decimalText(shift) }),
  };
  const id = `${NAMES[part.is]}-${part.of}`;
  if (part.of === 'baseline' && operands.atBaseline) {
    return {
      ...shared,
      held: part.atBaseline,
      note: 'baseline-visit-against-limits',
      show: () => ({
        id,
        held: 'indeterminate',
        threshold: null,
        reason: 'baseline-visit-against-limits',
      }),
    };
  }
  if (!base || (part.plus && !shift)) {
    const missing = base ? 'unit-not-comparable' : MISSING[part.of];
    const leftOut = part.ifMissing === 'left-out';
    return {
      ...shared,
      held: leftOut ? 'not-met' : 'indeterminate',
      leftOut,
      missing: leftOut ? null : missing,
      note: !leftOut
        ? null
        : part.of === 'baseline'
          ? 'graded-without-baseline'
          : 'graded-without-upper-limit',
      show: () => ({ id, held: 'indeterminate', threshold: null, reason: missing }),
    };
  }
  const multiple = timesSpan(base, exact(part.times));
  const threshold = shift ? plusSpan(multiple, shift) : multiple;
  const result = operands.value ? compareSpans(operands.value, part.is, threshold) : 'indeterminate';
  const missing = result === 'indeterminate' ? 'bound-undecided' : null;
  return {
    ...shared,
    held: result,
    missing,
    show: () => ({
      id,
      held: result,
      threshold: thresholdOf(part.is, threshold, operands.unit),
      reason: missing,
    }),
  };
}

function baselineState(was: 'above-uln' | 'not-above-uln' | 'below-lln', operands: Operands): PartResult {
  const flag = operands.baselineFlag;
  const truth = was === 'below-lln' ? flag === 'low' : (flag === 'high') === (was === 'above-uln');
  const unknown = flag === null;
  return {
    ...PLAIN,
    held: held(truth),
    note: operands.atBaseline ? 'baseline-visit-against-limits' : unknown ? 'baseline-taken-as-normal' : null,
    show: () => ({
      id: `baseline-${was}`,
      held: unknown ? 'indeterminate' : held(truth),
      threshold: null,
      reason: unknown && !operands.atBaseline ? 'baseline-taken-as-normal' : null,
    }),
  };
}
