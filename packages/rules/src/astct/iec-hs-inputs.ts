/**
 * The input keys of an IEC-HS assessment (ToxicityAssessment.inputs): a checklist, the judgement and its severity.
 * The investigator ticks and judges; a rule only says whether the ticks fit.
 */
import { parseInputs } from './input-spec.ts';
import type { InputsResult, ParsedInputs } from './input-spec.ts';

export const IEC_HS_INPUTS = {
  /** CRS, infection or progression of the disease explains the picture. */
  otherExplanation: { kind: 'yes-no' },
  /** Ferritin above 2 × the upper limit, or above 2 × baseline. */
  ferritinOverTwice: { kind: 'yes-no' },
  ferritinRisingFast: { kind: 'yes-no' },
  /** New or worse. */
  cytopenia: { kind: 'yes-no' },
  /** Above 5 × the upper limit or baseline. */
  transaminasesOverFiveTimes: { kind: 'yes-no' },
  /** With fibrinogen below 1.5 g/L or below its lower limit. */
  coagulopathy: { kind: 'yes-no' },
  /** Above the upper limit. */
  ldhRaised: { kind: 'yes-no' },
  directBilirubinRise: { kind: 'yes-no' },
  newSplenomegaly: { kind: 'yes-no' },
  haemophagocytosis: { kind: 'yes-no' },
  fever: { kind: 'yes-no' },
  neurological: { kind: 'yes-no' },
  pulmonary: { kind: 'yes-no' },
  renal: { kind: 'yes-no' },
  /** Above 265 mg/dL. */
  triglyceridesHigh: { kind: 'yes-no' },
  /** The investigator's judgement that this is IEC-HS. */
  judgedPresent: { kind: 'yes-no' },
  severity: {
    kind: 'choice',
    codes: ['observation-only', 'intervention-needed', 'severe', 'life-threatening'],
  },
  /** Death from IEC-HS. */
  death: { kind: 'yes-no' },
} as const;

export type IecHsInputKey = keyof typeof IEC_HS_INPUTS;
export type IecHsInputs = ParsedInputs<typeof IEC_HS_INPUTS>;

/** Reads the answers of an IEC-HS checklist; problems name the key and what is wrong with it. */
export function parseIecHsInputs(
  answers: Readonly<Record<string, string>>,
): InputsResult<typeof IEC_HS_INPUTS> {
  return parseInputs(IEC_HS_INPUTS, answers);
}
