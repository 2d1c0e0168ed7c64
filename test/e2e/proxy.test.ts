/**
 * The proxies of gateway/deploy, as real servers in front of a real gateway: answers pass, events come as they happen, what
 * is for inside stays inside. Each is skipped where it is not installed.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freePort, ROOT, testGateway, type TestGateway } from '../support/gateway.ts';
import { seed } from '../support/seeded.ts';

const STUDY = 'TS-SLE-ITP-01';
const deployed = (file: string): string => readFileSync(join(ROOT, 'gateway/deploy', file), 'utf8');
const isInstalled = (program: string): boolean => spawnSync(program, ['-v']).error === undefined;

let gateway: TestGateway;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trialside-proxy-'));
  gateway = await testGateway();
  await seed(gateway.databaseFile);
  await gateway.start();
}, 240_000);
afterAll(async () => {
  await gateway.dispose();
  rmSync(folder, { recursive: true, force: true });
});

interface Proxy {
  readonly name: string;
  readonly program: string;
  /** The committed file with the example's names, certificate and address replaced; fails where it no longer has them. */
  readonly config: (port: number) => string;
  readonly args: (file: string) => readonly string[];
}

function replaced(text: string, ...pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((done, [from, to]) => {
    if (!done.includes(from)) throw new Error(`the example no longer says "${from}"`);
    return done.replaceAll(from, to);
  }, text);
}

const upstream = (): string => new URL(gateway.url).host;

const PROXIES: readonly Proxy[] = [
  {
    name: 'nginx',
    program: 'nginx',
    config: (port) =>
      `daemon off; error_log stderr; pid ${folder}/nginx.pid; events {} http {
       client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
       ${replaced(
         deployed('nginx.conf'),
         ['listen 443 ssl http2;', `listen 127.0.0.1:${port};`],
         ['ssl_certificate /etc/ssl/trialside.pem;', ''],
         ['ssl_certificate_key /etc/ssl/private/trialside.key;', ''],
         ['127.0.0.1:4000', upstream()],
         ['/var/log/nginx/trialside.log', join(folder, 'nginx.log')],
       )} }`,
    args: (file) => ['-c', file, '-p', folder, '-e', 'stderr'],
  },
  {
    name: 'Caddy',
    program: 'caddy',
    config: (port) =>
      `{\n admin off\n auto_https off\n}\n${replaced(
        deployed('Caddyfile'),
        ['trialside.hospital.example {', `http://127.0.0.1:${port} {`],
        ['127.0.0.1:4000', upstream()],
        ['log {', `log {\n output file ${join(folder, 'caddy.log')}`],
      )}`,
    args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
  },
];

for (const { name, program, config, args } of PROXIES) {
  if (!isInstalled(program)) {
    process.stdout.write(`${name} is not installed here: its example was not tried.\n`);
  }
  describe.skipIf(!isInstalled(program))(name, () => {
    let proxy: ChildProcess;
    let url: string;
    let said = '';
    beforeAll(async () => {
      const port = await freePort();
      url = `http://127.0.0.1:${port}`;
      const file = join(folder, `${program}.conf`);
      writeFileSync(file, config(port));
      const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
      proxy = spawn(program, [...args(file)], {
        env: { ...process.env, ...home },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [proxy.stdout!, proxy.stderr!])
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      while (!(await answers(url))) {
        if (proxy.exitCode !== null)
          throw new Error(`${name} did not start:
${said}`);
        await sleep(100);
      }
    }, 90_000);
    afterAll(async () => {
      if (proxy.exitCode !== null) return;
      // Asked politely, a proxy waits for connections that the runner keeps open.
      proxy.kill('SIGKILL');
      await once(proxy, 'exit');
    });

    test('passes questions and answers on, and keeps what is for inside', async () => {
      const token = await tokenOf('medical-monitor');
      const response = await fetch(
        `${url}/graphql`,
        post(token, { query: `{ study(code: "${STUDY}") { code } }` }),
      );
      expect(await response.json()).toEqual({ data: { study: { code: STUDY } } });
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await fetch(`${url}/metrics`)).status).toBe(404);
      expect((await fetch(`${url}/readyz`)).status).toBe(404);
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    });

    test('refuses a body of 200 kB', async () => {
      const token = await tokenOf('medical-monitor');
      const body = { query: '{ __typename }', padding: 'x'.repeat(200_000) };
      expect((await fetch(`${url}/graphql`, post(token, body))).status).toBe(413);
    });

    test('hands events on as they happen, each before the next is made', async () => {
      const token = await tokenOf('medical-monitor');
      const stop = new AbortController();
      const response = await fetch(`${url}/graphql`, {
        ...post(token, { query: `subscription { studyChanged(study: "${STUDY}") { change } }` }),
        headers: { ...post(token, {}).headers, Accept: 'text/event-stream' },
        signal: stop.signal,
      });
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      for (let n = 0; n < 3; n += 1) {
        const change = await record(n);
        // A proxy that gathers events would keep this one until there are more.
        while (!heard.includes(`"change":${change}`)) {
          const { value, done } = await reader.read();
          if (done) throw new Error(`the stream ended after: ${heard}`);
          heard += value;
        }
      }
      stop.abort();
    }, 180_000);

    test('writes no token and no question into its log', () => {
      const log = readFileSync(join(folder, `${program}.log`), 'utf8') + said;
      expect(log).toContain('/graphql');
      expect(log).not.toMatch(/eyJ[A-Za-z0-9_-]{10,}/);
      expect(log).not.toContain('secret-question');
    });

    async function record(n: number): Promise<number> {
      const { study } = await gateway.ask<{ study: { subjects: { edges: { node: { id: string } }[] } } }>(
        `{ study(code: "${STUDY}") { subjects(first: 1) { edges { node { id } } } } }`,
      );
      const input = {
        study: STUDY,
        subjectId: study.subjects.edges[0]!.node.id,
        test: 'PLAT',
        collected: `2026-03-0${n + 1}`,
        value: '45',
        unit: '10^9/L',
        idempotencyKey: `proxy-${program}-${n}`,
      };
      const { recordLabResult } = await gateway.ask<{ recordLabResult: { change: number } }>(
        'mutation ($input: RecordLabResultInput!) { recordLabResult(input: $input) { ... on RecordLabResultSuccess { change } } }',
        { input },
      );
      return recordLabResult.change;
    }
  });
}

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz?secret-question`).then(
    ({ ok }) => ok,
    () => false,
  );

async function tokenOf(user: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${gateway.url}/demo/token`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ user }),
  });
  return ((await response.json()) as { token: string }).token;
}

const post = (token: string, body: object) => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
  body: JSON.stringify(body),
});
