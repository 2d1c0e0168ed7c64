/** Worked examples of platelet response. */
import { clopperPearson } from '../../stats/clopper-pearson.ts';
import { responseAtCount, type PlainCount } from '../../response/at-count.ts';
import { durableResponse } from '../../response/durable-response.ts';
import { iwgResponse } from '../../response/iwg-response.ts';
import {
  DEFAULT_DURABLE_RESPONSE_OPTIONS,
  DEFAULT_PLATELET_RESPONSE_OPTIONS,
} from '../../response/options.ts';
import { plateletResponse } from '../../response/platelet-response.ts';
import { responseCourse } from '../../response/response-course.ts';
import { steroidDependence } from '../../response/steroid-dependence.ts';
import type { WorkedExample } from '../shape.ts';
import { counts, medication, on, result, subject } from '../subject.ts';

const atCount = (
  id: string,
  platelets: string | null,
  baseline: string | null,
  activeBleeding: boolean | null,
  expected: string,
  bleedingBlocksCR = false,
): WorkedExample => ({
  id,
  expected,
  answer: () => {
    const facts: PlainCount = { platelets, baseline, activeBleeding, afterRescue: false };
    const { outcome, candidates } = responseAtCount(facts, {
      ...DEFAULT_PLATELET_RESPONSE_OPTIONS,
      bleedingBlocksCR,
    });
    return outcome === 'indeterminate' ? candidates.join(' / ') : outcome;
  },
});

export const AT_COUNT: readonly WorkedExample[] = [
  atCount('response-doubled', '45', '18', false, 'PR'),
  atCount('response-not-doubled', '45', '23', false, 'NR'),
  atCount('response-exactly-doubled', '40', '20', false, 'PR'),
  atCount('response-just-below-30', '29.9', '10', false, 'NR'),
  atCount('response-complete', '100', '60', false, 'CR'),
  atCount('response-no-pr-from-50', '99', '50', false, 'NR'),
  atCount('response-bleeding-unknown', '45', '18', null, 'PR / NR'),
  atCount('response-bleeding-cr', '120', '18', true, 'CR'),
  atCount('response-baseline-unknown', '45', null, false, 'PR / NR'),
  atCount('response-no-count', null, '18', false, 'NE'),
];

const rescued = (
  id: string,
  day: number,
  expected: string,
  indication: string | null,
  role: 'rescue' | 'concomitant',
): WorkedExample => {
  const given = { ...medication('immunoglobulin', 'immunoglobulin', [40, '25']), indication, role };
  const once = { ...given, ongoing: null, end: on(40), dosePeriods: [] };
  const record = subject(300, { ...counts([-6, '18'], [day, '120']), medications: [once] });
  return {
    id,
    expected,
    answer: (protocol) => {
      const count = plateletResponse(record, protocol).counts.find(
        ({ dayFromInfusion, platelets }) => dayFromInfusion === day && platelets !== null,
      );
      return count?.verdict.outcome === 'indeterminate'
        ? count.verdict.candidates.join(' / ')
        : (count?.verdict.outcome ?? '');
    },
  };
};

export const RESCUE: readonly WorkedExample[] = [
  rescued('rescue-day-27', 67, 'NE', null, 'rescue'),
  rescued('rescue-day-28', 68, 'CR', null, 'rescue'),
  rescued('rescue-replacement', 50, 'CR', 'Hypogammaglobulinaemia', 'concomitant'),
  rescued('rescue-unclear', 50, 'CR / NE', null, 'concomitant'),
];

export const UNITS: readonly WorkedExample[] = [
  {
    id: 'response-unit',
    expected: '85',
    answer: (protocol) => {
      const record = subject(60, { labResults: [result('PLAT', 28, '85000', '/uL')] });
      return plateletResponse(record, protocol).counts.find(({ platelets }) => platelets)?.platelets ?? '';
    },
  },
];

export const IWG: readonly WorkedExample[] = [
  {
    id: 'iwg-confirmed',
    expected: 'R',
    answer: (protocol) =>
      iwgResponse(subject(300, counts([-1, '18'], [28, '45'], [35, '45'])), protocol).best,
  },
  {
    id: 'iwg-too-close',
    expected: 'unconfirmed',
    answer: (protocol) =>
      iwgResponse(subject(300, counts([-1, '18'], [28, '45'], [34, '45'])), protocol).best,
  },
  atCount('iwg-bleeding', '120', '18', true, 'NR', true),
];

export const COURSE: readonly WorkedExample[] = [
  {
    id: 'duration-cr-to-pr',
    expected: '28 → 180: 152, censored',
    answer: (protocol) => {
      const record = subject(300, counts([-6, '18'], [28, '120'], [90, '60'], [180, '45']));
      const { duration } = responseCourse(plateletResponse(record, protocol));
      return duration ? `${duration.from} → ${duration.to}: ${duration.days}, ${duration.end}` : '';
    },
  },
  {
    id: 'duration-lost',
    expected: '28 → 180: 152, loss',
    answer: (protocol) => {
      const record = subject(300, counts([-6, '18'], [28, '45'], [90, '60'], [180, '20']));
      const { duration } = responseCourse(plateletResponse(record, protocol));
      return duration ? `${duration.from} → ${duration.to}: ${duration.days}, ${duration.end}` : '';
    },
  },
];

const durable = (
  id: string,
  expected: string,
  entries: readonly (readonly [day: number, platelets: string])[],
): WorkedExample => {
  const record = subject(300, counts([-6, '18'], ...entries));
  return {
    id,
    expected,
    answer: (protocol) =>
      durableResponse(
        record,
        plateletResponse(record, protocol),
        DEFAULT_PLATELET_RESPONSE_OPTIONS,
        194,
        DEFAULT_DURABLE_RESPONSE_OPTIONS,
      ).shareOfCounts.outcome,
  };
};

export const DURABLE: readonly WorkedExample[] = [
  durable('durable-three-of-four', 'met', [
    [145, '45'],
    [160, '60'],
    [175, '20'],
    [190, '50'],
  ]),
  durable('durable-two-of-four', 'not-met', [
    [145, '45'],
    [160, '20'],
    [175, '20'],
    [190, '50'],
  ]),
];

export const DEPENDENCE: readonly WorkedExample[] = [
  {
    id: 'dependence-two-months',
    expected: 'met',
    answer: (protocol) => {
      const record = subject(150, {
        ...counts([-6, '18'], [100, '45'], [140, '50']),
        medications: [medication('prednisone', 'glucocorticoid', [-60, '10'])],
      });
      return steroidDependence(record, plateletResponse(record, protocol)).outcome;
    },
  },
  {
    id: 'dependence-stopped',
    expected: 'not-met',
    answer: (protocol) => {
      const record = subject(150, {
        ...counts([-6, '18'], [100, '45'], [140, '50']),
        medications: [medication('prednisone', 'glucocorticoid', [-60, '10'], [110, '0'])],
      });
      return steroidDependence(record, plateletResponse(record, protocol)).outcome;
    },
  },
];

const interval = (responders: number, of: number, expected: string): WorkedExample => ({
  id: `orr-${responders}-of-${of}`,
  expected,
  answer: () => {
    const { lower, upper } = clopperPearson(responders, of);
    return `${lower.toFixed(8)} – ${upper.toFixed(8)}`;
  },
});

export const RATES: readonly WorkedExample[] = [
  interval(0, 12, '0.00000000 – 0.26464847'),
  interval(5, 12, '0.15165223 – 0.72333031'),
  interval(8, 12, '0.34887551 – 0.90075391'),
  interval(12, 12, '0.73535153 – 1.00000000'),
];
