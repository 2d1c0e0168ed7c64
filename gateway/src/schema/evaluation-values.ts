/** Numbers of a subject over time: laboratory markers, questionnaires, and the reduction of therapy. */
import type {
  DayCount,
  DrugFree,
  Duration,
  GlucocorticoidExposure,
  LaboratoryMarkersAnswer,
  LineReduction,
  MarkerChange,
  MarkerCourse,
  MarkerSample,
  Measure,
  MeasureSeries,
  QuestionnairesAnswer,
  SeriesPoint,
  ShownDose,
  ShownRange,
  TherapyReductionAnswer,
} from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import { countsOf, CountOfType } from './cohort-efficacy.ts';
import type { Item } from './context.ts';
import { EndpointRole, enumeration, Held, TreatmentClass } from './enums.ts';
import { globalId } from './global-id.ts';
import { MeasurementType } from './lab-result.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType, RuleRefType } from './verdict.ts';

const visitIdOf = {
  ...optional('ID', 'The visit; null where it belongs to none.'),
  resolve: ({ reader, record }: Item<{ readonly visitId: string | null }>) =>
    record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
};

const ShownRangeType = answerType<ShownRange>(
  'NumberRange',
  'A number, or the bounds of one that is not known exactly.',
  {
    low: optional('Decimal', 'Lower bound, in the unit of whoever holds it; null where there is none.'),
    high: optional('Decimal', 'Upper bound, in the unit of whoever holds it; null where there is none.'),
    lowOpen: required('Boolean', 'Whether the lower bound itself is excluded.'),
    highOpen: required('Boolean', 'Whether the upper bound itself is excluded.'),
  },
);

const MarkerChangeType = answerType<MarkerChange>('MarkerChange', 'A sample against the baseline.', {
  unit: optional('String', 'Unit of the difference; null for titres.'),
  difference: optional(ShownRangeType, 'Later minus baseline, in `unit`.'),
  percent: optional(ShownRangeType, 'In percent of the baseline.'),
  fold: optional(ShownRangeType, 'Later over baseline.'),
  log2Steps: optional(ShownRangeType, 'Titres only: dilution steps, 1 for a doubling.'),
  direction: required('String', 'Which way it went.'),
  benefit: required('String', 'Whether that is wished for.'),
  crossing: optional('String', 'Whether it left or entered the range.'),
  reason: optional('String', 'Why there is no change to show: a key of the locales.'),
});

const MarkerPointType = answerType<NonNullable<MarkerSample['point']>>(
  'MarkerPoint',
  'How a sample is drawn.',
  {
    at: required('Decimal', 'In the unit as reported; the reciprocal of a titre.'),
    mark: required('String', 'exact, or open for what was reported as a bound ("<10").'),
    qualifier: optional('String', 'The bound as reported, such as <; null for an exact number.'),
  },
);

const MarkerSampleType = answerType<MarkerSample>('MarkerSample', 'One sample of a marker.', {
  source: required(RecordRefType, 'The result.'),
  visitId: visitIdOf,
  protocolVisit: optional('String', 'Key of the planned visit.'),
  collected: optional('PartialDate', 'When.'),
  dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
  reported: required(MeasurementType, 'As reported.'),
  point: optional(MarkerPointType, 'How it is drawn; null where the result is no quantity.'),
  flag: required('String', 'Against the range of its own laboratory: below, within, above or unknown.'),
  change: optional(MarkerChangeType, 'Against the baseline; null for it and before it.'),
});

const MarkerCourseType = answerType<MarkerCourse>('MarkerCourse', 'One marker over time.', {
  analyte: required('String', 'Key of the analyte.'),
  baseline: optional(RecordRefType, 'The sample that change is counted from.'),
  samples: required([MarkerSampleType], 'Oldest first.'),
  immunoglobulinGiven: required([RecordRefType], 'Immunoglobulin given: it raises IgG.'),
});

export const MarkersAnswerType = answerType<LaboratoryMarkersAnswer>(
  'MarkersEvaluation',
  'Laboratory markers of a subject.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rule: required(RuleRefType, 'The rule.'),
    throughDay: optional('Int', 'Last day from infusion of the time frame.'),
    markers: required([MarkerCourseType], 'In the order of the protocol.'),
  },
);

const MeasureType = answerType<Measure>('QuestionnaireMeasure', 'A score of a questionnaire.', {
  key: required('String', 'Scale or summary, such as PF or PCS.'),
  score: optional('Decimal', 'The score, on the scale of the measure; null with a reason.'),
  reason: optional('String', 'Why there is none: a key of the locales.'),
});

type Questionnaire = QuestionnairesAnswer['questionnaires'][number];

const QuestionnaireType = answerType<Questionnaire>('ScoredQuestionnaire', 'One questionnaire, scored.', {
  instrument: required('String', 'Name of the instrument.'),
  scoring: required('String', 'How it was scored: different texts are never one series.'),
  visitId: visitIdOf,
  completed: optional('PartialDate', 'When it was completed.'),
  dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
  measures: required([MeasureType], 'Its scores.'),
  healthTransition: optional(
    'Int',
    'SF-36 item 2, on its scale 1 to 5: it is in no scale of the questionnaire.',
  ),
  unknownItems: required(['String'], 'Codes that are no item of the instrument.'),
  contradicted: required(['String'], 'Items with two different answers.'),
  notes: required(['String'], 'What a reader must know: keys of the locales.'),
  sources: required([RecordRefType], 'The answers.'),
});

const SeriesPointType = answerType<SeriesPoint>('MeasurePoint', 'One score of a series.', {
  completed: optional('PartialDate', 'When.'),
  dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
  score: optional('Decimal', 'On the scale of the measure; null is a gap in the line, not a zero.'),
  change: optional('Decimal', 'Against the last score before infusion, on the scale of the measure.'),
});

const SeriesType = answerType<MeasureSeries>('MeasureSeries', 'One measure of one instrument over time.', {
  instrument: required('String', 'Name of the instrument.'),
  scoring: required('String', 'How it was scored.'),
  measure: required('String', 'Scale or summary.'),
  points: required([SeriesPointType], 'Oldest first.'),
});

export const QuestionnairesAnswerType = answerType<QuestionnairesAnswer>(
  'QuestionnairesEvaluation',
  'Questionnaires of a subject.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rule: required(RuleRefType, 'The rule.'),
    throughDay: optional('Int', 'Last day from infusion of the time frame.'),
    questionnaires: required([QuestionnaireType], 'Oldest first.'),
    series: required([SeriesType], 'Every measure as one line.'),
  },
);

const LineStatusEnum = enumeration('TherapyStatus', 'How a drug stands against the baseline.', {
  ceased: 'Stopped.',
  reduced: 'At a lower dose.',
  unchanged: 'At the same dose.',
  increased: 'At a higher dose.',
  started: 'Not taken at baseline, and taken now.',
  'not-on-therapy': 'Taken neither then nor now.',
});

const DoseType = answerType<ShownDose>('TherapyDose', 'A dose in force on a day.', {
  amount: optional('String', 'Dose in `unit`, or its bounds; null where it is not known.'),
  unit: optional('String', 'Unit of the dose.'),
  perDays: required('Int', 'Number of days the dose is for.'),
});

const DayCountType = answerType<DayCount>('DayCount', 'A number of days, or the bounds of one.', {
  atLeast: required('Int', 'Days at least.'),
  atMost: required('Int', 'Days at most; the same where it is certain.'),
});

const SpellType = answerType<Duration>('TherapyDuration', 'How long something held.', {
  total: required(DayCountType, 'All days it held.'),
  currentSpell: required(
    DayCountType,
    'The spell that still goes on at the end of observation; 0 where none does.',
  ),
  currentSpellFrom: optional('Int', 'First day from infusion that surely belongs to the current spell.'),
});

const LineType = answerType<LineReduction, 'reductionPercent'>(
  'TherapyLine',
  'One drug, or all glucocorticoids as prednisone, against the baseline.',
  {
    drug: required('String', 'Generic name; "glucocorticoids" for all of them together.'),
    treatmentClass: required(TreatmentClass, 'Its class.'),
    baseline: required(DoseType, 'At baseline.'),
    current: required(DoseType, 'On the last day of observation.'),
    status: optional(LineStatusEnum, 'How it stands; null while several are possible.'),
    statusCandidates: required([LineStatusEnum], 'What is possible.'),
    reductionPercentAtLeast: {
      ...optional('String', 'Reduction in percent of the baseline dose, at least; null where undefined.'),
      resolve: ({ record }: Item<LineReduction>) => record.reductionPercent?.minimum ?? null,
    },
    reductionPercentAtMost: {
      ...optional('String', 'The same, at most.'),
      resolve: ({ record }: Item<LineReduction>) => record.reductionPercent?.maximum ?? null,
    },
    ceased: optional(SpellType, 'Days without it; null where it was not taken at baseline.'),
    reducedOrCeased: optional(
      SpellType,
      'Days below the baseline dose, none included; null where it was not taken at baseline.',
    ),
    washedOutOn: optional(
      'Date',
      'Day it was stopped before infusion, for the study and not as a benefit of it.',
    ),
    reasons: required(['String'], 'Why something is not known: keys of the locales.'),
    sources: required([RecordRefType], 'The medications.'),
  },
);

const DrugFreeType = answerType<DrugFree, 'days'>(
  'DrugFree',
  'Whether, and since when, the subject takes no such drug.',
  {
    now: required(Held, 'On the last day of observation.'),
    firstDay: optional('Int', 'First day from infusion that was surely free.'),
    daysAtLeast: {
      ...required('Int', 'Days without, at least.'),
      resolve: ({ record }: Item<DrugFree>) => record.days.total.atLeast,
    },
    daysAtMost: {
      ...required('Int', 'Days without, at most.'),
      resolve: ({ record }: Item<DrugFree>) => record.days.total.atMost,
    },
    duration: {
      ...required(SpellType, 'The days without, and the spell that goes on.'),
      resolve: (item: Item<DrugFree>) => beside(item, item.record.days),
    },
    antimalarialNow: required(Held, 'Whether an antimalarial was in force on the last day of observation.'),
    daysWithoutAntimalarial: required(
      DayCountType,
      'The same days, where no antimalarial was in force either.',
    ),
  },
);

type ClassSummary = TherapyReductionAnswer['classes'][number];

const ClassType = answerType<ClassSummary>('TherapyClass', 'The drugs of one class by how they stand.', {
  treatmentClass: required(TreatmentClass, 'The class.'),
  counts: {
    ...required([CountOfType], 'Number of drugs by status, those that are open included.'),
    resolve: (item: Item<ClassSummary>) => countsOf(item.record.counts).map((one) => beside(item, one)),
  },
});

const ExposureAnswerType = answerType<GlucocorticoidExposure>(
  'GlucocorticoidExposure',
  'Glucocorticoids from infusion to the last contact, as prednisone.',
  {
    cumulativeMg: optional('String', 'Sum, dose in mg, or its bounds; null where it is not known.'),
    averageMgPerDay: optional(
      'String',
      'Average, dose in mg per day, or its bounds; null where it is not known.',
    ),
  },
);

export const TherapyAnswerType = answerType<TherapyReductionAnswer>(
  'TherapyEvaluation',
  'Reduction of therapy of a subject.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    rule: required(RuleRefType, 'The rule.'),
    throughDay: optional('Int', 'Last day from infusion of the time frame.'),
    asOf: optional('Date', 'Last contact that durations are censored at, or the day asked about.'),
    observedDays: optional('Int', 'Days from infusion to it.'),
    baselineDate: optional('Date', 'The day the baseline dose is from.'),
    glucocorticoids: required(LineType, 'All glucocorticoids, as prednisone.'),
    drugs: required([LineType], 'Each other drug that is followed.'),
    classes: required([ClassType], 'The drugs by class.'),
    exposure: optional(ExposureAnswerType, 'Glucocorticoids since infusion; null before it.'),
    drugFree: optional(DrugFreeType, 'Whether the subject is free of them; null before infusion.'),
    reasons: required(['String'], 'Why there is no baseline or no duration: keys of the locales.'),
  },
);
