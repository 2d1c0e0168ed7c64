/**
 * The scales of SF-36 and the items that make them, by number in the standard order. Numbers only: the wording of the
 * items is licensed and is not here. Item 2 (health transition) is in no scale.
 */

export type Sf36Scale = 'PF' | 'RP' | 'BP' | 'GH' | 'VT' | 'SF' | 'RE' | 'MH';

/** In the usual order: physical to mental. */
export const SF36_SCALES: readonly Sf36Scale[] = ['PF', 'RP', 'BP', 'GH', 'VT', 'SF', 'RE', 'MH'];

export const SF36_ITEMS: Readonly<Record<Sf36Scale, readonly number[]>> = {
  PF: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  RP: [13, 14, 15, 16],
  BP: [21, 22],
  GH: [1, 33, 34, 35, 36],
  VT: [23, 27, 29, 31],
  SF: [20, 32],
  RE: [17, 18, 19],
  MH: [24, 25, 26, 28, 30],
};

/**
 * How the answers become scores, kept with every score. `rand-36` (Hays 1993) and `sf-36-v1` (Ware 1993) score the same
 * form and differ in BP and GH; `sf-36-v2` scores a form with other response options.
 */
export type Sf36Method = 'rand-36' | 'sf-36-v1' | 'sf-36-v2';

/** The response code of each item by number, as text; missing or null where it was not answered. */
export type Sf36Answers = Readonly<Record<number, string | null>>;

const options = (items: readonly number[], count: number): [number, number][] =>
  items.map((item) => [item, count]);

const OPTIONS_V1: ReadonlyMap<number, number> = new Map([
  ...options([1, 2, 20, 22, 32, 33, 34, 35, 36], 5),
  ...options(SF36_ITEMS.PF, 3),
  ...options([...SF36_ITEMS.RP, ...SF36_ITEMS.RE], 2),
  ...options([21, ...SF36_ITEMS.VT, ...SF36_ITEMS.MH], 6),
]);

const OPTIONS_V2: ReadonlyMap<number, number> = new Map([
  ...OPTIONS_V1,
  ...options([...SF36_ITEMS.RP, ...SF36_ITEMS.RE, ...SF36_ITEMS.VT, ...SF36_ITEMS.MH], 5),
]);

/** Number of response options of each item, coded from 1. */
export const SF36_OPTIONS: Readonly<Record<Sf36Method, ReadonlyMap<number, number>>> = {
  'rand-36': OPTIONS_V1,
  'sf-36-v1': OPTIONS_V1,
  'sf-36-v2': OPTIONS_V2,
};

/** The code of an item; null where it was not answered, or is none of the item's codes: such an answer is missing. */
export function responseCode(answers: Sf36Answers, item: number, method: Sf36Method): number | null {
  const text = answers[item];
  if (text === null || text === undefined || !/^\d$/.test(text)) return null;
  const code = Number(text);
  const most = SF36_OPTIONS[method].get(item) ?? 0;
  return code >= 1 && code <= most ? code : null;
}
