/**
 * The first proof of verification: the change log is whole. Every number is there, every hash follows from the one before
 * and the entries, and every value is the one its commitment was made from, or was removed by a redaction that says so.
 */
import type { Value } from './append.ts';
import { changeHash, commitment, GENESIS } from './chain.ts';
import type { Database } from './database.ts';
import { groupBy } from './group.ts';
import { Found, problem } from './problem.ts';
import { parseEntry } from './replay.ts';
import type { Row } from './statement.ts';
import { redactedField, type Redacted } from './redacted.ts';
import { parseWords, WORD_COLUMNS, WORD_FIELDS, WORDS, type StoredWords } from './words.ts';

/**
 * Entries that are held at a time, more or less: a change of an import has a thousand, one of a form has one. Few, because
 * nobody else is answered until they are checked.
 */
const ENTRIES = 600;
const MOST_CHANGES = 100;

export interface ChainResult {
  /** The last change that is as it was made. */
  readonly lastGood: number;
  readonly lastHash: string;
  readonly changes: number;
  readonly entries: number;
  readonly redacted: number;
}

export interface ChainRange {
  readonly studyId: string;
  readonly after: number;
  /** Hash of the change `after`. */
  readonly hash: string;
  readonly upto: number;
}

/** Calls `onGood` after every page. Throws Found at the first thing that is wrong; what went before it is whole. */
export async function verifyChain(
  db: Database,
  { studyId, after, hash, upto }: ChainRange,
  onGood: (result: ChainResult) => void,
): Promise<void> {
  const redactions = await redactionsOf(db, studyId);
  let last = after;
  let previous = hash;
  let entries = 0;
  let redacted = 0;
  const check = createCheck(db, studyId, redactions);
  let size = 20;
  while (last < upto) {
    const params = { study: studyId, after: last, upto: Math.min(last + size, upto) };
    const { changesBetween, entriesBetween, valuesBetween } = db.statements;
    const [changes, rows, values] = await Promise.all(
      [changesBetween, entriesBetween, valuesBetween].map((statement) => db.all({ statement, params }, null)),
    );
    const entriesAt = groupBy(rows!, (row) => row['seq'] as number);
    const valuesAt = groupBy(values!, (row) => row['seq'] as number);
    const changeAt = new Map(changes!.map((row) => [row['seq'] as number, row]));
    for (let seq = last + 1; seq <= params.upto; seq += 1) {
      const change = changeAt.get(seq);
      if (!change) throw new Found(problem('change-missing', `change ${seq} is missing`, { seq }));
      const own = entriesAt.get(seq) ?? [];
      redacted += await check(previous, change, own, valuesAt.get(seq) ?? []);
      previous = change['hash'] as string;
      entries += own.length;
      onGood({ lastGood: seq, lastHash: previous, changes: seq - after, entries, redacted });
    }
    last = params.upto;
    size = Math.max(1, Math.min(MOST_CHANGES, Math.floor((size * ENTRIES) / Math.max(1, rows!.length))));
    // A gateway that serves meanwhile gets its turn.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const beyond = [...redactions.byChange.keys()].find((at) => at > upto || at < 1);
  if (beyond !== undefined && beyond < 1) {
    throw new Found(problem('redaction-unexplained', `a redaction names change ${beyond}`, { seq: beyond }));
  }
}

interface Redactions {
  /** The newest redaction of each place, by "seq/n/path". */
  readonly newest: ReadonlyMap<string, Row>;
  readonly byChange: ReadonlyMap<number, readonly Row[]>;
}

const placeOf = (seq: number, n: number, path: string): string => `${seq}/${n}/${path}`;

/** All of them at once: redactions are rare, and a change is checked against later ones. */
async function redactionsOf(db: Database, studyId: string): Promise<Redactions> {
  const rows = await db.all({ statement: db.statements.redactions, params: { study: studyId } }, null);
  return {
    newest: new Map(
      rows.map((row) => [placeOf(row['seq'] as number, row['n'] as number, row['path'] as string), row]),
    ),
    byChange: groupBy(rows, (row) => row['at_seq'] as number),
  };
}

const ENTRY_COLUMNS = ['n', 'action', 'kind', 'record_id', 'record_version', 'site_id'] as const;

function createCheck(db: Database, studyId: string, redactions: Redactions) {
  /** How many fields of the change are redacted; throws Found. */
  return async (
    previous: string,
    change: Row,
    entries: readonly Row[],
    values: readonly Row[],
  ): Promise<number> => {
    const seq = change['seq'] as number;
    const valueAt = new Map(values.map((row) => [row['n'] as number, row]));
    let redacted = 0;
    const chained: object[] = [];
    for (const entry of entries) {
      const n = entry['n'] as number;
      const value = valueAt.get(n);
      if (!value)
        throw new Found(
          problem('value-missing', `the values of entry ${n} of change ${seq} are missing`, { seq, n }),
        );
      valueAt.delete(n);
      const parsed = parseEntry(entry['fields'], value['fields']);
      if (!parsed) {
        throw new Found(problem('entry-altered', `entry ${n} of change ${seq} cannot be read`, { seq, n }));
      }
      const [commitments, stored] = parsed;
      for (const [index, [field, old, fresh]] of commitments.entries()) {
        const [oldSalt, oldValue, newSalt, freshValue] = stored[index]!;
        const isRedacted = redactions.newest.has(placeOf(seq, n, field));
        const sides = [
          [old, oldSalt, oldValue],
          [fresh, newSalt, freshValue],
        ] as const;
        const taken = sides.filter(([expected, salt]) => isRedacted && expected !== null && salt === null);
        if (taken.length > 0) redacted += 1;
        const matches = sides.every((side) => taken.includes(side) || holds(...side));
        if (!matches) {
          throw new Found(
            problem('value-altered', `"${field}" in entry ${n} of change ${seq} is not what was written`, {
              seq,
              n,
              field,
            }),
          );
        }
      }
      const said = Object.fromEntries(ENTRY_COLUMNS.map((column) => [column, entry[column] ?? null]));
      chained.push({ ...said, fields: commitments });
    }
    redacted += checkWords(change, valueAt.get(WORDS));
    valueAt.delete(WORDS);
    const [stray] = valueAt.keys();
    if (stray !== undefined) {
      throw new Found(
        problem('value-altered', `change ${seq} has values for an entry ${stray} that it has not`, {
          seq,
          n: stray,
        }),
      );
    }
    const { hash, ...header } = change;
    if (header['prev_hash'] !== previous || changeHash(previous, header, chained) !== hash) {
      const one = entries.length === 1 ? 0 : null;
      throw new Found(problem('change-altered', `change ${seq} is not what was written`, { seq, n: one }));
    }
    await checkRedactions(change, entries, values);
    return redacted;
  };

  function checkWords(change: Row, row: Row | undefined): number {
    const seq = change['seq'] as number;
    const altered = (field: string | null): Found =>
      new Found(
        problem(
          'words-altered',
          `the ${field ?? 'words'} of change ${seq} cannot be read or are not what was written`,
          { seq, n: WORDS, field },
        ),
      );
    if (!row) throw altered(null);
    let words: StoredWords;
    try {
      words = parseWords(row['fields'] as string);
      if (Object.keys(words).length !== WORD_FIELDS.length) throw altered(null);
    } catch {
      throw altered(null);
    }
    let redacted = 0;
    for (const field of WORD_FIELDS) {
      const expected = change[WORD_COLUMNS[field]] as string | null;
      const [salt, value] = Array.isArray(words[field]) ? words[field] : [undefined, undefined];
      if (salt === undefined || value === undefined) throw altered(field);
      if (expected !== null && salt === null && redactions.newest.has(placeOf(seq, WORDS, field)))
        redacted += 1;
      else if (!holds(expected, salt, value)) throw altered(field);
    }
    return redacted;
  }

  /** A change that redacts names every place it took a value from, and what stands there now. */
  async function checkRedactions(
    change: Row,
    entries: readonly Row[],
    values: readonly Row[],
  ): Promise<void> {
    const seq = change['seq'] as number;
    const rows = redactions.byChange.get(seq) ?? [];
    const places = new Map(
      rows.map((row) => [
        redactedField(row['seq'] as number, row['n'] as number, row['path'] as string),
        row,
      ]),
    );
    for (const entry of entries) {
      if (entry['action'] !== 'redact') continue;
      const n = entry['n'] as number;
      const [commitments, stored] = parseEntry(
        entry['fields'],
        values.find((row) => row['n'] === n)!['fields'],
      )!;
      for (const [index, [field]] of commitments.entries()) {
        const row = places.get(field);
        if (!row || row['record_id'] !== entry['record_id']) {
          throw new Found(
            problem('redaction-altered', `the redaction of ${field} by change ${seq} is not on record`, {
              seq,
              n,
              field,
            }),
          );
        }
        places.delete(field);
        const target = placeOf(row['seq'] as number, row['n'] as number, row['path'] as string);
        if (redactions.newest.get(target) !== row) continue;
        await checkTarget(row, JSON.parse(stored[index]![3] as string) as Redacted);
      }
    }
    const [unexplained] = places.keys();
    if (unexplained !== undefined) {
      throw new Found(
        problem('redaction-unexplained', `change ${seq} says nothing of the redaction of ${unexplained}`, {
          seq,
          field: unexplained,
        }),
      );
    }
  }

  async function checkTarget(row: Row, now: Redacted): Promise<void> {
    const [seq, n, field] = [row['seq'] as number, row['n'] as number, row['path'] as string];
    const params = { study: studyId, seq, n };
    const [value] = await db.all({ statement: db.statements.valueAt, params }, null);
    const altered = new Found(
      problem(
        'value-altered',
        `"${field}" in entry ${n} of change ${seq} is not what its redaction left there`,
        { seq, n, field },
      ),
    );
    if (!value) throw altered;
    if (n === WORDS) {
      const stored = parseWords(value['fields'] as string)[field as 'reason'];
      if (stored[0] !== null || stored[1] !== now.fresh) throw altered;
      return;
    }
    const [entry] = await db.all({ statement: db.statements.entryAt, params }, null);
    const parsed = entry && parseEntry(entry['fields'], value['fields']);
    const index = parsed ? parsed[0].findIndex(([path]) => path === field) : -1;
    if (!parsed || index < 0) throw altered;
    const [oldSalt, old, newSalt, fresh] = parsed[1][index]!;
    const sides = [
      [oldSalt, old, now.old],
      [newSalt, fresh, now.fresh],
    ] as const;
    // A side that was not redacted keeps its salt, and its commitment was checked with its own change.
    if (!sides.every(([salt, value_, left]) => salt !== null || value_ === left)) throw altered;
  }
}

/** Whether a value is the one a commitment was made from; no value has no commitment. */
function holds(expected: string | null, salt: string | null, value: Value): boolean {
  if (expected === null) return salt === null && value === null;
  return typeof salt === 'string' && value !== null && commitment(salt, value) === expected;
}

export const START: Pick<ChainRange, 'after' | 'hash'> = { after: 0, hash: GENESIS };
