/**
 * What a fact says, in one shape for all kinds of fact: as the graph carries it and a table prints it. One table says for
 * each kind which member is which, and is read both ways, so that nothing is lost on the way.
 */
import type { Amount, Range, What } from './fact.ts';

/** Null: this kind of fact has no such thing, or nothing was recorded. */
export interface FlatWhat {
  readonly type: What['type'];
  /** What it is about: a drug, a term, an analyte, a visit, an instrument. */
  readonly name: string | null;
  /** A class within that: class of drug, severity, band, measure. */
  readonly category: string | null;
  /** Role of a drug, or how an instrument was scored. */
  readonly role: string | null;
  /** As reported or scored. */
  readonly value: string | null;
  readonly unit: string | null;
  readonly frequency: string | null;
  /** Bounds of a number; the same text twice where it is exact. */
  readonly low: string | null;
  readonly high: string | null;
  /** Limits of normal of the laboratory. */
  readonly limitLow: string | null;
  readonly limitHigh: string | null;
  /** Grades or points. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  readonly grade: number | null;
  /** Category of response, whether a target holds, how a visit went. */
  readonly outcome: string | null;
  /** What is still possible, or the criteria that do not hold. */
  readonly candidates: readonly string[];
  readonly reason: string | null;
}

export const NOTHING_SAID: Omit<FlatWhat, 'type'> = {
  name: null,
  category: null,
  role: null,
  value: null,
  unit: null,
  frequency: null,
  low: null,
  high: null,
  limitLow: null,
  limitHigh: null,
  atLeast: null,
  atMost: null,
  grade: null,
  outcome: null,
  candidates: [],
  reason: null,
};

type Place = Exclude<keyof FlatWhat, 'type'> | 'amount' | 'range';
type Places = {
  readonly [T in What['type']]: {
    readonly [Member in Exclude<keyof Extract<What, { readonly type: T }>, 'type'>]: Place;
  };
};

const PLACES: Places = {
  phase: { phase: 'name' },
  exposure: { category: 'category', treatment: 'name', dose: 'amount' },
  'steroid-dose': { prednisoneMgPerDay: 'range' },
  medication: { name: 'name', class: 'category', role: 'role' },
  dose: { name: 'name', dose: 'amount' },
  'rescue-window': { name: 'name' },
  toxicity: { toxicity: 'name', atLeast: 'atLeast', atMost: 'atMost' },
  event: { term: 'name', grade: 'grade', severity: 'category' },
  'event-grade': { term: 'name', atLeast: 'atLeast', atMost: 'atMost' },
  count: { platelets: 'range', reported: 'value', unit: 'unit' },
  response: { outcome: 'outcome', candidates: 'candidates' },
  sledai: { minimum: 'atLeast', maximum: 'atMost', band: 'category' },
  pga: { score: 'value', reason: 'reason' },
  target: { target: 'name', held: 'outcome', failing: 'candidates' },
  bleeding: { whoGrade: 'grade', active: 'outcome' },
  marker: {
    analyte: 'name',
    value: 'value',
    unit: 'unit',
    low: 'limitLow',
    high: 'limitHigh',
    flag: 'outcome',
  },
  score: { instrument: 'name', scoring: 'role', measure: 'category', score: 'value', reason: 'reason' },
  reduction: { drug: 'name', status: 'outcome', candidates: 'candidates' },
  visit: { visit: 'name', timing: 'outcome', reason: 'reason' },
  'unplanned-visit': { name: 'name' },
  end: { event: 'name' },
};

const placesOf = (type: What['type']): readonly (readonly [member: string, place: Place])[] =>
  Object.entries(PLACES[type]);

export function flatWhat(what: What): FlatWhat {
  const flat: Record<string, unknown> = { ...NOTHING_SAID, type: what.type };
  for (const [member, place] of placesOf(what.type)) {
    const value = (what as unknown as Readonly<Record<string, unknown>>)[member];
    if (place === 'amount' || place === 'range') Object.assign(flat, value);
    else flat[place] = value;
  }
  return flat as unknown as FlatWhat;
}

export function whatOf(flat: FlatWhat): What {
  const { value, unit, frequency, low, high } = flat;
  const amount: Amount = { value, unit, frequency };
  const range: Range | null = low === null ? null : { low, high };
  const what: Record<string, unknown> = { type: flat.type };
  for (const [member, place] of placesOf(flat.type)) {
    what[member] = place === 'amount' ? amount : place === 'range' ? range : flat[place];
  }
  return what as unknown as What;
}
