/**
 * How both widgets look and what screen readers are told, by their examples, in the built files on a page of a stranger:
 * accessibility trees, zoom, narrow places, forced colours, paper, a page from right to left, tokens of the host, and
 * pictures against kept ones. (I-11, I-12)
 */
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pressable, sideways, vanished } from '../testing/look-checks.ts';
import { close, startLooks, type Looks, type Setting } from '../testing/looked-at.ts';
import { changed, keptAt, placeOf } from '../testing/looks.ts';

let looks: Looks;
const shown = (name: string, setting?: Setting): Promise<Locator> => looks.shown(name, setting);

beforeAll(async () => {
  looks = await startLooks();
});
afterAll(() => looks?.stop());

const partOf = (widget: Locator): Locator =>
  widget.page().locator('.panel').or(widget.locator('figure, [role=group]').first()).first();

/** Every widget, by an example with much on it. */
const WIDGETS: readonly (readonly [widget: string, example: string])[] = [
  ['the badge, opened', 'response-lost'],
  ['SLEDAI', 'suggested-by-the-laboratory'],
  ['the form of an adverse event', 'crs-with-tocilizumab'],
  ['the list of adverse events', 'list-of-events'],
  ['the timeline of a subject', 'course-of-a-subject'],
  ['the timeline of a cohort', 'course-of-a-cohort'],
];

/** The accessibility tree of a widget, without what changes with every build. */
async function treeOf(widget: Locator): Promise<string> {
  const tree = await partOf(widget).ariaSnapshot();
  return `${tree.replaceAll(/0\.1\.0\+[\da-f]{8}/g, 'BUILD').replaceAll('\u00A0', ' ')}\n`;
}

describe('what screen readers are told', () => {
  test.each([
    ['response-lost', {}],
    ['bleeding-not-recorded', { lang: 'zh-CN' }],
    ['items-still-open', {}],
    ['suggested-by-the-laboratory', { lang: 'zh-CN' }],
    ['thrombocytopenia-newly-back', { isReadOnly: true }],
  ] as const)('%s %o (I-11)', async (name, setting) => {
    const widget = await shown(name, setting);
    await expect(await treeOf(widget)).toMatchFileSnapshot(`looks/${name}.txt`);
    await close(widget);
  });

  test.each([
    ['course-of-a-subject', {}],
    ['course-of-a-subject-zh', { lang: 'zh-CN' }],
  ] as const)('%s, on its first finding (I-11, TL-09)', async (file, setting) => {
    const widget = await shown('course-of-a-subject', setting);
    await widget.locator('.plot').press(']');
    await widget.locator('#here').waitFor({ state: 'attached' });
    await expect(await treeOf(widget)).toMatchFileSnapshot(`looks/${file}.txt`);
    await close(widget);
  });

  test.each([
    ['course-of-a-cohort', {}],
    ['course-of-a-cohort-zh', { lang: 'zh-CN' }],
  ] as const)('%s, every lane as a sentence (I-11)', async (file, setting) => {
    const widget = await shown('course-of-a-cohort', setting);
    await expect(await treeOf(widget)).toMatchFileSnapshot(`looks/${file}.txt`);
    await close(widget);
  });
});

test.for(WIDGETS)(
  '%s: at 200 % and 400 % of 1280 and in a column of 360 nothing is cut off and nothing scrolls sideways (I-11)',
  async ([, example]) => {
    const widget = await shown(example, { width: 640 });
    for (const width of [640, 360, 320]) {
      await widget.page().setViewportSize({ width, height: 900 });
      await expect
        .poll(async () => ({ width, ...(await widget.evaluate(sideways)) }))
        .toEqual({ width, page: false, out: [] });
    }
    await close(widget);
  },
);

test.for(WIDGETS)(
  '%s: on paper there is nothing to press; in forced colours, light and dark, nothing vanishes and no state is told by colour alone (I-11)',
  async ([, example]) => {
    const widget = await shown(example);
    const page = widget.page();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => widget.evaluate(pressable)).toEqual([]);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ media: 'screen', forcedColors: 'active', colorScheme });
      await expect
        .poll(async () => ({ colorScheme, lost: await widget.evaluate(vanished) }))
        .toEqual({ colorScheme, lost: [] });
    }
    await close(widget);
  },
);

test('on paper the list still names its events, and says how many of them it shows (I-11)', async () => {
  const widget = await shown('list-of-events');
  await widget.page().emulateMedia({ media: 'print' });
  for (const name of ['Cytokine release syndrome', 'Nausea', 'Rash', '4 events'])
    await expect.poll(() => widget.getByText(name, { exact: true }).isVisible()).toBe(true);
  await close(widget);
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
  const verdict = widget.locator('.verdict').first();
  // A browser whose styles cannot open what is closed.
  for (const [event, isOpen] of [
    ['beforeprint', true],
    ['afterprint', false],
  ] as const) {
    await widget.page().evaluate((type) => dispatchEvent(new Event(type)), event);
    expect(await verdict.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(isOpen);
  }
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
    ['course', 'course-of-a-subject', {}],
    ['course-zh-dark', 'course-of-a-subject', { lang: 'zh-CN', isDark: true }],
    ['lanes', 'course-of-a-cohort', {}],
    ['lanes-zh-dark', 'course-of-a-cohort', { lang: 'zh-CN', isDark: true }],
  ];
  /** What of a widget is kept, by the beginning of the name: all of it, unless it stands here. */
  const PARTS: Readonly<Record<string, string>> = { badge: '.panel', course: '.picture', lanes: '.lanes' };

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
    const part = PARTS[file.split('-')[0]!];
    expect(await changed(part ? page.locator(part).first() : widget, place, file)).toBeLessThan(0.001);
    await close(widget);
  });
});
