/**
 * A host may set its own colours. Those that cannot be told from the page behind them would hide a finding: they are
 * replaced by ours, and the page is told which. Source: WCAG 2.2, 1.4.3 and 1.4.11.
 */
import { contrast, type Rgb } from '../../theme/contrast.ts';
import { GRADE_PALETTE } from '../../theme/grade-palette.ts';
import { RESPONSE_PALETTE } from '../../theme/response-palette.ts';
import { SURFACE_PALETTE } from '../../theme/surface-palette.ts';
import type { Swatch } from '../../theme/swatch.ts';

const MARKS = [
  'grade-1',
  'grade-2',
  'grade-3',
  'grade-4',
  'grade-5',
  'cr',
  'pr',
  'nr',
  'ne',
  'danger',
  'accent',
];
const TEXTS = ['ink', 'muted'];
const SWATCHES: Readonly<Record<string, Swatch>> = {
  ...GRADE_PALETTE,
  ...RESPONSE_PALETTE,
  ...SURFACE_PALETTE,
};

/** Names of the colours that are too near to the surface. In forced colours the person's own are used: none. */
export function unreadableColours(root: ShadowRoot): readonly string[] {
  if (matchMedia('(forced-colors: active)').matches) return [];
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const paint = canvas.getContext('2d', { willReadFrequently: true });
  if (!paint) return [];
  const probe = document.createElement('span');
  probe.className = 'unseen';
  root.append(probe);
  const shown = (name: string): Rgb => {
    probe.style.color = `var(--_${name})`;
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = getComputedStyle(probe).color;
    paint.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  const surface = shown('surface');
  const isTooNear = (least: number) => (name: string) => contrast(shown(name), surface) < least;
  const names = [...MARKS.filter(isTooNear(3)), ...TEXTS.filter(isTooNear(4.5))];
  probe.remove();
  return names;
}

/** Puts our own colours in their place. On a surface of the host's that they do not stand out from, our surface as well. */
export function mend(root: ShadowRoot, names: readonly string[]): void {
  const all = [
    ...names,
    ...names.filter((name) => `${name}-ink` in SWATCHES).map((name) => `${name}-ink`),
    'surface',
    'raised',
    'ink',
    'muted',
    'line',
  ];
  const sheet = new CSSStyleSheet();
  // As the page is, light or dark; browsers without the function have the light colours alone.
  const both = CSS.supports('color', 'light-dark(red,red)');
  const colour = ([light, dark]: Swatch): string => (both ? `light-dark(${light},${dark})` : light);
  sheet.replaceSync(`:host{${all.map((name) => `--_${name}:${colour(SWATCHES[name]!)}`).join(';')}}`);
  root.adoptedStyleSheets.push(sheet);
}
