/**
 * The input keys of a CRS assessment (ToxicityAssessment.inputs). Every finding is meant "not due to another cause".
 */
import { parseInputs } from './input-spec.ts';
import type { InputsResult, ParsedInputs } from './input-spec.ts';

export const CRS_INPUTS = {
  /** Highest temperature since the last assessment. */
  temperatureCelsius: { kind: 'decimal', min: '30', max: '45', unit: 'Cel' },
  /** Another cause explains the fever. */
  feverOtherCause: { kind: 'yes-no' },
  /** Fever of at least 38.0 °C from CRS, as judged: it wins over the temperature, and a difference is noted. */
  fever: { kind: 'yes-no' },
  /** Fever from CRS earlier in this episode. */
  earlierFever: { kind: 'yes-no' },
  /** An antipyretic, tocilizumab or another anticytokine, or a steroid was given earlier in this episode. */
  antipyreticOrAnticytokineGiven: { kind: 'yes-no' },
  /** "no": the pressure is not low, and no vasopressor holds it up. */
  hypotension: { kind: 'yes-no' },
  /** Vasopressors in use at once, vasopressin not counted. */
  vasopressors: { kind: 'whole', min: 0, max: 9 },
  vasopressin: { kind: 'yes-no' },
  /** The strongest support in use. `nasal-cannula` is one whose flow decides; `airway-protection` a tube without hypoxia. */
  oxygen: {
    kind: 'choice',
    codes: [
      'none',
      'airway-protection',
      'blow-by',
      'nasal-cannula',
      'low-flow-cannula',
      'high-flow-cannula',
      'facemask',
      'non-rebreather',
      'venturi',
      'cpap',
      'bipap',
      'ventilation',
    ],
  },
  /** Flow through a nasal cannula. */
  oxygenFlowLPerMin: { kind: 'decimal', min: '0', max: '100', unit: 'L/min' },
  /** Only the CTCAE scale asks for it. */
  oxygenFractionPercent: { kind: 'decimal', min: '21', max: '100', unit: '%' },
  /** Only the CTCAE scale asks for it: consequences that threaten life, urgent intervention indicated. */
  lifeThreatening: { kind: 'yes-no' },
  /** Death from CRS. */
  death: { kind: 'yes-no' },
} as const;

export type CrsInputKey = keyof typeof CRS_INPUTS;
export type CrsInputs = ParsedInputs<typeof CRS_INPUTS>;

/** Reads the answers of a CRS assessment; problems name the key and what is wrong with it. */
export function parseCrsInputs(answers: Readonly<Record<string, string>>): InputsResult<typeof CRS_INPUTS> {
  return parseInputs(CRS_INPUTS, answers);
}
