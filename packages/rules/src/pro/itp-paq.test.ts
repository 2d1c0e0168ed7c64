import { describe, expect, test } from 'vitest';
import { PROTOCOL, on, recordOf } from '../adverse-events/record.fixture.ts';
import type { QuestionnaireAnswer } from '../record/index.ts';
import { GUIDE_LINES } from './guide-lines.ts';
import { scoreItpPaq } from './itp-paq.ts';
import { ITP_PAQ_SCALES, checkItpPaqTable } from './itp-paq-table.ts';
import type { ItpPaqItem, ItpPaqScale, ItpPaqTable } from './itp-paq-table.ts';
import { DEFAULT_PRO_OPTIONS } from './options.ts';
import { questionnaires } from './questionnaire.ts';
import { US_1998_V2 } from './sf36-norms.ts';
import type { ItemAnswer } from './questionnaire.ts';
import { measureSeries, scoredQuestionnaires } from './scored.ts';

/** A table of the published size with made-up options; the real one is licensed. */
function madeUpTable(): ItpPaqTable {
  const items: ItpPaqItem[] = [];
  for (const [scale, size] of Object.entries(ITP_PAQ_SCALES) as [ItpPaqScale, number | null][]) {
    for (let i = 0; i < (size ?? 0); i++) {
      const itemCode = `ITPPAQ-${String(items.length + 1).padStart(2, '0')}`;
      items.push({ itemCode, scale, reversed: i === 0, minimum: 1, maximum: 5 });
    }
  }
  return { id: 'made-up', items };
}

const TABLE = madeUpTable();

const said = (answers: Record<string, string | null>): Map<string, ItemAnswer> =>
  new Map(
    Object.entries(answers).map(([code, value]) => [
      code,
      value === 'N/A' ? { code: null, notApplicable: true } : { code: value, notApplicable: false },
    ]),
  );

const activity = (first: string | null, second: string | null) =>
  scoreItpPaq(said({ 'ITPPAQ-14': first, 'ITPPAQ-15': second }), TABLE).find(
    ({ scale }) => scale === 'activity',
  );

describe('ITP-PAQ (domain.md 6.3)', () => {
  test('44 items in 10 scales', () => {
    expect(TABLE.items).toHaveLength(44);
    expect(checkItpPaqTable(TABLE)).toEqual([]);
    expect(scoreItpPaq(new Map(), TABLE)).toHaveLength(10);
  });

  test('(recoded − minimum)/(maximum − minimum) × 100, mean of the answered; the first item is reversed', () => {
    expect(activity('1', '5')?.score).toBe('100');
    expect(activity('5', '1')?.score).toBe('0');
    expect(activity('2', '2')?.score).toBe('50'); // 75 and 25
    expect(activity('3', '4')?.score).toBe('62.5'); // 50 and 75
  });

  test('the lowest and the highest code of an item are codes of it; other text is none', () => {
    const wide: ItpPaqTable = {
      id: 'wide',
      items: [{ itemCode: 'A', scale: 'activity', reversed: false, minimum: -2, maximum: 10 }],
    };
    const of = (code: string) => scoreItpPaq(said({ A: code }), wide)[0]?.score;
    expect([of('-2'), of('10'), of('4')]).toEqual(['0', '100', '50']);
    expect([of('-3'), of('11'), of('4x'), of('x4'), of('4.0')]).toEqual([null, null, null, null, null]);
  });

  test('under "any" one answer is enough', () => {
    const answers = said({ 'ITPPAQ-26': '5' });
    const work = (missing: 'half' | 'any') =>
      scoreItpPaq(answers, TABLE, missing).find(({ scale }) => scale === 'work');
    expect(work('any')).toMatchObject({ score: '0', answered: 1 }); // the first item is reversed
    expect(work('half')).toMatchObject({ score: null, reason: 'too-few-answers' });
  });

  test('half of the items are enough; a code out of range is missing', () => {
    expect(activity('3', null)?.score).toBe('50');
    expect(activity('3', '6')?.score).toBe('50');
    expect(activity('0', '6')).toMatchObject({
      score: null,
      reason: 'too-few-answers',
      answered: 0,
      applicable: 2,
    });
    const work = (answers: (string | null)[]) =>
      scoreItpPaq(
        said(Object.fromEntries(answers.map((value, i) => [`ITPPAQ-${26 + i}`, value]))),
        TABLE,
      ).find(({ scale }) => scale === 'work');
    expect(work(['3', null, null, null])).toMatchObject({ score: null, reason: 'too-few-answers' });
    expect(work(['3', '3', null, null])).toMatchObject({ score: '50', answered: 2 });
  });

  test('not applicable is not missing: it leaves the scale, and a scale without items is not applicable', () => {
    expect(activity('3', 'N/A')).toMatchObject({ score: '50', answered: 1, applicable: 1 });
    expect(activity('N/A', 'N/A')).toMatchObject({ score: null, reason: 'not-applicable', applicable: 0 });
    expect(activity(null, 'N/A')).toMatchObject({ score: null, reason: 'too-few-answers', applicable: 1 });
  });

  test('a table that cannot be right is refused with the item, unusual sizes are only warned of', () => {
    const [first] = TABLE.items;
    if (!first) throw new Error('no item');
    const problems = (items: readonly ItpPaqItem[]) =>
      checkItpPaqTable({ id: 'x', items: [...TABLE.items, ...items] });
    expect(problems([first])).toContainEqual({
      about: first.itemCode,
      reason: 'item-listed-twice',
      warning: false,
    });
    expect(problems([{ ...first, itemCode: 'x', minimum: 5, maximum: 5 }])).toContainEqual({
      about: 'x',
      reason: 'range-not-valid',
      warning: false,
    });
    for (const range of [
      { minimum: 0.5, maximum: 5 },
      { minimum: 1, maximum: 4.5 },
    ]) {
      expect(problems([{ ...first, itemCode: 'x', ...range }])).toContainEqual({
        about: 'x',
        reason: 'range-not-valid',
        warning: false,
      });
    }
    expect(problems([{ ...first, itemCode: 'x', scale: 'toString' as ItpPaqScale }])).toContainEqual({
      about: 'x',
      reason: 'unknown-scale',
      warning: false,
    });
    expect(problems([{ ...first, itemCode: 'x', scale: 'menstrual' }])).toContainEqual({
      about: 'reproductive',
      reason: 'reproductive-scale-and-its-parts',
      warning: false,
    });
    expect(problems([{ ...first, itemCode: 'x' }])).toEqual([
      { about: 'symptoms', reason: 'unusual-number-of-items', warning: true },
    ]);
  });

  test('reproductive health in its two parts: 11 scales', () => {
    const items = TABLE.items.map((item, i) =>
      item.scale === 'reproductive'
        ? { ...item, scale: i % 2 ? ('menstrual' as const) : ('fertility' as const) }
        : item,
    );
    expect(checkItpPaqTable({ id: 'x', items })).toEqual([]);
    expect(scoreItpPaq(new Map(), { id: 'x', items })).toHaveLength(11);
  });

  test('guide lines of Mathias 2009: none for Fear and Work', () => {
    const lines = GUIDE_LINES.filter(({ instrument }) => instrument === 'ITP-PAQ');
    expect(lines.some(({ measure }) => measure === 'fear' || measure === 'work')).toBe(false);
    expect(lines.find(({ measure }) => measure === 'activity')?.better).toEqual({ from: '10', to: '15' });
    expect(lines.find(({ measure }) => measure === 'symptoms')?.worse).toEqual({ from: '8', to: '12' });
  });
});

let serial = 0;
const answer = (
  instrument: string,
  itemCode: string,
  day: number,
  code: string | null,
  over: Partial<QuestionnaireAnswer> = {},
): QuestionnaireAnswer => ({
  id: `qs${String((serial += 1)).padStart(3, '0')}`,
  version: 1,
  supplement: {},
  visitId: `visit ${day}`,
  instrument,
  itemCode,
  completed: on(day),
  answer: code,
  code,
  notDone: code === null ? 'NOT DONE' : null,
  ...over,
});

const vitality = (instrument: string, day: number, codes: readonly string[]): QuestionnaireAnswer[] =>
  ['SF36-23', 'SF36-27', 'SF36-29', 'SF36-31'].map((item, i) =>
    answer(instrument, item, day, codes[i] ?? null),
  );

const score = (answers: readonly QuestionnaireAnswer[], options = DEFAULT_PRO_OPTIONS) =>
  scoredQuestionnaires(recordOf({ questionnaireAnswers: answers }), PROTOCOL, options);

describe('questionnaires of a record', () => {
  test('answers of one visit belong together, and are dated from infusion', () => {
    const [first, second] = score([
      ...vitality('SF-36 v1', 28, ['3', '4', '5', '4']),
      ...vitality('SF-36 v1', -6, ['5', '5', '3', '3']),
    ]);
    expect(first).toMatchObject({
      dayFromInfusion: -6,
      scoring: 'sf-36-v1/half/us-1990-v1/us-1990-orthogonal',
    });
    expect(second).toMatchObject({ dayFromInfusion: 28, completed: on(28) });
    expect(second?.measures.find(({ key }) => key === 'VT')).toEqual({
      key: 'VT',
      score: '60',
      reason: null,
    });
    expect(second?.measures.find(({ key }) => key === 'PF')).toEqual({
      key: 'PF',
      score: null,
      reason: 'too-few-answers',
    });
    expect(second?.measures.find(({ key }) => key === 'PCS')).toMatchObject({
      score: null,
      reason: 'scale-missing',
    });
    expect(second?.sources).toHaveLength(4);
  });

  test('two different answers to one item count as none, and are named', () => {
    const twice = [...vitality('SF-36 v1', 28, ['1', '1', '6', '6']), answer('SF-36 v1', 'SF36-23', 28, '6')];
    expect(score(twice)[0]).toMatchObject({ contradicted: ['SF36-23'], notes: ['contradicted-items'] });
    expect(score(twice)[0]?.measures.find(({ key }) => key === 'VT')?.score).toBe('100');
    const same = [...vitality('SF-36 v1', 28, ['1', '1', '6', '6']), answer('SF-36 v1', 'SF36-23', 28, '1')];
    expect(score(same)[0]?.contradicted).toEqual([]);
  });

  test('what was said of an item: a code, not applicable, or nothing', () => {
    const given = questionnaires(
      recordOf({
        questionnaireAnswers: [
          answer('X', 'code', 28, ' 3 '),
          answer('X', 'reported', 28, null, { answer: '4', notDone: null }),
          answer('X', 'blank', 28, '', { notDone: null }),
          answer('X', 'na', 28, 'n/a'),
          answer('X', 'not asked', 28, null, { notDone: 'Not applicable' }),
          answer('X', 'not done', 28, null),
          answer('X', 'spaced', 28, null, { notDone: ' N/A ' }),
          answer('X', 'missing and not applicable', 28, null, { notDone: null }),
          answer('X', 'missing and not applicable', 28, 'N/A'),
          answer('X', 'both', 28, '2'),
          answer('X', 'both', 28, 'N/A'),
        ],
      }),
    )[0]?.answers;
    expect(Object.fromEntries(given ?? [])).toEqual({
      code: { code: '3', notApplicable: false },
      reported: { code: '4', notApplicable: false },
      blank: { code: null, notApplicable: false },
      na: { code: null, notApplicable: true },
      'not asked': { code: null, notApplicable: true },
      'not done': { code: null, notApplicable: false },
      spaced: { code: null, notApplicable: true },
      'missing and not applicable': { code: null, notApplicable: false },
      both: { code: null, notApplicable: false },
    });
  });

  test('the visit makes it one questionnaire, completed with its latest answer; without a visit the date does', () => {
    const at = (id: string, day: number, visitId: string | null) =>
      answer('X', `item ${id}`, day, '1', { id, visitId });
    const given = questionnaires(
      recordOf({
        questionnaireAnswers: [
          at('c', 29, 'v1'),
          at('a', 30, 'v1'),
          at('b', 28, 'v1'),
          at('e', 28, null),
          at('d', 28, null),
          at('f', 29, null),
        ],
      }),
    );
    expect(given.map(({ visitId, completed, sources }) => [visitId, completed, sources])).toEqual([
      [null, on(28), ['d', 'e'].map((id) => ({ kind: 'questionnaireAnswer', id, version: 1 }))],
      [null, on(29), [{ kind: 'questionnaireAnswer', id: 'f', version: 1 }]],
      ['v1', on(30), ['a', 'b', 'c'].map((id) => ({ kind: 'questionnaireAnswer', id, version: 1 }))],
    ]);
  });

  test('on one day the questionnaires come by instrument, then by visit', () => {
    const given = [
      answer('Y', '1', 28, '1', { visitId: 'b' }),
      answer('Y', '1', 28, '1', { visitId: 'a' }),
      answer('X', '1', 28, '1', { visitId: 'z' }),
    ];
    const order = (answers: readonly QuestionnaireAnswer[]) =>
      questionnaires(recordOf({ questionnaireAnswers: answers })).map(
        ({ instrument, visitId }) => `${instrument} ${visitId}`,
      );
    expect(order(given)).toEqual(['X z', 'Y a', 'Y b']);
    expect(order(given.toReversed())).toEqual(['X z', 'Y a', 'Y b']);
  });

  test('items with two different answers are listed in order', () => {
    const twice = ['SF36-27', 'SF36-23'].flatMap((item) => [
      answer('SF-36 v1', item, 28, '1'),
      answer('SF-36 v1', item, 28, '2'),
    ]);
    expect(score(twice)[0]?.contradicted).toEqual(['SF36-23', 'SF36-27']);
  });

  test('the health transition is kept, unless it is no code of its item', () => {
    const transition = (code: string): unknown =>
      score([answer('SF-36 v1', 'SF36-02', 28, code)])[0]?.healthTransition;
    expect([transition('3'), transition('9'), transition('0')]).toEqual([3, null, null]);
  });

  test('norms of another version give no summary, and every number says why', () => {
    const sf36Norms = { 'sf-36-v1': US_1998_V2, 'sf-36-v2': US_1998_V2 };
    const [scored] = score(vitality('SF-36 v1', 28, ['3', '4', '5', '4']), {
      ...DEFAULT_PRO_OPTIONS,
      sf36Norms,
    });
    const reason = (key: string): unknown => scored?.measures.find((measure) => measure.key === key)?.reason;
    expect(['VT', 'PF', 'PCS', 'VT-norm-based'].map(reason)).toEqual([
      null,
      'too-few-answers',
      'norms-of-another-version',
      'norms-of-another-version',
    ]);
    expect(
      score(vitality('SF-36 v1', 28, ['3']))[0]?.measures.find(({ key }) => key === 'VT-norm-based')?.reason,
    ).toBe('too-few-answers');
  });

  test('an unknown item, an unknown instrument and a version nobody wrote are said so', () => {
    expect(
      score([...vitality('SF-36', 28, ['1', '1', '6', '6']), answer('SF-36', 'X', 28, '1')])[0],
    ).toMatchObject({
      unknownItems: ['X'],
      notes: ['sf36-version-assumed', 'unknown-items'],
    });
    expect(score([answer('EQ-5D', '1', 28, '1')])[0]).toMatchObject({
      scoring: 'none',
      unknownItems: [],
      measures: [],
      notes: ['instrument-not-known'],
    });
  });

  test('ITP-PAQ is not scored until its table is loaded, nor with a wrong one', () => {
    const answers = [
      answer('ITP-PAQ', 'ITPPAQ-14', 28, '3'),
      answer('ITP-PAQ', 'ITPPAQ-15', 28, null, { notDone: 'NOT APPLICABLE' }),
    ];
    expect(score(answers)[0]).toMatchObject({
      scoring: 'itp-paq',
      measures: [],
      unknownItems: [],
      notes: ['itp-paq-table-not-loaded'],
    });
    expect(score([answer('ITPPAQ', 'ITPPAQ-14', 28, '3')])[0]?.notes).toEqual(['itp-paq-table-not-loaded']);
    expect(score([answer(' itp-paq', 'ITPPAQ-14', 28, '3')])[0]?.notes).toEqual(['itp-paq-table-not-loaded']);
    expect(score([answer('Not ITP-PAQ', 'ITPPAQ-14', 28, '3')])[0]?.notes).toEqual(['instrument-not-known']);
    const loaded = score(answers, { ...DEFAULT_PRO_OPTIONS, itpPaqTable: TABLE })[0];
    expect(loaded?.scoring).toBe('itp-paq/half/made-up');
    expect(loaded?.measures.find(({ key }) => key === 'activity')).toEqual({
      key: 'activity',
      score: '50',
      reason: null,
    });
    // A table of another size is only warned of: it scores. Codes it does not list are named, in order.
    const smaller = { id: 'small', items: TABLE.items.filter(({ scale }) => scale === 'activity') };
    const more = [...answers, answer('ITP-PAQ', 'X2', 28, '1'), answer('ITP-PAQ', 'X1', 28, '1')];
    expect(score(more, { ...DEFAULT_PRO_OPTIONS, itpPaqTable: smaller })[0]).toMatchObject({
      scoring: 'itp-paq/half/small',
      measures: [{ key: 'activity', score: '50' }],
      unknownItems: ['X1', 'X2'],
      notes: ['unknown-items'],
    });
    const wrong = { id: 'x', items: [...TABLE.items, ...TABLE.items] };
    expect(score(answers, { ...DEFAULT_PRO_OPTIONS, itpPaqTable: wrong })[0]?.notes).toEqual([
      'itp-paq-table-not-valid',
    ]);
  });

  test('what was completed after the cut is not there yet', () => {
    const record = recordOf(
      { questionnaireAnswers: vitality('SF-36 v1', 28, ['1', '1', '6', '6']) },
      {},
      on(27),
    );
    expect(questionnaires(record)).toEqual([]);
  });

  test('a date known to the month is there once the month has begun', () => {
    const partly = vitality('SF-36 v1', 28, ['1', '1', '6', '6']).map((item) => ({
      ...item,
      completed: '2025-04',
    }));
    const scored = (cut: string) => questionnaires(recordOf({ questionnaireAnswers: partly }, {}, cut));
    expect(scored('2025-03-31')).toHaveLength(0);
    expect(scored('2025-04-01')).toHaveLength(1);
    expect(score(partly)[0]?.dayFromInfusion).toBeNull();
  });

  test('without an infusion there is no day, no baseline and no change', () => {
    const record = recordOf({
      questionnaireAnswers: [
        ...vitality('SF-36 v1', -6, ['5', '5', '3', '3']),
        ...vitality('SF-36 v1', 28, ['3', '4', '5', '4']),
      ],
      exposures: [],
    });
    const scored = scoredQuestionnaires(record, PROTOCOL);
    expect(scored.map((one) => one.dayFromInfusion)).toEqual([null, null]);
    expect(measureSeries(scored, 'VT')).toMatchObject([
      {
        instrument: 'SF-36 v1',
        measure: 'VT',
        points: [
          { score: '30', change: null },
          { score: '60', change: null },
        ],
      },
    ]);
    expect(measureSeries(scored, 'symptoms')).toEqual([]);
  });

  test('two versions are two series, never one', () => {
    const scored = score([
      ...vitality('SF-36 v1', 0, ['5', '5', '3', '3']),
      ...vitality('SF-36 v1', 28, ['3', '4', '5', '4']),
      ...vitality('SF-36 v2', 50, ['2', '3', '4', '3']),
    ]);
    const series = measureSeries(scored, 'VT');
    expect(
      series.map(({ scoring, points }) => [scoring.split('/')[0], points.map((point) => point.score)]),
    ).toEqual([
      ['sf-36-v1', ['30', '60']], // 2 + 2 + 3 + 3 = 10: (10 − 4)/20
      ['sf-36-v2', ['62.5']],
    ]);
    expect(series[0]?.points.map((point) => point.change)).toEqual([null, '30']);
    expect(series[1]?.points.map((point) => point.change)).toEqual([null]);
  });

  test('RAND scores of the same form are another series', () => {
    const scored = score([
      ...vitality('SF-36 v1', -6, ['5', '5', '3', '3']),
      ...vitality('RAND-36', 28, ['3', '4', '5', '4']),
    ]);
    expect(scored.map(({ scoring }) => scoring)).toEqual([
      'sf-36-v1/half/us-1990-v1/us-1990-orthogonal',
      'rand-36/half',
    ]);
    expect(scored[0]?.measures.map(({ key }) => key)).toEqual([
      'PF',
      'RP',
      'BP',
      'GH',
      'VT',
      'SF',
      'RE',
      'MH',
      'PCS',
      'MCS',
      ...['PF', 'RP', 'BP', 'GH', 'VT', 'SF', 'RE', 'MH'].map((scale) => `${scale}-norm-based`),
    ]);
    expect(scored[0]?.measures.find(({ key }) => key === 'MCS')).toMatchObject({
      score: null,
      reason: 'scale-missing',
    });
    expect(measureSeries(scored, 'VT')).toHaveLength(2);
    expect(measureSeries(scored, 'PCS')).toHaveLength(1);
  });

  test('a questionnaire without a score is a gap, no baseline and no change', () => {
    const scored = score([
      ...vitality('SF-36 v1', -6, ['5', '5', '3', '3']),
      ...vitality('SF-36 v1', -1, ['5']),
      ...vitality('SF-36 v1', 14, ['5']),
      ...vitality('SF-36 v1', 28, ['3', '4', '5', '4']),
    ]);
    expect(measureSeries(scored, 'VT')[0]?.points.map((point) => [point.score, point.change])).toEqual([
      ['30', null],
      [null, null],
      [null, null],
      ['60', '30'],
    ]);
  });
});
