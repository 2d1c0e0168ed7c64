import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import studyFile from '../../protocols/sle-itp-cart.json' with { type: 'json' };
import {
  CRS,
  assessment,
  disposition,
  event,
  exposure,
  labResult,
  on,
  recordOf,
} from '../adverse-events/record.fixture.ts';
import { parseProtocol } from '../protocol/parse/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import { decisionsUpTo, recommendedPhase2Dose } from './decision.ts';
import type { DoseDecision } from './decision.ts';
import { doseFinding } from './dose-finding.ts';
import { doseSummaries } from './dose-summary.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';
import { staggers } from './stagger.ts';
import { cohortTallies } from './tallies.ts';

function protocolOfStudy(): Protocol {
  const parsed = parseProtocol(studyFile);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.protocol;
}

const PROTOCOL = protocolOfStudy();

const infusedOn = (
  id: string,
  doseLevel: string | null,
  day: number,
  lists: Partial<SubjectRecord> = {},
): SubjectRecord => recordOf({ exposures: [exposure({ start: on(day) })], ...lists }, { id, doseLevel });

const dltOn = (day: number): Partial<SubjectRecord> => ({
  adverseEvents: [event({ start: on(day), end: on(day + 1), doseLimiting: 'yes' })],
});

/** The cut is on day 60 of the fixture: who was infused after day 31 is still in the window. */
const COHORT: readonly SubjectRecord[] = [
  infusedOn('a', 'DL1', -100),
  infusedOn('b', 'DL1', -80),
  infusedOn('c', 'DL1', -70),
  infusedOn('d', 'DL2', -40, dltOn(-30)),
  infusedOn('e', 'DL2', -20),
  infusedOn('f', 'DL2', -15, { dispositions: [disposition({ date: on(-5) })] }),
  infusedOn('g', 'DL2', 40),
  recordOf({ exposures: [] }, { id: 'h', doseLevel: 'DL2' }),
  infusedOn('i', null, -60),
];

describe('tallies of a cohort', () => {
  test('only infused subjects are treated; left early is neither evaluable nor pending', () => {
    expect(cohortTallies(COHORT, PROTOCOL)).toEqual({
      tallies: [
        { doseLevel: 'DL1', treated: 3, evaluable: 3, dlts: 0, pending: 0 },
        { doseLevel: 'DL2', treated: 4, evaluable: 2, dlts: 1, pending: 1 },
        { doseLevel: 'DL3', treated: 0, evaluable: 0, dlts: 0, pending: 0 },
      ],
      unassigned: ['i'],
      latestDose: 'DL2',
    });
  });

  test('a day after which two doses may have been the last leaves the latest dose open', () => {
    const same = [infusedOn('a', 'DL1', 3), infusedOn('b', 'DL2', 3)];
    expect(cohortTallies(same, PROTOCOL).latestDose).toBeNull();
    expect(cohortTallies([], PROTOCOL).latestDose).toBeNull();
    // A later subject without a dose does not make the latest dose unknown; one that may have been later does.
    expect(cohortTallies([infusedOn('a', 'DL1', 3), infusedOn('b', null, 5)], PROTOCOL).latestDose).toBe(
      'DL1',
    );
    const perhaps = recordOf({ exposures: [exposure({ start: '2025-03' })] }, { id: 'b', doseLevel: 'DL2' });
    expect(cohortTallies([infusedOn('a', 'DL1', 3), perhaps], PROTOCOL).latestDose).toBeNull();
  });

  test('a subject whose DLT nobody decided is pending; one without a dose of the protocol is named', () => {
    const undecided = event({ grade: 5, start: on(-95), end: on(-95), doseLimiting: null });
    const cohort = [
      infusedOn('z', 'DL9', -100),
      infusedOn('a', null, -100),
      infusedOn('b', 'DL1', -100, { adverseEvents: [undecided] }),
    ];
    const { tallies, unassigned } = cohortTallies(cohort, PROTOCOL);
    expect(tallies[0]).toEqual({ doseLevel: 'DL1', treated: 1, evaluable: 0, dlts: 0, pending: 1 });
    expect(unassigned).toEqual(['a', 'z']);
  });

  test('the order of subjects does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COHORT], { minLength: COHORT.length }), (order) => {
        expect(cohortTallies(order, PROTOCOL)).toEqual(cohortTallies(COHORT, PROTOCOL));
      }),
      { numRuns: 20 },
    );
  });
});

describe('the configured design over the records', () => {
  test('3+3 is the default: 1 of 2 with one pending waits', () => {
    const answer = doseFinding(COHORT, PROTOCOL);
    expect(answer.recommendation).toMatchObject({ design: '3+3', at: 'DL2', verdict: { outcome: 'wait' } });
    expect(answer.mtdEstimate).toBeNull();
  });

  test('BOIN judges the dose of the subject infused last', () => {
    const options = { ...DEFAULT_DOSE_FINDING_OPTIONS, design: 'boin' as const };
    const settled = COHORT.filter(({ subject }) => subject.id !== 'g');
    // 1 of 2 at a target of 0.30: de-escalate from 1.
    expect(doseFinding(settled, PROTOCOL, options).recommendation).toMatchObject({
      design: 'boin',
      at: 'DL2',
      doseLevel: 'DL1',
      verdict: { outcome: 'de-escalate' },
    });
    // 0.05/3.1 = 0.0161 and 1.05/2.1 = 0.5: DL2 is closer to 0.30.
    expect(doseFinding(settled, PROTOCOL, options).mtdEstimate).toMatchObject({ doseLevel: 'DL2' });
    expect(doseFinding([], PROTOCOL, { ...options, design: 'keyboard' }).recommendation.verdict.outcome).toBe(
      'wait',
    );
  });
});

describe('first-subject stagger (domain.md 5.1)', () => {
  const pause = (...days: number[]) =>
    staggers(
      days.map((day, i) => infusedOn(`s${i}`, 'DL1', day)),
      PROTOCOL,
    )[0];

  test('14 days are enough, 13 are not; the third subject does not matter', () => {
    expect(pause(0, 14)).toMatchObject({
      first: on(0),
      next: on(14),
      nextFrom: on(14),
      days: 14,
      kept: 'met',
    });
    expect(pause(13, 0)).toMatchObject({ days: 13, kept: 'not-met' });
    expect(pause(0, 20, 21)).toMatchObject({ kept: 'met' });
    expect(pause(21, 0, 13)).toMatchObject({ first: on(0), next: on(13), days: 13, kept: 'not-met' });
  });

  test('subjects of another dose, and those not infused, play no part', () => {
    const records = [
      infusedOn('a', 'DL1', 0),
      infusedOn('b', 'DL2', 3),
      recordOf({ exposures: [] }, { id: 'c', doseLevel: 'DL1' }),
      infusedOn('d', 'DL1', 14),
    ];
    expect(staggers(records, PROTOCOL).map(({ doseLevel, days, kept }) => [doseLevel, days, kept])).toEqual([
      ['DL1', 14, 'met'],
      ['DL2', null, 'indeterminate'],
      ['DL3', null, 'indeterminate'],
    ]);
  });

  test('with one subject the answer is open, and the first day for the next is named', () => {
    expect(pause(0)).toMatchObject({ next: null, nextFrom: on(14), kept: 'indeterminate' });
    expect(pause()).toMatchObject({ first: null, nextFrom: null, kept: 'indeterminate' });
  });

  test('a partial date leaves it open', () => {
    const records = [
      infusedOn('a', 'DL1', 0),
      recordOf({ exposures: [exposure({ start: '2025-04' })] }, { id: 'b' }),
    ];
    expect(staggers(records, PROTOCOL)[0]).toMatchObject({ kept: 'indeterminate' });
  });
});

const decision = (over: Partial<DoseDecision>): DoseDecision => ({
  id: 'd1',
  version: 1,
  kind: 'escalate',
  doseLevel: 'DL2',
  decidedOn: '2025-06-01',
  members: ['Chair', 'Statistician'],
  rationale: null,
  ...over,
});

const LEVELS = ['DL1', 'DL2', 'DL3'];

describe('the recorded decision (domain.md 5.3)', () => {
  test('no RP2D is printed that the committee has not entered', () => {
    expect(recommendedPhase2Dose([], '2025-12-01', LEVELS, 'DL2')).toBeNull();
    expect(recommendedPhase2Dose([decision({ kind: 'mtd' })], '2025-12-01', LEVELS, 'DL2')).toBeNull();
    const later = decision({ kind: 'rp2d', decidedOn: '2026-01-01' });
    expect(recommendedPhase2Dose([later], '2025-12-01', LEVELS, 'DL2')).toBeNull();
  });

  test.each([
    ['DL1', 'DL2', 'met'],
    ['DL2', 'DL2', 'met'],
    ['DL3', 'DL2', 'not-met'],
    ['DL1', null, 'indeterminate'],
    ['DL9', 'DL2', 'indeterminate'],
  ] as const)('RP2D %s with MTD %s: not above it is %s', (doseLevel, mtd, notAboveMtd) => {
    const entered = decision({ kind: 'rp2d', doseLevel });
    expect(recommendedPhase2Dose([entered], '2025-12-01', LEVELS, mtd)).toEqual({
      decision: entered,
      notAboveMtd,
    });
  });

  test('the latest decision counts', () => {
    const [first, second] = [
      decision({ id: 'd1', kind: 'rp2d', doseLevel: 'DL2', decidedOn: '2025-06-01' }),
      decision({ id: 'd2', kind: 'rp2d', doseLevel: 'DL1', decidedOn: '2025-09-01' }),
    ];
    expect(recommendedPhase2Dose([first, second], '2025-12-01', LEVELS, null)?.decision.id).toBe('d2');
    expect(recommendedPhase2Dose([second, first], '2025-08-01', LEVELS, null)?.decision.id).toBe('d1');
    expect(decisionsUpTo([first, second], '2025-12-01').map(({ id }) => id)).toEqual(['d2', 'd1']);
    expect(decisionsUpTo([first, second], '2025-09-01').map(({ id }) => id)).toEqual(['d2', 'd1']);
    const sameDay = [{ ...first, id: 'd0', decidedOn: '2025-09-01' }, second];
    expect(decisionsUpTo(sameDay, '2025-12-01').map(({ id }) => id)).toEqual(['d2', 'd0']);
    expect(decisionsUpTo(sameDay.toReversed(), '2025-12-01').map(({ id }) => id)).toEqual(['d2', 'd0']);
  });
});

describe('what the committee sees, dose by dose (domain.md 5.3)', () => {
  const count = (day: number, value: string): SubjectRecord['labResults'][number] =>
    labResult({
      id: `plt ${day}`,
      test: 'PLAT',
      collected: on(day),
      reported: { value, unit: '10^9/L', low: null, high: null },
    });
  const related = { ...event().causality, studyProduct: 'possible' as const };
  const lymphodepletion = exposure({ id: 'ld', category: 'lymphodepletion', start: on(-5) });
  const cohort = [
    recordOf(
      {
        exposures: [lymphodepletion, exposure()],
        labResults: [count(-6, '12'), count(14, '120')],
        adverseEvents: [
          event({ ...CRS, grade: 3, causality: related, serious: 'yes' }),
          event({ id: 'ae2', grade: 3, start: on(40), end: on(42), causality: related }),
        ],
        toxicityAssessments: [assessment('CRS', on(3), { grade: 3 }), assessment('CRS', on(5), { grade: 0 })],
      },
      { id: 'a' },
    ),
    recordOf(
      {
        exposures: [lymphodepletion, exposure()],
        labResults: [count(-6, '12'), count(14, '20')],
        toxicityAssessments: [
          assessment('CRS', on(3), { inputs: { fever: 'yes', hypotension: 'yes', oxygen: 'none' } }),
        ],
      },
      { id: 'b' },
    ),
  ];
  const decided = decision({ doseLevel: 'DL1', kind: 'expand' });
  const notInfused = recordOf(
    { exposures: [lymphodepletion], adverseEvents: [event({ serious: 'yes' })] },
    { id: 'c' },
  );
  const summarised = () => doseSummaries([...cohort, notInfused], PROTOCOL, '2025-12-01', [decided]);

  test('treated, DLT, worst CRS and ICANS, related grade 3, serious, response and decisions', () => {
    const summaries = summarised();
    expect(summaries.doses[0]).toMatchObject({
      doseLevel: 'DL1',
      treated: 2,
      notEvaluable: 0,
      crs: {
        worst: { atLeast: 3, atMost: 4 },
        subjectsByGrade: { 0: 0, 1: 0, 2: 1, 3: 1, 4: 0, 5: 0 },
        open: 1,
        notAssessed: 0,
      },
      icans: { worst: null, notAssessed: 2 },
      relatedGradeAtLeast3: { subjects: { sure: 1, perhaps: 0 }, events: { sure: 2, perhaps: 0 } },
      serious: { subjects: { sure: 1, perhaps: 0 }, events: { sure: 1, perhaps: 0 } },
      response: { main: { infused: 2, completeResponders: 1 } },
      decisions: [decided],
    });
    // 1 of 2, exact: domain.md 3.5.
    expect(summaries.doses[0]?.response?.main.ofInfused.interval).toMatchObject({ x: 1, n: 2 });
  });

  test('a dose that nobody had is listed with zeros, and no dose is recommended', () => {
    const summaries = summarised();
    expect(summaries.doses.map(({ doseLevel, treated }) => [doseLevel, treated])).toEqual([
      ['DL1', 2],
      ['DL2', 0],
      ['DL3', 0],
    ]);
    expect(summaries.recommendedDose).toBeNull();
  });

  test('an entered RP2D is printed with the entered MTD beside it', () => {
    const entered = [
      decision({ id: 'd2', kind: 'mtd', doseLevel: 'DL1' }),
      decision({ id: 'd3', kind: 'rp2d', doseLevel: 'DL2' }),
    ];
    expect(doseSummaries(cohort, PROTOCOL, '2025-12-01', entered).recommendedDose).toMatchObject({
      decision: { id: 'd3', doseLevel: 'DL2', members: ['Chair', 'Statistician'] },
      notAboveMtd: 'not-met',
    });
  });
});
