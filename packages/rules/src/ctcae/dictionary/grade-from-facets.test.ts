/** Grades from ticks: what holds, what is open, what would settle it; and that one finding more never lowers a grade. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { gradeLab } from '../index.ts';
import {
  CODED_CLASSES,
  factsFromTicks,
  facetsOf,
  gradeFromFacets,
  loadClass,
  ticksFromNumber,
  untickedAsAbsent,
} from './index.ts';
import type { DictionaryTerm, Tick, Ticks } from './index.ts';

let terms: readonly DictionaryTerm[] = [];
beforeAll(async () => {
  const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key)));
  terms = classes.flatMap((loaded) => loaded?.terms ?? []);
});

const named = (name: string): DictionaryTerm => {
  const found = terms.find(({ term }) => term === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
const present = (...ids: readonly string[]): Ticks => Object.fromEntries(ids.map((id) => [id, 'present']));
const absent = (...ids: readonly string[]): Ticks => Object.fromEntries(ids.map((id) => [id, 'absent']));

describe('the grade', () => {
  // CTCAE 5.0, Diarrhea: 7 stools or more a day over baseline, hospital, ostomy or self-care make grade 3.
  it('is at least the worst that holds, and open while something worse is not answered', () => {
    const diarrhea = named('Diarrhea');
    const open = gradeFromFacets(diarrhea, present('stoolsMore>=7'));
    expect(open).toMatchObject({ grade: null, atLeast: 3, candidates: [3, 4, 5] });
    expect(open.settles).toEqual(['death', 'lifeThreatening', 'urgent']);
    const settled = gradeFromFacets(diarrhea, {
      ...present('stoolsMore>=7'),
      ...absent('death', 'lifeThreatening', 'urgent'),
    });
    expect(settled).toMatchObject({ grade: 3, atLeast: 3, candidates: [3], settles: [] });
    expect(settled.holds.map(({ grade }) => grade)).toEqual([3, 2, 1]);
  });

  it('is certain at once where the worst that exists holds', () => {
    expect(gradeFromFacets(named('Lymph node pain'), present('pain.severe')).grade).toBe(3);
  });

  it('is none where nothing holds and nothing is open', () => {
    const term = named('Lymph node pain');
    const none = gradeFromFacets(term, untickedAsAbsent(term, {}));
    expect(none).toMatchObject({ grade: null, atLeast: null, candidates: [], holds: [], settles: [] });
  });

  it('asks for all of an alternative whose facets hold together', () => {
    // Febrile neutropenia: neutrophils under 1.0 with one temperature over 38.3 °C, or 38 °C for over an hour.
    const term = named('Febrile neutropenia');
    const fever = gradeFromFacets(term, present('temperature>38.3'));
    expect(fever.atLeast).toBeNull();
    expect(fever.settles).toContain('neutrophils<1.0');
    expect(gradeFromFacets(term, present('temperature>38.3', 'neutrophils<1.0')).atLeast).toBe(3);
    expect(gradeFromFacets(term, present('temperature>=38.0', 'neutrophils<1.0')).atLeast).toBeNull();
  });
});

describe('one facet speaks for another', () => {
  it('the special kind for the general', () => {
    // Sinus bradycardia, grade 3: symptomatic and treatment indicated.
    const bradycardia = named('Sinus bradycardia');
    expect(gradeFromFacets(bradycardia, present('symptoms', 'intervention')).atLeast).toBe(3);
    expect(gradeFromFacets(bradycardia, present('symptoms.severe', 'intervention')).atLeast).toBe(3);
    expect(gradeFromFacets(bradycardia, present('symptomsOdd', 'intervention')).atLeast).toBeNull();
    // Budd-Chiari syndrome, grade 2: "hospital" absent says that a prolonged stay is absent as well.
    const budd = gradeFromFacets(named('Budd-Chiari syndrome'), absent('hospital'));
    expect(budd.settles).not.toContain('hospital.orProlonged');
  });

  it('the larger number for the smaller, and a number given for all of its quantity', () => {
    const term = named('Papulopustular rash');
    expect(gradeFromFacets(term, present('papules', 'bsa>30')).holds.map(({ grade }) => grade)).toContain(1);
    const ticks = { ...present('papules'), ...ticksFromNumber(term, 'bsa', '12') };
    expect(ticks).toMatchObject({ 'bsa>0..<10': 'present', 'bsa>=10..30': 'present', 'bsa>30': 'absent' });
    expect(gradeFromFacets(term, ticks).atLeast).toBe(2);
  });

  it('a word of what is not there keeps no grade from holding', () => {
    // Anal fistula, grade 2: symptomatic, invasive treatment not indicated.
    expect(gradeFromFacets(named('Anal fistula'), present('symptoms')).atLeast).toBe(2);
    expect(gradeFromFacets(named('Anal fistula'), present('noInvasive')).atLeast).toBeNull();
  });

  // Grade 1 of each: a finding, and that something still works or cannot be seen. Who is well has the second as well.
  it.each([
    ['Scoliosis', 'noVisibleCurve', 'curvature>0..<20'],
    ['Oral dysesthesia', 'noIntakeChange', 'discomfort.mild'],
    ['Vaccination complication', 'noActivityLimit', 'pain.mild'],
    ['Skin hyperpigmentation', 'noPsychosocial', 'bsa>0..<10'],
    ['Skin hypopigmentation', 'noPsychosocial', 'bsa>0..<10'],
    ['Eye disorders - Other, specify', 'noVisionChange', 'symptoms.mild'],
    ['Dysphasia', 'noCommunicationLoss', 'dysphasia.mild'],
    ['Cognitive disturbance', 'noPerformanceLoss', 'cognition.mild'],
  ])('%s: %s alone is no grade, %s is', (name, intact, finding) => {
    expect(gradeFromFacets(named(name), present(intact)).atLeast).toBeNull();
    expect(gradeFromFacets(named(name), present(finding)).atLeast).toBe(1);
    expect(gradeFromFacets(named(name), present(finding, intact)).atLeast).toBe(1);
  });
});

it('names pairs that cannot both be, and still grades by the worse', () => {
  const result = gradeFromFacets(named('Ascites'), present('asymptomatic', 'symptoms.severe'));
  expect(result.conflicts).toEqual([['asymptomatic', 'symptoms.severe']]);
  expect(result.atLeast).toBe(3);
});

describe('with the grade of a number', () => {
  const platelets = (value: string, low: string | null = '125') =>
    gradeLab({ term: 'Platelet count decreased', value, unit: '10^9/L', low, high: null });

  it('takes it where no facet asks for more', () => {
    const term = named('Platelet count decreased');
    expect(gradeFromFacets(term, {}, platelets('41')).grade).toBe(3);
    expect(gradeFromFacets(term, {}, platelets('180')).grade).toBeNull();
    expect(gradeFromFacets(term, {}, platelets('80', null)).candidates).toEqual([1]);
  });

  it('takes the worse of number and facets: a transfusion makes an anaemia grade 3 at any value', () => {
    const ticks = { ...present('transfusion'), ...absent('lifeThreatening', 'urgent', 'death') };
    const number = gradeLab({ term: 'Anemia', value: '9.1', unit: 'g/dL', low: '12', high: null });
    expect(gradeFromFacets(named('Anemia'), {}, number)).toMatchObject({ grade: null, atLeast: 2 });
    expect(gradeFromFacets(named('Anemia'), ticks, number).grade).toBe(3);
  });

  it('hands the ticks on as answers to the questions of the numbers', () => {
    // Hyponatremia 127 mmol/L: grade 2 without symptoms, 3 with.
    const graded = (ticks: Ticks) => {
      const facts = factsFromTicks(ticks);
      const number = gradeLab({
        term: 'Hyponatremia',
        value: '127',
        unit: 'mmol/L',
        low: '135',
        high: null,
        facts,
      });
      return gradeFromFacets(
        named('Hyponatremia'),
        { ...absent('lifeThreatening', 'death'), ...ticks },
        number,
      );
    };
    expect(graded({})).toMatchObject({ grade: null, atLeast: 2, candidates: [2, 3] });
    expect(graded(absent('symptoms')).grade).toBe(2);
    expect(graded(present('symptoms')).grade).toBe(3);
  });

  it('counts a tick beside it: what the investigator saw is not lost', () => {
    const ticks = present('platelets<25.0');
    expect(gradeFromFacets(named('Platelet count decreased'), ticks, platelets('41')).grade).toBe(4);
  });

  it('leaves the facets to be ticked where the number cannot be graded', () => {
    const unread = gradeLab({
      term: 'Platelet count decreased',
      value: 'clumped',
      unit: '10^9/L',
      low: null,
      high: null,
    });
    expect(unread.grade).toBeNull();
    const result = gradeFromFacets(
      named('Platelet count decreased'),
      present('platelets<50.0..25.0'),
      unread,
    );
    expect(result.atLeast).toBe(3);
  });
});

describe('for every term', () => {
  const tick: fc.Arbitrary<Tick> = fc.constantFrom('present', 'absent', 'unknown');
  const ticked = fc
    .nat()
    .map((n) => terms[n % terms.length]!)
    .chain((term) => {
      const ids = facetsOf(term).map(({ id }) => id);
      return fc.record({
        term: fc.constant(term),
        ticks: fc
          .array(tick, { minLength: ids.length, maxLength: ids.length })
          .map((all): Ticks => Object.fromEntries(all.map((value, place) => [ids[place]!, value]))),
        more: fc.constantFrom(...ids),
      });
    });

  it('an alternative ticked gives the grade it stands for', () => {
    // CTCAE prints a diastolic pressure of 80 for adolescents in grade 1 (120/80) and again in grade 2 (80–89).
    const twofold = new Set(['Hypertension 1 adolescent & diastolicPressure>=80']);
    const others = terms.flatMap((term) =>
      term.grades.flatMap((grade) =>
        term.criteria[grade]
          .map((alternative) => alternative.map(({ id }) => id))
          .filter((ids) => gradeFromFacets(term, present(...ids)).atLeast !== grade)
          .map((ids) => `${term.term} ${grade} ${ids.join(' & ')}`),
      ),
    );
    expect(others.filter((cell) => !twofold.has(cell))).toEqual([]);
  });

  it('one facet more present never lowers the grade', () => {
    fc.assert(
      fc.property(ticked, ({ term, ticks, more }) => {
        const before = gradeFromFacets(term, ticks);
        const after = gradeFromFacets(term, { ...ticks, [more]: 'present' });
        expect(after.atLeast ?? 0).toBeGreaterThanOrEqual(before.atLeast ?? 0);
      }),
      { numRuns: 1000 },
    );
  });

  it('no answer to a question named as open leads beyond the candidates', () => {
    fc.assert(
      fc.property(ticked, ({ term, ticks }) => {
        const { candidates, settles, atLeast } = gradeFromFacets(term, ticks);
        const worst = Math.max(0, ...candidates);
        for (const id of settles) {
          const yes = gradeFromFacets(term, { ...ticks, [id]: 'present' });
          const no = gradeFromFacets(term, { ...ticks, [id]: 'absent' });
          expect(yes.atLeast ?? 0).toBeLessThanOrEqual(worst);
          expect(no.atLeast).toBe(atLeast);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('with every facet answered nothing is open', () => {
    fc.assert(
      fc.property(ticked, ({ term, ticks }) => {
        const { settles, candidates } = gradeFromFacets(term, untickedAsAbsent(term, ticks));
        expect(settles).toEqual([]);
        expect(candidates.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});
