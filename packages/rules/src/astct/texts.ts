/** Every text that CRS, ICANS and IEC-HS need in a locale, by key. */
import type { CRS_INPUTS, CrsInputKey } from './crs-inputs.ts';
import type { GradeScale, ToxicityGrade } from './grade.ts';
import type { ICANS_INPUTS, IcansInputKey } from './icans-inputs.ts';
import type { IEC_HS_INPUTS, IecHsInputKey } from './iec-hs-inputs.ts';
import type { InputProblemReason } from './input-spec.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;

export type AstctCriterionId =
  | 'crs-fever'
  | 'crs-hypotension'
  | 'crs-hypoxia'
  | 'crs-ctcae-fever'
  | 'crs-ctcae-hypotension'
  | 'crs-ctcae-hypoxia'
  | 'crs-ctcae-life-threatening'
  | 'icans-ice'
  | 'icans-consciousness'
  | 'icans-seizure'
  | 'icans-motor'
  | 'icans-cerebral-oedema'
  | 'icans-raised-pressure';

export type AstctReason =
  | 'not-recorded'
  | 'vasopressor-without-hypotension'
  | 'flow-and-cannula-disagree'
  | 'flow-not-recorded'
  | 'fraction-not-recorded'
  | 'airway-protection-is-no-hypoxia'
  | 'fever-no-longer-required'
  | 'ice-sum-and-parts-disagree'
  | 'ice-not-assessable'
  | 'sedated-not-gradable'
  | 'due-to-another-cause';

export type AstctNote =
  | 'fever-and-temperature-disagree'
  | 'no-fever-no-crs'
  | 'fever-no-longer-required'
  | 'tremor-does-not-count'
  | 'intracranial-bleeding-by-ctcae'
  | 'iec-hs-judged-against-checklist'
  | 'iec-hs-checklist-fits-not-judged'
  | 'iec-hs-judgement-due';

export interface AstctTexts {
  readonly kinds: Texts<ToxicityGrade['kind']>;
  readonly scales: Texts<GradeScale>;
  /** With {grade}: the lowest grade that is possible. */
  readonly atLeastGrade: string;
  readonly episode: Texts<
    'onset' | 'worst' | 'duration' | 'ongoing' | 'resolved' | 'tocilizumab' | 'steroids' | 'perhaps'
  >;
  /** An input that another record of the episode answered. */
  readonly fromRecords: string;
  /** Grade entered and grade from the inputs differ. */
  readonly differs: string;
  readonly inputs: {
    readonly CRS: Texts<CrsInputKey>;
    readonly ICANS: Texts<IcansInputKey>;
    readonly 'IEC-HS': Texts<IecHsInputKey>;
  };
  /** Answers of the inputs that have codes. */
  readonly codes: {
    readonly oxygen: Texts<(typeof CRS_INPUTS)['oxygen']['codes'][number]>;
    readonly consciousness: Texts<(typeof ICANS_INPUTS)['consciousness']['codes'][number]>;
    readonly seizure: Texts<(typeof ICANS_INPUTS)['seizure']['codes'][number]>;
    readonly motor: Texts<(typeof ICANS_INPUTS)['motor']['codes'][number]>;
    readonly cerebralOedema: Texts<(typeof ICANS_INPUTS)['cerebralOedema']['codes'][number]>;
    readonly raisedPressureSign: Texts<(typeof ICANS_INPUTS)['raisedPressureSign']['codes'][number]>;
    readonly severity: Texts<(typeof IEC_HS_INPUTS)['severity']['codes'][number]>;
  };
  /** Criteria of CRS and ICANS; those of IEC-HS are its inputs, "iec-hs-" before the key. */
  readonly criteria: Texts<AstctCriterionId>;
  readonly reasons: Texts<AstctReason>;
  readonly notes: Texts<AstctNote>;
  readonly problems: Texts<InputProblemReason>;
}
