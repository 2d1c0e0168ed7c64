/** Cells whose numbers differ from the published text, and why: "-5" stands only there, "+5" only in our coding. */

export interface NumberException {
  readonly numbers: readonly string[];
  readonly why: string;
}

/** By term and grade. */
export const NUMBER_EXCEPTIONS: Readonly<Record<string, NumberException>> = {
  'Febrile neutropenia 3': { numbers: ['+1'], why: 'the hour is spelled out' },
};
