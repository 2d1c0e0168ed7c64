/** The built files on the page of a stranger: strict policy, no trace, two copies, and the keyboard path of a reader. */
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { madeUpSubject } from '@trialside/client/testing/made-up';
import { startTestGateway, type TestGateway } from '@trialside/client/testing/test-gateway';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from '../src/response-badge/response-badge.examples.ts';
import {
  complaints,
  integrityOf,
  launch,
  readBuilt,
  startStranger,
  type Stranger,
} from '../testing/stranger.ts';

const STUDY = 'TS-SLE-ITP-01';

let browser: Browser;
let gateway: TestGateway;
let host: Stranger;
const open: Page[] = [];

const page = (gatewayUrl: string, scripts: readonly string[]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Ward list</title><link rel="stylesheet" href="/host.css"></head>
<body><h1>Ward list</h1><p id="before">A paragraph of the host.</p>
<trial-provider gateway="${gatewayUrl}" study="${STUDY}">
<table><tr><td>BJ01-001</td><td><trial-response-badge subject="BJ01-001"></trial-response-badge></td></tr></table>
</trial-provider>
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
</body></html>`;

beforeAll(async () => {
  gateway = await startTestGateway(STUDY, [madeUpSubject('BJ01-001', '132')]);
  host = await startStranger(
    {
      '/one.html': page(gateway.url, ['/widgets/trialside.js', '/token.js']),
      '/same-twice.html': page(gateway.url, [
        '/widgets/trialside.js',
        '/widgets/trialside.js?again',
        '/token.js',
      ]),
      '/two-versions.html': page(gateway.url, ['/widgets/trialside.js', '/other/trialside.js', '/token.js']),
      '/mixed.html': page(gateway.url, ['/mixed.js', '/token.js']),
      // A provider under a tag of the host, from another copy than the badge; one badge stands outside and waits on.
      '/own-tag.html': page(gateway.url, ['/own-tag.js'])
        .replaceAll('trial-provider', 'ward-study')
        .replace('</body>', '<trial-response-badge></trial-response-badge></body>'),
      '/own-tag.js': `import { TrialProvider } from '/widgets/esm/provider.js';
        import '/other/esm/response-badge.define.js';
        customElements.define('ward-study', TrialProvider);
        document.querySelector('ward-study').getToken = async () => 'good';`,
      '/bare.html': '<!doctype html><title>bare</title><link rel="stylesheet" href="/host.css"><p>bare</p>',
      '/host.css':
        'body { font: 15px serif; color: #222 } button { background: red; padding: 40px } * { letter-spacing: 1px }',
      '/token.js': `document.querySelector('trial-provider').getToken = async () => 'good';`,
      // The provider of one copy with the badge of another: both draw, each with a Lit of its own.
      '/mixed.js': `import { define, TrialProvider } from '/widgets/esm/index.js';
        import { TrialResponseBadge } from '/other/esm/index.js';
        define('trial-provider', TrialProvider);
        define('trial-response-badge', TrialResponseBadge);`,
    },
    gateway.url,
  );
  browser = await launch();
});

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

afterAll(async () => {
  await browser?.close();
  await host?.stop();
  await gateway?.stop();
});

async function visit(path: string): Promise<{ page: Page; heard: string[] }> {
  const visited = await browser.newPage();
  open.push(visited);
  const heard = complaints(visited);
  host.reports.length = 0;
  await visited.goto(host.url + path);
  return { page: visited, heard };
}

const badgeOn = (on: Page) =>
  on.getByRole('button', { name: /^CR 132 ×10⁹\/L · D\+28, Complete response, BJ01-001$/ });

describe('under a strict content policy', () => {
  test('works with keyboard alone, without a report, a complaint or a request to anybody else (I-01, I-02, I-04)', async () => {
    const { page: on, heard } = await visit('/one.html');
    const asked: string[] = [];
    on.on('request', (request) => asked.push(new URL(request.url()).origin));
    await badgeOn(on).waitFor();
    await on.keyboard.press('Tab');
    await on.keyboard.press('Enter');
    const panel = on.getByRole('dialog', { name: /Complete response/ });
    await panel.waitFor();
    await on.getByText('needs ≥ 100').waitFor();
    await on.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await on.evaluate(() => document.activeElement?.localName)).toBe('trial-response-badge');
    expect(heard).toEqual([]);
    expect(host.reports).toEqual([]);
    expect(asked.filter((origin) => ![host.url, new URL(gateway.url).origin].includes(origin))).toEqual([]);
  });

  test('speaks Chinese', async () => {
    const { page: on, heard } = await visit('/one.html');
    await badgeOn(on).waitFor();
    await on.evaluate(() => void (document.documentElement.lang = 'zh-CN'));
    await on.getByRole('button', { name: /完全缓解/ }).click();
    await on.getByText('要求 ≥ 100').waitFor();
    expect([heard, host.reports]).toEqual([[], []]);
  });

  test('runs the rules in the page for a badge that is given a record', async () => {
    const { page: on, heard } = await visit('/one.html');
    await badgeOn(on).waitFor();
    const { record } = RESPONSE_BADGE_EXAMPLES.find(({ name }) => name === 'bleeding-not-recorded')!;
    const stateOf = (given: object) =>
      on.evaluate(async (properties) => {
        const badge = Object.assign(document.createElement('trial-response-badge'), properties);
        document.body.append(badge);
        await new Promise((resolve) => badge.addEventListener('trial-changed', resolve, { once: true }));
        const { state, value } = badge as unknown as { state: string; value: { state: string } | null };
        return [state, value?.state];
      }, given);
    expect(await stateOf({ record, protocol: PROTOCOL })).toEqual(['ready', 'indeterminate']);
    expect(await stateOf({ record: { cut: {} }, protocol: PROTOCOL })).toEqual(['error', undefined]);
    expect([heard, host.reports]).toEqual([[], []]);
  });
});

describe('two copies on one page', () => {
  test('of the same version are silent', async () => {
    const { page: on, heard } = await visit('/same-twice.html');
    await badgeOn(on).waitFor();
    expect([heard, host.reports]).toEqual([[], []]);
  });

  test('of two versions work, with a warning for each tag (I-06)', async () => {
    const { page: on, heard } = await visit('/two-versions.html');
    await badgeOn(on).waitFor();
    await on.waitForFunction(
      () => performance.getEntriesByName(new URL('/other/trialside.js', location.href).href).length > 0,
    );
    await expect.poll(() => heard).toHaveLength(2);
    expect(heard[0]).toMatch(/^<trial-provider>: Trialside 0\.1\.0\+\w+ is in use, not 9\.9\.9\+0+/);
    expect(host.reports).toEqual([]);
  });

  test('share one policy where each draws a part', async () => {
    const { page: on, heard } = await visit('/mixed.html');
    await badgeOn(on).click();
    await on.getByText('needs ≥ 100').waitFor();
    expect([heard, host.reports]).toEqual([[], []]);
  });
});

test('a provider under a tag of the host is found, by a badge that waited and by one that comes later', async () => {
  const { page: on, heard } = await visit('/own-tag.html');
  await badgeOn(on).waitFor();
  await on.evaluate(() => {
    const badge = document.querySelector('trial-response-badge')!;
    badge.after(badge.cloneNode());
  });
  await expect.poll(() => badgeOn(on).count(), { timeout: 20_000 }).toBe(2);
  expect(heard).toEqual([]);
});

describe('a good guest', () => {
  test('leaves no global, no style and nothing in storage behind (I-05)', async () => {
    const { page: bare } = await visit('/bare.html');
    const before = await bare.evaluate(() => Object.keys(globalThis).toSorted());
    const { page: on } = await visit('/one.html');
    await badgeOn(on).click();
    await on.getByRole('dialog').waitFor();
    const after = await on.evaluate(() => ({
      globals: Object.keys(globalThis).toSorted(),
      sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
      storage: localStorage.length + sessionStorage.length + document.cookie.length,
      paragraph: getComputedStyle(document.querySelector('#before')!).cssText,
      styles: document.querySelectorAll('[style]').length,
    }));
    expect(after.globals).toEqual(before);
    expect(after).toMatchObject({ sheets: 1, storage: 0, styles: 0 });
  });

  test('keeps its look on a page that styles every button', async () => {
    const { page: on } = await visit('/one.html');
    await badgeOn(on).waitFor();
    const look = await on.evaluate(() => {
      const button = document.querySelector('trial-response-badge')!.shadowRoot!.querySelector('button')!;
      const { backgroundColor, fontFamily } = getComputedStyle(button);
      return { backgroundColor, fontFamily, height: button.offsetHeight };
    });
    expect(look).toMatchObject({ backgroundColor: 'rgba(0, 0, 0, 0)', fontFamily: 'serif' });
    expect(look.height).toBeGreaterThanOrEqual(24);
    expect(look.height).toBeLessThan(40);
  });

  test('lets go of everything when a thousand badges come and go (I-05)', async () => {
    const { page: on } = await visit('/one.html');
    await badgeOn(on).waitFor();
    const cdp = await on.context().newCDPSession(on);
    await cdp.send('Performance.enable');
    const counted = async (): Promise<Record<string, number>> => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    const comeAndGo = (rounds: number): Promise<void> =>
      on.evaluate(async (times) => {
        const provider = document.querySelector('trial-provider')!;
        for (let round = 0; round < times; round += 1) {
          const badges = Array.from({ length: 100 }, () => {
            const badge = document.createElement('trial-response-badge');
            badge.setAttribute('subject', 'BJ01-001');
            return badge;
          });
          provider.append(...badges);
          await new Promise((resolve) => setTimeout(resolve, 20));
          for (const badge of badges) badge.remove();
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }, rounds);
    await comeAndGo(1);
    const before = await counted();
    await comeAndGo(10);
    // What a badge had under way ends in its own time, and takes the badge with it.
    const left = async (): Promise<boolean> => {
      const after = await counted();
      return (
        after['JSEventListeners']! <= before['JSEventListeners']! && after['Nodes']! - before['Nodes']! < 100
      );
    };
    await expect.poll(left, { timeout: 20_000, interval: 250 }).toBe(true);
  });

  test('shows markup in a subject code as the text it is', async () => {
    const { page: on, heard } = await visit('/one.html');
    await badgeOn(on).waitFor();
    const code = '<img src=x onerror="globalThis.hit = true">';
    await on.evaluate(
      (text) => document.querySelector('trial-response-badge')!.setAttribute('subject', text),
      code,
    );
    await on.getByRole('button', { name: `– not found, ${code}`, exact: true }).click();
    await on.getByRole('dialog').getByText(code).waitFor();
    expect(await on.evaluate(() => 'hit' in globalThis)).toBe(false);
    expect([heard, host.reports]).toEqual([[], []]);
  });
});

describe('how it looks', () => {
  test('keeps letters and edges where colours are forced', async () => {
    const { page: on } = await visit('/one.html');
    await on.emulateMedia({ forcedColors: 'active' });
    await badgeOn(on).waitFor();
    const mark = await on.evaluate(() => {
      const button = document.querySelector('trial-response-badge')!.shadowRoot!.querySelector('button')!;
      const { content, borderTopWidth, borderTopStyle } = getComputedStyle(button, '::before');
      return { content, borderTopWidth, borderTopStyle };
    });
    expect(mark).toEqual({ content: '"CR"', borderTopWidth: '3px', borderTopStyle: 'solid' });
  });

  test('is dark where the page around it is, and only there', async () => {
    const { page: on } = await visit('/one.html');
    await badgeOn(on).waitFor();
    const mark = () =>
      on.evaluate(() => {
        const button = document.querySelector('trial-response-badge')!.shadowRoot!.querySelector('button')!;
        return getComputedStyle(button, '::before').backgroundColor;
      });
    await on.emulateMedia({ colorScheme: 'dark' });
    expect(await mark()).toBe('rgb(15, 38, 105)');
    await on.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'dark'));
    expect(await mark()).toBe('rgb(74, 136, 227)');
  });
});

describe('the files', () => {
  test('are listed with their hashes (I-03)', () => {
    const { files } = JSON.parse(readBuilt('integrity.json')) as { files: Record<string, string> };
    expect(Object.keys(files)).toContain('trialside.js');
    for (const [path, hash] of Object.entries(files)) expect(integrityOf(path)).toBe(hash);
  });

  test('name no policy but ours and leave no note on the global object', () => {
    const { files } = JSON.parse(readBuilt('integrity.json')) as { files: Record<string, string> };
    const all = Object.keys(files).map(readBuilt).join('\n');
    expect(all.match(/createPolicy\([^,]*/g)).toEqual(
      expect.arrayContaining([expect.stringContaining('trialside')]),
    );
    expect(all).not.toMatch(
      /createPolicy\([^)]*lit-html|litHtmlVersions|litElementVersions|reactiveElementVersions/,
    );
  });
});
