/** The medians of a measure over a cohort by planned visit, each with the number of subjects it was drawn from. */
import { isTitre } from '../evaluate/cohort-values.ts';
import { medianOf, type Median } from '../evaluate/median.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { Protocol } from '../protocol/index.ts';
import type { MeasureCourse } from './course.ts';
import type { StudyMeasure } from './measure.ts';

export interface MeasureAtVisit {
  readonly visit: string;
  /** Target day from infusion. */
  readonly day: number;
  readonly value: Median | null;
  readonly change: Median | null;
}

/** Of the values that count, one of each subject at a visit; visits without any are left out. By target day. */
export function measureMedians(
  courses: readonly MeasureCourse[],
  { schedule }: Pick<Protocol, 'schedule'>,
  measure: Pick<StudyMeasure, 'group' | 'name'>,
): readonly MeasureAtVisit[] {
  const points = courses.flatMap((course) => course.points.filter(({ counted }) => counted));
  const isOfTitres = measure.group === 'marker' && isTitre(measure.name as AnalyteKey);
  return schedule
    .toSorted((a, b) => a.targetDay - b.targetDay)
    .map(({ key, targetDay }) => {
      const here = points.filter(({ visit }) => visit === key);
      return {
        visit: key,
        day: targetDay,
        value: medianOf(
          here.map(({ value }) => value),
          isOfTitres ? 'pair' : 'mean',
        ),
        change: medianOf(here.flatMap(({ change }) => change ?? [])),
      };
    })
    .filter(({ value }) => value !== null);
}
