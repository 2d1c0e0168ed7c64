/** What presses and words do that need the rules: assessments, answers beside findings, versions of CTCAE. Loaded with the rules. */
import { nothing, type TemplateResult } from 'lit';
import type { CtcaeVersion } from '@trialside/rules/ctcae';
import type { LateHost } from './acts.ts';
import { assess, kindOf } from './astct.ts';
import type { Draw } from './controls.ts';
import { withPeriod, withWorst } from './edits.ts';
import { chooseReading, takeAnswer } from './facet-answers.ts';
import { addFollowUp, dropFollowUp, followUpsView } from './follow-ups.ts';
import { medicationView, newMedication, sendMedication, takeMedication } from './new-medication.ts';
import { compare, switchVersion, VERSION } from './versions.ts';

/** Takes what was typed or chosen in a control that the rules have drawn; false for every other control. */
export function takeLate(target: HTMLInputElement, of: LateHost): boolean {
  if (target.name !== VERSION) return takeMedication(target, of) || takeAnswer(target, of);
  void switchVersion(of, target.value as CtcaeVersion);
  return true;
}

function addAssessment(of: LateHost): void {
  const { entry } = of;
  const judgement = of.judgement();
  const kind = judgement && kindOf(judgement.event);
  if (!kind) return;
  const draft = of.assessment();
  const { result, ctcae, at } = assess(kind, draft, of.anchors());
  const grade = result.ok ? result.grade.grade : null;
  if (grade === null || at === null) return;
  const beside = ctcae?.ok ? (ctcae.grade.grade ?? 0) : 0;
  const worstBeside = Math.max(entry.draft.gradeBeside ?? 0, beside);
  const event = withWorst(withPeriod(entry.draft, at, grade), 'astct');
  entry.assess([...entry.assessments, { kind, assessed: at, inputs: draft.inputs, grade }]);
  entry.edit({
    ...event,
    start: event.start ?? (grade > 0 ? at : null),
    gradeScale: 'astct',
    gradeBeside: worstBeside === 0 ? null : (worstBeside as typeof event.gradeBeside),
    // Grade 0 ends the episode (Lee 2019): the end stands in its field, to be seen and changed.
    ...(grade === 0 && event.end === null ? { end: at, ongoing: 'no' as const } : {}),
  });
  of.edited(false);
  // What the last assessment answered about the past of the episode still holds at the next; only CRS asks for it.
  of.assess({ typedAt: '', inputs: kind === 'CRS' && grade > 0 ? { earlierFever: 'yes' } : {} });
  void of.go('[data-path="astct.at"]');
}

/** What belongs under a field beside its checks and questions. */
export const UNDER: Readonly<Record<string, (draw: Draw) => TemplateResult | typeof nothing>> = {
  gradePeriods: followUpsView,
  treatmentGiven: medicationView,
};

export const LATE_ACTS: Readonly<Record<string, (data: DOMStringMap, of: LateHost) => void>> = {
  assess: (_data, of) => addAssessment(of),
  'clear-assessment'(_data, of) {
    of.assess(null);
    void of.go('[data-path="astct.at"]');
  },
  'add-follow-up': (_data, of) => addFollowUp(of),
  'drop-follow-up': dropFollowUp,
  'new-medication': (_data, of) => newMedication(of),
  'record-medication': (_data, of) => void sendMedication(of),
  reading: chooseReading,
  compare: (_data, of) => void compare(of),
};
