/** The graph as a caller meets it: the real handler of requests over a real store, with a person for every role. */
import type { Role } from '../auth/scope.ts';
import { ROLES } from '../auth/scope.ts';
import type { Draft } from '../data/commands/put-records.ts';
import type { Database } from '../data/database.ts';
import { openSqliteDatabase } from '../data/sqlite.ts';
import { storeOn, type Store } from '../data/store.ts';
import { testStore, STUDY, type TestStore } from '../data/testing.ts';
import { createGraphql } from '../server/graphql.ts';
import { noLog } from '../server/log.ts';
import { globalId } from './global-id.ts';

const ISSUER = 'https://idp.test.invalid';
const OF_SITE: readonly Role[] = ['investigator', 'sub-investigator', 'coordinator', 'cra'];

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are checked field by field in the tests
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

export interface TestGraph {
  readonly t: TestStore;
  readonly store: Store;
  /** Site staff and the monitor belong to site A; the others see the whole study. Null asks without a token. */
  ask(document: string, variables?: object, role?: Role | null): Promise<Answer>;
  /** Statements sent to the database since the last call. */
  statements(): readonly string[];
  close(): Promise<void>;
}

export const idIn = (kind: string, id: string): string => globalId(kind, STUDY, id);

export const peopleDrafts: readonly Draft[] = ROLES.flatMap((role): Draft[] => [
  {
    kind: 'user',
    record: {
      id: `user-${role}`,
      supplement: {},
      issuer: ISSUER,
      tokenSubject: role,
      name: `A ${role}`,
      active: 'yes',
    },
  },
  {
    kind: 'assignment',
    record: {
      id: `assignment-${role}`,
      supplement: {},
      userId: `user-${role}`,
      role,
      siteIds: OF_SITE.includes(role) ? ['site-a'] : null,
      from: '2026-01-01',
      to: null,
    },
  },
]);

/** `authenticatedAt` is what the tokens say about when the person last signed in. */
export async function testGraph(now: () => Date = () => new Date()): Promise<TestGraph> {
  const t = await testStore(now);
  await t.put(null, null, peopleDrafts);
  let seen: string[] = [];
  const db = openSqliteDatabase(t.place);
  const counted: Database = {
    ...db,
    all: (query, scope) => {
      seen.push(query.statement.sql);
      return db.all(query, scope);
    },
  };
  const store = storeOn(counted, now);
  const verify = (token: string) =>
    Promise.resolve({
      identity: { issuer: ISSUER, subject: token },
      expiresAt: now().getTime() + 600_000,
      authenticatedAt: now().getTime(),
    });
  const graphql = createGraphql(
    { allowedOrigins: [] },
    { documents: new Map(), allowsText: true },
    store,
    verify,
    noLog,
  );
  return {
    t,
    store,
    async ask(query, variables = {}, role = 'investigator') {
      const response = await graphql.fetch('http://gateway.test/graphql', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(role === null ? {} : { Authorization: `Bearer ${role}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    statements() {
      const sent = seen;
      seen = [];
      return sent;
    },
    async close() {
      await store.close();
      await t.close();
    },
  };
}
