/** CTCAE 5.0, kidney function and protein in urine. */
import {
  aboveBaseline,
  aboveUln,
  atLeast,
  atLeastUln,
  atMost,
  ifKnown,
  step,
  term,
  under,
  underLln,
} from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

export const KIDNEY: readonly TermCriteria[] = [
  term('10011368', 'Creatinine increased', 'creatinine', 'high', [
    step(4, [aboveUln('6.0', ifKnown)]),
    step(3, [aboveUln('3.0', ifKnown)], [aboveBaseline('3.0', ifKnown)]),
    step(2, [aboveUln('1.5', ifKnown)], [aboveBaseline('1.5', ifKnown)]),
    step(1, [aboveUln()]),
  ]),
  term('10064848', 'Chronic kidney disease', ['egfr', 'creatinineClearance'], 'low', [
    step(4, [under({ 'mL/min/{1.73_m2}': '15' })]),
    step(3, [under({ 'mL/min/{1.73_m2}': '30' }, atMost({ 'mL/min/{1.73_m2}': '29' }))]),
    step(2, [under({ 'mL/min/{1.73_m2}': '60' }, atMost({ 'mL/min/{1.73_m2}': '59' }))]),
    step(1, [underLln()]),
  ]),
  term(
    '10037032',
    'Proteinuria',
    'urineProtein24h',
    'high',
    [
      step(3, [atLeast({ 'g/(24.h)': '3.5' })]),
      step(2, [atLeast({ 'g/(24.h)': '1.0' })]),
      step(1, [atLeastUln()]),
    ],
    ['adult-limits-only'],
  ),
];
