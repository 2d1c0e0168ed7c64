/** What a cohort asks of a subject is drawn once and holds until a day that matters to it (issue 4, item 7). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { BLANK, holdsOn, whileSame } from '../record/index.ts';
import { medication, on, visited } from '../response/response.fixture.ts';
import { cohortOf, evaluateCohort } from './cohort.ts';
import { lab, OTHER, sledai, STUDY, withCounts } from './evaluate.fixture.ts';
import { subjectFacts, type SubjectFacts } from './subject-facts.ts';

const runs = { numRuns: 25, seed: 20_261_126 };

const day = fc.integer({ min: -30, max: 420 });
/** A day, its month alone, or nothing. */
const date = fc
  .tuple(day, fc.constantFrom('day', 'day', 'day', 'month', 'none'))
  .map(([at, precision]) =>
    precision === 'none' ? null : precision === 'month' ? on(at).slice(0, 7) : on(at),
  );
const event = fc
  .record({ start: date, end: date, ongoing: fc.boolean(), grade: fc.constantFrom(1, 3, 4), period: date })
  .map(
    ({ start, end, ongoing, grade, period }): Partial<AdverseEvent> =>
      ({
        term: grade === 1 ? 'Fatigue' : 'Neutrophil count decreased',
        start,
        end: ongoing ? null : end,
        ongoing: ongoing ? 'yes' : null,
        grade: grade as AdverseEvent['grade'],
        gradePeriods:
          period === null
            ? []
            : [
                { from: start, grade: 1 },
                { from: period, grade: 3 },
              ],
      }) as Partial<AdverseEvent>,
  );

const records: fc.Arbitrary<SubjectRecord> = fc
  .record({
    counts: fc.uniqueArray(fc.tuple(day, fc.integer({ min: 0, max: 300 })), {
      selector: ([at]) => at,
      maxLength: 7,
    }),
    assessments: fc.uniqueArray(day, { maxLength: 3 }),
    treated: fc.array(
      fc.tuple(date, date, fc.boolean(), fc.constantFrom('immunoglobulin', 'glucocorticoid', 'tpo-agonist')),
      { maxLength: 3 },
    ),
    events: fc.array(event, { maxLength: 3 }),
    infused: fc.constantFrom('day', 'day', 'day', 'month', 'none'),
    left: fc.option(date, { freq: 3 }),
    died: fc.option(date, { freq: 5 }),
    code: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ counts, assessments, treated, events, infused, left, died, code }) => {
    const base = withCounts(
      counts.map(([at, value]) => [at, String(value)]),
      {
        code: `S1-${String(code).padStart(3, '0')}`,
        visits: assessments.map((at, n) => visited(n === 0 ? 'day-28' : null, on(at), `visit ${n}`)),
        sledaiAssessments: assessments.map((at) => sledai(at, ['arthritis'])),
        medications: treated.map(([start, end, ongoing, treatmentClass], n) => ({
          ...medication({
            treatmentClass: treatmentClass as 'glucocorticoid',
            role: n === 0 ? 'rescue' : 'concomitant',
            start,
            end: ongoing ? null : end,
          }),
          ongoing: ongoing ? ('yes' as const) : null,
          id: `m${n}`,
        })),
      },
    );
    return {
      ...base,
      subject: { ...base.subject, ...(died === null ? {} : { died: 'yes' as const, deathDate: died }) },
      exposures:
        infused === 'none'
          ? []
          : base.exposures.map((one) => ({
              ...one,
              start: infused === 'month' ? one.start!.slice(0, 7) : one.start,
            })),
      labResults: [...base.labResults, lab('IGG', 28, '5', 'g/L', ['7', '16'])],
      adverseEvents: events.map(
        (one, n) =>
          ({
            ...BLANK.adverseEvent,
            version: 1,
            supplement: {},
            visitId: null,
            ...one,
            id: `e${n}`,
          }) as AdverseEvent,
      ),
      dispositions:
        left === null
          ? []
          : [
              {
                id: 'd',
                version: 1,
                supplement: {},
                visitId: null,
                category: 'DISPOSITION EVENT',
                event: 'WITHDRAWAL BY SUBJECT',
                standardEvent: null,
                date: left,
              } as unknown as SubjectRecord['dispositions'][number],
            ],
    };
  });

const drawn = (record: SubjectRecord, at: string, protocol = STUDY) =>
  whileSame({ ...record.cut, on: at }, (cut) => subjectFacts(record, protocol, cut));

describe.each([
  ['the study', STUDY],
  ['another protocol', OTHER],
])('under %s', (_, protocol) => {
  test('the facts of a subject are the same on every day of their span', () => {
    fc.assert(
      fc.property(records, day, day, (record, first, second) => {
        const { answer, span } = drawn(record, on(first), protocol);
        expect(holdsOn(span, on(first))).toBe(true);
        const last = span.until?.slice(0, 10) ?? '';
        for (const other of [on(second), on(first + 1), span.from.slice(0, 10), last]) {
          if (/^\d{4}-\d\d-\d\d$/.test(other) && holdsOn(span, other))
            expect(subjectFacts(record, protocol, { ...record.cut, on: other })).toEqual(answer);
        }
      }),
      runs,
    );
  });

  test('a cohort of facts that were kept from earlier days is the cohort of the records', () => {
    const cohorts = fc.uniqueArray(records, {
      selector: ({ subject }) => subject.code,
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(cohorts, fc.array(day, { minLength: 2, maxLength: 5 }), (cohort, days) => {
        const kept = new Map<string, { answer: SubjectFacts; span: Parameters<typeof holdsOn>[0] }>();
        for (const at of days.map((n) => on(n))) {
          const facts = cohort.map((record) => {
            const before = kept.get(record.subject.code);
            if (before && holdsOn(before.span, at)) return before.answer;
            const fresh = drawn(record, at, protocol);
            kept.set(record.subject.code, fresh);
            return fresh.answer;
          });
          const cut = { knownAt: cohort[0]!.cut.knownAt, on: at };
          expect(cohortOf(facts.toReversed(), protocol, cut)).toEqual(evaluateCohort(cohort, protocol, cut));
        }
      }),
      { ...runs, numRuns: 15 },
    );
  });
});

describe('facts last', () => {
  const followed = withCounts(
    [
      [-6, '18'],
      [28, '45'],
      [180, '120'],
    ],
    {
      visits: [visited('day-28', on(28), 'v')],
      sledaiAssessments: [sledai(-6, ['arthritis']), sledai(180, [])],
    },
  );

  test('of a subject whose course is over, for good', () => {
    // The last visit of the study is in its second year.
    expect(drawn(followed, on(800)).span).toEqual({ from: drawn(followed, on(2000)).span.from, until: null });
  });

  test('of a subject that is followed, until the next day that matters', () => {
    // The next count is that of day 180; between lie only the ends of windows.
    const { span } = drawn(followed, on(100));
    expect(span.from < on(100) && span.until !== null && span.until > on(101)).toBe(true);
  });
});
