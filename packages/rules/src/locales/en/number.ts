/** English texts for typed numbers. */
import type { NumberTexts } from '../../number/texts.ts';

export const number: NumberTexts = {
  refusals: {
    empty: 'Enter a number',
    'not-a-number': 'This is not a number',
    exponent: 'Write the number out, without an exponent',
    unfinished: 'The number ends with a separator; write the digits behind it or leave it out',
    grouping: 'The separators do not fit together; write the number without thousands separators',
    'space-inside': 'There is a space inside the number',
    'digits-of-two-scripts': 'The digits are of two different scripts',
    'unit-mismatch': 'What follows the number is not the unit of this field',
  },
  warnings: {
    'below-plausible': 'Unusually low: please check',
    'above-plausible': 'Unusually high: please check',
    'tenfold-rise': 'Ten times the previous value or more: please check the decimal separator',
    'tenfold-fall': 'A tenth of the previous value or less: please check the decimal separator',
  },
  ambiguous: 'Which number do you mean?',
};
