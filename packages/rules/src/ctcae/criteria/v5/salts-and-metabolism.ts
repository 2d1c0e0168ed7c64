/** CTCAE 5.0, salts, acids, fats, glucose, albumin and urate. */
import { aboveNormal } from '../builders.ts';
import { above, aboveUln, ask, atLeast, atMost, said, step, term, under, underLln } from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

/** Counts only for a value beyond normal, and only where the investigator says so. */
const lifeThreatening = said('life-threatening');

export const SALTS_AND_METABOLISM: readonly TermCriteria[] = [
  term('10000486', 'Acidosis', 'bloodPh', 'low', [
    step(4, [underLln(), lifeThreatening]),
    step(3, [under({ '1': '7.3' })]),
    step(1, [underLln()]),
  ]),
  term('10001680', 'Alkalosis', 'bloodPh', 'high', [
    step(4, [aboveUln(), lifeThreatening]),
    step(3, [above({ '1': '7.5' })]),
    step(1, [aboveUln()]),
  ]),
  term('10005359', 'Blood bicarbonate decreased', 'bicarbonate', 'low', [step(1, [underLln()])]),
  term(
    '10008661',
    'Cholesterol high',
    'cholesterol',
    'high',
    aboveNormal(
      { 'mg/dL': '300', 'mmol/L': '7.75' },
      { 'mg/dL': '400', 'mmol/L': '10.34' },
      { 'mg/dL': '500', 'mmol/L': '12.92' },
    ),
  ),
  term('10020587', 'Hypercalcemia', 'correctedCalcium', 'high', [
    step(4, [above({ 'mg/dL': '13.5', 'mmol/L': '3.4' })], [aboveUln(), lifeThreatening]),
    step(3, [above({ 'mg/dL': '12.5', 'mmol/L': '3.1' })], [aboveUln(), said('hospitalisation-indicated')]),
    step(2, [above({ 'mg/dL': '11.5', 'mmol/L': '2.9' })], [aboveUln(), said('symptomatic')]),
    step(1, [aboveUln()]),
  ]),
  term('10020587', 'Hypercalcemia', 'ionizedCalcium', 'high', [
    step(4, [above({ 'mmol/L': '1.8' })], [aboveUln(), lifeThreatening]),
    step(3, [above({ 'mmol/L': '1.6' })], [aboveUln(), said('hospitalisation-indicated')]),
    step(2, [above({ 'mmol/L': '1.5' })], [aboveUln(), said('symptomatic')]),
    step(1, [aboveUln()]),
  ]),
  term('10020949', 'Hypocalcemia', 'correctedCalcium', 'low', [
    step(4, [under({ 'mg/dL': '6.0', 'mmol/L': '1.5' })], [underLln(), lifeThreatening]),
    step(3, [under({ 'mg/dL': '7.0', 'mmol/L': '1.75' })], [underLln(), said('hospitalisation-indicated')]),
    step(2, [under({ 'mg/dL': '8.0', 'mmol/L': '2.0' })], [underLln(), said('symptomatic')]),
    step(1, [underLln()]),
  ]),
  term('10020949', 'Hypocalcemia', 'ionizedCalcium', 'low', [
    step(4, [under({ 'mmol/L': '0.8' })], [underLln(), lifeThreatening]),
    step(3, [under({ 'mmol/L': '0.9' })], [underLln(), said('hospitalisation-indicated')]),
    step(2, [under({ 'mmol/L': '1.0' })], [underLln(), said('symptomatic')]),
    step(1, [underLln()]),
  ]),
  term('10020647', 'Hyperkalemia', 'potassium', 'high', [
    step(4, [above({ 'mmol/L': '7.0' })], [aboveUln(), lifeThreatening]),
    step(3, [above({ 'mmol/L': '6.0' })], [aboveUln(), said('hospitalisation-indicated')]),
    step(2, [above({ 'mmol/L': '5.5' })], [aboveUln(), said('intervention-initiated')]),
    step(1, [aboveUln()]),
  ]),
  term('10021018', 'Hypokalemia', 'potassium', 'low', [
    step(4, [under({ 'mmol/L': '2.5' })], [underLln(), lifeThreatening]),
    step(3, [under({ 'mmol/L': '3.0' })], [underLln(), said('hospitalisation-indicated')]),
    step(2, [underLln(), ask('symptomatic')], [underLln(), said('intervention-indicated')]),
    step(1, [underLln()]),
  ]),
  term('10020670', 'Hypermagnesemia', 'magnesium', 'high', [
    step(4, [above({ 'mg/dL': '8.0', 'mmol/L': '3.30' })], [aboveUln(), lifeThreatening]),
    step(3, [above({ 'mg/dL': '3.0', 'mmol/L': '1.23' })]),
    step(1, [aboveUln()]),
  ]),
  term('10021028', 'Hypomagnesemia', 'magnesium', 'low', [
    step(4, [under({ 'mg/dL': '0.7', 'mmol/L': '0.3' })], [underLln(), lifeThreatening]),
    step(3, [under({ 'mg/dL': '0.9', 'mmol/L': '0.4' })]),
    step(2, [under({ 'mg/dL': '1.2', 'mmol/L': '0.5' })]),
    step(1, [underLln()]),
  ]),
  term('10020680', 'Hypernatremia', 'sodium', 'high', [
    step(4, [above({ 'mmol/L': '160' })], [aboveUln(), lifeThreatening]),
    step(3, [above({ 'mmol/L': '155' })], [aboveUln(), said('hospitalisation-indicated')]),
    step(2, [above({ 'mmol/L': '150' })], [aboveUln(), said('intervention-initiated')]),
    step(1, [aboveUln()]),
  ]),
  // The text prints whole numbers (130, 125–129, 120–124).
  term('10021038', 'Hyponatremia', 'sodium', 'low', [
    step(4, [under({ 'mmol/L': '120' })], [underLln(), lifeThreatening]),
    step(
      3,
      [under({ 'mmol/L': '125' }, atMost({ 'mmol/L': '124' }))],
      [under({ 'mmol/L': '130' }, atMost({ 'mmol/L': '129' })), ask('symptomatic')],
    ),
    step(2, [under({ 'mmol/L': '130' }, atMost({ 'mmol/L': '129' }))]),
    step(1, [underLln()]),
  ]),
  // Version 5.0 prints no upper limit of normal here, and its first grade includes its lower edge.
  term('10020870', 'Hypertriglyceridemia', 'triglycerides', 'high', [
    step(4, [above({ 'mg/dL': '1000', 'mmol/L': '11.4' })]),
    step(3, [above({ 'mg/dL': '500', 'mmol/L': '5.7' })]),
    step(2, [above({ 'mg/dL': '300', 'mmol/L': '3.42' })]),
    step(1, [atLeast({ 'mg/dL': '150', 'mmol/L': '1.71' })]),
  ]),
  term('10020907', 'Hyperuricemia', 'urate', 'high', [
    step(4, [aboveUln(), lifeThreatening]),
    step(3, [aboveUln(), ask('physiologic-consequences')]),
    step(1, [aboveUln()]),
  ]),
  term('10020943', 'Hypoalbuminemia', 'albumin', 'low', [
    step(4, [underLln(), lifeThreatening]),
    step(3, [under({ 'g/dL': '2', 'g/L': '20' })]),
    step(2, [under({ 'g/dL': '3', 'g/L': '30' })]),
    step(1, [underLln()]),
  ]),
  term('10021005', 'Hypoglycemia', 'glucose', 'low', [
    step(4, [under({ 'mg/dL': '30', 'mmol/L': '1.7' })], [underLln(), lifeThreatening]),
    step(3, [under({ 'mg/dL': '40', 'mmol/L': '2.2' })]),
    step(2, [under({ 'mg/dL': '55', 'mmol/L': '3.0' })]),
    step(1, [underLln()]),
  ]),
];
