/** A good guest: no trace on the page, nothing kept of what has gone, and never one subject's data under another's name. */
import type { Page, Route } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FIRST, SECOND, STUDY, enter, page, ready, startHosts, visit, widgets, type Hosts } from './host.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';
let hosts: Hosts;
let address = '';

const HOST = `<main><h1>Ward list</h1><p>Text with <a href="#x">a link</a> and <em>weight</em>.</p>
  <table><tr><th>Bed</th><td>4</td></tr></table><ul><li>one</li></ul>
  <form><label>Bed <input name="bed"></label><select><option>A</option></select><button type="button">Find</button></form>
  <dialog>closed</dialog><details><summary>More</summary>Text</details></main><aside></aside>`;
const HOST_CSS = `<link rel="stylesheet" href="/host.css">`;

beforeAll(async () => {
  hosts = await startHosts((gateway) => {
    address = gateway;
    return {
      '/plain.html': page(widgets(gateway), ['/token.js', '/widgets/trialside.js']),
      '/bare.html': page(HOST, [], HOST_CSS),
      '/host.css':
        'body { font: 15px serif; color: #222 } td { padding: 3px } button { background: #eee } aside { position: fixed; inset: 0 0 0 40%; overflow: auto }',
    };
  });
}, 240_000);
afterAll(() => hosts?.stop());

/** As text: the runner would make something of its own of an import. */
const load = (on: Page): Promise<unknown> => on.evaluate(`import('/widgets/trialside.js')`);

/** Puts a provider with badge and form on the page. */
const mount = (on: Page): Promise<void> =>
  on.evaluate(
    ([gateway, study, subject]) => {
      const make = (tag: string, attributes: object): HTMLElement => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
        return element;
      };
      const provider = make('trial-provider', { gateway, study });
      (provider as unknown as { getToken: unknown }).getToken = () =>
        fetch('/token').then((answer) => answer.text());
      provider.append(
        make('trial-response-badge', { subject }),
        make('trial-sledai-calculator', { subject }),
      );
      (document.querySelector('aside') ?? document.body).append(provider);
    },
    [address, STUDY, FIRST] as const,
  );

describe('no trace (I-05)', () => {
  /** Everything of the page that we could have changed. */
  const trace = (on: Page): Promise<Record<string, unknown>> =>
    on.evaluate(() => {
      const styles = [...document.querySelectorAll('html, head, body, main, main *')].map((element) => {
        const style = getComputedStyle(element);
        return `${element.localName}: ${[...style].map((name) => style.getPropertyValue(name)).join(';')}`;
      });
      const known = [
        Object,
        Array,
        String,
        Symbol,
        Function,
        Promise,
        Node,
        Element,
        HTMLElement,
        Document,
        Event,
        EventTarget,
      ];
      const names = known.flatMap((each) =>
        [each, each.prototype as object].map((owner) => Reflect.ownKeys(owner).map(String).toSorted().join()),
      );
      return {
        styles,
        names,
        globals: Reflect.ownKeys(globalThis).map(String).toSorted(),
        sheets: [document.adoptedStyleSheets.length, document.styleSheets.length],
        head: document.head.childElementCount,
        root: document.documentElement.getAttributeNames(),
        stored: [localStorage.length, sessionStorage.length, document.cookie],
      };
    });

  /** Tells which listeners of our files stand on the window and the document, by type. */
  async function ourListeners(on: Page): Promise<() => Promise<string[]>> {
    const cdp = await on.context().newCDPSession(on);
    const ours = new Set<string>();
    cdp.on('Debugger.scriptParsed', ({ scriptId, url }) => {
      if (url.includes('/widgets/')) ours.add(scriptId);
    });
    await cdp.send('Debugger.enable');
    return async () => {
      const found: string[] = [];
      for (const expression of ['window', 'document', 'document.documentElement', 'document.body']) {
        const { result } = await cdp.send('Runtime.evaluate', { expression });
        const objectId = result.objectId!;
        const { listeners } = await cdp.send('DOMDebugger.getEventListeners', { objectId });
        found.push(
          ...listeners
            .filter(({ scriptId }) => ours.has(scriptId))
            .map(({ type }) => `${expression} ${type}`),
        );
      }
      return found;
    };
  }

  test('is left on styles, globals, prototypes, storage and listeners of the page', async () => {
    const { on, calm } = await visit(hosts, '/bare.html');
    const listeners = await ourListeners(on);
    const before = await trace(on);
    await load(on);
    await mount(on);
    await ready(on);
    expect((await trace(on))['styles']).toEqual(before['styles']);
    const root = (tag: string): string => `document.querySelector('${tag}').shadowRoot`;
    await on.evaluate(`${root('trial-response-badge')}.querySelector('button').click()`);
    await on.getByRole('dialog').waitFor();
    await on.evaluate(
      `${root('trial-sledai-calculator')}.querySelector('[name=arthritis][value=present]').click()`,
    );
    const isDirty = (): Promise<boolean> =>
      on.evaluate(`document.querySelector('trial-sledai-calculator').dirty`);
    await expect.poll(isDirty).toBe(true);
    expect(await listeners()).toContain('window beforeunload');
    await on.evaluate(() => document.querySelector('trial-provider')!.remove());
    await expect.poll(listeners, { timeout: 20_000 }).toEqual([]);
    expect(await trace(on)).toEqual(before);
    calm();
    await on.context().close();
  });

  test('a thousand mounts keep nothing: neither listeners, nor nodes, nor memory', async () => {
    const { on, calm } = await visit(hosts, '/plain.html');
    await ready(on);
    const cdp = await on.context().newCDPSession(on);
    await cdp.send('Performance.enable');
    const counted = async (): Promise<Record<string, number>> => {
      await cdp.send('HeapProfiler.collectGarbage');
      const { metrics } = await cdp.send('Performance.getMetrics');
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
    };
    const comeAndGo = (tag: string, times: number): Promise<void> =>
      on.evaluate(
        async ([name, count, subject]) => {
          const provider = document.querySelector('trial-provider')!;
          for (let mounted = 0; mounted < count; mounted += 1) {
            const widget = document.createElement(name) as HTMLElement & {
              state: string;
              updateComplete: Promise<boolean>;
            };
            widget.setAttribute('subject', subject);
            provider.append(widget);
            // What has the data is drawn with it; every tenth goes while they are on their way.
            if (mounted % 10 > 0)
              while (widget.state === 'loading' || widget.state === 'idle')
                await new Promise((resolve) => setTimeout(resolve));
            await widget.updateComplete;
            widget.remove();
          }
        },
        [tag, times, FIRST] as const,
      );
    for (const [tag, times] of [
      ['trial-response-badge', 1_000],
      ['trial-sledai-calculator', isLong ? 1_000 : 60],
    ] as const) {
      await comeAndGo(tag, 40);
      const before = await counted();
      await comeAndGo(tag, times);
      const grown = async (): Promise<object> => {
        const after = await counted();
        const more = (name: string): number => after[name]! - before[name]!;
        return {
          listeners: more('JSEventListeners') > 0,
          nodes: more('Nodes') > 100,
          // A badge that is kept costs kilobytes. What the engine itself gathers (compiled code) does not grow with them.
          memory: more('JSHeapUsedSize') > 200_000 + times * 300,
        };
      };
      await expect
        .poll(grown, { timeout: 60_000, interval: 500 })
        .toEqual({ listeners: false, nodes: false, memory: false });
    }
    calm();
    await on.context().close();
  }, 240_000);
});

describe('another subject over a slow network (I-07, T-12)', () => {
  /** Holds every answer about a subject back until it is let go. */
  async function hold(on: Page, subject: string): Promise<() => Promise<void>> {
    const held: Route[] = [];
    let isHeld = true;
    await on.route('**/graphql', async (route) => {
      const isAbout = route.request().postData()?.includes(subject);
      if (isHeld && isAbout) held.push(route);
      else await route.continue();
    });
    return async () => {
      isHeld = false;
      for (const route of held.splice(0)) await route.continue();
    };
  }
  const choose = (on: Page, subject: string): Promise<void> =>
    on.evaluate(async (code) => {
      for (const tag of ['trial-response-badge', 'trial-sledai-calculator'])
        document.querySelector(tag)!.setAttribute('subject', code);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }, subject);
  /** All that badge and form show, to the eye and to a screen reader. */
  const shown = (on: Page): Promise<string[]> =>
    on.evaluate(() =>
      ['trial-response-badge', 'trial-sledai-calculator'].map((tag) => {
        const root = document.querySelector(tag)!.shadowRoot!;
        const fields = [...root.querySelectorAll('input')].map((input) =>
          input.type === 'radio' ? String(input.checked) : input.value,
        );
        const labels = [...root.querySelectorAll('[aria-label]')].map((each) =>
          each.getAttribute('aria-label'),
        );
        return [root.textContent.replaceAll(/\s+/g, ' '), ...fields, ...labels].join('|');
      }),
    );

  /** Waits until both have their words, while the data are on their way. */
  const spoken = (on: Page): Promise<void> =>
    expect
      .poll(async () => (await shown(on)).every((text) => /\w/.test(text)), { timeout: 120_000 })
      .toBe(true);

  test('shows nothing of the first from the very next picture on', async () => {
    // How they look to somebody who never chose the first.
    const fresh = await visit(hosts, '/bare.html');
    await load(fresh.on);
    await hold(fresh.on, SECOND);
    await mount(fresh.on);
    await choose(fresh.on, SECOND);
    await spoken(fresh.on);
    const waiting = await shown(fresh.on);
    await fresh.on.context().close();

    const { on, calm } = await visit(hosts, '/plain.html');
    await ready(on);
    await enter(on);
    const letGo = await hold(on, SECOND);
    await choose(on, SECOND);
    expect(await shown(on)).toEqual(waiting);
    await letGo();
    await ready(on, SECOND);
    calm();
    await on.context().close();
  });

  test('an answer about the first that comes late changes nothing', async () => {
    const { on, calm } = await visit(hosts, '/bare.html');
    await load(on);
    const letGo = await hold(on, FIRST);
    await mount(on);
    await spoken(on);
    await choose(on, SECOND);
    await ready(on, SECOND);
    const before = await shown(on);
    const answered = on.waitForResponse(
      (response) => response.request().postData()?.includes(FIRST) ?? false,
    );
    await letGo();
    await (await answered).finished();
    await on.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect(await shown(on)).toEqual(before);
    calm();
    await on.context().close();
  });
});
