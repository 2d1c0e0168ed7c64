/**
 * Badge and form on portals that nobody prepared for them: style sheets and scripts that reach for everything, another
 * Lit, another version, somebody else's shadow roots, no storage.
 */
import { build as bundle } from 'vite';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import {
  ENTERED,
  DRAWN,
  FIRST,
  STUDY,
  allReady,
  allWidgets,
  enter,
  entered,
  own,
  page,
  ready,
  startHosts,
  visit,
  widgets,
  type Hosts,
  type Visit,
} from './host.ts';

let hosts: Hosts;

const OURS = ['/token.js', '/widgets/trialside.js'];

/** The whole of it built by the portal, with a Lit of the portal's own. */
async function secondLit(): Promise<string> {
  const [{ output }] = (await bundle({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['production', 'browser', 'import', 'default'] },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('pages/second-lit.js', import.meta.url)), formats: ['es'] },
    },
  })) as unknown as [{ output: [{ code: string }] }];
  return output[0].code;
}

beforeAll(async () => {
  const lit = await secondLit();
  hosts = await startHosts(
    (gateway) => ({
      '/plain.html': page(widgets(gateway), OURS),
      '/hostile.html': page(widgets(gateway), OURS, '<link rel="stylesheet" href="/hostile.css">'),
      '/hostile.css': own('hostile.css'),
      '/polluted.html': page(widgets(gateway), ['/polluted.js', ...OURS]),
      '/polluted.js': own('polluted.js'),
      '/all.html': page(allWidgets(gateway), OURS),
      '/all-hostile.html': page(allWidgets(gateway), OURS, '<link rel="stylesheet" href="/hostile.css">'),
      '/all-polluted.html': page(allWidgets(gateway), ['/polluted.js', ...OURS]),
      '/lit.html': page(`<ward-head count="3">${widgets(gateway)}</ward-head>`, ['/lit.js', ...OURS]),
      '/lit.js': lit,
      '/versions.html': page(widgets(gateway), ['/token.js', '/mixed.js']),
      // The provider of one version, badge and form of another.
      '/mixed.js': `import '/widgets/esm/provider.define.js'; import '/other/esm/define.js';`,
      '/shadow.html': page('<ward-card></ward-card>', ['/card.js', '/widgets/trialside.js']),
      '/card.js': `customElements.define('ward-card', class extends HTMLElement {
        connectedCallback() {
          const inner = document.createElement('div');
          this.attachShadow({ mode: 'open' }).append(inner);
          const root = inner.attachShadow({ mode: 'open' });
          const at = (tag, set) => Object.assign(document.createElement(tag), set);
          const provider = at('trial-provider', { gateway: '${gateway}', study: 'TS-SLE-ITP-01' });
          provider.getToken = () => fetch('/token').then((answer) => answer.text());
          const form = document.createElement('trial-sledai-calculator');
          form.setAttribute('subject', 'BJ01-009');
          const badge = document.createElement('trial-response-badge');
          badge.setAttribute('subject', 'BJ01-009');
          provider.append(badge, form);
          root.append(provider);
        } });`,
      '/clobbered.html': page(
        `<form id="trustedTypes" name="customElements"><input name="documentElement"><input id="fetch" name="lang"></form>
        <img id="crypto" name="caches" alt=""><a id="lit" name="trialside">x</a>${widgets(gateway)}`,
        OURS,
      ),
    }),
    ' lit-html',
  );
}, 240_000);
afterAll(() => hosts?.stop());

test('plain HTML: what is entered stays when the portal moves, hides and restyles the form (I-01, I-02, I-04)', async () => {
  const { on, calm } = await visit(hosts, '/plain.html');
  await ready(on);
  await enter(on);
  await on.evaluate(() => {
    const provider = document.querySelector<HTMLElement>('trial-provider')!;
    const list = document.createElement('section');
    document.body.prepend(list);
    list.append(provider);
    provider.hidden = true;
    provider.hidden = false;
    provider.setAttribute('class', 'open');
    document.querySelector('trial-sledai-calculator')!.setAttribute('subject', 'BJ01-009');
  });
  await ready(on);
  expect(await entered(on)).toEqual(ENTERED);
  calm();
  await on.context().close();
});

test('style sheets that reach for everything reach nothing inside', async () => {
  const looks = async (path: string): Promise<unknown> => {
    const { on, calm } = await visit(hosts, path);
    await ready(on);
    await enter(on);
    const look = await on.evaluate(() => {
      const PROPERTIES = [
        'display',
        'letterSpacing',
        'wordSpacing',
        'textTransform',
        'textIndent',
        'whiteSpace',
        'fontVariantCaps',
        'textAlign',
        'margin',
        'padding',
        'borderTopWidth',
        'float',
        'content',
      ] as const;
      const lookOf = (element: Element | null | undefined, pseudo?: string) => {
        const style = getComputedStyle(element!, pseudo);
        return PROPERTIES.map((property) => `${property}: ${style[property]}`);
      };
      const [badge, form] = ['trial-response-badge', 'trial-sledai-calculator'].map(
        (tag) => document.querySelector(tag)!.shadowRoot!,
      );
      return {
        // Whether a cell breaks its lines is the portal's to say.
        badge: lookOf(badge!.querySelector('button')).filter((look) => !look.startsWith('whiteSpace')),
        pga: lookOf(form!.querySelector('#pga')),
        name: lookOf(form!.querySelector('.name')),
        number: lookOf(form!.querySelector('.number')),
        before: lookOf(form!.querySelector('.name'), '::before'),
      };
    });
    calm();
    await on.context().close();
    return look;
  };
  expect(await looks('/hostile.html')).toEqual(await looks('/plain.html'));
});

describe('every widget', () => {
  /** How text is written in each widget, by kind of element; parts whose number follows the width of the page are left out. */
  const writing = (on: Page): Promise<Record<string, string>> =>
    on.evaluate((tags) => {
      const TEXT = [
        'direction',
        'fontStyle',
        'fontVariantCaps',
        'fontWeight',
        'fontSize',
        'letterSpacing',
        'lineHeight',
        'textAlign',
        'textIndent',
        'textShadow',
        'textTransform',
        'whiteSpace',
        'wordSpacing',
        'writingMode',
      ] as const;
      const found: Record<string, string> = {};
      for (const tag of tags) {
        // Whether the cell around a badge breaks its lines, and is in italics, is the portal's to say.
        const asked = TEXT.filter(
          (name) => tag !== 'trial-response-badge' || !/^(?:whiteSpace|fontStyle)$/.test(name),
        );
        const parts = document.querySelector(tag)!.shadowRoot!.querySelectorAll(':not(svg, svg *)');
        for (const part of parts) {
          const style = getComputedStyle(part);
          found[`${tag} ${part.localName} ${part.className}`] ??= asked
            .map((name) => `${name} ${style[name]}`)
            .join('; ');
        }
      }
      return found;
    }, Object.keys(DRAWN));
  const texts = (on: Page): Promise<string[]> =>
    on.evaluate(
      (tags) =>
        tags.map((tag) =>
          document.querySelector(tag)!.shadowRoot!.textContent.replaceAll(/\s+/g, ' ').trim(),
        ),
      Object.keys(DRAWN),
    );
  const open = async (path: string): Promise<Visit> => {
    const visited = await visit(hosts, path);
    await allReady(visited.on);
    return visited;
  };

  test('is written as it is, and keeps its room, under style sheets that reach for everything', async () => {
    const [plain, hostile] = [await open('/all.html'), await open('/all-hostile.html')];
    // Later files of one page may come before those of the other.
    const differences = async (): Promise<object> => {
      const [there, here] = await Promise.all([writing(plain.on), writing(hostile.on)]);
      expect(Object.keys(there).length).toBeGreaterThan(80);
      return Object.fromEntries(
        Object.entries(here).filter(([part, look]) => part in there && there[part] !== look),
      );
    };
    await expect.poll(differences, { timeout: 120_000 }).toEqual({});
    const widths = await hostile.on.evaluate(
      (tags) => tags.map((tag) => document.querySelector<HTMLElement>(tag)!.offsetWidth),
      Object.keys(DRAWN).slice(1),
    );
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(320);
    for (const each of [plain, hostile]) {
      each.calm();
      await each.on.context().close();
    }
  });

  test('says the same where the prototypes of the page were changed (T-04)', async () => {
    const [plain, polluted] = [await open('/all.html'), await open('/all-polluted.html')];
    // What is said here and not there, by widget, from the first letter that differs.
    const differences = async (): Promise<string[]> => {
      const [there, here] = await Promise.all([texts(plain.on), texts(polluted.on)]);
      return here.flatMap((text, n) => {
        if (text === there[n]) return [];
        let at = 0;
        while (text[at] === there[n]![at]) at += 1;
        return [`${text.slice(at, at + 80)} | ${there[n]!.slice(at, at + 80)}`];
      });
    };
    await expect.poll(differences, { timeout: 120_000 }).toEqual([]);
    for (const each of [plain, polluted]) {
      each.calm();
      await each.on.context().close();
    }
  });
});

test('elements of the page with the names of globals change nothing (T-04)', async () => {
  const { on, calm } = await visit(hosts, '/clobbered.html');
  await ready(on);
  await enter(on);
  calm();
  await on.context().close();
});

test('a portal made with a Lit of its own keeps it, and so do we', async () => {
  const { on, calm } = await visit(hosts, '/lit.html');
  await on.getByRole('heading', { name: 'Ward list, 3 subjects' }).waitFor();
  await ready(on);
  await enter(on);
  expect(
    await on.evaluate(() => (globalThis as { litHtmlVersions?: string[] }).litHtmlVersions),
  ).toHaveLength(1);
  calm();
  await on.context().close();
});

test('the provider of one version serves badge and form of another (I-06)', async () => {
  const { on } = await visit(hosts, '/versions.html');
  await ready(on);
  await enter(on);
  expect(hosts.host.reports).toEqual([]);
  await on.context().close();
});

test('works inside the shadow roots of the portal', async () => {
  const { on, calm } = await visit(hosts, '/shadow.html');
  await ready(on);
  await enter(on);
  calm();
  await on.context().close();
});

test('works where every storage of the browser throws', async () => {
  const { on, calm } = await visit(hosts, '/plain.html', () => {
    const refuse = (): never => {
      throw new DOMException('storage is off', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(globalThis, name, { get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
    Object.defineProperty(Navigator.prototype, 'storage', { get: refuse });
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: refuse });
  });
  await ready(on);
  await enter(on);
  calm();
  await on.context().close();
});

/** Enters something, sends it with the form of the page, then saves it to the study; answers what each was told. */
async function send(path: string, act: (on: Page) => Promise<void>): Promise<unknown> {
  const { on, calm } = await visit(hosts, path);
  await ready(on);
  await enter(on);
  await on.locator('[data-act=rest]').click();
  const sent = await on.evaluate(() => new FormData(document.querySelector('form')!).get('sledai'));
  await act(on);
  calm();
  await on.context().close();
  return JSON.parse(sent as string);
}

// The last of all: it leaves an assessment in the study.
test('changed prototypes change nothing that is shown, entered, sent or recorded (T-04)', async () => {
  const elsewhere = await send('/plain.html', async () => {});
  const here = await send('/polluted.html', async (on) => {
    const recorded = on.evaluate(
      () =>
        new Promise<string>((resolve) =>
          document.addEventListener('trial-recorded', (event) =>
            resolve((event as unknown as { detail: { kind: string } }).detail.kind),
          ),
        ),
    );
    await on.locator('[data-act=save]').click();
    await on.locator('[data-act=save-open]').click();
    expect(await recorded).toMatch(/Assessment$/);
  });
  expect(here).toEqual(elsewhere);
  expect(here).toMatchObject({ pgaScore0to3: '0.8', items: { arthritis: 'present', fever: 'absent' } });
  const { study } = await hosts.gateway.ask<{
    study: { subject: { sledaiAssessments: { items: Record<string, string> }[] } };
  }>(`{ study(code: "${STUDY}") { subject(code: "${FIRST}") { sledaiAssessments { items } } } }`);
  expect(study.subject.sledaiAssessments.map(({ items }) => items['arthritis'])).toContain('present');
});
