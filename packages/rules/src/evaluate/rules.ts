/**
 * Every rule by name and version. A protocol names the versions it was written for, the rule book lists them, and the
 * answers for a subject carry them.
 */
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
import { COMPLETE_REMISSION, DORIS_2021 } from '../remission/doris.ts';
import { LLDAS } from '../remission/lldas.ts';
import { IWG_2009_RULE } from '../response/iwg-rule.ts';
import { DURABLE_RESPONSE_RULE, PLATELET_RESPONSE_RULE, STEROID_DEPENDENCE_RULE } from '../response/rule.ts';
import { SELENA_FLARE_INDEX } from '../sledai/flare.ts';
import { THERAPY_REDUCTION } from '../therapy/reduction.ts';
import type { RuleRef } from '../verdict/index.ts';
import {
  ADVERSE_EVENT_CLASSIFICATION,
  LABORATORY_MARKERS,
  OVERALL_RESPONSE,
  QUESTIONNAIRE_SCORES,
  SLEDAI_SCORE,
  STUDY_CALENDAR,
} from './rule-refs.ts';

/** In the order of the rule book. */
export const RULES: readonly RuleRef[] = [
  PLATELET_RESPONSE_RULE,
  IWG_2009_RULE,
  DURABLE_RESPONSE_RULE,
  STEROID_DEPENDENCE_RULE,
  OVERALL_RESPONSE,
  SLEDAI_SCORE,
  SELENA_FLARE_INDEX,
  DORIS_2021,
  COMPLETE_REMISSION,
  LLDAS,
  THERAPY_REDUCTION,
  CTCAE_RULES['5.0'],
  CTCAE_RULES['6.0'],
  CRS_RULE,
  CRS_CTCAE_RULE,
  ICANS_RULE,
  IEC_HS_RULE,
  ADVERSE_EVENT_CLASSIFICATION,
  SERIOUSNESS_RULE,
  TREATMENT_EMERGENCE_RULE,
  DLT_RULE,
  DLT_EVALUABILITY_RULE,
  THREE_PLUS_THREE_RULE,
  BOIN_RULE,
  KEYBOARD_RULE,
  QUESTIONNAIRE_SCORES,
  LABORATORY_MARKERS,
  STUDY_CALENDAR,
];
