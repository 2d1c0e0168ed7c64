/** What an answer read now depends on beside the question and the rights: the state of the log, and the day at every site. */
import type { Database } from './database.ts';
import type { StudyWide } from './study-wide.ts';
import { todayAt } from './study-wide.ts';

export interface StateNow {
  /** Hash and number of the last change of the study. */
  readonly hash: string;
  readonly lastChange: number;
  /** Names the state of what was asked for: the same text, the same data. */
  readonly of: string;
  /** Whether it is the state of one subject, with what belongs to the study as a whole; otherwise that of the study. */
  readonly isOfSubject: boolean;
  /** The calendar date at each site. */
  readonly days: string;
}

interface Head {
  readonly id: string;
  readonly hash: string;
  readonly lastChange: number;
}

interface KnownState {
  readonly hash: string;
  /** The days at the sites, worked out in that minute: no day begins but with one. */
  days: { readonly minute: number; readonly text: string } | null;
  /** By the code of a subject: the name of its state, or null where there is no such subject. */
  readonly subjects: Map<string, Promise<string | null>>;
}

const MINUTE_MS = 60_000;

export type StateOf = (head: Head, now: Date, subjectCode: string | null) => Promise<StateNow>;

export function createStates(db: Database, wide: StudyWide): StateOf {
  const { statements } = db;
  const known = new Map<string, KnownState>();

  /** Up to the head and not beyond it: the state of the subject and the number of the change belong together. */
  async function subjectState({ id: study, lastChange }: Head, code: string): Promise<string | null> {
    const params = { study, known: lastChange };
    const [subject] = await db.all(
      { statement: statements.subjectByCode, params: { ...params, code } },
      null,
    );
    if (!subject) return null;
    const of = { ...params, subject: subject['id'] as string };
    const [own] = await db.all({ statement: statements.lastChangeOfSubject, params: of }, null);
    const [whole] = await db.all({ statement: statements.lastChangeOfNoSubject, params }, null);
    return `${subject['id']} ${own?.['seq'] ?? 0} ${whole?.['seq'] ?? 0}`;
  }

  function stateOfSubject({ subjects }: KnownState, head: Head, code: string): Promise<string | null> {
    let found = subjects.get(code);
    if (!found) {
      // Codes come from callers: somebody may ask for many that are not there.
      if (subjects.size > 10_000) subjects.clear();
      subjects.set(code, (found = subjectState(head, code)));
      found.catch(() => subjects.delete(code));
    }
    return found;
  }

  async function daysAtSites(head: Head, now: Date): Promise<string> {
    const sites = await wide.of('site', head, head.lastChange);
    const zones = new Set(['UTC', ...sites.map(({ timeZone }) => timeZone)]);
    return [...zones].map((zone) => todayAt(zone, now)).join(' ');
  }

  return async (head, now, subjectCode) => {
    const { hash, lastChange } = head;
    let state = known.get(head.id);
    if (state?.hash !== hash) known.set(head.id, (state = { hash, days: null, subjects: new Map() }));
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (state.days?.minute !== minute) state.days = { minute, text: await daysAtSites(head, now) };
    const days = state.days.text;
    const subject = subjectCode === null ? null : await stateOfSubject(state, head, subjectCode);
    return { hash, lastChange, of: subject ?? hash, isOfSubject: subject !== null, days };
  };
}
