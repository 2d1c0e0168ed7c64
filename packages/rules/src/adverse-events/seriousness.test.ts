import { describe, expect, test } from 'vitest';
import type { AdverseEvent } from '../record/index.ts';
import { causalityFromWords, relatedness } from './causality.ts';
import { DEFAULT_ADVERSE_EVENT_OPTIONS } from './options.ts';
import { event } from './record.fixture.ts';
import { SERIOUSNESS_CRITERIA } from './answer-order.ts';
import { deriveSeriousness, seriousness } from './seriousness.ts';

const none = event().seriousness;
const unknown: AdverseEvent['seriousness'] = {
  death: null,
  lifeThreatening: null,
  hospitalisation: null,
  disability: null,
  congenitalAnomaly: null,
  otherMedicallyImportant: null,
};

describe('seriousness, ICH E2A (domain.md 4.2)', () => {
  test.each(SERIOUSNESS_CRITERIA)('%s alone is enough', (key) => {
    expect(deriveSeriousness(event({ seriousness: { ...none, [key]: 'yes' } })).outcome).toBe('serious');
  });

  test('serious is not severe: a grade 4 laboratory value alone is not serious', () => {
    expect(deriveSeriousness(event({ grade: 4 })).outcome).toBe('not-serious');
  });

  test('a grade 1 event with an admission is serious; planned observation is pointed out', () => {
    const answer = deriveSeriousness(event({ grade: 1, seriousness: { ...none, hospitalisation: 'yes' } }));
    expect(answer.outcome).toBe('serious');
    expect(answer.notes).toEqual(['planned-admission-is-not-serious-by-itself']);
  });

  test('grade 5 is death and therefore serious, even where the criterion was answered with no', () => {
    const answer = seriousness(event({ grade: 5 }));
    expect(answer.derived.outcome).toBe('serious');
    expect(answer.derived.criteria[0]).toMatchObject({
      id: 'serious-death',
      held: 'met',
      reason: 'grade-5-is-death',
    });
    expect(answer).toMatchObject({ entered: 'no', counted: 'met', conflict: 'criterion-without-serious' });
  });

  test('a fatal outcome is death as well, and a criterion that was entered needs no explanation', () => {
    const death = (over: Partial<AdverseEvent>): unknown => {
      const { outcome, criteria } = deriveSeriousness(event(over));
      return [outcome, criteria[0]?.reason];
    };
    expect(death({ outcome: 'FATAL' })).toEqual(['serious', 'outcome-is-fatal']);
    expect(death({ outcome: 'fatal', seriousness: { ...none, death: null } })).toEqual([
      'serious',
      'outcome-is-fatal',
    ]);
    expect(death({ grade: 5, seriousness: { ...none, death: 'yes' } })).toEqual(['serious', null]);
    expect(death({})).toEqual(['not-serious', null]);
  });

  test('nothing recorded is unknown, not "not serious"', () => {
    const open = deriveSeriousness(event({ seriousness: unknown }));
    expect(open).toMatchObject({ outcome: 'indeterminate', candidates: ['serious', 'not-serious'] });
    expect(deriveSeriousness(event({ seriousness: { ...none, disability: null } })).outcome).toBe(
      'indeterminate',
    );
    expect(deriveSeriousness(event({ seriousness: { ...unknown, lifeThreatening: 'yes' } })).outcome).toBe(
      'serious',
    );
  });

  test.each([
    ['yes', none, 'met', 'serious-without-criterion'],
    ['no', none, 'not-met', null],
    ['yes', unknown, 'met', null],
    ['no', unknown, 'not-met', null],
    [null, none, 'not-met', null],
    [null, unknown, 'indeterminate', null],
    ['no', { ...none, hospitalisation: 'yes' }, 'met', 'criterion-without-serious'],
    ['yes', { ...none, hospitalisation: 'yes' }, 'met', null],
  ] as const)('entered %s beside its criteria: counts as %s', (serious, criteria, counted, conflict) => {
    expect(seriousness(event({ serious, seriousness: criteria }))).toMatchObject({
      entered: serious,
      counted,
      conflict,
    });
  });
});

describe('causality (domain.md 4.3)', () => {
  const unrelated = event().causality;
  const to = (over: Partial<AdverseEvent['causality']>): AdverseEvent =>
    event({ causality: { ...unrelated, ...over } });

  test.each([
    ['definite', 'met'],
    ['probable', 'met'],
    ['possible', 'met'],
    ['unlikely', 'not-met'],
    ['unrelated', 'not-met'],
    [null, 'indeterminate'],
  ] as const)('%s: %s', (category, known) => {
    expect(relatedness(to({ studyProduct: category })).bySource.studyProduct).toBe(known);
  });

  test('treatment-related is CAR-T or lymphodepletion, and the split is shown', () => {
    const answer = relatedness(to({ lymphodepletion: 'probable' }));
    expect(answer).toMatchObject({ known: 'met', counted: true, assumed: false });
    expect(answer.bySource).toEqual({
      studyProduct: 'not-met',
      lymphodepletion: 'met',
      procedure: 'not-met',
      disease: 'not-met',
      concomitant: 'not-met',
    });
    expect(
      relatedness(to({ procedure: 'definite', disease: 'definite', concomitant: 'definite' })).counted,
    ).toBe(false);
  });

  test('a missing causality counts as related in summaries, and stays unknown', () => {
    const answer = relatedness(to({ studyProduct: null }));
    expect(answer).toMatchObject({ known: 'indeterminate', counted: true, assumed: true });
    const strict = { ...DEFAULT_ADVERSE_EVENT_OPTIONS, missingCountsAsRelated: false };
    expect(relatedness(to({ studyProduct: null }), strict)).toMatchObject({ counted: false, assumed: false });
  });

  test('only the CAR-T product, where the protocol says so', () => {
    const options = { ...DEFAULT_ADVERSE_EVENT_OPTIONS, studyTreatment: ['studyProduct'] as const };
    expect(relatedness(to({ lymphodepletion: 'definite' }), options).counted).toBe(false);
  });

  test('the one word of a data source serves where nothing is split', () => {
    const open = {
      studyProduct: null,
      lymphodepletion: null,
      procedure: null,
      disease: null,
      concomitant: null,
    };
    const said = (reportedCausality: string | null): unknown =>
      relatedness(event({ causality: open, reportedCausality }));
    expect(said('REMOTE')).toMatchObject({ known: 'not-met', counted: false, fromReportedWords: true });
    expect(said('POSSIBLE')).toMatchObject({ known: 'met', counted: true, fromReportedWords: true });
    expect(said('RELATED TO SOMETHING')).toMatchObject({
      known: 'indeterminate',
      counted: true,
      fromReportedWords: false,
    });
    expect(
      relatedness(
        event({ causality: { ...open, studyProduct: 'unrelated' }, reportedCausality: 'PROBABLE' }),
      ),
    ).toMatchObject({ known: 'indeterminate', fromReportedWords: false });
  });

  test.each([
    ['none', 'unrelated'],
    ['Probable', 'probable'],
    ['definitely related', 'definite'],
    ['possibly unrelated', 'unlikely'],
    ['很可能有关', 'probable'],
    ['可能无关', 'unlikely'],
    ['肯定无关', 'unrelated'],
    ['related', null],
    ['constructor', null],
    ['', null],
    [null, null],
  ])('the words %j mean %s', (words, category) => {
    expect(causalityFromWords(words)).toBe(category);
  });
});
