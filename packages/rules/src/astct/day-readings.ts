/**
 * What the vital signs of one day say beside the questions of a CRS assessment: the highest temperature, the lowest
 * systolic pressure, the lowest oxygen saturation. Shown for the person to judge by, never an answer. Source: ASTCT
 * consensus (Lee 2019), Table 2 with its footnotes: fever is 38.0 °C or more, not due to another cause, and is no longer
 * required once an antipyretic, anticytokine or steroid was given, so that the highest reading refutes nothing by itself;
 * hypotension and hypoxia are graded by the treatment they need, which no reading says.
 */
import { completeDay, partialDate } from '../calendar/index.ts';
import {
  analyteOfBodyTest,
  convertResult,
  implausible,
  readResult,
  readUnit,
  type AnalyteKey,
  type Unit,
} from '../labs/index.ts';
import { shown } from '../number/fraction-text.ts';
import { compareFractions, fractionOf, type Fraction } from '../number/fraction.ts';
import { compare, dec } from '../number/index.ts';
import type { Measurement, VitalSign } from '../record/index.ts';
import type { CrsInputKey } from './crs-inputs.ts';

/** What is measured, in which unit it is compared, and which end of the day's readings counts. */
interface Measure {
  readonly isOf: (test: string) => boolean;
  /** Null for oxygen saturation, which is only ever a percentage. */
  readonly analyte: AnalyteKey | null;
  readonly unit: Unit;
  readonly end: 'highest' | 'lowest';
}

const bodily = (analyte: AnalyteKey, unit: Unit, end: Measure['end']): Measure => ({
  isOf: (test) => analyteOfBodyTest(test) === analyte,
  analyte,
  unit,
  end,
});

export type MeasuredInput = Extract<CrsInputKey, 'temperatureCelsius' | 'hypotension' | 'oxygen'>;

/** By the question they stand beside. OXYSAT is the CDISC code of oxygen saturation (VSTESTCD). */
const MEASURES: Readonly<Record<MeasuredInput, Measure>> = {
  temperatureCelsius: bodily('temperature', 'Cel', 'highest'),
  hypotension: bodily('systolicPressure', 'mm[Hg]', 'lowest'),
  oxygen: {
    isOf: (test) => test.trim().toUpperCase() === 'OXYSAT',
    analyte: null,
    unit: '%',
    end: 'lowest',
  },
};

export interface DayReading {
  readonly sign: VitalSign;
  /** As reported; as standardised where the report lacks its value or unit. */
  readonly measured: Measurement;
  /** In `unit`, rounded to a hundredth: for the eye only. A tenth would lift 37.97 °C over the limit of fever. */
  readonly value: string;
  readonly unit: Unit;
  /** False where `measured` was written in another unit. */
  readonly isAsMeasured: boolean;
}

export interface DayReadings {
  /** The one that counts; the first of several that are equal. Null where none of the day can be read. */
  readonly chosen: DayReading | null;
  /** Results of the day that cannot be compared, and results that may be of the day: their date is not complete. */
  readonly unclear: number;
}

export const isMeasuredInput = (key: string): key is MeasuredInput => Object.hasOwn(MEASURES, key);

/** The vital signs of one complete day, YYYY-MM-DD in the wall time of the site, for one question. */
export function dayReadings(key: MeasuredInput, signs: readonly VitalSign[], day: string): DayReadings {
  const measure = MEASURES[key];
  let best: { readonly reading: DayReading; readonly amount: Fraction } | null = null;
  let unclear = 0;
  for (const sign of signs) {
    if (!measure.isOf(sign.test) || !hasResult(sign)) continue;
    const date = partialDate(sign.collected);
    if (date && (date.last < day || date.first > day)) continue;
    const read = completeDay(date) === null ? null : readSign(sign, measure);
    if (!read) unclear += 1;
    else if (!best || compareFractions(read.amount, best.amount) === (measure.end === 'highest' ? 1 : -1))
      best = read;
  }
  return { chosen: best?.reading ?? null, unclear };
}

const formsOf = ({ reported, standard }: VitalSign): readonly Measurement[] =>
  standard ? [reported, standard] : [reported];

const isMissing = ({ value }: Measurement): boolean => readResult(value).kind === 'missing';

const hasResult = (sign: VitalSign): boolean => formsOf(sign).some((form) => !isMissing(form));

/** Null where the result is no plain number in a known unit, or cannot be. A strange report is never passed over for its standardised form. */
function readSign(
  sign: VitalSign,
  { analyte, unit }: Measure,
): { readonly reading: DayReading; readonly amount: Fraction } | null {
  const unitOf = (form: Measurement): Unit | null =>
    analyte ? readUnit(form.unit, analyte) : readUnit(form.unit);
  const measured = formsOf(sign).find((form) => !isMissing(form) && unitOf(form) !== null);
  const from = measured ? unitOf(measured) : null;
  // The report has a value, and its unit alone is not known: the value must still be a number.
  if (!measured || !from || [sign.reported, measured].some((form) => !isMissing(form) && !isNumber(form)))
    return null;
  const result = readResult(measured.value);
  if (result.kind !== 'number') return null;
  const written = fractionOf(result.value);
  if (analyte ? implausible(analyte, written, from) : !isPercentage(result.value)) return null;
  const amount = analyte ? convertResult(analyte, written, from, unit) : from === unit ? written : null;
  return (
    amount && {
      amount,
      reading: { sign, measured, value: shown(amount, 2), unit, isAsMeasured: from === unit },
    }
  );
}

const isNumber = ({ value }: Measurement): boolean => readResult(value).kind === 'number';

/** Above 0 and up to 100. */
const isPercentage = (value: ReturnType<typeof dec>): boolean =>
  compare(value, dec('0')) > 0 && compare(value, dec('100')) <= 0;
