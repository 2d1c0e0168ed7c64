/** CRS, ICANS and IEC-HS by day of assessment, on the scale the protocol reads them on. */
import type { ToxicityAnswer } from '../evaluate/index.ts';
import type { Asked } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import { daysOf, endsOn, ONGOING } from './when.ts';

/** Each assessment holds until the next one, at most: the grade between two is not known, and the bar ends there. */
export function toxicityFacts({ evaluation, cut }: Asked): readonly Fact[] {
  const answers = evaluation.adverseEvents;
  if (!answers) return [];
  return [answers.crs, answers.icans, answers.iecHs].flatMap((answer) => [
    ...placed(answer, cut),
    ...unplaced(answer),
  ]);
}

type Assessed = ToxicityAnswer['assessments'][number];

const gradeOf = (
  one: Assessed,
  { scale }: ToxicityAnswer,
): { readonly atLeast: number; readonly atMost: number } =>
  scale === 'CTCAE-5.0'
    ? { atLeast: one.ctcae?.atLeast ?? 0, atMost: one.ctcae?.atMost ?? 5 }
    : { atLeast: one.atLeast, atMost: one.atMost };

const base = (one: Assessed, answer: ToxicityAnswer) =>
  ({
    key: `toxicity:${one.source.id}`,
    lane: 'toxicity',
    row: one.kind,
    what: { type: 'toxicity', toxicity: one.kind, ...gradeOf(one, answer) },
    flags: one.differs ? (['grade-differs'] as const) : [],
    sources: [one.source],
  }) as const;

function placed(answer: ToxicityAnswer, cut: number): readonly Fact[] {
  const { assessments } = answer;
  return assessments.map((one, n) => {
    const start = daysOf(one.assessed);
    const next = daysOf(assessments[n + 1]?.assessed ?? null);
    const { atMost } = gradeOf(one, answer);
    const sameDay = next !== null && start !== null && next.first <= start.first;
    // What is absent has no length; what is there goes on until somebody looked again.
    const end = atMost === 0 || sameDay ? null : next ? endsOn(until(next)) : ONGOING;
    return factOf({ ...base(one, answer), start: start && clipped(start, cut), ...(end && { end }) });
  });
}

const until = ({ first, last }: { readonly first: number; readonly last: number }) => ({
  first: first - 1,
  last: last - 1,
});
const clipped = ({ first, last }: { readonly first: number; readonly last: number }, cut: number) =>
  last > cut ? { first, last: cut } : { first, last };

const unplaced = (answer: ToxicityAnswer): readonly Fact[] =>
  answer.undated.map((one) => {
    const known = base(one, answer);
    return factOf({ ...known, start: null, flags: [...known.flags, 'not-placed'] });
  });
