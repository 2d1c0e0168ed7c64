/** CTCAE 5.0, beyond the laboratory: temperature, blood pressure, weight, QTc, ejection fraction. */
import {
  above,
  aboveBaseline,
  ask,
  atLeast,
  atLeastBaseline,
  atMost,
  atMostBaseline,
  ifKnown,
  said,
  step,
  term,
  under,
  underBaseline,
} from '../shape.ts';
import type { TermCriteria } from '../shape.ts';

export const BODY: readonly TermCriteria[] = [
  term('10016558', 'Fever', 'temperature', 'high', [
    step(4, [above({ Cel: '40.0', '[degF]': '104.0' }), ask('over-24-hours')]),
    step(3, [above({ Cel: '40.0', '[degF]': '104.0' })]),
    step(2, [above({ Cel: '39.0', '[degF]': '102.2' })]),
    step(1, [atLeast({ Cel: '38.0', '[degF]': '100.4' })]),
  ]),
  term('10021113', 'Hypothermia', 'temperature', 'low', [
    step(4, [atMost({ Cel: '28', '[degF]': '82.4' })]),
    step(3, [atMost({ Cel: '32', '[degF]': '89.6' })]),
    step(2, [atMost({ Cel: '35', '[degF]': '95' })]),
  ]),
  term(
    '10020772',
    'Hypertension',
    'systolicPressure',
    'high',
    [
      step(4, [atLeast({ 'mm[Hg]': '120' }), said('life-threatening')]),
      step(
        3,
        [above({ 'mm[Hg]': '159' }, atLeast({ 'mm[Hg]': '160' }))],
        [atLeast({ 'mm[Hg]': '120' }), said('intervention-indicated')],
      ),
      step(
        2,
        [above({ 'mm[Hg]': '139' }, atLeast({ 'mm[Hg]': '140' })), ask('pressure-previously-normal')],
        [above({ 'mm[Hg]': '139' }, atLeast({ 'mm[Hg]': '140' })), said('recurrent-or-persistent')],
        [above({ 'mm[Hg]': '140' }), said('symptomatic')],
        [atLeast({ 'mm[Hg]': '120' }), said('intervention-initiated')],
      ),
      step(1, [atLeast({ 'mm[Hg]': '120' })]),
    ],
    ['adult-limits-only'],
  ),
  term(
    '10020772',
    'Hypertension',
    'diastolicPressure',
    'high',
    [
      step(4, [atLeast({ 'mm[Hg]': '80' }), said('life-threatening')]),
      step(
        3,
        [above({ 'mm[Hg]': '99' }, atLeast({ 'mm[Hg]': '100' }))],
        [atLeast({ 'mm[Hg]': '80' }), said('intervention-indicated')],
      ),
      step(
        2,
        [above({ 'mm[Hg]': '89' }, atLeast({ 'mm[Hg]': '90' })), ask('pressure-previously-normal')],
        [above({ 'mm[Hg]': '89' }, atLeast({ 'mm[Hg]': '90' })), said('recurrent-or-persistent')],
        [above({ 'mm[Hg]': '90' }), said('symptomatic')],
        [aboveBaseline('1', { plus: { 'mm[Hg]': '20' }, ...ifKnown }), said('symptomatic')],
        [atLeast({ 'mm[Hg]': '80' }), said('intervention-initiated')],
      ),
      step(1, [atLeast({ 'mm[Hg]': '80' })]),
    ],
    ['adult-limits-only'],
  ),
  term('10047896', 'Weight gain', 'weight', 'high', [
    step(3, [atLeastBaseline('1.2')]),
    step(2, [atLeastBaseline('1.1')]),
    step(1, [atLeastBaseline('1.05')]),
  ]),
  term('10047900', 'Weight loss', 'weight', 'low', [
    step(3, [atMostBaseline('0.8')]),
    step(2, [atMostBaseline('0.9')]),
    step(1, [atMostBaseline('0.95')]),
  ]),
  // The text prints whole milliseconds (450–480, 481–500, from 501).
  term('10014383', 'Electrocardiogram QT corrected interval prolonged', 'qtc', 'high', [
    step(4, [said('serious-arrhythmia')]),
    step(
      3,
      [above({ ms: '500' }, atLeast({ ms: '501' }))],
      [aboveBaseline('1', { plus: { ms: '60' }, ...ifKnown })],
    ),
    step(2, [above({ ms: '480' }, atLeast({ ms: '481' }))]),
    step(1, [atLeast({ ms: '450' })]),
  ]),
  // The text prints whole per cents (50–40, 39–20) and drops of 10–19 and from 20.
  term(
    '10050528',
    'Ejection fraction decreased',
    'ejectionFraction',
    'low',
    [
      step(4, [under({ '%': '20' })]),
      step(
        3,
        [under({ '%': '40' }, atMost({ '%': '39' }))],
        [
          underBaseline('1', {
            plus: { '%': '-19' },
            ...ifKnown,
            printed: atMostBaseline('1', { plus: { '%': '-20' }, ...ifKnown }),
          }),
        ],
      ),
      step(2, [atMost({ '%': '50' })], [atMostBaseline('1', { plus: { '%': '-10' }, ...ifKnown })]),
    ],
    ['drop-read-as-percentage-points'],
  ),
];
