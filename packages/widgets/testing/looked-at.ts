/** What is looked at in the built files: every widget by an example, on a page of a stranger, in the setting that is asked for. */
import type { Browser, BrowserContextOptions, Locator } from 'playwright';
import { AE_EXAMPLES } from '../src/ae-form/ae-form.examples.ts';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from '../src/response-badge/response-badge.examples.ts';
import { SLEDAI_EXAMPLES } from '../src/sledai-calculator/sledai-calculator.examples.ts';
import { aeDay, madeUpAeSubject, NEUTROPHILS } from './ae-subject.ts';
import { exampleCohort } from './cohort-examples.ts';
import { launch, startStranger, type Stranger } from './stranger.ts';

interface Looked {
  readonly tag: string;
  /** Properties of the element. */
  readonly given: object;
  /** Returns once everything stands that a reader sees, what is loaded late as well. */
  readonly settled: (widget: Locator) => Promise<void>;
}

export interface Setting extends BrowserContextOptions {
  readonly width?: number;
  readonly lang?: 'en' | 'zh-CN';
  readonly isDark?: boolean;
  readonly dir?: 'rtl';
  readonly isReadOnly?: boolean;
  /** Custom properties of the host. */
  readonly tokens?: Readonly<Record<string, string>>;
}

const protocol = PROTOCOL;

const badges: readonly (readonly [string, Looked])[] = RESPONSE_BADGE_EXAMPLES.map(({ name, record }) => [
  name,
  {
    tag: 'trial-response-badge',
    given: { record, protocol },
    settled: async (widget) => {
      await widget.getByRole('button').click();
      await widget.page().locator('.panel .readings, .panel:not(:has(.criteria)) footer').first().waitFor();
    },
  },
]);

const sledai: readonly (readonly [string, Looked])[] = SLEDAI_EXAMPLES.map(({ name, record, entered }) => [
  name,
  {
    tag: 'trial-sledai-calculator',
    given: {
      record,
      protocol,
      value: { ...entered, assessed: record.cut.on, visitId: record.visits.at(-1)!.id },
    },
    settled: async (widget) => {
      await widget.locator('.verdict').first().waitFor();
      await hasStyle(widget, '.definition em');
    },
  },
]);

const aeForms: readonly (readonly [string, Looked])[] = AE_EXAMPLES.map(({ name, record, entered }) => [
  name,
  {
    tag: 'trial-ae-form',
    given: { record, protocol, value: entered },
    settled: (widget) => widget.locator('.heading').last().waitFor(),
  },
]);

/** One event of each kind that a list tells apart, with the longest name and dates that are known in part. */
const events = [
  {
    id: 'crs',
    term: 'CRS',
    ctcae: { version: '5.0', code: '10052015', term: 'Cytokine release syndrome' },
    grade: 3,
    gradeScale: 'astct',
    start: aeDay(2),
    end: aeDay(6),
    ongoing: 'no',
    serious: 'yes',
    outcome: 'RECOVERED/RESOLVED',
  },
  {
    id: 'time',
    term: 'APTT prolonged',
    ctcae: { version: '5.0', code: '10000636', term: 'Activated partial thromboplastin time prolonged' },
    grade: 1,
    start: '2026-06',
    ongoing: 'yes',
  },
  { id: 'nausea', term: 'Nausea', grade: 1, start: aeDay(-3), end: aeDay(-1), serious: 'no' },
  { id: 'rash', term: 'Rash', start: null },
] as const;

const more: readonly (readonly [string, Looked])[] = [
  [
    'list-of-events',
    {
      tag: 'trial-ae-list',
      given: { record: madeUpAeSubject({ events, results: NEUTROPHILS }), protocol },
      settled: (widget) =>
        widget
          .locator('tbody tr')
          .nth(events.length - 1)
          .waitFor(),
    },
  ],
  [
    'course-of-a-subject',
    {
      tag: 'trial-endpoint-timeline',
      given: {
        record: {
          ...RESPONSE_BADGE_EXAMPLES.find(({ name }) => name === 'response-lost')!.record,
          adverseEvents: madeUpAeSubject({ events }).adverseEvents,
        },
        protocol,
      },
      settled: async (widget) => {
        for (const part of ['.picture path.axis', '.tools', '.readout > *'])
          await widget.locator(part).first().waitFor({ state: 'attached' });
      },
    },
  ],
  [
    'course-of-a-cohort',
    {
      tag: 'trial-cohort-timeline',
      given: { course: exampleCohort() },
      settled: (widget) => widget.locator('.lanes .name').first().waitFor(),
    },
  ],
];

const LOOKED_AT: ReadonlyMap<string, Looked> = new Map([...badges, ...sledai, ...aeForms, ...more]);

/** Waits for the sheet of styles that comes late: it has a rule for `selector`. */
async function hasStyle(widget: Locator, selector: string): Promise<void> {
  const handle = await widget.elementHandle();
  await widget
    .page()
    .waitForFunction(
      ([element, wanted]) =>
        (element as HTMLElement).shadowRoot!.adoptedStyleSheets.some((sheet) =>
          [...sheet.cssRules].some((rule) => rule.cssText.includes(wanted as string)),
        ),
      [handle, selector] as const,
    );
}

export interface Looks {
  /** The widget of an example, drawn, alone in a page of its own. */
  shown(name: string, setting?: Setting): Promise<Locator>;
  stop(): Promise<void>;
}

export const close = (widget: Locator): Promise<void> => widget.page().close();

export async function startLooks(): Promise<Looks> {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Looks</title>
    <link rel="stylesheet" href="/host.css"><script type="module" src="/widgets/trialside.js"></script></head>
    <body></body></html>`;
  const css = `body { margin: 8px; font: 14px/1.4 system-ui; background: #fff; color: #14171a }
    .dark body { color-scheme: dark; background: #14171a; color: #eceff2 }`;
  const host = await startStranger({ '/looks.html': html, '/host.css': css }, 'http://127.0.0.1:9');
  const browser = await launch();
  return {
    shown: (name, setting = {}) => show(browser, host, name, setting),
    async stop() {
      await browser.close();
      await host.stop();
    },
  };
}

async function show(browser: Browser, host: Stranger, name: string, setting: Setting): Promise<Locator> {
  const {
    width = 736,
    lang = 'en',
    isDark = false,
    dir = '',
    isReadOnly = false,
    tokens = {},
    ...context
  } = setting;
  const looked = LOOKED_AT.get(name);
  if (!looked) throw new Error(`nothing is looked at by the name ${name}`);
  const page = await browser.newPage({ viewport: { width, height: 900 }, locale: lang, ...context });
  await page.goto(`${host.url}/looks.html`);
  const { tag, given } = looked;
  await page.evaluate(
    (asked) => {
      const root = document.documentElement;
      root.lang = asked.lang;
      root.dir = asked.dir;
      root.classList.toggle('dark', asked.isDark);
      for (const [token, value] of Object.entries(asked.tokens)) root.style.setProperty(token, value);
      const widget = Object.assign(document.createElement(asked.tag), asked.given);
      if (asked.isReadOnly) widget.setAttribute('readonly', '');
      document.body.append(widget);
    },
    { lang, dir, isDark, tokens, tag, given, isReadOnly },
  );
  const widget = page.locator(tag);
  await looked.settled(widget);
  return widget;
}
