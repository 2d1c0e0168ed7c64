/** Medication of a subject, as it became known: each change of dose is a new version of the record. */
import { BLANK } from '@trialside/rules';
import type { DosePeriod } from '@trialside/rules';
import type { MedicationCourse } from '../course.ts';
import { withoutRepeats, type Content, type HistoryOf } from './history.ts';
import type { Timeline } from './timeline.ts';

export function medications(timeline: Timeline): HistoryOf<'medication'>[] {
  return timeline.course.medications
    .map((medication) => endedByDeath(timeline, medication))
    .filter(({ doses }) => startsBy(doses, timeline.lastDay))
    .map((medication) => ({
      kind: 'medication',
      key: `medication/${medication.generic.replaceAll(' ', '-')}/${medication.doses[0]?.[0]}`,
      hand: 'coordinator',
      states: withoutRepeats(
        daysOfEntry(timeline, medication).map((known, index) => ({
          entered: timeline.date(known),
          reason: index === 0 ? null : { code: 'follow-up', text: 'Change of treatment' },
          content: asKnown(timeline, medication, known),
        })),
      ),
    }));
}

function endedByDeath({ course }: Timeline, medication: MedicationCourse): MedicationCourse {
  const { exit } = course;
  const goesOn = medication.doses.at(-1)?.[1] !== null;
  if (exit?.standard !== 'DEATH' || !goesOn) return medication;
  return { ...medication, doses: [...medication.doses, [exit.on, null]] };
}

type Doses = MedicationCourse['doses'];

const startsBy = (doses: Doses, lastDay: number): boolean => {
  const first = doses[0]?.[0];
  return typeof first === 'string' || (first !== undefined && first <= lastDay);
};

function daysOfEntry(timeline: Timeline, { doses, frequency }: MedicationCourse): number[] {
  const firstVisit = timeline.visits[0]?.dayFromInfusion ?? timeline.course.consentDay;
  const steps = frequency === 'ONCE' ? doses.filter(([, dose]) => dose === null) : doses;
  const days = steps
    .map(([day]) => (typeof day === 'string' || day < firstVisit ? firstVisit : day))
    .filter((day) => day <= timeline.lastDay)
    .map((day) => timeline.enteredAfter(day));
  return [...new Set(days)].sort((a, b) => a - b);
}

function asKnown(timeline: Timeline, medication: MedicationCourse, known: number): Content<'medication'> {
  const steps = medication.doses.filter(([day]) => typeof day === 'string' || day <= known);
  const date = (day: number | string): string => (typeof day === 'string' ? day : timeline.date(day));
  const dosePeriods = steps.flatMap(([from, dose], n): DosePeriod[] => {
    const next = steps[n + 1];
    if (dose === null) return [];
    return [
      {
        from: date(from),
        to: next ? date(next[0]) : null,
        dose,
        unit: medication.unit,
        frequency: medication.frequency,
      },
    ];
  });
  const last = steps.at(-1);
  const ended = last !== undefined && last[1] === null ? lastDayOfTreatment(timeline, last[0]) : null;
  return {
    ...BLANK.medication,
    name: medication.name,
    genericName: medication.generic,
    treatmentClass: medication.class,
    role: medication.role,
    indication: medication.indication,
    route: medication.route,
    start: steps[0] ? date(steps[0][0]) : null,
    end: ended,
    ongoing: ended === null ? 'yes' : 'no',
    dosePeriods,
    tolerated: medication.tolerated ?? null,
  };
}

/** Dose periods end with the first day without the drug, a medication with the last day on it. */
const lastDayOfTreatment = (timeline: Timeline, firstDayWithout: number | string): string =>
  typeof firstDayWithout === 'string' ? firstDayWithout : timeline.date(firstDayWithout - 1);
