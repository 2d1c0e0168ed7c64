/**
 * The value of each response code, by method. RAND-36 (Hays 1993, Health Econ 2:217) recodes to 0–100; the MOS manuals (Ware
 * 1993) recode so that higher is better and recalibrate two items of pain and one of general health.
 */
import { dec } from '../number/index.ts';
import { fractionOf } from '../number/fraction.ts';
import type { Fraction } from '../number/fraction.ts';
import { SF36_ITEMS } from './sf36-scales.ts';
import type { Sf36Method } from './sf36-scales.ts';

/** Values of codes 1, 2, …: the i-th is that of code i + 1. */
type Values = readonly Fraction[];

const values = (text: string): Values => text.split(' ').map((value) => fractionOf(dec(value)));

const each = (items: readonly number[], text: string): [number, Values][] =>
  items.map((item) => [item, values(text)]);

const RAND: ReadonlyMap<number, Values> = new Map([
  ...each([1, 2, 20, 22, 34, 36], '100 75 50 25 0'),
  ...each(SF36_ITEMS.PF, '0 50 100'),
  ...each([...SF36_ITEMS.RP, ...SF36_ITEMS.RE], '0 100'),
  ...each([21, 23, 26, 27, 30], '100 80 60 40 20 0'),
  ...each([24, 25, 28, 29, 31], '0 20 40 60 80 100'),
  ...each([32, 33, 35], '0 25 50 75 100'),
]);

const MOS_BOTH: readonly [number, Values][] = [
  ...each([1], '5 4.4 3.4 2 1'),
  ...each(SF36_ITEMS.PF, '1 2 3'),
  ...each([20, 34, 36], '5 4 3 2 1'),
  ...each([32, 33, 35], '1 2 3 4 5'),
  ...each([21], '6 5.4 4.2 3.1 2.2 1'),
];

const MOS_V1: ReadonlyMap<number, Values> = new Map([
  ...MOS_BOTH,
  ...each([...SF36_ITEMS.RP, ...SF36_ITEMS.RE], '1 2'),
  ...each([23, 26, 27, 30], '6 5 4 3 2 1'),
  ...each([24, 25, 28, 29, 31], '1 2 3 4 5 6'),
]);

const MOS_V2: ReadonlyMap<number, Values> = new Map([
  ...MOS_BOTH,
  ...each([...SF36_ITEMS.RP, ...SF36_ITEMS.RE], '1 2 3 4 5'),
  ...each([23, 26, 27, 30], '5 4 3 2 1'),
  ...each([24, 25, 28, 29, 31], '1 2 3 4 5'),
]);

/** Values of every item, by method; item 22 of the MOS methods depends on item 21 and is not here. */
export const SF36_VALUES: Readonly<Record<Sf36Method, ReadonlyMap<number, Values>>> = {
  'rand-36': RAND,
  'sf-36-v1': MOS_V1,
  'sf-36-v2': MOS_V2,
};

const PAIN_22_WITH_NO_PAIN = values('6 4 3 2 1');
const PAIN_22_WITH_PAIN = values('5 4 3 2 1');
const PAIN_22_ALONE = values('6 4.75 3.5 2.25 1');

/** Values of item 22 (MOS): with item 21 answered by its code, without it on a scale of its own. */
export function painInterferenceValues(code21: number | null): Values {
  if (code21 === null) return PAIN_22_ALONE;
  return code21 === 1 ? PAIN_22_WITH_NO_PAIN : PAIN_22_WITH_PAIN;
}
