/** What a subject's numbers offer to the form of adverse events (REC-05): by CTCAE 5.0, domain section 4.1. */
import { expect, test } from 'vitest';
import { on } from '../response/response.fixture.ts';
import { lab, STUDY, withCounts } from './evaluate.fixture.ts';
import { gradableFindings, question } from './index.ts';

const LOW = ['2.0', '7.0'] as const;
const anc = (day: number, value: string, unit = '10^9/L') => lab('NEUT', day, value, unit, LOW);
const found = (labResults: ReturnType<typeof lab>[]) =>
  gradableFindings(question({ ...withCounts([]), labResults }, STUDY));

test('a neutropenia of grade 2 is offered with its course, its onset and the baseline it is worse than', () => {
  const [finding, ...others] = found([
    anc(-8, '3.1'),
    anc(3, '2.4'),
    anc(7, '1.8'),
    anc(10, '1.2'),
    anc(14, '1.6'),
    anc(21, '2.6'),
  ]);
  expect(others).toEqual([]);
  expect(finding?.term.term).toBe('Neutrophil count decreased');
  // <LLN–1.5 is grade 1, <1.5–1.0 grade 2; 2.6 is above the limit again.
  expect(finding?.episode).toMatchObject({
    worst: 2,
    from: on(7),
    until: on(21),
    periods: [
      { from: on(7), grade: 1 },
      { from: on(10), grade: 2 },
      { from: on(14), grade: 1 },
    ],
    worstPoint: {
      reported: { value: '1.2', unit: '10^9/L', low: '2.0' },
      baselineGrade: 0,
      dayFromInfusion: 10,
    },
  });
  expect(finding?.episode?.sources).toHaveLength(3);
});

test('only the latest stretch is the episode; what still goes on has no end', () => {
  const [finding] = found([anc(-8, '3.1'), anc(3, '0.9'), anc(7, '3.0'), anc(30, '1.4')]);
  expect(finding?.episode).toMatchObject({ worst: 2, from: on(30), until: null });
});

test('a value no worse than baseline is no finding: the platelets of this study are low before', () => {
  const platelets = (day: number, value: string) => lab('PLAT', day, value, '10^9/L', ['125', '350']);
  expect(found([platelets(-8, '20'), platelets(14, '22')])).toEqual([]);
  expect(found([platelets(-8, '30'), platelets(14, '22')])[0]?.episode?.worst).toBe(4);
});

test('what cannot be graded is listed with its reason and is not grade 0', () => {
  const [finding] = found([anc(-8, '3.1'), anc(7, '1.2', '')]);
  expect(finding?.episode).toBeNull();
  expect(finding?.ungraded.map(({ reason }) => reason)).toEqual(['unit-missing']);
});

test('the worst findings come first', () => {
  const names = found([
    anc(-8, '3.1'),
    anc(7, '1.2'),
    lab('ALT', -8, '20', 'U/L', ['7', '40']),
    lab('ALT', 9, '900', 'U/L', ['7', '40']),
  ]).map(({ term }) => term.term);
  expect(names).toEqual(['Alanine aminotransferase increased', 'Neutrophil count decreased']);
});
