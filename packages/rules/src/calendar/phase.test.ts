import { describe, expect, test } from 'vitest';
import type { Phase } from '../protocol/index.ts';
import type { Exposure } from '../record/index.ts';
import { exposure, on, protocolWith, subject } from '../response/response.fixture.ts';
import { phaseOn } from './phase.ts';

const phase = (
  key: string,
  fromDay: number | null,
  toDay: number | null,
  beginsWith: Phase['beginsWith'] = null,
): Phase => ({ key, name: { en: key, 'zh-CN': key }, fromDay, toDay, beginsWith });

const protocol = protocolWith(
  {},
  {
    phases: [
      phase('screening', null, -36),
      phase('pre-treatment', -35, -1),
      phase('treatment', 0, 374),
      phase('survival', 376, 748),
    ],
  },
);

describe('the phase of a subject on a date (domain.md 9)', () => {
  const infused = subject({ cutOn: on(900) });

  test.each([
    [-100, 'screening'],
    [-36, 'screening'],
    [-35, 'pre-treatment'],
    [-1, 'pre-treatment'],
    [0, 'treatment'],
    [374, 'treatment'],
    [376, 'survival'],
  ])('day %i is %s', (day, key) => {
    expect(phaseOn(infused, protocol, on(day))).toMatchObject({
      phase: { key },
      reason: null,
      dayFromInfusion: day,
    });
  });

  test('a day that no phase holds', () => {
    expect(phaseOn(infused, protocol, on(375))).toMatchObject({ phase: null, reason: 'between-phases' });
    expect(phaseOn(infused, protocol)).toMatchObject({ phase: null, dayFromInfusion: 900 });
  });

  test('a phase without a last day goes on', () => {
    const open = protocolWith({}, { phases: [phase('treatment', 0, 374), phase('survival', 375, null)] });
    expect(phaseOn(infused, open)).toMatchObject({
      phase: { key: 'survival' },
      candidates: [],
      reason: null,
    });
  });

  test('not infused: one of the phases before', () => {
    const answer = phaseOn(subject({ exposures: [] }), protocol);
    expect(answer).toMatchObject({ phase: null, reason: 'not-infused', dayFromInfusion: null });
    expect(answer.candidates.map(({ key }) => key)).toEqual(['screening', 'pre-treatment']);
  });

  test('forty days before a cut without infusion it was screening', () => {
    const answer = phaseOn(subject({ exposures: [], cutOn: on(0) }), protocol, on(-40));
    expect(answer).toMatchObject({ phase: { key: 'screening' }, candidates: [], reason: null });
  });

  // "screening → pre-treatment (cell collection by leukapheresis ...) → treatment" (9): what was done decides.
  describe('where pre-treatment begins with the collection of cells', () => {
    const collecting = protocolWith(
      {},
      { phases: [phase('screening', null, -36), phase('pre-treatment', -35, -1, 'leukapheresis')] },
    );
    const collected = [exposure('leukapheresis', on(-30))];
    const at = (exposures: readonly Exposure[], day: number) => {
      const {
        phase: found,
        candidates,
        reason,
      } = phaseOn(subject({ exposures, cutOn: on(-1) }), collecting, on(day));
      return found?.key ?? `${reason}: ${candidates.map(({ key }) => key).join()}`;
    };

    test.each([
      [[], -1, 'screening'],
      [collected, -31, 'screening'],
      [collected, -30, 'pre-treatment'],
      [collected, -1, 'pre-treatment'],
      [[exposure('leukapheresis', '2026-01')], -1, 'pre-treatment'],
      [[exposure('leukapheresis', null)], -1, 'pre-treatment'],
    ])('exposures %#, day %i: %s', (exposures, day, key) => {
      expect(at(exposures, day)).toBe(key);
    });
  });

  test('an infusion known to the month leaves the phases it may be', () => {
    const exposures = [exposure('study-product', '2026-03')];
    const answer = phaseOn(subject({ exposures }), protocol, '2026-03-15');
    expect(answer.reason).toBe('infusion-date-incomplete');
    expect(answer.candidates.map(({ key }) => key)).toEqual(['pre-treatment', 'treatment']);
  });

  test('after death there is none; on the day of death there was', () => {
    const dead = { ...infused, subject: { ...infused.subject, died: 'yes' as const, deathDate: on(100) } };
    expect(phaseOn(dead, protocol, on(100)).phase?.key).toBe('treatment');
    expect(phaseOn(dead, protocol, on(101))).toEqual({
      phase: null,
      candidates: [],
      reason: 'died',
      dayFromInfusion: null,
    });
  });
});
