/** The built calculator on the page of a stranger: found by its tag, in shadow roots too, under a strict policy, in a plain form. */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaints, launch, startStranger, type Stranger } from '../testing/stranger.ts';

let browser: Browser;
let host: Stranger;

const page = (body: string, ...scripts: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Visit</title><link rel="stylesheet" href="/host.css"></head>
<body>${body}${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</body></html>`;

const FORM = `<form><label for="score">Activity today</label>
  <trial-sledai-calculator id="score" name="score"></trial-sledai-calculator><button>Send</button></form>`;

beforeAll(async () => {
  host = await startStranger(
    {
      '/form.html': page(FORM, '/widgets/trialside.js'),
      '/twice.html': page(FORM, '/widgets/trialside.js', '/other/trialside.js'),
      '/shadow.html': page('<ward-card></ward-card>', '/widgets/trialside.js', '/card.js'),
      '/badge.html': page('<trial-response-badge></trial-response-badge>', '/widgets/trialside.js'),
      // The host's own element, registered after our script has run.
      '/card.js': `customElements.define('ward-card', class extends HTMLElement {
        connectedCallback() {
          const root = this.attachShadow({ mode: 'open' });
          root.append(document.createElement('trial-sledai-calculator'));
        } });`,
      '/host.css':
        '* { letter-spacing: 1px } button { background: red; padding: 40px } input { display: none }',
    },
    'http://127.0.0.1:9',
  );
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

async function visit(path: string): Promise<{ page: Page; heard: string[] }> {
  const visited = await browser.newPage();
  const heard = complaints(visited);
  host.reports.length = 0;
  await visited.goto(host.url + path);
  return { page: visited, heard };
}

const calculator = (on: Page) => on.locator('trial-sledai-calculator');

test('scores inside a plain form, without a report, a complaint or a style of the host (I-01, I-04)', async () => {
  const { page: on, heard } = await visit('/form.html');
  await calculator(on).locator('.list').waitFor();
  await calculator(on).locator('#pga').fill('0.8');
  await calculator(on).locator('input[name=arthritis][value=present]').check({ force: true });
  await calculator(on).locator('[data-act=rest]').click();
  const sent = await on.evaluate(() => new FormData(document.querySelector('form')!).get('score'));
  expect(JSON.parse(sent as string)).toMatchObject({
    total: { minimum: 4, maximum: 4 },
    pgaScore0to3: '0.8',
  });
  // A button without a colour of its own shows what the host's rules would have done to it.
  const colour = await calculator(on)
    .locator('[data-act=undo]')
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(colour).toBe('rgba(0, 0, 0, 0)');
  expect([heard, host.reports]).toEqual([[], []]);
  await on.close();
});

test('is found in a shadow root of the host that comes later', async () => {
  const { page: on, heard } = await visit('/shadow.html');
  await calculator(on).locator('.list').waitFor();
  expect([heard, host.reports]).toEqual([[], []]);
  await on.close();
});

test('another version beside it is told of and does no harm (I-06)', async () => {
  const { page: on, heard } = await visit('/twice.html');
  await calculator(on).locator('.list').waitFor();
  expect(heard.every((sentence) => / is in use, not /.test(sentence))).toBe(true);
  expect(host.reports).toEqual([]);
  await on.close();
});

test('a page without its tag does not load it', async () => {
  const { page: on } = await visit('/badge.html');
  await on.getByRole('button').first().waitFor();
  host.requests.length = 0;
  await on.reload();
  await on.getByRole('button').first().waitFor();
  expect(host.requests.filter((path) => path.includes('sledai'))).toEqual([]);
  await on.close();
});
