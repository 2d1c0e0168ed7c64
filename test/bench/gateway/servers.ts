/** Starts the servers of the bench, sends requests to them, and asks what they used: each in a process of its own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import type { Told } from './usage.ts';

export interface BenchServer {
  readonly name: string;
  /** The answer to one request. */
  ask(body: string): Promise<string>;
  /** Sends all bodies, some at a time. */
  send(bodies: readonly string[]): Promise<void>;
  /** The same; answers the microseconds of processor time that the server used for each. */
  measure(bodies: readonly string[]): Promise<{ readonly cpuUs: number; readonly wallUs: number }>;
  stop(): void;
}

export interface ServerOptions {
  readonly name: string;
  readonly program: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

const AT_A_TIME = 8;
/** Longer than the access log waits before it writes: its time belongs to the requests that caused it. */
const SETTLE_MS = 400;

export async function startServer(options: ServerOptions): Promise<BenchServer> {
  const { name, program, args = [], env = {}, headers = {}, path = '/graphql' } = options;
  const child = fork(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = (await told(child)).port!;
  const agent = new Agent({ keepAlive: true, maxSockets: AT_A_TIME, timeout: 2000 });

  const ask = (body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const sent = request(
        {
          port,
          host: '127.0.0.1',
          path,
          method: 'POST',
          agent,
          headers: {
            'Content-Type': 'application/json',
            'Content-Length': Buffer.byteLength(body),
            ...headers,
          },
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () => {
            const text = Buffer.concat(chunks).toString('utf8');
            if (answer.statusCode === 200 && !text.startsWith('{"errors"')) resolve(text);
            else reject(new Error(`${name} answers ${answer.statusCode}: ${text.slice(0, 500)}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });

  const used = async (): Promise<number> => {
    child.send('usage');
    return (await told(child)).usedUs!;
  };

  const send = async (bodies: readonly string[]): Promise<void> => {
    const queue = [...bodies];
    const work = async (): Promise<void> => {
      for (let body = queue.pop(); body !== undefined; body = queue.pop()) await ask(body);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  };

  return {
    name,
    ask,
    send,
    async measure(bodies) {
      const before = await used();
      const begun = process.hrtime.bigint();
      await send(bodies);
      const wallUs = Number(process.hrtime.bigint() - begun) / 1000 / bodies.length;
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      return { cpuUs: ((await used()) - before) / bodies.length, wallUs };
    },
    stop() {
      agent.destroy();
      child.kill('SIGKILL');
    },
  };
}

async function told(child: ChildProcess): Promise<Told> {
  const stop = new AbortController();
  try {
    const [message] = (await Promise.race([
      once(child, 'message', stop),
      once(child, 'exit', stop).then(() => {
        throw new Error('a server of the bench ended');
      }),
    ])) as [Told];
    return message;
  } finally {
    stop.abort();
  }
}
