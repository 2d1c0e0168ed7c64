/** What a fact says survives the flat shape of the graph, whatever kind of fact it is. */
import { expect, test } from 'vitest';
import type { What } from './fact.ts';
import { flatWhat, NOTHING_SAID, whatOf } from './flat.ts';

const dose = { value: '20', unit: 'mg', frequency: 'QD' };
const SAID: readonly What[] = [
  { type: 'phase', phase: 'screening' },
  { type: 'exposure', category: 'study-product', treatment: 'INATICABTAGENE AUTOLEUCEL', dose },
  { type: 'steroid-dose', prednisoneMgPerDay: { low: '0', high: null } },
  { type: 'medication', name: 'Prednisone', class: null, role: 'concomitant' },
  { type: 'dose', name: 'Prednisone', dose: { value: null, unit: null, frequency: null } },
  { type: 'rescue-window', name: 'Platelets' },
  { type: 'toxicity', toxicity: 'CRS', atLeast: 1, atMost: 3 },
  { type: 'event', term: 'Anemia', grade: null, severity: 'MILD' },
  { type: 'event-grade', term: 'Anemia', atLeast: 0, atMost: 5 },
  { type: 'count', platelets: { low: '0', high: '10' }, reported: '<10', unit: '10^9/L' },
  { type: 'count', platelets: null, reported: null, unit: null },
  { type: 'response', outcome: 'indeterminate', candidates: ['PR', 'NR'] },
  { type: 'sledai', minimum: 4, maximum: 14, band: null },
  { type: 'pga', score: null, reason: 'pga-missing' },
  { type: 'target', target: 'doris', held: 'not-met', failing: ['doris-pga'] },
  { type: 'bleeding', whoGrade: 0, active: 'no' },
  { type: 'marker', analyte: 'c3', value: '0.62', unit: 'g/L', low: '0.90', high: null, flag: 'below' },
  {
    type: 'score',
    instrument: 'SF-36',
    scoring: 'sf-36-v2/half',
    measure: 'PF',
    score: '55.0',
    reason: null,
  },
  { type: 'reduction', drug: 'glucocorticoids', status: null, candidates: ['reduced', 'unchanged'] },
  { type: 'visit', visit: 'day-28', timing: 'unknown', reason: 'not-infused' },
  { type: 'unplanned-visit', name: 'UNSCHEDULED 1' },
  { type: 'end', event: 'death' },
];

test.each(SAID.map((what) => [what.type, what] as const))('%s', (_type, what) => {
  const flat = flatWhat(what);
  expect(Object.keys(flat).toSorted()).toEqual([...Object.keys(NOTHING_SAID), 'type'].toSorted());
  expect(whatOf(JSON.parse(JSON.stringify(flat)))).toEqual(what);
});

test('limits of normal are not the bounds of a value', () => {
  const marker = {
    type: 'marker',
    analyte: 'c3',
    value: '0.62',
    unit: 'g/L',
    low: '0.90',
    high: '1.80',
    flag: 'below',
  } as const;
  expect(flatWhat(marker)).toEqual({
    ...NOTHING_SAID,
    type: 'marker',
    name: 'c3',
    value: '0.62',
    unit: 'g/L',
    limitLow: '0.90',
    limitHigh: '1.80',
    outcome: 'below',
  });
});
