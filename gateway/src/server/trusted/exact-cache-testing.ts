/**
 * What the tests of kept answers share: a study with people, two stores over it as two processes have them, questions, and
 * everything that is done to a study between two of them.
 */
import { execute, type ExecutionResult } from 'graphql';
import { expect } from 'vitest';
import { privacyOfficerScope, type Role } from '../../auth/scope.ts';
import type { VerifiedToken } from '../../auth/token.ts';
import type { AccessEvent } from '../../data/access-log.ts';
import type { Draft } from '../../data/commands/put-records.ts';
import { openStoreAt, type Store } from '../../data/store.ts';
import {
  draftPlatelets,
  draftSubject,
  STUDY,
  testProtocol,
  testStore,
  type TestStore,
} from '../../data/testing.ts';
import { schema } from '../../schema/index.ts';
import { contextOf } from '../request-context.ts';
import { personDrafts } from '../testing.ts';
import { loadTrustedDocuments } from './documents.ts';
import { createExactCache, type ExactCache } from './exact-cache.ts';
import { createKeptAnswers, type KeptAnswers } from './kept-answers.ts';
import { prepare } from './prepared.ts';

export const DOCUMENTS = new Map(
  [...loadTrustedDocuments()].flatMap(([hash, text]) => {
    const prepared = prepare(schema, text);
    return prepared?.operation.operation === 'query' ? [[prepared.name, { hash, prepared }] as const] : [];
  }),
);
export const CUTS = [
  null,
  { knownAt: 5 },
  { knownAt: 8, on: '2026-03-01' },
  { on: '2026-02-10' },
  { knownOn: '2026-03-01' },
];
export const PEOPLE: readonly Role[] = ['investigator', 'medical-monitor', 'data-manager'];
export const CODES = ['A-001', 'A-002', 'B-001', 'A-003', 'renamed'];

export interface Question {
  readonly document: string;
  readonly person: Role;
  readonly subject: string;
  readonly at: (typeof CUTS)[number];
}

export interface Told {
  readonly bytes: string;
  /** What the access log was told, without the order in which it was. */
  readonly told: readonly string[];
  readonly isKept: boolean;
}

export interface Rig {
  readonly t: TestStore;
  /** Each with a cache of its own, as two gateways have. */
  readonly gateways: readonly { readonly store: Store; readonly cache: ExactCache }[];
  readonly deeds: Readonly<Record<Deed, () => Promise<unknown>>>;
  /** Asks both gateways, of both caches twice; answers how many answers were kept ones. Fails where any differs from one made anew. */
  agree(asked: Question): Promise<number>;
  close(): Promise<void>;
}

export async function openRig(
  newPlace?: () => Promise<string>,
  answers: () => KeptAnswers = createKeptAnswers,
): Promise<Rig> {
  // 23:30 in Shanghai.
  let clock = new Date('2026-03-01T15:30:00.000Z');
  const now = (): Date => clock;
  const t = await testStore(now, newPlace);
  for (const role of PEOPLE) {
    await t.put(null, null, personDrafts({ role, siteIds: role === 'investigator' ? ['site-a'] : null }));
  }
  await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-01', '18')]);
  const other = await openStoreAt(t.place, now);
  const gateways = [t.store, other].map((store) => ({ store, cache: createExactCache(answers()) }));
  return {
    t,
    gateways,
    deeds: deedsOn(t, now, (later) => (clock = later)),
    async agree(asked) {
      let kept = 0;
      for (const { store, cache } of gateways) {
        const fresh = await ask(store, null, asked);
        // Twice: the first may be made now, the second is one of those kept.
        for (const _time of [1, 2]) {
          const cached = await ask(store, cache, asked);
          expect(cached.bytes).toBe(fresh.bytes);
          expect(cached.told).toEqual(fresh.told);
          if (cached.isKept) kept += 1;
        }
      }
      return kept;
    },
    async close() {
      await other.close();
      await t.close();
    },
  };
}

const caller = (person: Role): VerifiedToken => ({
  identity: { issuer: 'https://idp.hospital.invalid', subject: person },
  expiresAt: Number.POSITIVE_INFINITY,
  issuedAt: 0,
  authenticatedAt: null,
  isService: false,
  nonce: null,
  launch: null,
});

/** What the access log was told, without the order in which it was. */
const told = (events: readonly AccessEvent[]): string[] =>
  [...new Set(events.map((event) => JSON.stringify({ ...event, requestId: null })))].sort();

/** `cache` null: the answer made anew. */
export async function ask(
  store: Store,
  cache: ExactCache | null,
  { document, person, subject, at }: Question,
): Promise<Told> {
  const { hash, prepared } = DOCUMENTS.get(document)!;
  const variables = {
    study: STUDY,
    at,
    ...(document.startsWith('Cohort') ? { first: 50 } : {}),
    ...(/Subject/.test(document) ? { subject } : {}),
  };
  const events: AccessEvent[] = [];
  const noting: Store = { ...store, note: (event) => void events.push(event) };
  const never = () => Promise.reject(new Error());
  const access = {
    callerOf: () => Promise.resolve(null),
    reauthenticate: never,
    approve: never,
    stillHolds: never,
  };
  const signIns = { entered: () => undefined, refused: () => undefined };
  const context = contextOf({ store: noting, access, signIns }, caller(person), {
    headers: new Headers(),
    operation: document,
    signal: new AbortController().signal,
    live: { lastEventId: null, position: null, isReset: false },
  });
  const heard: AccessEvent[] = [];
  const run = (contextValue: object): Promise<ExecutionResult> => {
    const value = contextValue as typeof context;
    const onNoted = (event: AccessEvent): void => {
      heard.push(event);
      value.trail.onNoted?.(event);
    };
    const withEar = { ...value, trail: { ...value.trail, onNoted } };
    return Promise.resolve(
      execute({
        schema,
        document: prepared.document,
        contextValue: withEar,
        variableValues: { ...variables },
      }),
    );
  };
  const kept = cache && (await cache.answer(hash, prepared, variables, context, run));
  const answer = kept ?? { result: await run(context) };
  const bytes =
    'bytes' in answer ? Buffer.concat(answer.bytes).toString('utf8') : JSON.stringify(answer.result);
  return { bytes, told: told([...heard, ...events]), isKept: events.length > 0 };
}

export type Deed =
  | 'a result'
  | 'a result of another subject'
  | 'a correction'
  | 'another code'
  | 'a new subject'
  | 'another zone'
  | 'another protocol'
  | 'rights taken'
  | 'rights given'
  | 'rights that end today'
  | 'an hour later'
  | 'a redaction';

/** Everything that is done to a study between two questions. */
function deedsOn(t: TestStore, now: () => Date, setClock: (at: Date) => Date): Rig['deeds'] {
  let samples = 0;
  const lab = (): Draft => draftPlatelets(`x${(samples += 1)}`, '2026-02-20', String(20 + (samples % 90)));
  return {
    'a result': () => t.put('s1', 'site-a', [lab()]),
    'a result of another subject': () => t.put('s3', 'site-b', [lab()]),
    'a correction': () => t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-01', String((samples += 1)))]),
    'another code': () =>
      t.put('s1', 'site-a', [draftSubject('s1', 'site-a', samples % 2 ? 'renamed' : 'A-001')]),
    'a new subject': () => t.put('s4', 'site-a', [draftSubject('s4', 'site-a', 'A-003')]),
    'another zone': () => t.put(null, null, [site(samples++ % 2 ? 'Asia/Shanghai' : 'Pacific/Auckland')]),
    'another protocol': () => t.put(null, null, [protocol((samples += 1))]),
    'rights taken': () => t.put(null, null, personDrafts({ role: 'investigator', siteIds: [] })),
    'rights given': () => t.put(null, null, personDrafts({ role: 'investigator', siteIds: ['site-b'] })),
    'rights that end today': () =>
      t.put(
        null,
        null,
        personDrafts({ role: 'data-manager', siteIds: null, to: now().toISOString().slice(0, 10) }),
      ),
    'an hour later': () => Promise.resolve(setClock(new Date(now().getTime() + 3_600_000))),
    'a redaction': () =>
      t.store.maintain.redact(privacyOfficerScope(t.studyId, 'po'), {
        kind: 'labResult',
        recordId: 'r1',
        field: 'reported.value',
        text: null,
        reason: 'entered by mistake',
        approverId: 'u-data-manager',
        idempotencyKey: `redact-${(samples += 1)}`,
      }),
  };
}

const site = (timeZone: string): Draft => ({
  kind: 'site',
  record: { id: 'site-a', supplement: {}, code: 'A', name: 'Site A', timeZone } as never,
});
const protocol = (version: number): Draft => ({
  kind: 'protocol',
  record: { id: 'protocol', supplement: {}, document: { ...testProtocol(), version: `1.${version}` } },
});
