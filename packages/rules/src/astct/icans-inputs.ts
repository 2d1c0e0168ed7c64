/**
 * The input keys of an ICANS assessment (ToxicityAssessment.inputs): ICE score, whole or by its five parts, and the four
 * other axes. `other-cause` says that the finding is there and that another cause explains it: it does not count.
 */
import { parseInputs } from './input-spec.ts';
import type { InputsResult, ParsedInputs } from './input-spec.ts';

export const ICANS_INPUTS = {
  /** Year, month, city, hospital: a point each. */
  iceOrientation: { kind: 'whole', min: 0, max: 4 },
  /** Three objects: a point each. */
  iceNaming: { kind: 'whole', min: 0, max: 3 },
  iceCommand: { kind: 'whole', min: 0, max: 1 },
  iceWriting: { kind: 'whole', min: 0, max: 1 },
  /** Backwards from 100 by tens. */
  iceCounting: { kind: 'whole', min: 0, max: 1 },
  /** The sum, where only the sum is known. */
  iceScore: { kind: 'whole', min: 0, max: 10 },
  /** "no": ICE could not be done at this time. */
  iceAssessable: { kind: 'yes-no' },
  /** `unarousable` includes vigorous or repeated touch, stupor and coma; `sedated` cannot be graded. */
  consciousness: {
    kind: 'choice',
    codes: [
      'alert',
      'awakens-spontaneously',
      'awakens-to-voice',
      'awakens-to-touch',
      'unarousable',
      'sedated',
      'other-cause',
    ],
  },
  seizure: {
    kind: 'choice',
    codes: [
      'none',
      'resolves-quickly',
      'eeg-resolves-with-treatment',
      'longer-than-5-minutes',
      'repeated-without-recovery',
      'other-cause',
    ],
  },
  motor: { kind: 'choice', codes: ['none', 'deep-focal-weakness', 'other-cause'] },
  /** On imaging. */
  cerebralOedema: { kind: 'choice', codes: ['none', 'focal', 'diffuse', 'other-cause'] },
  raisedPressureSign: {
    kind: 'choice',
    codes: ['none', 'posturing', 'sixth-nerve-palsy', 'papilloedema', 'cushing-triad', 'other-cause'],
  },
  /** Recorded, never counted. */
  tremorOrMyoclonus: { kind: 'yes-no' },
  /** Recorded, never counted: graded by CTCAE. */
  intracranialBleeding: { kind: 'yes-no' },
  /** Death from ICANS. */
  death: { kind: 'yes-no' },
} as const;

export type IcansInputKey = keyof typeof ICANS_INPUTS;
export type IcansInputs = ParsedInputs<typeof ICANS_INPUTS>;

/** Reads the answers of an ICANS assessment; problems name the key and what is wrong with it. */
export function parseIcansInputs(
  answers: Readonly<Record<string, string>>,
): InputsResult<typeof ICANS_INPUTS> {
  return parseInputs(ICANS_INPUTS, answers);
}
