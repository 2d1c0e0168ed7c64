/** The graph as a caller meets it: the real handler of requests over a real store, with a person for every role. */
import { getNamedType, isLeafType, isNonNullType, isObjectType } from 'graphql';
import { createAccess } from '../auth/access.ts';
import { ROLES, type Role } from '../auth/scope.ts';
import { testIssuer, TEST_ISSUER } from '../auth/testing.ts';
import { SESSION_LIMITS } from '../auth/sessions.ts';
import { approvalNonce, signingNonce } from '../auth/reauthentication.ts';
import type { Draft } from '../data/commands/put-records.ts';
import type { Database } from '../data/database.ts';
import { isServer } from '../data/place.ts';
import { openPostgresDatabase } from '../data/postgres.ts';
import { openSqliteDatabase } from '../data/sqlite.ts';
import { storeOn, type Store } from '../data/store.ts';
import { testStore, STUDY, type NewPlace, type TestStore } from '../data/testing.ts';
import { createGraphql } from '../server/graphql.ts';
import { globalId } from './global-id.ts';
import { schema } from './index.ts';

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
  /** What the identity provider gives somebody who signs in again to sign under this key. */
  proof(role: Role, idempotencyKey: string): Promise<string>;
  /** The same for somebody, by their name there, who approves what was asked for under this key. */
  approval(
    tokenSubject: string,
    idempotencyKey: string,
    secondsAgo?: number,
  ): Promise<{ readonly proof: string }>;
  /** What the gateway logged as an accident since the last call: class and place. */
  accidents(): readonly string[];
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
      issuer: TEST_ISSUER,
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

/** `newPlace` puts it on a server; on a file otherwise. */
export async function testGraph(now: () => Date = () => new Date(), newPlace?: NewPlace): Promise<TestGraph> {
  const t = await testStore(now, newPlace);
  await t.put(null, null, peopleDrafts);
  let seen: string[] = [];
  let accidents: string[] = [];
  const db = isServer(t.place) ? await openPostgresDatabase(t.place) : openSqliteDatabase(t.place);
  const counted: Database = {
    ...db,
    all: (query, scope) => {
      seen.push(query.statement.sql);
      return db.all(query, scope);
    },
  };
  const store = storeOn(counted, now);
  const idp = await testIssuer();
  const access = createAccess(
    {
      issuers: [idp.issuer],
      introspection: null,
      sessions: SESSION_LIMITS,
      cookie: null,
      allowedOrigins: [],
    },
    () => {},
  );
  const graphql = createGraphql(
    { allowedOrigins: [] },
    { documents: new Map(), allowsText: true },
    store,
    access,
    (entry) => {
      if (entry.event === 'unexpected-error') accidents.push(JSON.stringify(entry));
    },
  );
  const tokens = new Map<Role, string>();
  const tokenOf = async (role: Role): Promise<string> => {
    const token = tokens.get(role) ?? (await idp.token({ sub: role }));
    tokens.set(role, token);
    return token;
  };
  return {
    t,
    store,
    async ask(query, variables = {}, role = 'investigator') {
      const response = await graphql.fetch('http://gateway.test/graphql', {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(role === null ? {} : { Authorization: `Bearer ${await tokenOf(role)}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    proof: (role, idempotencyKey) =>
      idp.token({
        sub: role,
        nonce: signingNonce(idempotencyKey),
        auth_time: Math.floor(Date.now() / 1000),
      }),
    approval: async (tokenSubject, idempotencyKey, secondsAgo = 0) => ({
      proof: await idp.token({
        sub: tokenSubject,
        nonce: approvalNonce(idempotencyKey),
        auth_time: Math.floor(Date.now() / 1000) - secondsAgo,
      }),
    }),
    accidents() {
      const found = accidents;
      accidents = [];
      return found;
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

/** A selection of every field of a type that can be asked for without arguments, to a depth. */
export function everything(typeName: string, depth: number, above: readonly string[] = []): string {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return '';
  const parts = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type))) return [];
    const of = getNamedType(field.type);
    if (isLeafType(of)) return [field.name];
    if (depth === 0 || above.includes(of.name)) return [];
    const inner = everything(of.name, depth - 1, [...above, typeName]);
    return inner === '' ? [] : [`${field.name} { ${inner} }`];
  });
  return parts.join(' ');
}
