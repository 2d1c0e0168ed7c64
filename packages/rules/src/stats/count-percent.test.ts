import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson.ts';
import { countAndPercent, intervalPercent, percentage } from './count-percent.ts';

describe('counts and percentages', () => {
  test.each([
    [5, 12, '5 (41.7%)'],
    [0, 12, '0'],
    [12, 12, '12 (100%)'],
    [1, 8, '1 (12.5%)'],
    [1, 3000, '1 (0.0%)'],
    [2999, 3000, '2999 (100.0%)'],
    [0, 0, '0'],
  ])('%i of %i is printed %j', (count, total, printed) => {
    expect(countAndPercent(count, total)).toBe(printed);
  });

  test('halves are rounded away from zero, exactly: 1 of 16 is 6.25 %, 1 of 80 is 1.25 %', () => {
    expect(percentage(1, 16)).toBe('6.3');
    expect(percentage(1, 80)).toBe('1.3');
    expect(percentage(1, 16, 2)).toBe('6.25');
    expect(percentage(1, 16, 0)).toBe('6');
    expect(percentage(1, 8, 0)).toBe('13');
  });

  test('of nobody there is no percentage', () => {
    expect(percentage(0, 0)).toBeNull();
  });

  test('what is no count of a total is refused', () => {
    expect(() => percentage(5, 4)).toThrow(RangeError);
    expect(() => percentage(-1, 4)).toThrow(RangeError);
    expect(() => countAndPercent(0.5, 4)).toThrow(RangeError);
    expect(() => countAndPercent(5, 4)).toThrow('not a count out of a total: 5 of 4');
    expect(() => countAndPercent(7.5, 7.5)).toThrow('not a count out of a total: 7.5 of 7.5');
    expect(() => percentage(1, 1.5)).toThrow('not a count out of a total: 1 of 1.5');
  });

  test('the interval of 5 of 12 prints 15.2 to 72.3 (domain.md 3.5)', () => {
    expect(intervalPercent(clopperPearson(5, 12))).toEqual({ lower: '15.2', upper: '72.3' });
    expect(intervalPercent(clopperPearson(0, 12), 2)).toEqual({ lower: '0.00', upper: '26.46' });
    expect(intervalPercent(clopperPearson(12, 12))).toEqual({ lower: '73.5', upper: '100.0' });
  });

  test('count and complement add up to 100 within one rounding step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (total, some) => {
        const count = some % (total + 1);
        const sum = Number(percentage(count, total)) + Number(percentage(total - count, total));
        expect(Math.abs(sum - 100)).toBeLessThan(0.11);
      }),
    );
  });
});
