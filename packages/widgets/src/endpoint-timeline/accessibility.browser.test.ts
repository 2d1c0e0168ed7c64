/** The picture for people who do not see it, do not use a mouse, or use colours of their own: one test for each point. TL-09. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp, server, userEvent } from 'vitest/browser';
import { plotOf, press, said, seen, shown, until } from '../../testing/timeline.ts';
import '../define.ts';

// Many keys on a machine that does much else.
vi.setConfig({ testTimeout: 90_000 });

/** Every fact that keys come to, from the first one on. */
async function walked(root: ShadowRoot): Promise<ReadonlySet<string>> {
  const heard = new Set<string>();
  await press(root, '{ArrowRight}');
  for (let row = 0; row < 60; row += 1) {
    await press(root, '{Home}');
    let last = '';
    while (said(root) !== last) {
      last = said(root);
      heard.add(last);
      await press(root, '{ArrowRight}');
    }
    const before = said(root);
    await press(root, '{ArrowDown}');
    if (said(root) === before) break;
  }
  return heard;
}

test('a figure with a title that is seen, sentences, a toolbar, and a drawing that is not read out', async () => {
  const { root } = await shown();
  const figure = root.querySelector('figure')!;
  const title = root.getElementById(figure.getAttribute('aria-labelledby')!)!;
  expect(title.checkVisibility()).toBe(true);
  expect(title.textContent).toContain('Course of BJ01-001');
  expect(root.querySelector('[role=toolbar]')!.getAttribute('aria-label')).toBe('View');
  expect(root.querySelector('.picture')!.getAttribute('aria-hidden')).toBe('true');
  expect(root.querySelector('[role=application]')).toBeNull();
});

test('the drawing is one stop of the Tab key, and says what it is on', async () => {
  const { root } = await shown();
  const plot = plotOf(root);
  expect(plot.querySelectorAll('[tabindex]')).toHaveLength(0);
  expect([plot.tabIndex, plot.getAttribute('role'), plot.getAttribute('aria-roledescription')]).toEqual([
    0,
    'group',
    'timeline',
  ]);
  await press(root, ']');
  await until(() => expect(root.getElementById(plot.getAttribute('aria-activedescendant')!)).not.toBeNull());
});

test('keys mean the picture only while it has the focus, and Escape with nothing to let go of is the page’s', async () => {
  const { root } = await shown();
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  onTestFinished(() => document.removeEventListener('keydown', listen));
  await press(root, ']', '{Escape}', '{Escape}');
  root.querySelector<HTMLElement>('.toolbar button')!.focus();
  await userEvent.keyboard(']');
  expect(heard).toEqual(['Escape', ']']);
  expect(said(root)).toBe('');
});

test('a question mark takes one to the help', async () => {
  const { root } = await shown();
  await press(root, '?');
  expect(root.activeElement).toBe(root.getElementById('help'));
  expect(root.activeElement!.textContent).toContain('Question mark: this help');
});

test('all keys of one character can be switched off, by keyboard, and stay off; arrows and Enter go on', async () => {
  const { element, root } = await shown();
  const box = root.querySelector<HTMLInputElement>('.shortcuts')!;
  box.focus();
  await userEvent.keyboard(' ');
  await until(() => expect(element.getAttribute('shortcuts')).toBe('off'));
  const heard: string[] = [];
  const listen = (event: KeyboardEvent): void => void heard.push(event.key);
  document.addEventListener('keydown', listen);
  onTestFinished(() => document.removeEventListener('keydown', listen));
  // The keyboard of the test writes two brackets for one.
  const off = [']', '[[', '+', '=', '-', '0', 't', '?'];
  await press(root, ...off);
  expect(heard).toEqual(off.map(([key]) => key));
  expect([root.activeElement, said(root), root.querySelector('table')]).toEqual([plotOf(root), '', null]);
  await press(root, '{ArrowRight}', '{Enter}');
  await until(() => expect(root.querySelectorAll('.pins > *')).toHaveLength(1));
  element.shortcuts = null;
  await element.updateComplete;
  expect(box.checked).toBe(true);
  await press(root, '?');
  expect(root.activeElement).toBe(root.getElementById('help'));
});

test('every fact has its stop, its name and its row, bands and windows too', async () => {
  const { element, root } = await shown();
  const facts = element.facts!.facts.filter(({ lane }) => lane !== 'questionnaires');
  const heard = await walked(root);
  // Two facts may say the same; each says something.
  expect([...heard].every((text) => text.length > 3)).toBe(true);
  for (const text of ['Screening', 'Complete response', 'Missed'])
    expect(
      [...heard].some((one) => one.includes(text)),
      text,
    ).toBe(true);
  await press(root, 't');
  await until(() => expect(seen(root, 'caption')).toContain(`${facts.length} of `));
  const pageButtons = (): HTMLButtonElement[] => [...root.querySelectorAll<HTMLButtonElement>('nav button')];
  while (pageButtons()[0]?.disabled === false) {
    pageButtons()[0]!.click();
    await element.updateComplete;
  }
  const rows = new Set<string>();
  for (let page = 0; page < 20; page += 1) {
    for (const row of root.querySelectorAll<HTMLElement>('tr[data-key]')) {
      rows.add(row.dataset['key']!);
      expect(row.querySelector('th')!.textContent!.trim()).not.toBe('');
    }
    const next = pageButtons().at(-1);
    if (!next || next.disabled) break;
    next.click();
    await element.updateComplete;
  }
  expect([...rows].toSorted()).toEqual(facts.map(({ key }) => key).toSorted());
});

test('the summary is a sentence in the language of the reader', async () => {
  const { root } = await shown({ locale: 'zh-CN' });
  await until(() => expect(seen(root, '.summary')).toContain('自 D+28 起完全缓解'));
});

test('the table is a table: caption, headings that sort, pages, and T goes there and back', async () => {
  const { root } = await shown();
  await press(root, ']');
  const name = said(root).split(';')[0]!;
  await press(root, 't');
  await until(() => expect((root.activeElement as HTMLElement).closest('tr')).not.toBeNull());
  expect(root.activeElement!.textContent!.trim()).toBe(name);
  expect([...root.querySelectorAll('thead th')].every((one) => one.getAttribute('scope') === 'col')).toBe(
    true,
  );
  expect(root.querySelectorAll('tbody tr').length).toBeLessThanOrEqual(25);
  await userEvent.keyboard('t');
  expect(root.activeElement).toBe(plotOf(root));
  const from = [...root.querySelectorAll<HTMLElement>('thead button')].find(
    ({ textContent }) => textContent!.trim() === 'From',
  )!;
  from.click();
  await until(() => expect(from.closest('th')!.getAttribute('aria-sort')).toBe('ascending'));
  from.click();
  await until(() => expect(from.closest('th')!.getAttribute('aria-sort')).toBe('descending'));
});

test('what changes by itself is told politely, and never by an alert', async () => {
  const { root } = await shown();
  expect(root.querySelectorAll('[aria-live=assertive], [role=alert]')).toHaveLength(0);
  expect(root.querySelector('.news [role=status]')).not.toBeNull();
});

test('no text is smaller than 12 pixels', async () => {
  const { root } = await shown();
  await press(root, ']', '{Enter}');
  const sizes = [...root.querySelectorAll('figure *')]
    .filter(({ childNodes }) =>
      [...childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim()),
    )
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(sizes.length).toBeGreaterThan(50);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

test('nothing moves by itself', async () => {
  const { element, root } = await shown();
  await press(root, '+', ']', '{Enter}');
  await element.updateComplete;
  expect(root.querySelector('figure')!.getAnimations({ subtree: true })).toEqual([]);
});

test('in forced colours everything is drawn in the colours of the person', async ({ skip }) => {
  skip(server.browser !== 'chromium', 'only Chromium can be told to force colours');
  const session = cdp() as unknown as { send: (method: string, given: object) => Promise<unknown> };
  const media = (value: string): Promise<unknown> =>
    session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  await media('active');
  onTestFinished(async () => {
    await media('none');
  });
  const { root } = await shown();
  const probe = document.createElement('span');
  root.append(probe);
  const system = (name: string): string => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  };
  const colour = (look: string, property: 'fill' | 'stroke'): string =>
    getComputedStyle(root.querySelector(`.picture .${look}`)!)[property];
  const ink = system('CanvasText');
  await until(() => expect(colour('curve', 'stroke')).toBe(ink));
  expect(colour('response-CR', 'fill')).toBe(ink);
  expect([colour('response-PR', 'fill'), colour('response-PR', 'stroke')]).toEqual([system('Canvas'), ink]);
  expect(colour('grade-3', 'fill')).toBe(ink);
});

test('a theme of the host that hides marks is replaced, and said', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'trial-endpoint-timeline{--trial-surface:#fff;--trial-grade-3:#fefefe;--trial-muted:#ddd}',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  onTestFinished(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
  const { root } = await shown();
  await until(() =>
    expect(seen(root, 'figcaption .remark')).toContain(
      'cannot be told from their background: grade-3, muted',
    ),
  );
  expect(getComputedStyle(root.querySelector('.picture .grade-3')!).fill).toBe('rgb(158, 58, 25)');
});
