/** Using the timeline: leaving out, counting from another day, comparing with an earlier cut, news, explanations, files. */
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { put } from '../../testing/page.ts';
import {
  connected,
  courseRecord,
  drawn,
  EVENTS,
  onDay,
  plotOf,
  press,
  ready,
  said,
  seen,
  shown,
  until,
} from '../../testing/timeline.ts';
import { darkPage, saved } from '../../testing/saved.ts';
import { PROTOCOL } from '../response-badge/response-badge.examples.ts';
import '../define.ts';
import { changesOf } from '@trialside/rules/timeline';
import { courseOf } from './with-rules.ts';

// Many steps on a machine that does much else.
vi.setConfig({ testTimeout: 90_000 });

const button = (root: ShadowRoot, name: string | RegExp) =>
  page.elementLocator(root.querySelector('figure')!).getByRole('button', { name });

describe('TL-01 legend as filter', () => {
  test('what is left out is said with its number, on the screen and under the files, and comes back', async () => {
    const { element, root } = await shown();
    const all = element.facts!.facts.length;
    const events = [...root.querySelectorAll('.legend fieldset')].find(
      (one) => one.querySelector('legend')!.textContent === 'Adverse events',
    )!;
    expect(root.querySelector('.picture .grade-3-arrow')).not.toBeNull();
    const grade3 = events.querySelector('input')!;
    grade3.focus();
    await userEvent.keyboard(' ');
    await until(() => expect(root.querySelector('.picture .grade-3-arrow')).toBeNull());
    expect(seen(root, '.filter')).toBe(`${all - 3} of ${all} shown. Left out: Adverse events (3).`);
    const csv = await (await saved(root, 'Save as CSV')).text();
    expect(csv).toContain(`Left out: Adverse events (3).`);
    // A file of facts has every fact; it says which are not on the screen.
    expect(
      csv.split('\r\n').filter((line) => line.includes('"event:') && line.includes('"no"')),
    ).toHaveLength(3);
    await userEvent.keyboard(' ');
    await until(() => expect(root.querySelector('.picture .grade-3-arrow')).not.toBeNull());
    expect(seen(root, '.filter')).toBe('');
  });
});

describe('TL-02 narrow places', () => {
  test.each([320, 460])(
    '%i px wide every lane is a card with a sentence, and nothing stands out sideways',
    async (width) => {
      const { root } = await shown({}, width);
      const cards = [...root.querySelectorAll('.card')];
      expect(cards.length).toBeGreaterThan(5);
      for (const card of cards) {
        expect(card.querySelector('svg')!.getBoundingClientRect().width).toBeLessThanOrEqual(width);
        expect(card.querySelector('p')!.textContent).toMatch(/\d entr(y|ies); the latest: /);
      }
      const place = root.querySelector('figure')!.getBoundingClientRect();
      for (const part of root.querySelectorAll<HTMLElement>('figure *'))
        expect(
          part.getBoundingClientRect().right,
          `${part.localName} ${part.textContent}`,
        ).toBeLessThanOrEqual(place.right + 1.5);
      await press(root, ']');
      expect(said(root)).not.toBe('');
      await until(() => expect(root.querySelectorAll('.picture .cursor')).toHaveLength(1));
    },
  );
});

test('TL-03 on a dark page files are dark letters on white paper, and a PNG is as sharp as print', async () => {
  darkPage();
  const { root } = await shown();
  const file = await saved(root, 'Save as PNG');
  expect(file.type).toBe('image/png');
  const picture = await createImageBitmap(file);
  const svg = await (await saved(root, 'Save as SVG')).text();
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
  expect([picture.width, picture.height]).toEqual([
    Math.ceil(Number(width) * 3),
    Math.ceil(Number(height) * 3),
  ]);
  // Whole pictures in a message would be no message.
  const has = (part: string): boolean => svg.includes(part);
  expect(has('<rect width="100%" height="100%" fill="rgb(255, 255, 255)"/>')).toBe(true);
  expect(has('fill="rgb(20, 23, 26)" font-size="14px" font-weight="600">Course of BJ01-001<')).toBe(true);
  expect(has('rgb(240, 240, 240)')).toBe(false);
  for (const text of ['As known at change', 'D0 = infusion', 'Trialside 0'])
    expect([text, has(text)]).toEqual([text, true]);
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const paint = canvas.getContext('2d')!;
  paint.drawImage(picture, 0, 0);
  const colours = new Set<number>();
  const { data } = paint.getImageData(0, 0, picture.width, picture.height);
  for (let at = 0; at < data.length; at += 4)
    colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255]);
  expect(colours.size).toBeGreaterThan(10);
});

test('TL-04 counting from another day moves the ruler alone, and is said on the screen and in the files', async () => {
  const { element, root } = await shown();
  const before = element.facts;
  const summary = seen(root, '.summary');
  const select = root.querySelector<HTMLSelectElement>('.tools select')!;
  const visit = [...select.options].find(({ text }) => text.includes('Visit held: Day 14'))!;
  await userEvent.selectOptions(select, visit.value);
  await until(() => expect(seen(root, '.picture .zero')).toBe('0 d'));
  expect(seen(root, '.filter')).toContain(
    'The ruler counts days from: Visit held: Day 14 (Jun 15, 2026), not from the infusion.',
  );
  expect(element.facts).toBe(before);
  expect(seen(root, '.summary')).toBe(summary);
  const csv = await (await saved(root, 'Save as CSV')).text();
  expect(csv).toContain('0 d = Visit held: Day 14 (Jun 15, 2026)');
  const [names, ...rows] = csv.slice(1).split('\r\n');
  const columns = names!.replaceAll('"', '').split(',');
  const cells = rows.find((row) => row.includes('"event:fever"'))!.split('","');
  expect([
    cells[columns.indexOf('dayFromInfusionFirst')],
    cells[columns.indexOf('dayFromAnchorFirst')],
  ]).toEqual(['3', '-11']);
});

describe('TL-05 changes since an earlier cut', () => {
  const earlier = courseRecord([
    { term: 'Fever', start: onDay(3), end: onDay(9), serious: 'yes' },
    { term: 'Rash', start: onDay(8) },
    EVENTS[2]!,
  ]);

  test('are ghosted in the picture, listed in sentences, in the table and in the file', async () => {
    const { root } = await shown({ earlier });
    await until(() =>
      expect(seen(root, '.since summary')).toMatch(
        /^Since Jul 31, 2026: 1 new, 1 changed, 1 no longer there$/,
      ),
    );
    const told = [...root.querySelectorAll('.since li')].map(({ textContent }) => textContent!);
    expect(told).toHaveLength(3);
    expect(told.find((one) => one.startsWith('Changed: Fever'))).toMatch(
      /ongoing; serious.* Was: Fever.* to D\+9 /,
    );
    expect(told.find((one) => one.startsWith('No longer there: Rash'))).toBeTruthy();
    expect(told.find((one) => one.startsWith('New: Headache'))).toBeTruthy();
    for (const look of ['ghost', 'added', 'changed'])
      expect(root.querySelector(`.picture .${look}`), look).not.toBeNull();
    await button(root, 'Show as a table').click();
    await until(() => expect(seen(root, 'thead')).toContain('Since Jul 31, 2026'));
    const csv = await (await saved(root, 'Save as CSV')).text();
    expect(csv.split('\r\n').filter((row) => /"(added|changed|removed): /.test(row))).toHaveLength(3);
  });

  test('a cut that cannot be read is refused in words', async () => {
    const { element, root } = await shown({ since: '31/07/2026' });
    await until(() =>
      expect(seen(root, 'figcaption .remark')).toContain('“31/07/2026” is neither a calendar date'),
    );
    element.since = null;
    await until(() => expect(root.querySelector('figcaption .remark')).toBeNull());
  });
});

test('TL-06 news waits while somebody is at the picture, and is shown on a press', async () => {
  const { client, element } = connected();
  const [first, second] = [EVENTS.slice(0, 1), EVENTS].map((events) =>
    courseOf(courseRecord(events), PROTOCOL),
  );
  client.say('BJ01-001', ready(first!));
  const root = await drawn(element);
  await press(root, ']');
  await until(() => expect(said(root)).not.toBe(''));
  const count = changesOf(first!.facts, second!.facts).length;
  expect(count).toBeGreaterThan(1);
  const [picture, place] = [
    root.querySelector('.picture')!.outerHTML,
    plotOf(root).getBoundingClientRect().top,
  ];
  client.say('BJ01-001', ready(second!, 8));
  await until(() => expect(seen(root, '.news [role=status]')).toBe(`${count} new or changed entries`));
  expect(root.querySelector('.picture')!.outerHTML).toBe(picture);
  expect(plotOf(root).getBoundingClientRect().top).toBe(place);
  await button(root, 'Show').click();
  await until(() => expect(element.facts!.facts.filter(({ lane }) => lane === 'events')).toHaveLength(3));
  expect(seen(root, '.news')).toBe('');
  // Nobody is there: nothing has to wait.
  (root.activeElement as HTMLElement | null)?.blur();
  const elsewhere = put(document.createElement('p'));
  Object.assign(elsewhere.style, { position: 'fixed', inset: '0', zIndex: '9' });
  await userEvent.hover(elsewhere);
  client.say('BJ01-001', ready(courseOf(courseRecord(EVENTS.slice(0, 1)), PROTOCOL), 9));
  await until(() => expect(element.facts!.facts.filter(({ lane }) => lane === 'events')).toHaveLength(1));
});

test('TL-06 a right that is lost is told at once, whoever is at the picture', async () => {
  const { client, element } = connected();
  client.say('BJ01-001', ready(courseOf(courseRecord(), PROTOCOL)));
  const root = await drawn(element);
  await press(root, ']');
  client.say('BJ01-001', { state: 'forbidden', reason: 'role', held: null } as never);
  await until(() => expect(root.querySelector('.picture')).toBeNull());
});

describe('TL-07 explanations', () => {
  test('several stay, each with its letter, and what they were made of lights up', async () => {
    const { element, root } = await shown();
    const { facts } = element.facts!;
    const pin = async (key: string): Promise<void> => {
      await press(root, '{Escape}', '{Escape}');
      const row = [...root.querySelectorAll<HTMLElement>('tr[data-key]')].find(
        ({ dataset }) => dataset['key'] === key,
      )!;
      row.click();
      await press(root, '{Enter}');
    };
    await button(root, 'Show as a table').click();
    await until(() => expect(root.querySelector('table')).not.toBeNull());
    const complete = facts.find(({ what }) => what.type === 'response' && what.outcome === 'CR')!;
    const turn = async (): Promise<void> => {
      for (let n = 0; n < 6 && !root.querySelector(`tr[data-key="${complete.key}"]`); n += 1)
        await button(root, 'Next').click();
    };
    await turn();
    await pin(complete.key);
    await until(() => expect(root.querySelectorAll('.detail')).toHaveLength(1));
    const lit = root.querySelector('.picture .lit')!.getAttribute('d')!;
    // The baseline, the count of day 28, and the bleeding assessment beside it.
    expect(lit.match(/M/g)!.length).toBe(3);
    const clause = [...root.querySelectorAll<HTMLElement>('.detail li[tabindex]')].find((one) =>
      /leeding/.test(one.textContent!),
    )!;
    clause.focus();
    await until(() =>
      expect(root.querySelector('.picture .lit')!.getAttribute('d')!.match(/M/g)!.length).toBe(1),
    );
    clause.blur();
    await press(root, '[[', '{Enter}');
    await until(() => expect(root.querySelectorAll('.detail')).toHaveLength(2));
    expect([...root.querySelectorAll('.letter')].map(({ textContent }) => textContent)).toEqual(['A', 'B']);
  });

  test('a serious event says by which criterion, a missed visit since when', async () => {
    const { root } = await shown();
    for (let n = 0; n < 12; n += 1) {
      await press(root, ']');
      if (/^Fever|Missed/.test(said(root))) {
        await press(root, '{Enter}');
      }
    }
    const text = (): string => seen(root, '.pins');
    await until(() => expect(text()).toContain('Is life-threatening at the time of the event: '));
    expect(text()).toMatch(/Window D.* to D.*No visit by D\+60 .*, \d+ days after it closed/);
  });
});

describe('TL-08 choosing days', () => {
  const zeroAt = (root: ShadowRoot): string => root.querySelector('.picture .infusion')!.getAttribute('d')!;

  test('by keyboard: Shift with the arrows, then Enter; Escape lets go', async () => {
    const { root } = await shown();
    await press(root, ']', '{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    await until(() => expect(seen(root, '.readout [role=status]')).toMatch(/^Chosen: between D/));
    expect(root.querySelector('.picture .brush')).not.toBeNull();
    const before = zeroAt(root);
    await press(root, '{Escape}');
    await until(() => expect(root.querySelector('.picture .brush')).toBeNull());
    expect(zeroAt(root)).toBe(before);
    await press(root, '{Shift>}{ArrowRight}{ArrowRight}{/Shift}', '{Enter}');
    await until(() => expect(root.querySelector('.picture .brush')).toBeNull());
    expect(zeroAt(root)).not.toBe(before);
  });

  const pointer = (root: ShadowRoot, type: string, x: number, more: PointerEventInit = {}): void => {
    const picture = root.querySelector('.picture')!;
    const { left, top } = picture.getBoundingClientRect();
    const at = {
      clientX: left + x,
      clientY: top + 60,
      pointerId: 1,
      pointerType: 'mouse',
      bubbles: true,
      composed: true,
    };
    picture.dispatchEvent(new PointerEvent(type, { ...at, ...more }));
  };

  test('what a key chose stays until the mouse is moved, not when the page moves under it', async () => {
    const { element, root } = await shown();
    await press(root, ']');
    await until(() => expect(said(root)).not.toBe(''));
    const chosen = said(root);
    for (let n = 0; n < 2; n += 1) {
      pointer(root, 'pointermove', 700);
      await element.updateComplete;
      expect(said(root)).toBe(chosen);
    }
    pointer(root, 'pointermove', 701);
    await until(() => expect(said(root)).not.toBe(chosen));
  });

  test('by mouse: a drag over the whole course shows these days, a second drag moves them', async () => {
    const { root } = await shown();
    // What a test dispatches is no pointer that could be held.
    plotOf(root).setPointerCapture = () => {};
    const before = zeroAt(root);
    pointer(root, 'pointerdown', 500);
    pointer(root, 'pointermove', 640);
    await until(() => expect(root.querySelector('.picture .brush')).not.toBeNull());
    pointer(root, 'pointerup', 640);
    await until(() => expect(root.querySelector('.picture .brush')).toBeNull());
    const chosen = zeroAt(root);
    expect(chosen).not.toBe(before);
    pointer(root, 'pointerdown', 500);
    pointer(root, 'pointermove', 640);
    pointer(root, 'pointerup', 640);
    await until(() => expect(zeroAt(root)).not.toBe(chosen));
  });

  test('two fingers zoom once the picture has the focus; until then they are the page’s, and scrolling always is', async () => {
    const { root } = await shown();
    const plot = plotOf(root);
    expect(getComputedStyle(plot).touchAction).toBe('pan-y pinch-zoom');
    plot.focus();
    expect(getComputedStyle(plot).touchAction).toBe('pan-y');
    const before = zeroAt(root);
    const finger = (type: string, pointerId: number, x: number): void =>
      pointer(root, type, x, { pointerType: 'touch', pointerId });
    finger('pointerdown', 1, 500);
    finger('pointerdown', 2, 560);
    finger('pointermove', 1, 420);
    finger('pointermove', 2, 640);
    await until(() => expect(zeroAt(root)).not.toBe(before));
    finger('pointerup', 1, 420);
    finger('pointerup', 2, 640);
    const wheel = new WheelEvent('wheel', { deltaY: 100, bubbles: true, cancelable: true });
    plot.dispatchEvent(wheel);
    expect(wheel.defaultPrevented).toBe(false);
  });
});
