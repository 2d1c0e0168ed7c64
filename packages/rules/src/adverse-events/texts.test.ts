import { describe, expect, test } from 'vitest';
import { adverseEvents as en } from '../locales/en/adverse-events.ts';
import { adverseEvents as zh } from '../locales/zh-CN/adverse-events.ts';
import { EVENT_SELECTIONS } from './incidence.ts';
import { event, on } from './record.fixture.ts';
import { SERIOUSNESS_CRITERIA } from './answer-order.ts';
import { deriveSeriousness } from './seriousness.ts';
import { DEFAULT_SPECIAL_INTEREST } from './special-interest-kinds.ts';
import { treatmentEmergence } from './treatment-emergence.ts';
import { differences } from './texts.fixture.ts';

describe('texts of adverse events', () => {
  test('English and Chinese are complete and say the same', () => {
    expect(differences(en, zh, /^specialInterest\.(?:icans|iec-hs)$/)).toEqual([]);
  });

  test('the check itself finds what is missing, empty, untranslated or without its placeholder', () => {
    expect(
      differences({ a: 'A', b: 'B {n}', c: 'C', d: '' }, { b: '乙', c: 'C', d: '', e: '戊' }, /^$/),
    ).toEqual([
      'e: only in Chinese',
      'a: only in English',
      'b: placeholders differ',
      'c: not translated',
      'd: empty',
    ]);
  });

  test('every key that a rule gives has its text', () => {
    for (const { id } of DEFAULT_SPECIAL_INTEREST) expect(en.specialInterest).toHaveProperty(id);
    for (const name of Object.keys(EVENT_SELECTIONS)) expect(en.incidence.selections).toHaveProperty(name);
    expect(SERIOUSNESS_CRITERIA.map((key) => `serious-${key}`)).toEqual(Object.keys(en.seriousness.criteria));
    const open = event({
      grade: 5,
      seriousness: { ...event().seriousness, disability: null, hospitalisation: 'yes' },
    });
    for (const { reason } of deriveSeriousness(open).criteria) {
      if (reason !== null) expect(en.seriousness.reasons).toHaveProperty(reason);
    }
    for (const start of [null, '2025', on(-3), on(0), on(3)]) {
      for (const end of [null, on(-2), on(4)]) {
        const { criteria, outcome } = treatmentEmergence(
          event({ start, end, grade: 2 }),
          { first: on(0), last: on(0), precision: 'day', time: null, offset: null },
          { knownAt: 1, on: on(60) },
        ).verdict;
        expect(en.emergence.outcomes).toHaveProperty(outcome);
        expect(en.emergence.reasons).toHaveProperty(String(criteria[0]?.reason));
      }
    }
  });
});
