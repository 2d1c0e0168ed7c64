import { expect, test } from 'vitest';
import type { Answer, Gateway } from './gateway.ts';
import { recordCount, type CountEntry } from './record-count.ts';

const entry: CountEntry = {
  study: 'TS',
  subjectId: 's',
  visitId: null,
  value: '45',
  unit: '10^9/L',
  low: null,
  high: null,
  collected: '2026-11-22',
};

const answering = (answer: Answer<unknown>, seen: unknown[] = []): Gateway => ({
  ask: <T>(_query: string, variables: object) => {
    seen.push(variables);
    return Promise.resolve(answer as Answer<T>);
  },
});

const payload = (recordLabResult: object): Answer<unknown> => ({ data: { recordLabResult } });

test('the text goes as it was typed, for platelets, under the key', async () => {
  const seen: unknown[] = [];
  await recordCount(answering(payload({ __typename: 'NotFound' }), seen), entry, 'key-0001');
  expect(seen).toEqual([{ input: { ...entry, test: 'PLAT', idempotencyKey: 'key-0001' } }]);
});

test('what was recorded is told as the gateway has it, not as it was typed', async () => {
  const labResult = { collected: '2026-11-22', reported: { value: '45', unit: '10^9/L' } };
  const gateway = answering(payload({ __typename: 'RecordLabResultSuccess', change: 7, labResult }));
  expect(await recordCount(gateway, { ...entry, value: ' 45' }, 'k')).toEqual({
    kind: 'recorded',
    change: 7,
    value: '45',
    unit: '10^9/L',
    collected: '2026-11-22',
  });
});

test('a refusal names its fields', async () => {
  const fields = [{ path: ['value'], reason: 'value-not-a-number' }];
  const gateway = answering(payload({ __typename: 'ValidationError', fields }));
  expect(await recordCount(gateway, entry, 'k')).toEqual({
    kind: 'refused',
    why: 'ValidationError',
    fields: [{ field: 'value', reason: 'value-not-a-number' }],
  });
});

test.each(['NotAllowed', 'NotFound', 'IdempotencyConflict', 'Busy'])(
  '%s: nothing was written',
  async (why) => {
    expect(await recordCount(answering(payload({ __typename: why })), entry, 'k')).toEqual({
      kind: 'refused',
      why,
      fields: [],
    });
  },
);

test.each(['unreachable', 'failed', 'aborted'] as const)(
  '%s: nobody knows whether it was written',
  async (trouble) => {
    expect(await recordCount(answering({ trouble }), entry, 'k')).toEqual({ kind: 'unknown' });
  },
);

test.each(['unauthenticated', 'forbidden'] as const)('%s: nothing was written', async (trouble) => {
  expect(await recordCount(answering({ trouble }), entry, 'k')).toEqual({
    kind: 'refused',
    why: trouble,
    fields: [],
  });
});
