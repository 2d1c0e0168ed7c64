/** What the store tells people who watch over a study: planned tables at named cuts, and who looked at what. */
import { may, type Scope } from '../auth/scope.ts';
import { readAccessLog, type AccessFilter, type AccessLog, type LoggedEvent } from './access-log.ts';
import type { Database } from './database.ts';
import { plannedTables, type PlannedTables } from './planned-tables.ts';
import type { Read, ReadTrail } from './read-trail.ts';

export interface Oversight {
  /**
   * The planned tables at a named cut of the study as it stands now: the only numbers for roles that see no subject. Null
   * where the role may not read them or no cut has this name.
   */
  plannedTables(scope: Scope, cutName: string, trail?: ReadTrail): Promise<PlannedTables | null>;
  /**
   * Who looked at what, as far as the role may know: all of it for auditors and administrators (these without subjects),
   * what they did themselves for site staff, null for everybody else.
   */
  accessLog(scope: Scope, filter: AccessFilter): Promise<readonly LoggedEvent[] | null>;
}

export function createOversight(db: Database, access: Pick<AccessLog, 'flush'>, read: Read): Oversight {
  return {
    async plannedTables(scope, cutName, trail) {
      if (!may(scope, 'read-planned-tables')) return null;
      const cuts = await read(scope, {}, (reader) => reader.dataCuts());
      const cut = cuts.find(({ name }) => name === cutName);
      if (!cut) return null;
      // Read with the eyes of the machine: what leaves this function are the planned numbers and nothing else.
      const machine: Scope = { ...scope, role: 'operator', siteIds: 'all' };
      const summary: ReadTrail = {
        ...(trail ?? { client: null, requestId: null, noted: new Set() }),
        operation: 'planned-tables',
        isSummary: true,
      };
      const { knownAt, on } = cut;
      return read(
        machine,
        { knownAt, on },
        async (reader) => {
          const cohort = await reader.cohort();
          return cohort && plannedTables(cut, cohort);
        },
        summary,
      );
    },

    async accessLog(scope, filter) {
      const own = may(scope, 'read-own-access-log');
      if (!own && !may(scope, 'read-access-log')) return null;
      // Who administers accounts sees who came and went, not whom they looked at: neither in the answer nor by asking.
      const isBlind = scope.role === 'system-admin';
      if (isBlind && (filter.subjectId ?? null) !== null) return [];
      await access.flush();
      // Whoever sees only what they did themselves sees nothing of what another did, and not theirs in its place.
      if (own && (filter.actorId ?? scope.userId) !== scope.userId) return [];
      const limits = own ? { ...filter, actorId: scope.userId } : filter;
      const found = await readAccessLog(db, scope.studyId, limits);
      return isBlind ? found.map((event) => ({ ...event, subjectId: null })) : found;
    },
  };
}
