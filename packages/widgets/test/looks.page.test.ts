/**
 * How both widgets look and what screen readers are told, by their examples, in the built files on a page of a stranger:
 * accessibility trees, zoom, narrow places, forced colours, paper, a page from right to left, tokens of the host, and
 * pictures against kept ones. (I-11, I-12)
 */
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from '../src/response-badge/response-badge.examples.ts';
import { SLEDAI_EXAMPLES } from '../src/sledai-calculator/sledai-calculator.examples.ts';
import { changed, keptAt, placeOf } from '../testing/looks.ts';
import { launch, startStranger, type Stranger } from '../testing/stranger.ts';

let browser: Browser;
let host: Stranger;

beforeAll(async () => {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Looks</title>
    <link rel="stylesheet" href="/host.css"><script type="module" src="/widgets/trialside.js"></script></head>
    <body></body></html>`;
  const css = `body { margin: 8px; font: 14px/1.4 system-ui; background: #fff; color: #14171a }
    .dark body { color-scheme: dark; background: #14171a; color: #eceff2 }`;
  host = await startStranger({ '/looks.html': html, '/host.css': css }, 'http://127.0.0.1:9');
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  await host?.stop();
});

interface Setting extends BrowserContextOptions {
  readonly width?: number;
  readonly lang?: 'en' | 'zh-CN';
  readonly isDark?: boolean;
  readonly dir?: 'rtl';
  readonly isReadOnly?: boolean;
  /** Custom properties of the host. */
  readonly tokens?: Readonly<Record<string, string>>;
}

/** The widget of an example, drawn, with what comes later there as well. */
async function shown(name: string, setting: Setting = {}): Promise<Locator> {
  const { width = 736, lang = 'en', isDark, dir, isReadOnly = false, tokens = {}, ...context } = setting;
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: lang, ...context });
  await page.goto(`${host.url}/looks.html`);
  const badge = RESPONSE_BADGE_EXAMPLES.find((one) => one.name === name);
  const sledai = SLEDAI_EXAMPLES.find((one) => one.name === name);
  const record = (badge ?? sledai)!.record;
  const entered = sledai && { ...sledai.entered, assessed: record.cut.on, visitId: record.visits.at(-1)!.id };
  const tag = badge ? 'trial-response-badge' : 'trial-sledai-calculator';
  await page.evaluate(
    (given) => {
      const root = document.documentElement;
      root.lang = given.lang;
      root.dir = given.dir;
      root.classList.toggle('dark', given.isDark);
      for (const [token, value] of Object.entries(given.tokens)) root.style.setProperty(token, value);
      const widget = document.createElement(given.tag);
      Object.assign(widget, { record: given.record, protocol: given.protocol, readOnly: given.isReadOnly });
      if (given.entered) Object.assign(widget, { value: given.entered });
      document.body.append(widget);
    },
    {
      lang,
      dir: dir ?? '',
      isDark: isDark ?? false,
      tokens,
      tag,
      record,
      entered,
      isReadOnly,
      protocol: PROTOCOL,
    },
  );
  const widget = page.locator(tag);
  if (badge) {
    await widget.getByRole('button').click();
    await page.locator('.panel .readings, .panel:not(:has(.criteria)) footer').first().waitFor();
  } else {
    await widget.locator('.verdict').first().waitFor();
    await expect.poll(() => page.evaluate(lateStyles)).toBe(true);
  }
  return widget;
}

/** What comes a moment later is there: a definition that is opened is marked by a line. */
const lateStyles = (): boolean =>
  [...document.querySelector('trial-sledai-calculator')!.shadowRoot!.adoptedStyleSheets].some((sheet) =>
    [...sheet.cssRules].some((rule) => rule.cssText.includes('.definition em')),
  );

const close = (widget: Locator): Promise<void> => widget.page().close();
const partOf = (widget: Locator): Locator =>
  widget.page().locator('.panel').or(widget.locator('[role=group]').first()).first();

describe('what screen readers are told', () => {
  test.each([
    ['response-lost', {}],
    ['bleeding-not-recorded', { lang: 'zh-CN' }],
    ['items-still-open', {}],
    ['suggested-by-the-laboratory', { lang: 'zh-CN' }],
    ['thrombocytopenia-newly-back', { isReadOnly: true }],
  ] as const)('%s %o (I-11)', async (name, setting) => {
    const widget = await shown(name, setting);
    const tree = (await partOf(widget).ariaSnapshot())
      .replaceAll(/0\.1\.0\+[\da-f]{8}/g, 'BUILD')
      .replaceAll('\u00A0', ' ');
    await expect(`${tree}\n`).toMatchFileSnapshot(`looks/${name}.txt`);
    await close(widget);
  });
});

describe('zoom and narrow places', () => {
  test.each([
    ['200 % of 1280', 640, 2],
    ['400 % of 1280', 320, 4],
    ['a column of 360', 360, 1],
  ])(
    'at %s nothing is cut off and nothing scrolls sideways (I-11)',
    async (_name, width, deviceScaleFactor) => {
      for (const name of ['response-lost', 'suggested-by-the-laboratory']) {
        const widget = await shown(name, { width, deviceScaleFactor });
        const { page, out } = await sideways(widget);
        expect([name, page, out]).toEqual([name, false, []]);
        await close(widget);
      }
    },
  );
});

/** Whether the page scrolls sideways, and which parts of the widget stand out of it or cut off their own text. */
const sideways = (widget: Locator): Promise<{ page: boolean; out: string[] }> =>
  widget.evaluate((element) => {
    const parts = [...element.shadowRoot!.querySelectorAll('*')].filter(
      (part) => part instanceof HTMLElement,
    );
    const out = parts.filter((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    });
    return {
      page: document.documentElement.scrollWidth > innerWidth,
      out: out.map((part) => `${part.localName}.${part.className} ${part.textContent.trim().slice(0, 20)}`),
    };
  });

test('on a page from right to left an interval still reads from its lower end (I-11)', async () => {
  const widget = await shown('items-still-open', { dir: 'rtl' });
  const places = await widget.evaluate((element) => {
    const number = element.shadowRoot!.querySelector('.number')!;
    const text = [...number.childNodes].find(({ nodeType }) => nodeType === Node.TEXT_NODE)!;
    const at = (from: number): number => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect().left;
    };
    const written = text.textContent!;
    const first = written.search(/\d/);
    return [written.trim(), at(first) < at(written.lastIndexOf('4'))];
  });
  expect(places).toEqual(['6–14', true]);
  await close(widget);
  const badge = await shown('response-lost', { dir: 'rtl' });
  const directions = await badge.evaluate((element) =>
    [...element.shadowRoot!.children].map((part) => getComputedStyle(part).direction),
  );
  expect(new Set(directions)).toEqual(new Set(['ltr']));
  await close(badge);
});

test('in forced colours an answer and a category are told by more than colour (I-11)', async () => {
  const widget = await shown('items-still-open', { forcedColors: 'active' });
  const widths = await widget.evaluate((element) => {
    const face = (value: string): string =>
      getComputedStyle(element.shadowRoot!.querySelector(`input[name=arthritis][value=${value}] + span`)!)
        .borderTopWidth;
    return [face('present'), face('absent')];
  });
  expect(widths).toEqual(['3px', '1px']);
  await close(widget);
  const marks = await Promise.all(
    ['complete-response', 'partial-response', 'no-response', 'bleeding-not-recorded'].map(async (name) => {
      const badge = await shown(name, { forcedColors: 'active' });
      const mark = await badge.evaluate((element) => {
        const style = getComputedStyle(element.shadowRoot!.querySelector('button')!, '::before');
        return `${style.borderTopStyle} ${style.borderTopWidth} ${style.content}`;
      });
      await close(badge);
      return mark;
    }),
  );
  expect(new Set(marks.map((mark) => mark.replace(/ attr.*| ".*/, ''))).size).toBe(4);
});

test('on paper every criterion is open, the answer stands as text, and nothing to press is printed (I-11)', async () => {
  const widget = await shown('suggested-by-the-laboratory');
  await widget.page().emulateMedia({ media: 'print' });
  await expect.poll(() => widget.locator('.verdict li').first().isVisible()).toBe(true);
  expect(await widget.locator('.acts').isVisible()).toBe(false);
  expect(await widget.locator('.keys').isVisible()).toBe(false);
  const shownAnswers = await widget.evaluate((element) =>
    [...element.shadowRoot!.querySelectorAll('.answers')].map(
      (row) =>
        [...row.querySelectorAll('span')].filter((one) => getComputedStyle(one).visibility === 'visible')
          .length,
    ),
  );
  expect(new Set(shownAnswers)).toEqual(new Set([1]));
  await close(widget);
});

test('colours and type are those that the host sets (I-12)', async () => {
  const tokens = { '--trial-accent': '#7a1fa2', '--trial-surface': '#fffbe6', '--trial-font': 'monospace' };
  const widget = await shown('suggested-by-the-laboratory', { tokens });
  const seen = await widget.evaluate((element) => {
    const { backgroundColor, fontFamily } = getComputedStyle(element);
    const strong =
      element.shadowRoot!.querySelector('.acts button') ?? element.shadowRoot!.querySelector('button')!;
    return [backgroundColor, fontFamily, getComputedStyle(strong).fontFamily];
  });
  expect(seen).toEqual(['rgb(255, 251, 230)', 'monospace', 'monospace']);
  await close(widget);
});

describe('pictures', () => {
  type Picture = readonly [file: string, example: string, setting: Setting, isPrinted?: true];
  const PICTURES: readonly Picture[] = [
    ['badge', 'response-lost', { width: 480 }],
    ['badge-zh-dark', 'bleeding-not-recorded', { width: 480, lang: 'zh-CN', isDark: true }],
    ['sledai', 'suggested-by-the-laboratory', {}],
    ['sledai-zh-dark-360', 'items-still-open', { width: 376, lang: 'zh-CN', isDark: true }],
    ['sledai-print', 'thrombocytopenia-newly-back', { isReadOnly: true }, true],
  ];

  test.for(PICTURES)('%s is as it was (I-11)', async ([file, example, setting, isPrinted], { skip }) => {
    const widget = await shown(example, setting);
    const page: Page = widget.page();
    if (isPrinted) await page.emulateMedia({ media: 'print' });
    const place = await placeOf(page);
    const kept = keptAt(place);
    if (kept !== true) {
      await close(widget);
      skip(kept);
    }
    await page.evaluate(() => document.fonts.ready);
    expect(
      await changed(file.startsWith('badge') ? page.locator('.panel') : widget, place, file),
    ).toBeLessThan(0.001);
    await close(widget);
  });
});
