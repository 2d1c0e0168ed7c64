/** Pages of strangers with the widgets in them, before a real gateway with the demo study, under the strict policy. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import { expect } from 'vitest';
import { complaints, launch, startStranger, type Stranger } from '@trialside/widgets/testing/stranger';
// Plain JavaScript, since the set-up runs it before anything is installed.
// @ts-expect-error -- it has no declarations
import { build } from '../../scripts/build.mjs';
import { testGateway, trialside, type TestGateway } from '../support/gateway.ts';

export const STUDY = 'TS-SLE-ITP-01';
/** Platelets between 30 and 100, doubled, and nobody wrote down whether there was bleeding: PR or NR. */
export const FIRST = 'BJ01-009';
export const SECOND = 'BJ01-002';

export interface Hosts {
  readonly host: Stranger;
  readonly gateway: TestGateway;
  readonly browser: Browser;
  stop(): Promise<void>;
}

/** A file of `pages/`, as the portal serves it. */
export const own = (name: string): string => readFileSync(new URL(`pages/${name}`, import.meta.url), 'utf8');

/** `pages` is told the address of the gateway; `policies` are Trusted Types policies of the portal's own scripts. */
export async function startHosts(
  pages: (gateway: string) => Readonly<Record<string, string>>,
  policies = '',
): Promise<Hosts> {
  (build as (how: object) => void)({ say: () => undefined });
  const served: Record<string, string> = {};
  const origins: Record<string, string> = {};
  const gateway = await testGateway(origins);
  const host = await startStranger(served, gateway.url, policies);
  origins['TRIALSIDE_ALLOWED_ORIGINS'] = host.url;
  await trialside(['seed'], { DATABASE_URL: gateway.databaseFile });
  await gateway.start();
  const answer = await fetch(`${gateway.url}/demo/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"user":"investigator"}',
  });
  const { token } = (await answer.json()) as { token: string };
  Object.assign(served, pages(`${gateway.url}/graphql`), {
    '/token': token,
    '/token.js': `for (const each of document.querySelectorAll('trial-provider'))
      each.getToken = () => fetch('/token').then((answer) => answer.text());`,
  });
  const browser = await launch();
  return {
    host,
    gateway,
    browser,
    async stop() {
      await browser.close();
      await host.stop();
      await gateway.dispose();
    },
  };
}

/** Badge and form, as a portal writes them. */
export const widgets = (gateway: string): string => `<trial-provider gateway="${gateway}" study="${STUDY}">
  <trial-response-badge subject="${FIRST}"></trial-response-badge>
  <form><trial-sledai-calculator subject="${FIRST}" name="sledai"></trial-sledai-calculator></form>
</trial-provider>`;

/** Every widget, by tag: what is in it once it has its words, its data and what it draws with them. */
export const DRAWN: Readonly<Record<string, string>> = {
  'trial-response-badge': 'button[data-look]',
  'trial-sledai-calculator': '.verdict',
  'trial-ae-form': '#find',
  'trial-ae-list': 'table, .none',
  'trial-endpoint-timeline': '.curve',
  'trial-cohort-timeline': '.name',
};

/** All of them on one page, the forms for a new entry. */
export const allWidgets = (gateway: string): string => `<trial-provider gateway="${gateway}" study="${STUDY}">
  ${Object.keys(DRAWN)
    .map((tag) => `<${tag}${tag === 'trial-cohort-timeline' ? '' : ` subject="${FIRST}"`}></${tag}>`)
    .join('\n')}
</trial-provider>`;

export const page = (body: string, scripts: readonly string[], head = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ward list</title>${head}</head>
<body>${body}
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}</body></html>`;

export interface Visit {
  readonly on: Page;
  /** Fails where the page complained, a policy was broken, or anybody but host and gateway was asked. */
  readonly calm: () => void;
}

/** Opens a page; `before` runs in it before any script. */
export async function visit(
  { browser, host, gateway }: Hosts,
  path: string,
  before?: () => void,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Asia/Shanghai' });
  const on = await context.newPage();
  const heard = complaints(on);
  const elsewhere: string[] = [];
  on.on('request', (request) => {
    if (![host.url, gateway.url].includes(new URL(request.url()).origin)) elsewhere.push(request.url());
  });
  if (before) await on.addInitScript(before);
  host.reports.length = 0;
  await on.goto(host.url + path);
  return {
    on,
    calm: () =>
      expect({ heard, elsewhere, reports: host.reports }).toEqual({ heard: [], elsewhere: [], reports: [] }),
  };
}

const WAIT = { timeout: 120_000 };

/** Waits until badge and form show the subject. */
export async function ready(on: Page, subject = FIRST): Promise<void> {
  await on.locator(`trial-response-badge button[aria-label*="${subject}"][data-look]`).waitFor(WAIT);
  await expect.poll(() => states(on), WAIT).toEqual(['ready', 'ready']);
  await on.locator('trial-sledai-calculator #pga').waitFor(WAIT);
}

/** Waits until every widget of `allWidgets` shows what it has. */
export async function allReady(on: Page): Promise<void> {
  const drawn = (): Promise<string[]> =>
    on.evaluate(
      (marks) =>
        Object.entries(marks).map(([tag, mark]) => {
          const widget = document.querySelector<HTMLElement & { state?: string }>(tag);
          return `${tag}: ${widget?.state}, ${widget?.shadowRoot?.querySelector(mark) ? 'drawn' : 'empty'}`;
        }),
      DRAWN,
    );
  await expect.poll(drawn, WAIT).toEqual(Object.keys(DRAWN).map((tag) => `${tag}: ready, drawn`));
}

const states = (on: Page): Promise<unknown[]> =>
  Promise.all(
    ['trial-response-badge', 'trial-sledai-calculator'].map((tag) =>
      on.locator(tag).evaluate((element) => (element as unknown as { state: string }).state),
    ),
  );

/** Enters a PGA and one item, as a person does. */
export async function enter(on: Page): Promise<void> {
  await on.locator('#pga').fill('0.8');
  await on.locator('input[name=arthritis][value=present]').check({ force: true });
  expect(await entered(on)).toEqual(ENTERED);
}

export const ENTERED = { pga: '0.8', arthritis: 'present', value: '0.8', dirty: true };

/** What stands in the form, on the page and as its value. */
export const entered = async (on: Page): Promise<object> => ({
  pga: await on.locator('#pga').inputValue(),
  arthritis: await on.locator('input[name=arthritis]:checked').getAttribute('value'),
  ...(await on.locator('trial-sledai-calculator').evaluate((element) => {
    const { value, dirty } = element as unknown as { value: { pgaScore0to3: string }; dirty: boolean };
    return { value: value.pgaScore0to3, dirty };
  })),
});
