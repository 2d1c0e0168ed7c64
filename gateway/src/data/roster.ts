/**
 * Who is in a study at a change, with the number of each subject's last change: what summaries of a cohort and counts go by.
 * It is read once and then follows the log, so that a request over twelve thousand subjects reads only what is new.
 */
import type { Database } from './database.ts';
import type { Row } from './statement.ts';

export interface RosterLine {
  readonly subjectId: string;
  readonly siteId: string | null;
  readonly code: string;
  readonly lastChange: number;
}

export interface Rosters {
  /**
   * Every subject of a study as known at a change, in the order of their codes (bytes), whoever may see them: the gate is the
   * caller's. `redaction` is the number of the last one: what was read before it is not used again.
   */
  at(studyId: string, knownAt: number, redaction: number): Promise<readonly RosterLine[]>;
}

/** Subjects that are read at a time, so that others get their turn. */
const PAGE = 1000;
const BATCH = 500;
/** More changes than this are not followed one by one: the roster is read anew. */
const MOST_CHANGES = 5000;
/** Rosters that are held: now, and a few data cuts. */
const HELD = 6;

interface Held {
  readonly studyId: string;
  readonly redaction: number;
  readonly knownAt: number;
  readonly lines: Promise<readonly RosterLine[]>;
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const lineOf = (row: Row, lastChange: number): RosterLine => ({
  subjectId: row['id'] as string,
  siteId: row['site_id'] as string | null,
  code: row['code'] as string,
  lastChange,
});

/** As both databases order text: by its bytes. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const inOrder = (lines: Iterable<RosterLine>): RosterLine[] =>
  [...lines].sort((a, b) => byBytes(a.code, b.code));

export function createRosters(db: Database): Rosters {
  const { statements } = db;
  let held: readonly Held[] = [];

  async function build(studyId: string, knownAt: number): Promise<readonly RosterLine[]> {
    const lines: RosterLine[] = [];
    for (let after = ''; ; await turn()) {
      const params = { study: studyId, known: knownAt, after, limit: PAGE };
      const rows = await db.all({ statement: statements.subjectsAfterCode, params }, null);
      for (const row of rows) lines.push(lineOf(row, row['last_change'] as number));
      if (rows.length < PAGE) return lines;
      after = lines.at(-1)!.code;
    }
  }

  /** The roster of a later change, from an earlier one and the log between them; null where that is no less work. */
  async function forward(
    { studyId, knownAt: from, lines }: Held,
    knownAt: number,
  ): Promise<readonly RosterLine[] | null> {
    if (knownAt - from > MOST_CHANGES) return null;
    const before = await lines;
    const lastChanges = new Map<string, number>();
    const toRead = new Set<string>();
    for (let last = from; last < knownAt;) {
      const params = { study: studyId, after: last, limit: BATCH };
      for (const row of await db.all({ statement: statements.changesAfter, params }, null)) {
        last = row['seq'] as number;
        if (last > knownAt) break;
        const subjectId = row['subject_id'] as string | null;
        const isSubject = (JSON.parse(row['kinds'] as string) as string[]).includes('subject');
        // A change of the study as a whole does not say which subjects it touched.
        if (subjectId === null && isSubject) return null;
        if (subjectId === null) continue;
        lastChanges.set(subjectId, last);
        if (isSubject) toRead.add(subjectId);
      }
    }
    if (lastChanges.size === 0) return before;
    const after = before.map((line) => {
      const lastChange = lastChanges.get(line.subjectId);
      return lastChange === undefined ? line : { ...line, lastChange };
    });
    if (toRead.size === 0) return after;
    const byId = new Map(after.map((line) => [line.subjectId, line]));
    for (const id of toRead) {
      const params = { study: studyId, known: knownAt, id };
      const [row] = await db.all({ statement: statements.ofKind.subject.byId, params }, null);
      if (row) byId.set(id, lineOf(row, lastChanges.get(id)!));
      else byId.delete(id);
    }
    return inOrder(byId.values());
  }

  return {
    at(studyId, knownAt, redaction) {
      const own = held.filter((one) => one.studyId === studyId && one.redaction === redaction);
      const found = own.find((one) => one.knownAt === knownAt);
      if (found) {
        held = [...held.filter((one) => one !== found), found];
        return found.lines;
      }
      const [base] = own.filter((one) => one.knownAt < knownAt).sort((a, b) => b.knownAt - a.knownAt);
      const make = async (): Promise<readonly RosterLine[]> =>
        (base && (await forward(base, knownAt))) ?? build(studyId, knownAt);
      const made: Held = { studyId, redaction, knownAt, lines: make() };
      held = [...held, made].slice(-HELD);
      made.lines.catch(() => (held = held.filter((one) => one !== made)));
      return made.lines;
    },
  };
}
