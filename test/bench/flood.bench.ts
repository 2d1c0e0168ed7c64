/**
 * A hostile flood beside normal users: how much longer they wait. Quiet and flooded stretches take turns in one run, the
 * flood comes from a process of its own, and every part of it has to be refused before anything is executed.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { testGateway, trialside } from '../support/gateway.ts';

const ROUNDS = 4;
const STRETCH_MS = 6000;
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

if (process.argv[2] === 'flood') await flood(process.argv[3]!);
else await measure(process.argv[2]!);

/** As fast as one process can, over eight connections, with forged tokens and without; and fifty bodies that never end. */
async function flood(url: string): Promise<void> {
  let isOn = false;
  const statuses = new Map<number, number>();
  process.on('message', (message) => {
    if (message === 'on') isOn = true;
    if (message === 'off') isOn = false;
    if (message === 'end') {
      process.send!([...statuses]);
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
          const text = await response.text();
          const status = text.includes('"data":{') ? -1 : response.status;
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
        } catch {
          // A connection that is closed in the middle of a body that is too large.
          statuses.set(0, (statuses.get(0) ?? 0) + 1);
        }
      }
    }),
  );
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
    const waits: Record<'quiet' | 'flooded', number[]> = { quiet: [], flooded: [] };
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
    for (let round = 0; round < ROUNDS; round += 1) {
      attacker.send('off');
      await stretch(waits.quiet);
      attacker.send('on');
      await stretch(waits.flooded);
    }
    const told = new Promise<[number, number][]>((resolve) =>
      attacker.once('message', (message) => resolve(message as [number, number][])),
    );
    attacker.send('end');
    const statuses = Object.fromEntries(await told);
    const p95 = (values: readonly number[]): number =>
      values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
    const report = {
      quietP95Ms: p95(waits.quiet),
      floodedP95Ms: p95(waits.flooded),
      ratio: p95(waits.flooded) / p95(waits.quiet),
      answers: { quiet: waits.quiet.length, flooded: waits.flooded.length, failed: failures },
      hostile: statuses,
    };
    writeFileSync(out, JSON.stringify(report, null, 2));
    process.stdout.write(
      `normal users' p95: ${report.quietP95Ms.toFixed(1)} ms quiet, ${report.floodedP95Ms.toFixed(1)} ms flooded: ${report.ratio.toFixed(2)}× (limit 2×)\n` +
        `${waits.quiet.length} and ${waits.flooded.length} answers, ${failures} failed; hostile requests by status: ${JSON.stringify(statuses)}\n`,
    );
    // A refusal may come with 200 and errors; an answer with data would be counted as -1.
    if (failures > 0 || statuses['-1']) process.exitCode = 1;
  } finally {
    await gateway.dispose();
  }
}
