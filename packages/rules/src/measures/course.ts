/** One subject's course of one measure against its own baseline: every value with its day, and the best one so far. */
import { addDays, dayNumber } from '../calendar/index.ts';
import { sledaiOf } from '../evaluate/activity.ts';
import { atVisits } from '../evaluate/at-visits.ts';
import { differenceOf, inUsualUnit, isTitre } from '../evaluate/cohort-values.ts';
import { laboratoryMarkersOf } from '../evaluate/laboratory.ts';
import { exactly, type TextRange } from '../evaluate/median.ts';
import { responseStandingsOf } from '../evaluate/platelet-response.ts';
import { dayOf, question, type Question } from '../evaluate/question.ts';
import { questionnairesOf } from '../evaluate/reported.ts';
import { therapyReductionOf } from '../evaluate/therapy.ts';
import { compare, dec, decimal } from '../number/index.ts';
import { decimalText, shown } from '../number/fraction-text.ts';
import type { Fraction } from '../number/fraction.ts';
import type { Protocol } from '../protocol/index.ts';
import type { SubjectRecord } from '../record/index.ts';
import {
  DEFAULT_GLUCOCORTICOID_OPTIONS,
  glucocorticoidHistory,
  glucocorticoidSteps,
} from '../therapy/index.ts';
import type { StudyMeasure, MeasureGroup } from './measure.ts';

export interface MeasurePoint {
  /** Day from infusion. */
  readonly day: number;
  /** Key of the planned visit this value stands for; null for others, so that a visit has one value of each subject. */
  readonly visit: string | null;
  /** In the unit of the measure. */
  readonly value: TextRange;
  /** Against the baseline, as the measure says; null for the baseline, what lies before it, and where there is none. */
  readonly change: TextRange | null;
  /** False for a platelet count that no verdict counts, being too soon after a rescue. */
  readonly counted: boolean;
}

export interface MeasureCourse {
  readonly subjectId: string;
  readonly subjectCode: string;
  readonly doseLevel: string | null;
  readonly isInfused: boolean;
  readonly baseline: TextRange | null;
  /** By day, those from the baseline on. */
  readonly points: readonly MeasurePoint[];
  /** The counted value after infusion that lies furthest in the wished direction; null where there is none. */
  readonly best: MeasurePoint | null;
  /** Values that no day from infusion, or no number, can be given to. */
  readonly notPlaced: number;
}

interface Raw {
  readonly visitId: string | null;
  readonly dayFromInfusion: number | null;
  readonly value: TextRange | null;
  readonly change: TextRange | null;
  readonly counted: boolean;
}

interface RawCourse {
  readonly baseline: TextRange | null;
  /** Its day, where it stands in the course itself. */
  readonly from: number | null;
  readonly values: readonly Raw[];
}

type Draw = (asked: Question, measure: StudyMeasure) => RawCourse | null;

const against = (value: TextRange | null, baseline: TextRange | null): TextRange | null =>
  value && baseline && differenceOf(value, baseline);

const DRAW: Readonly<Record<MeasureGroup, Draw>> = {
  platelets(asked) {
    const study = responseStandingsOf(asked)?.study;
    if (!study) return null;
    const { platelets, range, date } = study.baseline;
    const baseline = platelets === null ? range && { low: range.low, high: range.high } : exactly(platelets);
    const day = dayOf(asked, date);
    return {
      baseline,
      from: day,
      values: [
        ...(baseline
          ? [{ visitId: null, dayFromInfusion: day, value: baseline, change: null, counted: true }]
          : []),
        ...study.counts.flatMap(
          ({ visitId, dayFromInfusion, platelets: count, range: bounds, rescueExcluded }) => {
            const value = count === null ? bounds && { low: bounds.low, high: bounds.high } : exactly(count);
            // A planned visit without a count is no value.
            if (!value) return [];
            return [
              { visitId, dayFromInfusion, value, change: against(value, baseline), counted: !rescueExcluded },
            ];
          },
        ),
        ...study.unplaced.map(() => NOWHERE),
      ],
    };
  },
  sledai(asked) {
    const answer = sledaiOf(asked, 'without-flares');
    if (!answer) return null;
    const points = ({
      minimum,
      maximum,
    }: {
      readonly minimum: number;
      readonly maximum: number;
    }): TextRange => ({
      low: String(minimum),
      high: String(maximum),
    });
    return {
      baseline: answer.baseline && points(answer.baseline.score.total),
      from: answer.baseline?.dayFromInfusion ?? null,
      values: answer.course.map(({ assessment, dayFromInfusion, score, change }) => ({
        visitId: assessment.visitId,
        dayFromInfusion,
        value: points(score.total),
        change: change && points(change.points),
        // Open items make it an interval, which says so itself.
        counted: true,
      })),
    };
  },
  marker(asked, { name, changeIn }) {
    const marker = laboratoryMarkersOf(asked)?.markers.find(({ analyte }) => analyte === name);
    if (!marker) return null;
    const { analyte, samples } = marker;
    const reference = samples.find(({ source }) => source.id === marker.baseline?.id);
    const baseline = reference ? inUsualUnit(analyte, reference.reported) : null;
    return {
      baseline,
      from: reference?.dayFromInfusion ?? null,
      values: samples.map(({ visitId, dayFromInfusion, reported, change }) => {
        const value = inUsualUnit(analyte, reported);
        const titre = changeIn === 'fold' ? change?.fold : change?.log2Steps;
        return {
          visitId,
          dayFromInfusion,
          value,
          change: isTitre(analyte) ? (titre ?? null) : change?.difference ? against(value, baseline) : null,
          counted: true,
        };
      }),
    };
  },
  questionnaire(asked, { instrument, scoring, name }) {
    const answer = questionnairesOf(asked);
    const series = answer?.series.find(
      (one) => one.instrument === instrument && one.scoring === scoring && one.measure === name,
    );
    if (!answer || !series) return null;
    const forms = answer.questionnaires.filter(
      (one) =>
        one.instrument === instrument &&
        one.scoring === scoring &&
        one.measures.some(({ key }) => key === name),
    );
    const first = series.points.findLast(
      ({ dayFromInfusion, score }) => dayFromInfusion !== null && dayFromInfusion <= 0 && score !== null,
    );
    return {
      baseline: first ? exactly(first.score!) : null,
      from: first?.dayFromInfusion ?? null,
      values: series.points.map(({ dayFromInfusion, score, change }, n) => ({
        visitId: forms[n]?.visitId ?? null,
        dayFromInfusion,
        value: score === null ? null : exactly(score),
        change: change === null ? null : exactly(change),
        counted: true,
      })),
    };
  },
  glucocorticoids(asked) {
    const { record, protocol, infusion } = asked;
    const answer = therapyReductionOf(asked);
    if (!answer || infusion.date === null || answer.observedDays === null) return null;
    const { asOf, baselineDate } = answer;
    if (asOf === null) return null;
    const options =
      protocol.endpoints.therapyReduction?.options.glucocorticoids ?? DEFAULT_GLUCOCORTICOID_OPTIONS;
    const start = baselineDate ?? addDays(infusion.date, 0);
    const zero = dayNumber(infusion.date);
    const from = dayNumber(start) - zero;
    const { amount } = answer.glucocorticoids.baseline;
    // A baseline within bounds, or a mean without a finite decimal, is told by the rule of reduction and not guessed here.
    const baseline = amount !== null && decimal(amount) ? exactly(amount) : null;
    const steps = glucocorticoidSteps(
      glucocorticoidHistory(record, options),
      zero + from,
      dayNumber(asOf) + 1,
    );
    return {
      baseline,
      from,
      values: steps.map(({ from: day, prednisoneMgPerDay: { minimum, maximum } }) => {
        const value = { low: write(minimum), high: maximum && write(maximum) };
        return {
          visitId: null,
          dayFromInfusion: day - zero,
          value,
          change: day - zero > from ? against(value, baseline) : null,
          counted: true,
        };
      }),
    };
  },
};

const NOWHERE: Raw = { visitId: null, dayFromInfusion: null, value: null, change: null, counted: false };

const write = (amount: Fraction): string => decimalText(amount) ?? shown(amount, 4);

/** The course of a subject at the cut of its record. Empty where it has none, and before the day of infusion is known. */
export function measureCourse(
  record: SubjectRecord,
  protocol: Protocol,
  measure: StudyMeasure,
): MeasureCourse {
  const asked = question(record, protocol);
  const { id, code, doseLevel } = record.subject;
  const drawn = DRAW[measure.group](asked, measure);
  const values = drawn?.values ?? [];
  const from = drawn?.from ?? Number.NEGATIVE_INFINITY;
  const isPlaced = (one: Raw): one is Raw & { dayFromInfusion: number; value: TextRange } =>
    one.dayFromInfusion !== null && one.value !== null;
  const placed = values.filter(isPlaced);
  const standing = new Map([...atVisits(asked, placed)].map(([visit, one]) => [one, visit]));
  const points = placed
    .filter(({ dayFromInfusion }) => dayFromInfusion >= from)
    .map((one): MeasurePoint => ({
      day: one.dayFromInfusion,
      visit: standing.get(one) ?? null,
      value: one.value,
      change: one.change,
      counted: one.counted,
    }))
    .toSorted((a, b) => a.day - b.day);
  return {
    subjectId: id,
    subjectCode: code,
    doseLevel,
    isInfused: asked.infusion.start !== null,
    baseline: drawn?.baseline ?? null,
    points,
    best: bestOf(points, measure.benefit),
    notPlaced: values.length - placed.length,
  };
}

/** By the end of the change that is certain: of "+20 to +30" no more than +20 is counted as gained. */
function bestOf(points: readonly MeasurePoint[], benefit: StudyMeasure['benefit']): MeasurePoint | null {
  if (benefit === null) return null;
  let best: { readonly point: MeasurePoint; readonly gain: string } | null = null;
  for (const point of points) {
    const gain = benefit === 'rise' ? point.change?.low : point.change?.high;
    if (!point.counted || point.day <= 0 || gain === undefined || gain === null) continue;
    const order = best === null ? 1 : compare(dec(gain), dec(best.gain));
    if (best === null || (benefit === 'rise' ? order > 0 : order < 0)) best = { point, gain };
  }
  return best?.point ?? null;
}
