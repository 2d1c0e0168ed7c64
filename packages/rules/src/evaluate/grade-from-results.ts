/** The grade that the results an adverse event says it was graded from give, for the check beside its own grade. */
import type { CtcaeVersion } from '../ctcae/index.ts';
import type { AdverseEvent, CtcaeGrade } from '../record/index.ts';
import { gradableFindings, type GradableFinding } from './gradable-findings.ts';
import type { Question } from './question.ts';

/** What a subject's numbers give by the criteria of a version, which need not be that of the protocol. */
export const findingsByVersion = (asked: Question, version: CtcaeVersion): readonly GradableFinding[] => {
  const { protocol } = asked;
  return gradableFindings(
    version === protocol.ctcae.version
      ? asked
      : { ...asked, protocol: { ...protocol, ctcae: { ...protocol.ctcae, version } } },
  );
};

/** The finding about the term of an event; null without any, and for an event without a term of CTCAE. */
export const findingAbout = (
  { ctcae }: Pick<AdverseEvent, 'ctcae'>,
  findings: readonly GradableFinding[],
): GradableFinding | null => (ctcae && findings.find(({ term }) => term.code === ctcae.code)) ?? null;

/** The worst grade of the results the event names; null where it names none, or they cannot be graded. */
export function gradeFromResults(
  { gradedFrom }: Pick<AdverseEvent, 'gradedFrom'>,
  finding: GradableFinding | null,
): CtcaeGrade | null {
  const named = new Set(gradedFrom.map(({ id }) => id));
  const grades = (finding?.points ?? []).flatMap(({ source, grade }) =>
    named.has(source.id) && grade !== null ? [grade] : [],
  );
  return grades.length > 0 ? (Math.max(...grades) as CtcaeGrade) : null;
}
