/** Cells whose numbers differ from the published text, and why: "-5" stands only there, "+5" only in our coding. */

export interface NumberException {
  readonly numbers: readonly string[];
  readonly why: string;
}

/** By term and grade. */
export const NUMBER_EXCEPTIONS: Readonly<Record<string, NumberException>> = {
  'Hearing impaired 1': { numbers: ['-1', '-3', '-6', '-8'], why: 'the frequencies of the audiogram' },
  'Hearing impaired 2': { numbers: ['-1', '-3', '-6', '-8'], why: 'the frequencies of the audiogram' },
  'Hearing impaired 3': { numbers: ['-1', '-6', '-8'], why: 'the frequencies of the audiogram' },
  'Hearing impaired 4': { numbers: ['-45'], why: 'a remark in brackets' },
  'Fever 2': { numbers: ['-102.3'], why: 'the °F of grade 1 begins where that of the limit, 102.2, ends' },
  'Febrile neutropenia 3': { numbers: ['+1'], why: 'the hour is spelled out' },
  'Hyperhidrosis 1': { numbers: ['+1'], why: 'the one site is spelled out' },
  'Hypertension 2': {
    numbers: ['-5'],
    why: 'the far end, above the 99th percentile, is where grade 3 begins',
  },
  'Hypoxia 3': { numbers: ['-2'], why: 'the 2 of PaO2 is part of a name' },
};

/** The same for version 6.0. */
export const NUMBER_EXCEPTIONS_V6: Readonly<Record<string, NumberException>> = {
  ...Object.fromEntries(
    Object.entries(NUMBER_EXCEPTIONS).filter(([cell]) => !cell.startsWith('Hypertension')),
  ),
  'Left ventricular dysfunction 1': { numbers: ['-1', '-2'], why: 'the numbers of a list' },
  'Left ventricular dysfunction 2': { numbers: ['-1', '-2', '-3'], why: 'the numbers of a list' },
  'Myocardial infarction 3': { numbers: ['-1', '-2', '-3', '-4', '-5'], why: 'the numbers of a list' },
  'Myocardial infarction 4': { numbers: ['-1', '-2', '-3', '-4', '-5'], why: 'the numbers of a list' },
};
