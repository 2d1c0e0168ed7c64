/** CTCAE 5.0, clotting, and haemoglobin too high. */
import {
  above,
  aboveBaseline,
  aboveUln,
  ask,
  atMostBaseline,
  ifKnown,
  said,
  step,
  term,
  under,
  underLln,
} from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

export const CLOTTING: readonly TermCriteria[] = [
  term('10000636', 'Activated partial thromboplastin time prolonged', 'aptt', 'high', [
    step(3, [aboveUln('2.5')], [aboveUln(), said('bleeding')]),
    step(2, [aboveUln('1.5')]),
    step(1, [aboveUln()]),
  ]),
  term('10022402', 'INR increased', 'inr', 'high', [
    step(
      3,
      [above({ '1': '2.5' })],
      [aboveBaseline('2.5', ifKnown), ask('on-anticoagulation')],
      [above({ '1': '1.2' }), said('bleeding')],
    ),
    step(2, [above({ '1': '1.5' })], [aboveBaseline('1.5', ifKnown), ask('on-anticoagulation')]),
    step(1, [above({ '1': '1.2' })], [aboveBaseline(), ask('on-anticoagulation')]),
  ]),
  // "If abnormal" is read of the present value; a fall of 75 % leaves a quarter of the baseline.
  term('10016596', 'Fibrinogen decreased', 'fibrinogen', 'low', [
    step(
      4,
      [under({ 'mg/dL': '50', 'g/L': '0.5' })],
      [underLln('0.25')],
      [underLln(), atMostBaseline('0.25', ifKnown)],
    ),
    step(3, [underLln('0.5')], [underLln(), atMostBaseline('0.5', ifKnown)]),
    step(2, [underLln('0.75')], [underLln(), atMostBaseline('0.75', ifKnown)]),
    step(1, [underLln()]),
  ]),
  term('10019150', 'Haptoglobin decreased', 'haptoglobin', 'low', [step(1, [underLln()])]),
  term(
    '10055599',
    'Hemoglobin increased',
    'hemoglobin',
    'high',
    [
      step(3, [aboveUln('1', { plus: { 'g/dL': '4' } })]),
      step(2, [aboveUln('1', { plus: { 'g/dL': '2' } })]),
      step(1, [aboveUln()]),
    ],
    ['increase-read-as-above-upper-limit'],
  ),
];
