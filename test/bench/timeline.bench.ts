/**
 * What one platelet curve costs a page, in a real Chromium, by the number of its points: cost must follow what can be seen,
 * not what there is. Against Graph2d of vis-timeline with the same points where `test/bench/kits` is installed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../support/browser.ts';
import { report, type Measured } from './measure.ts';
import { measured, pairs, servePages } from './widgets/pages.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const isLong = process.env['TRIALSIDE_LONG'] === '1';
const PAIRS = isLong ? 15 : 5;
const SIZES = ['100', '2000', '100000'];
const vis = join(here, 'kits/vis-curve.js');
const hasVis = existsSync(join(here, 'kits/node_modules/vis-timeline'));

const pages = await servePages({
  entries: { 'timeline-curve': join(here, 'widgets/timeline-curve.js'), ...(hasVis ? { vis } : {}) },
  isOurs: (name) => name === 'timeline-curve',
});
const browser = await launch();
const ours = (points: string) => () => measured(browser, pages.url, 'timeline-curve', points);

const lines: Measured[] = [];
let isOver = false;
const add = (what: string, figure: { ratio: number; note: string }, limit: number | null): void => {
  lines.push({ what, ratio: figure.ratio, bound: limit === null ? null : `≤ ${limit}×`, note: figure.note });
  isOver ||= limit !== null && figure.ratio > limit;
};
try {
  const grown = await pairs(ours('100000'), ours('2000'), PAIRS);
  // Fifty times the points; the picture shows a line of the same number of pixels.
  add('a frame of zooming with 100,000 points, against 2,000', grown['frame']!, 2.5);
  add('elements in the picture with 100,000 points, against 2,000', grown['elements']!, 1.5);
  add('first paint of 100,000 points, against 2,000', grown['first']!, null);
  for (const points of hasVis ? SIZES : []) {
    // It needs minutes for the largest: once is enough to see that.
    const times = points === '100000' ? 1 : PAIRS;
    const against = await pairs(ours(points), () => measured(browser, pages.url, 'vis', points), times);
    add(`${points} points, first paint, against Graph2d of vis-timeline`, against['first']!, null);
    add(`${points} points, a frame of zooming, against Graph2d of vis-timeline`, against['frame']!, null);
  }
  if (!hasVis)
    process.stdout.write(
      'vis-timeline is not installed: `cd test/bench/kits && npx --yes pnpm@12.21.0 install --ignore-workspace`.\n',
    );
} finally {
  await browser.close();
  pages.close();
}
report(lines);
if (isOver) process.exitCode = 1;
