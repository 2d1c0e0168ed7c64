/** The rights of people in a study, worked out once for each state of the log and minute of the day. */
import type { Scope } from '../auth/scope.ts';
import { scopeOf, type Identity } from './access.ts';
import type { Database } from './database.ts';
import type { StudyHead } from './study-head.ts';
import type { StudyWide } from './study-wide.ts';

export interface Scopes {
  enter(head: StudyHead, identity: Identity, at: Date, launchedFor: string | null): Promise<Scope | null>;
  /** The state of the log at which a scope was given; undefined where it was not given here. */
  headOf(scope: Scope): StudyHead | undefined;
}

const KEPT = 2000;
const MINUTE_MS = 60_000;

export function createScopes(db: Database, wide: StudyWide): Scopes {
  const kept = new Map<string, Promise<Scope | null>>();
  const heads = new WeakMap<Scope, StudyHead>();

  const workedOut: Scopes['enter'] = async (head, identity, at, launchedFor) => {
    const timeZone = await firstTimeZone(wide, head);
    const study = { ...head, known: head.lastChange, timeZone };
    const scope = await scopeOf(db, wide, study, identity, at, launchedFor);
    if (scope) heads.set(scope, head);
    return scope;
  };

  return {
    enter(head, identity, at, launchedFor) {
      // An assignment ends with a day, and no day begins but with a minute.
      const minute = Math.floor(at.getTime() / MINUTE_MS);
      const key = JSON.stringify([head.hash, minute, identity, launchedFor]);
      let scope = kept.get(key);
      if (!scope) {
        if (kept.size >= KEPT) kept.clear();
        kept.set(key, (scope = workedOut(head, identity, at, launchedFor)));
        scope.catch(() => kept.delete(key));
      }
      return scope;
    },
    headOf: (scope) => heads.get(scope),
  };
}

export async function firstTimeZone(wide: StudyWide, head: StudyHead): Promise<string> {
  const [first] = await wide.of('site', head, head.lastChange);
  return first?.timeZone ?? 'UTC';
}
