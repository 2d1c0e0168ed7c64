/**
 * ICE score and ICANS by the ASTCT consensus (Lee 2019, Biol Blood Marrow Transplant 25:625). The grade is the worst of
 * five axes not due to another cause. Tremor and myoclonus do not count, and intracranial bleeding is graded by CTCAE.
 */
import { criterionOf, observedAnswers, toxicityGrade, worstOf } from './grade.ts';
import type { Axis, Grade, GradingResult, ToxicityGrade } from './grade.ts';
import { ICANS_INPUTS, parseIcansInputs } from './icans-inputs.ts';
import type { IcansInputs } from './icans-inputs.ts';

export const ICANS_RULE = { id: 'astct.icans', version: '1' } as const;

/** The five parts of the ICE score with their points, in the order they are asked. */
export const ICE_PARTS = ['iceOrientation', 'iceNaming', 'iceCommand', 'iceWriting', 'iceCounting'] as const;

/** The ICE scores that are possible; equal bounds where the score is known. Null where nothing was answered. */
export interface IceScore {
  readonly atLeast: number;
  readonly atMost: number;
  /** Sum and parts were both answered, and they cannot both be right. */
  readonly disagrees: boolean;
}

/** ICE from its parts, its sum, or both. An unanswered part counts from 0 to its points. */
export function iceScore(inputs: IcansInputs): IceScore | null {
  const answered = ICE_PARTS.some((part) => inputs[part] !== null);
  const sum = inputs.iceScore;
  if (!answered) return sum === null ? null : { atLeast: sum, atMost: sum, disagrees: false };
  let [atLeast, atMost] = [0, 0];
  for (const part of ICE_PARTS) {
    atLeast += inputs[part] ?? 0;
    atMost += inputs[part] ?? ICANS_INPUTS[part].max;
  }
  if (sum === null) return { atLeast, atMost, disagrees: false };
  if (sum >= atLeast && sum <= atMost) return { atLeast: sum, atMost: sum, disagrees: false };
  return { atLeast: Math.min(sum, atLeast), atMost: Math.max(sum, atMost), disagrees: true };
}

const EVERY: readonly Grade[] = [0, 1, 2, 3, 4];
const BELOW_UNAROUSABLE: readonly Grade[] = [0, 1, 2, 3];

/** Whether the subject can be roused; null where it is not known, or sedation or another cause hides it. */
function arousable({ consciousness }: IcansInputs): boolean | null {
  if (consciousness === null || consciousness === 'sedated' || consciousness === 'other-cause') return null;
  return consciousness !== 'unarousable';
}

/** 0 is grade 3 in a subject who is awake (global aphasia) and grade 4 in one who cannot be roused. */
function gradesOfScore(score: number, awake: boolean | null): readonly Grade[] {
  if (score === 10) return [0];
  if (score >= 7) return [1];
  if (score >= 3) return [2];
  if (score >= 1) return [3];
  return awake === null ? [3, 4] : [awake ? 3 : 4];
}

function iceAxis(inputs: IcansInputs): Axis {
  const score = iceScore(inputs);
  const awake = arousable(inputs);
  const grades = new Set<Grade>();
  if (score) {
    for (let points = score.atLeast; points <= score.atMost; points++) {
      for (const grade of gradesOfScore(points, awake)) grades.add(grade);
    }
  } else {
    for (const grade of awake === false ? ([4] as const) : awake ? BELOW_UNAROUSABLE : EVERY)
      grades.add(grade);
  }
  const observed =
    score && (score.atLeast === score.atMost ? `${score.atLeast}` : `${score.atLeast}–${score.atMost}`);
  return {
    id: 'icans-ice',
    grades: [...grades],
    observed: observed ?? observedAnswers({ iceAssessable: inputs.iceAssessable }),
    reason: score?.disagrees
      ? 'ice-sum-and-parts-disagree'
      : !score && inputs.iceAssessable === 'no'
        ? 'ice-not-assessable'
        : null,
  };
}

type Codes<Key extends keyof IcansInputs> = NonNullable<IcansInputs[Key]> & string;

const CONSCIOUSNESS: Readonly<Record<Codes<'consciousness'>, readonly Grade[]>> = {
  alert: [0],
  'awakens-spontaneously': [1],
  'awakens-to-voice': [2],
  'awakens-to-touch': [3],
  unarousable: [4],
  sedated: EVERY,
  'other-cause': [0],
};

const SEIZURE: Readonly<Record<Codes<'seizure'>, readonly Grade[]>> = {
  none: [0],
  'resolves-quickly': [3],
  'eeg-resolves-with-treatment': [3],
  'longer-than-5-minutes': [4],
  'repeated-without-recovery': [4],
  'other-cause': [0],
};

const MOTOR: Readonly<Record<Codes<'motor'>, readonly Grade[]>> = {
  none: [0],
  'deep-focal-weakness': [4],
  'other-cause': [0],
};

const OEDEMA: Readonly<Record<Codes<'cerebralOedema'>, readonly Grade[]>> = {
  none: [0],
  focal: [3],
  diffuse: [4],
  'other-cause': [0],
};

const PRESSURE_SIGN: Readonly<Record<Codes<'raisedPressureSign'>, readonly Grade[]>> = {
  none: [0],
  posturing: [4],
  'sixth-nerve-palsy': [4],
  papilloedema: [4],
  'cushing-triad': [4],
  'other-cause': [0],
};

/** An axis that one code decides; unanswered it may be any grade the codes have. */
function codedAxis<Code extends string>(
  id: string,
  table: Readonly<Record<Code, readonly Grade[]>>,
  code: Code | null,
): Axis {
  const every = [...new Set(Object.values<readonly Grade[]>(table).flat())];
  return {
    id,
    grades: code === null ? every : table[code],
    observed: code,
    reason:
      code === 'sedated' ? 'sedated-not-gradable' : code === 'other-cause' ? 'due-to-another-cause' : null,
  };
}

/**
 * The ASTCT grade of ICANS. Death counts where it was answered with yes; every other unanswered element leaves its grades
 * open, so that the answer is "at least".
 */
export function gradeIcansInputs(inputs: IcansInputs): ToxicityGrade {
  const axes = [
    iceAxis(inputs),
    codedAxis('icans-consciousness', CONSCIOUSNESS, inputs.consciousness),
    codedAxis('icans-seizure', SEIZURE, inputs.seizure),
    codedAxis('icans-motor', MOTOR, inputs.motor),
    codedAxis('icans-cerebral-oedema', OEDEMA, inputs.cerebralOedema),
    codedAxis('icans-raised-pressure', PRESSURE_SIGN, inputs.raisedPressureSign),
  ];
  const notes: string[] = [];
  if (inputs.tremorOrMyoclonus === 'yes') notes.push('tremor-does-not-count');
  if (inputs.intracranialBleeding === 'yes') notes.push('intracranial-bleeding-by-ctcae');
  const possible: Grade[] = inputs.death === 'yes' ? [5] : worstOf(axes);
  return toxicityGrade('ICANS', 'ASTCT-2019', ICANS_RULE, possible, axes.map(criterionOf), notes);
}

/** The ASTCT grade of ICANS from the answers of an assessment; refused where an answer cannot be read. */
export function gradeIcans(answers: Readonly<Record<string, string>>): GradingResult {
  const parsed = parseIcansInputs(answers);
  return parsed.ok ? { ok: true, grade: gradeIcansInputs(parsed.inputs) } : parsed;
}
