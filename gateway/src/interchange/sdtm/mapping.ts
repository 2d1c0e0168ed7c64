/**
 * Rows to records and records to rows, by the column map of a domain. What goes in comes out byte for byte: a field, or
 * where a field cannot say it, the supplement.
 */
import type { RecordKind } from '@trialside/rules';
import type { RowContext, VisitOfRow } from './context.ts';
import type { Domain, RecordDraft } from './domain.ts';
import { sameNumber } from './same-number.ts';
import type { CellOf, Variable } from './variable.ts';

/** The cells of a row by variable name. A name that is missing is a column the source does not have. */
export type Row = Readonly<Record<string, string>>;

/**
 * In the supplement, "LBDY@LBDTC" is the LBDTC that a differing LBDY came with: once the date is corrected, the old study
 * day is no longer what anybody said. No column may have the sign in its name.
 */
export const GUARD = '@';

const guard = (name: string, from: string): string => `${name}${GUARD}${from}`;

const maps = new WeakMap<object, ReadonlyMap<string, Variable>>();

// Asked for at every row.
function variablesOf({
  variables,
}: {
  readonly variables: readonly Variable[];
}): ReadonlyMap<string, Variable> {
  let found = maps.get(variables);
  if (!found) maps.set(variables, (found = new Map(variables.map((variable) => [variable.name, variable]))));
  return found;
}

/** Reads a row that has been checked. Throws for a cell that the check would have refused. */
export function draftOf<K extends RecordKind>(
  domain: Domain<K>,
  row: Row,
  id: string,
  context: RowContext,
): RecordDraft<K> {
  const known = variablesOf(domain);
  let draft: Plain = { ...domain.blank };
  const supplement: Record<string, string> = {};
  const cellOf: CellOf = (name) =>
    isOfSubject(name, known) ? (context.referenceStart ?? '') : (row[name] ?? '');

  for (const [name, cell] of Object.entries(row)) {
    const variable = known.get(name);
    const kept = variable?.kept ?? { in: 'supplement' };
    if (kept.in === 'never' || kept.in === 'given') continue;
    if (kept.in === 'derived') {
      if (cell === kept.cell(cellOf, context)) continue;
      supplement[name] = cell;
      for (const from of kept.from) supplement[guard(name, from)] = cellOf(from);
    } else if (cell !== '') {
      const said = kept.in === 'visit' ? visitSaid(cell, context) : fieldSaid(variable, cell);
      if (said) draft = withValue(draft, said.path.split('.'), said.value) as Plain;
      if (!said || said.inOtherWords) supplement[name] = cell;
    }
  }
  const completed = domain.complete({ ...draft, id, supplement } as RecordDraft<K>, context);
  return { ...completed, supplement: inOrder(completed.supplement) };
}

/** The same cells give the same text, in whatever order the columns of the source stand. */
const inOrder = (supplement: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(supplement).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The reference start that study days are counted from is a cell of DM; to any other row it comes from the subject. */
const isOfSubject = (name: string, known: ReadonlyMap<string, unknown>): boolean =>
  name === 'RFSTDTC' && !known.has(name);

interface Said {
  readonly path: string;
  readonly value: string | number;
  /** The record gives the cell back in other words, such as visit 1 for visit 1.0. */
  readonly inOtherWords: boolean;
}

function visitSaid(cell: string, { visits }: RowContext): Said | null {
  const visit = visits.byNumber(cell);
  return visit && { path: 'visitId', value: visit.id, inOtherWords: visit.number !== cell };
}

function fieldSaid(variable: Variable | undefined, cell: string): Said | null {
  if (variable?.kept.in !== 'field') return null;
  const { path, code } = variable.kept;
  const reading = code.read(cell);
  if (reading.fault !== undefined) throw new Error(`${variable.name}: ${reading.fault}`);
  return reading.value === null ? null : { path, value: reading.value, inOtherWords: false };
}

/** Writes a record as its row: every variable of the domain, then what the supplement holds beside them. */
export function rowOf<K extends RecordKind>(
  domain: Domain<K>,
  record: RecordDraft<K>,
  context: RowContext,
): Row {
  const { supplement } = record as { supplement: Readonly<Record<string, string>> };
  const known = variablesOf(domain);
  const cells: Record<string, string> = {};

  const cellOf: CellOf = (name) => {
    if (!(name in cells)) {
      if (isOfSubject(name, known)) return context.referenceStart ?? '';
      const variable = known.get(name);
      cells[name] = variable ? cellFrom(variable) : (supplement[name] ?? '');
    }
    return cells[name]!;
  };

  const cellFrom = (variable: Variable): string => {
    const { name, kept } = variable;
    const source = supplement[name];
    switch (kept.in) {
      case 'never':
        return '';
      case 'supplement':
        return source ?? '';
      case 'given':
        return kept.cell(context);
      case 'derived': {
        const holds = kept.from.every((from) => supplement[guard(name, from)] === cellOf(from));
        return source !== undefined && holds ? source : kept.cell(cellOf, context);
      }
      case 'field': {
        const value = get(record, kept.path);
        const cell = value === null || value === undefined ? '' : kept.code.write(value as string | number);
        return cell === '' ? (source ?? '') : cell;
      }
      case 'visit': {
        const visit = visitOf(record, context);
        if (!visit) return source ?? '';
        // The number in the words of the source, as long as it is the same visit.
        return source !== undefined && sameNumber(source) === sameNumber(visit.number ?? '')
          ? source
          : (visit.number ?? '');
      }
    }
  };

  const row: Record<string, string> = {};
  for (const { name } of domain.variables) row[name] = cellOf(name);
  for (const [name, cell] of Object.entries(supplement)) {
    if (!known.has(name) && !name.includes(GUARD)) row[name] = cell;
  }
  return row;
}

function visitOf(record: object, { visits }: RowContext): VisitOfRow | null {
  const id = (record as { visitId?: string | null }).visitId ?? null;
  return id === null ? null : visits.byId(id);
}

type Plain = Readonly<Record<string, unknown>>;

function get(record: object, path: string): unknown {
  let value: unknown = record;
  for (const part of path.split('.')) value = (value as Plain | null | undefined)?.[part];
  return value;
}

/** A copy with one value set. The blank of a domain is shared by all its rows, and is never written to. */
function withValue(target: unknown, [part, ...rest]: readonly string[], value: unknown): unknown {
  if (part === undefined) return value;
  if (Array.isArray(target)) return target.with(Number(part), withValue(target[Number(part)], rest, value));
  // A part that is null as long as nothing is said of it, such as a stay in hospital, begins with its first value.
  const parts = target as Plain | null;
  return { ...parts, [part]: withValue(parts?.[part] ?? null, rest, value) };
}
