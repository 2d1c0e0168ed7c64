/** Grades that many terms share word for word, by the name a table calls them with `@`. */
import type { Grade } from './types.ts';

export type Pattern = Readonly<Partial<Record<Grade, string>>>;

export const PATTERNS: Readonly<Record<string, Pattern>> = {
  /** How most terms end. */
  fatal: { 4: 'lifeThreatening | urgent', 5: 'death' },
  /** As `fatal`, where an operation is what is urgent. */
  fatalOperative: { 4: 'lifeThreatening | urgent.operative', 5: 'death' },
  /** "…, Other, specify" of every class. */
  other: {
    1: 'asymptomatic | symptoms.mild | observation | noIntervention',
    2: 'severity.moderate | intervention.minimal | adl.instrumental.forAge',
    3: 'severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | hospital.orProlonged | adl.selfCare',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  /** The usual mildest grade, each alone; `quiet` together. */
  silent: { 1: 'asymptomatic | observation | noIntervention' },
  quiet: { 1: 'asymptomatic & noIntervention' },
  pain: { 1: 'pain.mild', 2: 'pain.moderate | adl.instrumental', 3: 'pain.severe | adl.selfCare' },
  ladder: {
    1: 'symptoms.mild',
    2: 'symptoms.moderate | adl.instrumental',
    3: 'symptoms.severe | adl.selfCare',
  },
  hemorrhage: {
    1: 'symptoms.mild | noIntervention',
    2: 'symptoms.moderate | intervention',
    3: 'transfusion | intervention.invasive | hospital',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  /** Version 6.0: bleeding, and rashes that differ only in how they are treated. */
  hemorrhageInSix: {
    1: 'symptoms.mild | noIntervention',
    2: 'symptoms.moderate | intervention',
    3: 'hospital',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  rashInSix: { 1: 'present | intervention.topical', 2: 'intervention.oral', 3: 'intervention.iv' },
  fistula: {
    1: 'asymptomatic',
    2: 'symptoms & noInvasive',
    3: 'intervention.invasive',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  /** Gut: grades 2 and 3 of what narrows it, of ulcers, and of what blocks it. */
  gutStenosis: {
    2: 'symptoms | gutAltered',
    3: 'gutAltered.severe | tubeFeeding | hospital | intervention.operative.elective',
  },
  gutUlcer: { 2: 'symptoms | gutAltered', 3: 'gutAltered.severe | tpn | intervention.invasive.elective' },
  gutObstruction: { 2: 'symptoms | gutAltered', 3: 'hospital | intervention.invasive' },
  /** Grade 3 of "Other, specify" without self-care. */
  significant: {
    3: 'severity.severe & noImmediateThreat | severity.significant & noImmediateThreat | hospital.orProlonged',
  },
  /** How most infections go on; `infectionShort` without danger to life, `localInfection` how some begin. */
  infection: {
    3: 'intervention.iv.antimicrobial | intervention.invasive',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  infectionShort: { 3: 'intervention.iv.antimicrobial | intervention.invasive' },
  localInfection: { 1: 'localized & intervention.local', 2: 'intervention.oral.antimicrobial' },
  softTissueNecrosis: {
    2: 'woundCare | intervention.medical',
    3: 'debridement | intervention.invasive',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  weakness: {
    1: 'symptoms & noSignsOnExam',
    2: 'symptoms & signsOnExam | adl.instrumental',
    3: 'adl.selfCare',
  },
  fibrosis: {
    1: 'induration.mild & noFixation',
    2: 'induration.moderate & cannotPinch | adl.instrumental',
    3: 'induration.severe | cannotPinch & cannotSlide | openingLimited | adl.selfCare',
    4: 'generalized & breathingOrFeedingImpaired',
    5: 'death',
  },
  anastomoticLeak: {
    1: 'asymptomatic & testFinding | noIntervention',
    2: 'symptoms | intervention.medical',
    3: 'symptoms.severe | intervention.invasive',
    4: 'lifeThreatening | urgent.operative',
    5: 'death',
  },
  /** What had to be done for an organ hurt during an operation. */
  intraoperative: {
    1: 'repair.primary',
    2: 'resection.partial',
    3: 'resection.complete | reconstruction | adl.selfCare',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  stomaBleeding: {
    1: 'bleeding.minimal | noIntervention',
    2: 'bleeding.moderate | intervention.medical',
    3: 'transfusion | intervention.invasive',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  radiationSkin: {
    1: 'erythema.faint | desquamation.dry',
    2: 'erythema.brisk | desquamation.moistFolds | edema.moderate',
    3: 'desquamation.moistElsewhere | bleeding.byTrauma',
    4: 'lifeThreatening | skinNecrosis | fullThicknessUlcer | bleeding.spontaneous | skinGraft',
    5: 'death',
  },
  /** Loss of sight of an eye, best corrected; x of 20/x. */
  acuity: {
    2: 'acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3',
    3: 'acuity20>40..200 | linesLost>3',
    4: 'acuity20>=200',
  },
  symptomaticAcuity: {
    2: 'symptoms | acuityLoss & acuity20>0..40 | acuityLoss & linesLost>0..3',
    3: 'symptoms & acuity20>40..200 | symptoms & linesLost>3',
    4: 'acuity20>=200',
  },
  valve: {
    1: 'asymptomatic & valveThickening',
    2: 'asymptomatic & valveFault.moderate',
    3: 'symptoms | valveFault.severe | controlledMedically',
    4: 'lifeThreatening | urgent',
    5: 'death',
  },
  /** Grades 2 and 3 of symptoms by what they limit; `nerve` begins without any. */
  limits: { 2: 'symptoms.moderate | adl.instrumental', 3: 'symptoms.severe | adl.selfCare' },
  nerve: {
    1: 'asymptomatic | observation | noIntervention',
    2: 'symptoms.moderate | adl.instrumental',
    3: 'symptoms.severe | adl.selfCare',
  },
  obstructed: {
    1: 'asymptomatic | observation | noIntervention',
    2: 'symptoms | intervention.elective',
    3: 'symptoms.severe | intervention.invasive',
  },
  /** Breathing or circulation fails; the airway is in danger. */
  breathing: {
    4: 'lifeThreatening.respiratory | lifeThreatening.hemodynamic | intubation | urgent',
    5: 'death',
  },
  airway: { 4: 'lifeThreatening.airway | urgent', 5: 'death' },
};
