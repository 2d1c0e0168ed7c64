/**
 * Steps of a study in their permitted order (ACC-07, 21 CFR 11.10(f)). Only what surely contradicts what is recorded is
 * refused: entering things late, or in another order than they happened, is ordinary.
 */
import type { CourseKind, Exposure, Visit } from '@trialside/rules';
import type { FieldReason } from '@trialside/rules/refusals';
import type { StoredRecord } from '../stored-records.ts';
import type { FieldProblem } from '../field-problem.ts';
import { problem, type SubjectContext } from './context.ts';
import type { EntryKind } from './forms.ts';
import { isEarlier } from './order.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The field that says when it happened, of kinds that cannot come before consent or after death. */
const HAPPENED: Readonly<Partial<Record<EntryKind, string>>> = {
  visit: 'start',
  labResult: 'collected',
  vitalSign: 'collected',
  sledaiAssessment: 'assessed',
  pgaAssessment: 'assessed',
  bleedingAssessment: 'assessed',
  toxicityAssessment: 'assessed',
  exposure: 'start',
  questionnaireAnswer: 'completed',
};

/** Done for the study alone. A blood count or a temperature of the days before may count, if it was routine. */
const STUDY_PROCEDURES: readonly EntryKind[] = [
  'visit',
  'sledaiAssessment',
  'pgaAssessment',
  'toxicityAssessment',
  'exposure',
  'questionnaireAnswer',
];

const dateOf = (kind: EntryKind, record: object): { field: string; date: string | null } | null => {
  const field = HAPPENED[kind];
  return field === undefined ? null : { field, date: (record as Fields)[field] as string | null };
};

/** Problems of a new record, or of one that was amended, against what is known of its subject. */
export function sequenceProblems(
  kind: CourseKind,
  record: StoredRecord<CourseKind>,
  context: SubjectContext,
): FieldProblem[] {
  const { subject, protocol } = context;
  if (subject.informedConsent === null) return [problem([], 'consent-missing')];
  const happened = dateOf(kind, record);
  const found: FieldProblem[] = [];
  const at = (field: string, reason: FieldReason): void => void found.push(problem([field], reason));
  if (happened) {
    const { field, date } = happened;
    if (STUDY_PROCEDURES.includes(kind) && isEarlier(date, subject.informedConsent)) {
      at(field, 'before-consent');
    }
    if (isEarlier(subject.deathDate, date)) at(field, 'after-death');
  }
  if (kind === 'exposure') {
    for (const { field, reason } of exposureProblems(record as Exposure, context)) at(field, reason);
  }
  if (kind === 'toxicityAssessment') {
    const anchors = context.exposures.filter(({ category }) => category === protocol.timeAnchor);
    const date = happened?.date ?? null;
    if (anchors.length === 0) found.push(problem([], 'infusion-missing'));
    else if (anchors.every(({ start }) => isEarlier(date, start))) at('assessed', 'before-infusion');
  }
  return [...found, ...visitProblems(record as unknown as Fields, context.visits)];
}

function visitProblems({ visitId = null }: Fields, visits: readonly Visit[]): FieldProblem[] {
  return visitId === null || visits.some(({ id }) => id === visitId)
    ? []
    : [problem(['visitId'], 'visit-unknown')];
}

/** What happens before the infusion, in its order. */
const PREPARATIONS: readonly Exposure['category'][] = ['leukapheresis', 'lymphodepletion', 'bridging'];

function exposureProblems(
  record: Exposure,
  { subject, exposures, protocol }: SubjectContext,
): { field: string; reason: FieldReason }[] {
  const others = exposures.filter(({ id }) => id !== record.id);
  const anchors = others.filter(({ category }) => category === protocol.timeAnchor);
  if (record.category === protocol.timeAnchor) {
    const preparations = others.filter(({ category }) => PREPARATIONS.includes(category));
    return [
      ...(anchors.length > 0 ? [{ field: 'category', reason: 'second-infusion' } as const] : []),
      ...(subject.doseLevel === null ? [{ field: 'category', reason: 'dose-level-missing' } as const] : []),
      ...(preparations.some(({ start }) => isEarlier(record.start, start))
        ? [{ field: 'start', reason: 'before-preparation' } as const]
        : []),
    ];
  }
  return PREPARATIONS.includes(record.category) && anchors.some(({ start }) => isEarlier(start, record.start))
    ? [{ field: 'start', reason: 'after-infusion' }]
    : [];
}
