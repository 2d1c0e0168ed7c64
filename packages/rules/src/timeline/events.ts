/** Adverse events as bars, with the steps of the grade inside each one. None is dropped, and none is shortened. */
import { gradeCourse } from '../adverse-events/index.ts';
import type { DoseLimitingAnswer } from '../evaluate/index.ts';
import { refOf, type Asked } from './asked.ts';
import type { Fact } from './fact.ts';
import { factOf } from './fact-of.ts';
import type { Flag } from './flag.ts';
import { daysOf, endOf, endsOn, UNKNOWN_END } from './when.ts';

type Classified = NonNullable<Asked['evaluation']['adverseEvents']>['events'][number];

/** A bar for each event that may have begun by the cut, and a step for each stretch of its grade. */
export function eventFacts(asked: Asked): readonly Fact[] {
  const { evaluation } = asked;
  const limiting = limitingIds(evaluation.doseLimitingToxicity);
  return (evaluation.adverseEvents?.events ?? []).flatMap((one) => [
    barOf(one, limiting, asked),
    ...stepsOf(one, asked),
  ]);
}

const limitingIds = (answer: DoseLimitingAnswer | null): ReadonlySet<string> =>
  new Set(
    (answer?.evaluability.events ?? [])
      .filter(({ decided }) => decided === 'met')
      .map(({ event }) => event.id),
  );

const termOf = ({ event }: Classified): string => event.ctcae?.term ?? event.term;

function barOf(one: Classified, limiting: ReadonlySet<string>, { cut }: Asked): Fact {
  const { event, grade } = one;
  const start = daysOf(event.start);
  const given: readonly (readonly [Flag, boolean])[] = [
    ['serious', one.seriousness.counted === 'met'],
    ['perhaps-serious', one.seriousness.counted === 'indeterminate'],
    ['dose-limiting', limiting.has(event.id)],
    [
      'special-interest',
      event.specialInterest === 'yes' || one.specialInterest.some(({ held }) => held === 'met'),
    ],
    ['treatment-emergent', one.emergent === 'met'],
    ['in-safety-window', one.inPrimaryWindow === 'met'],
    ['grade-not-known', grade === null],
    // Its criteria are coded from one copy: whoever sees the grade sees that it is provisional.
    ['ctcae-6', event.ctcae?.version === '6.0' && event.gradeScale !== 'astct'],
    ['not-placed', start === null],
  ];
  return factOf({
    key: `event:${event.id}`,
    lane: 'events',
    row: termOf(one),
    start,
    end: endOf(event.end, event.ongoing, cut),
    what: { type: 'event', term: termOf(one), grade, severity: event.severity },
    flags: given.flatMap(([flag, holds]) => (holds ? [flag] : [])),
    verdict: one.seriousness.derived,
    sources: [refOf('adverseEvent', event)],
  });
}

/** Only where the record says how the grade ran: a worst grade alone is not a course. */
function stepsOf(one: Classified, { evaluation, cut }: Asked): readonly Fact[] {
  const { event } = one;
  if (event.gradePeriods.length === 0) return [];
  const { stretches } = gradeCourse(event, evaluation.cut);
  return stretches.map(({ from, atLeast, atMost }, n) => {
    const next = stretches[n + 1]?.from ?? null;
    const start = from && daysOf(`${from.first}/${from.last}`);
    const nextDays = next && daysOf(`${next.first}/${next.last}`);
    return factOf({
      key: `event:${event.id}:grade:${n}`,
      lane: 'events',
      row: termOf(one),
      start,
      end:
        n === stretches.length - 1
          ? endOf(event.end, event.ongoing, cut)
          : nextDays
            ? endsOn({ first: nextDays.first - 1, last: nextDays.last - 1 })
            : UNKNOWN_END,
      what: { type: 'event-grade', term: termOf(one), atLeast, atMost },
      sources: [refOf('adverseEvent', event)],
    });
  });
}
