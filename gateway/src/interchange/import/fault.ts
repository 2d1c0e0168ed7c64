/** What can be wrong with a source, a file or a row. The sentences are in the locales, by code. */

/** Something about the file or the folder cannot be trusted: nothing of the import goes in. */
export type StructureCode =
  | 'file-unreadable'
  | 'file-empty'
  | 'no-header'
  | 'not-utf-8'
  | 'looks-like-utf-16'
  | 'quoting-broken'
  | 'row-too-long'
  | 'cell-count'
  | 'column-name'
  | 'column-twice'
  | 'column-missing'
  | 'study-empty'
  | 'study-differs'
  | 'supplement-without-row'
  | 'supplement-unplaced'
  | 'supplement-twice';

/** The row is refused, the rest goes in. */
export type FaultCode =
  | 'cell-empty'
  | 'cell-nul'
  | 'cell-too-long'
  | 'not-a-number'
  | 'not-a-sequence'
  | 'not-a-date'
  | 'not-yes-no'
  | 'not-a-grade'
  | 'other-domain'
  | 'did-not-happen'
  | 'key-twice'
  | 'subject-unknown'
  | 'changed-since-import'
  | 'voided-since-import';

/** Why an import cannot begin although no file is at fault. */
export type RefusalCode =
  | 'path-missing'
  | 'not-csv'
  | 'nothing-to-import'
  | 'no-rows'
  | 'protocol-missing'
  | 'protocol-unreadable'
  | 'protocol-wrong'
  | 'protocol-of-other-study'
  | 'time-zone-unknown'
  | 'store-busy';

/** Where and what. Never the value of a cell: a report may be sent on, and a value may be about a person. */
export interface StructureFault {
  readonly file: string;
  /** Counted as a spreadsheet does, the header being row 1; null where the fault is not in a row. */
  readonly row: number | null;
  /** Line of the file on which the row begins; differs from `row` after cells with line breaks in them. */
  readonly line: number | null;
  readonly column: string | null;
  /** Offset of the first wrong byte, from 0. */
  readonly byte: number | null;
  readonly code: StructureCode;
}

/** A fault of one row. `column` is null where the row as a whole is meant. */
export interface RowFault {
  readonly column: string | null;
  readonly code: FaultCode;
}

/** A fault of a row with its place, as reports list it. */
export interface Rejection extends RowFault {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  /** For `key-twice`: the row that came first. */
  readonly other: { readonly file: string; readonly row: number } | null;
}

/** The import cannot begin. `detail` fills the sentence. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: RefusalCode;
  readonly detail: Readonly<Record<string, string>>;

  constructor(code: RefusalCode, detail: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
