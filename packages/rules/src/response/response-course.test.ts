import { describe, expect, test } from 'vitest';
import { durationObservation, responseCourse } from './response-course.ts';
import type { ResponseCourse } from './response-course.ts';
import { course, medication, on, respond } from './response.fixture.ts';
import type { Course } from './response.fixture.ts';

/** From a baseline of 18: below 36 is NR, 36 to below 100 is PR. */
const over = (...entries: Course): ResponseCourse => responseCourse(respond(course([-6, '18'], ...entries)));

describe('time to response (domain.md 3.5)', () => {
  test('the first visit day with PR or better, and with CR, from infusion', () => {
    const { timeToResponse, timeToCompleteResponse } = over([7, '20'], [14, '45'], [28, '80'], [60, '120']);
    expect(timeToResponse).toMatchObject({ day: 14, possiblyFrom: null });
    expect(timeToResponse.count?.platelets).toBe('45');
    expect(timeToCompleteResponse).toMatchObject({ day: 60, possiblyFrom: null });
  });

  test('an open earlier count is said', () => {
    expect(over([7, '45', 'not-recorded'], [14, '45']).timeToResponse).toMatchObject({
      day: 14,
      possiblyFrom: 7,
    });
    expect(over([7, '45', 'not-recorded']).timeToResponse).toEqual({
      day: null,
      count: null,
      possiblyFrom: 7,
    });
    expect(over([7, '20']).timeToResponse).toEqual({ day: null, count: null, possiblyFrom: null });
  });
});

describe('duration of response (domain.md 3.5)', () => {
  test('ends at the first later NR', () => {
    expect(over([14, '45'], [28, '120'], [60, '35.9'], [90, '120']).duration).toEqual({
      from: 14,
      to: 60,
      days: 46,
      end: 'loss',
      possiblyEndedOn: null,
    });
  });

  test('is censored at the last evaluable count', () => {
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(89) })];
    const response = respond({ ...course([-6, '18'], [14, '45'], [60, '120'], [90, '20']), medications });
    expect(responseCourse(response).duration).toEqual({
      from: 14,
      to: 60,
      days: 46,
      end: 'censored',
      possiblyEndedOn: null,
    });
    expect(over([14, '45']).duration).toMatchObject({ from: 14, to: 14, days: 0, end: 'censored' });
  });

  test('CR falling to PR loses CR, not the response', () => {
    const { duration, durationOfCompleteResponse } = over([14, '120'], [60, '80'], [90, '85']);
    expect(duration).toMatchObject({ from: 14, to: 90, end: 'censored' });
    expect(durationOfCompleteResponse).toMatchObject({ from: 14, to: 60, end: 'loss' });
  });

  test('a count in a rescue window neither ends nor extends', () => {
    const medications = [medication({ treatmentClass: 'platelet-transfusion', start: on(58) })];
    const response = respond({ ...course([-6, '18'], [14, '45'], [60, '20'], [90, '45']), medications });
    expect(responseCourse(response).duration).toMatchObject({ from: 14, to: 90, end: 'censored' });
  });

  test('an open count that may have been the end is said', () => {
    expect(over([14, '45'], [60, '45', 'not-recorded'], [90, '50']).duration).toMatchObject({
      to: 90,
      end: 'censored',
      possiblyEndedOn: 60,
    });
    expect(over([14, '45'], [60, '45', 'not-recorded'], [90, '20']).duration).toMatchObject({
      to: 90,
      end: 'loss',
      possiblyEndedOn: 60,
    });
  });

  test('a count that is a response or not evaluable cannot have been the end', () => {
    const medications = [medication({ role: 'rescue', start: on(59) })]; // of no kind with a window
    const response = respond({ ...course([-6, '18'], [14, '45'], [60, '120'], [90, '50']), medications });
    expect(responseCourse(response).duration).toMatchObject({
      to: 90,
      end: 'censored',
      possiblyEndedOn: null,
    });
  });

  test('without a response there is none', () => {
    expect(over([14, '20']).duration).toBeNull();
    expect(over([14, '45']).durationOfCompleteResponse).toBeNull();
  });

  test('the survival curve takes the loss as its event', () => {
    const lost = over([14, '45'], [60, '20']).duration;
    const held = over([14, '45'], [60, '50']).duration;
    expect(lost && durationObservation(lost)).toEqual({ time: 46, event: true });
    expect(held && durationObservation(held)).toEqual({ time: 46, event: false });
  });
});

describe('time in response', () => {
  test('each count holds until the next one', () => {
    expect(over([10, '20'], [20, '45'], [50, '120'], [60, '20'], [100, '20']).timeInResponse).toEqual({
      daysInResponse: 40,
      daysPossiblyInResponse: 40,
      daysObserved: 100,
    });
  });

  test('open counts give bounds', () => {
    expect(over([10, '45', 'not-recorded'], [20, '45'], [50, '20']).timeInResponse).toEqual({
      daysInResponse: 30,
      daysPossiblyInResponse: 40,
      daysObserved: 50,
    });
  });
});
