/** Size budgets of the widget bundle: what a page must load until a widget is ready, and what comes later. Gzip, kB = 1000 bytes. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'packages/widgets/dist');

const STATIC = /(?:\bfrom|\bimport)\s*["'`](\.[^"'`]+)["'`]/g;
const read = (file) => readFileSync(file, 'utf8');
const size = (file) => gzipSync(read(file), { level: 9 }).length;
const total = (files) => [...files].reduce((sum, file) => sum + size(file), 0);
const linked = (file, pattern) =>
  [...read(file).matchAll(pattern)].map(([, path]) => join(dirname(file), path));

/** A file with everything it cannot start without. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of linked(file, STATIC)) closure(next, seen);
  return seen;
}

/** A widget by itself, as the bundler of a page that uses only this one makes it: the files by name, with their links. */
async function alone(source) {
  const { build: bundle } = await import('vite');
  const { litGuest } = await import('../packages/widgets/build/lit-guest.mjs');
  const { smallTexts } = await import('../packages/widgets/build/small-texts.mjs');
  const entry = join(root, 'packages/widgets/src/alone.ts');
  const [{ output }] = await bundle({
    root,
    configFile: false,
    logLevel: 'error',
    define: { __TRIALSIDE_BUILD__: '"0.0.0+00000000"' },
    plugins: [
      smallTexts(),
      litGuest(),
      {
        name: 'alone',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        optimization: { inlineConst: { mode: 'all', pass: 3 } },
        output: { minify: true, comments: false },
      },
    },
  });
  const chunks = new Map(
    output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]),
  );
  const closureOf = (name, seen = new Set()) => {
    if (seen.has(name)) return seen;
    seen.add(name);
    for (const next of chunks.get(name).imports) closureOf(next, seen);
    return seen;
  };
  const bytes = (names) =>
    [...names].reduce((sum, name) => sum + gzipSync(chunks.get(name).code, { level: 9 }).length, 0);
  const start = closureOf(output.find(({ isEntry }) => isEntry).fileName);
  const holding = (part) =>
    // A part that another part needs too has no file of its own name.
    (
      [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.includes(part)) ??
      [...chunks.values()].find(({ moduleIds }) => moduleIds.some((id) => id.includes(part)))
    ).fileName;
  return {
    ready: bytes(start),
    /** What a file loaded later adds, beside what is there already. */
    later: (part, ...before) => {
      const there = new Set([...start, ...before.flatMap((one) => [...closureOf(holding(one))])]);
      return bytes([...closureOf(holding(part))].filter((name) => !there.has(name)));
    },
  };
}

const widget = (file, name) =>
  alone(
    `import { ${name} } from ${JSON.stringify(join(root, 'packages/widgets/src', file))};\nconsole.log(${name});`,
  );

build({ say: () => {} });
const lit = (
  await alone(
    "import { ReactiveElement, html, css, nothing, render } from 'lit';\nconsole.log(ReactiveElement, html, css, nothing, render);",
  )
).ready;
/** By name: the class, and what a page may have to load until it is ready, with Lit. */
const WIDGETS = {
  'response-badge': ['TrialResponseBadge', 10_000],
  'sledai-calculator': ['TrialSledaiCalculator', 22_000],
  'ae-form': ['TrialAeForm', 24_000],
  'endpoint-timeline': ['TrialEndpointTimeline', 25_000],
  'cohort-timeline': ['TrialCohortTimeline', 25_000],
};
const bundled = {};
for (const [name, [widgetClass]] of Object.entries(WIDGETS))
  bundled[name] = await widget(`${name}/${name}.ts`, widgetClass);
const {
  'response-badge': badge,
  'sledai-calculator': sledai,
  'ae-form': ae,
  'endpoint-timeline': timeline,
  'cohort-timeline': cohort,
} = bundled;
const provider = await widget('provider/provider.ts', 'TrialProvider');
const page = total(closure(join(dist, 'trialside.js')));
/** A widget as it is published: the file that registers it and every file it cannot start without, beside those of another. */
const published = (name, beside) => {
  const files = (widget) => closure(join(dist, `esm/${widget}.define.js`));
  const there = beside ? files(beside) : new Set();
  return total([...files(name)].filter((file) => !there.has(file)));
};

const BUDGETS = [
  ...Object.entries(WIDGETS).flatMap(([name, [, budget]]) => [
    [`${name} until ready, with Lit`, bundled[name].ready, budget],
    [`${name} until ready, as it is published`, published(name), budget],
  ]),
  ['response badge on opening', badge.later('panel/panel.ts'), 8_000],
  // The whole rule with baseline, rescue and bleeding, for a page without a gateway; elsewhere it is never loaded.
  ['response badge alone: the rules it runs', badge.later('run-rules.ts'), 8_000],
  [
    'timeline of a subject: keys, pointer, explanations, table',
    timeline.later('endpoint-timeline/beside/index.ts'),
    8_000,
  ],
  ['timeline of a subject: legend', timeline.later('endpoint-timeline/legend/index.ts'), 8_000],
  [
    'timeline of a subject: sound',
    timeline.later('endpoint-timeline/sound/index.ts', 'endpoint-timeline/beside/index.ts'),
    8_000,
  ],
  [
    'timeline of a subject: files',
    timeline.later('endpoint-timeline/export/index.ts', 'endpoint-timeline/legend/index.ts'),
    8_000,
  ],
  [
    'timeline of the cohort, the largest of its views on opening',
    Math.max(
      ...['rate', 'duration', 'best', 'course', 'states', 'events', 'therapy'].map(
        (view) =>
          cohort.later(`cohort-timeline/views/${view}.ts`, 'cohort-timeline/views/show.ts') +
          cohort.later('cohort-timeline/views/show.ts'),
      ),
    ),
    8_000,
  ],
  ['provider with client, beside Lit', provider.ready - lit, 9_000],
  ['provider, its published files, beside those of a badge', published('provider', 'response-badge'), 9_000],
  ['trialside.js: everything until ready', page, 20_000],
];
/** Told, not held: words of one language, and the rules with their dictionaries of drugs and analytes. */
const TOLD = [
  [
    'SLEDAI calculator, its published files, beside those of a badge',
    published('sledai-calculator', 'response-badge'),
  ],
  ['words of the open badge, English', badge.later('locales/en/panel.ts')],
  ['words of the SLEDAI calculator, English', sledai.later('locales/en/sledai.ts')],
  ['words of the SLEDAI calculator, Chinese', sledai.later('locales/zh-CN/sledai.ts')],
  ['SLEDAI calculator with a record: rules of suggestions, DORIS and LLDAS', sledai.later('with-record.ts')],
  ['words of the AE form, English', ae.later('locales/en/ae.ts')],
  ['words of the AE form, Chinese', ae.later('locales/zh-CN/ae.ts')],
  ['AE form, going to its term: index and search of the dictionary', ae.later('terms-file.ts')],
  ['AE form with a record: rules of grades, checks, DLT, CRS and ICANS', ae.later('with-rules.ts')],
  ['words of the timeline, English', timeline.later('locales/en/timeline.ts')],
  ['words of the timeline, Chinese', timeline.later('locales/zh-CN/timeline.ts')],
  ['words of the views of the cohort, English', cohort.later('locales/en/views.ts')],
  ['words of the views of the cohort, Chinese', cohort.later('locales/zh-CN/views.ts')],
  ['timeline of the cohort as files', cohort.later('cohort-timeline/views/files.ts')],
  ['timeline alone: the rules it runs', timeline.later('endpoint-timeline/with-rules.ts')],
];

for (const [what, bytes, budget] of BUDGETS) {
  const kept = bytes <= budget;
  process.stdout.write(
    `${kept ? 'ok  ' : 'OVER'} ${(bytes / 1000).toFixed(2).padStart(6)} of ${budget / 1000} kB  ${what}\n`,
  );
  if (!kept) process.exitCode = 1;
}
for (const [what, bytes] of TOLD) {
  process.stdout.write(`     ${(bytes / 1000).toFixed(2).padStart(6)} kB        ${what}\n`);
}
