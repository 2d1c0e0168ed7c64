/**
 * Cytokine release syndrome on the scale of CTCAE 5.0 (NCI 2017), to stand beside the ASTCT grade: one pressor is 3, and
 * oxygen is judged by its fraction. The two scales are never mixed.
 */
import { dec, isAtLeast, text } from '../number/index.ts';
import { crsFever } from './crs.ts';
import { parseCrsInputs } from './crs-inputs.ts';
import type { CrsInputs } from './crs-inputs.ts';
import { criterionOf, observedAnswers, toxicityGrade, worstOf } from './grade.ts';
import type { Axis, Grade, GradingResult, ToxicityGrade } from './grade.ts';

export const CRS_CTCAE_RULE = { id: 'astct.crs-ctcae-5', version: '1' } as const;

const HIGH_FRACTION_PERCENT = dec('40');

/**
 * Where a finding suggests a threat to life (several pressors, positive pressure), grade 4 stays open until the judgement
 * is recorded.
 */
function perhapsLifeThreatening(grades: readonly Grade[], { lifeThreatening }: CrsInputs): Grade[] {
  return lifeThreatening === null ? [...grades, 4] : [...grades];
}

/** Every pressor counts here, vasopressin too. */
function pressorAxis(inputs: CrsInputs): Axis {
  const { hypotension, vasopressors, vasopressin } = inputs;
  const least = (vasopressors ?? 0) + (vasopressin === 'yes' ? 1 : 0);
  const open = vasopressors === null || vasopressin === null;
  const grades = (): Grade[] => {
    if (least > 1) return perhapsLifeThreatening([3], inputs);
    if (least === 1) return open ? perhapsLifeThreatening([3], inputs) : [3];
    if (hypotension === 'no') return [0];
    const fluids: Grade[] = hypotension === 'yes' ? [2] : [0, 2];
    if (!open) return fluids;
    return vasopressors === null ? perhapsLifeThreatening([...fluids, 3], inputs) : [...fluids, 3];
  };
  return {
    id: 'crs-ctcae-hypotension',
    grades: grades(),
    observed: observedAnswers({ hypotension, vasopressors, vasopressin }),
    reason: null,
  };
}

const POSITIVE_PRESSURE: readonly CrsInputs['oxygen'][] = ['cpap', 'bipap', 'ventilation'];

function oxygenAxis(inputs: CrsInputs): Axis {
  const { oxygen, oxygenFractionPercent } = inputs;
  const grades = (): Grade[] => {
    if (oxygen === 'none' || oxygen === 'airway-protection') return [0];
    const given: Grade[] = oxygenFractionPercent
      ? [isAtLeast(oxygenFractionPercent, HIGH_FRACTION_PERCENT) ? 3 : 2]
      : [2, 3];
    if (oxygen === null) return perhapsLifeThreatening(oxygenFractionPercent ? given : [0, ...given], inputs);
    return POSITIVE_PRESSURE.includes(oxygen) ? perhapsLifeThreatening(given, inputs) : given;
  };
  return {
    id: 'crs-ctcae-hypoxia',
    grades: grades(),
    observed: observedAnswers({
      oxygen,
      oxygenFractionPercent: oxygenFractionPercent && text(oxygenFractionPercent),
    }),
    reason: oxygenFractionPercent || oxygen === 'none' ? null : 'fraction-not-recorded',
  };
}

/** The CTCAE 5.0 grade of CRS. */
export function gradeCrsInputsByCtcae(inputs: CrsInputs): ToxicityGrade {
  const fever = crsFever(inputs);
  const feverAxis: Axis = {
    id: 'crs-ctcae-fever',
    grades: fever === 'met' ? [1] : fever === 'not-met' ? [0] : [0, 1],
    observed: observedAnswers({
      fever: inputs.fever,
      temperatureCelsius: inputs.temperatureCelsius && text(inputs.temperatureCelsius),
    }),
    reason: null,
  };
  const lifeThreatening: Axis = {
    id: 'crs-ctcae-life-threatening',
    grades: [inputs.lifeThreatening === 'yes' ? 4 : 0],
    observed: observedAnswers({ lifeThreatening: inputs.lifeThreatening }),
    reason: null,
  };
  const axes = [feverAxis, pressorAxis(inputs), oxygenAxis(inputs), lifeThreatening];
  const possible: Grade[] = inputs.death === 'yes' ? [5] : worstOf(axes);
  return toxicityGrade('CRS', 'CTCAE-5.0', CRS_CTCAE_RULE, possible, axes.map(criterionOf), []);
}

/** The CTCAE 5.0 grade of CRS from the answers of an assessment; refused where an answer cannot be read. */
export function gradeCrsByCtcae(answers: Readonly<Record<string, string>>): GradingResult {
  const parsed = parseCrsInputs(answers);
  return parsed.ok ? { ok: true, grade: gradeCrsInputsByCtcae(parsed.inputs) } : parsed;
}
