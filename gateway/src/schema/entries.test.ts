/** Every kind of record is recorded, corrected and taken back through the graph, by the person whose work it is. */
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import type { ItemEvidence, RecordRef } from '@trialside/rules';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { infusion, prepare, seriousEvent, CHANGES, ENTRIES, WORK_OF } from '../data/testing-entries.ts';
import type { Draft } from '../data/commands/put-records.ts';
import type { EntryKind } from '../data/entry/forms.ts';
import type { Role } from '../auth/scope.ts';
import { STUDY } from '../data/testing.ts';
import { schema } from './index.ts';
import { idIn, testGraph, type TestGraph } from './testing.ts';

const NOW = new Date('2026-03-01T02:00:00.000Z');
let graph: TestGraph;

beforeAll(async () => {
  graph = await testGraph(() => NOW);
  await prepare(graph.t);
  const sign: Draft = { kind: 'vitalSign', record: { ...ENTRIES.vitalSign, id: 'sign-1' } };
  await graph.t.put('s1', 'site-a', [infusion, seriousEvent, sign]);
});
afterAll(() => graph.close());

const IDS: Readonly<Record<string, string>> = {
  visitId: 'visit',
  userId: 'user',
  atSiteId: 'site',
  adverseEventId: 'adverseEvent',
};

/** What stands in the store in another shape than in an input. */
const RESHAPED: Readonly<Record<string, (part: never) => unknown>> = {
  evidence: (part: Readonly<Record<string, ItemEvidence>>) =>
    Object.entries(part).map(([item, { suggested, source, comment }]) => ({
      item,
      suggested: suggested?.toUpperCase() ?? null,
      source: source && refIn(source),
      comment,
    })),
  gradedFrom: (part: readonly RecordRef[]) => part.map(refIn),
};

const refIn = ({ kind, id, version }: RecordRef): object => ({ id: idIn(kind, id), version });

/** A value of the store in the spelling of an input: enumerations by name, ids of the graph. */
function spelled(type: GraphQLInputType, value: unknown): unknown {
  const inner = getNullableType(type);
  if (value === null) return null;
  if (isListType(inner))
    return (value as unknown[]).map((one) => spelled(inner.ofType as GraphQLInputType, one));
  if (isEnumType(inner)) return inner.getValues().find((one) => one.value === value)?.name;
  if (isInputObjectType(inner)) return inputOf(inner, value as object);
  return value;
}

function inputOf(type: GraphQLInputObjectType, value: object): object {
  const fields = type.getFields();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name in fields)
      .map(([name, part]) => [
        name,
        name in RESHAPED
          ? RESHAPED[name]!(part as never)
          : name in IDS && part !== null
            ? idIn(IDS[name]!, part as string)
            : spelled(fields[name]!.type, part),
      ]),
  );
}

const typeOf = (name: string): GraphQLInputObjectType =>
  getNamedType(schema.getType(name)) as GraphQLInputObjectType;

const GRADED_FROM = [{ kind: 'vitalSign', id: 'sign-1', version: 1 }] as const;

const pascal = (kind: string): string => kind[0]!.toUpperCase() + kind.slice(1);

let keys = 0;
const key = (): string => `graph-entry-${(keys += 1)}`;

function newInput(kind: EntryKind): object {
  const entry: Readonly<Record<string, unknown>> =
    kind === 'adverseEvent' ? { ...ENTRIES.adverseEvent, gradedFrom: GRADED_FROM } : ENTRIES[kind];
  const flat = { ...entry, ...(entry['reported'] as object | undefined) };
  return {
    study: STUDY,
    ...('subjectId' in typeOf(`Record${pascal(kind)}Input`).getFields()
      ? { subjectId: idIn('subject', 's1') }
      : {}),
    ...(kind === 'subject' || kind === 'delegation' ? { siteId: idIn('site', 'site-a') } : {}),
    ...inputOf(typeOf(`Record${pascal(kind)}Input`), flat),
    idempotencyKey: key(),
  };
}

const REFUSED = `... on TrialError { message } ... on ValidationError { fields { path reason message } }
  ... on VersionConflict { currentVersion }`;

const asked = (operation: 'record' | 'amend', kind: EntryKind): string => `
  mutation ($input: ${pascal(operation)}${pascal(kind)}Input!) {
    answer: ${operation}${pascal(kind)}(input: $input) {
      __typename
      ... on Record${pascal(kind)}Success { change repeated ${kind} { id version } }
      ... on Preview { knownAt outcomes { before { value } after { endpoint value verdict { rule { id version } } } } }
      ${REFUSED}
    }
  }`;

const VOID = `mutation ($input: VoidRecordInput!) {
  answer: voidRecord(input: $input) { __typename ... on VoidRecordSuccess { change id } ${REFUSED} } }`;

const REASON = { code: 'transcription-error', text: 'read from the wrong line' };
const head = async (): Promise<number> => (await graph.store.study(STUDY))!.lastChange;

// The infusion of s1 is there already, and rests under what the others record.
const KINDS = (Object.keys(ENTRIES) as EntryKind[]).filter(
  (kind) => WORK_OF[kind] !== 'operator' && kind !== 'exposure',
);

describe.each(KINDS)('%s', (kind) => {
  const role = WORK_OF[kind] as Role;
  let id: string;

  test('validated first: nothing is written; then recorded once, however often it is sent', async () => {
    const input = newInput(kind);
    const before = await head();
    const dry = await graph.ask(asked('record', kind), { input: { ...input, validateOnly: true } }, role);
    expect(dry.errors).toBeUndefined();
    expect(dry.data.answer).toMatchObject({ __typename: 'Preview', knownAt: before });
    expect(await head()).toBe(before);

    const first = await graph.ask(asked('record', kind), { input }, role);
    expect(first.data.answer).toMatchObject({
      __typename: `Record${pascal(kind)}Success`,
      change: before + 1,
      repeated: false,
      [kind]: { version: 1 },
    });
    id = first.data.answer[kind].id;
    const again = await graph.ask(asked('record', kind), { input }, role);
    expect(again.data.answer).toMatchObject({ change: before + 1, repeated: true, [kind]: { id } });
  });

  test('corrected with a reason and the version that was seen; not without either', async () => {
    const changes = inputOf(typeOf(`${pascal(kind)}Changes`), CHANGES[kind]);
    const amend = (over: object): Promise<{ data: { answer: object } }> =>
      graph.ask(
        asked('amend', kind),
        { input: { id, expectedVersion: 1, changes, reason: REASON, idempotencyKey: key(), ...over } },
        role,
      );
    expect((await amend({ reason: { code: 'other' } })).data.answer).toMatchObject({
      __typename: 'ValidationError',
      fields: [{ path: ['reason', 'text'] }],
    });
    expect((await amend({})).data.answer).toMatchObject({ [kind]: { id, version: 2 } });
    expect((await amend({ changes: {} })).data.answer).toMatchObject({
      __typename: 'VersionConflict',
      currentVersion: 2,
    });
  });

  test('taken back with a reason, and a repeated request answers as the first', async () => {
    const input = { id, expectedVersion: 2, reason: REASON, idempotencyKey: key() };
    const voided = await graph.ask(VOID, { input }, role);
    expect(voided.data.answer).toMatchObject({ __typename: 'VoidRecordSuccess', id });
    expect((await graph.ask(VOID, { input }, role)).data.answer).toEqual(voided.data.answer);
    const node = 'query ($id: ID!, $at: CutInput) { node(id: $id, at: $at) { id } }';
    expect((await graph.ask(node, { id }, role)).data.node).toBeNull();
    expect(
      (await graph.ask(node, { id, at: { knownAt: voided.data.answer.change - 1 } }, role)).data.node,
    ).toEqual({ id });
  });
});

describe('refusals', () => {
  test('say which field of the input is wrong, also inside lists and objects', async () => {
    const input = {
      ...newInput('adverseEvent'),
      start: '2026-13-01',
      gradePeriods: [{ from: '2026-02-02', grade: 7 }],
    };
    const ungrounded = {
      ...newInput('adverseEvent'),
      gradedFrom: [GRADED_FROM[0], { ...GRADED_FROM[0], version: 2 }].map(refIn),
    };
    const unknown = await graph.ask(asked('record', 'adverseEvent'), { input: ungrounded }, 'investigator');
    expect(unknown.data.answer).toMatchObject({
      __typename: 'ValidationError',
      fields: [{ path: ['gradedFrom', '1'], reason: 'result-unknown' }],
    });
    const { data } = await graph.ask(asked('record', 'adverseEvent'), { input }, 'investigator');
    expect(data.answer).toMatchObject({
      __typename: 'ValidationError',
      fields: [
        { path: ['gradePeriods', '0', 'grade'], reason: 'unknown-code' },
        { path: ['start'], reason: 'date-invalid' },
      ],
    });
  });

  test('a role that may not, a subject out of reach, an id of something else, a stranger', async () => {
    const input = newInput('pgaAssessment');
    const typename = async (given: object, role: Role): Promise<string> =>
      (await graph.ask(asked('record', 'pgaAssessment'), { input: given }, role)).data.answer.__typename;
    expect(await typename(input, 'coordinator')).toBe('NotAllowed');
    expect(await typename({ ...input, subjectId: idIn('subject', 's3') }, 'investigator')).toBe('NotFound');
    expect(await typename({ ...input, subjectId: idIn('visit', 's1') }, 'investigator')).toBe('NotFound');
    expect(await typename({ ...input, study: 'OTHER' }, 'investigator')).toBe('NotFound');
  });

  test('without a token there is no answer at all', async () => {
    const { status } = await graph.ask(
      asked('record', 'pgaAssessment'),
      { input: newInput('pgaAssessment') },
      null,
    );
    expect(status).toBe(401);
  });
});

describe('a dry run', () => {
  test('says which answers of the rules the record would change, as recording it then does', async () => {
    const query = `{ study(code: "${STUDY}") { subject(code: "A-001") { plateletResponse { state } } } }`;
    const input = { ...newInput('labResult'), value: '130', collected: '2026-02-26T09:10' };
    const { data } = await graph.ask(
      asked('record', 'labResult'),
      { input: { ...input, validateOnly: true } },
      'coordinator',
    );
    const state = (data.answer.outcomes as { after: { endpoint: string; value: string } }[]).find(
      ({ after }) => after?.endpoint === 'plateletResponse.study.state',
    );
    await graph.ask(asked('record', 'labResult'), { input }, 'coordinator');
    const after = (await graph.ask(query)).data.study.subject.plateletResponse.state;
    expect(state?.after.value.toUpperCase()).toBe(after);
  });
});
