/** Numbers of a cohort by visit: laboratory markers, questionnaires, and the reduction of therapy. */
import type {
  CohortMarker,
  CohortMarkers,
  CohortMeasure,
  CohortQuestionnaires,
  CohortTherapy,
  ValueAtVisit,
} from '@trialside/rules';
import { answerType } from './answer-type.ts';
import { countsOf, CountOfType, MedianType } from './cohort-efficacy.ts';
import type { Item } from './context.ts';
import { EndpointRole, TreatmentClass } from './enums.ts';
import { optional, required } from './record-type.ts';

const ValueType = answerType<ValueAtVisit>('ValueAtVisit', 'A number at one planned visit.', {
  visit: required('String', 'Key of the visit.'),
  value: optional(MedianType, 'The number.'),
  change: optional(MedianType, 'Against each subject’s own baseline.'),
});

const MarkerType = answerType<CohortMarker>('CohortMarker', 'One marker over a cohort.', {
  analyte: required('String', 'Key of the analyte.'),
  unit: optional('String', 'Unit of the medians; null for titres.'),
  changeIn: required('String', 'What the change is: difference (in the unit), log2-steps or fold.'),
  byVisit: required([ValueType], 'By planned visit.'),
});

export const CohortMarkersType = answerType<CohortMarkers>(
  'CohortMarkers',
  'Laboratory markers over a cohort.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    markers: required([MarkerType], 'In the order of the protocol.'),
  },
);

const MeasureType = answerType<CohortMeasure>(
  'CohortMeasure',
  'One measure of one instrument over a cohort.',
  {
    instrument: required('String', 'Name of the instrument.'),
    scoring: required('String', 'How it was scored.'),
    measure: required('String', 'Scale or summary.'),
    byVisit: required([ValueType], 'By planned visit, on the scale of the measure.'),
  },
);

export const CohortQuestionnairesType = answerType<CohortQuestionnaires>(
  'CohortQuestionnaires',
  'Questionnaires over a cohort.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    measures: required([MeasureType], 'Two instruments, or two ways of scoring, never share a row.'),
  },
);

type ClassCounts = CohortTherapy['classes'][number];

const ClassType = answerType<ClassCounts>('CohortTherapyClass', 'Drugs of one class against the baseline.', {
  treatmentClass: required(TreatmentClass, 'The class.'),
  counts: {
    ...required([CountOfType], 'Number of drugs by how they stand.'),
    resolve: ({ reader, record }: Item<ClassCounts>) =>
      countsOf(record.counts).map((one) => ({ reader, record: one })),
  },
});

export const CohortTherapyType = answerType<CohortTherapy>(
  'CohortTherapy',
  'Reduction of therapy over the infused subjects.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    classes: required([ClassType], 'By class.'),
    glucocorticoids: {
      ...required([CountOfType], 'Number of subjects by how all their glucocorticoids stand.'),
      resolve: ({ reader, record }: Item<CohortTherapy>) =>
        countsOf(record.glucocorticoids).map((one) => ({ reader, record: one })),
    },
    glucocorticoidReduction: optional(MedianType, 'Reduction in percent of the baseline dose.'),
    drugFreeNow: {
      ...required([CountOfType], 'Number of subjects by whether they are free of such drugs.'),
      resolve: ({ reader, record }: Item<CohortTherapy>) =>
        countsOf(record.drugFreeNow).map((one) => ({ reader, record: one })),
    },
    daysDrugFree: optional(MedianType, 'Days without such drugs.'),
  },
);
