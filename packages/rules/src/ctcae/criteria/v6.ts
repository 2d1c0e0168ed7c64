/**
 * CTCAE 6.0 (NCI, 2025): what differs from 5.0; every other term is taken over unchanged. Provisional: read from one
 * copy of NCI's workbook. A grade of one version never stands for the other.
 */
import { liver, multiplesOfUln } from './builders.ts';
import {
  above,
  aboveBaseline,
  aboveUln,
  ask,
  atLeast,
  atLeastUln,
  atMost,
  baselineWas,
  ifKnown,
  said,
  step,
  term,
  under,
  underLln,
  waivedAtBaseline,
} from './shape.ts';
import type { TermCriteria } from './shape.ts';
import { V5 } from './v5/index.ts';

/** Terms that 6.0 no longer has, or for which it prints no numbers any more. */
const DROPPED: readonly string[] = [
  'CPK increased',
  'Ejection fraction decreased',
  'Lymphocyte count decreased',
  'Platelet count decreased',
  'Proteinuria',
];

const CHANGED: readonly TermCriteria[] = [
  term('10043554', 'Thrombocytopenia', 'platelets', 'low', [
    step(4, [under({ '10*9/L': '10.0', '/uL': '10000' })], [underLln(), said('life-threatening')]),
    step(3, [under({ '10*9/L': '50.0', '/uL': '50000' })], [said('transfusion-indicated')]),
    step(2, [under({ '10*9/L': '75.0', '/uL': '75000' })]),
    step(1, [underLln()]),
  ]),
  term('10029366', 'Neutrophil count decreased', 'neutrophils', 'low', [
    step(4, [under({ '10*9/L': '0.1', '/uL': '100' })]),
    step(3, [under({ '10*9/L': '0.5', '/uL': '500' })]),
    step(2, [under({ '10*9/L': '1.0', '/uL': '1000' })]),
    step(1, [under({ '10*9/L': '1.5', '/uL': '1500' })]),
  ]),
  term(
    '10001551',
    'Alanine aminotransferase increased',
    'alt',
    'high',
    liver(['1', '3.0', '5.0', '20.0'], ['1.0', '1.5', '2.0', '4.0'], 'from'),
  ),
  term(
    '10003481',
    'Aspartate aminotransferase increased',
    'ast',
    'high',
    liver(['1', '3.0', '5.0', '20.0'], ['1.0', '1.5', '2.0', '4.0'], 'from'),
  ),
  term('10001675', 'Alkaline phosphatase increased', 'alp', 'high', [
    step(1, [aboveUln(), aboveBaseline('1', waivedAtBaseline)]),
  ]),
  term(
    '10056910',
    'GGT increased',
    'ggt',
    'high',
    liver(['1', '2.5', '5.0', '20.0'], ['1.0', '1.5', '3.0', '10.0'], 'from'),
  ),
  term(
    '10005364',
    'Blood bilirubin increased',
    'bilirubin',
    'high',
    liver(['1', '1.5', '3.0', '10.0'], ['1.0', '1.5', '2.5', '10.0'], 'from'),
  ),
  term('10024574', 'Lipase increased', 'lipase', 'high', [
    step(4, [aboveUln('5.0'), ask('symptomatic')]),
    step(3, [aboveUln('3.0'), ask('symptomatic')], [aboveUln('5.0')]),
    step(2, [aboveUln('1.5')]),
    step(1, [aboveUln()]),
  ]),
  term('10040139', 'Serum amylase increased', 'amylase', 'high', [
    step(4, [aboveUln('5.0'), ask('symptomatic')]),
    step(3, [aboveUln('2.0'), ask('symptoms-moderate-or-worse')], [aboveUln('5.0')]),
    step(2, [aboveUln('1.5')]),
    step(1, [aboveUln()]),
  ]),
  term('10019186', 'HDL decreased', 'hdl', 'low', [step(1, [underLln()])]),
  term('10024057', 'LDL increased', 'ldl', 'high', multiplesOfUln('1')),
  term('10055599', 'Hemoglobin increased', 'hemoglobin', 'high', [
    step(3, [aboveUln('1', { plus: { 'g/dL': '4' } })]),
    step(2, [aboveUln('1', { plus: { 'g/dL': '2' } })]),
    step(1, [aboveUln()]),
  ]),
  // Multiples of the baseline count where the baseline lay below normal.
  term('10011368', 'Creatinine increased', 'creatinine', 'high', [
    step(4, [aboveUln('6.0', ifKnown)]),
    step(3, [aboveUln('3.0', ifKnown)], [baselineWas('below-lln'), aboveBaseline('3.0')]),
    step(2, [aboveUln('1.5', ifKnown)], [baselineWas('below-lln'), aboveBaseline('1.5')]),
    step(1, [aboveUln()]),
  ]),
  // The text prints whole numbers (26–49, 10–25) and leaves what is lower to the kidney injury terms.
  term('10011363', 'Creatinine clearance decreased', 'creatinineClearance', 'low', [
    { grade: null, reason: 'reported-under-another-term', when: [[under({ 'mL/min': '10' })]] },
    step(3, [under({ 'mL/min': '26' }, atMost({ 'mL/min': '25' }))]),
    step(2, [under({ 'mL/min': '50' }, atMost({ 'mL/min': '49' }))]),
  ]),
  term('10064848', 'Chronic kidney disease', ['egfr', 'creatinineClearance'], 'low', [
    step(4, [under({ 'mL/min/{1.73_m2}': '15' })]),
    step(3, [under({ 'mL/min/{1.73_m2}': '30' })]),
    step(2, [under({ 'mL/min/{1.73_m2}': '60' })]),
    step(1, [underLln()]),
  ]),
  term(
    '10046553',
    'Urinary protein increased',
    'urineProtein24h',
    'high',
    [
      step(3, [atLeast({ 'g/(24.h)': '3.5' })]),
      step(2, [atLeast({ 'g/(24.h)': '1.0' })]),
      step(1, [atLeastUln()]),
    ],
    ['adult-limits-only'],
  ),
  term('10021038', 'Hyponatremia', 'sodium', 'low', [
    step(4, [under({ 'mmol/L': '120' })], [underLln(), said('life-threatening')]),
    step(3, [under({ 'mmol/L': '125' })], [under({ 'mmol/L': '130' }), ask('symptomatic')]),
    step(2, [under({ 'mmol/L': '130' })]),
    step(1, [underLln()]),
  ]),
  // The first two grades are printed for fasting values only.
  term('10020639', 'Hyperglycemia', 'glucose', 'high', [
    step(4, [above({ 'mg/dL': '500', 'mmol/L': '27.8' })], [aboveUln(), said('life-threatening')]),
    step(3, [above({ 'mg/dL': '250', 'mmol/L': '13.9' })], [aboveUln(), said('hospitalisation-indicated')]),
    step(2, [above({ 'mg/dL': '160', 'mmol/L': '8.9' }), ask('fasting')]),
    step(1, [aboveUln(), ask('fasting')]),
  ]),
  term(
    '10020772',
    'Hypertension',
    'systolicPressure',
    'high',
    [
      step(
        4,
        [above({ 'mm[Hg]': '179' }, atLeast({ 'mm[Hg]': '180' })), ask('over-one-hour')],
        [atLeast({ 'mm[Hg]': '140' }), said('life-threatening')],
      ),
      step(
        3,
        [above({ 'mm[Hg]': '159' }, atLeast({ 'mm[Hg]': '160' })), ask('over-one-hour')],
        [above({ 'mm[Hg]': '140' }), aboveBaseline('1', { plus: { 'mm[Hg]': '20' }, ...ifKnown })],
      ),
      step(2, [above({ 'mm[Hg]': '139' }, atLeast({ 'mm[Hg]': '140' }))]),
    ],
    ['adult-limits-only'],
  ),
  term(
    '10020772',
    'Hypertension',
    'diastolicPressure',
    'high',
    [
      step(
        4,
        [above({ 'mm[Hg]': '109' }, atLeast({ 'mm[Hg]': '110' })), ask('over-one-hour')],
        [atLeast({ 'mm[Hg]': '90' }), said('life-threatening')],
      ),
      step(3, [above({ 'mm[Hg]': '99' }, atLeast({ 'mm[Hg]': '100' })), ask('over-one-hour')]),
      step(2, [above({ 'mm[Hg]': '89' }, atLeast({ 'mm[Hg]': '90' }))]),
    ],
    ['adult-limits-only'],
  ),
  // 6.0 prints "above 500" where 5.0 printed "from 501".
  term('10014383', 'Electrocardiogram QT corrected interval prolonged', 'qtc', 'high', [
    step(4, [said('serious-arrhythmia')]),
    step(3, [above({ ms: '500' })], [aboveBaseline('1', { plus: { ms: '60' }, ...ifKnown })]),
    step(2, [above({ ms: '480' }, atLeast({ ms: '481' }))]),
    step(1, [atLeast({ ms: '450' })]),
  ]),
];

const replaced: ReadonlySet<string> = new Set([...DROPPED, ...CHANGED.map((criteria) => criteria.term)]);

export const V6: readonly TermCriteria[] = [
  ...V5.filter((criteria) => !replaced.has(criteria.term)),
  ...CHANGED,
];
