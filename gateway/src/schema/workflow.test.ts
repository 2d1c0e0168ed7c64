/** Questions, locks and signatures through the graph, as the people of a study take turns. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STUDY } from '../data/testing.ts';
import { ENTRIES, prepare } from '../data/testing-entries.ts';
import type { Role } from '../auth/scope.ts';
import { idIn, testGraph, type Answer, type TestGraph } from './testing.ts';

let graph: TestGraph;
let keys = 0;
const key = (): string => `graph-workflow-${(keys += 1)}`;

beforeAll(async () => {
  graph = await testGraph();
  await prepare(graph.t);
  await graph.t.put('s1', 'site-a', [
    { kind: 'visit', record: { ...ENTRIES.visit, id: 'v1' } },
    { kind: 'pgaAssessment', record: { ...ENTRIES.pgaAssessment, id: 'pga1', visitId: 'v1' } },
  ]);
});
afterAll(() => graph.close());

const REFUSED = `... on TrialError { message } ... on ValidationError { fields { path reason } }
  ... on Locked { level } ... on NotAllowed { operation } ... on VersionConflict { currentVersion }`;

async function mutate(name: string, input: string, fields: string, given: object, role: Role) {
  const { data, errors } = await graph.ask(
    `mutation ($input: ${input}!) { answer: ${name}(input: $input) { __typename ${fields} ${REFUSED} } }`,
    { input: { idempotencyKey: key(), ...given } },
    role,
  );
  expect(errors).toBeUndefined();
  return data.answer;
}

const subject = (fields: string, role: Role = 'investigator'): Promise<Answer> =>
  graph.ask(`{ study(code: "${STUDY}") { cut { knownAt } subject(code: "A-001") { ${fields} } } }`, {}, role);

test('a question is asked, answered and closed, each by who may, and the conversation can be read', async () => {
  const QUERY = '... on QuerySuccess { query { id version state turns { state message byName } } }';
  const raise = (over: object, role: Role) =>
    mutate(
      'raiseQuery',
      'RaiseQueryInput',
      QUERY,
      { recordId: idIn('pgaAssessment', 'pga1'), recordVersion: 1, question: 'Is it 0.5?', ...over },
      role,
    );
  expect(await raise({}, 'coordinator')).toMatchObject({ __typename: 'NotAllowed' });
  expect(await raise({ field: 'no-such' }, 'cra')).toMatchObject({
    fields: [{ path: ['field'], reason: 'unknown-field' }],
  });
  expect(await raise({ recordVersion: 7 }, 'cra')).toMatchObject({ currentVersion: 1 });
  expect(await raise({ validateOnly: true }, 'cra')).toMatchObject({ __typename: 'Preview' });
  const { query } = await raise({ field: 'value' }, 'cra');
  expect(query).toMatchObject({ state: 'OPEN', turns: [{ message: 'Is it 0.5?', byName: 'A cra' }] });

  const move = (version: number, to: string, message: string | null, role: Role) =>
    mutate(
      'moveQuery',
      'MoveQueryInput',
      QUERY,
      { id: query.id, expectedVersion: version, to, message },
      role,
    );
  expect(await move(1, 'CLOSED', null, 'cra')).toMatchObject({ fields: [{ reason: 'no-such-step' }] });
  expect(await move(1, 'ANSWERED', null, 'investigator')).toMatchObject({ fields: [{ path: ['message'] }] });
  expect((await move(1, 'ANSWERED', 'Yes.', 'investigator')).query).toMatchObject({ state: 'ANSWERED' });
  expect((await move(2, 'CLOSED', null, 'cra')).query).toMatchObject({ state: 'CLOSED', version: 3 });

  const read = (role: Role) => subject('queries(states: [CLOSED]) { turns { state message } }', role);
  expect((await read('investigator')).data.study.subject.queries).toEqual([
    {
      turns: [
        { state: 'OPEN', message: 'Is it 0.5?' },
        { state: 'ANSWERED', message: 'Yes.' },
        { state: 'CLOSED', message: null },
      ],
    },
  ]);
  expect((await read('sponsor')).data.study.subject).toBeNull();
});

test('what is signed is bound to what was shown, and a later correction ends it visibly', async () => {
  const SIGNED = '... on SignatureSuccess { signature { id state meaning signerName attestationText } }';
  const { data } = await graph.ask('{ attestation(meaning: REVIEWED, language: EN) { version text } }');
  const { knownAt } = (await subject('id')).data.study.cut;
  const sign = async (over: object, proofOf: Role = 'investigator') => {
    const idempotencyKey = key();
    return mutate(
      'sign',
      'SignInput',
      SIGNED,
      {
        level: 'RECORD',
        id: idIn('pgaAssessment', 'pga1'),
        knownAt,
        meaning: 'REVIEWED',
        language: 'EN',
        attestationVersion: data.attestation.version,
        idempotencyKey,
        proof: await graph.proof(proofOf, idempotencyKey),
        ...over,
      },
      'investigator',
    );
  };
  expect(await sign({ proof: 'no token' })).toMatchObject({
    fields: [{ path: ['proof'], reason: 'proof-not-acceptable' }],
  });
  expect(await sign({}, 'sub-investigator')).toMatchObject({
    fields: [{ reason: 'proof-of-somebody-else' }],
  });
  expect(await sign({ proof: await graph.proof('investigator', 'another-key') })).toMatchObject({
    fields: [{ reason: 'proof-for-something-else' }],
  });
  expect(await sign({ attestationVersion: '0' })).toMatchObject({
    fields: [{ path: ['attestationVersion'], reason: 'attestation-outdated' }],
  });
  const { signature } = await sign({});
  expect(signature).toMatchObject({
    state: 'VALID',
    meaning: 'REVIEWED',
    signerName: 'A investigator',
    attestationText: data.attestation.text,
  });

  const amend = (over: object) =>
    mutate(
      'amendPgaAssessment',
      'AmendPgaAssessmentInput',
      '... on Preview { endsSignatures } ... on RecordPgaAssessmentSuccess { pgaAssessment { version } }',
      {
        id: idIn('pgaAssessment', 'pga1'),
        expectedVersion: 1,
        changes: { value: '0.6' },
        reason: { code: 'transcription-error', text: 'misread' },
        ...over,
      },
      'investigator',
    );
  expect((await amend({ validateOnly: true })).endsSignatures).toEqual([signature.id]);
  expect((await amend({})).pgaAssessment.version).toBe(2);
  expect((await subject('signatures { id state }')).data.study.subject.signatures).toEqual([
    { id: signature.id, state: 'SUPERSEDED' },
  ]);
});

test('a lock refuses what it covers until somebody unlocks it with a reason', async () => {
  const LOCKED = '... on LockSuccess { lockId voidedSignatures }';
  const lock = (given: object, role: Role) =>
    mutate('lock', 'LockInput', LOCKED, { study: STUDY, ...given }, role);
  expect(await lock({ level: 'VISIT', subjectId: idIn('subject', 's1') }, 'data-manager')).toMatchObject({
    fields: [{ reason: 'lock-shape' }],
  });
  expect(await lock({ level: 'STUDY' }, 'investigator')).toMatchObject({ operation: 'lock' });
  const visit = { level: 'VISIT', subjectId: idIn('subject', 's1'), visitId: idIn('visit', 'v1') };
  const { lockId } = await lock(visit, 'data-manager');
  expect((await subject('locks { id level visitId }')).data.study.subject.locks).toEqual([
    { id: lockId, level: 'VISIT', visitId: idIn('visit', 'v1') },
  ]);
  const amend = () =>
    mutate(
      'amendPgaAssessment',
      'AmendPgaAssessmentInput',
      '',
      {
        id: idIn('pgaAssessment', 'pga1'),
        expectedVersion: 2,
        changes: { value: '0.7' },
        reason: { code: 'transcription-error', text: 'misread' },
      },
      'investigator',
    );
  expect(await amend()).toMatchObject({ __typename: 'Locked', level: 'VISIT' });
  const unlock = (reason: object) =>
    mutate('unlock', 'UnlockInput', LOCKED, { id: lockId, expectedVersion: 1, reason }, 'data-manager');
  expect(await unlock({ code: 'follow-up' })).toMatchObject({ fields: [{ path: ['reason', 'text'] }] });
  expect(await unlock({ code: 'other', text: 'a value must be put right' })).toMatchObject({ lockId });
  expect(await amend()).toMatchObject({ __typename: 'RecordPgaAssessmentSuccess' });
});

test('a subject goes on at another site, with everything, by who answers for both', async () => {
  const move = (over: object, role: Role) =>
    mutate(
      'transferSubject',
      'TransferSubjectInput',
      '... on TransferSubjectSuccess { moved subject { site { code } visits { id } } }',
      {
        id: idIn('subject', 's3'),
        toSiteId: idIn('site', 'site-a'),
        expectedVersion: 1,
        reason: { code: 'other', text: '搬家' },
        ...over,
      },
      role,
    );
  await graph.t.put('s3', 'site-b', [{ kind: 'visit', record: { ...ENTRIES.visit, id: 'v-of-s3' } }]);
  expect(await move({}, 'investigator')).toMatchObject({ operation: 'transfer-subject' });
  expect(await move({ toSiteId: idIn('site', 'nowhere') }, 'data-manager')).toMatchObject({
    fields: [{ path: ['toSiteId'], reason: 'site-unknown' }],
  });
  expect(await move({ validateOnly: true }, 'data-manager')).toMatchObject({ __typename: 'Preview' });
  expect(await move({}, 'data-manager')).toMatchObject({
    moved: 1,
    subject: { site: { code: 'A' }, visits: [{ id: idIn('visit', 'v-of-s3') }] },
  });
});
