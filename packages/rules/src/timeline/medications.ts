/** Drugs as bars with their doses, rescue with the days it excludes, and glucocorticoids as one dose in prednisone. */
import type { Medication } from '../record/index.ts';
import { rescuesOf } from '../response/index.ts';
import {
  amountText,
  DEFAULT_GLUCOCORTICOID_OPTIONS,
  glucocorticoidHistory,
  glucocorticoidSteps,
  type DoseRange,
} from '../therapy/index.ts';
import { calendarDate } from '../calendar/index.ts';
import { refOf, type Asked } from './asked.ts';
import type { Fact, LaneKey, Range } from './fact.ts';
import { factOf } from './fact-of.ts';
import { daysOf, endOf, endsOn, isAfter, onDay, ONGOING, UNKNOWN_END } from './when.ts';

const RESCUE_CLASSES: ReadonlySet<string | null> = new Set([
  'platelet-transfusion',
  'red-cell-transfusion',
  'immunoglobulin',
  'anti-d',
]);

const laneOf = ({ role, treatmentClass }: Medication): LaneKey =>
  role === 'rescue' || RESCUE_CLASSES.has(treatmentClass) ? 'rescue' : 'drugs';

/** The name drugs are put into one row by. */
const rowOf = ({ genericName, name }: Medication): string => (genericName ?? name).toLowerCase();

/** One bar for each record, and one step for each dose period of it. */
export const medicationFacts = ({ record, cut }: Asked): readonly Fact[] =>
  record.medications
    .filter(({ start }) => !isAfter(daysOf(start), cut))
    .flatMap((medication) => {
      const { id, name, role, treatmentClass, ongoing, dosePeriods } = medication;
      const start = daysOf(medication.start ?? dosePeriods[0]?.from ?? null);
      const place = {
        lane: laneOf(medication),
        row: rowOf(medication),
        sources: [refOf('medication', medication)],
      };
      const bar = factOf({
        ...place,
        key: `medication:${id}`,
        start,
        end: endOf(medication.end, ongoing, cut),
        what: { type: 'medication', name, class: treatmentClass, role },
        flags: [
          ...(start === null ? (['not-placed'] as const) : []),
          ...(role === 'toxicity-treatment' || role === 'premedication' ? (['for-toxicity'] as const) : []),
        ],
      });
      const steps = dosePeriods
        .filter(({ from }) => !isAfter(daysOf(from), cut))
        .map(({ from, to, dose, unit, frequency }, n) =>
          factOf({
            ...place,
            key: `medication:${id}:dose:${n}`,
            start: daysOf(from),
            // Up to, but not including, the day the next dose begins on.
            end: to === null ? endOf(medication.end, ongoing, cut) : before(to, cut),
            what: { type: 'dose', name, dose: { value: dose, unit, frequency } },
          }),
        );
      return [bar, ...steps];
    });

function before(to: string, cut: number): Fact['end'] {
  const days = daysOf(to);
  if (!days) return UNKNOWN_END;
  return days.first - 1 > cut ? ONGOING : endsOn({ first: days.first - 1, last: days.last - 1 });
}

/** The days after each rescue on which a platelet count says nothing of the study product. */
export function rescueWindowFacts({ record, protocol }: Asked): readonly Fact[] {
  const options = protocol.endpoints.plateletResponse?.options;
  if (!options) return [];
  const names = new Map(record.medications.map(({ id, name }) => [id, name]));
  return rescuesOf(record, options).map(({ firstDay, lastDay, windowDays, certain, source }, n) =>
    factOf({
      key: `rescue-window:${source.id}:${n}`,
      lane: 'rescue',
      row: 'window',
      start: Number.isFinite(firstDay[0]) ? { first: firstDay[0], last: firstDay[1] } : null,
      end: endsOn({ first: lastDay[0] + windowDays - 1, last: lastDay[1] + windowDays - 1 }),
      what: { type: 'rescue-window', name: names.get(source.id) ?? '' },
      flags: certain ? [] : ['perhaps-rescue-excluded'],
      sources: [source],
    }),
  );
}

/** The glucocorticoid dose of every day from the first one recorded, or the start of the course, up to the cut. */
export function steroidFacts({ record, protocol, cut, through, infusion }: Asked): readonly Fact[] {
  const { doris, lldas } = protocol.endpoints;
  const options = (lldas ?? doris)?.options.glucocorticoids ?? DEFAULT_GLUCOCORTICOID_OPTIONS;
  const history = glucocorticoidHistory(record, options);
  const starts = [...history.borders, infusion ?? through].filter((day) => day <= through);
  const from = Math.min(...starts);
  return glucocorticoidSteps(history, from, through + 1).map((step) =>
    factOf({
      key: `steroid:${calendarDate(step.from)}`,
      lane: 'steroids',
      start: onDay(step.from),
      end: step.to > cut ? ONGOING : endsOn(onDay(step.to - 1)),
      what: { type: 'steroid-dose', prednisoneMgPerDay: rangeOf(step.prednisoneMgPerDay) },
      flags: step.toxicityPrednisoneMgPerDay.minimum.numerator > 0n ? ['for-toxicity'] : [],
      sources: step.sources,
    }),
  );
}

const rangeOf = ({ minimum, maximum }: DoseRange): Range => ({
  low: amountText(minimum),
  high: maximum && amountText(maximum),
});
