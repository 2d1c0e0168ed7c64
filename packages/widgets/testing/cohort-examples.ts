/** The examples of the badge as one cohort: each is a subject, dealt to the dose levels in turn. */
import type { CohortCourse } from '@trialside/client';
import { evaluateSubject } from '@trialside/rules/evaluate';
import { cohortLane } from '@trialside/rules/timeline';
import { PROTOCOL, RESPONSE_BADGE_EXAMPLES } from '../src/response-badge/response-badge.examples.ts';

export const exampleCohort = (): CohortCourse => ({
  cut: { knownAt: 1, on: '2026-09-01' },
  synthetic: true,
  doseLevels: PROTOCOL.doseLevels.map(({ code, name }) => ({ code, name })),
  lanes: RESPONSE_BADGE_EXAMPLES.map(({ record }, n) => {
    const lane = cohortLane(record, evaluateSubject(record, PROTOCOL), PROTOCOL);
    const code = `BJ01-${String(n + 1).padStart(3, '0')}`;
    return {
      ...lane,
      subjectId: code,
      subjectCode: code,
      doseLevel: PROTOCOL.doseLevels[n % 3]?.code ?? null,
      openQueries: null,
    };
  }),
  dose: null,
  rate: null,
});
