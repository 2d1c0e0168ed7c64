import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../gateway/record-count.ts';
import { verdictOf } from './record-form.ts';
import {
  collected,
  newKey,
  sending,
  settled,
  typed,
  typing,
  unsaved,
  type Draft,
  type Entry,
} from './entry.ts';

const empty: Draft = {
  value: '',
  unit: '10^9/L',
  date: '2026-11-22',
  time: '',
  visitId: '',
  low: '',
  high: '',
};
const count: Draft = { ...empty, value: '45' };

const keys = (): (() => string) => {
  let n = 0;
  return () => `key-${(n += 1)}`;
};
const recorded = {
  kind: 'recorded',
  change: 1,
  value: '45',
  unit: '10^9/L',
  collected: '2026-11-22',
} as const satisfies Outcome;
test('TIM-03: what was recorded is said with the time at the site, its zone and UTC; a date stays a date', () => {
  const said = (at: string, language: 'en' | 'zh-CN'): string =>
    verdictOf({ step: 'recorded', outcome: { ...recorded, collected: at } }, 'Asia/Shanghai')!(language);
  expect(said('2026-11-22T07:30', 'zh-CN')).toContain(
    '采样 2026年11月22日 07:30 Asia/Shanghai (2026年11月21日 23:30 UTC)（变更号 1）',
  );
  expect(said('2026-11-22T09:30', 'en')).toContain('09:30 Asia/Shanghai (01:30 UTC) (change 1)');
  expect(said('2026-11-22', 'zh-CN')).toContain('采样 2026年11月22日（变更号 1）');
});

const unknown: Outcome = { kind: 'unknown' };
const refused = (field: string): Outcome => ({
  kind: 'refused',
  why: 'ValidationError',
  fields: [{ field, reason: 'value-not-a-number' }],
});
const sentKey = (entry: Entry): string => ('sent' in entry ? (entry.sent?.key ?? '') : '');

describe('sending', () => {
  test('nothing is sent while a needed field is empty, and the field is marked', () => {
    const entry = sending(typing({ ...empty, date: ' ' }), keys());
    expect(entry).toMatchObject({
      step: 'typing',
      refusal: {
        fields: [
          { field: 'value', reason: 'required' },
          { field: 'date', reason: 'required' },
        ],
      },
    });
  });

  test('a second press while it is under way changes nothing', () => {
    const newKey = keys();
    const entry = sending(typing(count), newKey);
    expect(sending(entry, newKey)).toBe(entry);
  });

  test('after no answer the same entry goes again under the same key', () => {
    const newKey = keys();
    const entry = settled(sending(typing(count), newKey), unknown);
    expect(entry.step).toBe('unknown');
    expect(sentKey(sending(entry, newKey))).toBe('key-1');
  });

  test('while its fate is unknown it cannot be changed: it could be recorded twice', () => {
    const entry = settled(sending(typing(count), keys()), unknown);
    expect(typed(entry, { value: '450' })).toBe(entry);
  });

  test('after a refusal another content goes under another key, the same content under the same', () => {
    const newKey = keys();
    const entry = settled(sending(typing(count), newKey), refused('value'));
    expect(sentKey(sending(entry, newKey))).toBe('key-1');
    expect(sentKey(sending(typed(entry, { value: '46' }), newKey))).toBe('key-2');
  });
});

describe('what was typed', () => {
  test('is kept through a refusal, and the mark goes when its field changes', () => {
    const entry = settled(sending(typing(count), keys()), refused('value'));
    expect(entry).toMatchObject({ step: 'typing', draft: count, refusal: { fields: [{ field: 'value' }] } });
    expect(typed(entry, { low: '1' })).toMatchObject({ refusal: { fields: [{ field: 'value' }] } });
    expect(typed(entry, { value: '46' })).toMatchObject({ refusal: null });
  });

  test('the mark of the collection time goes when its date changes', () => {
    const entry = settled(sending(typing(count), keys()), refused('collected'));
    expect(typed(entry, { date: '2026-11-21' })).toMatchObject({ refusal: null });
  });

  test('counts as unsaved until it is recorded', () => {
    const sent = sending(typing(count), keys());
    expect(unsaved(typing(empty))).toBe(false);
    expect(
      [typing(count), sent, settled(sent, unknown), settled(sent, refused('value'))].every(unsaved),
    ).toBe(true);
    expect(unsaved(settled(sent, recorded))).toBe(false);
  });

  test('a time of day is added only where it is known', () => {
    expect(collected(count)).toBe('2026-11-22');
    expect(collected({ ...count, time: '09:30' })).toBe('2026-11-22T09:30');
  });
});

test('whatever happens, one key never stands for two contents', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ type: fc.constantFrom('', '1', '45', '450') }),
      fc.constant('send' as const),
      fc.constantFrom<Outcome>(unknown, refused('value'), { kind: 'refused', why: 'Busy', fields: [] }),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(steps, (happened) => {
      const newKey = keys();
      const contents = new Map<string, Draft>();
      let entry = typing(empty);
      for (const step of happened) {
        if (step === 'send') entry = sending(entry, newKey);
        else if ('type' in step) entry = typed(entry, { value: step.type });
        else entry = settled(entry, step);
        if (entry.step !== 'sending') continue;
        const { key, draft } = entry.sent;
        expect(entry.draft).toEqual(draft);
        expect(contents.get(key) ?? draft).toEqual(draft);
        contents.set(key, draft);
      }
    }),
  );
});

test('keys are long enough for the gateway and differ', () => {
  const made = Array.from({ length: 50 }, newKey);
  expect(new Set(made).size).toBe(50);
  for (const key of made) expect(key).toMatch(/^[0-9a-f]{32}$/);
});
