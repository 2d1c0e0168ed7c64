/** The choices CTCAE and the protocol leave open for grading from numbers, each with the default of the study. */
import type { AnalyteKey, TestCodes } from '../labs/index.ts';
import type { CtcaeVersion } from './types.ts';

export interface CtcaeOptions {
  readonly version: CtcaeVersion;
  /**
   * Numbers that version 5.0 prints no grade for (sodium between 129 and 130, eGFR between 59 and 60): the worse
   * neighbour, as version 6.0 closes these gaps, or the milder one.
   */
  readonly gaps: 'worse' | 'milder';
  /** Analytes whose zero is a result and not a question, beyond those where it always is one (eosinophils). */
  readonly zeroIsOrdinary: readonly AnalyteKey[];
  /** Test codes of the source by analyte, as `Protocol.analytes` lists them; the CDISC codes always count. */
  readonly testCodes: TestCodes;
  /** Whether an uncorrected total calcium is corrected by the albumin of the same sample, and then graded. */
  readonly calciumCorrection: 'none' | 'payne-1973';
  /** Which sample of a record is the baseline; `flagged` trusts the source's own mark (LBBLFL, VSBLFL). */
  readonly baselineSample: 'last-before-lymphodepletion' | 'last-before-infusion' | 'flagged';
}

export const DEFAULT_CTCAE_OPTIONS: CtcaeOptions = {
  version: '5.0',
  gaps: 'worse',
  zeroIsOrdinary: [],
  testCodes: {},
  calciumCorrection: 'none',
  baselineSample: 'last-before-lymphodepletion',
};
