/**
 * The decode columns of AE from a sponsor's MedDRA: a CTCAE term is one of its lowest level terms. A coding that the source
 * brought stays as it is; what nobody coded stays empty and is counted.
 */
import { meddraPath, type MeddraTable } from '../../dictionaries/meddra.ts';
import type { Row } from '../sdtm/mapping.ts';

/** How many events left with a preferred term, and whose dictionary it is. */
export interface Coding {
  readonly events: number;
  /** Without AEDECOD. */
  readonly uncoded: number;
  /** Null: none was loaded. */
  readonly meddra: { readonly version: string; readonly sha256: string } | null;
}

const DECODED = ['AELLT', 'AELLTCD', 'AEDECOD', 'AEPTCD'] as const;

/** `code`: that of the event's CTCAE term, eight digits; null where it was graded otherwise. */
export function decoded(row: Row, code: string | null, meddra: MeddraTable | null): Row {
  if (!meddra || code === null || DECODED.some((column) => (row[column] ?? '') !== '')) return row;
  const path = meddraPath(meddra, code);
  if (!path) return row;
  return {
    ...row,
    AELLT: path.llt,
    AELLTCD: code,
    AEDECOD: path.pt,
    AEPTCD: path.ptCode,
    AEHLT: path.hlt,
    AEHLTCD: path.hltCode,
    AEHLGT: path.hlgt,
    AEHLGTCD: path.hlgtCode,
    AESOC: path.soc,
    AESOCCD: path.socCode,
  };
}
