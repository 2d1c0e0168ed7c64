/** How results are read, shown and ranked for suggestions, and how assessments are put in order (domain.md 1). */
import { describe, expect, test } from 'vitest';
import type { LabResult, SubjectRecord } from '../record/index.ts';
import { fraction } from '../number/fraction.ts';
import { sledaiCourse } from './course.ts';
import { SLEDAI_DEFINITIONS } from './definition.ts';
import type { DescriptorKey } from './descriptors.ts';
import { DEFAULT_SLEDAI_OPTIONS } from './options.ts';
import { pgaAt } from './pga-at.ts';
import { readSpan, spanText } from './sample.ts';
import { suggestDescriptors } from './suggest.ts';
import { exposure, lab, pga, PROTOCOL, recordOf, sledai } from './testing/record.ts';

const VISIT = '2024-09-01';

function about(
  descriptor: DescriptorKey,
  labResults: readonly LabResult[],
  over: Partial<SubjectRecord> = {},
) {
  const found = suggestDescriptors(recordOf({ labResults, ...over }), PROTOCOL, VISIT).find(
    (one) => one.descriptor === descriptor,
  );
  if (!found) throw new Error(`nothing about ${descriptor}`);
  return found;
}

describe('a result as an interval', () => {
  test.each([
    ['85', '85'],
    ['<10', '<10'],
    ['<=10', '≤10'],
    ['>300', '>300'],
    ['>=300', '≥300'],
    ['5-10', '5–10'],
    [' 5 – 10 ', '5–10'],
    ['5～10', '5–10'],
    ['0-5', '≤5'],
    ['7-7', '7'],
    ['0.50', '0.5'],
    ['0', '0'],
    ['0-0', '0'],
  ])('%j is shown as %s', (value, shown) => {
    const span = readSpan(value);
    expect(span && spanText(span)).toBe(shown);
  });

  test.each(['10-5', '5-', 'many', '5-10-15', 'about 5-10', ''])('%j is none', (value) => {
    expect(readSpan(value)).toBeNull();
  });

  test('both ends of "5-10" belong to it', () => {
    expect(readSpan('5-10')).toEqual({
      low: { at: fraction(5), open: false },
      high: { at: fraction(10), open: false },
    });
  });

  test('a number that does not end is marked as rounded; no bound at all shows nothing', () => {
    const third = { at: fraction(1, 3), open: false };
    expect(spanText({ low: third, high: third })).toBe('≈0.3333');
    expect(spanText({ low: null, high: null })).toBe('');
  });
});

describe('what decides a suggestion', () => {
  const count = (date: string, value: string, id: string) => lab('PLAT', date, `${value} 10^9/L`, '', { id });
  const deciding = (found: ReturnType<typeof about>) => found.deciding?.sources[0]?.id;

  test('a result that cannot be compared is shown as it was recorded, with where it comes from', () => {
    expect(about('thrombocytopenia', [lab('PLAT', VISIT, '50', '', { id: 'p' })])).toEqual({
      descriptor: 'thrombocytopenia',
      held: 'indeterminate',
      deciding: {
        id: 'platelets-below-100',
        held: 'indeterminate',
        observed: { value: '50', unit: null, date: VISIT, dayFromInfusion: 184 },
        threshold: { comparator: '<', value: '100', unit: '10*9/L' },
        reason: 'unit-not-known',
        sources: [{ kind: 'labResult', id: 'p', version: 1 }],
      },
      earlier: null,
      criteria: [expect.objectContaining({ id: 'platelets-below-100', reason: 'unit-not-known' })],
      reason: 'unit-not-known',
      asksForAttribution: false,
    });
  });

  test('the lowest of several counts, whichever came last; of two alike the later', () => {
    const low = about('thrombocytopenia', [count('2024-08-23', '70', 'a'), count('2024-08-25', '80', 'b')]);
    expect([low.held, deciding(low), low.reason]).toEqual(['met', 'a', null]);
    const alike = about('thrombocytopenia', [count('2024-08-23', '70', 'a'), count('2024-08-25', '70', 'b')]);
    expect(deciding(alike)).toBe('b');
    const turned = about('thrombocytopenia', [
      count('2024-08-25', '70', 'b'),
      count('2024-08-23', '70', 'a'),
    ]);
    expect(deciding(turned)).toBe('b');
  });

  test('every result of the window is listed, latest first', () => {
    const found = about('thrombocytopenia', [
      count('2024-08-25', '120', 'b'),
      count('2024-08-23', '70', 'a'),
      count('2024-08-30', '130', 'c'),
    ]);
    expect(found.criteria.map(({ sources }) => sources[0]?.id)).toEqual(['c', 'b', 'a']);
    expect(deciding(found)).toBe('a');
  });

  const c3 = (date: string, result: string, range: string, id: string) =>
    lab('C3', date, result, range, { id });

  test('two tests cannot be ranked: the later one is shown', () => {
    const c4 = (date: string) => lab('C4', date, '0.05 g/L', '0.1–0.4', { id: 'c4' });
    const first = c3('2024-08-25', '0.6 g/L', '0.9–1.8', 'c3');
    expect(deciding(about('low_complement', [first, c4('2024-08-30')]))).toBe('c4');
    expect(deciding(about('low_complement', [first, c4('2024-08-23')]))).toBe('c3');
  });

  test('nor can two units: 55 mg/dL is less than 0.6 g/L, and is not shown as more', () => {
    const grams = c3('2024-08-25', '0.6 g/L', '0.9–1.8', 'grams');
    const milligrams = c3('2024-08-30', '55 mg/dL', '90–180', 'milligrams');
    expect(deciding(about('low_complement', [grams, milligrams]))).toBe('milligrams');
    const both = [grams, c3('2024-08-23', '0.5 g/L', '0.9–1.8', 'lower')];
    expect(deciding(about('low_complement', both))).toBe('lower');
  });

  test('its own limit of normal is shown as the laboratory wrote it', () => {
    expect(about('low_complement', [c3(VISIT, '0.6 g/L', '0.9–1.8', 'c3')]).deciding).toEqual({
      id: 'c3-below-limit',
      held: 'met',
      observed: { value: '0.6', unit: 'g/L', date: VISIT, dayFromInfusion: 184 },
      threshold: { comparator: '<', value: '0.9', unit: 'g/L' },
      reason: null,
      sources: [{ kind: 'labResult', id: 'c3', version: 1 }],
    });
    expect(
      about('increased_dna_binding', [lab('ADSDNA', VISIT, '310 IU/mL', '–100')]).deciding,
    ).toMatchObject({
      id: 'anti-dsdna-above-limit',
      threshold: { comparator: '>', value: '100', unit: 'IU/mL' },
    });
  });

  test('a result with a limit that cannot be read says so', () => {
    const strange = lab('C3', VISIT, 'low', '0.9–1.8');
    expect(about('low_complement', [strange]).reason).toBe('result-not-readable');
  });

  test('the standard result stands in where nothing was reported', () => {
    const standard = { value: '0.6', unit: 'g/L', low: '0.9', high: '1.8' };
    const only = lab('C3', VISIT, '', '', { standard });
    expect(about('low_complement', [only])).toMatchObject({
      held: 'met',
      deciding: { observed: { value: '0.6', unit: 'g/L' } },
    });
    const unknown = lab('PLAT', VISIT, '', '', { standard: { ...standard, value: 'many', unit: '10^9/L' } });
    expect(about('thrombocytopenia', [unknown])).toMatchObject({
      reason: 'result-not-readable',
      deciding: { observed: { value: 'many', unit: '10^9/L' } },
    });
    const nothing = lab('PLAT', VISIT, '', '', { standard: { ...standard, value: null } });
    expect(about('thrombocytopenia', [nothing, lab('PLAT', VISIT, '')]).reason).toBe('no-result-in-window');
  });

  test('what is wrong with the reported result is said before what is wrong with the standard one', () => {
    const both = lab('PLAT', VISIT, 'clotted 10^9/L', '', {
      standard: { value: '50', unit: 'furlongs', low: null, high: null },
    });
    expect(about('thrombocytopenia', [both]).reason).toBe('result-not-readable');
  });

  test('a result without a date of its own has that of its visit', () => {
    const visit = (id: string, start: string) => ({
      id,
      version: 1,
      supplement: {},
      name: 'Visit',
      number: null,
      protocolVisit: null,
      start,
      end: null,
      notDone: null,
    });
    const visits = [visit('v1', VISIT), visit('v0', '2024-06-01')];
    const undated = lab('PLAT', VISIT, '50 10^9/L', '', { collected: null, visitId: 'v1' });
    expect(about('thrombocytopenia', [undated], { visits }).deciding?.observed).toEqual({
      value: '50',
      unit: '10*9/L',
      date: VISIT,
      dayFromInfusion: 184,
    });
  });

  test('before an infusion there is no day', () => {
    const found = about('thrombocytopenia', [count(VISIT, '50', 'a')], { exposures: [] });
    expect(found.deciding?.observed).toMatchObject({ date: VISIT, dayFromInfusion: null });
    expect(found.asksForAttribution).toBe(false);
  });
});

describe('casts', () => {
  const casts = (value: string, over: Partial<LabResult> = {}) =>
    about('urinary_casts', [lab('CSRBC', VISIT, value, '', { id: 'u', ...over })]);

  test.each([
    ['+', 'met'],
    ['3+', 'met'],
    ['>5', 'met'],
    ['<2', 'indeterminate'],
    ['present', 'met'],
    ['检出', 'met'],
    ['可见', 'met'],
    ['NEG', 'not-met'],
    ['NONE', 'not-met'],
    ['未见', 'not-met'],
    ['未检出', 'not-met'],
    ['maybe', 'indeterminate'],
    ['1:80', 'indeterminate'],
  ])('%j', (value, held) => {
    expect(casts(value).held).toBe(held);
  });

  test('are shown with their value and source', () => {
    expect(casts('POSITIVE').deciding).toEqual({
      id: 'red-cell-casts-seen',
      held: 'met',
      observed: { value: 'POSITIVE', unit: null, date: VISIT, dayFromInfusion: 184 },
      threshold: null,
      reason: null,
      sources: [{ kind: 'labResult', id: 'u', version: 1 }],
    });
    const standard = { value: 'POSITIVE', unit: null, low: null, high: null };
    expect(casts('', { standard })).toMatchObject({
      held: 'met',
      deciding: { observed: { value: 'POSITIVE' } },
    });
  });
});

describe('proteinuria over an earlier value', () => {
  const protein = (date: string, value: string, id = date) =>
    lab('PROTEXR', date, `${value} g/24h`, '', { id });

  test('a rise is shown with the value it rose from, and both samples', () => {
    const found = about('proteinuria', [
      protein('2024-03-01', '2.0'),
      protein('2024-06-01', '0.6'),
      protein(VISIT, '1.2'),
    ]);
    expect(found).toMatchObject({ held: 'met', reason: null, earlier: { value: '0.6', date: '2024-06-01' } });
    expect(found.deciding).toMatchObject({
      id: 'proteinuria-new-or-rising',
      reason: null,
      sources: [{ id: VISIT }, { id: '2024-06-01' }],
    });
  });

  test('against the last value before the window only, not an older and lower one', () => {
    expect(
      about('proteinuria', [
        protein('2024-03-01', '0.1'),
        protein('2024-06-01', '1.0'),
        protein(VISIT, '1.2'),
      ]).held,
    ).toBe('not-met');
  });

  test('of several earlier values the one that tells is shown', () => {
    const found = about('proteinuria', [
      protein('2024-06-01', '1.0'),
      protein('2024-08-25', '0.3'),
      protein(VISIT, '0.9'),
    ]);
    expect(found).toMatchObject({ held: 'met', earlier: { value: '0.3', date: '2024-08-25' } });
  });

  test('an earlier value that cannot be read is none; one that is only bounded leaves it open', () => {
    expect(about('proteinuria', [protein('2024-06-01', 'lost'), protein(VISIT, '1.2')]).reason).toBe(
      'previous-proteinuria-missing',
    );
    const bounded = about('proteinuria', [protein('2024-06-01', '<0.9'), protein(VISIT, '1.2')]);
    expect([bounded.held, bounded.reason]).toEqual(['indeterminate', 'result-only-bounded']);
    expect(bounded.deciding?.reason).toBe('result-only-bounded');
  });

  test('2K holds each against the limit alone', () => {
    const record = recordOf({ labResults: [protein(VISIT, '1.2')] });
    const [found] = suggestDescriptors(
      record,
      PROTOCOL,
      VISIT,
      DEFAULT_SLEDAI_OPTIONS,
      SLEDAI_DEFINITIONS['sledai-2k'],
    ).filter(({ descriptor }) => descriptor === 'proteinuria');
    expect(found?.deciding?.id).toBe('proteinuria-above-limit');
  });
});

describe('urine and blood', () => {
  const urine = { supplement: { LBSPEC: 'URINE' } };
  const blood = { supplement: { LBSPEC: 'SERUM' } };

  test('the specimen tells them apart, where the code does not', () => {
    expect(about('pyuria', [lab('WBC', VISIT, '8 /HPF', '', urine)]).held).toBe('met');
    expect(about('pyuria', [lab('WBC', VISIT, '8 /HPF')]).reason).toBe('no-result-in-window');
    expect(about('leukopenia', [lab('WBC', VISIT, '2 10^9/L', '', urine)]).reason).toBe(
      'no-result-in-window',
    );
    expect(about('leukopenia', [lab('WBC', VISIT, '2 10^9/L')]).held).toBe('met');
    expect(about('pyuria', [lab('UWBC', VISIT, '8 /HPF')]).held).toBe('met');
    expect(about('pyuria', [lab('UWBC', VISIT, '8 /HPF', '', blood)]).reason).toBe('no-result-in-window');
  });
});

describe('the order of assessments', () => {
  const ids = (record: SubjectRecord) =>
    sledaiCourse(record, PROTOCOL).map(({ assessment }) => assessment.id);

  test('by day, then by time of day, then by id; one without a date comes last', () => {
    const list = [
      sledai(null, [], { id: 'a' }),
      sledai('2024-03-29T10:00', [], { id: 'b' }),
      sledai('2024-03-29T09:00', [], { id: 'c' }),
      sledai('2024-03', [], { id: 'd' }),
      sledai('2024-05-01', [], { id: 'f' }),
      sledai('2024-05-01', [], { id: 'e' }),
      sledai('2024-03-01', [], { id: 'g' }),
    ];
    const order = ['g', 'd', 'c', 'b', 'e', 'f', 'a'];
    expect(ids(recordOf({ sledaiAssessments: list }))).toEqual(order);
    expect(ids(recordOf({ sledaiAssessments: list.toReversed() }))).toEqual(order);
  });

  test('before an infusion they have no day', () => {
    const record = recordOf({ sledaiAssessments: [sledai('2024-03-29')], exposures: [] });
    expect(sledaiCourse(record, PROTOCOL)[0]).toMatchObject({ date: '2024-03-29', dayFromInfusion: null });
  });
});

describe('attribution', () => {
  test('asked for from the infusion on, where there was no lymphodepletion', () => {
    const exposures = [exposure('study-product', '2024-08-20')];
    const found = (date: string) =>
      about('thrombocytopenia', [lab('PLAT', date, '50 10^9/L')], { exposures }).asksForAttribution;
    expect([found('2024-08-25'), found(VISIT)]).toEqual([true, true]);
    const early = [exposure('study-product', '2024-08-28')];
    expect(
      about('thrombocytopenia', [lab('PLAT', '2024-08-25', '50 10^9/L')], { exposures: early })
        .asksForAttribution,
    ).toBe(false);
  });

  test('an infusion known to the month asks through 28 days after its last', () => {
    const exposures = [exposure('study-product', '2024-07')];
    const on = (date: string) =>
      suggestDescriptors(
        recordOf({ labResults: [lab('PLAT', date, '50 10^9/L')], exposures }),
        PROTOCOL,
        date,
      ).find(({ descriptor }) => descriptor === 'thrombocytopenia')?.asksForAttribution;
    expect([on('2024-06-30'), on('2024-07-15'), on('2024-08-28'), on('2024-08-29')]).toEqual([
      false,
      expect.any(Boolean),
      true,
      false,
    ]);
  });
});

describe('the PGA of a date', () => {
  const at = (record: SubjectRecord, visitId: string | null, date: string | null, days = 0) => {
    const { reading, assessment, sources } = pgaAt(record, visitId, date, days);
    return [
      'reason' in reading ? reading.reason : 'read',
      assessment?.id ?? null,
      sources.map(({ id }) => id),
    ];
  };
  const one = (id: string, date: string, value: string | null, visitId: string | null = null) => ({
    ...pga(date, value),
    id,
    visitId,
  });

  test('is the nearest within the days allowed, not the worst of all', () => {
    const record = recordOf({
      pgaAssessments: [one('far', '2024-05-28', '3'), one('near', '2024-06-01', '1')],
    });
    expect(at(record, null, '2024-05-31', 3)).toEqual(['read', 'near', ['near']]);
    expect(at(record, null, '2024-05-31', 0)).toEqual(['pga-missing', null, []]);
  });

  test('after the day that is asked about it is not there yet', () => {
    const record = recordOf({
      pgaAssessments: [one('later', '2024-06-02', '1')],
      cut: { knownAt: 1, on: '2024-06-01' },
    });
    expect(at(record, null, '2024-06-01', 3)).toEqual(['pga-missing', null, []]);
  });

  test('without a day only the visit finds it', () => {
    const record = recordOf({
      pgaAssessments: [one('a', '2024-06', '1', 'v1'), one('b', '2024-06-01', '2')],
    });
    expect(at(record, null, null, 400)).toEqual(['pga-missing', null, []]);
    expect(at(record, 'v1', null)).toEqual(['read', 'a', ['a']]);
    expect(at(record, 'v2', null)).toEqual(['pga-missing', null, []]);
  });

  test('of several all are sources; one that cannot be read decides only alone; of two alike the first', () => {
    const record = (...list: ReturnType<typeof one>[]) => recordOf({ pgaAssessments: list });
    const [bad, low, high] = [one('bad', VISIT, 'x'), one('low', VISIT, '1'), one('high', VISIT, '2')];
    expect(at(record(bad, low, high), null, VISIT)).toEqual(['read', 'high', ['bad', 'low', 'high']]);
    expect(at(record(high, low, bad), null, VISIT)).toEqual(['read', 'high', ['high', 'low', 'bad']]);
    expect(at(record(bad, low), null, VISIT)).toEqual(['read', 'low', ['bad', 'low']]);
    expect(at(record(low, bad), null, VISIT)).toEqual(['read', 'low', ['low', 'bad']]);
    expect(at(record(bad), null, VISIT)).toEqual(['pga-not-a-number', 'bad', ['bad']]);
    expect(at(record(low, one('again', VISIT, '1.0')), null, VISIT)[1]).toBe('low');
    expect(pgaAt(record(low), null, VISIT).sources).toEqual([
      { kind: 'pgaAssessment', id: 'low', version: 1 },
    ]);
  });
});
