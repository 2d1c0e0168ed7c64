/** Vital signs of a subject: at the visits, and beside them where the story gives readings. */
import { BLANK } from '@trialside/rules';
import { entered, type HistoryOf } from './history.ts';
import { valueOn } from './curve.ts';
import { noise } from './noise.ts';
import type { PlannedDay, Timeline } from './timeline.ts';

interface VitalSignTest {
  readonly name: string;
  readonly unit: string;
  readonly position: string | null;
}

const TESTS: Readonly<Record<string, VitalSignTest>> = {
  HEIGHT: { name: 'Height', unit: 'cm', position: 'STANDING' },
  WEIGHT: { name: 'Weight', unit: 'kg', position: 'STANDING' },
  TEMP: { name: 'Temperature', unit: 'C', position: null },
  SYSBP: { name: 'Systolic Blood Pressure', unit: 'mmHg', position: 'SUPINE' },
  DIABP: { name: 'Diastolic Blood Pressure', unit: 'mmHg', position: 'SUPINE' },
  PULSE: { name: 'Pulse Rate', unit: 'beats/min', position: 'SUPINE' },
  OXYSAT: { name: 'Oxygen Saturation', unit: '%', position: null },
};

export function vitalSigns(timeline: Timeline): HistoryOf<'vitalSign'>[] {
  const planned = timeline.visits
    .filter(({ assessments }) => assessments.vitalSigns)
    .flatMap((visit) =>
      Object.entries(readings(timeline, visit)).map(([test, value]) =>
        vitalSign(
          timeline,
          `vital/${visit.key}/${test}`,
          test,
          value,
          visit.id,
          visit.dayFromInfusion,
          visit.time,
        ),
      ),
    );
  const beside = (timeline.course.readings ?? []).flatMap(({ on, at, values }) =>
    Object.entries(values).map(([test, value]) =>
      vitalSign(timeline, `vital/${on}/${at}/${test}`, test, value, null, on, at),
    ),
  );
  return [...planned, ...beside];
}

function vitalSign(
  timeline: Timeline,
  key: string,
  test: string,
  value: string,
  visitId: string | null,
  dayFromInfusion: number,
  time: string,
): HistoryOf<'vitalSign'> {
  const about = TESTS[test];
  if (!about) throw new RangeError(`no such vital sign: ${test}`);
  const measurement = { value, unit: about.unit, low: null, high: null };
  const on =
    visitId === null ? timeline.date(timeline.enteredAfter(dayFromInfusion)) : timeline.date(dayFromInfusion);
  return entered('vitalSign', key, 'coordinator', on, {
    ...BLANK.vitalSign,
    visitId,
    test,
    testName: about.name,
    position: about.position,
    collected: `${timeline.date(dayFromInfusion)}T${time}`,
    reported: measurement,
    standard: measurement,
  });
}

function readings({ course }: Timeline, visit: PlannedDay): Record<string, string> {
  const random = noise(course.code, 'vital signs', visit.key);
  const day = visit.dayFromInfusion;
  const fever = (course.fever ?? []).find(([from, to]) => day >= from && day <= to);
  const near = (mean: number, spread: number): number => mean + spread * random.bell();
  const temperature = fever ? near(fever[2], 0.15) : Math.min(37.2, near(36.5, 0.2));
  return {
    ...(visit.key === 'screening' ? { HEIGHT: String(course.heightCm) } : {}),
    WEIGHT: near(valueOn(course.weightKg, day), 0.4).toFixed(1),
    TEMP: temperature.toFixed(1),
    SYSBP: near(fever ? 106 : 120, 6).toFixed(0),
    DIABP: near(fever ? 64 : 75, 5).toFixed(0),
    PULSE: near(fever ? 102 : 78, 6).toFixed(0),
  };
}
