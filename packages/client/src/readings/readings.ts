/**
 * Readings shared by all widgets of a client: asked for in one tick, read together, read again when a hint says so, and
 * never replaced by an older answer.
 */
import { dateAt } from '@trialside/rules/calendar';
import { toJson } from '../json.ts';
import type { Change } from '../live/live.ts';
import type { Trouble } from '../transport/outcome.ts';
import { backoffMs, type Backoff } from '../transport/retry.ts';
import { load, type AnyQuery, type Ask } from './load.ts';
import type { CutChoice, Reading } from './reading.ts';
import type { SubjectNode, SubjectQuery } from './subject-query.ts';

/** How long hints are gathered before they are followed. */
const GATHER_MS = 50;
const DAY_CHECK_MS = 60_000;
const RETRY: Backoff = { firstMs: 5_000, longestMs: 60_000 };

export interface ReadingsOptions {
  readonly study: string;
  readonly ask: Ask;
}

export interface Readings {
  /** Calls `notify` with the reading in hand, if there is one, and with every later one, until the answer is called. */
  observe<S extends SubjectNode, T>(
    query: SubjectQuery<S, T>,
    subject: string,
    at: CutChoice | null,
    notify: (reading: Reading<T>) => void,
  ): () => void;
  /** Reads again what a hint concerns. */
  readonly follow: (change: Change) => void;
  reload(what: 'failing' | 'all'): void;
  /** Reads everything anew, and takes it though its change numbers are lower: the gateway's log went back. */
  readonly startAnew: () => void;
  close(): void;
}

interface Entry {
  readonly query: AnyQuery;
  readonly subject: string;
  readonly at: CutChoice | null;
  readonly group: string;
  readonly listeners: Set<(reading: Reading<never>) => void>;
  reading: Reading<unknown>;
  /** Counts the loads begun: an earlier one that ends late says nothing but newer values. */
  ticket: number;
  /** True until the first answer after the gateway's log went back: a lower change number is no older answer then. */
  anew: boolean;
  /** The date at the site on which a new day was last noticed. */
  day: string | null;
}

/** Whether a cut stands still whatever is recorded from now on. */
export const isPinned = (at: CutChoice | null): boolean =>
  at?.knownAt !== undefined || at?.knownOn !== undefined;

export function createReadings({ study, ask }: ReadingsOptions): Readings {
  const entries = new Map<string, Entry>();
  const wanted = new Set<Entry>();
  /** The newest hint for each subject id, and for the study under null. */
  const hinted = new Map<string | null, number>();
  let absentToo = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let retrying: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const days = setInterval(() => want(all().filter(isNewDay)), DAY_CHECK_MS);

  const all = (): Entry[] => [...entries.values()];

  /** Entries wanted in one tick are read together. */
  function want(more: Iterable<Entry>): void {
    const idle = wanted.size === 0;
    for (const entry of more) wanted.add(entry);
    if (idle && wanted.size > 0) queueMicrotask(readWanted);
  }

  function readWanted(): void {
    const groups = new Map<string, Map<string, [Entry, number]>>();
    for (const entry of wanted) {
      if (entry.listeners.size === 0) continue;
      const group = groups.get(entry.group) ?? new Map<string, [Entry, number]>();
      groups.set(entry.group, group.set(entry.subject, [entry, (entry.ticket += 1)]));
    }
    wanted.clear();
    for (const group of groups.values()) {
      const [[{ query, at }]] = [...group.values()] as [[Entry, number]];
      void load(query, study, [...group.keys()], at, ask, (subject, reading) =>
        take(...group.get(subject)!, reading),
      );
    }
  }

  function take(entry: Entry, ticket: number, next: Reading<unknown>): void {
    const { reading: held } = entry;
    const older =
      next.kind === 'value' &&
      held.kind === 'value' &&
      (entry.anew ? ticket !== entry.ticket : next.cut.knownAt < held.cut.knownAt);
    if (older || (ticket !== entry.ticket && next.kind !== 'value')) return;
    if (next.kind === 'value') entry.anew = false;
    if (next.kind === 'value') failures = 0;
    const passing = troubleOf(next);
    if (passing || (next.kind === 'value' && !next.complete)) {
      retrying ??= setTimeout(retry, backoffMs(RETRY, failures, Math.random()));
    }
    // What is shown stays while the trouble may pass; a refusal takes it away.
    entry.reading = passing && held.kind === 'value' ? { ...held, trouble: passing } : next;
    for (const notify of entry.listeners) notify(entry.reading as Reading<never>);
    if (isBehind(entry)) want([entry]);
  }

  function retry(): void {
    retrying = undefined;
    failures += 1;
    reload('failing');
  }

  function reload(what: 'failing' | 'all'): void {
    want(what === 'all' ? all() : all().filter(isFailing));
  }

  /** Whether a hint newer than what an entry shows is about it. */
  function isBehind({ reading, at }: Entry): boolean {
    if (reading.kind !== 'value' || isPinned(at)) return false;
    const newest = Math.max(hinted.get(reading.subjectId) ?? 0, hinted.get(null) ?? 0);
    return newest > reading.cut.knownAt;
  }

  function follow({ change, subjectId, kinds }: Change): void {
    hinted.set(subjectId, Math.max(hinted.get(subjectId) ?? 0, change));
    // An absent subject may be the one that was just enrolled.
    if (subjectId === null || kinds.includes('subject')) absentToo = true;
    gathering ??= setTimeout(() => {
      const withAbsent = absentToo;
      absentToo = false;
      gathering = undefined;
      want(all().filter((entry) => isBehind(entry) || (withAbsent && entry.reading.kind === 'absent')));
    }, GATHER_MS);
  }

  return {
    observe(query, subject, at, notify) {
      const group = toJson([query.name, at?.knownAt, at?.knownOn, at?.on]);
      const key = `${group} ${subject}`;
      let entry = entries.get(key);
      if (!entry) {
        entry = {
          query: query as unknown as AnyQuery,
          subject,
          at,
          group,
          listeners: new Set(),
          reading: { kind: 'loading' },
          ticket: 0,
          anew: false,
          day: null,
        };
        entries.set(key, entry);
        want([entry]);
      }
      const { listeners, reading } = entry;
      // A function of its own for each observer, so that the same function given twice is two observers.
      const listener = (next: Reading<never>): void => notify(next);
      listeners.add(listener);
      if (reading.kind !== 'loading') notify(reading as Reading<never>);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0 && entries.get(key)?.listeners === listeners) {
          entries.delete(key);
        }
      };
    },
    follow,
    reload,
    startAnew() {
      hinted.clear();
      for (const entry of entries.values()) entry.anew = true;
      reload('all');
    },
    close() {
      clearInterval(days);
      clearTimeout(gathering);
      clearTimeout(retrying);
      for (const { listeners } of all()) listeners.clear();
      entries.clear();
    },
  };
}

function troubleOf(reading: Reading<unknown>): Trouble | null {
  if (reading.kind !== 'failed') return null;
  const { failure } = reading;
  return failure.kind === 'network' || failure.kind === 'server' ? failure : null;
}

function isFailing({ reading }: Entry): boolean {
  if (reading.kind === 'value') return reading.trouble !== null || !reading.complete;
  return reading.kind === 'failed';
}

/** "Pending" and "missed" change at midnight of the site with no new data. Noticed once a day: desk clocks are wrong. */
function isNewDay(entry: Entry): boolean {
  const { reading, at } = entry;
  if (reading.kind !== 'value' || at?.on !== undefined || isPinned(at)) return false;
  const today = dateAt(Date.now(), reading.timeZone);
  if (today === reading.cut.on || today === entry.day) return false;
  entry.day = today;
  return true;
}
