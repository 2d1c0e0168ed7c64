/** What a protocol plans at a visit. A visit that plans no platelet count (a telephone contact) can never miss one. */
export const PLANNED_ASSESSMENTS = [
  'platelets',
  'blood-count',
  'chemistry',
  'coagulation',
  'inflammation',
  'serology',
  'immunoglobulins',
  'b-cells',
  'urine',
  'bleeding',
  'sledai',
  'pga',
  'questionnaires',
  'vital-signs',
  'contact',
] as const;

export type PlannedAssessment = (typeof PLANNED_ASSESSMENTS)[number];
