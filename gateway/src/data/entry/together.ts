/** What the fields of one record must be together, each rule with the fields whose change makes it be asked again. */
import type { Protocol } from '@trialside/rules';
import { isUnnamed } from '@trialside/rules/adverse-events';
import {
  CRS_INPUTS,
  ICANS_INPUTS,
  IEC_HS_INPUTS,
  parseInputs,
  type InputProblemReason,
  type InputTable,
} from '@trialside/rules/astct';
import { readPga } from '@trialside/rules/sledai';
import type { FieldReason } from '@trialside/rules/refusals';
import type { StoredRecord } from '../stored-records.ts';
import type { FieldProblem } from '../field-problem.ts';
import { problem, type EntryContext } from './context.ts';
import type { EntryKind } from './forms.ts';
import { resultProblems, signProblems } from './measured.ts';
import { isEarlier } from './order.ts';

export interface Rule<K extends EntryKind> {
  readonly fields: readonly (keyof StoredRecord<K> & string)[];
  readonly problems: (record: StoredRecord<K>, context: EntryContext) => readonly FieldProblem[];
}

type Span = { readonly start: string | null; readonly end: string | null };
type Course = Span & { readonly ongoing: 'yes' | 'no' | null };

const span = {
  fields: ['start', 'end'],
  problems: ({ start, end }: Span) => (isEarlier(end, start) ? [problem(['end'], 'end-before-start')] : []),
} as const;

const ongoing = {
  fields: ['end', 'ongoing'],
  problems: ({ end, ongoing: goesOn }: Course) =>
    goesOn === 'yes' && end !== null ? [problem(['ongoing'], 'ongoing-with-end')] : [],
} as const;

const inputTables: Readonly<Record<StoredRecord<'toxicityAssessment'>['kind'], InputTable>> = {
  CRS: CRS_INPUTS,
  ICANS: ICANS_INPUTS,
  'IEC-HS': IEC_HS_INPUTS,
};

const INPUT_REASONS: Readonly<Record<InputProblemReason, FieldReason>> = {
  'unknown-input-key': 'unknown-field',
  'unknown-input-code': 'unknown-code',
  'input-not-a-number': 'number-expected',
  'input-out-of-range': 'number-out-of-range',
};

function inputRange(table: InputTable, key: string): string {
  const spec = table[key];
  return spec && 'min' in spec ? `${spec.min} – ${spec.max}` : '';
}

const levelOf = (protocol: Protocol, code: string | null): boolean =>
  protocol.doseLevels.some((level) => level.code === code);

const worstInPeriods = ({ gradePeriods }: StoredRecord<'adverseEvent'>): number =>
  Math.max(0, ...gradePeriods.map(({ grade }) => grade));

export const TOGETHER: { readonly [K in EntryKind]?: readonly Rule<K>[] } = {
  subject: [
    {
      fields: ['doseLevel'],
      problems: ({ doseLevel }, { protocol }) =>
        doseLevel !== null && !levelOf(protocol, doseLevel)
          ? [problem(['doseLevel'], 'dose-level-unknown', doseLevel)]
          : [],
    },
    {
      fields: ['age', 'ageUnit'],
      problems: ({ age, ageUnit }) =>
        (age === null) === (ageUnit === null)
          ? []
          : [problem([age === null ? 'age' : 'ageUnit'], 'required')],
    },
    {
      fields: ['died', 'deathDate'],
      problems: ({ died, deathDate }) =>
        deathDate !== null && died !== 'yes' ? [problem(['died'], 'required')] : [],
    },
  ],
  visit: [
    span,
    {
      fields: ['start', 'end', 'notDone'],
      problems: ({ start, end, notDone }) =>
        notDone !== null && (start !== null || end !== null)
          ? [problem(['notDone'], 'done-and-not-done')]
          : [],
    },
    {
      fields: ['protocolVisit'],
      problems: ({ protocolVisit }, { protocol }) =>
        protocolVisit === null || protocol.schedule.some(({ key }) => key === protocolVisit)
          ? []
          : [problem(['protocolVisit'], 'unknown-code', protocolVisit)],
    },
  ],
  labResult: [
    {
      fields: ['test', 'category', 'reported', 'standard', 'notDone'],
      problems: (record, { protocol }) => resultProblems(record, protocol),
    },
  ],
  vitalSign: [{ fields: ['reported', 'standard', 'notDone'], problems: (record) => signProblems(record) }],
  pgaAssessment: [
    {
      fields: ['value', 'scale'],
      problems: ({ value, scale }) => {
        const read = readPga(value, scale);
        if (!('reason' in read)) return [];
        if (read.reason === 'pga-missing') return [problem(['value'], 'required')];
        return read.reason === 'pga-not-a-number'
          ? [problem(['value'], 'number-expected')]
          : [problem(['value'], 'number-out-of-range', scale.replace('-', ' – '))];
      },
    },
  ],
  bleedingAssessment: [
    {
      fields: ['whoGrade', 'active'],
      problems: ({ whoGrade, active }) =>
        whoGrade === null && active === null ? [problem(['whoGrade'], 'required')] : [],
    },
  ],
  adverseEvent: [
    {
      fields: ['term', 'ctcae'],
      problems: (record) => (isUnnamed(record) ? [problem(['term'], 'other-not-specified')] : []),
    },
    span,
    ongoing,
    {
      fields: ['grade', 'gradePeriods'],
      problems: (record) =>
        record.grade !== null && worstInPeriods(record) > record.grade
          ? [problem(['gradePeriods'], 'grade-above-worst')]
          : [],
    },
    {
      fields: ['gradePeriods'],
      problems: ({ gradePeriods }) =>
        gradePeriods.some(({ from }, n) => n > 0 && isEarlier(from, gradePeriods[n - 1]!.from))
          ? [problem(['gradePeriods'], 'periods-not-in-order')]
          : [],
    },
    {
      fields: ['hospitalStay'],
      problems: ({ hospitalStay }) =>
        hospitalStay && isEarlier(hospitalStay.discharged, hospitalStay.admitted)
          ? [problem(['hospitalStay', 'discharged'], 'end-before-start')]
          : [],
    },
    {
      // Nobody could tell the two apart.
      fields: ['gradeScale', 'gradeBeside'],
      problems: ({ gradeScale, gradeBeside }) =>
        gradeBeside !== null && gradeScale === null ? [problem(['gradeScale'], 'required')] : [],
    },
    {
      // Grade 5 is death, and death is serious (ICH E2A).
      fields: ['grade', 'seriousness', 'serious'],
      problems: ({ grade, seriousness: { death }, serious }) => [
        ...((grade === 5 && death === 'no') || (death === 'yes' && grade !== null && grade !== 5)
          ? [problem(['grade'], 'death-needs-grade-5')]
          : []),
        ...((grade === 5 || death === 'yes') && serious === 'no'
          ? [problem(['serious'], 'unknown-code', 'no')]
          : []),
      ],
    },
  ],
  safetyCase: [
    {
      fields: ['awareOn', 'reports'],
      problems: ({ awareOn, reports }) =>
        reports.flatMap(({ sentOn }, n) =>
          isEarlier(sentOn, awareOn) ? [problem(['reports', String(n), 'sentOn'], 'end-before-start')] : [],
        ),
    },
    {
      fields: ['reports'],
      problems: ({ reports }) =>
        reports.some(({ sentOn }, n) => n > 0 && isEarlier(sentOn, reports[n - 1]!.sentOn))
          ? [problem(['reports'], 'periods-not-in-order')]
          : [],
    },
  ],
  toxicityAssessment: [
    {
      fields: ['kind', 'inputs'],
      problems: ({ kind, inputs }) => {
        const table = inputTables[kind];
        const read = parseInputs(table, inputs);
        return read.ok
          ? []
          : read.problems.map(({ key, value, reason }) =>
              problem(
                ['inputs', key],
                INPUT_REASONS[reason],
                reason === 'unknown-input-code' ? value : inputRange(table, key),
              ),
            );
      },
    },
  ],
  medication: [
    span,
    ongoing,
    {
      fields: ['dosePeriods'],
      problems: ({ dosePeriods }) =>
        dosePeriods.flatMap(({ from, to }, n) =>
          isEarlier(to, from) ? [problem(['dosePeriods', String(n), 'to'], 'end-before-start')] : [],
        ),
    },
    {
      fields: ['dosePeriods'],
      problems: ({ dosePeriods }) =>
        dosePeriods.flatMap(({ dose, unit }, n) =>
          dose !== null && unit === null ? [problem(['dosePeriods', String(n), 'unit'], 'unit-missing')] : [],
        ),
    },
  ],
  exposure: [
    span,
    {
      fields: ['dose', 'unit'],
      problems: ({ dose, unit }) =>
        dose !== null && unit === null ? [problem(['unit'], 'unit-missing')] : [],
    },
  ],
  doseDecision: [
    {
      fields: ['kind', 'doseLevel'],
      problems: ({ kind, doseLevel }, { protocol }) => {
        if (kind === 'stop') {
          return doseLevel === null ? [] : [problem(['doseLevel'], 'dose-level-not-for-a-stop')];
        }
        if (doseLevel === null) return [problem(['doseLevel'], 'required')];
        return levelOf(protocol, doseLevel) ? [] : [problem(['doseLevel'], 'dose-level-unknown', doseLevel)];
      },
    },
    {
      fields: ['members'],
      problems: ({ members }) => (members.length === 0 ? [problem(['members'], 'required')] : []),
    },
  ],
  delegation: [
    {
      fields: ['from', 'to'],
      problems: ({ from, to }) => (isEarlier(to, from) ? [problem(['to'], 'end-before-start')] : []),
    },
    {
      fields: ['duties'],
      problems: ({ duties }) => (duties.length === 0 ? [problem(['duties'], 'required')] : []),
    },
  ],
  assignment: [
    {
      fields: ['from', 'to'],
      problems: ({ from, to }) => (isEarlier(to, from) ? [problem(['to'], 'end-before-start')] : []),
    },
  ],
};
