import { describe, expect, test } from 'vitest';
import { dec } from '../number/index.ts';
import { parseCrsInputs } from './crs-inputs.ts';
import { parseIcansInputs } from './icans-inputs.ts';
import { parseIecHsInputs } from './iec-hs-inputs.ts';

describe('inputs of a toxicity assessment', () => {
  test('answers are typed, what nobody answered is null', () => {
    const result = parseCrsInputs({ temperatureCelsius: '38.5', vasopressors: '1', oxygen: 'venturi' });
    expect(result).toMatchObject({
      ok: true,
      inputs: {
        temperatureCelsius: dec('38.5'),
        vasopressors: 1,
        oxygen: 'venturi',
        fever: null,
        death: null,
      },
    });
  });

  test('an unknown key is refused, whatever it is called', () => {
    for (const key of ['temprature', 'constructor', '__proto__', 'toString']) {
      expect(parseCrsInputs(Object.fromEntries([[key, 'yes']]))).toEqual({
        ok: false,
        problems: [{ key, value: 'yes', reason: 'unknown-input-key' }],
      });
    }
  });

  test.each([
    ['oxygen', 'mask', 'unknown-input-code'],
    ['fever', 'Y', 'unknown-input-code'],
    ['fever', 'unknown', 'unknown-input-code'],
    ['fever', '', 'unknown-input-code'],
    ['vasopressors', '1.5', 'input-not-a-number'],
    ['vasopressors', '-1', 'input-not-a-number'],
    ['vasopressors', '10', 'input-out-of-range'],
    ['temperatureCelsius', '38,5', 'input-not-a-number'],
    ['temperatureCelsius', '385', 'input-out-of-range'],
    ['temperatureCelsius', '101.3', 'input-out-of-range'],
    ['temperatureCelsius', '1e2', 'input-not-a-number'],
  ])('%s = %j is refused: %s', (key, value, reason) => {
    expect(parseCrsInputs({ [key]: value })).toEqual({ ok: false, problems: [{ key, value, reason }] });
  });

  test('every problem is named, not only the first', () => {
    const result = parseIcansInputs({ iceScore: '11', consciousness: 'awake', motor: 'none' });
    expect(result.ok ? [] : result.problems.map((problem) => problem.key)).toEqual([
      'iceScore',
      'consciousness',
    ]);
  });

  test('keys of one kind are not keys of another', () => {
    expect(parseIecHsInputs({ iceScore: '3' }).ok).toBe(false);
    expect(parseIecHsInputs({ ferritinOverTwice: 'yes', severity: 'severe' }).ok).toBe(true);
  });
});
