/**
 * A hostile flood beside normal users: how much longer they wait. Quiet and flooded stretches take turns in one run, and the
 * median of the rounds counts, so that one bad moment of the machine decides nothing. The flood comes from a process of its
 * own; every part of it has to be refused before anything is executed, and that is counted: an answer that was begun has
 * `data` in it, if only null (GraphQL, section 7.1).
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { testGateway, trialside } from '../support/gateway.ts';
import { median } from './measure.ts';

const ROUNDS = 7;
const STRETCH_MS = 4000;
/** How many times as long as in quiet the slowest twentieth of the users may wait. */
const LIMIT = 2;
const USERS = 4;
const THINK_MS = 40;
const STUDY = 'TS-SLE-ITP-01';
const QUERY = `{ study(code: "${STUDY}") { subjects(first: 20) { edges { node { code plateletResponse { state } } } } } }`;

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });

const many = (n: number, make: (n: number) => string): string =>
  Array.from({ length: n }, (_, i) => make(i)).join(' ');
const document = (query: string): string => JSON.stringify({ query });
const HOSTILE: readonly string[] = [
  document(`${'{ a '.repeat(300)}${'}'.repeat(300)}`),
  document(`{ ${many(200, (n) => `a${n}: __typename`)} }`),
  document(`{ ...F0 } ${many(60, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 2} }`)}`),
  document(`{ __typename ${'@include(if: true)'.repeat(100)} }`),
  document('{ a '.repeat(20_000)),
  JSON.stringify({ query: '{ __typename }', padding: 'x'.repeat(500_000) }),
  document('{ study(code: "S") { subjects(first: 1000000) { edges { node { code } } } } }'),
];

const p95 = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

if (process.argv[2] === 'flood') await flood(process.argv[3]!);
else await measure(process.argv[2]!);

/** As fast as one process can, over eight connections, with forged tokens and without; and fifty bodies that never end. */
async function flood(url: string): Promise<void> {
  let isOn = false;
  const outcomes = new Map<string, number>();
  const count = (outcome: string): void => void outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  process.on('message', (message) => {
    if (message === 'on') isOn = true;
    if (message === 'off') isOn = false;
    if (message === 'end') {
      process.send!([...outcomes]);
      process.disconnect();
      process.exit(0);
    }
  });
  const { port } = new URL(url);
  for (let n = 0; n < 50; n += 1) {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(
        'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 90000\r\n\r\n{',
      ),
    );
    socket.on('error', () => undefined);
  }
  await Promise.all(
    Array.from({ length: 8 }, async (_, line) => {
      for (let n = line; ; n += 1) {
        if (!isOn) {
          await sleep(20);
          continue;
        }
        const headers: Record<string, string> = n % 2 ? { Authorization: `Bearer forged.${n}.token` } : {};
        try {
          const response = await post(url, HOSTILE[n % HOSTILE.length]!, headers);
          count(outcomeOf(response.status, await response.text()));
        } catch {
          // The connection ends in the middle of a body that is too large.
          count('refused: connection closed');
        }
      }
    }),
  );
}

function outcomeOf(status: number, text: string): string {
  const answer = JSON.parse(text) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
  return `${'data' in answer ? 'EXECUTED' : 'refused'}: ${status} ${answer.errors?.[0]?.extensions?.code ?? 'no code'}`;
}

interface Round {
  readonly quiet: number[];
  readonly flooded: number[];
}

async function measure(out: string): Promise<void> {
  const gateway = await testGateway();
  try {
    await trialside(['seed'], { DATABASE_URL: gateway.databaseFile });
    await gateway.start();
    const { url } = gateway;
    const signIn = await fetch(`${url}/demo/token`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"user":"medical-monitor"}',
    });
    const { token } = (await signIn.json()) as { token: string };
    const attacker = fork(fileURLToPath(import.meta.url), ['flood', url], { execArgv: [] });
    const rounds: Round[] = [];
    let failures = 0;
    const user = async (into: number[], until: number): Promise<void> => {
      while (Date.now() < until) {
        const began = performance.now();
        const response = await post(url, document(QUERY), { Authorization: `Bearer ${token}` });
        const answer = (await response.json()) as { data?: { study: unknown } | null };
        if (!answer.data?.study) failures += 1;
        into.push(performance.now() - began);
        await sleep(THINK_MS * (0.5 + Math.random()));
      }
    };
    const stretch = (into: number[]) =>
      Promise.all(Array.from({ length: USERS }, () => user(into, Date.now() + STRETCH_MS)));
    // The first answers warm up what later ones find warm.
    await stretch([]);
    for (let n = 0; n < ROUNDS; n += 1) {
      const round: Round = { quiet: [], flooded: [] };
      attacker.send('off');
      await stretch(round.quiet);
      attacker.send('on');
      await stretch(round.flooded);
      rounds.push(round);
    }
    const told = new Promise<[string, number][]>((resolve) =>
      attacker.once('message', (message) => resolve(message as [string, number][])),
    );
    attacker.send('end');
    const hostile = Object.fromEntries((await told).sort(([a], [b]) => (a < b ? -1 : 1)));
    const sum = (kind: string): number =>
      Object.entries(hostile).reduce((all, [name, count]) => all + (name.startsWith(kind) ? count : 0), 0);
    const ratios = rounds.map(({ quiet, flooded }) => p95(flooded) / p95(quiet));
    const ratio = median(ratios);
    const [quiet, flooded] = (['quiet', 'flooded'] as const).map((kind) =>
      rounds.flatMap((one) => one[kind]),
    );
    const [refused, executed] = [sum('refused'), sum('EXECUTED')];
    const answers = { quiet: quiet!.length, flooded: flooded!.length, failed: failures };
    const report = { ratio, ratios, limit: LIMIT, answers, refused, executed, hostile };
    writeFileSync(out, JSON.stringify(report, null, 2));
    process.stdout.write(
      `normal users' p95: ${p95(quiet!).toFixed(1)} ms quiet, ${p95(flooded!).toFixed(1)} ms flooded; median of ${ROUNDS} rounds ${ratio.toFixed(2)}× (limit ${LIMIT}×; ${ratios.map((one) => one.toFixed(2)).join(', ')})\n` +
        `${answers.quiet} and ${answers.flooded} answers, ${failures} failed; of ${refused + executed} hostile requests ${refused} were refused before execution:\n` +
        Object.entries(hostile)
          .map(([name, count]) => `  ${name}: ${count}\n`)
          .join(''),
    );
    // Fewer hostile requests than honest ones would be no flood.
    if (failures > 0 || executed > 0 || refused < answers.flooded || ratio > LIMIT) process.exitCode = 1;
  } finally {
    await gateway.dispose();
  }
}
