/** How a cell is written as the value of a field and back. A code never changes what it cannot say: it says nothing. */
import type { FaultCode } from '../import/fault.ts';

/** A cell read: a value, nothing (null: the field cannot say it, the supplement keeps it), or a fault of the row. */
export type Reading =
  | { readonly value: string | number | null; readonly fault?: undefined }
  | { readonly fault: FaultCode };

/** `write` gives back the cell that `read` had the value from. Both leave an empty cell and null alone. */
export interface Code {
  readonly read: (cell: string) => Reading;
  readonly write: (value: string | number) => string;
}

/** The cell itself. */
export const asText: Code = { read: (value) => ({ value }), write: String };

const NO_YES: Readonly<Record<string, Reading>> = {
  Y: { value: 'yes' },
  N: { value: 'no' },
  // Unknown and not applicable are answers, but neither is a yes nor a no.
  U: { value: null },
  NA: { value: null },
};

/** CDISC codelist NY. */
export const asYesNo: Code = {
  read: (cell) => NO_YES[cell] ?? { fault: 'not-yes-no' },
  write: (value) => (value === 'yes' ? 'Y' : 'N'),
};

/** CTCAE grade 1 to 5. */
export const asGrade: Code = {
  read: (cell) => (/^[1-5]$/.test(cell) ? { value: Number(cell) } : { fault: 'not-a-grade' }),
  write: String,
};

/** CDISC codelist STENRF: only "ongoing" answers whether something goes on. */
export const asOngoing: Code = {
  read: (cell) => ({ value: cell === 'ONGOING' ? 'yes' : null }),
  write: (value) => (value === 'yes' ? 'ONGOING' : ''),
};

/** A standard name, unless the coder wrote that there is none: then the reported name is all that is known. */
export const asStandardName: Code = {
  read: (cell) => ({ value: /^uncoded$/i.test(cell) ? null : cell }),
  write: String,
};
