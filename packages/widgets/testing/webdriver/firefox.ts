/** Firefox (ESR 115 and later) through WebDriver BiDi, which it speaks itself over a WebSocket: no other program is needed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { answered, ASK, type Driver } from './driver.ts';

/** Firefox turns off what is in the way of automation itself; these would ask the outside world for things. */
const PREFERENCES: Readonly<Record<string, boolean | string | number>> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // A test takes the keyboard back from the browser's own fields, to which Tab leads at the end of a page.
  'dom.disable_window_flip': false,
  'extensions.update.enabled': false,
  // A page without a window on a screen has the focus all the same, and hears of it.
  'focusmanager.testmode': true,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.server': 'data:,',
};

/** On an empty page the field for addresses would have the focus, and no element of a test would ever be told of its own. */
const READY = 'data:text/html,ready';

type Send = (method: string, params: object) => Promise<Record<string, unknown>>;

/** The address that Firefox prints once it can be driven. */
function listening(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const said: string[] = [];
    createInterface({ input: firefox.stderr! }).on('line', (line) => {
      said.push(line);
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
    firefox.on('error', reject);
    firefox.on('exit', () =>
      reject(new Error(`Firefox ended before it could be driven:\n${said.join('\n')}`)),
    );
  });
}

async function connected(address: string): Promise<{ send: Send; close: () => void }> {
  const socket = new WebSocket(`${address}/session`);
  const waiting = new Map<
    number,
    { resolve: (value: Record<string, unknown>) => void; reject: (error: Error) => void }
  >();
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`Firefox refused a connection at ${address}`)));
  });
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id: number;
      type: string;
      error?: string;
      message?: string;
      result: Record<string, unknown>;
    };
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'success') asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });
  let last = 0;
  const send: Send = (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, close: () => socket.close() };
}

/** Starts the Firefox at that path, without a window, with a profile of its own. */
export async function startFirefox(program: string): Promise<Driver> {
  const profile = await mkdtemp(join(tmpdir(), 'trialside-firefox-'));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  await writeFile(join(profile, 'user.js'), lines.join(''));
  const firefox = spawn(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', READY],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const ended = new Promise<void>((done) => {
    firefox.on('exit', () => done());
    firefox.on('error', () => done());
  });
  const kill = (): void => void firefox.kill('SIGKILL');
  process.once('exit', kill);
  const close = async (): Promise<void> => {
    process.off('exit', kill);
    kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const { send, close: disconnect } = await connected(await listening(firefox));
    await send('session.new', { capabilities: {} });
    const { contexts } = (await send('browsingContext.getTree', {})) as { contexts: { context: string }[] };
    const { context } = contexts[0]!;
    return {
      open: async (url) => {
        await send('browsingContext.activate', { context });
        await send('browsingContext.navigate', { context, url, wait: 'none' });
      },
      resize: async (width, height) =>
        void (await send('browsingContext.setViewport', { context, viewport: { width, height } })),
      ask: async (name, args) => {
        const { result, exceptionDetails } = (await send('script.callFunction', {
          functionDeclaration: ASK,
          arguments: [
            { type: 'string', value: name },
            { type: 'string', value: JSON.stringify(args) },
          ],
          target: { context },
          awaitPromise: true,
        })) as { result?: { value: string }; exceptionDetails?: { text: string } };
        if (exceptionDetails) throw new Error(exceptionDetails.text);
        return answered(result!.value);
      },
      act: async (devices) => void (await send('input.performActions', { context, actions: devices })),
      close: async () => {
        disconnect();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
