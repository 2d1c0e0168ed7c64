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
    const vis = await measured(browser, pages.url, 'vis', '12');
    found.set('vis', [vis]);
    const at200 = await measured(browser, pages.url, 'vis', '200');
    add(
      'first picture, 200 subjects, against vis-timeline',
      of('200', 'first') / at200['first']!,
      null,
      `vis-timeline: 12: first ${vis['first']!.toFixed(0)} ms, ${vis['elements']} elements; 200: first ${at200['first']!.toFixed(0)} ms, frame ${at200['frame']!.toFixed(0)} ms, ${at200['elements']} elements`,
    );
    // It draws after the step has returned: only whole frames can be compared.
    add('a frame, 200 subjects, against vis-timeline', of('200', 'frame') / at200['frame']!, null, '');
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
