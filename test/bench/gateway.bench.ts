/**
 * The gateway against somebody who wants nothing but speed (test/bench/gateway/yardstick.ts): the same questions, byte-equal
 * answers, interleaved in pairs in one run. Compared is the processor time that the server's process uses for a request, since
 * that is what a machine has to give, and since it hardly depends on what else the machine does. Ours signs in, checks access
 * and writes the access log; the yardstick does none of it.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { operatorScope } from '@trialside/gateway/auth/scope.ts';
import { putRecords } from '@trialside/gateway/data/commands/put-records.ts';
import { openStore } from '@trialside/gateway/data/store.ts';
import { globalId } from '@trialside/gateway/schema/global-id.ts';
import { personDrafts, testKeys } from '@trialside/gateway/server/testing.ts';
import { builtStudy } from './fixture.ts';
import { asText, byHash, byName, MANIFEST, STUDY, type Name } from './gateway/documents.ts';
import { startServer, type BenchServer } from './gateway/servers.ts';
import { median, report, type Measured } from './measure.ts';

const SUBJECTS = 300;
const PAGE = 50;
const PAIRS = 7;
/**
 * Blocks before the first that counts. A gateway runs for months: for its first ten thousand short answers it spends as much
 * on compiling itself as on answering.
 */
const WARM_UP = 16;

const folder = mkdtempSync(join(tmpdir(), 'trialside-bench-'));
const keys = await testKeys();
process.on('exit', () => {
  rmSync(folder, { recursive: true, force: true });
  keys.remove();
});
const program = (name: string): string => fileURLToPath(new URL(`./gateway/${name}.ts`, import.meta.url));

/** A study with people who may read all of it and write at one site. */
async function prepare(): Promise<string> {
  const file = join(folder, 'base.db');
  const { file: shared, studyId } = await builtStudy(SUBJECTS);
  copyFileSync(shared, file);
  const store = openStore({ file });
  const drafts = [
    ...personDrafts({ role: 'medical-monitor', siteIds: null }),
    ...personDrafts({ role: 'investigator', siteIds: ['site-a'] }),
  ];
  const put = { name: 'bench', subjectId: null, siteId: null, reason: { code: 'set-up', text: null } };
  await store.write(
    operatorScope(studyId, 'bench'),
    putRecords({ ...put, idempotencyKey: 'bench-people', drafts }),
  );
  // The change that the yardstick copies when it writes.
  await store.write(
    operatorScope(studyId, 'bench'),
    putRecords({
      ...put,
      idempotencyKey: 'bench-result',
      subjectId: 's1',
      siteId: 'site-a',
      drafts: [RESULT],
    }),
  );
  await store.close();
  return file;
}

const RESULT = {
  kind: 'labResult',
  record: {
    id: 'bench-result',
    supplement: {},
    visitId: null,
    test: 'PLAT',
    testName: null,
    category: null,
    collected: '2026-02-27',
    reported: { value: '45', unit: '10^9/L', low: null, high: null },
    standard: null,
    rangeIndicator: null,
    specimen: null,
    method: null,
    loinc: null,
    notDone: null,
    clinicallySignificant: null,
  },
} as const;

const base = await prepare();
const copy = (name: string): string => {
  const file = join(folder, `${name}.db`);
  copyFileSync(base, file);
  return file;
};
const manifest = join(folder, 'bench-documents.json');
writeFileSync(manifest, JSON.stringify(MANIFEST));

const headersOf = async (person: string) => ({ Authorization: `Bearer ${await keys.token(person, '2h')}` });
const gateway = async (name: string, person: string, env: Readonly<Record<string, string>>) =>
  startServer({
    name,
    program: program('ours'),
    env: {
      ...keys.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: copy(name),
      TRIALSIDE_TRUSTED_DOCUMENTS: manifest,
      TRIALSIDE_REQUESTS_PER_MINUTE: '1000000',
      TRIALSIDE_HEADS: join(folder, `${name}.heads`),
      TRIALSIDE_HEAD_KEY: join(folder, `${name}.pem`),
      ...env,
    },
    headers: await headersOf(person),
  });

const yardstick = await startServer({
  name: 'yardstick',
  program: program('yardstick'),
  args: [copy('yardstick')],
});
const anew = await gateway('anew', 'medical-monitor', {
  NODE_ENV: 'development',
  TRIALSIDE_KEPT_ANSWERS_MB: '0',
});
const kept = await gateway('kept', 'medical-monitor', { NODE_ENV: 'production' });
const all: BenchServer[] = [yardstick, anew, kept];
process.on('exit', () => all.forEach((server) => server.stop()));

/** Only where they were asked for: `npm run bench -- gateway --others` installs them first. */
const OTHERS = process.env['TRIALSIDE_OTHERS'] === '1' ? ['apollo', 'mercurius', 'mercurius-jit'] : [];
const others: BenchServer[] = [];
for (const name of OTHERS) {
  const other = fileURLToPath(new URL('./others/servers.mjs', import.meta.url));
  const path = name === 'apollo' ? '/' : '/graphql';
  others.push(await startServer({ name, program: other, args: [copy(name), name], path }));
}
process.on('exit', () => others.forEach((server) => server.stop()));

type Body = (name: Name, variables: object) => string;
const code = (n: number): string => `C-${String((n % SUBJECTS) + 1).padStart(6, '0')}`;
const subject = (as: Body, n: number): string => as('subject', { study: STUDY, subject: code(n) });
const cohort = (as: Body): string => as('cohort', { study: STUDY, first: PAGE });
const times = (count: number, make: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, n) => make(n));

async function mustAgree(): Promise<void> {
  for (let n = 0; n < 140; n += 7) {
    await same(subject(byName, n), [
      [anew, subject(byHash, n)],
      [anew, subject(asText, n)],
      [kept, subject(byHash, n)],
      [kept, subject(byHash, n)],
      ...others.map((other) => [other, subject(asText, n)] as const),
    ]);
  }
  await same(cohort(byName), [
    [anew, cohort(byHash)],
    [anew, cohort(asText)],
    [kept, cohort(byHash)],
    [kept, cohort(byHash)],
    ...others.map((other) => [other, cohort(asText)] as const),
  ]);
}

async function same(body: string, asks: readonly (readonly [BenchServer, string])[]): Promise<void> {
  const expected = await yardstick.ask(body);
  for (const [server, asked] of asks) {
    // Apollo ends every answer with a line break.
    const answer = (await server.ask(asked)).trimEnd();
    // graphql-jit puts what a function resolves behind the rest: its answers are equal, and in another order.
    if (server.name === 'mercurius-jit' && isDeepStrictEqual(JSON.parse(answer), JSON.parse(expected)))
      continue;
    if (answer === expected) continue;
    let at = 0;
    while (expected[at] === answer[at]) at += 1;
    throw new Error(
      `${server.name} does not answer as the yardstick:\n${answer.slice(Math.max(0, at - 80), at + 120)}\n${expected.slice(Math.max(0, at - 80), at + 120)}`,
    );
  }
}

const lines: Measured[] = [];

/** `times` requests a block, and a block of each in every pair; the order changes with every pair. */
async function compare(
  what: string,
  bound: number | null,
  server: BenchServer,
  bodies: () => readonly string[],
  yard: () => readonly string[],
): Promise<void> {
  for (let n = 0; n < WARM_UP; n += 1) {
    await server.send(bodies());
    if (n % 4 === 0) await yardstick.send(yard());
  }
  const ratios: number[] = [];
  const own: number[] = [];
  const theirs: number[] = [];
  for (let n = 0; n < PAIRS; n += 1) {
    const one = async (): Promise<number> => (await server.measure(bodies())).cpuUs;
    const other = async (): Promise<number> => (await yardstick.measure(yard())).cpuUs;
    const [a, b] = n % 2 === 0 ? [await one(), await other()] : [await other(), await one()].reverse();
    own.push(a!);
    theirs.push(b!);
    ratios.push(b! / a!);
  }
  const note = `${median(own).toFixed(0)} µs of processor time a request against ${median(theirs).toFixed(0)} µs`;
  lines.push({ what, ratio: median(ratios), bound: bound === null ? null : `≥ ${bound}×`, note });
  process.stdout.write(`  ${what}: ${median(ratios).toFixed(2)}× (${note})\n`);
}

await mustAgree();
let offset = 0;
const subjects = (as: Body, count: number) => (): readonly string[] =>
  times(count, (n) => subject(as, (offset += 1) + n));
const yardSubjects = subjects(byName, 150);
await compare('a subject with everything, trusted document', 0.35, anew, subjects(byHash, 150), yardSubjects);
await compare('a subject with everything, ad-hoc query', 0.25, anew, subjects(asText, 150), yardSubjects);
await compare(
  'the same subject from the exact cache',
  8,
  kept,
  () => times(600, (n) => subject(byHash, n % 30)),
  yardSubjects,
);
const yardPages = (): readonly string[] => times(8, () => cohort(byName));
await compare(
  'a cohort page of 50, trusted document',
  0.35,
  anew,
  () => times(8, () => cohort(byHash)),
  yardPages,
);
await compare(
  'a cohort page of 50, ad-hoc query',
  0.25,
  anew,
  () => times(8, () => cohort(asText)),
  yardPages,
);
await compare(
  'the same page from the exact cache',
  4,
  kept,
  () => times(200, () => cohort(byHash)),
  yardPages,
);

// Only now: who signed in and did nothing for a quarter of an hour has to sign in again.
const writing = await gateway('writing', 'investigator', { NODE_ENV: 'production' });
all.push(writing);
let entries = 0;
const record = (as: Body): string =>
  as('record', {
    input: {
      study: STUDY,
      subjectId: globalId('subject', STUDY, 's1'),
      test: 'PLAT',
      collected: '2026-02-27',
      value: '45',
      unit: '10^9/L',
      idempotencyKey: `bench-${(entries += 1)}`,
    },
  });
await compare(
  'a mutation (the yardstick writes the same rows, checks nothing and hashes nothing)',
  null,
  writing,
  () => times(80, () => record(byHash)),
  () => times(80, () => record(byName)),
);

for (const other of others) {
  const by = ` by ${other.name}, without sign-in, access check and access log`;
  await compare(`a subject with everything${by}`, null, other, subjects(asText, 150), yardSubjects);
  await compare(`a cohort page of 50${by}`, null, other, () => times(8, () => cohort(asText)), yardPages);
  await compare(
    `a mutation${by}`,
    null,
    other,
    () => times(80, () => record(asText)),
    () => times(80, () => record(byName)),
  );
}

report(lines);
process.exit(0);
