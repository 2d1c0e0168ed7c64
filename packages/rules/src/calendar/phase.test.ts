import { describe, expect, test } from 'vitest';
import type { Phase } from '../protocol/index.ts';
import { exposure, on, protocolWith, subject } from '../response/response.fixture.ts';
import { phaseOn } from './phase.ts';

const phase = (key: string, fromDay: number | null, toDay: number | null): Phase => ({
  key,
  name: { en: key, 'zh-CN': key },
  fromDay,
  toDay,
});

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
    expect(answer.candidates.map(({ key }) => key)).toEqual(['screening']);
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
