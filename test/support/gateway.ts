/** A gateway as a process of its own, over a store of its own: started, killed and started again as a hospital's would be. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'gateway/src/cli/main.ts');

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `trialside <args>` to its end. */
export async function trialside(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  const child = spawn(process.execPath, [CLI, ...args], { env: { ...process.env, ...env }, cwd: ROOT });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface TestGateway {
  readonly url: string;
  readonly databaseFile: string;
  start(): Promise<void>;
  /** As a power cut would: no handler runs. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** A GraphQL answer, for a person of the demo. */
  ask<T = unknown>(query: string, variables?: object, person?: string): Promise<T>;
  /** Opens a subscription and waits until the gateway has answered it. */
  hear(query: string, person?: string): Promise<Heard>;
  /** Everything the process has printed. */
  said(): string;
  /** Ends the process and removes the store. */
  dispose(): Promise<void>;
}

export interface Heard {
  /** Everything that came until the pattern was in it. */
  until(pattern: RegExp): Promise<string>;
  close(): Promise<void>;
}

/** Over an SQLite file of its own, unless the environment that is given names another store. */
export async function testGateway(more: Readonly<Record<string, string>> = {}): Promise<TestGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'trialside-e2e-'));
  const databaseFile = join(folder, 'store.db');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  let said = '';
  const post = (path: string, body: object, headers: object = {}): Promise<Response> =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  const bearer = async (person: string): Promise<object> => {
    const { token } = (await (await post('/demo/token', { user: person })).json()) as { token: string };
    return { Authorization: `Bearer ${token}` };
  };

  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  const gateway: TestGateway = {
    url,
    databaseFile,
    async start() {
      const env = {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATABASE_URL: databaseFile,
        NODE_ENV: 'development',
        ...more,
      };
      child = spawn(process.execPath, [CLI, 'serve', '--demo'], {
        env,
        cwd: ROOT,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout!, child.stderr!]) {
        stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
      }
      await Promise.race([
        once(child.stdout!, 'data'),
        once(child, 'exit').then(() => {
          throw new Error(`the gateway did not start:\n${said}`);
        }),
      ]);
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async ask<T>(query: string, variables: object = {}, person = 'investigator'): Promise<T> {
      const response = await post('/graphql', { query, variables }, await bearer(person));
      const answer = (await response.json()) as { data: T; errors?: unknown };
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    said: () => said,
    async hear(query, person = 'investigator') {
      const headers = { Accept: 'text/event-stream', ...(await bearer(person)) };
      const response = await post('/graphql', { query }, headers);
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      let heard = '';
      return {
        async until(pattern) {
          while (!pattern.test(heard)) {
            const { done, value } = await reader.read();
            if (done) throw new Error(`the stream ended:\n${heard}`);
            heard += value;
          }
          return heard;
        },
        close: () => reader.cancel(),
      };
    },
    async dispose() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return gateway;
}
