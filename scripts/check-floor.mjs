/**
 * The oldest browsers we promise can run every built file of the widgets: its syntax is ES2022, and each name of the web
 * platform in it was there by then (browser-compat-data of MDN), or stands below with what happens without it. JavaScript's
 * own objects are held by the types, which know ES2023 and nothing younger.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { namesUsed } from './floor/names-used.mjs';
import { missingFrom } from './floor/platform-names.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'packages/widgets/dist');

const FLOOR = { chrome: 110, firefox: 115, safari: 16.4 };

/** What is younger, and what a browser without it does. */
const WITHOUT = {
  'global trustedTypes': 'no policy is made',
  'member createPolicy': 'no policy is made',
  'member createHTML': 'no policy is made',
  'member emptyScript': 'no policy is made',
  'member getName': 'asked with ?. : a class under a second name is not told of',
  'member isVisible': 'signing looks for covers itself (signing/sight.ts)',
  'member popover': 'the badge opens as a modal dialogue',
  'member showPopover': 'the badge opens as a modal dialogue',
  'member popoverTargetElement': 'the badge opens as a modal dialogue',
  'member newState': 'the badge opens as a modal dialogue',
  'function light-dark': 'within @supports: the light colours',
  'selector has': 'decoration: a label keeps its colour, a question its place',
  'selector details-content': 'opened before it is printed (sledai-calculator/on-paper.ts)',
  'property content-visibility': 'opened before it is printed (sledai-calculator/on-paper.ts)',
  'value of content-visibility visible': 'opened before it is printed (sledai-calculator/on-paper.ts)',
  'property print-color-adjust': 'the line before it says it with the prefix of Chromium',
  'value of print-color-adjust exact': 'the line before it says it with the prefix of Chromium',
  'at-rule page': 'paper has the margins of the browser, and no number on a page',
  'value of break-after avoid': 'a heading may stand last on a page',
  'property user-select': 'the line before it says it with the prefix of Safari',
  'value of float inline-start': 'the line before it says left',
  'property forced-color-adjust': 'Safari has no forced colours',
  'value of forced-color-adjust none': 'Safari has no forced colours',
  'value of forced-color-adjust auto': 'Safari has no forced colours',
};

/** Names of ours that a part of the platform has as well. */
const OURS = [
  'connection',
  'difference',
  'ink',
  'locale',
  'number',
  'role',
  's',
  'side',
  'states',
  'turn',
  'when',
];
for (const name of OURS) WITHOUT[`member ${name}`] = 'ours';

build({ say: () => {} });
const missing = missingFrom(FLOOR);
const used = new Map();
for (const file of globSync(join(dist, '**/*.js')).sort()) {
  const name = relative(dist, file);
  try {
    for (const one of namesUsed(readFileSync(file, 'utf8'))) {
      if (missing.has(one) && !used.has(one)) used.set(one, name);
    }
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`${name}: ${error.message}: younger than ES2022\n`);
  }
}
for (const [one, file] of used) {
  if (one in WITHOUT) continue;
  process.exitCode = 1;
  process.stdout.write(
    `${file}: ${one} is younger than our oldest browsers (${missing.get(one).slice(0, 3)})\n`,
  );
}
for (const one of Object.keys(WITHOUT)) {
  if (used.has(one)) continue;
  process.exitCode = 1;
  process.stdout.write(`${one} is no longer used: take it from the list\n`);
}
