/**
 * Proteinuria as SLEDAI reads it. 2K: above 0.5 g in 24 hours, new or old. SELENA and 1992: newly above it, or risen by
 * more than 0.5 g over an earlier value; what is old and stable does not count. g/g of creatinine stands in for g/24 h.
 */
import type { AnalyteKey, Unit } from '../labs/index.ts';
import { compareSpans, plusSpan, point, type Span } from '../labs/span.ts';
import { dec } from '../number/index.ts';
import { fractionOf } from '../number/fraction.ts';
import { all, any, type Held } from '../verdict/index.ts';
import type { SledaiDefinition } from './definition.ts';
import { judgeAbsolute, readIn, spanText, type Judged, type Sample } from './sample.ts';

const LIMIT = '0.5';
const limit = fractionOf(dec(LIMIT));

interface Earlier {
  readonly sample: Sample;
  readonly span: Span;
}

/**
 * Judges the samples in the window. For a rise each is held against the last readable one before the window and the
 * earlier ones inside it, by the same method; any of them is enough. `samples` are in the order of time.
 */
export function judgeProteinuria(
  samples: readonly Sample[],
  inWindow: readonly Sample[],
  analyte: AnalyteKey,
  unit: Unit,
  { proteinuriaRule }: SledaiDefinition,
): readonly Judged[] {
  if (proteinuriaRule === '2k') {
    return inWindow.map((sample) =>
      judgeAbsolute('proteinuria-above-limit', sample, analyte, '>', LIMIT, unit),
    );
  }
  const [first] = inWindow;
  const read = (sample: Sample): readonly Earlier[] => {
    const result = readIn(sample, analyte, unit);
    return 'reason' in result ? [] : [{ sample, span: result.span }];
  };
  const before = first ? samples.slice(0, samples.indexOf(first)).flatMap(read).slice(-1) : [];
  return inWindow.map((sample, index) =>
    judgeRise(sample, [...before, ...inWindow.slice(0, index).flatMap(read)], analyte, unit),
  );
}

function judgeRise(sample: Sample, earlier: readonly Earlier[], analyte: AnalyteKey, unit: Unit): Judged {
  const above = judgeAbsolute('proteinuria-new-or-rising', sample, analyte, '>', LIMIT, unit);
  const { criterion, span } = above;
  // At or below the limit nothing is new, and nothing can have risen by more than the limit.
  if (!span || criterion.held === 'not-met') return above;
  const [first, ...others] = earlier.map((one) => ({ ...one, held: hasRisen(span, one.span) }));
  if (!first)
    return {
      ...above,
      criterion: { ...criterion, held: 'indeterminate', reason: 'previous-proteinuria-missing' },
    };
  const result = any([first, ...others].map(({ held }) => held));
  const shown = [first, ...others].find(({ held }) => held === result) ?? first;
  const reason =
    result === 'not-met' ? 'proteinuria-stable' : result === 'met' ? null : 'result-only-bounded';
  const { source, date, dayFromInfusion } = shown.sample;
  return {
    criterion: { ...criterion, held: result, reason, sources: [...criterion.sources, source] },
    span,
    earlier: { value: spanText(shown.span), unit, date, dayFromInfusion },
  };
}

function hasRisen(current: Span, earlier: Span): Held {
  const isNew = all([compareSpans(current, '>', point(limit)), compareSpans(earlier, '<=', point(limit))]);
  return any([isNew, compareSpans(current, '>', plusSpan(earlier, limit))]);
}
