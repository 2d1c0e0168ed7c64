/** What can be seen from a file's header, and from a row alone, without any other row or the store. */
import { partialDate } from '@trialside/rules/calendar';
import type { FaultCode, RowFault } from '../import/fault.ts';
import type { Domain } from './domain.ts';
import type { Variable } from './variable.ts';

/** Larger cells are refused whole, never cut. */
const LONGEST_CELL_BYTES = 1_000_000;

/** Digits with a full stop, perhaps an exponent as statistics programs write it. Kept as it was written. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;
const SEQUENCE = /^0*[1-9]\d*(\.0+)?$/;

/**
 * The columns a file cannot be read without: those the implementation guide requires, and those it expects where a
 * record has a field for them. A column may be empty, but it must be there: a missing one is a question to the sender.
 */
export const neededColumns = (domain: Domain): readonly string[] =>
  domain.variables
    .filter(
      ({ core, filled, kept }) =>
        core === 'Req' || filled || (core === 'Exp' && (kept.in === 'field' || kept.in === 'visit')),
    )
    .map(({ name }) => name);

/** The check of a row of one file, made once for its header. An empty answer: the row can go in. */
export function rowCheck(
  domain: Domain,
  header: readonly string[],
): (cells: readonly string[]) => readonly RowFault[] {
  const known = new Map(domain.variables.map((variable) => [variable.name, variable]));
  const checks = header.map((name) => {
    const variable = known.get(name);
    const own = ownCheck(domain, name, variable);
    return (cell: string): FaultCode | null => anyCell(cell) ?? own(cell);
  });
  return (cells) =>
    header.flatMap((column, n) => {
      const code = checks[n]!(cells[n]!);
      return code === null ? [] : [{ column, code }];
    });
}

function anyCell(cell: string): FaultCode | null {
  if (cell.includes('\0')) return 'cell-nul';
  // A character of UTF-16 is at most three bytes of UTF-8, so most cells need no counting.
  const isLong = cell.length * 3 > LONGEST_CELL_BYTES && Buffer.byteLength(cell) > LONGEST_CELL_BYTES;
  return isLong ? 'cell-too-long' : null;
}

type Check = (cell: string) => FaultCode | null;

const fine: Check = () => null;

function ownCheck(domain: Domain, name: string, variable: Variable | undefined): Check {
  const denied = domain.didNotHappen[name];
  if (denied) return (cell) => (denied.test(cell) ? 'did-not-happen' : null);
  if (!variable || variable.kept.in === 'never') return fine;
  if (name === 'DOMAIN') return (cell) => (cell === domain.name ? null : 'other-domain');
  const typed = typeCheck(domain, variable);
  return (cell) => (cell === '' ? (variable.filled ? 'cell-empty' : null) : typed(cell));
}

function typeCheck(domain: Domain, { name, type, kept }: Variable): Check {
  if (name === domain.key && name.endsWith('SEQ')) {
    return (cell) => (SEQUENCE.test(cell) ? null : 'not-a-sequence');
  }
  if (type === 'number') return (cell) => (NUMBER.test(cell) ? null : 'not-a-number');
  if (type === 'date') return (cell) => (partialDate(cell) ? null : 'not-a-date');
  if (kept.in === 'field') return (cell) => kept.code.read(cell).fault ?? null;
  return fine;
}
