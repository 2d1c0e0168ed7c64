/**
 * Keeps a spreadsheet from taking a cell for a formula (T-03): an apostrophe before it, which spreadsheets hide. Numbers stay
 * numbers, and signs alone ("+", "++", "+/-", as of a urine strip) stay as they are: without a letter or a digit there is
 * nothing that a formula could call.
 */

/** What spreadsheets take for the start of a formula, in the full width of Chinese input too. */
const STARTS = /^[=+\-@\t\r\n＝＋－＠]/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const CALLS_SOMETHING = /[\p{L}\p{N}]/u;

export const isFormula = (cell: string): boolean =>
  STARTS.test(cell) && !NUMBER.test(cell) && CALLS_SOMETHING.test(cell);

export const withoutFormula = (cell: string): string => (isFormula(cell) ? `'${cell}` : cell);
