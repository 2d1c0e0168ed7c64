/** WebKitGTK through its WebDriver program, in a small browser of its own on a screen that nobody sees (Xvfb). */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { answered, ASK, type Driver } from './driver.ts';

export interface WebKitPrograms {
  /** WebKitWebDriver. */
  readonly driver: string;
  /** MiniBrowser, which comes with it. */
  readonly browser: string;
  /** Xvfb. */
  readonly screen: string;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** An ended process is no error here: whoever needs it finds it gone. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const exit = once(child, 'exit');
    child.kill('SIGTERM');
    await exit;
  }
}

/** Starts a screen; it says its number on its fourth stream once it is there. */
async function startScreen(program: string): Promise<{ screen: ChildProcess; display: string }> {
  const screen = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: screen.stdio[3] as Readable });
  const failed = new Promise<never>((_, reject) => {
    screen.on('error', reject);
    screen.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
  });
  const [number] = (await Promise.race([once(lines, 'line'), failed])) as [string];
  failed.catch(() => undefined);
  return { screen, display: `:${number}` };
}

type Call = (method: 'POST' | 'GET' | 'DELETE', path: string, body?: object) => Promise<unknown>;

const caller =
  (address: string): Call =>
  async (method, path, body) => {
    const response = await fetch(`${address}${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: AbortSignal.timeout(120_000),
    });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
    if (!response.ok) throw new Error(`WebKitWebDriver: ${value?.error}: ${value?.message}`);
    return value;
  };

async function answering(call: Call, driver: ChildProcess): Promise<void> {
  while (driver.exitCode === null) {
    try {
      await call('GET', '/status');
      return;
    } catch {
      await pause(50);
    }
  }
  throw new Error(`WebKitWebDriver ended with ${driver.exitCode}`);
}

export async function startWebKit(programs: WebKitPrograms): Promise<Driver> {
  const { screen, display } = await startScreen(programs.screen);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
  });
  driver.on('error', () => undefined);
  const call = caller(`http://127.0.0.1:${port}`);
  const kill = (): void => {
    driver.kill('SIGTERM');
    screen.kill('SIGTERM');
  };
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    await ended(driver);
    await ended(screen);
  };
  try {
    await answering(call, driver);
    const { sessionId } = (await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          pageLoadStrategy: 'none',
          unhandledPromptBehavior: 'ignore',
          timeouts: { script: 120_000 },
          'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
        },
      },
    })) as { sessionId: string };
    const at = `/session/${sessionId}`;
    const run = (script: string, args: readonly unknown[]): Promise<unknown> =>
      call('POST', `${at}/execute/sync`, { script, args });
    return {
      open: async (url) => void (await call('POST', `${at}/url`, { url })),
      resize: async (width, height) => {
        const [outerWidth, outerHeight, pageWidth, pageHeight] = (await run(
          'return [outerWidth, outerHeight, innerWidth, innerHeight]',
          [],
        )) as [number, number, number, number];
        await call('POST', `${at}/window/rect`, {
          width: width + outerWidth - pageWidth,
          height: height + outerHeight - pageHeight,
        });
      },
      ask: async (name, args) =>
        answered(await run(`return (${ASK})(...arguments)`, [name, JSON.stringify(args)])),
      act: async (devices) => void (await call('POST', `${at}/actions`, { actions: devices })),
      close: async () => {
        await call('DELETE', at).catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
