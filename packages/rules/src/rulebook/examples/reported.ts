/** Worked examples of questionnaires, laboratory markers and the calendar. */
import { plannedVisit } from '../../calendar/schedule.ts';
import { studyDay } from '../../calendar/study-day.ts';
import { markerChange } from '../../labs/markers.ts';
import type { AnalyteKey } from '../../labs/index.ts';
import { scoreSf36 } from '../../pro/sf36-score.ts';
import { sf36Instrument } from '../../pro/sf36-items.ts';
import { SF36_ITEMS, type Sf36Method, type Sf36Scale } from '../../pro/sf36-scales.ts';
import { scoreItpPaq } from '../../pro/itp-paq.ts';
import type { WorkedExample } from '../shape.ts';
import { on } from '../subject.ts';

const scale = (
  id: string,
  expected: string,
  method: Sf36Method,
  name: Sf36Scale,
  codes: readonly (string | null)[],
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const answers = Object.fromEntries(SF36_ITEMS[name].map((item, n) => [item, codes[n] ?? null]));
    return scoreSf36(answers, method).find((one) => one.scale === name)?.score ?? '–';
  },
});

export const QUESTIONNAIRES: readonly WorkedExample[] = [
  scale(
    'sf36-pf',
    '50',
    'sf-36-v1',
    'PF',
    Array.from({ length: 10 }, () => '2'),
  ),
  scale('sf36-half', '50', 'sf-36-v1', 'PF', ['2', '2', '2', '2', '2']),
  scale('sf36-too-few', '–', 'sf-36-v1', 'PF', ['2', '2', '2', '2']),
  scale('sf36-out-of-range', '100', 'sf-36-v1', 'RP', ['2', '2', '9', null]),
  scale('sf36-bp-mos', '100', 'sf-36-v1', 'BP', ['1', '1']),
  scale('sf36-bp-rand', '65', 'rand-36', 'BP', ['2', '3']),
  {
    id: 'sf36-unnamed',
    expected: 'sf-36-v1',
    answer: () => sf36Instrument('SF-36')?.method ?? '',
  },
  {
    id: 'itp-paq-scale',
    expected: '50',
    answer: () => {
      const items = ['A1', 'A2'].map((itemCode) => ({
        itemCode,
        scale: 'activity' as const,
        reversed: true,
        minimum: 1,
        maximum: 5,
      }));
      const answers = new Map(items.map(({ itemCode }) => [itemCode, { code: '3', notApplicable: false }]));
      return (
        scoreItpPaq(answers, { id: 'example', items }).find((one) => one.scale === 'activity')?.score ?? '–'
      );
    },
  },
];

const change = (
  id: string,
  expected: string,
  analyte: AnalyteKey,
  unit: string,
  from: string,
  to: string,
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const given = (value: string) => ({ value, unit, low: null, high: null });
    const { percent, log2Steps, benefit } = markerChange(analyte, given(from), given(to));
    const shown = percent ?? log2Steps;
    const range =
      shown === null || shown.low === shown.high
        ? (shown?.low ?? '–')
        : `${shown.low ?? ''} – ${shown.high ?? ''}`;
    return `${range}${percent ? ' %' : ''}, ${benefit}`;
  },
});

export const MARKERS: readonly WorkedExample[] = [
  change('marker-igg', '-50 %, neutral', 'igg', 'g/L', '10', '5'),
  change('marker-c3', '50 %, better', 'c3', 'g/L', '0.6', '0.9'),
  change('marker-dsdna-bound', '-100 – -95 %, better', 'antiDsDna', '[IU]/mL', '200', '<10'),
  change('marker-ana', '-2, better', 'ana', '', '1:640', '1:160'),
  change('marker-zero', '–, neutral', 'crp', 'mg/L', '0', '5'),
];

export const CALENDAR: readonly WorkedExample[] = [
  { id: 'calendar-study-day', expected: '29', answer: () => String(studyDay(on(28), on(0))) },
  { id: 'calendar-day-before', expected: '-1', answer: () => String(studyDay(on(-1), on(0))) },
  {
    id: 'calendar-nominal',
    expected: '166 – 194',
    answer: () => window('nominal-30'),
  },
  {
    id: 'calendar-months',
    expected: '170 – 198',
    answer: () => window('calendar'),
  },
];

function window(monthLength: 'nominal-30' | 'calendar'): string {
  const visit = {
    key: 'month-6',
    name: { en: '', 'zh-CN': '' },
    targetDay: 180,
    windowFrom: 166,
    windowTo: 194,
    planned: [],
    aliases: [],
  };
  const { windowFrom, windowTo } = plannedVisit(visit, on(0), monthLength);
  return `${windowFrom} – ${windowTo}`;
}
