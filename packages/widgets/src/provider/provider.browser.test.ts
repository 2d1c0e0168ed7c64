/** The provider: whom it reaches, what survives a move, and staying live against a real gateway over HTTP. */
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { commands } from 'vitest/browser';
import { badge, faceOf, hasState, provider, put, putConnected, shows, soon } from '../../testing/page.ts';
import { scriptedClient } from '../../testing/scripted-client.ts';
import { heldExample } from '../../testing/states.ts';
import { TrialProvider } from './provider.ts';

const ready = { state: 'ready', held: heldExample } as const;
const FACE = 'CR 132 ×10⁹/L · D+28';

const readyClient = () => {
  const client = scriptedClient();
  client.say('BJ01-001', ready);
  return client;
};

async function realGateway(subjects: Record<string, string | null>): Promise<string> {
  const url = await commands.startGateway(subjects);
  onTestFinished(() => commands.stopGateway(url));
  return url;
}

describe('reaching widgets', () => {
  test('works through shadow roots', async () => {
    const outer = provider({ client: readyClient() });
    const host = document.createElement('div');
    const inside = host.attachShadow({ mode: 'closed' });
    const element = badge('BJ01-001');
    inside.append(element);
    outer.append(host);
    put(outer);
    await shows(element, FACE);
  });

  test('answers widgets that were there before it', async () => {
    // A tag that is not defined yet stands in for a provider whose file loads late.
    const late = document.createElement('late-provider') as TrialProvider;
    const element = badge('BJ01-001');
    late.append(element);
    put(late);
    await shows(element, '– not connected');
    late.client = readyClient();
    customElements.define('late-provider', class extends TrialProvider {});
    await shows(element, FACE);
  });

  test('is complete once the token callback is there', async () => {
    const url = await realGateway({ 'BJ01-001': '132' });
    const outer = provider({ gateway: url });
    outer.getToken = null;
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    await hasState(element, 'loading');
    expect(await commands.operations(url)).toEqual([]);
    outer.getToken = () => 'good';
    await shows(element, FACE);
  });

  test('gives a widget to the nearest of two', async () => {
    const other = scriptedClient();
    other.say('BJ01-001', { state: 'empty', reason: 'no-subject' });
    const outer = provider({ client: readyClient() });
    const inner = provider({ client: other });
    const element = badge('BJ01-001');
    inner.append(element);
    outer.append(inner);
    put(outer);
    await shows(element, '– not found');
    outer.append(element);
    await shows(element, FACE);
    expect(other.watched).toEqual([]);
  });

  test('takes the language of the provider around it, and follows its change', async () => {
    const client = scriptedClient();
    client.say('BJ01-001', { state: 'empty', reason: 'no-subject' });
    const outer = provider({ locale: 'zh-CN' });
    const inner = provider({ client });
    const element = badge('BJ01-001');
    inner.append(element);
    outer.append(inner);
    put(outer);
    await shows(element, '– 未找到');
    outer.locale = 'en';
    await shows(element, '– not found');
  });

  test('keeps what a widget shows when it is moved within it', async () => {
    const client = readyClient();
    const { provider: outer, badge: element } = putConnected(client);
    await shows(element, FACE);
    const watch = vi.spyOn(client, 'watch');
    const cell = document.createElement('div');
    outer.append(cell);
    cell.append(element);
    await element.updateComplete;
    expect(faceOf(element)).toBe(FACE);
    expect(watch).not.toHaveBeenCalled();
  });

  test('takes the value away from a widget that leaves', async () => {
    const client = readyClient();
    const { badge: element } = putConnected(client);
    await shows(element, FACE);
    put(element);
    await shows(element, '– not connected');
    expect(client.watched).toEqual([]);
  });

  test('keeps two studies on one page apart', async () => {
    const [one, two] = [readyClient(), scriptedClient()];
    const first = putConnected(one);
    const second = putConnected(two);
    await shows(first.badge, FACE);
    await hasState(second.badge, 'loading');
  });
});

describe('against a real gateway', () => {
  test('a count recorded by somebody else changes the badge, and screen readers are told', async () => {
    const url = await realGateway({ 'BJ01-001': '45', 'BJ01-002': null });
    const outer = provider({ gateway: url });
    const [one, two] = [badge('BJ01-001'), badge('BJ01-002')];
    outer.append(one, two);
    put(outer);
    await shows(one, 'NR 45 ×10⁹/L · D+28');
    await shows(two, '– no count yet');
    await soon(() => expect(outer.connection).toBe('live'));
    await commands.recordCount(url, 'BJ01-001', '132');
    await shows(one, FACE);
    const region = outer.shadowRoot!.querySelector('[role=status]')!;
    await soon(() =>
      expect(region.textContent).toBe(
        'BJ01-001: platelet response is now Complete response, was No response.',
      ),
    );
    expect(faceOf(two)).toBe('– no count yet');
    expect(await commands.openStreams(url)).toBe(1);
  });

  test('the last value stays with its time while the gateway is gone, and becomes current by itself', async () => {
    const url = await realGateway({ 'BJ01-001': '45' });
    const outer = provider({ gateway: url });
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    await soon(() => expect(outer.connection).toBe('live'));
    await hasState(element, 'ready');
    await commands.stopGateway(url);
    await hasState(element, 'offline');
    expect(faceOf(element)).toMatch(/^NR 45 ×10⁹\/L · D\+28 · offline, as of \d\d:\d\d GMT\+8$/);
    expect(outer.getAttribute('connection')).toBe('offline');
    await commands.restartGateway(url);
    await commands.recordCount(url, 'BJ01-001', '132');
    await shows(element, FACE);
    expect(element.state).toBe('ready');
  }, 30_000);

  test('a slow answer for the subject before never appears under the next one (I-07, T-12)', async () => {
    const url = await realGateway({ 'BJ01-001': '132', 'BJ01-002': '45' });
    await commands.slowDown(url, 'BJ01-001', 600);
    const outer = provider({ gateway: url });
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    const faces = new Set<string>();
    const watch = setInterval(() => faces.add(faceOf(element)), 5);
    onTestFinished(() => clearInterval(watch));
    await new Promise((resolve) => setTimeout(resolve, 100));
    element.subject = 'BJ01-002';
    await shows(element, 'NR 45 ×10⁹/L · D+28');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect([...faces]).toEqual(['– loading…', 'NR 45 ×10⁹/L · D+28']);
  });

  test('opening reads the criteria, and they stay current', async () => {
    const url = await realGateway({ 'BJ01-001': '45' });
    const outer = provider({ gateway: url });
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    await hasState(element, 'ready');
    element.open = true;
    const panel = () => element.shadowRoot!.querySelector('.panel')?.textContent ?? '';
    await soon(() => expect(panel()).toContain('not met'));
    await soon(() => expect(outer.connection).toBe('live'));
    await commands.recordCount(url, 'BJ01-001', '132');
    await soon(() => expect(panel()).not.toContain('not met'));
    expect(await commands.openStreams(url)).toBe(1);
  });

  test('a user whose sign-in has ended sees no value any more', async () => {
    const url = await realGateway({ 'BJ01-001': '132' });
    const outer = provider({ gateway: url });
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    await shows(element, FACE);
    outer.getToken = () => 'expired';
    await shows(element, '– signed out');
  });

  test('closes its stream when it leaves the page, and survives being moved', async () => {
    const url = await realGateway({ 'BJ01-001': '132' });
    const outer = provider({ gateway: url });
    const element = badge('BJ01-001');
    outer.append(element);
    put(outer);
    await soon(async () => expect(await commands.openStreams(url)).toBe(1));
    const before = (await commands.operations(url)).length;
    const place = put(document.createElement('section'));
    place.append(outer);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await commands.operations(url)).length).toBe(before);
    expect(faceOf(element)).toBe(FACE);
    outer.remove();
    await soon(async () => expect(await commands.openStreams(url)).toBe(0));
  });
});

test('the lost connection is said once, not once for each widget', async () => {
  const client = readyClient();
  const outer = provider({ client });
  outer.append(...Array.from({ length: 20 }, () => badge('BJ01-001')));
  put(outer);
  await outer.updateComplete;
  const said: string[] = [];
  const region = outer.shadowRoot!.querySelector('[role=status]')!;
  const observer = new MutationObserver(() => region.textContent && said.push(region.textContent));
  observer.observe(region, { childList: true, characterData: true, subtree: true });
  onTestFinished(() => observer.disconnect());
  client.connect('offline');
  await soon(() => expect(said).toEqual(['Connection to the study lost. Last known values are shown.']));
  client.connect('live');
  await soon(() => expect(said).toHaveLength(2));
  expect(said[1]).toBe('Connected to the study again. Values are current.');
});
