/** What stands around the marks: names of the rows, ruler, infusion, data cut, breaks of the scale. As data, like the marks. */
import { calendarDate } from '@trialside/rules/calendar';
import { formatDate } from '../element/format-date.ts';
import type { Anchor } from './anchor.ts';
import type { Axis, Tick } from './axis.ts';
import { clipped, lettersWide } from '../picture/lettering.ts';
import type { Row } from './rows.ts';
import { rowName, type Voice } from './say.ts';
import type { PicturePath } from '../picture/marks.ts';
import { box, type Text } from './ink.ts';

export interface Frame {
  readonly paths: readonly PicturePath[];
  readonly texts: readonly Text[];
}

export interface Framed {
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly ticks: readonly Tick[];
  /** Room left of the plot. */
  readonly gutter: number;
  /** The names of rows stand above them, and there is no room for dates. */
  readonly above: boolean;
  readonly margin: number;
  readonly height: number;
  /** The last day anything can be known of. */
  readonly through: number;
  readonly infusion: number | null;
  readonly anchor: Anchor | null;
  readonly voice: Voice;
}

const edge = (value: number): number => Math.round(value * 10) / 10;

export function frameOf(framed: Framed): Frame {
  const { rows, axis, ticks, gutter, above, margin, height, through, infusion } = framed;
  const after = axis.x(through + 1);
  const lanes = rows.filter((row, n) => row.lane !== rows[n - 1]?.lane);
  const breaks = axis.segments.slice(1);
  const day = (at: number): string => `M${edge(at)} 0V${height}`;
  const paths = [
    ['rule', above ? [] : lanes.map(({ top }) => `M${-gutter} ${top - 4}H${axis.width + margin}`)],
    ['tick', ticks.map(({ x }) => day(x))],
    [
      'after',
      after < axis.width ? [box(Math.max(after, 0), 0, axis.width - Math.max(after, 0), height)] : [],
    ],
    ['cut', after >= 0 && after <= axis.width ? [day(after)] : []],
    ['infusion', infusion === null ? [] : [`M${edge(axis.x(infusion))} -4V${height}`]],
    ['break', breaks.map(({ left }) => day(left))],
    ['axis', [`M0 -4H${axis.width}`]],
    ['break-sign', breaks.map(({ left }) => `M${edge(left - 3)} 0l3 -8m0 8l3 -8`)],
  ] as const;
  return {
    paths: paths.flatMap(([look, d]) => (d.length > 0 ? [{ look, d: d.join('') }] : [])),
    texts: [...rows.flatMap((row) => nameOf(row, framed)), ...ruler(framed)],
  };
}

function nameOf(row: Row, { axis, voice, gutter, margin, above }: Framed): readonly Text[] {
  const own = row.row ? rowName(row.lane, row.row, voice) : '';
  const undated = row.facts.some(({ start }) => start === null) ? 2 : 0;
  const whole = own || voice.words.lanes[row.lane];
  if (above) {
    const text = clipped(own, Math.floor((axis.width + margin) / 6.1));
    return own ? [{ x: 0, y: row.top - 3, text, whole, look: 'own', anchor: 'start' }] : [];
  }
  // A heading has its line to itself.
  const room =
    row.kind === 'header' ? 60 : Math.floor((gutter - (own ? 16 : 4)) / (own ? 6.1 : 6.9)) - undated;
  const y = row.top + Math.min(row.height / 2 + 4, 16);
  const look = own ? 'own' : 'lane';
  return [{ x: (own ? 8 : 0) - gutter, y, text: clipped(whole, room), whole, look, anchor: 'start' }];
}

function ruler({ ticks, axis, voice, anchor, gutter, above }: Framed): readonly Text[] {
  const { words } = voice;
  const scale = anchor?.key === null ? words : words.axis;
  const date = (day: number): string => formatDate(calendarDate(day), voice.languageTag);
  const label = ({ unit, count, day }: Tick): string =>
    unit === 'date' ? date(day) : unit === 'month' ? scale.month(count) : scale.day(count);
  const texts: Text[] = [];
  let free = -Infinity;
  for (const tick of ticks) {
    const x = edge(tick.x + 2);
    const look = tick.day === anchor?.day ? 'zero' : 'day';
    if (tick.x < axis.width - 24)
      texts.push({ x, y: above ? -8 : -20, text: label(tick), look, anchor: 'start' });
    if (above || tick.unit === 'date' || tick.x < free || tick.x > axis.width - 20) continue;
    const text = date(tick.day);
    free = tick.x + lettersWide(text) * 6.4 + 8;
    texts.push({ x, y: -8, text, look: 'date', anchor: 'start' });
  }
  if (above) return texts;
  const aside = (y: number, whole: string): void =>
    void texts.push({
      x: -gutter,
      y,
      text: clipped(whole, gutter / 6.4),
      whole,
      look: 'date',
      anchor: 'start',
    });
  aside(-20, anchor ? words.axis.from(scale.day(0), anchor.what) : words.axis.dates);
  if (anchor) aside(-8, date(anchor.day));
  return texts;
}
