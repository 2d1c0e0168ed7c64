/**
 * One column of an SDTM dataset: its facts, and where a record keeps what its cell says. The same table is read
 * forwards by the import and backwards by the export. Names, labels and core: CDISC SDTM Implementation Guide 3.3.
 */
import type { RecordKind, RecordOf } from '@trialside/rules';
import type { Code } from './code.ts';
import type { RowContext } from './context.ts';

/** Required, expected or permissible in a dataset, as the implementation guide has it. */
export type Core = 'Req' | 'Exp' | 'Perm';

export type VariableType = 'text' | 'number' | 'date';

/** Cells of the row at hand, by variable name; empty for a column the row does not have. */
export type CellOf = (name: string) => string;

/**
 * Where a cell is kept.
 * - `supplement`: with the record under the variable's name, for want of a field.
 * - `given`: it follows from where the record stands (study, subject, site).
 * - `field`: a field of the record; what the field's code cannot say stays in the supplement.
 * - `visit`: the link to a visit, by its number.
 * - `derived`: it follows from other cells. Only a cell that says otherwise is kept, together with the cells it came
 *   from, and it holds no longer than these do.
 * - `never`: the store must not have it (requirements D3: no full birth date). The one loss of a round trip.
 */
export type Keeping<Path extends string = string> =
  | { readonly in: 'supplement' }
  | { readonly in: 'given'; readonly cell: (context: RowContext) => string }
  | { readonly in: 'field'; readonly path: Path; readonly code: Code }
  | { readonly in: 'visit' }
  | {
      readonly in: 'derived';
      readonly from: readonly string[];
      readonly cell: (cellOf: CellOf, context: RowContext) => string;
    }
  | { readonly in: 'never' };

export interface Variable<Path extends string = string> {
  readonly name: string;
  readonly label: string;
  readonly core: Core;
  readonly type: VariableType;
  /** A row without this cell says nothing that could be kept: part of its key, or what it is about. */
  readonly filled: boolean;
  readonly kept: Keeping<Path>;
}

type Text<T> = NonNullable<T> extends string | number ? true : false;

/** Paths of a record that hold one text or number: "term", "reported.value", "dosePeriods.0.dose". */
export type FieldPath<K extends RecordKind> = PathsOf<Omit<RecordOf<K>, 'id' | 'version' | 'supplement'>>;

type PathsOf<R> = {
  readonly [P in keyof R & string]: Text<R[P]> extends true
    ? P
    : NonNullable<R[P]> extends readonly (infer Item)[]
      ? `${P}.0.${keyof Item & string}`
      : `${P}.${keyof NonNullable<R[P]> & string}`;
}[keyof R & string];
