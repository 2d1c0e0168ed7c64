/** Criteria of DORIS and LLDAS, and why one of them is not known: the keys of the locales. */
import type { SledaiReason } from '../sledai/reasons.ts';
import type { TherapyReason } from '../therapy/reasons.ts';

export type RemissionCriterion =
  | 'doris-clinical-sledai'
  | 'doris-pga'
  | 'doris-prednisone'
  | 'doris-immunosuppressants-stable'
  | 'complete-remission-no-glucocorticoid'
  | 'complete-remission-no-immunosuppressant'
  | 'complete-remission-no-serological-activity'
  | 'lldas-sledai'
  | 'lldas-no-major-organ-activity'
  | 'lldas-no-haemolytic-anaemia'
  | 'lldas-no-gastrointestinal-activity'
  | 'lldas-no-new-activity'
  | 'lldas-pga'
  | 'lldas-prednisone'
  | 'lldas-maintenance-doses'
  | 'lldas-tolerance'
  | 'lldas-no-investigational-drug';

/** Said by these rules alone. */
export type OwnRemissionReason =
  | 'sledai-missing'
  | 'sledai-items-open'
  | 'not-assessed'
  | 'no-previous-assessment'
  | 'assessment-date-incomplete'
  | 'pga-converted'
  | 'tolerance-not-recorded'
  | 'medication-not-certain';

export type RemissionReason = OwnRemissionReason | SledaiReason | TherapyReason;
