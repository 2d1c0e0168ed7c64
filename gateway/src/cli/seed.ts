/** Fills the store with the synthetic demo study, entry by entry, as its people would have made them. */
import { operatorScope, type Scope } from '../auth/scope.ts';
import { DEMO_ISSUER } from '../auth/demo-identity.ts';
import { putRecords, type Draft, type PutCounts } from '../data/commands/put-records.ts';
import { sha256, canonicalJson } from '../data/chain.ts';
import { openStoreAt, type Store } from '../data/store.ts';
import type { Command } from '../data/command.ts';
import { demoChanges, type DemoChange } from '../demo/changes.ts';
import { demoStudy } from '../demo/study.ts';
import type { DemoStudy, DemoUser } from '../demo/types.ts';

export interface SeedReport {
  readonly study: string;
  readonly subjects: number;
  readonly changes: number;
  /** True where the study was in the store already, in this edition or another, and nothing was written. */
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
    const operator = operatorScope(head.id, 'seed');
    const setUp = setUpCommand(study, changes);
    const report = { study: code, subjects: study.subjects.length, changes: changes.length };
    // Two editions in one study would give a subject of one the records of another under the same code.
    if (head.lastChange > 0 && !(await wasBegun(store, operator, setUp))) return { ...report, already: true };
    // Every entry has a key of its own, so a seeding that was cut off goes on where it stopped.
    let fresh = await put(store, operator, setUp);
    const people = new Map(study.users.map((user) => [user.id, scopeOf(user, head.id)]));
    for (const [n, change] of changes.entries()) {
      now = new Date(change.at);
      const scope = people.get(change.by);
      if (!scope) throw new Error(`the demo study names nobody with the id ${change.by}`);
      const { subjectId, siteId, reason } = change;
      const name = reason === null ? 'enter-records' : 'amend-records';
      const drafts = change.drafts as readonly Draft[];
      const idempotencyKey = sha256(canonicalJson(['seed', ...keyParts(name, drafts)])).slice(0, 32);
      const entry = { name, idempotencyKey, subjectId, siteId, drafts, reason: reason ?? SET_UP };
      fresh = (await put(store, scope, putRecords(entry))) || fresh;
      onProgress(n + 1, changes.length);
      // Lets the progress be drawn, and Ctrl-C be heard.
      if (n % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    return { ...report, already: !fresh };
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

const SET_UP = { code: 'set-up', text: null } as const;

/** Whether anything was written. */
async function put(store: Store, scope: Scope, command: Command<PutCounts>): Promise<boolean> {
  const written = await store.write(scope, command);
  if (written.ok) return written.change !== null && !written.repeated;
  // Another version wrote this entry, or somebody redacted it: what is there is kept.
  if (written.refusal.code === 'idempotency-conflict') return false;
  throw new Error(`seeding was refused: ${written.refusal.code}`);
}

/** Whether this edition of the demo was begun in the store: its set-up is asked for once more, and nothing is written. */
async function wasBegun(store: Store, scope: Scope, setUp: Command<PutCounts>): Promise<boolean> {
  const answer = { created: 0, amended: 0, unchanged: 0, voided: 0 };
  const asked = await store.write(scope, {
    ...setUp,
    load: () => [],
    decide: () => ({ ok: true, subjectId: null, operations: [], reason: null, answer }),
  });
  if (asked.ok) return asked.repeated;
  if (asked.refusal.code === 'idempotency-conflict') return true;
  throw new Error(`seeding was refused: ${asked.refusal.code}`);
}

/** The first entry. Its key names every entry that follows, and so tells one edition of the demo from another. */
function setUpCommand(study: DemoStudy, changes: readonly DemoChange[]): Command<PutCounts> {
  const edition = changes.map(({ drafts }) => keyParts('entry', drafts as readonly Draft[]));
  return putRecords({
    name: 'set-up-study',
    idempotencyKey: sha256(canonicalJson(['seed', 'edition', edition])).slice(0, 32),
    subjectId: null,
    siteId: null,
    drafts: setUpDrafts(study),
    reason: SET_UP,
  });
}

/**
 * What a key is made of: what is written and in which version, never a value. A key stays in the log for ever, and a hash of
 * a value that was redacted would still tell whoever guesses it that the guess is right.
 */
const keyParts = (name: string, drafts: readonly Draft[]) => [
  name,
  drafts.map(({ kind, record }) => [kind, record.id, (record as { version?: number }).version ?? 1]),
];

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
