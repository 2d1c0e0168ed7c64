/** Study treatment of a subject, and the CRS, ICANS and IEC-HS assessments that follow it. */
import { BLANK } from '@trialside/rules';
import { entered, type HistoryOf } from './history.ts';
import type { Timeline } from './timeline.ts';

export function exposures(timeline: Timeline): HistoryOf<'exposure'>[] {
  return timeline.course.exposures
    .filter(({ on }) => on <= timeline.lastDay)
    .map((exposure) => {
      const date = timeline.date(exposure.on);
      const key = `exposure/${exposure.treatment.toLowerCase().replaceAll(' ', '-')}/${exposure.on}`;
      return entered('exposure', key, 'sub-investigator', date, {
        ...BLANK.exposure,
        visitId: timeline.visits.find(({ key: visit }) => visit === exposure.visit)?.id ?? null,
        treatment: exposure.treatment,
        category: exposure.category,
        dose: exposure.dose,
        unit: exposure.unit,
        frequency: 'ONCE',
        route: exposure.category === 'leukapheresis' ? null : 'INTRAVENOUS',
        start: `${date}T${exposure.from}`,
        end: `${date}T${exposure.until}`,
      });
    });
}

export function toxicityAssessments(timeline: Timeline): HistoryOf<'toxicityAssessment'>[] {
  return (timeline.course.toxicity ?? []).map(({ kind, on, at, inputs, grade }) =>
    entered(
      'toxicityAssessment',
      `toxicity/${kind}/${on}/${at}`,
      'sub-investigator',
      timeline.date(timeline.enteredAfter(on)),
      {
        ...BLANK.toxicityAssessment,
        visitId: timeline.visits.find(({ dayFromInfusion }) => dayFromInfusion === on)?.id ?? null,
        kind,
        assessed: `${timeline.date(on)}T${at}`,
        inputs,
        grade,
      },
    ),
  );
}
