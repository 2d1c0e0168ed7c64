/** Laboratory results of a subject: the counts the story gives exactly, and the other tests along their courses. */
import { BLANK } from '@trialside/rules';
import { compare, dec, multiply, text } from '@trialside/rules';
import type { Measurement, YesNo } from '@trialside/rules';
import type { Course } from '../course.ts';
import { stepOn, valueOn } from './curve.ts';
import { entered, type HistoryOf } from './history.ts';
import { LAB_TESTS, labTest, type LabTest, type LabTestCode, type Range } from './lab-tests.ts';
import { noise } from './noise.ts';
import type { PlannedDay, Timeline } from './timeline.ts';

export function labResults(timeline: Timeline): HistoryOf<'labResult'>[] {
  return timeline.visits.flatMap((visit) =>
    LAB_TESTS.filter(({ panel }) => visit.assessments.panels.includes(panel)).flatMap((test) => {
      const value = resultOf(timeline.course, visit, test);
      return value === null ? [] : [labResult(timeline, visit, test, value)];
    }),
  );
}

/** The result as the laboratory prints it; null where no sample was taken. */
export function resultOf(course: Course, visit: PlannedDay, test: LabTest): string | null {
  const written = WRITTEN[test.code]?.(course, visit);
  if (written !== undefined) return written;
  if (test.code === 'WBC') return leukocytes(course, visit);
  return printed(test, measured(course, visit, test));
}

/** Tests whose result is not a point on a curve. */
const WRITTEN: Partial<Record<LabTestCode, (course: Course, visit: PlannedDay) => string | null>> = {
  PLAT: (course, visit) => course.platelets[visit.key] ?? null,
  ANA: (course, visit) => `1:${stepOn(course.labs.ANA ?? [[0, 320]], visit.dayFromInfusion)}`,
  ANGLOBDR: (course, visit) => (within(course.coombsPositive, visit) ? 'POSITIVE' : 'NEGATIVE'),
};

const within = (spans: Course['coombsPositive'], { dayFromInfusion }: PlannedDay): boolean =>
  (spans ?? []).some(([from, to]) => dayFromInfusion >= from && dayFromInfusion <= to);

function measured(course: Course, visit: PlannedDay, test: LabTest): number {
  const expected = valueOn(course.labs[test.code] ?? test.usual[course.sex], visit.dayFromInfusion);
  return Math.max(0, expected * (1 + test.variation * noise(course.code, test.code, visit.key).bell()));
}

/** White cells are counted once: the differential adds up. */
function leukocytes(course: Course, visit: PlannedDay): string {
  const part = (code: LabTestCode): number => {
    const test = labTest(code);
    return Number(printed(test, measured(course, visit, test)));
  };
  const others = 0.04 + 0.08 * (part('NEUT') + part('LYM'));
  return (part('NEUT') + part('LYM') + others).toFixed(2);
}

function printed(test: LabTest, value: number): string {
  const rounded = value.toFixed(test.decimals);
  if (test.measuresFrom && Number(rounded) < Number(test.measuresFrom)) return `<${test.measuresFrom}`;
  if (test.measuresTo && Number(rounded) > Number(test.measuresTo)) return `>${test.measuresTo}`;
  return rounded;
}

function labResult(
  timeline: Timeline,
  visit: PlannedDay,
  test: LabTest,
  value: string,
): HistoryOf<'labResult'> {
  const { course } = timeline;
  const range = test.range(course.sex, visit.date);
  const standard: Measurement = { value, unit: test.unit, ...range };
  const indicator = rangeIndicator(value, range);
  const outside = test.code === 'PLAT' && course.outsideCounts?.includes(visit.key);
  return entered('labResult', `lab/${visit.key}/${test.code}`, 'coordinator', visit.date, {
    ...BLANK.labResult,
    visitId: visit.id,
    test: test.code,
    testName: test.name,
    category: test.category,
    collected: `${visit.date}T${visit.time}`,
    reported: outside ? perMicrolitre(standard) : standard,
    standard,
    rangeIndicator: indicator,
    clinicallySignificant: significance(course, visit, test, indicator),
    ...(test.code === 'ANA'
      ? { supplement: { LBMETHOD: 'INDIRECT IMMUNOFLUORESCENCE', ANAPATT: 'HOMOGENEOUS' } }
      : {}),
    ...(outside ? { supplement: { LBNAM: 'OUTSIDE HOSPITAL' } } : {}),
  });
}

/** The same count as a laboratory prints it that reports per microlitre. */
function perMicrolitre({ value, low, high }: Measurement): Measurement {
  const times = (number: string | null): string | null =>
    number === null ? null : text(multiply(dec(number), dec('1000')));
  return { value: times(value), unit: '/uL', low: times(low), high: times(high) };
}

function rangeIndicator(value: string, { low, high }: Range): string | null {
  if (value === 'POSITIVE') return 'ABNORMAL';
  if (value === 'NEGATIVE') return 'NORMAL';
  const titre = (written: string): string => written.replace(/^1:/, '');
  const number = dec(titre(value.replace(/^[<>]/, '')));
  const below = low !== null && compare(number, dec(titre(low))) < (value.startsWith('<') ? 1 : 0);
  const above = high !== null && compare(number, dec(titre(high))) > (value.startsWith('>') ? -1 : 0);
  return below ? 'LOW' : above ? 'HIGH' : 'NORMAL';
}

/** The investigator has looked at most results out of range, not at all of them. */
function significance(
  course: Course,
  visit: PlannedDay,
  test: LabTest,
  indicator: string | null,
): YesNo | null {
  if (indicator === 'NORMAL') return null;
  const random = noise(course.code, 'significance', test.code, visit.key).unit();
  if (random < 0.12) return null;
  return SIGNIFICANT.has(test.code) && random < 0.8 ? 'yes' : 'no';
}

const SIGNIFICANT: ReadonlySet<LabTestCode> = new Set(['PLAT', 'NEUT', 'HGB', 'CRP', 'PROTCRT', 'ALT']);
