/** Fills the store with the synthetic demo study, entry by entry, as its people would have made them. */
import { operatorScope, type Scope } from '../auth/scope.ts';
import { DEMO_ISSUER } from '../auth/demo-identity.ts';
import { putRecords, type Draft } from '../data/commands/put-records.ts';
import { sha256, canonicalJson } from '../data/chain.ts';
import { openStoreAt, type Store } from '../data/store.ts';
import { demoChanges } from '../demo/changes.ts';
import { demoStudy } from '../demo/study.ts';
import type { DemoStudy, DemoUser } from '../demo/types.ts';

export interface SeedReport {
  readonly study: string;
  readonly subjects: number;
  readonly changes: number;
  /** True where the study was in the store already, and nothing was written. */
  readonly already: boolean;
}

/** Writes nothing where the study is there already, so that what people entered since is kept. */
export async function seed(
  place: string,
  onProgress: (done: number, of: number) => void,
): Promise<SeedReport> {
  const study = demoStudy();
  const changes = demoChanges(study);
  // The demo's history was written over two years: the clock of this store is set to each entry in turn.
  let now = new Date(Date.parse(changes[0]!.at) - 86_400_000);
  const store = await openStoreAt(place, () => now);
  try {
    const code = study.protocol.studyCode;
    const head = await store.maintain.createStudy(code);
    // Every entry has a key of its own, so a seeding that was cut off goes on where it stopped.
    let fresh = await put(
      store,
      operatorScope(head.id, 'seed'),
      'set-up-study',
      null,
      null,
      setUpDrafts(study),
    );
    const people = new Map(study.users.map((user) => [user.id, scopeOf(user, head.id)]));
    for (const [n, change] of changes.entries()) {
      now = new Date(change.at);
      const scope = people.get(change.by);
      if (!scope) throw new Error(`the demo study names nobody with the id ${change.by}`);
      const { subjectId, siteId, reason } = change;
      const name = reason === null ? 'enter-records' : 'amend-records';
      fresh =
        (await put(store, scope, name, subjectId, siteId, change.drafts as readonly Draft[], reason)) ||
        fresh;
      onProgress(n + 1, changes.length);
      // Lets the progress be drawn, and Ctrl-C be heard.
      if (n % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return { study: code, subjects: study.subjects.length, changes: changes.length, already: !fresh };
  } finally {
    await store.close();
  }
}

const scopeOf = (user: DemoUser, studyId: string): Scope => ({
  userId: user.id,
  userName: user.name,
  role: user.role,
  studyId,
  siteIds: user.siteIds ?? 'all',
});

/** Whether anything was written. */
async function put(
  store: Store,
  scope: Scope,
  name: string,
  subjectId: string | null,
  siteId: string | null,
  drafts: readonly Draft[],
  reason: { code: string; text: string | null } | null = null,
): Promise<boolean> {
  const written = await store.write(
    scope,
    putRecords({
      name,
      idempotencyKey: keyOf(name, drafts),
      subjectId,
      siteId,
      drafts,
      reason: reason ?? { code: 'set-up', text: null },
    }),
  );
  if (written.ok) return written.change !== null && !written.repeated;
  // Another version wrote this entry, or somebody redacted it: what is there is kept.
  if (written.refusal.code === 'idempotency-conflict') return false;
  throw new Error(`seeding was refused: ${written.refusal.code}`);
}

/**
 * By what is written and in which version, never by a value: a key stays in the log for ever, and a hash of a value that was
 * redacted would still tell whoever guesses it that the guess is right.
 */
const keyOf = (name: string, drafts: readonly Draft[]): string =>
  sha256(
    canonicalJson([
      'seed',
      name,
      drafts.map(({ kind, record }) => [kind, record.id, (record as { version?: number }).version ?? 1]),
    ]),
  ).slice(0, 32);

function setUpDrafts({ protocol, sites, users }: DemoStudy): Draft[] {
  const blank = { supplement: {} };
  return [
    { kind: 'protocol', record: { ...blank, id: 'protocol', document: protocol } },
    ...sites.map((site): Draft => ({ kind: 'site', record: { ...blank, ...site } })),
    ...users.flatMap((user): Draft[] => personDrafts(user)),
  ];
}

/** The invented people without sites of their own: their part in a study that was imported. */
export const demoPeopleDrafts = (): Draft[] =>
  demoStudy().users.flatMap((user) => personDrafts({ ...user, siteIds: null }));

/** A person with one assignment, known to the gateway by the token of the demo's identity provider. */
function personDrafts({ id, signInName, name, role, siteIds }: DemoUser): Draft[] {
  const person = { issuer: DEMO_ISSUER, tokenSubject: signInName, name, active: 'yes' } as const;
  return [
    { kind: 'user', record: { id, supplement: {}, ...person } },
    {
      kind: 'assignment',
      record: { id: `${id}-assignment`, supplement: {}, userId: id, role, siteIds, from: null, to: null },
    },
  ];
}
