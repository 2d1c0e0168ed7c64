/** What was planned for a subject and what became of it: each visit of the schedule with its window, and what was due at it. */
import type { AssessmentAtVisit, CalendarAnswer, Visit, VisitAnswer } from '@trialside/rules';
import { answerType, beside } from './answer-type.ts';
import { enumeration } from './enums.ts';
import type { Item } from './context.ts';
import { InfusionType, PhaseOnDateType } from './phase.ts';
import { optional, required } from './record-type.ts';
import { RecordRefType, RuleRefType } from './verdict.ts';
import { VisitType } from './visit.ts';

export const VisitTimingEnum = enumeration('VisitTiming', 'How a planned visit went.', {
  'not-due': 'Its window has not begun.',
  due: 'Its window is open and nobody came yet.',
  early: 'Before its window.',
  'on-time': 'In its window.',
  late: 'After its window.',
  missed: 'Its window is over without it.',
  'not-expected': 'The subject died or left before its window was over.',
  unknown: 'A date is missing; the reason says which.',
});

const AssessmentState = enumeration('PlannedAssessmentState', 'What became of a planned assessment.', {
  done: 'Recorded at the visit or in its window.',
  missed: 'The window is over, or the visit took place without it.',
  due: 'The window is open.',
  'not-due': 'The window has not begun.',
  'not-expected': 'The subject died or left before the window was over.',
  unknown: 'A date is missing.',
});

const PlannedAssessmentType = answerType<AssessmentAtVisit>(
  'PlannedAssessment',
  'Something the protocol plans at a visit.',
  {
    assessment: required('String', 'What is planned, such as platelets or sledai.'),
    state: required(AssessmentState, 'What became of it.'),
    sources: required([RecordRefType], 'The records that show it was done.'),
  },
);

export const PlannedVisitType = answerType<VisitAnswer>(
  'PlannedVisit',
  'A visit of the schedule, as it lies for one subject.',
  {
    key: required('String', 'Its key in the protocol.'),
    targetDay: required('Int', 'Target day from infusion.'),
    windowFrom: required('Int', 'First allowed day from infusion.'),
    windowTo: required('Int', 'Last allowed day from infusion.'),
    targetDate: optional('Date', 'Its target; null where no day of infusion is known.'),
    firstDate: optional('Date', 'First allowed date; null where no day of infusion is known.'),
    lastDate: optional('Date', 'Last allowed date; null where no day of infusion is known.'),
    timing: required(VisitTimingEnum, 'How it went, at the date of the cut.'),
    reason: optional('String', 'Why that is unknown: a key of the locales.'),
    visit: {
      ...optional(VisitType, 'The visit that took place; null where none did.'),
      resolve: (item: Item<VisitAnswer>) => {
        const found = beside<Visit>(item, item.record.visit);
        return found && { kind: 'visit', ...found };
      },
    },
    assigned: required(
      'Boolean',
      'Whether an unscheduled visit stands in because its day lies in the window.',
    ),
    assessments: required([PlannedAssessmentType], 'What is planned at it.'),
  },
);

export const CalendarType = answerType<CalendarAnswer>(
  'SubjectCalendar',
  'Where a subject is in the study, and each visit of the schedule.',
  {
    rule: required(RuleRefType, 'The rule.'),
    infusion: {
      ...required(InfusionType, 'Day 0.'),
      resolve: (item: Item<CalendarAnswer>) => beside(item, item.record.infusion),
    },
    phase: required(PhaseOnDateType, 'The phase at the date of the cut.'),
    visits: required([PlannedVisitType], 'By target day.'),
  },
);
