/** What could be graded from the numbers of subjects, and what not and why (REC-05): CTCAE 5.0, domain section 4.1. */
import { BLANK } from '../record/index.ts';
import { expect, test } from 'vitest';
import { lab, STUDY, withCounts } from './evaluate.fixture.ts';
import { addedUp, gradingCounts, question } from './index.ts';

const anc = (day: number, value: string, unit = '10^9/L') => lab('NEUT', day, value, unit, ['2.0', '7.0']);
const event = { ...BLANK.adverseEvent, id: 'e', version: 1, supplement: {}, term: 'Neutropenia' };
const counts = gradingCounts(
  question(
    {
      ...withCounts([]),
      // 3.1 is grade 0; 1.2 is grade 2 (<1.5–1.0); the third has no unit; no term is graded by a haematocrit.
      labResults: [anc(-8, '3.1'), anc(7, '1.2'), anc(9, '0.9', ''), lab('HCT', 7, '0.40', 'L/L')],
      adverseEvents: [
        event,
        { ...event, id: 'f', grade: 2, ctcae: { version: '5.0', code: '10029366', term: 'x' } },
      ],
    },
    STUDY,
  ),
);

test('every result is graded, not gradable with its reason, or of no term', () => {
  expect(counts).toEqual({
    events: { graded: 1, ungraded: 1, withoutTerm: 1 },
    results: { graded: 2, notGradable: 1, ofNoTerm: 1 },
    grades: { 0: 1, 2: 1 },
    reasons: [{ term: 'Neutrophil count decreased', reason: 'unit-missing', count: 1 }],
  });
});

test('subjects add up', () => {
  const two = addedUp([counts, counts]);
  expect(two.results).toEqual({ graded: 4, notGradable: 2, ofNoTerm: 2 });
  expect(two.grades).toEqual({ 0: 2, 2: 2 });
  expect(two.reasons).toEqual([{ term: 'Neutrophil count decreased', reason: 'unit-missing', count: 2 }]);
  expect(addedUp([]).events).toEqual({ graded: 0, ungraded: 0, withoutTerm: 0 });
});
