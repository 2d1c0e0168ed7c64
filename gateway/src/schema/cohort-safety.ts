/** Safety over a cohort: incidence tables, worst grades of toxicities, shifts of laboratory grades. */
import type {
  CohortAdverseEvents,
  CohortToxicity,
  Incidence,
  IncidenceRow,
  ShiftRow,
} from '@trialside/rules';
import { answerType } from './answer-type.ts';
import { countsOf, CountOfType } from './cohort-efficacy.ts';
import type { Item } from './context.ts';
import { EndpointRole, enumeration } from './enums.ts';
import { optional, required } from './record-type.ts';

interface Count {
  readonly sure: number;
  readonly perhaps: number;
}

export const CountType = answerType<Count>(
  'SureAndPerhaps',
  'A number that is certain, and what may come to it.',
  {
    sure: required('Int', 'The number of those that surely count.'),
    perhaps: required('Int', 'The number of those that perhaps count as well.'),
  },
);

interface Pair {
  readonly subjects: Count;
  readonly events: Count;
}

export const PairType = answerType<Pair>('SubjectsAndEvents', 'Subjects with an event, and events.', {
  subjects: required(CountType, 'Number of subjects with at least one.'),
  events: required(CountType, 'Number of events.'),
});

const RowType = answerType<IncidenceRow>('IncidenceRow', 'A row of an incidence table.', {
  bodySystem: optional('String', 'Body system; null over all events, and for events without one.'),
  term: optional('String', 'Term; null over a body system and over all events.'),
  subjects: required(CountType, 'Number of subjects with at least one.'),
  events: required(CountType, 'Number of events.'),
  byMaximumGrade: {
    ...required([CountOfType], 'Number of subjects by the highest grade they had.'),
    resolve: ({ reader, record }: Item<IncidenceRow>) =>
      countsOf(record.byMaximumGrade).map((one) => ({ reader, record: one })),
  },
  serious: required(PairType, 'Serious ones.'),
  related: required(PairType, 'Related to study treatment.'),
  gradeAtLeast3: required(PairType, 'Grade 3 or more.'),
  doseLimiting: required(PairType, 'Called dose-limiting by the investigator or the committee.'),
});

const IncidenceType = answerType<Incidence, 'bodySystems'>('Incidence', 'An incidence table.', {
  infused: required('Int', 'Number of infused subjects: the denominator.'),
  any: required(RowType, 'Over all events.'),
  rows: {
    ...required([RowType], 'Each body system, followed by its terms; most frequent first.'),
    resolve: ({ reader, record }: Item<Incidence>) =>
      record.bodySystems.flatMap((system) =>
        [system, ...system.terms].map((row) => ({ reader, record: row as IncidenceRow })),
      ),
  },
});

const SelectionEnum = enumeration('EventSelection', 'Which adverse events a table is about.', {
  'primary-window': 'Emergent, in the primary window.',
  emergent: 'Emergent.',
  serious: 'Emergent and serious.',
  related: 'Emergent and related.',
  'grade-3-or-more': 'Emergent, grade 3 or more.',
  'special-interest': 'Emergent, of special interest.',
  'pre-infusion': 'Before infusion.',
});

interface Table {
  readonly selection: keyof CohortAdverseEvents['tables'];
  readonly incidence: Incidence;
}

const TableType = answerType<Table>('IncidenceTable', 'A table with what it is about.', {
  selection: required(SelectionEnum, 'Which events.'),
  incidence: required(IncidenceType, 'The table.'),
});

const ToxicityType = answerType<CohortToxicity>(
  'CohortToxicity',
  'Infused subjects by the worst grade of one toxicity.',
  {
    scale: required('String', 'The scale.'),
    byGrade: {
      ...required([CountOfType], 'Number of subjects by the grade that was surely reached.'),
      resolve: ({ reader, record }: Item<CohortToxicity>) =>
        countsOf(record.byGrade as Readonly<Record<string, number>>).map((one) => ({ reader, record: one })),
    },
    open: required('Int', 'Number of subjects whose worst grade may have been higher.'),
    notAssessed: required('Int', 'Number of subjects that were not assessed.'),
  },
);

const ShiftType = answerType<ShiftRow>(
  'GradeShift',
  'Subjects by grade at baseline and worst grade after infusion.',
  {
    term: required('String', 'CTCAE term.'),
    from: optional('Int', 'Grade at baseline, 0 to 4; null where it cannot be said.'),
    to: optional('Int', 'Worst grade after infusion, 0 to 4; null where it cannot be said.'),
    subjects: required('Int', 'Number of subjects.'),
  },
);

const SignificantLabsType = answerType<CohortAdverseEvents['significantLabs']>(
  'CohortSignificantLabs',
  'Subjects with a clinically significant result, and such results.',
  {
    subjects: required(CountType, 'Number of subjects with at least one.'),
    results: required(CountType, 'Number of results.'),
  },
);

export const CohortAdverseEventsType = answerType<CohortAdverseEvents>(
  'CohortAdverseEvents',
  'Safety over the infused subjects of a cohort.',
  {
    role: required(EndpointRole, 'Its place in the protocol.'),
    infused: required('Int', 'Number of infused subjects.'),
    tables: {
      ...required([TableType], 'The planned tables.'),
      resolve: ({ reader, record }: Item<CohortAdverseEvents>) =>
        Object.entries(record.tables).map(([selection, incidence]) => ({
          reader,
          record: { selection: selection as Table['selection'], incidence },
        })),
    },
    crs: required(ToxicityType, 'Cytokine release syndrome.'),
    icans: required(ToxicityType, 'Neurotoxicity.'),
    iecHs: required(ToxicityType, 'Haemophagocytic syndrome.'),
    significantLabs: required(
      SignificantLabsType,
      'Clinically significant laboratory results after infusion: what is certain, and what may be.',
    ),
    laboratoryShifts: required([ShiftType], 'By term, then from the mildest grades on.'),
  },
);
