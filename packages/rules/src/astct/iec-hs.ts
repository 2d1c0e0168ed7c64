/**
 * IEC-HS: hyperinflammation like haemophagocytic lymphohistiocytosis after immune effector cells (Hines 2023, Transplant
 * Cell Ther 29:438). A judgement with a checklist beside it: the rule says whether the ticks fit, never whether it is.
 */
import { all, any, held, not } from '../verdict/index.ts';
import type { Criterion, Held } from '../verdict/index.ts';
import { toxicityGrade } from './grade.ts';
import type { Grade, GradingResult, ToxicityGrade } from './grade.ts';
import { parseIecHsInputs } from './iec-hs-inputs.ts';
import type { IecHsInputKey, IecHsInputs } from './iec-hs-inputs.ts';

export const IEC_HS_RULE = { id: 'astct.iec-hs', version: '1' } as const;

/** Either one is required. */
export const IEC_HS_REQUIRED = ['ferritinOverTwice', 'ferritinRisingFast'] as const;

export const IEC_HS_SUPPORTING = [
  'cytopenia',
  'transaminasesOverFiveTimes',
  'coagulopathy',
  'ldhRaised',
  'directBilirubinRise',
  'newSplenomegaly',
  'haemophagocytosis',
  'fever',
  'neurological',
  'pulmonary',
  'renal',
  'triglyceridesHigh',
] as const;

const yesNo = (answer: string | null): Held => held(answer === null ? null : answer === 'yes');

/** Whether the ticks fit IEC-HS: ferritin, at least one supporting finding, and no other explanation. */
export function iecHsChecklist(inputs: IecHsInputs): {
  readonly fits: Held;
  readonly supporting: number;
  readonly supportingOpen: number;
} {
  const supporting = IEC_HS_SUPPORTING.map((key) => yesNo(inputs[key]));
  return {
    fits: all([
      any(IEC_HS_REQUIRED.map((key) => yesNo(inputs[key]))),
      any(supporting),
      not(yesNo(inputs.otherExplanation)),
    ]),
    supporting: supporting.filter((part) => part === 'met').length,
    supportingOpen: supporting.filter((part) => part === 'indeterminate').length,
  };
}

const BY_SEVERITY: Readonly<Record<NonNullable<IecHsInputs['severity']>, Grade>> = {
  'observation-only': 1,
  'intervention-needed': 2,
  severe: 3,
  'life-threatening': 4,
};

function criterion(inputs: IecHsInputs, key: IecHsInputKey): Criterion {
  const answer = inputs[key];
  return {
    id: `iec-hs-${key}`,
    held: key === 'otherExplanation' ? not(yesNo(answer)) : yesNo(answer),
    observed: answer && { value: answer, unit: null, date: null, dayFromInfusion: null },
    threshold: null,
    reason: answer === null ? 'not-recorded' : null,
    sources: [],
  };
}

/** The grade of IEC-HS as judged: 0 where it was judged absent; without a judgement both stay possible. */
export function gradeIecHsInputs(inputs: IecHsInputs): ToxicityGrade {
  const { judgedPresent, severity, death } = inputs;
  const { fits } = iecHsChecklist(inputs);
  const present: readonly Grade[] = severity === null ? [1, 2, 3, 4] : [BY_SEVERITY[severity]];
  const possible =
    judgedPresent === 'no' ? [0 as const] : judgedPresent === 'yes' ? present : [0 as const, ...present];
  const keys: IecHsInputKey[] = [
    'judgedPresent',
    ...IEC_HS_REQUIRED,
    ...IEC_HS_SUPPORTING,
    'otherExplanation',
  ];
  const notes: string[] = [];
  if (judgedPresent === 'yes' && fits === 'not-met') notes.push('iec-hs-judged-against-checklist');
  if (judgedPresent === 'no' && fits === 'met') notes.push('iec-hs-checklist-fits-not-judged');
  if (judgedPresent === null && fits === 'met') notes.push('iec-hs-judgement-due');
  return toxicityGrade(
    'IEC-HS',
    'Hines-2023',
    IEC_HS_RULE,
    death === 'yes' ? [5] : possible,
    keys.map((key) => criterion(inputs, key)),
    notes,
  );
}

/** The grade of IEC-HS from the answers of an assessment; refused where an answer cannot be read. */
export function gradeIecHs(answers: Readonly<Record<string, string>>): GradingResult {
  const parsed = parseIecHsInputs(answers);
  return parsed.ok ? { ok: true, grade: gradeIecHsInputs(parsed.inputs) } : parsed;
}
