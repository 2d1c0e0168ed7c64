/** The rule book in its order: every rule with its source, where its options are, its tables and its worked examples. */
import { SERIOUSNESS_RULE } from '../adverse-events/seriousness.ts';
import { TREATMENT_EMERGENCE_RULE } from '../adverse-events/treatment-emergence.ts';
import { CRS_CTCAE_RULE } from '../astct/crs-ctcae.ts';
import { CRS_RULE } from '../astct/crs.ts';
import { ICANS_RULE } from '../astct/icans.ts';
import { IEC_HS_RULE } from '../astct/iec-hs.ts';
import { CTCAE_RULES } from '../ctcae/rule.ts';
import { BOIN_RULE } from '../dose/boin.ts';
import { DLT_EVALUABILITY_RULE } from '../dose/dlt-evaluability.ts';
import { DLT_RULE } from '../dose/dlt-suggestion.ts';
import { KEYBOARD_RULE } from '../dose/keyboard.ts';
import { THREE_PLUS_THREE_RULE } from '../dose/three-plus-three.ts';
import {
  ADVERSE_EVENT_CLASSIFICATION,
  LABORATORY_MARKERS,
  OVERALL_RESPONSE,
  QUESTIONNAIRE_SCORES,
  SLEDAI_SCORE,
  STUDY_CALENDAR,
} from '../evaluate/rule-refs.ts';
import type { Protocol } from '../protocol/index.ts';
import { COMPLETE_REMISSION, DORIS_2021 } from '../remission/doris.ts';
import { LLDAS } from '../remission/lldas.ts';
import { IWG_2009_RULE } from '../response/iwg-rule.ts';
import { DURABLE_RESPONSE_RULE, PLATELET_RESPONSE_RULE, STEROID_DEPENDENCE_RULE } from '../response/rule.ts';
import { SELENA_FLARE_INDEX } from '../sledai/flare.ts';
import { THERAPY_REDUCTION } from '../therapy/reduction.ts';
import * as activity from './examples/activity.ts';
import * as reported from './examples/reported.ts';
import * as response from './examples/response.ts';
import * as safety from './examples/safety.ts';
import type { Chapter, RuleEntry } from './shape.ts';
import { BOIN_TABLE, ctcaeTable, DLT_TABLE, PHASE_TABLE, SCHEDULE_TABLE, SLEDAI_TABLE } from './tables.ts';

type Options = RuleEntry['options'];

const responsePart =
  (part: 'iwg' | 'durable' | 'steroidDependence'): Options =>
  ({ endpoints }) =>
    endpoints.plateletResponse?.[part];

const none: Options = () => undefined;
const noTables: readonly never[] = [];

const adverseEventOptions =
  (...names: readonly string[]): Options =>
  ({ endpoints }: Protocol) => {
    const { adverseEvents } = endpoints;
    const all: Record<string, unknown> = { ...adverseEvents?.options, crsScale: adverseEvents?.crsScale };
    return adverseEvents && Object.fromEntries(names.map((name) => [name, all[name]]));
  };

const doseOptions =
  (...names: readonly string[]): Options =>
  ({ endpoints }: Protocol) => {
    const options: Record<string, unknown> = { ...endpoints.doseFinding?.options };
    return endpoints.doseFinding && Object.fromEntries(names.map((name) => [name, options[name]]));
  };

export const CHAPTERS: readonly Chapter[] = [
  {
    key: 'response',
    rules: [
      {
        rule: PLATELET_RESPONSE_RULE,
        source: 'Study text; NCT06826430',
        options: ({ endpoints }) => endpoints.plateletResponse?.options,
        tables: noTables,
        examples: [...response.AT_COUNT, ...response.UNITS, ...response.RESCUE, ...response.COURSE],
      },
      {
        rule: IWG_2009_RULE,
        source: 'Rodeghiero 2009, Blood 113:2386',
        options: responsePart('iwg'),
        tables: noTables,
        examples: response.IWG,
      },
      {
        rule: OVERALL_RESPONSE,
        source: 'Study text; Clopper & Pearson 1934, Biometrika 26:404',
        options: ({ endpoints: { plateletResponse } }) =>
          plateletResponse && {
            earlyLookDay: plateletResponse.earlyLookDay,
            mainVisit: plateletResponse.mainVisit,
            mainThroughDay: plateletResponse.mainThroughDay,
            counted: plateletResponse.counted,
          },
        tables: noTables,
        examples: response.RATES,
      },
      {
        rule: DURABLE_RESPONSE_RULE,
        source: 'Registration trials of TPO receptor agonists; no definition in the study text',
        options: responsePart('durable'),
        tables: noTables,
        examples: response.DURABLE,
      },
      {
        rule: STEROID_DEPENDENCE_RULE,
        source: 'Rodeghiero 2009, Blood 113:2386',
        options: responsePart('steroidDependence'),
        tables: noTables,
        examples: response.DEPENDENCE,
      },
    ],
  },
  {
    key: 'activity',
    rules: [
      {
        rule: SLEDAI_SCORE,
        source:
          'Bombardier 1992, Arthritis Rheum 35:630; Petri 1999, Lupus 8:685; Petri 2005, N Engl J Med 353:2550; Gladman 2002, J Rheumatol 29:288; Touma 2010, Lupus 19:49',
        options: ({ endpoints }) =>
          endpoints.sledai && { ...endpoints.sledai.options, throughVisit: endpoints.sledai.throughVisit },
        tables: [SLEDAI_TABLE],
        examples: activity.SLEDAI,
      },
      {
        rule: SELENA_FLARE_INDEX,
        source: 'Petri 1999, Lupus 8:685; Buyon 2005, Ann Intern Med 142:953',
        options: none,
        tables: noTables,
        examples: activity.FLARE,
      },
      {
        rule: DORIS_2021,
        source: 'van Vollenhoven 2021, Lupus Sci Med 8:e000538; study text',
        options: ({ endpoints: { doris } }) =>
          doris && { ...doris.options, throughVisit: doris.throughVisit, throughDay: doris.throughDay },
        tables: noTables,
        examples: activity.DORIS,
      },
      {
        rule: COMPLETE_REMISSION,
        source: 'van Vollenhoven 2021, Lupus Sci Med 8:e000538',
        options: none,
        tables: noTables,
        examples: activity.COMPLETE,
      },
      {
        rule: LLDAS,
        source:
          'Franklyn 2016, Ann Rheum Dis 75:1615; Golder 2016, Arthritis Res Ther 18:260; Oon 2019, Ann Rheum Dis 78:629',
        options: ({ endpoints: { lldas } }) =>
          lldas && { ...lldas.options, throughVisit: lldas.throughVisit, throughDay: lldas.throughDay },
        tables: noTables,
        examples: activity.LLDAS_EXAMPLES,
      },
      {
        rule: THERAPY_REDUCTION,
        source: 'Study text; Meikle & Tyler 1977, Am J Med 63:200',
        options: ({ endpoints: { therapyReduction } }) =>
          therapyReduction && { ...therapyReduction.options, throughVisit: therapyReduction.throughVisit },
        tables: noTables,
        examples: activity.THERAPY,
      },
    ],
  },
  {
    key: 'safety',
    rules: [
      {
        rule: CTCAE_RULES['5.0'],
        source: 'NCI CTCAE 5.0, 27 November 2017',
        options: ({ ctcae }) => ctcae,
        tables: [ctcaeTable('5.0')],
        examples: safety.CTCAE_5,
      },
      {
        rule: CTCAE_RULES['6.0'],
        source: 'NCI CTCAE 6.0',
        options: none,
        tables: noTables,
        examples: safety.CTCAE_6,
      },
      {
        rule: CRS_RULE,
        source: 'Lee 2019, Biol Blood Marrow Transplant 25:625',
        options: adverseEventOptions('crsScale'),
        tables: noTables,
        examples: safety.CRS,
      },
      {
        rule: CRS_CTCAE_RULE,
        source: 'NCI CTCAE 5.0, 27 November 2017',
        options: none,
        tables: noTables,
        examples: safety.CRS_CTCAE,
      },
      {
        rule: ICANS_RULE,
        source: 'Lee 2019, Biol Blood Marrow Transplant 25:625',
        options: none,
        tables: noTables,
        examples: safety.ICANS,
      },
      {
        rule: IEC_HS_RULE,
        source: 'Hines 2023, Transplant Cell Ther 29:438',
        options: none,
        tables: noTables,
        examples: safety.IEC_HS,
      },
      {
        rule: ADVERSE_EVENT_CLASSIFICATION,
        source: 'Study text; WHO-UMC causality categories; ICH E2A 1994',
        options: adverseEventOptions(
          'windowLastDay',
          'relatedCategories',
          'studyTreatment',
          'missingCountsAsRelated',
          'causalityWording',
          'specialInterest',
          'significantLabFromGrade',
          'expeditedFatalDays',
          'expeditedOtherDays',
          'expeditedFollowUpDays',
        ),
        tables: noTables,
        examples: safety.CLASSIFICATION,
      },
      {
        rule: SERIOUSNESS_RULE,
        source: 'ICH E2A 1994',
        options: none,
        tables: noTables,
        examples: safety.SERIOUSNESS,
      },
      {
        rule: TREATMENT_EMERGENCE_RULE,
        source: 'CDISC ADaM conventions; study text',
        options: none,
        tables: noTables,
        examples: safety.EMERGENCE,
      },
    ],
  },
  {
    key: 'dose',
    rules: [
      {
        rule: DLT_RULE,
        source: 'Protocol; usual practice after CAR-T cells',
        options: none,
        tables: [DLT_TABLE],
        examples: safety.SUGGESTION,
      },
      {
        rule: DLT_EVALUABILITY_RULE,
        source: 'Protocol; usual practice of phase I trials',
        options: doseOptions('dltWindowLastDay', 'staggerDays'),
        tables: noTables,
        examples: safety.EVALUABILITY,
      },
      {
        rule: THREE_PLUS_THREE_RULE,
        source: 'Storer 1989, Biometrics 45:925',
        options: doseOptions('design'),
        tables: noTables,
        examples: safety.THREE_PLUS_THREE,
      },
      {
        rule: BOIN_RULE,
        source: 'Liu & Yuan 2015, J R Stat Soc C 64:507; Yuan 2016, Clin Cancer Res 22:4291',
        options: doseOptions('targetRate', 'tooLowFold', 'tooHighFold', 'eliminationCutoff'),
        tables: [BOIN_TABLE],
        examples: safety.BOIN,
      },
      {
        rule: KEYBOARD_RULE,
        source: 'Yan 2017, Clin Cancer Res 23:3994',
        options: doseOptions('keyHalfWidth'),
        tables: noTables,
        examples: safety.KEYBOARD,
      },
    ],
  },
  {
    key: 'reported',
    rules: [
      {
        rule: QUESTIONNAIRE_SCORES,
        source:
          'Hays 1993, Health Econ 2:217; Ware 1993 and 1994; Mathias 2007, Health Qual Life Outcomes 5:11',
        options: ({ endpoints: { questionnaires } }) =>
          questionnaires && { ...questionnaires.options, throughVisit: questionnaires.throughVisit },
        tables: noTables,
        examples: reported.QUESTIONNAIRES,
      },
      {
        rule: LABORATORY_MARKERS,
        source: 'Study text',
        options: ({ endpoints: { laboratoryMarkers } }) =>
          laboratoryMarkers && { ...laboratoryMarkers.options, throughVisit: laboratoryMarkers.throughVisit },
        tables: noTables,
        examples: reported.MARKERS,
      },
    ],
  },
  {
    key: 'calendar',
    rules: [
      {
        rule: STUDY_CALENDAR,
        source: 'Study text; CDISC SDTM Implementation Guide (study day)',
        options: ({ timeAnchor, monthLength, timeZone }) => ({ timeAnchor, monthLength, timeZone }),
        tables: [PHASE_TABLE, SCHEDULE_TABLE],
        examples: reported.CALENDAR,
      },
    ],
  },
];
