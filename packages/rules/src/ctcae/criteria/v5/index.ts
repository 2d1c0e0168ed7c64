/**
 * CTCAE 5.0, every term a number can grade. Facts from NCI, Common Terminology Criteria for Adverse Events 5.0
 * (27 November 2017); arrangement and reading ours. Limits are exact decimal text in the units NCI prints.
 */
import type { TermCriteria } from '../shape.ts';
import { BLOOD } from './blood.ts';
import { BODY } from './body.ts';
import { CELL_COUNTS } from './cell-counts.ts';
import { CLOTTING } from './clotting.ts';
import { KIDNEY } from './kidney.ts';
import { LIVER_AND_ENZYMES } from './liver-and-enzymes.ts';
import { SALTS_AND_METABOLISM } from './salts-and-metabolism.ts';

export const V5: readonly TermCriteria[] = [
  ...BLOOD,
  ...CELL_COUNTS,
  ...LIVER_AND_ENZYMES,
  ...CLOTTING,
  ...KIDNEY,
  ...SALTS_AND_METABOLISM,
  ...BODY,
];
