/** CTCAE grades that numbers give: of laboratory results and vital signs, and which results are clinically significant. */
import type { GradedLab, GradedResult, GradeRow, LabSignificance, OverallGrade } from '@trialside/rules';
import { answerType } from './answer-type.ts';
import type { Item } from './context.ts';
import { Held, YesNo } from './enums.ts';
import { globalId } from './global-id.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType, RuleRefType } from './verdict.ts';

const ShiftType = answerType<NonNullable<GradeRow['shift']>>(
  'NumberGradeShift',
  'A grade against baseline.',
  {
    from: required('Int', 'Grade at baseline, 0 to 4.'),
    to: required('Int', 'Grade now, 0 to 4.'),
    worsened: optional(
      'Boolean',
      'Whether it worsened; null where only an assumed worse answer makes it so.',
    ),
  },
);

const GradeRowType = answerType<GradeRow>('NumberGrade', 'A CTCAE grade that a number gives.', {
  rule: required(RuleRefType, 'The rule.'),
  version: required('String', 'Version of the CTCAE it is graded by: 5.0 or 6.0.'),
  code: optional('String', 'MedDRA code of the term as the CTCAE prints it; null where it is none of ours.'),
  term: required('String', 'CTCAE term, in English.'),
  grade: optional('Int', 'Grade 0 to 4; null where it cannot be graded, which is not grade 0.'),
  candidates: required(['Int'], 'Grades 0 to 4 that are possible, mildest first.'),
  reason: optional('String', 'Why it cannot be graded: a key of the locales.'),
  worstCase: required('Boolean', 'Whether it assumes the worse answer to a question nobody answered.'),
  lowerReading: optional(
    'Int',
    'The mildest grade the other answer would give; null where it is no worst case.',
  ),
  openFacts: required(['String'], 'Keys of the questions nobody answered.'),
  baselineGrade: optional('Int', 'Grade at baseline.'),
  shift: optional(ShiftType, 'Against baseline; null where either grade is not known.'),
  conflicts: required(['String'], 'Where sources contradict each other: keys of the locales.'),
  notes: required(['String'], 'What a reader must know: keys of the locales.'),
});

const OverallType = answerType<OverallGrade>(
  'OverallGrade',
  'The one grade of a result that several terms grade, such as low and high potassium.',
  {
    grade: optional(
      'Int',
      'Grade 0 to 4, 0 only where every term surely gives 0; null where it cannot be said.',
    ),
    term: optional(
      'String',
      'The CTCAE term that has it, in English; null for 0 and where it cannot be said.',
    ),
    code: optional('String', 'MedDRA code of that term.'),
    reason: optional('String', 'Why it cannot be said: a key of the locales.'),
    worstCase: required('Boolean', 'Whether it assumes the worse answer to a question nobody answered.'),
  },
);

export const GradedType = answerType<GradedResult>(
  'GradedResult',
  'A laboratory result or vital sign with its grades.',
  {
    source: required(RecordRefType, 'The result.'),
    analyte: required('String', 'Key of the analyte.'),
    visitId: {
      ...optional('ID', 'The visit; null where it belongs to none.'),
      resolve: ({ reader, record }: Item<GradedResult>) =>
        record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
    },
    protocolVisit: optional('String', 'Key of the planned visit; null for an unscheduled one.'),
    collected: optional('PartialDate', 'When.'),
    dayFromInfusion: optional('Int', 'Days from infusion, infusion = 0.'),
    grades: required([GradeRowType], 'One for each term the test belongs to.'),
    overall: optional(OverallType, 'The one grade over all terms; null where the test belongs to none.'),
    baseline: optional(RecordRefType, 'The result that the grade at baseline is from; null without one.'),
    isBaselineVisit: required('Boolean', 'Whether it belongs to the baseline.'),
  },
);

const GradedLabType = answerType<GradedLab>(
  'SignificantGrade',
  'A grade that suggests significance, or may.',
  {
    term: required('String', 'CTCAE term, in English.'),
    grade: optional('Int', 'Grade 0 to 4; null where it cannot be graded.'),
    candidates: required(['Int'], 'Grades 0 to 4 that are possible.'),
    lowerReading: optional('Int', 'Lower grade where `grade` is a worst case.'),
    baselineGrade: optional('Int', 'Grade at baseline.'),
  },
);

export const SignificanceType = answerType<LabSignificance>(
  'LabSignificance',
  'A result that is, or may be, clinically significant.',
  {
    source: required(RecordRefType, 'The result.'),
    entered: optional(YesNo, 'The flag of the investigator; null where there is none.'),
    suggested: required(Held, 'Whether its grade is high and worse than at baseline, by any term.'),
    effective: required(Held, 'The flag; where there is none, the suggestion.'),
    differs: required('Boolean', 'Whether flag and suggestion say different things.'),
    grades: required([GradedLabType], 'The terms that suggest it, or may.'),
  },
);
