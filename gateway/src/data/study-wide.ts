/**
 * What every request asks of a study before it comes to a subject: its sites, people, assignments and protocol. Read once
 * for each state of the log. The state is named by the hash of its head, so that nothing kept is ever out of date.
 */
import { dateAt } from '@trialside/rules/calendar';
import type { Database } from './database.ts';
import type { StoredRecord, StoreKind } from './stored-records.ts';
import { recordFrom } from './rows.ts';
import type { Row } from './statement.ts';
import { protocolFrom } from './stored-protocol.ts';

/** A study at a state of its log. */
export interface StudyState {
  readonly id: string;
  /** Of the head, whatever change is looked at: a later redaction reaches every past. */
  readonly hash: string;
}

export interface StudyWide {
  /** Every record of the kind as known at a change. Shared by everybody who asks: nobody may change it. */
  of<K extends StoreKind>(kind: K, study: StudyState, known: number): Promise<readonly StoredRecord<K>[]>;
}

/** A few kinds at a few cuts of each study; a study that is written to needs new ones with every change. */
const KEPT = 200;

export function createStudyWide(db: Database): StudyWide {
  const kept = new Map<string, Promise<readonly unknown[]>>();
  return {
    of<K extends StoreKind>(kind: K, { id, hash }: StudyState, known: number) {
      const key = `${id} ${hash} ${known} ${kind}`;
      let found = kept.get(key) as Promise<readonly StoredRecord<K>[]> | undefined;
      if (found) return found;
      const params = { study: id, known };
      found = db
        .all({ statement: db.statements.ofKind[kind].ofStudy, params }, null)
        .then((rows) => rows.map((row) => read(kind, row)));
      found.catch(() => kept.delete(key));
      kept.set(key, found);
      if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
      return found;
    },
  };
}

function read<K extends StoreKind>(kind: K, row: Row): StoredRecord<K> {
  const record = recordFrom(kind, row);
  // A protocol of an older build is read by the parser of this one.
  return kind === 'protocol' ? { ...record, document: protocolFrom(row) } : record;
}

const MINUTE_MS = 60_000;
const days = new Map<string, { readonly minute: number; readonly date: string }>();

/** The calendar date at a site; a day never begins but with a minute, so it is worked out once in each. */
export function todayAt(timeZone: string, now: Date): string {
  const minute = Math.floor(now.getTime() / MINUTE_MS);
  const known = days.get(timeZone);
  if (known?.minute === minute) return known.date;
  const date = dateAt(now.getTime(), timeZone);
  if (days.size > 500) days.clear();
  days.set(timeZone, { minute, date });
  return date;
}
