/**
 * Kept answers against answers made anew, for every trusted document and several readers and cuts: whatever is done to the
 * study in between, by this process or another, and whenever midnight comes, they never differ by a byte, and the access log is
 * told the same.
 */
import fc from 'fast-check';
import { execute, type ExecutionResult } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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
import { documentHash, loadTrustedDocuments } from './documents.ts';
import { createExactCache, type ExactCache } from './exact-cache.ts';
import { prepare } from './prepared.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';
const RUNS = isLong ? 60 : 3;
const STEPS = isLong ? 60 : 25;

const DOCUMENTS = new Map(
  [...loadTrustedDocuments()].flatMap(([hash, text]) => {
    const prepared = prepare(schema, text);
    return prepared?.operation.operation === 'query' ? [[prepared.name, { hash, prepared }] as const] : [];
  }),
);
const CUTS = [
  null,
  { knownAt: 5 },
  { knownAt: 8, on: '2026-03-01' },
  { on: '2026-02-10' },
  { knownOn: '2026-03-01' },
];
const PEOPLE: readonly Role[] = ['investigator', 'medical-monitor', 'data-manager'];
const CODES = ['A-001', 'A-002', 'B-001', 'A-003', 'renamed'];

interface Question {
  readonly document: string;
  readonly person: Role;
  readonly subject: string;
  readonly at: (typeof CUTS)[number];
}

const question: fc.Arbitrary<Question> = fc.record({
  document: fc.constantFrom(...DOCUMENTS.keys()),
  person: fc.constantFrom(...PEOPLE),
  subject: fc.constantFrom(...CODES),
  at: fc.constantFrom(...CUTS, null, null),
});

let t: TestStore;
let clock: Date;
let other: Store;
let caches: readonly { readonly store: Store; readonly cache: ExactCache }[];

beforeEach(async () => {
  await open();
}, 30_000);
afterEach(close);

async function open(): Promise<void> {
  clock = new Date('2026-03-01T15:30:00.000Z');
  t = await testStore(() => clock);
  for (const role of PEOPLE) {
    await t.put(null, null, personDrafts({ role, siteIds: role === 'investigator' ? ['site-a'] : null }));
  }
  await t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-01', '18')]);
  other = await openStoreAt(t.place, () => clock);
  caches = [t.store, other].map((store) => ({ store, cache: createExactCache() }));
}

async function close(): Promise<void> {
  await other.close();
  await t.close();
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

async function ask(store: Store, cache: ExactCache | null, { document, person, subject, at }: Question) {
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

let samples = 0;
const lab = (): Draft => draftPlatelets(`x${(samples += 1)}`, '2026-02-20', String(20 + (samples % 90)));

/** Everything that is done to a study between two questions. */
const DEEDS: Readonly<Record<string, () => Promise<unknown>>> = {
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
    t.put(null, null, personDrafts({ role: 'data-manager', siteIds: null, to: isoDay() })),
  'an hour later': () => Promise.resolve((clock = new Date(clock.getTime() + 3_600_000))),
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

const isoDay = (): string => clock.toISOString().slice(0, 10);
const site = (timeZone: string): Draft => ({
  kind: 'site',
  record: { id: 'site-a', supplement: {}, code: 'A', name: 'Site A', timeZone } as never,
});
const protocol = (version: number): Draft => ({
  kind: 'protocol',
  record: { id: 'protocol', supplement: {}, document: { ...testProtocol(), version: `1.${version}` } },
});

async function agree(asked: Question): Promise<number> {
  let kept = 0;
  for (const { store, cache } of caches) {
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
}

describe('every kept answer is the answer made anew', () => {
  test(
    'after anything that is done to the study, by either process, at any hour',
    async () => {
      const step = fc.record({
        deed: fc.option(fc.constantFrom(...Object.keys(DEEDS))),
        asked: fc.array(question, { minLength: 1, maxLength: 3 }),
      });
      let kept = 0;
      await fc.assert(
        fc
          .asyncProperty(fc.array(step, { minLength: 5, maxLength: STEPS }), async (steps) => {
            for (const { deed, asked } of steps) {
              if (deed !== null) await DEEDS[deed]!();
              for (const one of asked) kept += await agree(one);
            }
          })
          .beforeEach(async () => {
            await close();
            await open();
          }),
        { numRuns: RUNS, seed: isLong ? undefined : 20_261_126 } as fc.Parameters<[unknown[]]>,
      );
      // A test of a cache that keeps nothing would prove nothing.
      expect(kept).toBeGreaterThan(RUNS * 5);
    },
    isLong ? 1_200_000 : 120_000,
  );
});

describe('what is kept', () => {
  const about = (document: string, over: Partial<Question> = {}): Question => ({
    document,
    person: 'medical-monitor',
    subject: 'A-001',
    at: null,
    ...over,
  });
  const isKept = async (asked: Question) => (await ask(caches[0]!.store, caches[0]!.cache, asked)).isKept;

  test.each(['SubjectRecord', 'SubjectResponseSummary', 'SubjectResponseDetail'])(
    'an answer about one subject outlives the changes of others: %s',
    async (document) => {
      const asked = about(document);
      expect(await isKept(asked)).toBe(false);
      expect(await isKept(asked)).toBe(true);
      await DEEDS['a result of another subject']!();
      expect(await isKept(asked)).toBe(true);
      const { bytes } = await ask(caches[0]!.store, caches[0]!.cache, asked);
      const { lastChange } = (await t.store.study(STUDY))!;
      expect(bytes).toContain(`"knownAt":${lastChange}`);
      await DEEDS['a result']!();
      expect(await isKept(asked)).toBe(false);
      await DEEDS['another protocol']!();
      expect(await isKept(asked)).toBe(false);
    },
  );

  test('midnight at a site ends what was kept, though nothing is recorded', async () => {
    // 23:30 in Shanghai, then half past midnight.
    const asked = about('SubjectResponseSummary');
    const { bytes } = await ask(caches[0]!.store, caches[0]!.cache, asked);
    expect(bytes).toContain('"on":"2026-03-01"');
    await DEEDS['an hour later']!();
    expect(await isKept(asked)).toBe(false);
    await agree(asked);
    const after = await ask(caches[0]!.store, caches[0]!.cache, asked);
    expect(after.bytes).toContain('"on":"2026-03-02"');
  });

  test('an answer about many lives as long as nothing at all is changed', async () => {
    const asked = about('CohortResponseSummaries');
    expect(await isKept(asked)).toBe(false);
    expect(await isKept(asked)).toBe(true);
    await DEEDS['a result of another subject']!();
    expect(await isKept(asked)).toBe(false);
  });

  test('nothing is shared between two people, even of one role', async () => {
    const asked = about('SubjectRecord');
    await isKept(asked);
    expect(await isKept({ ...asked, person: 'data-manager' })).toBe(false);
  });

  test('an answer with an error in it is made anew each time', async () => {
    const asked = about('SubjectRecord', { at: { knownAt: 4_000 } });
    for (const _time of [1, 2]) {
      const { bytes } = await ask(caches[0]!.store, caches[0]!.cache, asked);
      expect(bytes).toContain('INVALID_CUT');
    }
  });

  test('a document that says what its variables do not is not kept', () => {
    for (const text of [
      'query ($study: String = "x") { study(code: $study) { code } }',
      'query ($study: String!, $wants: Boolean!) { study(code: $study) { code @include(if: $wants) } }',
      '{ studies { code } }',
      'query ($id: ID!) { node(id: $id) { id } }',
      'query ($a: String!) { one: study(code: $a) { code } two: study(code: $a) { code } }',
    ]) {
      expect(prepare(schema, text)?.depends ?? null, text).toBeNull();
    }
    expect(documentHash('')).toMatch(/^sha256:/);
  });

  test('a document that looks past the subject hangs on the whole study', () => {
    const isOfSubject = (selection: string) =>
      prepare(schema, `query ($s: String!, $c: String!) { study(code: $s) { ${selection} } }`)!.depends!
        .subject !== null;
    expect(isOfSubject('subject(code: $c) { code labResults { test } site { name } }')).toBe(true);
    expect(isOfSubject('subject(code: $c) { code } subjects { totalCount }')).toBe(false);
    expect(isOfSubject('sites { name } subject(code: $c) { code }')).toBe(false);
    expect(isOfSubject('a: subject(code: $c) { code } b: subject(code: "B-001") { code }')).toBe(false);
  });
});
