/**
 * Every printed limit of every laboratory term, at the edge and just beyond it, in every unit CTCAE prints. Written by
 * hand from the grade texts of NCI CTCAE 5.0 (27 November 2017) and 6.0 (2025); questions are answered for the worse.
 */
import { DEFAULT_CTCAE_OPTIONS, gradeLab } from './index.ts';
import type { AnalyteKey } from '../labs/index.ts';
import type { CtcaeOptions, CtcaeVersion, Fact, LabGradeInput } from './index.ts';

type Given = Partial<LabGradeInput>;

/** Term, unit, what else is known, and "value:grade" pairs. */
export type Line = readonly [string, string, Given, string];

const NORMAL: Given = { low: '10', high: '100', baseline: { value: '50', low: '10', high: '100' } };
const RAISED: Given = { low: '10', high: '100', baseline: { value: '200', low: '10', high: '100' } };
const CORRECTED: Given = { analyte: 'correctedCalcium' };
const IONISED: Given = { analyte: 'ionizedCalcium' };
const ANTICOAGULATED: Given = { facts: { 'on-anticoagulation': 'yes' }, baseline: { value: '0.6' } };

/** The same text in both versions. */
const BOTH: readonly Line[] = [
  ['Anemia', 'g/dL', { low: '12' }, '12:0 11.9:1 10:1 9.99:2 8:2 7.99:3'],
  ['Anemia', 'g/L', { low: '120' }, '120:0 119:1 100:1 99.9:2 80:2 79.9:3'],
  ['Anemia', 'mmol/L', { low: '7.5' }, '7.5:0 7.4:1 6.2:1 6.19:2 4.9:2 4.89:3'],
  ['Eosinophilia', '10^9/L', { high: '0.5', baseline: { value: '0.7' } }, '0.5:0 0.7:0 0.701:1'],
  ['Leukocytosis', '10^9/L', {}, '100:0 100.1:3'],
  ['Leukocytosis', '/uL', {}, '100000:0 100001:3'],
  [
    'CD4 lymphocytes decreased',
    '10^9/L',
    { low: '0.6' },
    '0.6:0 0.599:1 0.5:1 0.499:2 0.2:2 0.199:3 0.05:3 0.0499:4',
  ],
  ['CD4 lymphocytes decreased', '/uL', { low: '600' }, '600:0 599:1 500:1 499:2 200:2 199:3 50:3 49.9:4'],
  ['Lymphocyte count increased', '10^9/L', {}, '4:0 4.01:2 20:2 20.01:3'],
  ['Lymphocyte count increased', '/uL', {}, '4000:0 4001:2 20000:2 20001:3'],
  ['White blood cell decreased', '10^9/L', { low: '4' }, '4:0 3.9:1 3:1 2.99:2 2:2 1.99:3 1:3 0.99:4'],
  [
    'White blood cell decreased',
    '/uL',
    { low: '4000' },
    '4000:0 3999:1 3000:1 2999:2 2000:2 1999:3 1000:3 999:4',
  ],
  ['Blood lactate dehydrogenase increased', 'U/L', NORMAL, '100:0 100.1:1 9999:1'],
  [
    'Activated partial thromboplastin time prolonged',
    's',
    { high: '40' },
    '40:0 40.1:1 60:1 60.1:2 100:2 100.1:3',
  ],
  [
    'INR increased',
    '',
    { facts: { 'on-anticoagulation': 'no' } },
    '1.2:0 1.201:1 1.5:1 1.501:2 2.5:2 2.501:3',
  ],
  ['INR increased', '', ANTICOAGULATED, '0.6:0 0.601:1 0.9:1 0.901:2 1.5:2 1.501:3'],
  ['Fibrinogen decreased', 'g/L', { low: '4' }, '4:0 3.99:1 3:1 2.99:2 2:2 1.99:3 1:3 0.99:4'],
  ['Eosinophilia', '10^9/L', { high: '0.5', baseline: { value: '0.3' } }, '0.5:0 0.501:1'],
  ['Fibrinogen decreased', 'g/L', {}, '0.499:4'],
  ['Fibrinogen decreased', 'g/L', { low: '1' }, '0.502:2 0.5:2 0.499:4'],
  ['Fibrinogen decreased', 'g/L', { low: '4', baseline: { value: '30' } }, '4:0 3.99:4'],
  ['Fibrinogen decreased', 'g/L', { low: '4', baseline: { value: '9' } }, '4:0 3.99:3'],
  ['Fibrinogen decreased', 'g/L', { low: '4', baseline: { value: '5.5' } }, '4:0 3.99:2'],
  ['Fibrinogen decreased', 'mg/dL', {}, '49.9:4'],
  ['Fibrinogen decreased', 'mg/dL', { low: '200' }, '50:3'],
  [
    'Fibrinogen decreased',
    'g/L',
    { low: '4', baseline: { value: '4.4' } },
    '4:0 3.99:1 3.31:1 3.3:2 2.21:2 2.2:3 1.11:3 1.1:4',
  ],
  ['Haptoglobin decreased', 'g/L', { low: '0.3' }, '0.3:0 0.299:1'],
  ['Hemoglobin increased', 'g/dL', { high: '16' }, '16:0 16.1:1 18:1 18.1:2 20:2 20.1:3'],
  ['Hemoglobin increased', 'g/L', { high: '160' }, '160:0 161:1 180:1 180.1:2 200:2 200.1:3'],
  ['Acidosis', '', { low: '7.35' }, '7.35:0 7.34:1 7.3:1 7.299:3'],
  ['Alkalosis', '', { high: '7.45' }, '7.45:0 7.46:1 7.5:1 7.501:3'],
  ['Blood bicarbonate decreased', 'mmol/L', { low: '22' }, '22:0 21.9:1 5:1'],
  ['Cholesterol high', 'mg/dL', { high: '200' }, '200:0 201:1 300:1 300.1:2 400:2 400.1:3 500:3 500.1:4'],
  [
    'Cholesterol high',
    'mmol/L',
    { high: '5.2' },
    '5.2:0 5.21:1 7.75:1 7.751:2 10.34:2 10.341:3 12.92:3 12.921:4',
  ],
  [
    'Hypercalcemia',
    'mg/dL',
    { ...CORRECTED, high: '10.3' },
    '10.3:0 10.4:1 11.5:1 11.51:2 12.5:2 12.51:3 13.5:3 13.51:4',
  ],
  [
    'Hypercalcemia',
    'mmol/L',
    { ...CORRECTED, high: '2.55' },
    '2.55:0 2.56:1 2.9:1 2.91:2 3.1:2 3.11:3 3.4:3 3.41:4',
  ],
  [
    'Hypercalcemia',
    'mmol/L',
    { ...IONISED, high: '1.32' },
    '1.32:0 1.33:1 1.5:1 1.51:2 1.6:2 1.61:3 1.8:3 1.81:4',
  ],
  ['Hypocalcemia', 'mg/dL', { ...CORRECTED, low: '8.6' }, '8.6:0 8.59:1 8:1 7.99:2 7:2 6.99:3 6:3 5.99:4'],
  [
    'Hypocalcemia',
    'mmol/L',
    { ...CORRECTED, low: '2.15' },
    '2.15:0 2.14:1 2:1 1.99:2 1.75:2 1.749:3 1.5:3 1.499:4',
  ],
  [
    'Hypocalcemia',
    'mmol/L',
    { ...IONISED, low: '1.15' },
    '1.15:0 1.149:1 1:1 0.999:2 0.9:2 0.899:3 0.8:3 0.799:4',
  ],
  ['Hyperkalemia', 'mmol/L', { high: '5.1' }, '5.1:0 5.11:1 5.5:1 5.51:2 6:2 6.01:3 7:3 7.01:4'],
  [
    'Hypokalemia',
    'mmol/L',
    { low: '3.5', facts: { symptomatic: 'no' } },
    '3.5:0 3.49:1 3:1 2.99:3 2.5:3 2.49:4',
  ],
  ['Hypermagnesemia', 'mg/dL', { high: '2.6' }, '2.6:0 2.7:1 3:1 3.01:3 8:3 8.01:4'],
  ['Hypermagnesemia', 'mmol/L', { high: '1.05' }, '1.05:0 1.06:1 1.23:1 1.231:3 3.3:3 3.31:4'],
  ['Hypomagnesemia', 'mg/dL', { low: '1.7' }, '1.7:0 1.699:1 1.2:1 1.199:2 0.9:2 0.899:3 0.7:3 0.699:4'],
  ['Hypomagnesemia', 'mmol/L', { low: '0.7' }, '0.7:0 0.699:1 0.5:1 0.499:2 0.4:2 0.399:3 0.3:3 0.299:4'],
  ['Hypernatremia', 'mmol/L', { high: '145' }, '145:0 146:1 150:1 150.1:2 155:2 155.1:3 160:3 160.1:4'],
  [
    'Hyponatremia',
    'mmol/L',
    { low: '135', facts: { symptomatic: 'no' } },
    '135:0 134:1 130:1 129:2 125:2 124:3 120:3 119.9:4',
  ],
  [
    'Hyponatremia',
    'mmol/L',
    { low: '135', facts: { symptomatic: 'yes' } },
    '130:1 129.9:3 125:3 120:3 119.9:4',
  ],
  ['Hypertriglyceridemia', 'mg/dL', {}, '149.9:0 150:1 300:1 300.1:2 500:2 500.1:3 1000:3 1000.1:4'],
  ['Hypertriglyceridemia', 'mmol/L', {}, '1.709:0 1.71:1 3.42:1 3.421:2 5.7:2 5.701:3 11.4:3 11.401:4'],
  ['Hyperuricemia', 'umol/L', { high: '420' }, '420:0 420.1:3'],
  ['Hypoalbuminemia', 'g/dL', { low: '3.5' }, '3.5:0 3.49:1 3:1 2.99:2 2:2 1.99:3'],
  ['Hypoalbuminemia', 'g/L', { low: '35' }, '35:0 34.9:1 30:1 29.9:2 20:2 19.9:3'],
  ['Hypoglycemia', 'mg/dL', { low: '70' }, '70:0 69.9:1 55:1 54.9:2 40:2 39.9:3 30:3 29.9:4'],
  ['Hypoglycemia', 'mmol/L', { low: '3.9' }, '3.9:0 3.89:1 3:1 2.99:2 2.2:2 2.199:3 1.7:3 1.699:4'],
  [
    'Chronic kidney disease',
    'mL/min/1.73m2',
    { analyte: 'egfr', low: '90' },
    '90:0 89.9:1 60:1 59.9:2 59:2 30:2 29.9:3 29:3 15:3 14.9:4',
  ],
  ['Fever', '°C', {}, '37.99:0 38:1 39:1 39.01:2 40:2 40.01:4'],
  ['Fever', '°F', {}, '100.3:0 100.4:1 102.2:1 102.3:2 104:2 104.1:4'],
  ['Hypothermia', '°C', {}, '35.01:0 35:2 32.01:2 32:3 28.01:3 28:4'],
  ['Hypothermia', '°F', {}, '95.1:0 95:2 89.7:2 89.6:3 82.5:3 82.4:4'],
  ['Weight gain', 'kg', { baseline: { value: '80' } }, '83.9:0 84:1 87.9:1 88:2 95.9:2 96:3'],
  ['Weight loss', 'kg', { baseline: { value: '80' } }, '76.1:0 76:1 72.1:1 72:2 64.1:2 64:3'],
];

const said = (fact: Fact, given: Given = {}): Given => ({ ...given, facts: { [fact]: 'yes' } });

/** Beside the number, what only the investigator can say; it counts for a value beyond normal only. */
export const SAID: readonly Line[] = [
  [
    'Eosinophilia',
    '10^9/L',
    said('steroids-initiated', { high: '0.5', baseline: { value: '9' } }),
    '0.5:0 0.501:3',
  ],
  ['Activated partial thromboplastin time prolonged', 's', said('bleeding', { high: '40' }), '40:0 40.1:3'],
  ['INR increased', '', said('bleeding', { baseline: { value: '9' } }), '1.2:0 1.201:3'],
  ['Acidosis', '', said('life-threatening', { low: '7.35' }), '7.35:0 7.349:4'],
  ['Alkalosis', '', said('life-threatening', { high: '7.45' }), '7.45:0 7.451:4'],
  ['Hypercalcemia', 'mmol/L', said('life-threatening', { ...CORRECTED, high: '2.55' }), '2.55:0 2.551:4'],
  [
    'Hypercalcemia',
    'mmol/L',
    said('hospitalisation-indicated', { ...CORRECTED, high: '2.55' }),
    '2.55:0 2.551:3',
  ],
  ['Hypercalcemia', 'mmol/L', said('symptomatic', { ...CORRECTED, high: '2.55' }), '2.55:0 2.551:2'],
  ['Hypercalcemia', 'mmol/L', said('life-threatening', { ...IONISED, high: '1.32' }), '1.32:0 1.321:4'],
  [
    'Hypercalcemia',
    'mmol/L',
    said('hospitalisation-indicated', { ...IONISED, high: '1.32' }),
    '1.32:0 1.321:3',
  ],
  ['Hypercalcemia', 'mmol/L', said('symptomatic', { ...IONISED, high: '1.32' }), '1.32:0 1.321:2'],
  ['Hypocalcemia', 'mmol/L', said('life-threatening', { ...CORRECTED, low: '2.15' }), '2.15:0 2.149:4'],
  [
    'Hypocalcemia',
    'mmol/L',
    said('hospitalisation-indicated', { ...CORRECTED, low: '2.15' }),
    '2.15:0 2.149:3',
  ],
  ['Hypocalcemia', 'mmol/L', said('symptomatic', { ...CORRECTED, low: '2.15' }), '2.15:0 2.149:2'],
  ['Hypocalcemia', 'mmol/L', said('life-threatening', { ...IONISED, low: '1.15' }), '1.15:0 1.149:4'],
  [
    'Hypocalcemia',
    'mmol/L',
    said('hospitalisation-indicated', { ...IONISED, low: '1.15' }),
    '1.15:0 1.149:3',
  ],
  ['Hypocalcemia', 'mmol/L', said('symptomatic', { ...IONISED, low: '1.15' }), '1.15:0 1.149:2'],
  ['Hyperkalemia', 'mmol/L', said('life-threatening', { high: '5.1' }), '5.1:0 5.101:4'],
  ['Hyperkalemia', 'mmol/L', said('hospitalisation-indicated', { high: '5.1' }), '5.1:0 5.101:3'],
  ['Hyperkalemia', 'mmol/L', said('intervention-initiated', { high: '5.1' }), '5.1:0 5.101:2'],
  ['Hypokalemia', 'mmol/L', said('life-threatening', { low: '3.5' }), '3.5:0 3.499:4'],
  ['Hypokalemia', 'mmol/L', said('hospitalisation-indicated', { low: '3.5' }), '3.5:0 3.499:3'],
  ['Hypokalemia', 'mmol/L', said('symptomatic', { low: '3.5' }), '3.5:0 3.499:2'],
  [
    'Hypokalemia',
    'mmol/L',
    { low: '3.5', facts: { symptomatic: 'no', 'intervention-indicated': 'yes' } },
    '3.5:0 3.499:2',
  ],
  ['Hypermagnesemia', 'mmol/L', said('life-threatening', { high: '1.05' }), '1.05:0 1.051:4'],
  ['Hypomagnesemia', 'mmol/L', said('life-threatening', { low: '0.7' }), '0.7:0 0.699:4'],
  ['Hypernatremia', 'mmol/L', said('life-threatening', { high: '145' }), '145:0 145.1:4'],
  ['Hypernatremia', 'mmol/L', said('hospitalisation-indicated', { high: '145' }), '145:0 145.1:3'],
  ['Hypernatremia', 'mmol/L', said('intervention-initiated', { high: '145' }), '145:0 145.1:2'],
  ['Hyponatremia', 'mmol/L', said('life-threatening', { low: '135' }), '135:0 134.9:4'],
  ['Hyperuricemia', 'umol/L', said('life-threatening', { high: '420' }), '420:0 420.1:4'],
  ['Hyperuricemia', 'umol/L', { high: '420', facts: { 'physiologic-consequences': 'no' } }, '420:0 420.1:1'],
  ['Hypoalbuminemia', 'g/L', said('life-threatening', { low: '35' }), '35:0 34.9:4'],
  ['Hypoglycemia', 'mmol/L', said('life-threatening', { low: '3.9' }), '3.9:0 3.899:4'],
  ['Fever', '°C', { facts: { 'over-24-hours': 'no' } }, '40:2 40.01:3'],
  ['Fever', '°F', { facts: { 'over-24-hours': 'no' } }, '104:2 104.01:3'],
  ['Fever', '°F', { facts: { 'over-24-hours': 'yes' } }, '104:2 104.01:4'],
];

export const SAID_FIVE: readonly Line[] = [
  [
    'Hypertension',
    'mmHg',
    {
      analyte: 'diastolicPressure',
      baseline: { value: '62' },
      facts: { symptomatic: 'yes', 'pressure-previously-normal': 'no' },
    },
    '82:1 82.1:2',
  ],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'life-threatening'), '119.9:0 120:4'],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'intervention-indicated'), '119.9:0 120:3 159:3'],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'intervention-initiated'), '119.9:0 120:2 159:2'],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'recurrent-or-persistent'), '139:1 139.1:2'],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'symptomatic'), '140:1 140.1:2'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'life-threatening'), '79.9:0 80:4'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'intervention-indicated'), '79.9:0 80:3'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'intervention-initiated'), '79.9:0 80:2'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'recurrent-or-persistent'), '89:1 89.1:2'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'symptomatic'), '90:1 90.1:2'],
];

export const SAID_SIX: readonly Line[] = [
  ['Thrombocytopenia', '10^9/L', said('life-threatening', { low: '125' }), '125:0 124.9:4'],
  ['Thrombocytopenia', '10^9/L', said('transfusion-indicated', { low: '125' }), '124.9:3 10:3 9.9:4'],
  ['Hyperglycemia', 'mmol/L', said('life-threatening', { high: '5.6' }), '5.6:0 5.601:4'],
  ['Hyperglycemia', 'mmol/L', said('hospitalisation-indicated', { high: '5.6' }), '5.6:0 5.601:3'],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'life-threatening'), '139.9:2 140:4'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'life-threatening'), '89.9:2 90:4'],
];

/** A pressure that was not normal before and did not last an hour, with one thing the investigator says. */
function pressure(analyte: AnalyteKey, fact: Fact): Given {
  const facts = { 'pressure-previously-normal': 'no', 'over-one-hour': 'no', [fact]: 'yes' } as const;
  return { analyte, facts };
}

/** Numbers between the printed whole ones, where a study closes the gaps for the milder grade instead. */
const MILDER_FIVE: readonly Line[] = [
  ['Hyponatremia', 'mmol/L', { low: '135', facts: { symptomatic: 'no' } }, '129.1:1 129:2 124.1:2 124:3'],
  ['Hyponatremia', 'mmol/L', { low: '135', facts: { symptomatic: 'yes' } }, '129.1:1 129:3'],
  ['Chronic kidney disease', 'mL/min/1.73m2', { analyte: 'egfr', low: '90' }, '59.1:1 59:2 29.1:2 29:3'],
  ['Hypertension', 'mmHg', { analyte: 'systolicPressure' }, '139.9:1 140:2 159.9:2 160:3'],
  ['Hypertension', 'mmHg', pressure('systolicPressure', 'recurrent-or-persistent'), '139.9:1 140:2'],
  ['Hypertension', 'mmHg', { analyte: 'diastolicPressure' }, '89.9:1 90:2 99.9:2 100:3'],
  ['Hypertension', 'mmHg', pressure('diastolicPressure', 'recurrent-or-persistent'), '89.9:1 90:2'],
  ['Electrocardiogram QT corrected interval prolonged', 'ms', {}, '480.9:1 481:2 500.9:2 501:3'],
  ['Ejection fraction decreased', '%', {}, '39.1:2 39:3'],
  ['Ejection fraction decreased', '%', { baseline: { value: '75' } }, '55.1:2 55:3'],
];

const MILDER_SIX: readonly Line[] = [
  ['Creatinine clearance decreased', 'mL/min', {}, '49.1:0 49:2 25.1:2 25:3'],
  ['Hypertension', 'mmHg', { analyte: 'systolicPressure' }, '139.9:0 140:2 159.9:2 160:3 179.9:3 180:4'],
  ['Hypertension', 'mmHg', { analyte: 'diastolicPressure' }, '89.9:0 90:2 99.9:2 100:3 109.9:3 110:4'],
  ['Electrocardiogram QT corrected interval prolonged', 'ms', {}, '480.9:1 481:2'],
];

const FIVE: readonly Line[] = [
  [
    'Lymphocyte count decreased',
    '10^9/L',
    { low: '1' },
    '1:0 0.99:1 0.8:1 0.799:2 0.5:2 0.499:3 0.2:3 0.199:4',
  ],
  ['Lymphocyte count decreased', '/uL', { low: '1000' }, '1000:0 999:1 800:1 799:2 500:2 499:3 200:3 199:4'],
  [
    'Neutrophil count decreased',
    '10^9/L',
    { low: '1.8' },
    '1.8:0 1.79:1 1.5:1 1.49:2 1:2 0.99:3 0.5:3 0.499:4',
  ],
  [
    'Neutrophil count decreased',
    '/uL',
    { low: '1800' },
    '1800:0 1799:1 1500:1 1499:2 1000:2 999:3 500:3 499:4',
  ],
  ['Platelet count decreased', '10^9/L', { low: '125' }, '125:0 124:1 75:1 74.9:2 50:2 49.9:3 25:3 24.9:4'],
  [
    'Platelet count decreased',
    '/uL',
    { low: '125000' },
    '125000:0 124999:1 75000:1 74999:2 50000:2 49999:3 25000:3 24999:4',
  ],
  [
    'Alanine aminotransferase increased',
    'U/L',
    NORMAL,
    '100:0 100.1:1 300:1 300.1:2 500:2 500.1:3 2000:3 2000.1:4',
  ],
  [
    'Alanine aminotransferase increased',
    'U/L',
    RAISED,
    '299.9:0 300:1 600:1 600.1:2 1000:2 1000.1:3 4000:3 4000.1:4',
  ],
  [
    'Aspartate aminotransferase increased',
    'U/L',
    NORMAL,
    '100:0 100.1:1 300:1 300.1:2 500:2 500.1:3 2000:3 2000.1:4',
  ],
  [
    'Aspartate aminotransferase increased',
    'U/L',
    RAISED,
    '299.9:0 300:1 600:1 600.1:2 1000:2 1000.1:3 4000:3 4000.1:4',
  ],
  [
    'Alkaline phosphatase increased',
    'U/L',
    NORMAL,
    '100:0 100.1:1 250:1 250.1:2 500:2 500.1:3 2000:3 2000.1:4',
  ],
  [
    'Alkaline phosphatase increased',
    'U/L',
    RAISED,
    '399.9:0 400:1 500:1 500.1:2 1000:2 1000.1:3 4000:3 4000.1:4',
  ],
  ['GGT increased', 'U/L', NORMAL, '100:0 100.1:1 250:1 250.1:2 500:2 500.1:3 2000:3 2000.1:4'],
  ['GGT increased', 'U/L', RAISED, '399.9:0 400:1 500:1 500.1:2 1000:2 1000.1:3 4000:3 4000.1:4'],
  [
    'Blood bilirubin increased',
    'umol/L',
    NORMAL,
    '100:0 100.1:1 150:1 150.1:2 300:2 300.1:3 1000:3 1000.1:4',
  ],
  [
    'Blood bilirubin increased',
    'umol/L',
    RAISED,
    '200:0 200.1:1 300:1 300.1:2 600:2 600.1:3 2000:3 2000.1:4',
  ],
  ['CPK increased', 'U/L', NORMAL, '100:0 100.1:1 250:1 250.1:2 500:2 500.1:3 1000:3 1000.1:4'],
  [
    'Lipase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'no' } },
    '100:0 100.1:1 150:1 150.1:2 500:2 500.1:3',
  ],
  [
    'Lipase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'yes' } },
    '150:1 200:2 200.1:3 500:3 500.1:4',
  ],
  [
    'Serum amylase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'no' } },
    '100:0 100.1:1 150:1 150.1:2 500:2 500.1:3',
  ],
  [
    'Serum amylase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'yes' } },
    '150:1 200:2 200.1:3 500:3 500.1:4',
  ],
  [
    'Creatinine increased',
    'umol/L',
    { high: '100' },
    '100:0 100.1:1 150:1 150.1:2 300:2 300.1:3 600:3 600.1:4',
  ],
  [
    'Creatinine increased',
    'umol/L',
    { high: '300', baseline: { value: '100' } },
    '150:0 150.1:2 300:2 300.1:3 1800:3 1800.1:4',
  ],
  ['Proteinuria', 'g/24h', { high: '0.15' }, '0.149:0 0.15:1 0.999:1 1:2 3.499:2 3.5:3'],
  ['Hypertension', 'mmHg', { analyte: 'systolicPressure' }, '119.9:0 120:1 139:1 139.1:2 159:2 159.1:3'],
  ['Hypertension', 'mmHg', { analyte: 'diastolicPressure' }, '79.9:0 80:1 89:1 89.1:2 99:2 99.1:3'],
  [
    'Electrocardiogram QT corrected interval prolonged',
    'ms',
    { baseline: { value: '445' } },
    '449:0 450:1 480:1 481:2 500:2 501:3',
  ],
  [
    'Electrocardiogram QT corrected interval prolonged',
    'ms',
    { baseline: { value: '380' } },
    '440:0 440.1:3',
  ],
  ['Ejection fraction decreased', '%', {}, '50.1:0 50:2 40:2 39.9:3 20:3 19.9:4'],
  ['Ejection fraction decreased', '%', { baseline: { value: '75' } }, '65.1:0 65:2 56:2 55.9:3'],
];

const SIX: readonly Line[] = [
  ['Thrombocytopenia', '10^9/L', { low: '125' }, '125:0 124:1 75:1 74.9:2 50:2 49.9:3 10:3 9.9:4'],
  [
    'Thrombocytopenia',
    '/uL',
    { low: '125000' },
    '125000:0 124999:1 75000:1 74999:2 50000:2 49999:3 10000:3 9999:4',
  ],
  ['Neutrophil count decreased', '10^9/L', {}, '1.5:0 1.49:1 1:1 0.99:2 0.5:2 0.499:3 0.1:3 0.099:4'],
  ['Neutrophil count decreased', '/uL', {}, '1500:0 1499:1 1000:1 999:2 500:2 499:3 100:3 99:4'],
  [
    'Alanine aminotransferase increased',
    'U/L',
    NORMAL,
    '100:0 100.1:1 300:1 300.1:2 500:2 500.1:3 2000:3 2000.1:4',
  ],
  [
    'Alanine aminotransferase increased',
    'U/L',
    RAISED,
    '199.9:0 200:1 300:1 300.1:2 400:2 400.1:3 800:3 800.1:4',
  ],
  [
    'Aspartate aminotransferase increased',
    'U/L',
    NORMAL,
    '100:0 100.1:1 300:1 300.1:2 500:2 500.1:3 2000:3 2000.1:4',
  ],
  [
    'Aspartate aminotransferase increased',
    'U/L',
    RAISED,
    '199.9:0 200:1 300:1 300.1:2 400:2 400.1:3 800:3 800.1:4',
  ],
  ['Alkaline phosphatase increased', 'U/L', RAISED, '200:0 200.1:1 9999:1'],
  ['Alkaline phosphatase increased', 'U/L', NORMAL, '100:0 100.1:1'],
  ['GGT increased', 'U/L', NORMAL, '100:0 100.1:1 250:1 250.1:2 500:2 500.1:3 2000:3 2000.1:4'],
  ['GGT increased', 'U/L', RAISED, '199.9:0 200:1 300:1 300.1:2 600:2 600.1:3 2000:3 2000.1:4'],
  [
    'Blood bilirubin increased',
    'umol/L',
    NORMAL,
    '100:0 100.1:1 150:1 150.1:2 300:2 300.1:3 1000:3 1000.1:4',
  ],
  [
    'Blood bilirubin increased',
    'umol/L',
    RAISED,
    '199.9:0 200:1 300:1 300.1:2 500:2 500.1:3 2000:3 2000.1:4',
  ],
  [
    'Lipase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'no' } },
    '100:0 100.1:1 150:1 150.1:2 500:2 500.1:3',
  ],
  [
    'Lipase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'yes' } },
    '150:1 300:2 300.1:3 500:3 500.1:4',
  ],
  [
    'Serum amylase increased',
    'U/L',
    { high: '100', facts: { symptomatic: 'no' } },
    '100:0 100.1:1 150:1 150.1:2 500:2 500.1:3',
  ],
  ['Serum amylase increased', 'U/L', { high: '100' }, '150:1 200:2 200.1:3 500:3 500.1:4'],
  ['HDL decreased', 'mmol/L', { low: '1.0' }, '1:0 0.99:1'],
  ['LDL increased', 'mmol/L', { high: '3.4' }, '3.4:0 3.41:1'],
  [
    'Creatinine increased',
    'umol/L',
    { high: '100', baseline: { value: '60', low: '45', high: '100' } },
    '100:0 100.1:1 150:1 150.1:2 300:2 300.1:3 600:3 600.1:4',
  ],
  [
    'Creatinine increased',
    'umol/L',
    { high: '300', baseline: { value: '40', low: '45', high: '300' } },
    '60:0 60.1:2 120:2 120.1:3 1800:3 1800.1:4',
  ],
  ['Creatinine clearance decreased', 'mL/min', {}, '50:0 49.9:2 26:2 25.9:3 10:3 9.99:null'],
  ['Urinary protein increased', 'g/24h', { high: '0.15' }, '0.149:0 0.15:1 0.999:1 1:2 3.499:2 3.5:3'],
  ['Hyponatremia', 'mmol/L', { low: '135', facts: { symptomatic: 'no' } }, '129.9:2 125:2 124.9:3'],
  [
    'Hyperglycemia',
    'mg/dL',
    { high: '100', facts: { fasting: 'yes' } },
    '100:0 101:1 160:1 160.1:2 250:2 250.1:3 500:3 500.1:4',
  ],
  [
    'Hyperglycemia',
    'mmol/L',
    { high: '5.6', facts: { fasting: 'yes' } },
    '5.6:0 5.7:1 8.9:1 8.91:2 13.9:2 13.91:3 27.8:3 27.81:4',
  ],
  ['Hyperglycemia', 'mmol/L', { facts: { fasting: 'no' } }, '13.9:0 13.91:3 27.8:3 27.81:4'],
  ['Hypertension', 'mmHg', { analyte: 'systolicPressure' }, '139:0 139.1:2 159:2 159.1:3 179:3 179.1:4'],
  [
    'Hypertension',
    'mmHg',
    { analyte: 'systolicPressure', baseline: { value: '125' }, facts: { 'over-one-hour': 'no' } },
    '145:2 145.1:3',
  ],
  [
    'Hypertension',
    'mmHg',
    { analyte: 'systolicPressure', baseline: { value: '110' }, facts: { 'over-one-hour': 'no' } },
    '140:2 140.1:3',
  ],
  ['Hypertension', 'mmHg', { analyte: 'diastolicPressure' }, '89:0 89.1:2 99:2 99.1:3 109:3 109.1:4'],
  [
    'Electrocardiogram QT corrected interval prolonged',
    'ms',
    { baseline: { value: '445' } },
    '449:0 450:1 480:1 481:2 500:2 500.1:3',
  ],
  [
    'Electrocardiogram QT corrected interval prolonged',
    'ms',
    { baseline: { value: '380' } },
    '440:0 440.1:3',
  ],
];

export function graded(
  version: CtcaeVersion,
  [term, unit, given]: Line,
  value: string,
  gaps: CtcaeOptions['gaps'] = 'worse',
): number | null {
  return gradeLab(
    { term, value, unit, low: null, high: null, confirmed: true, ...given },
    { ...DEFAULT_CTCAE_OPTIONS, version, gaps },
  ).grade;
}

export const LINES: Readonly<Record<CtcaeVersion, readonly Line[]>> = {
  '5.0': [...BOTH, ...FIVE, ...SAID, ...SAID_FIVE],
  '6.0': [...BOTH, ...SIX, ...SAID, ...SAID_SIX],
};

export const MILDER: Readonly<Record<CtcaeVersion, readonly Line[]>> = {
  '5.0': MILDER_FIVE,
  '6.0': MILDER_SIX,
};
