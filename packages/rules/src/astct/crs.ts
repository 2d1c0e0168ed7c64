/**
 * Cytokine release syndrome by the ASTCT consensus (Lee 2019, Biol Blood Marrow Transplant 25:625). Fever is the entry
 * condition; the grade is the worse of hypotension and hypoxia. Once an antipyretic or anticytokine therapy was given,
 * fever is no longer asked for in the same episode. Organ toxicity is graded by CTCAE and does not move this grade.
 */
import { dec, isAtLeast, isLess, text } from '../number/index.ts';
import { all, any, held, not } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { parseCrsInputs } from './crs-inputs.ts';
import type { CrsInputs } from './crs-inputs.ts';
import { criterionOf, observedAnswers, toxicityGrade, worstOf } from './grade.ts';
import type { Axis, Grade, GradingResult, ToxicityGrade } from './grade.ts';

export const CRS_RULE = { id: 'astct.crs', version: '1' } as const;

const FEVER_CELSIUS = dec('38.0');
const LOW_FLOW_L_PER_MIN = dec('6');

const yesNo = (answer: 'yes' | 'no' | null): Held => held(answer === null ? null : answer === 'yes');

/** Fever by the thermometer: at least 38.0 °C, and not due to another cause. */
function feverByTemperature({ temperatureCelsius, feverOtherCause }: CrsInputs): Held {
  const hot = temperatureCelsius && isAtLeast(temperatureCelsius, FEVER_CELSIUS);
  return all([held(hot), not(yesNo(feverOtherCause))]);
}

/** Fever from CRS: as judged, else by the thermometer. */
export function crsFever(inputs: CrsInputs): Held {
  return inputs.fever === null ? feverByTemperature(inputs) : yesNo(inputs.fever);
}

/** Blood pressure: fluids alone 2, one vasopressor 3, several 4; vasopressin is not counted but is one where alone. */
export function hypotensionAxis({ hypotension, vasopressors, vasopressin }: CrsInputs): Axis {
  const grades = (): Grade[] => {
    if (vasopressors !== null && vasopressors > 0) return [vasopressors === 1 ? 3 : 4];
    if (vasopressin === 'yes') return vasopressors === null ? [3, 4] : [3];
    if (hypotension === 'no') return [0];
    const withoutSupport: Grade[] = hypotension === 'yes' ? [2] : [0, 2];
    if (vasopressors === null) return [...withoutSupport, 3, 4];
    return vasopressin === null ? [...withoutSupport, 3] : withoutSupport;
  };
  const contradicts = hypotension === 'no' && ((vasopressors ?? 0) > 0 || vasopressin === 'yes');
  return {
    id: 'crs-hypotension',
    grades: grades(),
    observed: observedAnswers({ hypotension, vasopressors, vasopressin }),
    reason: contradicts ? 'vasopressor-without-hypotension' : null,
  };
}

const BY_SUPPORT: Readonly<Record<NonNullable<CrsInputs['oxygen']>, readonly Grade[]>> = {
  none: [0],
  // A tube only to protect the airway, without hypoxia, is no hypoxia.
  'airway-protection': [0],
  'blow-by': [2],
  'nasal-cannula': [2, 3],
  'low-flow-cannula': [2],
  'high-flow-cannula': [3],
  facemask: [3],
  'non-rebreather': [3],
  venturi: [3],
  cpap: [4],
  bipap: [4],
  ventilation: [4],
};

/** Oxygen: up to 6 L/min by cannula or blow-by 2, more or a mask 3, positive pressure 4. A recorded flow decides. */
export function hypoxiaAxis({ oxygen, oxygenFlowLPerMin }: CrsInputs): Axis {
  const byDevice: readonly Grade[] = oxygen === null ? [0, 2, 3, 4] : BY_SUPPORT[oxygen];
  const cannula = oxygen?.endsWith('cannula') === true;
  const byFlow: Grade | null =
    cannula && oxygenFlowLPerMin ? (isLess(LOW_FLOW_L_PER_MIN, oxygenFlowLPerMin) ? 3 : 2) : null;
  return {
    id: 'crs-hypoxia',
    grades: byFlow === null ? byDevice : [byFlow],
    observed: observedAnswers({ oxygen, oxygenFlowLPerMin: oxygenFlowLPerMin && text(oxygenFlowLPerMin) }),
    reason:
      byFlow !== null && !byDevice.includes(byFlow)
        ? 'flow-and-cannula-disagree'
        : oxygen === 'nasal-cannula' && byFlow === null
          ? 'flow-not-recorded'
          : oxygen === 'airway-protection'
            ? 'airway-protection-is-no-hypoxia'
            : null,
  };
}

/**
 * The ASTCT grade of CRS. Death counts where it was answered with yes: who is assessed lives. All other unanswered
 * elements leave their grades open.
 */
export function gradeCrsInputs(inputs: CrsInputs): ToxicityGrade {
  const fever = crsFever(inputs);
  const treated = yesNo(inputs.antipyreticOrAnticytokineGiven);
  const ongoing = all([yesNo(inputs.earlierFever), treated]);
  const axes = [hypotensionAxis(inputs), hypoxiaAxis(inputs)];
  const organs = worstOf(axes);
  const possible: Grade[] = [];
  if (fever !== 'not-met') possible.push(...organs.map((grade) => (grade > 1 ? grade : 1)));
  if (fever !== 'met' && ongoing !== 'not-met') possible.push(...organs);
  if (fever !== 'met' && ongoing !== 'met') possible.push(0);
  const byTemperature = feverByTemperature(inputs);
  const notes: string[] = [];
  if (inputs.fever !== null && byTemperature !== 'indeterminate' && byTemperature !== fever) {
    notes.push('fever-and-temperature-disagree');
  }
  if (fever === 'not-met' && ongoing === 'not-met' && !organs.includes(0)) notes.push('no-fever-no-crs');
  if (fever === 'not-met' && ongoing === 'met') notes.push('fever-no-longer-required');
  const feverAxis: Axis = {
    id: 'crs-fever',
    grades: [],
    observed: observedAnswers({
      fever: inputs.fever,
      temperatureCelsius: inputs.temperatureCelsius && text(inputs.temperatureCelsius),
      feverOtherCause: inputs.feverOtherCause,
      earlierFever: inputs.earlierFever,
      antipyreticOrAnticytokineGiven: inputs.antipyreticOrAnticytokineGiven,
    }),
    reason: null,
  };
  const feverHeld = any([fever, ongoing]);
  const feverCriterion = {
    ...criterionOf(feverAxis),
    held: feverHeld,
    threshold: { comparator: '>=', value: text(FEVER_CELSIUS), unit: 'Cel' } as const,
    reason:
      feverHeld === 'indeterminate'
        ? 'not-recorded'
        : fever !== 'met' && ongoing === 'met'
          ? 'fever-no-longer-required'
          : null,
  };
  const criteria = [feverCriterion, ...axes.map(criterionOf)];
  const died = inputs.death === 'yes';
  return toxicityGrade('CRS', 'ASTCT-2019', CRS_RULE, died ? [5] : possible, criteria, notes);
}

/** The ASTCT grade of CRS from the answers of an assessment; refused where an answer cannot be read. */
export function gradeCrs(answers: Readonly<Record<string, string>>): GradingResult {
  const parsed = parseCrsInputs(answers);
  return parsed.ok ? { ok: true, grade: gradeCrsInputs(parsed.inputs) } : parsed;
}
