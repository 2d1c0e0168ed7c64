/**
 * What widgets cost a page, in a real Chromium: a thousand badges against a thousand of the barest elements of Lit, and
 * against two public kits where `test/bench/kits` is installed; the SLEDAI form against the same form in native HTML.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from '../support/browser.ts';
import { report, type Measured } from './measure.ts';
import { measured, pairs, servePages } from './widgets/pages.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const isLong = process.env['TRIALSIDE_LONG'] === '1';
// A thousand elements on a page that has only begun take a third longer now and then: the median needs this many.
const PAIRS = isLong ? 41 : 25;
const KITS = existsSync(join(here, 'kits/node_modules'))
  ? { shoelace: join(here, 'kits/shoelace.js'), material: join(here, 'kits/material.js') }
  : {};
const OURS = ['badge', 'bare-lit', 'sledai'];

const pages = await servePages({
  entries: {
    ...Object.fromEntries(OURS.map((name) => [name, join(here, `widgets/${name}.js`)])),
    ...KITS,
  },
  isOurs: (name) => OURS.includes(name),
});
const browser = await launch();
const of = (name: string, how?: string) => () => measured(browser, pages.url, name, how);

const lines: Measured[] = [];
const limits: number[] = [];
const add = (what: string, figure: { ratio: number; note: string }, limit: number | null): void => {
  lines.push({ what, ratio: figure.ratio, bound: limit === null ? null : `≤ ${limit}×`, note: figure.note });
  if (limit !== null) limits.push(figure.ratio / limit);
};
try {
  const bare = await pairs(of('badge'), of('bare-lit'), PAIRS);
  add('1,000 response badges, first render, against 1,000 bare Lit elements', bare['drawn']!, 1.3);
  add('the same, until they are laid out', bare['laidOut']!, null);
  for (const kit of Object.keys(KITS)) {
    const against = await pairs(of('badge'), of(kit), PAIRS);
    add(`1,000 response badges, first render, against 1,000 badges of ${kit}`, against['drawn']!, null);
    add('the same, until they are laid out', against['laidOut']!, null);
  }
  if (Object.keys(KITS).length === 0)
    process.stdout.write(
      'Public kits are not installed: `cd test/bench/kits && npx --yes pnpm@12.21.0 install --ignore-workspace`.\n',
    );
  const form = await pairs(of('sledai', 'widget'), of('sledai', 'native'), PAIRS);
  add('SLEDAI form, first render, against the same form in native HTML', form['first']!, null);
  add('SLEDAI form, one press until it is laid out, against native HTML', form['perPress']!, null);
} finally {
  await browser.close();
  pages.close();
}
report(lines);
if (limits.some((of) => of > 1)) process.exitCode = 1;
