import { describe, expect, test } from 'vitest';
import {
  CRS,
  NEUTROPENIA,
  PROTOCOL,
  assessment,
  disposition,
  event,
  exposure,
  on,
  recordOf,
} from '../adverse-events/record.fixture.ts';
import type { SubjectFacts } from '../adverse-events/record.fixture.ts';
import type { AdverseEvent, SubjectRecord } from '../record/index.ts';
import { dltEvaluability } from './dlt-evaluability.ts';
import { dltEvents } from './dlt-suggestion.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from './options.ts';

const related = { ...event().causality, studyProduct: 'probable' as const };
const unjudged = { doseLimiting: null } as const;

function suggested(over: Partial<AdverseEvent>, lists: Partial<SubjectRecord> = {}, cut = on(60)): string {
  const record = recordOf({ adverseEvents: [event({ ...unjudged, ...over })], ...lists }, {}, cut);
  const [answer] = dltEvents(record, PROTOCOL, DEFAULT_DOSE_FINDING_OPTIONS);
  const ids = answer?.suggested.criteria
    .filter(({ held }) => held !== 'not-met')
    .map(({ id, held }) => `${id} ${held}`);
  return [answer?.suggested.outcome, ...(ids ?? [])].join(', ');
}

const crsAt = (hours: readonly (readonly [day: number, time: string, grade: 0 | 1 | 2 | 3 | 4])[]) => ({
  toxicityAssessments: hours.map(([day, time, grade]) => assessment('CRS', `${on(day)}T${time}`, { grade })),
});
const crsEvent = { ...CRS, start: on(2), end: on(9), grade: 3 as const };

describe('the suggestion of a dose-limiting toxicity (domain.md 4.8)', () => {
  test('CRS of ASTCT grade 4 is one, whatever its length', () => {
    expect(
      suggested(
        crsEvent,
        crsAt([
          [3, '08:00', 4],
          [3, '20:00', 2],
          [5, '08:00', 0],
        ]),
      ),
    ).toBe('dose-limiting, dlt.crs-grade-4 met');
  });

  test('CRS of grade 3: only where it does not fall to 2 within 72 hours', () => {
    expect(
      suggested(
        crsEvent,
        crsAt([
          [3, '08:00', 3],
          [6, '08:00', 2],
        ]),
      ),
    ).toBe('not-dose-limiting');
    expect(
      suggested(
        crsEvent,
        crsAt([
          [3, '08:00', 3],
          [6, '08:01', 2],
        ]),
      ),
    ).toBe('dose-limiting, dlt.crs-grade-3-over-72-hours met');
    expect(
      suggested(
        crsEvent,
        crsAt([
          [3, '08:00', 3],
          [4, '08:00', 4],
          [4, '20:00', 3],
          [7, '08:00', 1],
        ]),
      ),
    ).toBe('dose-limiting, dlt.crs-grade-4 met, dlt.crs-grade-3-over-72-hours met');
  });

  test('days without times leave 72 hours open only where they may go either way', () => {
    const byDay = (from: number, to: number): string =>
      suggested(crsEvent, {
        toxicityAssessments: [
          assessment('CRS', on(from), { grade: 3 }),
          assessment('CRS', on(to), { grade: 2 }),
        ],
      });
    expect(byDay(3, 5)).toBe('not-dose-limiting');
    expect(byDay(3, 6)).toBe('indeterminate, dlt.crs-grade-3-over-72-hours indeterminate');
    expect(byDay(3, 7)).toBe('dose-limiting, dlt.crs-grade-3-over-72-hours met');
  });

  test('the CTCAE grade of a CRS is another scale: without an ASTCT assessment nothing is settled', () => {
    expect(suggested(crsEvent)).toBe(
      'indeterminate, dlt.crs-grade-4 indeterminate, dlt.crs-grade-3-over-72-hours indeterminate',
    );
  });

  test('ICANS of grade 3 over 72 hours', () => {
    const icans = { term: 'ICANS', start: on(4), end: on(12), grade: 3 as const };
    const graded = (hours: number) => ({
      toxicityAssessments: [
        assessment('ICANS', `${on(5)}T00:00`, { grade: 3 }),
        assessment('ICANS', `${on(5 + Math.floor(hours / 24))}T${String(hours % 24).padStart(2, '0')}:00`, {
          grade: 1,
        }),
      ],
    });
    expect(suggested(icans, graded(72))).toBe('not-dose-limiting');
    expect(suggested(icans, graded(73))).toBe('dose-limiting, dlt.icans-grade-3-over-72-hours met');
  });

  test('related non-haematological grade 3 over 7 days', () => {
    const colitis = { term: 'Colitis', grade: 3 as const, start: on(4), causality: related };
    const lasting = (days: number, over: Partial<AdverseEvent> = {}): string =>
      suggested({ ...colitis, end: on(4 + days), gradePeriods: [{ from: on(4), grade: 3 }], ...over });
    const met = 'dose-limiting, dlt.related-non-haematological-grade-3-over-7-days met';
    expect(lasting(7)).toBe('not-dose-limiting');
    expect(lasting(8)).toBe(met);
    expect(lasting(8, { causality: event().causality })).toBe('not-dose-limiting');
    // A missing causality counts as related.
    expect(lasting(8, { causality: { ...event().causality, studyProduct: null } })).toBe(met);
    expect(lasting(8, { ...NEUTROPENIA })).toBe('not-dose-limiting');
    expect(lasting(8, { term: 'Hypogammaglobulinaemia' })).toBe('not-dose-limiting');
    expect(lasting(8, { term: 'B-cell aplasia' })).toBe('not-dose-limiting');
    expect(lasting(8, { term: 'Fever' })).toBe('not-dose-limiting');
    expect(lasting(8, { gradePeriods: [] })).toBe(
      'indeterminate, dlt.related-non-haematological-grade-3-over-7-days indeterminate',
    );
    expect(lasting(8, { grade: 2, gradePeriods: [] })).toBe('not-dose-limiting');
  });

  test('grade 4 neutropenia beyond day 28 that is not due to the disease', () => {
    const neutropenia = (end: number, disease: AdverseEvent['causality']['disease'] = 'unrelated'): string =>
      suggested({
        ...NEUTROPENIA,
        grade: 4,
        start: on(1),
        end: on(end),
        gradePeriods: [{ from: on(1), grade: 4 }],
        causality: { ...event().causality, disease },
      });
    expect(neutropenia(28)).toBe('not-dose-limiting');
    expect(neutropenia(29)).toBe('dose-limiting, dlt.grade-4-cytopenia-beyond-day-28 met');
    expect(neutropenia(40, 'probable')).toBe('not-dose-limiting');
    expect(neutropenia(40, null)).toBe('indeterminate, dlt.grade-4-cytopenia-beyond-day-28 indeterminate');
  });

  test('death that is not due to the disease', () => {
    expect(suggested({ grade: 5, end: on(6) })).toBe('dose-limiting, dlt.death-not-due-to-disease met');
    const disease = { ...event().causality, disease: 'definite' as const };
    expect(suggested({ grade: 5, end: on(6), causality: disease })).toBe('not-dose-limiting');
  });

  test('assessments of the first and last day of the event belong to it, others do not', () => {
    const at = (day: number): string => suggested(crsEvent, crsAt([[day, '08:00', 4]]));
    expect(at(2)).toMatch(/dlt\.crs-grade-4 met/);
    expect(at(9)).toBe('dose-limiting, dlt.crs-grade-4 met');
    expect(at(1)).toMatch(/^indeterminate/);
    expect(at(10)).toMatch(/^indeterminate/);
  });

  test('a suggestion shows the course of grades, the threshold and the event', () => {
    const record = recordOf({
      adverseEvents: [event({ ...crsEvent, ...unjudged })],
      toxicityAssessments: [
        assessment('CRS', `${on(3)}T08:00`, { grade: 3 }),
        assessment('CRS', `${on(4)}T08:00`, { inputs: { fever: 'yes', hypotension: 'yes', oxygen: 'none' } }),
        assessment('CRS', `${on(5)}T08:00`, { grade: 1 }),
      ],
    });
    const [answer] = dltEvents(record, PROTOCOL, DEFAULT_DOSE_FINDING_OPTIONS);
    expect(answer?.suggested).toMatchObject({
      outcome: 'indeterminate',
      candidates: ['dose-limiting', 'not-dose-limiting'],
      notes: [],
      sources: [{ kind: 'adverseEvent', id: 'ae1', version: 1 }],
    });
    expect(answer?.suggested.criteria[0]).toEqual({
      id: 'dlt.crs-grade-4',
      held: 'indeterminate',
      observed: { value: '3 → 2–4 → 1', unit: null, date: on(2), dayFromInfusion: null },
      threshold: { comparator: '>=', value: '4', unit: 'CRS' },
      reason: 'dlt-not-settled-by-record',
      sources: [{ kind: 'adverseEvent', id: 'ae1', version: 1 }],
    });
    const settled = recordOf({ adverseEvents: [event({ ...unjudged })] });
    expect(dltEvents(settled, PROTOCOL, DEFAULT_DOSE_FINDING_OPTIONS)[0]?.suggested.candidates).toEqual([]);
  });

  test('an open definition says why', () => {
    const record = recordOf({ adverseEvents: [event({ ...crsEvent, ...unjudged })] });
    const [answer] = dltEvents(record, PROTOCOL, DEFAULT_DOSE_FINDING_OPTIONS);
    expect(answer?.suggested.criteria.map(({ held, reason }) => [held, reason])).toEqual([
      ['indeterminate', 'dlt-not-settled-by-record'],
      ['indeterminate', 'dlt-not-settled-by-record'],
      ['not-met', null],
    ]);
  });

  test('what happened before the infusion is none', () => {
    expect(suggested({ grade: 5, start: on(-3), end: on(-3) })).toBe('not-dose-limiting');
  });

  test('the flag decides, and a difference from the suggestion shows', () => {
    const fatal = event({ grade: 5, end: on(6) });
    const judge = (doseLimiting: AdverseEvent['doseLimiting'], over: Partial<AdverseEvent> = {}) =>
      dltEvents(
        recordOf({ adverseEvents: [{ ...fatal, doseLimiting, ...over }] }),
        PROTOCOL,
        DEFAULT_DOSE_FINDING_OPTIONS,
      )[0];
    expect(judge('no')).toMatchObject({ decided: 'not-met', differs: true });
    expect(judge('yes')).toMatchObject({ decided: 'met', differs: false });
    expect(judge(null)).toMatchObject({ decided: 'indeterminate', differs: false });
    expect(judge('yes', { grade: 1 })).toMatchObject({ decided: 'met', differs: true });
    expect(judge(null, { grade: 1 })).toMatchObject({ decided: 'not-met', differs: false });
  });
});

const status = (lists: Partial<SubjectRecord> = {}, cut = on(60), facts: SubjectFacts = {}): string => {
  const { verdict } = dltEvaluability(recordOf(lists, facts, cut), PROTOCOL);
  return verdict.candidates.length > 0
    ? `${verdict.outcome}: ${verdict.candidates.join(', ')}`
    : verdict.outcome;
};

const dlt = (start: string | null): Partial<SubjectRecord> => ({
  adverseEvents: [event({ start, end: null, ongoing: 'yes', doseLimiting: 'yes' })],
});

describe('who counts (domain.md 4.8)', () => {
  test('the window runs through day 28: pending on day 28, completed on day 29', () => {
    expect(status({}, on(0))).toBe('pending');
    expect(status({}, on(28))).toBe('pending');
    expect(status({}, on(29))).toBe('no-dlt');
  });

  test('a DLT in the window counts at once, on day 28 too; after it is recorded but does not count', () => {
    expect(status(dlt(on(3)), on(4))).toBe('dlt');
    expect(status(dlt(on(28)))).toBe('dlt');
    expect(status(dlt(on(29)))).toBe('no-dlt');
    expect(status(dlt(on(3)), on(2))).toBe('pending');
  });

  test('left early without a DLT: to be replaced; with one: counts', () => {
    const left = { dispositions: [disposition({ date: on(20) })] };
    expect(status(left)).toBe('not-evaluable');
    expect(status({ ...left, ...dlt(on(9)) })).toBe('dlt');
    expect(status({ dispositions: [disposition({ date: on(27) })] })).toBe('not-evaluable');
    expect(status({ dispositions: [disposition({ date: on(28) })] })).toBe('no-dlt');
    expect(status(left, on(20))).toBe('not-evaluable');
    // Not yet gone at the cut.
    expect(status(left, on(19))).toBe('pending');
  });

  test('milestones do not end participation', () => {
    const milestone = disposition({ category: 'PROTOCOL MILESTONE', event: 'RANDOMIZED', date: on(2) });
    expect(status({ dispositions: [milestone] })).toBe('no-dlt');
  });

  // "Evaluable: ... or completed the window" (4.8): whoever completed the study did not leave it early.
  test('completing the study is no early end; completing it inside the window is a contradiction', () => {
    const completed = (date: string | null) =>
      status({ dispositions: [disposition({ standardEvent: 'COMPLETED', date })] });
    expect(completed(on(28))).toBe('no-dlt');
    expect(completed(null)).toBe('no-dlt');
    expect(completed(on(27))).toBe('indeterminate: not-evaluable, no-dlt');
  });

  test('what is said of the treatment alone does not end participation', () => {
    const infused = disposition({
      standardEvent: 'COMPLETED',
      date: on(0),
      supplement: { DSSCAT: 'STUDY TREATMENT' },
    });
    expect(status({ dispositions: [infused] })).toBe('no-dlt');
  });

  test('an end without a date, or with a partial one, leaves it open', () => {
    expect(status({ dispositions: [disposition({ date: null })] })).toBe(
      'indeterminate: not-evaluable, no-dlt',
    );
    // The window ends on 2025-04-07.
    expect(status({ dispositions: [disposition({ date: '2025-04' })] })).toBe(
      'indeterminate: not-evaluable, no-dlt',
    );
    expect(status({ dispositions: [disposition({ date: '2025-05' })] }, on(90))).toBe('no-dlt');
    expect(status({ dispositions: [disposition({ date: '2025-03' })] })).toBe('not-evaluable');
  });

  test('a DLT with a partial date, or one that nobody decided, leaves it open', () => {
    expect(status(dlt('2025-04'))).toBe('indeterminate: dlt, no-dlt');
    const undecided = { adverseEvents: [event({ grade: 5, start: on(5), end: on(5), doseLimiting: null })] };
    expect(status(undecided)).toBe('indeterminate: dlt, no-dlt');
    expect(status(undecided, on(10))).toBe('pending: dlt, pending');
  });

  test('a death in the window that no event stands for: perhaps a DLT', () => {
    const died = { died: 'yes', deathDate: on(12) } as const;
    expect(status({}, on(60), died)).toBe('indeterminate: dlt, not-evaluable');
    expect(dltEvaluability(recordOf({}, died), PROTOCOL).verdict.notes).toEqual(['death-without-event']);
    const causality = { ...event().causality, disease: 'definite' as const };
    const explained = {
      adverseEvents: [event({ grade: 5, start: on(10), end: on(12), causality, doseLimiting: 'no' })],
    };
    expect(status(explained, on(60), died)).toBe('not-evaluable');
    expect(status({}, on(60), { died: 'yes', deathDate: on(40) })).toBe('no-dlt');
    expect(status({}, on(60), { died: 'yes' })).toBe('indeterminate: dlt, not-evaluable, no-dlt');
    expect(status({}, on(60), { deathDate: on(12) })).toBe('indeterminate: dlt, not-evaluable');
    const march = { exposures: [exposure({ start: '2025-03' })] };
    expect(status(march, on(60), died)).toBe('indeterminate: dlt, not-evaluable');
  });

  test('a grade 4 CRS in the assessments that no event stands for: perhaps a DLT', () => {
    const graded = { toxicityAssessments: [assessment('CRS', on(3), { grade: 4 })] };
    expect(status(graded)).toBe('indeterminate: dlt, no-dlt');
    expect(dltEvaluability(recordOf(graded), PROTOCOL).verdict.notes).toEqual(['grade-without-event']);
    expect(status({ ...graded, adverseEvents: [event({ ...CRS, doseLimiting: 'no' })] })).toBe('no-dlt');
    const gradedOn = (date: string, grade: 2 | 3 | 4): string =>
      status({ toxicityAssessments: [assessment('CRS', date, { grade })] });
    expect(gradedOn(on(28), 4)).toBe('indeterminate: dlt, no-dlt');
    expect(gradedOn(on(29), 4)).toBe('no-dlt');
    expect(gradedOn('2025-04', 4)).toBe('indeterminate: dlt, no-dlt');
    expect(gradedOn(on(3), 2)).toBe('no-dlt');
  });

  const evaluated = (lists: Partial<SubjectRecord>, cut = on(60), facts: SubjectFacts = {}) =>
    dltEvaluability(recordOf(lists, facts, cut), PROTOCOL);

  test('only events that are, or may be, dose-limiting are listed, and only those are sources', () => {
    const ordinary = event({ id: 'ordinary', doseLimiting: 'no' });
    const limiting = event({ id: 'limiting', doseLimiting: 'yes' });
    const doubted = event({ id: 'doubted', grade: 5, end: on(6), doseLimiting: 'no' });
    const { events, verdict, windowEnd } = evaluated({ adverseEvents: [ordinary, limiting, doubted] });
    expect(events.map((one) => one.event.id)).toEqual(['limiting', 'doubted']);
    expect(verdict.sources).toEqual([{ kind: 'adverseEvent', id: 'limiting', version: 1 }]);
    expect(verdict.criteria[0]).toMatchObject({ held: 'met', reason: null, sources: [{ id: 'limiting' }] });
    expect(windowEnd).toBe(on(28));
  });

  test('each criterion says why it is open', () => {
    const undecided = evaluated({
      adverseEvents: [event({ grade: 5, start: on(5), end: on(5), doseLimiting: null })],
    });
    expect(undecided.verdict.criteria.map(({ id, held, reason }) => [id, held, reason])).toEqual([
      ['dlt-in-window', 'indeterminate', 'dlt-not-decided'],
      ['left-before-window-end', 'not-met', null],
      ['window-over', 'met', null],
    ]);
    const died = evaluated({}, on(60), { died: 'yes', deathDate: on(12) });
    expect(died.verdict.criteria.map(({ held, reason }) => [held, reason])).toEqual([
      ['indeterminate', 'death-without-event'],
      ['met', null],
      ['met', null],
    ]);
    const completed = (date: string) =>
      evaluated({ dispositions: [disposition({ standardEvent: 'COMPLETED', date })] }).verdict.criteria[1];
    expect(completed(on(20))).toMatchObject({
      held: 'indeterminate',
      reason: 'completed-before-window-end',
      sources: [{ kind: 'disposition' }],
    });
    expect(completed(on(40))).toMatchObject({ held: 'not-met', reason: null });
    const left = evaluated({ dispositions: [disposition({ date: null })] }).verdict.criteria[1];
    expect(left).toMatchObject({ held: 'indeterminate', reason: null });
  });

  test('an infusion known to the month has no one last day of the window', () => {
    expect(evaluated({ exposures: [exposure({ start: '2025-03' })] }).windowEnd).toBeNull();
  });

  test('a death on the first or the last day of the window is in it', () => {
    const died = (deathDate: string) => evaluated({}, on(60), { died: 'yes', deathDate }).verdict.notes;
    expect([died(on(0)), died(on(28))]).toEqual([['death-without-event'], ['death-without-event']]);
    expect([died(on(-1)), died(on(29))]).toEqual([[], []]);
    expect(evaluated({}, on(10), { died: 'yes', deathDate: on(10) }).verdict.notes).toEqual([
      'death-without-event',
    ]);
    const other = { adverseEvents: [event({ id: 'mild', grade: 1 })] };
    expect(evaluated(other, on(60), { died: 'yes', deathDate: on(5) }).verdict.notes).toEqual([
      'death-without-event',
    ]);
  });

  test('a graded CRS is spoken for by an event of CRS only', () => {
    const graded = { toxicityAssessments: [assessment('CRS', on(3), { grade: 4 })] };
    expect(evaluated({ ...graded, adverseEvents: [event({ doseLimiting: 'no' })] }).verdict.notes).toEqual([
      'grade-without-event',
    ]);
    const three = { toxicityAssessments: [assessment('CRS', on(3), { grade: 3 })] };
    expect(evaluated(three).verdict.notes).toEqual(['grade-without-event']);
  });

  test('not infused is not counted at all', () => {
    expect(status({ exposures: [] })).toBe('not-infused');
    expect(status({}, on(-1))).toBe('not-infused');
    expect(dltEvaluability(recordOf({ exposures: [], ...dlt(on(3)) }), PROTOCOL)).toMatchObject({
      dltInWindow: 'not-met',
      leftEarly: 'not-met',
      windowEnd: null,
      events: [],
      verdict: { candidates: [], criteria: [], notes: [], sources: [] },
    });
  });

  test('an infusion date known to the month: the window ends on some day of the next', () => {
    const exposures = [exposure({ start: '2025-03' })];
    expect(status({ exposures }, '2025-04-10')).toBe('pending: no-dlt, pending');
    expect(status({ exposures }, '2025-04-29')).toBe('no-dlt');
    // The window ends between 2025-03-29 and 2025-04-28.
    const left = (date: string): string =>
      status({ exposures, dispositions: [disposition({ date })] }, '2025-05-30');
    expect(left('2025-03-28')).toBe('not-evaluable');
    expect(left('2025-04-10')).toBe('indeterminate: not-evaluable, no-dlt');
    expect(left('2025-04-28')).toBe('no-dlt');
  });

  test('every reason can be read back', () => {
    const { verdict, windowEnd, events } = dltEvaluability(recordOf(dlt(on(3))), PROTOCOL);
    expect(windowEnd).toBe(on(28));
    expect(events.map(({ event: { id } }) => id)).toEqual(['ae1']);
    expect(verdict.criteria.map(({ id, held }) => [id, held])).toEqual([
      ['dlt-in-window', 'met'],
      ['left-before-window-end', 'not-met'],
      ['window-over', 'met'],
    ]);
    expect(verdict.sources).toEqual([{ kind: 'adverseEvent', id: 'ae1', version: 1 }]);
  });
});
