/**
 * T-06: what is out of reach costs the same work as what is not there: the same statements in the same order, so that nobody
 * can tell one from the other by waiting, and answers that are equal but for the id that was asked for.
 */
import { RECORD_LISTS } from '@trialside/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftPlatelets, STUDY } from '../../data/testing.ts';
import { infusion, prepare } from '../../data/testing-entries.ts';
import { idIn, testGraph, type TestGraph } from '../../schema/testing.ts';
import { plant } from './planted.ts';

let graph: TestGraph;
beforeAll(async () => {
  graph = await testGraph();
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [infusion, draftPlatelets('own', '2026-02-01', '40')]);
  await plant(graph.t);
  // What everybody asks first is known from now on.
  await graph.ask(`{ study(code: "${STUDY}") { code } }`);
}, 60_000);
afterAll(() => graph.close());

let keys = 0;

/** What was sent to the database, and the answer, for somebody who belongs to site A. */
async function asked(
  document: string,
  variables: object,
): Promise<{ sql: readonly string[]; answer: string }> {
  graph.statements();
  const { data, errors } = await graph.ask(document, variables);
  expect(errors).toBeUndefined();
  return { sql: graph.statements(), answer: JSON.stringify(data) };
}

async function expectSame(
  document: string,
  variables: (id: string) => object,
  hidden: string,
  absent: string,
) {
  const first = await asked(document, variables(hidden));
  const second = await asked(document, variables(absent));
  expect(first.sql.length).toBeGreaterThan(0);
  expect(first).toEqual(second);
}

test('a subject by its code', async () => {
  const document = `query ($code: String!) { study(code: "${STUDY}") { subject(code: $code) { code labResults { id } } } }`;
  await expectSame(document, (code) => ({ code }), 'B-001', 'B-999');
});

test('a subject by its id', async () => {
  const document = 'query ($id: ID!) { node(id: $id) { id ... on Subject { code } } }';
  await expectSame(document, (id) => ({ id }), idIn('subject', 's3'), idIn('subject', 's999'));
});

const KINDS = [
  ...Object.keys(RECORD_LISTS),
  'query',
  'signature',
  'sourceVerification',
  'site',
  'delegation',
];

test.each(KINDS)('a record by its id: %s', async (kind) => {
  const document = 'query ($id: ID!) { node(id: $id) { id } }';
  const hidden = kind === 'site' ? 'site-b' : `planted-${kind}-site-b`;
  await expectSame(document, (id) => ({ id }), idIn(kind, hidden), idIn(kind, 'none'));
});

describe('a mutation', () => {
  const base = () => ({ idempotencyKey: `same-work-${(keys += 1)}` });
  const reason = { code: 'other', text: 'a mistake' };
  const ask = (mutation: string): string =>
    `mutation ($input: ${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on TrialError { message } } }`;
  const result = idIn('labResult', 'planted-labResult-site-b');
  const none = idIn('labResult', 'none');

  test.each<[string, (id: string) => object, string, string]>([
    [
      'recordLabResult',
      (subjectId) => ({ study: STUDY, subjectId, test: 'PLAT', collected: '2026-02-01', value: '45' }),
      idIn('subject', 's3'),
      idIn('subject', 's999'),
    ],
    [
      'amendLabResult',
      (id) => ({ id, expectedVersion: 1, changes: { specimen: 'SERUM' }, reason }),
      result,
      none,
    ],
    ['voidRecord', (id) => ({ id, expectedVersion: 1, reason }), result, none],
    ['raiseQuery', (recordId) => ({ recordId, recordVersion: 1, question: 'Why?' }), result, none],
    [
      'transferSubject',
      (id) => ({ id, toSiteId: idIn('site', 'site-a'), expectedVersion: 1, reason }),
      idIn('subject', 's3'),
      idIn('subject', 's999'),
    ],
  ])('%s', async (mutation, input, hidden, absent) => {
    await expectSame(ask(mutation), (id) => ({ input: { ...input(id), ...base() } }), hidden, absent);
  });
});
