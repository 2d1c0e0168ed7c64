/** What a gateway answers every question of the cohort timeline with, worked out from records by the same rules. */
import type {
  CohortDurationQuery,
  CohortEventsQuery,
  CohortLanesQuery,
  CohortMeasureQuery,
  CohortMeasuresQuery,
  CohortRateQuery,
  CohortStatesQuery,
  CohortTherapyQuery,
} from '@trialside/client';
import { cohortOf, cohortsByDoseLevel, evaluateSubject, subjectFacts } from '@trialside/rules/evaluate';
import { measureCourse, measureMedians, measuresOf } from '@trialside/rules/measures';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import { cohortLane } from '@trialside/rules/timeline';

type Cohort = Omit<ReturnType<typeof cohortOf>, 'protocol' | 'cut' | 'doseFinding'>;

type Answer<Q extends { readonly study: unknown }> = NonNullable<Q['study']>;

/** The answers to all documents in one. */
export type CohortAnswer = Answer<CohortLanesQuery> &
  Answer<CohortRateQuery> &
  Answer<CohortDurationQuery> &
  Answer<CohortStatesQuery> &
  Answer<CohortEventsQuery> &
  Answer<CohortTherapyQuery> &
  Answer<CohortMeasuresQuery> &
  Answer<CohortMeasureQuery>;

const countsOf = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([key, subjects]) => ({ key, subjects }));
/** As the graph spells its enumerations. */
const spelled = (word: string) => word.toUpperCase().replaceAll('-', '_') as never;

function doseFindingOf({ doseFinding }: ReturnType<typeof cohortOf>) {
  if (!doseFinding) return null;
  const { recommendation } = doseFinding.finding;
  return {
    ofEverySite: true,
    design: recommendation.design,
    judgedLevel: recommendation.at,
    recommendedLevel: recommendation.doseLevel,
    recommendation: { outcome: recommendation.verdict.outcome },
    possibleSteps: recommendation.possible,
    excludedLevels: recommendation.excluded,
    doses: doseFinding.summaries.doses.map((dose) => ({
      ...dose,
      decisions: dose.decisions.map(({ kind, decidedOn }) => ({ kind: spelled(kind), decidedOn })),
    })),
  };
}

function remission(of: Cohort['doris']) {
  return of && { ...of, byVisit: of.byVisit.map((one) => ({ ...one, counts: countsOf(one.counts) })) };
}

function endpoints({ plateletResponse, doris, lldas, adverseEvents, therapyReduction, infused }: Cohort) {
  return {
    infused,
    plateletResponse: plateletResponse && {
      ...plateletResponse,
      endpoint: plateletResponse.counted.interval,
      endpointResponse: plateletResponse.counted.response,
      endpointRule: plateletResponse.counted.rule,
      endpointDenominator: plateletResponse.counted.denominator,
      endpointFromBaselineAtOrAboveCr: plateletResponse.counted.fromBaselineAtOrAboveCr,
      duration: {
        ...plateletResponse.duration.curve,
        open: plateletResponse.duration.open,
        medianDays: plateletResponse.duration.curve.median.time,
        medianLowerDays: plateletResponse.duration.curve.median.lower,
        medianUpperDays: plateletResponse.duration.curve.median.upper,
      },
    },
    doris: remission(doris),
    lldas: remission(lldas),
    adverseEvents: adverseEvents && {
      tables: Object.entries(adverseEvents.tables).map(([selection, { infused: of, any, bodySystems }]) => {
        const row = (one: typeof any) => ({ ...one, byMaximumGrade: countsOf(one.byMaximumGrade) });
        return {
          selection: spelled(selection),
          incidence: {
            infused: of,
            any: row(any),
            rows: bodySystems.flatMap((system) => [row(system), ...system.terms.map(row)]),
          },
        };
      }),
    },
    therapyReduction: therapyReduction && {
      ...therapyReduction,
      classes: therapyReduction.classes.map(({ treatmentClass, counts }) => ({
        treatmentClass: spelled(treatmentClass),
        counts: countsOf(counts),
      })),
      glucocorticoids: countsOf(therapyReduction.glucocorticoids),
      drugFreeNow: countsOf(therapyReduction.drugFreeNow),
    },
  };
}

/** One object that holds the answer to every document of the widget; `measure` is the one that courses are of. */
export function cohortAnswer(
  records: readonly SubjectRecord[],
  protocol: Protocol,
  measure = 'platelets',
): { readonly study: CohortAnswer } {
  const cut = records[0]!.cut;
  const facts = records.map((record) => subjectFacts(record, protocol, cut));
  const whole = cohortOf(facts, protocol, cut);
  const measures = measuresOf(protocol, whole.questionnaires);
  const asked = measures.find(({ key }) => key === measure)!;
  const courses = records.map((record) => measureCourse(record, protocol, asked));
  return {
    study: {
      code: protocol.studyCode,
      synthetic: protocol.synthetic,
      cut,
      protocol: {
        doseLevels: protocol.doseLevels.map(({ code, name }) => ({
          code,
          name: { en: name.en, zhCN: name['zh-CN'] },
        })),
        schedule: protocol.schedule.map(({ key, targetDay, name }) => ({
          key,
          targetDay,
          name: { en: name.en, zhCN: name['zh-CN'] },
        })),
      },
      lanes: records.map((record) => ({
        ...cohortLane(record, evaluateSubject(record, protocol), protocol),
        openQueries: 0,
      })),
      cohort: { ...endpoints(whole), doseFinding: doseFindingOf(whole) },
      cohortsByDoseLevel: cohortsByDoseLevel(facts, protocol, cut).map((level) => ({
        doseLevel: level.doseLevel,
        ...endpoints(level),
      })),
      measures,
      measure: { measure: asked, courses, byVisit: measureMedians(courses, protocol, asked) },
    },
  };
}
