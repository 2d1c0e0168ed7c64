/** Pages that measure themselves: bundled as a portal bundles, opened one after the other in a real Chromium. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
// Plain JavaScript, as the build itself uses it.
// @ts-expect-error -- it has no declarations
import { litGuest } from '../../../packages/widgets/build/lit-guest.mjs';
// @ts-expect-error -- it has no declarations
import { smallTexts } from '../../../packages/widgets/build/small-texts.mjs';
import { median } from '../measure.ts';

export interface Pages {
  readonly url: string;
  close(): void;
}

interface Plan {
  /** By name: the file of the page. */
  readonly entries: Readonly<Record<string, string>>;
  /** Whether the page is ours: built as the widgets are. */
  readonly isOurs: (name: string) => boolean;
}

/** Bundles and serves a page for each entry, at /<name>.html. */
export async function servePages({ entries, isOurs }: Plan): Promise<Pages> {
  const files = new Map<string, string>();
  for (const [name, entry] of Object.entries(entries)) {
    const [{ output }] = (await build({
      root: join(entry, '..'),
      configFile: false,
      logLevel: 'error',
      define: { __TRIALSIDE_BUILD__: '"0.0.0+00000000"', 'process.env.NODE_ENV': '"production"' },
      plugins: isOurs(name) ? [smallTexts(), litGuest()] : [],
      resolve: { conditions: ['production', 'browser', 'import', 'module', 'default'] },
      build: {
        write: false,
        target: 'es2022',
        minify: true,
        modulePreload: false,
        lib: { entry, formats: ['es'], fileName: name },
        rolldownOptions: {
          preserveEntrySignatures: 'allow-extension',
          output: { minify: true, comments: false },
        },
      },
    })) as unknown as [{ output: readonly { fileName: string; code: string }[] }];
    for (const { fileName, code } of output) files.set(`/${name}/${fileName}`, code);
    files.set(
      `/${name}.html`,
      `<!doctype html><html lang="en"><meta charset="utf-8"><script type="module" src="/${name}/${name}.js"></script><body>`,
    );
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://bench');
    const body = files.get(pathname);
    const type = pathname.endsWith('.js') ? 'text/javascript' : 'text/html';
    response
      .writeHead(body === undefined ? 404 : 200, { 'Content-Type': `${type}; charset=utf-8` })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => void server.close(),
  };
}

type Times = Readonly<Record<string, number>>;

/** What a page measures of itself, on a page of its own. */
export async function measured(browser: Browser, url: string, name: string, how?: string): Promise<Times> {
  const page = await browser.newPage();
  // A busy machine is slow to open a page; what is measured begins later.
  page.setDefaultTimeout(300_000);
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
  failed.catch(() => undefined);
  try {
    await page.goto(`${url}/${name}.html`);
    await Promise.race([failed, page.waitForFunction(() => 'measure' in globalThis)]);
    return await page.evaluate(
      (given) => (globalThis as unknown as { measure: (how?: string) => Promise<Times> }).measure(given),
      how,
    );
  } finally {
    await page.close();
  }
}

type Side = () => Promise<Times>;

/** Median ratio subject : yardstick of each figure over pairs in turn, and the median milliseconds of both. */
export async function pairs(
  subject: Side,
  yardstick: Side,
  times: number,
): Promise<Readonly<Record<string, { readonly ratio: number; readonly note: string }>>> {
  const [a, b]: [Times[], Times[]] = [[], []];
  await subject();
  await yardstick();
  for (let n = 0; n < times; n += 1) {
    const order = n % 2 === 0 ? ([subject, yardstick] as const) : ([yardstick, subject] as const);
    for (const side of order) (side === subject ? a : b).push(await side());
  }
  const figure = (name: string): { ratio: number; note: string } => {
    const ms = (all: readonly Times[]): string => median(all.map((one) => one[name]!)).toFixed(2);
    const ratio = median(a.map((one, n) => one[name]! / b[n]![name]!));
    return { ratio, note: `${ms(a)} ms against ${ms(b)} ms, ${times} pairs` };
  };
  return Object.fromEntries(Object.keys(a[0]!).map((name) => [name, figure(name)]));
}
