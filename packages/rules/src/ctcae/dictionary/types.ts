/** The shape of a CTCAE term that a program can reason about: for each grade, alternatives of facets. */
import type { Comparator } from '../../verdict/index.ts';
import type { ClassKey } from './class-keys.ts';

export type Grade = 1 | 2 | 3 | 4 | 5;
export const GRADES: readonly Grade[] = [1, 2, 3, 4, 5];

/** A facet as it is written in the tables, and as a tick names it: "adl.selfCare", "bsa>=10..30". */
export type FacetId = string;

/** One end of a numeric facet: 75, 1.5 × ULN (`of`), or ULN itself (`value` null). */
export interface Bound {
  readonly value: string | null;
  readonly of: 'uln' | 'lln' | 'baseline' | null;
}

/** Something the investigator sees or decides: ticked present or absent. */
export interface Finding {
  readonly kind: 'finding';
  readonly id: FacetId;
  /**
   * Says what is not there ("asymptomatic", "intervention not indicated"). It describes a grade and never keeps it from
   * holding beside other facets, so that one more finding can never lower a grade. Alone it is a tick like any other.
   */
  readonly limiting: boolean;
}

/** A number with the end that makes the grade, and the far end where the next grade mostly begins. */
export interface NumericFacet {
  readonly kind: 'number';
  readonly id: FacetId;
  /** An analyte of `labs` where it is one, otherwise a key of the words: "bsa", "hours". Its words carry the unit. */
  readonly quantity: string;
  readonly is: Comparator;
  readonly from: Bound;
  /** `inclusive` as the source prints the far end. Shown, never compared: what lies beyond is at least this grade. */
  readonly to: (Bound & { readonly inclusive: boolean }) | null;
  readonly limiting: false;
}

export type Facet = Finding | NumericFacet;

/** Facets that hold together. */
export type Alternative = readonly Facet[];

export interface DictionaryTerm {
  readonly version: '5.0' | '6.0';
  /** Eight digits, as NCI prints it. */
  readonly code: string;
  /** English in every locale. */
  readonly term: string;
  readonly class: ClassKey;
  /** "…, Other, specify": needs a free-text name. */
  readonly otherSpecify: boolean;
  /** The grades that exist, mildest first. */
  readonly grades: readonly Grade[];
  /** One alternative is enough; empty where the grade does not exist. */
  readonly criteria: Readonly<Record<Grade, readonly Alternative[]>>;
  /** Whether `gradeLab` and its kin grade this term from numbers. */
  readonly byNumber: boolean;
}

export type Tick = 'present' | 'absent' | 'unknown';

/** By facet id; what is left out is unknown. */
export type Ticks = Readonly<Record<FacetId, Tick>>;

/** Text for each facet: a finding's own words, a quantity's words with `{}` where the number goes. */
export type Words = Readonly<Record<string, string>>;
