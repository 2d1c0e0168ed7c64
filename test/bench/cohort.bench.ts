/**
 * What the cohort timeline costs with 12, 200 and 2,000 subjects (40 visits, 15 events and 5 drugs each) in a real Chromium:
 * the first picture, and a step of scrolling through all lanes. The yardstick is the timeline of 200 subjects in the same
 * run, so that what is told is whether cost follows what is visible. vis-timeline stands beside it where `test/bench/kits` is installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../support/browser.ts';
import { median, report, type Measured } from './measure.ts';
import { measured, servePages } from './widgets/pages.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const ROUNDS = process.env['TRIALSIDE_LONG'] === '1' ? 11 : 5;
const SIZES = ['12', '200', '2000'] as const;
const hasVis = existsSync(join(here, 'kits/node_modules/vis-timeline'));

const pages = await servePages({
  entries: {
    cohort: join(here, 'widgets/cohort.js'),
    ...(hasVis ? { vis: join(here, 'kits/vis.js') } : {}),
  },
  isOurs: (name) => name === 'cohort',
});
const browser = await launch();
/** How long vis-timeline may take for one size: a page that is busy for longer is of no use to anybody. */
const LIMIT_MS = 120_000;

/** In a browser of its own, which is ended where the limit is over; null then. */
async function withinLimit(size: string): Promise<Times | null> {
  const own = await launch();
  let over: NodeJS.Timeout | undefined;
  const limit = new Promise<null>((resolve) => {
    over = setTimeout(resolve, LIMIT_MS, null);
  });
  const answer = measured(own, pages.url, 'vis', size);
  // It fails with the browser it runs in.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, limit]);
  } finally {
    clearTimeout(over);
    await own.close();
  }
}

type Times = Awaited<ReturnType<typeof measured>>;
const found = new Map<string, Times[]>();
const lines: Measured[] = [];
let broken = false;

const of = (name: string, key: string): number => median(found.get(name)!.map((times) => times[key]!));
/** Median of the ratios round by round: whatever else the machine does hits both sides alike. */
const ratio = (a: string, b: string, key: string): number =>
  median(found.get(a)!.map((times, n) => times[key]! / found.get(b)![n]![key]!));
function add(what: string, value: number, bound: number | null, note: string): void {
  lines.push({ what, ratio: value, bound: bound === null ? null : `≤ ${bound}×`, note });
  if (bound !== null && value > bound) broken = true;
}

try {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const size of SIZES) {
      const list = found.get(size) ?? [];
      found.set(size, [...list, await measured(browser, pages.url, 'cohort', size)]);
    }
  const told = (size: string): string =>
    `${size}: first ${of(size, 'first').toFixed(0)} ms, step ${of(size, 'work').toFixed(1)} ms, frame ${of(size, 'frame').toFixed(0)} ms, drawn anew ${of(size, 'redraw').toFixed(1)} ms, ${of(size, 'elements')} elements`;
  add(
    'first picture, 2,000 subjects against 200',
    ratio('2000', '200', 'first'),
    null,
    SIZES.map(told).join('; '),
  );
  add('work of a scroll step, 2,000 subjects against 200', ratio('2000', '200', 'work'), 1.3, '');
  add('work of drawing anew, 2,000 subjects against 200', ratio('2000', '200', 'redraw'), 1.3, '');
  add('elements at 2,000 subjects, of 400 allowed', of('2000', 'elements') / 400, 1, '');
  if (hasVis) {
    const vis = new Map<string, Times | null>();
    for (const size of SIZES) vis.set(size, await withinLimit(size));
    const said = (size: string): string => {
      const times = vis.get(size);
      return times
        ? `${size}: first ${times['first']!.toFixed(0)} ms, frame ${times['frame']!.toFixed(0)} ms, ${times['elements']} elements`
        : `${size}: not finished after ${LIMIT_MS / 1000} s`;
    };
    lines.push({
      what: 'vis-timeline with the same lanes',
      ratio: 1,
      bound: null,
      note: SIZES.map(said).join('; '),
    });
    for (const size of SIZES) {
      const times = vis.get(size);
      if (!times) continue;
      add(
        `first picture, ${size} subjects, against vis-timeline`,
        of(size, 'first') / times['first']!,
        null,
        '',
      );
      // It draws after the step has returned: only whole frames can be compared.
      add(`a frame, ${size} subjects, against vis-timeline`, of(size, 'frame') / times['frame']!, null, '');
    }
  } else {
    process.stdout.write(
      'vis-timeline is not installed: `cd test/bench/kits && npx --yes pnpm@12.21.0 install --ignore-workspace`.\n',
    );
  }
} finally {
  await browser.close();
  pages.close();
}
report(lines);
if (broken) process.exitCode = 1;
