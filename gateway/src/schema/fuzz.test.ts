/**
 * Every argument of the graph, tried with what nobody sensible would send: each answer is data, a typed refusal or a clear
 * error, and none is an accident, a stack or a piece of SQL.
 */
import fc from 'fast-check';
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '../auth/scope.ts';
import { STORE_KINDS } from '../data/kinds.ts';
import { STUDY, type NewPlace } from '../data/testing.ts';
import { ENTRIES, infusion, prepare } from '../data/testing-entries.ts';
import type { Databases } from '../data/testing-postgres.ts';
import { sharedPostgres } from '../data/testing-shared-postgres.ts';
import { schema } from './index.ts';
import { everything, idIn, testGraph, type TestGraph } from './testing.ts';

const isLong = process.env['TRIALSIDE_LONG'] === '1';

/** What SQLite shrugs at PostgreSQL refuses, such as a NUL in a text: each takes its share. */
const RUNS = { sqlite: isLong ? 20_000 : 400, postgres: isLong ? 10_000 : 150 } as const;

async function filled(newPlace?: NewPlace): Promise<TestGraph> {
  const graph = await testGraph(undefined, newPlace);
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [
    infusion,
    { kind: 'visit', record: { ...ENTRIES.visit, id: 'v1' } },
    { kind: 'adverseEvent', record: { ...ENTRIES.adverseEvent, id: 'ae1' } },
    { kind: 'pgaAssessment', record: { ...ENTRIES.pgaAssessment, id: 'pga1', visitId: 'v1' } },
  ]);
  return graph;
}

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    "'; drop table record_subject; --",
    '\u0000',
    '\ud800',
    '"',
    '{"a":1}',
    '1e999',
    '4,5',
    '2026-02-30',
    '2026-03',
    '9999-12-31',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(5000),
    '../../etc/passwd',
    '${7*7}',
  ),
);

/** What exists beside what does not, so that requests also get past the first check. */
const sensible: Readonly<Record<string, readonly string[]>> = {
  study: [STUDY],
  code: [STUDY, 'A-001', 'transcription-error', 'other'],
  text: ['read from the wrong line'],
  kind: [...STORE_KINDS],
  field: ['grade', 'reported.value', 'value'],
  endpoint: ['lldas'],
  site: ['A'],
  idempotencyKey: ['fuzz-key-1', 'fuzz-key-2'],
  test: ['PLAT'],
  value: ['45', '<10'],
  unit: ['10^9/L'],
  collected: ['2026-02-20', '2026-02'],
  assessed: ['2026-02-20'],
  start: ['2026-02-20'],
  scale: ['0-3'],
};

const IDS = [
  ...STORE_KINDS.map((kind) => idIn(kind, 'nothing')),
  ...(['s1', 's3'] as const).map((id) => idIn('subject', id)),
  idIn('visit', 'v1'),
  idIn('adverseEvent', 'ae1'),
  idIn('pgaAssessment', 'pga1'),
  idIn('site', 'site-a'),
  idIn('study', 'study'),
  Buffer.from('["subject","OTHER","s1"]').toString('base64url'),
  Buffer.from('["constructor","TS-TEST-01","s1"]').toString('base64url'),
];

const numbers = fc.oneof(fc.integer({ min: -3, max: 12 }), fc.constantFrom(2 ** 31 - 1, -(2 ** 31), 0));
const json = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constant({ seizure: 'present' }),
  nasty,
) as fc.Arbitrary<unknown>;

function scalar(name: string, field: string): fc.Arbitrary<unknown> {
  switch (name) {
    case 'Int':
      return numbers;
    case 'Float':
      return fc.double();
    case 'Boolean':
      return fc.boolean();
    case 'ID':
      return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...IDS) }, nasty);
    case 'Date':
      return fc.constantFrom('2026-02-20', '0001-01-01', '9999-12-31', '2026-02-28');
    case 'Instant':
      return fc.constantFrom('2026-02-20T00:00:00Z', '0001-01-01T00:00:00.000Z');
    case 'JSON':
      return json;
    default: {
      const known = sensible[field];
      return known ? fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, nasty) : nasty;
    }
  }
}

function valueOf(type: GraphQLInputType, field: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return given(type.ofType as GraphQLInputType, field);
  return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 2, arbitrary: given(type, field) });
}

function given(type: GraphQLInputType, field: string): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return valueOf(type, field);
  if (isListType(type)) return fc.array(valueOf(type.ofType as GraphQLInputType, field), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return fc
      .record(Object.fromEntries(fields.map((one) => [one.name, valueOf(one.type, one.name)])), {
        requiredKeys: fields.filter((one) => isNonNullType(one.type)).map((one) => one.name),
      })
      .map((value) => ({ ...value }));
  }
  return scalar(type.name, field);
}

interface Target {
  readonly name: string;
  readonly operation: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  /** What stands around the field. */
  readonly around: (selection: string) => string;
}

const fieldsOf = (name: string): readonly GraphQLField<unknown, unknown>[] => {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()).filter(({ args }) => args.length > 0) : [];
};

const TARGETS: readonly Target[] = [
  ...fieldsOf('Mutation').map((field) => ({
    name: `Mutation.${field.name}`,
    operation: 'mutation' as const,
    field,
    around: (selection: string) => selection,
  })),
  ...fieldsOf('Query').map((field) => ({
    name: `Query.${field.name}`,
    operation: 'query' as const,
    field,
    around: (selection: string) => selection,
  })),
  ...fieldsOf('Study').map((field) => ({
    name: `Study.${field.name}`,
    operation: 'query' as const,
    field,
    around: (selection: string) => `study(code: "${STUDY}") { ${selection} }`,
  })),
  ...fieldsOf('AdverseEvent').map((field) => ({
    name: `AdverseEvent.${field.name}`,
    operation: 'query' as const,
    field,
    around: (selection: string) =>
      `node(id: "${idIn('adverseEvent', 'ae1')}") { ... on AdverseEvent { ${selection} } }`,
  })),
  ...fieldsOf('Subject').map((field) => ({
    name: `Subject.${field.name}`,
    operation: 'query' as const,
    field,
    around: (selection: string) => `study(code: "${STUDY}") { subject(code: "A-001") { ${selection} } }`,
  })),
];

function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (isScalarType(type) || isEnumType(type)) return '';
  if (isUnionType(type)) {
    return '{ __typename ... on TrialError { message } ... on ValidationError { fields { path reason message } } ... on Preview { outcomes { after { value } } } }';
  }
  return `{ __typename ${everything(type.name, 2)} }`;
}

const declared = ({ name, type }: GraphQLArgument): string => `$${name}: ${String(type)}`;

const request = fc.constantFrom(...TARGETS).chain((target) =>
  fc.record({
    target: fc.constant(target),
    role: fc.constantFrom(...ROLES),
    variables: fc.record(
      Object.fromEntries(target.field.args.map((arg) => [arg.name, valueOf(arg.type, arg.name)])),
    ),
  }),
);

const LEAKS =
  /\bselect\b.+\bfrom\b|\binsert into\b|record_[a-z]+|SQLITE|sqlite|node_modules|\.ts:\d+|    at /;

async function fuzz(graph: TestGraph, numRuns: number): Promise<ReadonlySet<string>> {
  const tried = new Set<string>();
  await fc.assert(
    fc.asyncProperty(request, async ({ target, role, variables }) => {
      const { field, operation, around, name } = target;
      const call = `${field.name}(${field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`;
      const document = `${operation} Fuzz(${field.args.map(declared).join(', ')}) { ${around(`${call} ${selectionOf(field)}`)} }`;
      const answer = await graph.ask(document, variables, role);
      tried.add(name);
      expect(graph.accidents()).toEqual([]);
      expect(answer.status).toBeLessThan(500);
      expect(JSON.stringify(answer.errors ?? [])).not.toMatch(LEAKS);
      for (const error of answer.errors ?? []) expect(error.message).not.toMatch(/unexpected/i);
    }),
    { numRuns, seed: 20261126 },
  );
  return tried;
}

const WHAT = `${TARGETS.length} fields with arguments: no accident, no stack, no SQL`;

test(
  WHAT,
  async () => {
    const graph = await filled();
    const tried = await fuzz(graph, RUNS.sqlite);
    expect(tried.size).toBeGreaterThan(TARGETS.length * 0.9);
    await graph.close();
  },
  600_000,
);

describe('on PostgreSQL', () => {
  let server: Databases;
  beforeAll(async () => {
    server = await sharedPostgres();
  }, 120_000);
  afterAll(() => server.stop(), 60_000);

  test(
    WHAT,
    async () => {
      const graph = await filled(() => server.newStore());
      await fuzz(graph, RUNS.postgres);
      await graph.close();
    },
    600_000,
  );

  test('no text of a question is more than the database can look for', async () => {
    const graph = await filled(() => server.newStore());
    for (const text of ['\u0000', 'A-001\u0000', '\ud800', 'x'.repeat(50_000)]) {
      const ofStudy = `query ($text: String!) { study(code: $text) { code } }`;
      const ofSubject = `query ($text: String!) { study(code: "${STUDY}") { subject(code: $text) { code } subjects(site: $text) { totalCount } adverseEvents(filter: { term: $text }) { totalCount } plannedTables(cut: $text) { cut } changes(after: $text, filter: { userId: $text, kind: $text }) { pageInfo { endCursor } } } }`;
      const ofNode = 'query ($text: ID!) { node(id: $text) { id } }';
      for (const document of [ofStudy, ofSubject, ofNode]) {
        const { status, errors = [] } = await graph.ask(document, { text }, 'data-manager');
        expect([document, status, errors.map(({ message }) => message)]).toEqual([
          document,
          200,
          errors.filter(({ message }) => !/unexpected/i.test(message)).map(({ message }) => message),
        ]);
        expect(graph.accidents()).toEqual([]);
      }
      const inId = Buffer.from(JSON.stringify(['visit', STUDY, text])).toString('base64url');
      expect((await graph.ask(ofNode, { text: inId }, 'data-manager')).data).toEqual({ node: null });
    }
    await graph.close();
  }, 120_000);
});
