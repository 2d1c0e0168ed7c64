/** A store of its own for a test: real file, real SQLite, a tiny study with two sites and their people. */
import { BLANK } from '@trialside/rules';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { LabResult, Protocol, Subject } from '@trialside/rules';
import protocol from '@trialside/rules/protocols/sle-itp-cart.json' with { type: 'json' };
import { parseProtocol } from '@trialside/rules/protocol/parse';
import { operatorScope, type Role, type Scope } from '../auth/scope.ts';
import { putRecords, type Draft } from './commands/put-records.ts';
import { openStoreAt, type Store } from './store.ts';
import type { Range } from './lists.ts';

export const STUDY = 'TS-TEST-01';

export interface TestStore {
  readonly store: Store;
  /** The SQLite file or the postgres:// address: another store can be opened on it. */
  readonly place: string;
  readonly studyId: string;
  scope(role: Role, siteIds?: readonly string[] | 'all'): Scope;
  put(
    subjectId: string | null,
    siteId: string | null,
    drafts: readonly Draft[],
    key?: string,
  ): Promise<number>;
  close(): Promise<void>;
}

export function testProtocol(): Protocol {
  const parsed = parseProtocol({ ...protocol, studyCode: STUDY });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.protocol;
}

export const draftSubject = (id: string, siteId: string, code: string): Draft => ({
  kind: 'subject',
  record: {
    id,
    supplement: {},
    studyId: 'set by the store',
    siteId,
    code,
    sex: 'F',
    age: '34',
    ageUnit: 'YEARS',
    doseLevel: null,
    informedConsent: '2026-01-05',
    referenceStart: null,
    referenceEnd: null,
    died: null,
    deathDate: null,
  } satisfies Omit<Subject, 'version'>,
});

export const draftPlatelets = (id: string, collected: string, value: string, unit = '10^9/L'): Draft => ({
  kind: 'labResult',
  record: {
    ...BLANK.labResult,
    id,
    supplement: { LBSEQ: '1' },
    visitId: null,
    test: 'PLAT',
    testName: 'Platelets',
    category: 'HEMATOLOGY',
    collected,
    reported: { value, unit, low: '125', high: '350' },
    standard: null,
    rangeIndicator: null,
    clinicallySignificant: null,
  } satisfies Omit<LabResult, 'version'>,
});

/** Where a test's store is put: a new SQLite file unless a server gives it a database. */
export type NewPlace = () => Promise<string>;

const newFile: NewPlace = () =>
  Promise.resolve(join(mkdtempSync(join(tmpdir(), 'trialside-test-')), 'store.db'));

/** One study, sites `site-a` (Shanghai) and `site-b`, subjects `s1`, `s2` at a and `s3` at b. */
export async function testStore(
  now: () => Date = () => new Date(),
  newPlace: NewPlace = newFile,
): Promise<TestStore> {
  const place = await newPlace();
  const store = await openStoreAt(place, now);
  const { id: studyId } = await store.maintain.createStudy(STUDY);
  let keys = 0;
  const put: TestStore['put'] = async (subjectId, siteId, drafts, key = `test-key-${(keys += 1)}`) => {
    const command = putRecords({
      name: 'test-put',
      idempotencyKey: key,
      subjectId,
      siteId,
      drafts,
      reason: { code: 'source-corrected', text: 'the report was read wrongly' },
    });
    const written = await store.write(operatorScope(studyId, 'test'), command);
    if (!written.ok) throw new Error(written.refusal.code);
    return written.change ?? 0;
  };
  await put(null, null, [
    { kind: 'protocol', record: { id: 'protocol', supplement: {}, document: testProtocol() } },
    {
      kind: 'site',
      record: { id: 'site-a', supplement: {}, code: 'A', name: 'Site A', timeZone: 'Asia/Shanghai' },
    },
    {
      kind: 'site',
      record: { id: 'site-b', supplement: {}, code: 'B', name: 'Site B', timeZone: 'Europe/Berlin' },
    },
  ]);
  await put('s1', 'site-a', [draftSubject('s1', 'site-a', 'A-001')]);
  await put('s2', 'site-a', [draftSubject('s2', 'site-a', 'A-002')]);
  await put('s3', 'site-b', [draftSubject('s3', 'site-b', 'B-001')]);
  return {
    store,
    place,
    studyId,
    scope: (role, siteIds = 'all') => ({
      userId: `user-${role}`,
      userName: `A ${role}`,
      role,
      studyId,
      siteIds,
    }),
    put,
    async close() {
      await store.close();
      if (!place.startsWith('postgres')) rmSync(dirname(place), { recursive: true, force: true });
    },
  };
}

/** So many from the front of a list. */
export const fromFront = (take: number): Range => ({ take, isBackward: false, after: null, before: null });
