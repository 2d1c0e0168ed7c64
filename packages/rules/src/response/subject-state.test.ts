import { describe, expect, test } from 'vitest';
import { plateletResponse } from './platelet-response.ts';
import {
  at,
  bleeding,
  count,
  course,
  exposure,
  medication,
  on,
  protocolWith,
  respond,
  SCHEDULE,
  subject,
  visited,
} from './response.fixture.ts';
import type { PlannedAssessment, Protocol } from '../protocol/index.ts';
import type { LabResult } from '../record/index.ts';
import type { Course } from './response.fixture.ts';
import type { PlateletResponse } from './types.ts';

const after = (cutDay: number, ...entries: Course): PlateletResponse =>
  respond({ ...course(...entries), cutOn: on(cutDay) });

describe('the state of a subject', () => {
  test('not infused: pending', () => {
    const response = respond({ exposures: [], ...course([-6, '18'], [3, '45']) });
    expect(response).toMatchObject({
      state: 'pending',
      stateReason: 'not-infused',
      counts: [],
      latest: null,
      best: null,
    });
    const tomorrow = respond({ ...course([-6, '18']), cutOn: on(-1) });
    expect(tomorrow).toMatchObject({ state: 'pending', stateReason: 'not-infused' });
    expect(tomorrow.baseline.platelets).toBe('18');
  });

  test('infused on a day that is not known: nothing can be counted from it', () => {
    const exposures = [exposure('study-product', '2026-03')];
    const response = respond({ exposures, ...course([28, '120']) });
    expect(response).toMatchObject({
      state: 'indeterminate',
      stateReason: 'infusion-date-incomplete',
      counts: [],
      latest: null,
    });
  });

  test('the earliest infusion is day 0', () => {
    const exposures = [exposure('study-product', on(90)), exposure('study-product', on(0))];
    expect(respond({ exposures, ...course([28, '120']) }).counts[0]?.dayFromInfusion).toBe(28);
  });

  test('no count while the day-28 visit is open: pending; after it: NE', () => {
    const protocol = { schedule: SCHEDULE };
    const state = (cutDay: number): string => {
      const { state: answer, stateReason } = respond({ cutOn: on(cutDay) }, {}, protocol);
      return `${answer} ${stateReason}`;
    };
    expect(state(0)).toBe('pending no-count-yet');
    expect(state(5)).toBe('pending no-count-yet');
    expect(state(31)).toBe('pending no-evaluable-count'); // days 7 and 10 were missed
    expect(state(32)).toBe('NE no-evaluable-count');
  });

  test('otherwise it is the category of the latest evaluable count', () => {
    expect(after(30, [-6, '18'], [7, '20'], [28, '45']).state).toBe('PR');
    expect(after(30, [-6, '18'], [7, '45'], [28, '120']).state).toBe('CR');
    expect(after(30, [-6, '18'], [7, '120'], [28, '45']).state).toBe('PR');
    expect(after(30, [-6, '18'], [7, '20'], [28, '22']).state).toBe('NR');
    expect(after(30, [-6, '18'], [28, '45', 'not-recorded']).state).toBe('indeterminate');
    expect(after(30, [-6, '18'], [7, '20'], [28, '45']).latest?.dayFromInfusion).toBe(28);
  });

  test('lost: a response before, and NR at the latest evaluable count', () => {
    expect(after(100, [-6, '18'], [28, '45'], [90, '22'])).toMatchObject({
      state: 'lost',
      stateReason: null,
      best: 'PR',
    });
    expect(after(200, [-6, '18'], [28, '45'], [90, '22'], [180, '50']).state).toBe('PR');
    expect(after(100, [-6, '18'], [28, '45', 'not-recorded'], [90, '22'])).toMatchObject({
      state: 'NR',
      stateReason: 'earlier-response-indeterminate',
    });
  });

  test('a count in a rescue window neither ends nor extends a response, and the state says so', () => {
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(88) })];
    const response = respond({ ...course([-6, '18'], [28, '120'], [90, '22']), medications, cutOn: on(100) });
    expect(response).toMatchObject({ state: 'CR', stateReason: 'rescued-since-latest' });
    expect(response.latest?.dayFromInfusion).toBe(28);
  });

  test('a count that is CR or PR was a response, whichever it was', () => {
    const labResults = [count(on(-6), '18'), count(on(28), '>99'), count(on(90), '20')];
    const { bleedingAssessments } = course([28, '0']);
    expect(respond({ labResults, bleedingAssessments, cutOn: on(100) }).state).toBe('lost');
  });

  test('two counts of the last day that differ, without times: nobody knows which stands', () => {
    const state = (first: string, second: string): string => {
      const labResults = [
        count(on(-6), '18', { id: 'baseline' }),
        count(first, '120', { id: 'a' }),
        count(second, '20', { id: 'b' }),
      ];
      const response = respond({ labResults, cutOn: on(100) });
      return `${response.state} ${response.stateReason}`;
    };
    expect(state(on(28), on(28))).toBe('indeterminate order-of-counts-unknown');
    expect(state(on(28, '08:00'), on(28))).toBe('indeterminate order-of-counts-unknown');
    expect(state(on(28, '08:00'), on(28, '15:00'))).toBe('lost null');
    expect(state(on(28, '15:00'), on(28, '08:00'))).toBe('CR null');
  });

  test('a rescue before the latest evaluable count needs no word', () => {
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(6) })];
    const response = respond({ ...course([-6, '18'], [7, '60'], [28, '120']), medications, cutOn: on(100) });
    expect(response).toMatchObject({ state: 'CR', stateReason: null });
  });

  test('a count of the infusion day, even after infusion, is no response yet', () => {
    const response = respond({ labResults: [count(on(0, '16:00'), '120')], cutOn: on(1) });
    expect(at(response, 0).verdict.outcome).toBe('CR');
    expect(response).toMatchObject({ state: 'pending', latest: null, best: 'NE' });
  });
});

describe('best response', () => {
  const best = (...entries: Course): string | null => after(400, [-6, '18'], ...entries).best;

  test('CR before PR before NR before NE, from day 1 through the window of month 6', () => {
    expect(best([7, '20'], [28, '45'], [90, '120'], [180, '20'])).toBe('CR');
    expect(best([28, '20'], [194, '45'])).toBe('PR');
    expect(best([28, '20'], [195, '120'])).toBe('NR');
    expect(best([195, '120'])).toBe('NE'); // month 6 was missed
  });

  test('an open count leaves it open only where it could be the best', () => {
    expect(best([28, '45', 'not-recorded'], [90, '20'])).toBe('indeterminate');
    expect(best([28, '45', 'not-recorded'], [90, '45'])).toBe('PR');
    expect(best([28, '45', 'not-recorded'], [90, '120'])).toBe('CR');
  });

  test('no count, no best response', () => {
    expect(after(10, [-6, '18']).best).toBeNull();
  });
});

describe('the counts', () => {
  const protocol = protocolWith({}, { schedule: SCHEDULE });

  test('come oldest first, whatever the order of the record, several on one day in time order', () => {
    const labResults = [
      count(on(28, '15:00'), '25'),
      count(on(90), '40'),
      count(on(28, '08:00'), '45'),
      count(on(7), '20'),
    ];
    const response = plateletResponse(subject({ labResults, cutOn: on(90) }), protocolWith());
    expect(response.counts.map(({ dayFromInfusion, platelets }) => [dayFromInfusion, platelets])).toEqual([
      [7, '20'],
      [28, '45'],
      [28, '25'],
      [90, '40'],
    ]);
  });

  test('records dated after the cut do not count', () => {
    const record = { ...course([-6, '18'], [28, '45'], [90, '120']), cutOn: on(89) };
    expect(respond(record).state).toBe('PR');
    expect(respond({ ...record, cutOn: on(90) }).state).toBe('CR');
    const bleedingAssessments = [bleeding(on(29), 0, { visitId: 'v28' })];
    const labResults = [count(on(-6), '18'), count(on(28), '45', { visitId: 'v28' })];
    expect(respond({ labResults, bleedingAssessments, cutOn: on(28) }).state).toBe('indeterminate');
    expect(respond({ labResults, bleedingAssessments, cutOn: on(29) }).state).toBe('PR');
  });

  test('a planned visit whose window went by without a count is NE, and from the day after its window', () => {
    const state = (cutDay: number): string[] =>
      plateletResponse(subject({ ...course([-6, '18'], [8, '20']), cutOn: on(cutDay) }), protocol).counts.map(
        ({ protocolVisit, dayFromInfusion, verdict }) =>
          `${protocolVisit} ${dayFromInfusion} ${verdict.outcome}`,
      );
    expect(state(12)).toEqual(['day-7 8 NR']);
    expect(state(13)).toEqual(['day-7 8 NR', 'day-10 10 NE']);
    expect(state(31)).toEqual(['day-7 8 NR', 'day-10 10 NE']);
    expect(state(32)).toEqual(['day-7 8 NR', 'day-10 10 NE', 'day-28 28 NE']);
  });

  test('NE says why', () => {
    const { counts } = plateletResponse(subject({ cutOn: on(9) }), protocol);
    expect(counts).toHaveLength(1);
    expect(counts[0]).toMatchObject({ platelets: null, visitId: null, rescueExcluded: false });
    expect(counts[0]?.verdict.criteria).toEqual([
      {
        id: 'platelet-count-available',
        held: 'not-met',
        observed: null,
        threshold: null,
        reason: 'no-count',
        sources: [],
      },
    ]);
  });

  test('a visit that took place without a count is NE on its own date', () => {
    const visits = [visited('day-7', on(9), 'v7')];
    const { counts } = plateletResponse(subject({ visits, cutOn: on(12) }), protocol);
    expect(counts[0]).toMatchObject({ visitId: 'v7', protocolVisit: 'day-7', dayFromInfusion: 9 });
  });

  test('a late count that belongs to a visit is the count of that visit', () => {
    const visits = [visited('day-28', on(40), 'v28')];
    const labResults = [count(on(7), '20'), count(on(10), '20'), count(on(40), '45', { visitId: 'v28' })];
    const { counts } = plateletResponse(subject({ visits, labResults, cutOn: on(80) }), protocol);
    expect(counts.map(({ protocolVisit }) => protocolVisit)).toEqual(['day-7', 'day-10', 'day-28']);
  });

  test('a telephone contact misses no count, and a count of those days stays unscheduled', () => {
    const contact = { ...SCHEDULE[7]!, key: 'contact', targetDay: 120, windowFrom: 113, windowTo: 127 };
    const withContact = (planned: readonly PlannedAssessment[]): Protocol =>
      protocolWith({}, { schedule: [SCHEDULE[7]!, { ...contact, planned }] });
    const visits = [visited('contact', on(120))];
    const seen = (planned: readonly PlannedAssessment[], labResults: readonly LabResult[]) =>
      plateletResponse(subject({ visits, labResults, cutOn: on(150) }), withContact(planned)).counts.map(
        ({ protocolVisit, verdict }) => [protocolVisit, verdict.outcome],
      );
    expect(seen(['contact'], [])).toEqual([]);
    expect(seen(['platelets'], [])).toEqual([['contact', 'NE']]);
    const drawn = [count(on(-6), '18'), count(on(121), '120')];
    expect(seen(['contact'], drawn)).toEqual([[null, 'CR']]);
    expect(seen(['platelets'], drawn)).toEqual([['contact', 'CR']]);
  });

  test('the main look may end on a fixed day instead of with the window of its visit (domain.md 10)', () => {
    const late = { ...course([-6, '18'], [190, '120']), cutOn: on(400) };
    const { plateletResponse: endpoint } = protocolWith().endpoints;
    const through = (mainThroughDay: number | null) =>
      respond(
        late,
        {},
        {
          endpoints: { ...protocolWith().endpoints, plateletResponse: { ...endpoint!, mainThroughDay } },
        },
      ).best;
    expect(through(null)).toBe('CR');
    expect(through(183)).toBe('NE');
  });

  test('no visit is missed after death', () => {
    const dead = subject({ ...course([7, '20'], [10, '20']), cutOn: on(400) });
    const record = { ...dead, subject: { ...dead.subject, died: 'yes' as const, deathDate: on(30) } };
    expect(plateletResponse(record, protocol).counts).toHaveLength(2);
  });

  test('a count that no day can be given to is listed apart, never dropped', () => {
    const labResults = [
      count(null, '120', { id: 'undated' }),
      count('2026-04', '120', { id: 'month' }),
      count(on(0), '120', { id: 'infusion day' }),
      count(on(-6), '18', { id: 'baseline' }),
    ];
    const response = respond({ labResults });
    expect(response.unplaced.map(({ source, reason }) => [source.id, reason])).toEqual([
      ['undated', 'date-incomplete'],
      ['infusion day', 'infusion-day-time-unknown'],
      ['month', 'date-incomplete'],
    ]);
  });

  test('a sample without a full date takes that of its one-day visit, and says so', () => {
    const visits = [visited('day-28', on(28), 'v28'), visited('day-7', on(7), 'v7')];
    const labResults = [
      count(null, '120', { visitId: 'v28', id: 'a' }),
      count(on(28).slice(0, 7), '110', { visitId: 'v28', id: 'b' }),
      count('2026-05', '110', { visitId: 'v28', id: 'contradicts' }),
    ];
    const response = plateletResponse(subject({ visits, labResults }), protocolWith());
    const long = { ...visited('day-28', on(28), 'v28'), end: on(29) };
    expect(plateletResponse(subject({ visits: [long], labResults }), protocolWith()).unplaced).toHaveLength(
      3,
    );
    const day28 = response.counts.filter(({ dayFromInfusion }) => dayFromInfusion === 28);
    expect(day28.map(({ platelets }) => platelets)).toEqual(['120', '110']);
    expect(day28[0]?.verdict.notes).toEqual(['dated-by-visit']);
    expect(response.unplaced.map(({ source }) => source.id)).toEqual(['contradicts']);
  });

  test('calendar months move the window with the month', () => {
    // Infused on 2 March: nominal month 6 is day 180, 29 August; calendar month 6 is 2 September, day 184.
    const late = { ...course([-6, '18'], [198, '120']), cutOn: on(400) };
    expect(respond(late).best).toBe('NE');
    expect(respond(late, {}, { monthLength: 'calendar' }).best).toBe('CR');
  });

  test('a protocol without the endpoint, or without its main visit, is refused', () => {
    expect(() =>
      plateletResponse(
        subject(),
        protocolWith({}, { endpoints: { ...protocolWith().endpoints, plateletResponse: null } }),
      ),
    ).toThrow(RangeError);
    expect(() => plateletResponse(subject(), protocolWith({}, { schedule: [] }))).toThrow(RangeError);
  });
});
