/**
 * Norms and weights of the summary scores. The weights are the orthogonal ones of the US population of 1990 (Ware 1994);
 * norms of another population, or other weights, come as data of the same shape.
 */
import type { Sf36Method, Sf36Scale } from './sf36-scales.ts';

/** A number per scale, as exact decimal text. */
export type PerScale = Readonly<Record<Sf36Scale, string>>;

export interface Sf36Norms {
  /** Stable name, kept with every summary score. */
  readonly id: string;
  /** The scoring that these norms belong to: scores of another one must not be set against them. */
  readonly method: Exclude<Sf36Method, 'rand-36'>;
  readonly mean: PerScale;
  readonly sd: PerScale;
}

export interface Sf36Weights {
  readonly id: string;
  readonly pcs: PerScale;
  readonly mcs: PerScale;
}

export const US_1990_WEIGHTS: Sf36Weights = {
  id: 'us-1990-orthogonal',
  pcs: {
    PF: '0.42402',
    RP: '0.35119',
    BP: '0.31754',
    GH: '0.24954',
    VT: '0.02877',
    SF: '-0.00753',
    RE: '-0.19206',
    MH: '-0.22069',
  },
  mcs: {
    PF: '-0.22999',
    RP: '-0.12329',
    BP: '-0.09731',
    GH: '-0.01571',
    VT: '0.23534',
    SF: '0.26876',
    RE: '0.43407',
    MH: '0.48581',
  },
};

export const US_1990_V1: Sf36Norms = {
  id: 'us-1990-v1',
  method: 'sf-36-v1',
  mean: {
    PF: '84.52404',
    RP: '81.19907',
    BP: '75.49196',
    GH: '72.21316',
    VT: '61.05453',
    SF: '83.59753',
    RE: '81.29467',
    MH: '74.84212',
  },
  sd: {
    PF: '22.89490',
    RP: '33.79729',
    BP: '23.55879',
    GH: '20.16964',
    VT: '20.86942',
    SF: '22.37642',
    RE: '33.02717',
    MH: '18.01189',
  },
};

export const US_1998_V1: Sf36Norms = {
  id: 'us-1998-v1',
  method: 'sf-36-v1',
  mean: {
    PF: '82.96845',
    RP: '77.93107',
    BP: '70.22865',
    GH: '70.10060',
    VT: '56.99917',
    SF: '83.56494',
    RE: '83.10276',
    MH: '75.21913',
  },
  sd: {
    PF: '23.83795',
    RP: '35.34865',
    BP: '23.35310',
    GH: '21.35900',
    VT: '21.12677',
    SF: '23.02758',
    RE: '31.64149',
    MH: '17.60698',
  },
};

export const US_1998_V2: Sf36Norms = {
  id: 'us-1998-v2',
  method: 'sf-36-v2',
  mean: {
    PF: '83.29094',
    RP: '82.50964',
    BP: '71.32527',
    GH: '70.84570',
    VT: '58.31411',
    SF: '84.30250',
    RE: '87.39733',
    MH: '74.98685',
  },
  sd: {
    PF: '23.75883',
    RP: '25.52028',
    BP: '23.66224',
    GH: '20.97821',
    VT: '20.01923',
    SF: '22.91921',
    RE: '21.43778',
    MH: '17.75604',
  },
};

export const SF36_NORMS: readonly Sf36Norms[] = [US_1990_V1, US_1998_V1, US_1998_V2];
