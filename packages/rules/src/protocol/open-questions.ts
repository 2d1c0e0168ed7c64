/** What the study text leaves open, and where the protocol answers it. */
export type OpenQuestion =
  | 'bleeding-and-cr'
  | 'confirmation'
  | 'platelet-baseline'
  | 'up-to-28-days'
  | 'up-to-6-months'
  | 'any-time-or-at-visit'
  | 'orr-denominator'
  | 'rescue-counts'
  | 'sledai-version'
  | 'doris-prednisone'
  | 'doris-stable'
  | 'new-activity'
  | 'previous-assessment'
  | 'important-organs'
  | 'investigational-drug'
  | 'treatment-related'
  | 'clinical-significance'
  | 'crs-scale'
  | 'dose-escalation'
  | 'sf-36-version'
  | 'antinuclear-antibodies'
  | 'ana-change'
  | 'two-years'
  | 'sledai-improvement'
  | 'therapy-baseline';

/**
 * Each question with the path of the choice that answers it. The rule book lists them, so that a reader sees in one place
 * what was decided and not written down.
 */
export const OPEN_QUESTIONS: Readonly<Record<OpenQuestion, string>> = {
  'bleeding-and-cr': 'endpoints.plateletResponse.options.bleedingBlocksCR',
  confirmation: 'endpoints.plateletResponse.counted.rule',
  'platelet-baseline': 'endpoints.plateletResponse.options.baselineMode',
  'up-to-28-days': 'endpoints.adverseEvents.options.windowLastDay',
  'up-to-6-months': 'endpoints.plateletResponse.mainVisit',
  'any-time-or-at-visit': 'endpoints.plateletResponse.counted.response',
  'orr-denominator': 'endpoints.plateletResponse.counted.denominator',
  'rescue-counts': 'endpoints.plateletResponse.options.rescueCountsAsNonResponse',
  'sledai-version': 'endpoints.doris.options.definition',
  'doris-prednisone': 'endpoints.doris.options.prednisone',
  'doris-stable': 'endpoints.doris.options.stabilityDays',
  'new-activity': 'endpoints.lldas.options.newActivity',
  'previous-assessment': 'endpoints.lldas.options.previousAssessment',
  'important-organs': 'endpoints.lldas.options.majorOrganDescriptors',
  'investigational-drug': 'endpoints.lldas.options.studyProductIsInvestigational',
  'treatment-related': 'endpoints.adverseEvents.options.studyTreatment',
  'clinical-significance': 'endpoints.adverseEvents.options.significantLabFromGrade',
  'crs-scale': 'endpoints.adverseEvents.crsScale',
  'dose-escalation': 'endpoints.doseFinding.options.design',
  'sf-36-version': 'endpoints.questionnaires.options.unnamedSf36',
  'antinuclear-antibodies': 'endpoints.laboratoryMarkers.options.analytes',
  'ana-change': 'endpoints.laboratoryMarkers.options.titreChange',
  'two-years': 'timeAnchor',
  'sledai-improvement': 'endpoints.sledai.options.improvementPoints',
  'therapy-baseline': 'endpoints.therapyReduction.options.baseline',
};
