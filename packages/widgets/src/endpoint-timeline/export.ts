/** The course as files: every fact as a row of CSV, and the picture as an SVG that needs nothing beside it. */
import type { Course } from '@trialside/client';
import { calendarDate } from '@trialside/rules/calendar';
import type { Fact } from '@trialside/rules/timeline';
import type { Scene } from './scene.ts';
import { endText, flagsText, startText, whatText, type Voice } from './say.ts';

/** A cell that a spreadsheet could take for a formula begins with a tab. Source: OWASP, CSV injection. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `\t${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

const COLUMNS: readonly (readonly [name: string, of: (fact: Fact, voice: Voice) => string])[] = [
  ['key', ({ key }) => key],
  ['lane', ({ lane }) => lane],
  ['row', ({ row }) => row],
  ['what', whatText],
  ['start', startText],
  ['end', endText],
  ['startFirst', ({ start }) => (start ? calendarDate(start.first) : '')],
  ['startLast', ({ start }) => (start ? calendarDate(start.last) : '')],
  ['endKind', ({ end }) => end.kind],
  ['endFirst', ({ end }) => (end.kind === 'known' ? calendarDate(end.days.first) : '')],
  ['endLast', ({ end }) => (end.kind === 'known' ? calendarDate(end.days.last) : '')],
  [
    'dayFromInfusionFirst',
    ({ start }, { infusion }) => (start && infusion !== null ? String(start.first - infusion) : ''),
  ],
  [
    'dayFromInfusionLast',
    ({ start }, { infusion }) => (start && infusion !== null ? String(start.last - infusion) : ''),
  ],
  ['flags', ({ flags }) => flags.join(' ')],
  ['marks', flagsText],
  ['records', ({ sources }) => sources.map(({ kind, id, version }) => `${kind}/${id}@${version}`).join(' ')],
];

/** With a byte order mark, so that Chinese opens right in a spreadsheet. */
export function csvOf({ facts }: Course, voice: Voice, footer: string): string {
  const rows = facts.map((fact) => COLUMNS.map(([, of]) => cell(of(fact, voice))).join(','));
  return `\uFEFF${[COLUMNS.map(([name]) => name).join(','), ...rows, cell(footer)].join('\r\n')}\r\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export interface Sheet {
  readonly title: string;
  readonly footer: string;
  readonly width: number;
  readonly height: number;
  /** Width of the labels left of the plot. */
  readonly gutter: number;
  readonly labels: readonly { readonly text: string; readonly y: number }[];
  /** Presentation attributes of a look, as the screen computes them. */
  readonly look: (look: string) => Readonly<Record<string, string>>;
}

const attributes = (given: Readonly<Record<string, string>>): string =>
  Object.entries(given)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

/** The scene as it stands on the screen, with title and footer. */
export function svgOf({ paths, texts }: Scene, sheet: Sheet): string {
  const { gutter, width, height } = sheet;
  const text = (x: number, y: number, words: string, more: Readonly<Record<string, string>> = {}): string =>
    `<text x="${x}" y="${y}"${attributes(more)}>${escaped(words)}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width + gutter} ${height + 56}" font-family="system-ui, 'Noto Sans SC', sans-serif" font-size="12">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(4, 16, sheet.title, { 'font-size': '14', 'font-weight': '600' }),
    `<g transform="translate(0 28)">`,
    ...sheet.labels.map((label) => text(4, label.y, label.text)),
    `<g transform="translate(${gutter} 0)">`,
    ...paths.map(({ look, d }) => `<path d="${d}"${attributes(sheet.look(look))}/>`),
    ...texts.map((one) =>
      text(one.x, one.y, one.text, { 'text-anchor': one.anchor, ...sheet.look(one.look) }),
    ),
    '</g></g>',
    text(4, height + 46, sheet.footer, { fill: '#59626b' }),
    '</svg>',
  ].join('');
}

/** Offers a file without a request: the page keeps its address. */
export function offer(name: string, type: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
