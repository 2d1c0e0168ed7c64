/** A fact with what most facts have not: no row of its own, no flags, no verdict. */
import type { Fact } from './fact.ts';
import { POINT } from './when.ts';

type Needed = Pick<Fact, 'key' | 'lane' | 'start' | 'what' | 'sources'>;

export const factOf = (given: Needed & Partial<Fact>): Fact => ({
  row: '',
  end: POINT,
  flags: [],
  verdict: null,
  ...given,
});
