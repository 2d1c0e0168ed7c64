/** CTCAE 5.0, blood: haemoglobin low and cells too many. */
import {
  above,
  aboveBaseline,
  aboveUln,
  said,
  step,
  term,
  under,
  underLln,
  waivedAtBaseline,
} from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

export const BLOOD: readonly TermCriteria[] = [
  term('10002272', 'Anemia', 'hemoglobin', 'low', [
    step(4, [said('life-threatening')]),
    step(3, [under({ 'g/dL': '8.0', 'mmol/L': '4.9', 'g/L': '80' })], [said('transfusion-indicated')]),
    step(2, [under({ 'g/dL': '10.0', 'mmol/L': '6.2', 'g/L': '100' })]),
    step(1, [underLln()]),
  ]),
  term('10014950', 'Eosinophilia', 'eosinophils', 'high', [
    step(3, [aboveUln(), said('steroids-initiated')]),
    step(1, [aboveUln(), aboveBaseline('1', waivedAtBaseline)]),
  ]),
  term('10024378', 'Leukocytosis', 'wbc', 'high', [step(3, [above({ '10*9/L': '100', '/uL': '100000' })])]),
];
