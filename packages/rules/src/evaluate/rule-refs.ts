/** Names and versions of the rules whose answers are numbers and tables, not verdicts. */
import type { RuleRef } from '../verdict/index.ts';

/** SLEDAI scored in each of its versions, with the bands and the change from baseline. */
export const SLEDAI_SCORE: RuleRef = { id: 'sledai', version: '1' };

/** Response rates of a cohort. */
export const OVERALL_RESPONSE: RuleRef = { id: 'overall-response', version: '1' };

/** What reports ask of an adverse event, beyond seriousness and emergence: causality, window, special interest. */
export const ADVERSE_EVENT_CLASSIFICATION: RuleRef = { id: 'adverse-events.classification', version: '1' };

/** SF-36 and ITP-PAQ. */
export const QUESTIONNAIRE_SCORES: RuleRef = { id: 'questionnaire-scores', version: '1' };

export const LABORATORY_MARKERS: RuleRef = { id: 'laboratory-markers', version: '1' };

/** Days, phases, visits and what is due at them. */
export const STUDY_CALENDAR: RuleRef = { id: 'study-calendar', version: '1' };
