/** A page of a stranger: plain HTML files on a server of its own, under a strict content security policy. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { filesBelow } from '../build/build-name.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/chromium.mjs';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));
let bundle: ReadonlyMap<string, string> | null = null;

/** The bundle as it is when the test begins, so that a build under way elsewhere does not disturb it. */
const built = (): ReadonlyMap<string, string> => (bundle ??= filesOf(DIST));

/** The texts of all files of a folder, by their paths in it. */
export const filesOf = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    filesBelow(folder).map((file) => [
      relative(folder, file).replaceAll('\\', '/'),
      readFileSync(file, 'utf8'),
    ]),
  );
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
};

export interface Stranger {
  readonly url: string;
  /** Reports of the browser about broken policy. */
  readonly reports: string[];
  readonly requests: string[];
  stop(): Promise<void>;
}

/**
 * Serves pages by path, and the built widgets under /widgets/; /other/ holds the same widgets as another version, so that
 * two copies can meet. `policies` are Trusted Types policies that the host needs for itself.
 */
export async function startStranger(
  pages: Readonly<Record<string, string>>,
  connectTo: string,
  policies = '',
): Promise<Stranger> {
  const reports: string[] = [];
  const requests: string[] = [];
  const policy = [
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'",
    `connect-src 'self' ${new URL(connectTo).origin}`,
    `require-trusted-types-for 'script'; trusted-types trialside${policies}; report-uri /reports`,
  ].join('; ');
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://stranger');
    if (pathname === '/reports') {
      request.on('data', (report: Buffer) => reports.push(report.toString()));
      return void response.writeHead(204).end();
    }
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    requests.push(pathname);
    const body = pages[pathname] ?? widgetFile(pathname);
    if (body === null) return void response.writeHead(404).end();
    const type = TYPES[extname(pathname)] ?? 'text/html';
    response
      .writeHead(200, { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': policy })
      .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    reports,
    requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function widgetFile(pathname: string): string | null {
  const [, folder, path = ''] = /^\/(widgets|other)\/(.+)$/.exec(pathname) ?? [];
  const code = built().get(path) ?? null;
  return folder === 'other' ? (code?.replaceAll(/0\.1\.0\+[\da-f]{8}/g, '9.9.9+00000000') ?? null) : code;
}

/** sha384 of a file as the integrity list writes it. */
export const integrityOf = (path: string): string =>
  `sha384-${createHash('sha384').update(readBuilt(path)).digest('base64')}`;

export function readBuilt(path: string): string {
  const text = built().get(path);
  if (text === undefined) throw new Error(`${path} was not built`);
  return text;
}

export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found: set CHROMIUM_PATH');
  return chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
}

/** Everything a page says that a host would not like to hear. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('pageerror', (error) => heard.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
  });
  return heard;
}
