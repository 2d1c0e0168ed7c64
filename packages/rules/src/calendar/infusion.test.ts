import { describe, expect, test } from 'vitest';
import { exposure, on, protocolWith, subject } from '../response/response.fixture.ts';
import type { Exposure } from '../record/index.ts';
import { firstExposure, infusionOf } from './infusion.ts';
import type { Infusion } from './infusion.ts';

const infusion = (cutOn: string, ...exposures: Exposure[]): Infusion =>
  infusionOf(subject({ exposures, cutOn }), protocolWith());

describe('the infusion of a subject', () => {
  test('is the earliest start of an exposure of the time anchor', () => {
    const found = infusion(
      on(100),
      exposure('study-product', on(90)),
      exposure('study-product', on(0, '10:30'), 'first'),
      exposure('lymphodepletion', on(-5)),
    );
    expect(found).toMatchObject({
      date: on(0),
      start: { time: '10:30' },
      reason: null,
      sources: [{ kind: 'exposure', id: 'first' }],
    });
  });

  test('on the same day the earlier time, and none where one is missing', () => {
    const early = exposure('study-product', on(0, '09:00'), 'a');
    const late = exposure('study-product', on(0, '14:00'), 'b');
    expect(infusion(on(1), late, early).start?.time).toBe('09:00');
    expect(infusion(on(1), late, exposure('study-product', on(0), 'c')).start?.time).toBeNull();
  });

  test('is known to the day or not at all, and has no time unless its day is known', () => {
    expect(infusion(on(1), exposure('study-product', on(0, '09:00'))).start).toEqual({
      first: on(0),
      last: on(0),
      precision: 'day',
      time: '09:00',
      offset: null,
    });
    expect(infusion(on(100), exposure('study-product', '2026-03--T09:00')).start).toEqual({
      first: '2026-03-01',
      last: '2026-03-31',
      precision: 'none',
      time: null,
      offset: null,
    });
  });

  test('on the day of the cut it has happened', () => {
    expect(infusion(on(0), exposure('study-product', on(0))).date).toBe(on(0));
  });

  test('after the cut it has not happened', () => {
    expect(infusion(on(-1), exposure('study-product', on(0)))).toMatchObject({
      date: null,
      start: null,
      reason: 'not-infused',
    });
    expect(infusion(on(-1))).toEqual({ date: null, start: null, reason: 'not-infused', sources: [] });
  });

  test('a partial date is no day, unless another one settles it', () => {
    expect(infusion(on(100), exposure('study-product', '2026-03'))).toMatchObject({
      date: null,
      start: { first: '2026-03-01', last: '2026-03-31' },
      reason: 'infusion-date-incomplete',
    });
    expect(
      infusion(on(100), exposure('study-product', '2026-04'), exposure('study-product', on(0))).date,
    ).toBe(on(0));
    expect(
      infusion(on(100), exposure('study-product', '2026-03'), exposure('study-product', on(0))).start,
    ).toMatchObject({
      first: '2026-03-01',
      last: on(0),
    });
  });

  test('recorded without a date it may have been any day up to the cut', () => {
    expect(infusion(on(100), exposure('study-product', null))).toMatchObject({
      date: null,
      start: { first: '0000-01-01', last: on(100) },
      reason: 'infusion-date-incomplete',
    });
    expect(infusion(on(100), exposure('study-product', null), exposure('study-product', on(0))).date).toBe(
      on(0),
    );
  });

  test('a kind of treatment that was not given has no first exposure', () => {
    expect(firstExposure(subject({ exposures: [] }), 'lymphodepletion')).toBeNull();
  });
});
