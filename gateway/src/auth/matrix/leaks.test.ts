/**
 * ACC-01, ACC-02, T-06: whatever somebody asks, through whatever way, they see what the matrix gives them and nothing else.
 * Canaries stand in every kind of record at two sites; every field of the schema is asked for by every role.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personDrafts } from '../../server/testing.ts';
import { createGraphql } from '../../server/graphql.ts';
import { noLog } from '../../server/log.ts';
import { STORE_KINDS } from '../../data/kinds.ts';
import { STUDY, testStore, type TestStore } from '../../data/testing.ts';
import { globalId } from '../../schema/global-id.ts';
import { schema } from '../../schema/index.ts';
import { createAccess } from '../access.ts';
import { ROLES, type Role } from '../scope.ts';
import { SESSION_LIMITS } from '../sessions.ts';
import { TEST_ISSUER, testIssuer, type TestIssuer } from '../testing.ts';
import { OF_SITES } from './expected.ts';
import { MAY_SEE, plant, SUBJECTS, type Canary } from './planted.ts';
import { walks } from './walk.ts';

interface Somebody {
  readonly name: string;
  readonly role: Role | null;
  readonly sites: readonly string[] | null;
}

/** Each role at each site and over all it may have; and people whom the study does not know, or no more. */
const PEOPLE: readonly Somebody[] = [
  ...ROLES.flatMap((role): Somebody[] =>
    OF_SITES.includes(role)
      ? [
          { name: `${role}-a`, role, sites: ['site-a'] },
          { name: `${role}-b`, role, sites: ['site-b'] },
        ]
      : [{ name: role, role, sites: null }],
  ),
  { name: 'cra-both', role: 'cra', sites: ['site-a', 'site-b'] },
  { name: 'stranger', role: null, sites: [] },
  { name: 'gone', role: null, sites: [] },
];

let t: TestStore;
let idp: TestIssuer;
let canaries: readonly Canary[];
let graphql: ReturnType<typeof createGraphql>;
const tokens = new Map<string, string>();
let cases = 0;
let answers = 0;

beforeAll(async () => {
  t = await testStore();
  idp = await testIssuer();
  for (const { name, role, sites } of PEOPLE) {
    tokens.set(name, await idp.token({ sub: name, iat: Math.floor(Date.now() / 1000), exp: 4_000_000_000 }));
    if (name === 'stranger') continue;
    const drafts = personDrafts({ role: role ?? 'investigator', siteIds: role ? sites : ['site-a'] });
    await t.put(
      null,
      null,
      drafts.map((draft) => {
        const record = { ...draft.record, id: `${draft.record.id}-${name}` } as Record<string, unknown>;
        if (draft.kind === 'user') Object.assign(record, { issuer: TEST_ISSUER, tokenSubject: name, name });
        else Object.assign(record, { userId: `u-${role ?? 'investigator'}-${name}` });
        if (name === 'gone' && draft.kind === 'assignment') record['to'] = '2026-01-02';
        return { ...draft, record } as typeof draft;
      }),
    );
  }
  canaries = await plant(t);
  const access = createAccess(
    {
      issuers: [idp.issuer],
      introspection: null,
      sessions: SESSION_LIMITS,
      cookie: null,
      allowedOrigins: [],
    },
    () => undefined,
  );
  graphql = createGraphql(
    { allowedOrigins: [] },
    { documents: new Map(), allowsText: true },
    t.store,
    access,
    noLog,
  );
}, 60_000);
afterAll(() => t.close());

const headersOf = (name: string): Record<string, string> => ({
  'Content-Type': 'application/json',
  Authorization: `Bearer ${tokens.get(name)!}`,
});

async function ask(name: string, query: string, variables: object = {}): Promise<string> {
  const response = await graphql.fetch('http://gateway.test/graphql', {
    method: 'POST',
    headers: headersOf(name),
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

const maySee = ({ role, sites }: Somebody, { of, site }: Canary): boolean =>
  role !== null && MAY_SEE[of].includes(role) && (site === null || sites === null || sites.includes(site));

/** Counts one case for every canary that an answer might have held, and fails with the ones it should not have. */
function leaked(who: Somebody, answer: string): readonly Canary[] {
  cases += canaries.length;
  answers += 1;
  return canaries.filter((canary) => answer.includes(canary.text) && !maySee(who, canary));
}

const ARGS = {
  code: '"A-001"',
  cut: '"Interim"',
  study: `"${STUDY}"`,
  from: '{knownAt: 5}',
  to: '{knownAt: 12}',
  at: '{knownAt: 9}',
};
const STUDY_WALKS = walks(schema, 'Study', ARGS, 6);
const SUBJECT_WALKS = walks(schema, 'Subject', ARGS, 5);

describe.each(PEOPLE)('ACC-01 ACC-02 T-06 $name', (who) => {
  test('sees through every field of the study what is theirs to see', async () => {
    for (const { field, selection } of STUDY_WALKS) {
      const answer = await ask(who.name, `{ study(code: "${STUDY}") { ${selection} } }`);
      expect(answer, field).toMatch(/^\{/);
      expect([field, leaked(who, answer)]).toEqual([field, []]);
    }
  });

  test('sees through every field of each subject what is theirs to see, and sees it', async () => {
    const found = new Set<string>();
    for (const code of ['A-001', 'B-001']) {
      for (const { field, selection } of SUBJECT_WALKS) {
        const answer = await ask(
          who.name,
          `{ study(code: "${STUDY}") { subject(code: "${code}") { ${selection} } } }`,
        );
        expect([field, leaked(who, answer)]).toEqual([field, []]);
        for (const { text } of canaries) if (answer.includes(text)) found.add(text);
      }
    }
    // The walk would prove nothing if it went nowhere: what hangs on a subject and is theirs was there.
    const ofSubjects = canaries.filter(
      ({ kind, field }) => WALKED.includes(kind) && !field.startsWith('supplement'),
    );
    const missed = ofSubjects.filter((canary) => maySee(who, canary) && !found.has(canary.text));
    expect(missed).toEqual([]);
    expect(ofSubjects.length).toBeGreaterThan(20);
  });

  test('gets a node by its id only where it is theirs; the answer for others is that for none', async () => {
    const none = await ask(who.name, NODE, { id: globalId('visit', STUDY, 'no-such-visit') });
    expect(none).toContain('"node":null');
    for (const site of ['site-a', 'site-b'] as const) {
      for (const kind of STORE_KINDS) {
        const id = globalId(kind, STUDY, kind === 'subject' ? SUBJECTS[site] : `planted-${kind}-${site}`);
        const answer = await ask(who.name, NODE, { id });
        expect([kind, leaked(who, answer)]).toEqual([kind, []]);
        const isTheirs =
          who.role !== null && MAY_SEE.clinical.includes(who.role) && (who.sites?.includes(site) ?? true);
        if (WALKED.includes(kind) && !isTheirs) expect([kind, answer]).toEqual([kind, none]);
        if (WALKED.includes(kind) && isTheirs)
          expect([kind, answer]).toEqual([kind, expect.stringContaining(id)]);
        cases += 1;
      }
    }
  });

  test('counts and pages what is theirs', async () => {
    const query = `{ study(code: "${STUDY}") { subjects(first: 50) { totalCount edges { node { code } } pageInfo { endCursor } } } }`;
    const answer = JSON.parse(await ask(who.name, query)) as {
      data: { study: { subjects: { totalCount: number; edges: { node: { code: string } }[] } } | null };
    };
    const codes = who.role === null || !MAY_SEE.clinical.includes(who.role) ? [] : codesAt(who.sites);
    const subjects = answer.data.study?.subjects ?? { totalCount: 0, edges: [] };
    expect(subjects.totalCount).toBe(codes.length);
    expect(subjects.edges.map(({ node }) => node.code)).toEqual(codes);
    for (const site of ['A', 'B']) {
      const atSite = `{ study(code: "${STUDY}") { subjects(site: "${site}") { totalCount } } }`;
      const count = codes.filter((code) => code.startsWith(site)).length;
      expect(await ask(who.name, atSite)).toContain(who.role === null ? 'null' : `"totalCount":${count}`);
    }
    cases += 3;
  });

  test('is told of the subjects that are theirs, and of no other', async () => {
    const stop = new AbortController();
    const response = await graphql.fetch('http://gateway.test/graphql', {
      method: 'POST',
      headers: { ...headersOf(who.name), Accept: 'text/event-stream' },
      body: JSON.stringify({
        query: `subscription { studyChanged(study: "${STUDY}", after: 0) { change subjectId kinds } }`,
      }),
      signal: stop.signal,
    });
    const heard = await heardBy(who, response);
    stop.abort();
    const theirs = who.role !== null && MAY_SEE.clinical.includes(who.role) ? codesAt(who.sites) : [];
    for (const [id, code] of [
      ['s1', 'A-001'],
      ['s2', 'A-002'],
      ['s3', 'B-001'],
    ] as const) {
      expect([code, heard.includes(globalId('subject', STUDY, id))]).toEqual([code, theirs.includes(code)]);
    }
    expect(leaked(who, heard)).toEqual([]);
    cases += 3;
  });

  test('learns from a refused entry nothing about a subject that is not theirs', async () => {
    const asked = async (subject: string, over: object = {}) =>
      await ask(who.name, RECORD, {
        input: {
          ...INPUT,
          idempotencyKey: `leak-${who.name}-${subject}-${cases}`,
          subjectId: globalId('subject', STUDY, subject),
          ...over,
        },
      });
    const none = await asked('no-such-subject', { value: 'wrong' });
    for (const [site, subject] of [
      ['site-a', 's1'],
      ['site-b', 's3'],
    ] as const) {
      const answer = await asked(subject, { value: 'wrong' });
      const isTheirs =
        who.role !== null && (who.sites?.includes(site) ?? true) && MAY_SEE.clinical.includes(who.role);
      if (!isTheirs) expect(answer).toBe(none);
      expect(leaked(who, answer)).toEqual([]);
      cases += 1;
    }
  });
});

const NODE = 'query ($id: ID!) { node(id: $id) { __typename id } }';
const RECORD = `mutation ($input: RecordLabResultInput!) { recordLabResult(input: $input) { __typename ... on TrialError { message } } }`;
const INPUT = { study: STUDY, test: 'PLAT', collected: '2026-02-01', value: '45', unit: '10^9/L' };
/** Kinds that hang on a subject in the schema and can be looked up as nodes. */
const WALKED: readonly string[] = [
  'visit',
  'labResult',
  'vitalSign',
  'adverseEvent',
  'medication',
  'exposure',
  'questionnaireAnswer',
  'disposition',
];

const codesAt = (sites: readonly string[] | null): readonly string[] => [
  ...((sites?.includes('site-a') ?? true) ? ['A-001', 'A-002'] : []),
  ...((sites?.includes('site-b') ?? true) ? ['B-001'] : []),
];

/** Reads a stream until the log is read to its end: its last change is one of the study, which everybody in it hears of. */
async function heardBy({ role }: Somebody, response: Response): Promise<string> {
  const last = (await t.store.study(STUDY))!.lastChange;
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!text.includes(`"change":${last}`)) {
    const next = await reader.read();
    if (next.done) break;
    text += next.value;
    // Who is not in the study hears that the stream is there, and nothing more.
    if (role === null) break;
  }
  await reader.cancel().catch(() => undefined);
  return text;
}

test('ACC-02 at least 2,000 cases were looked at', () => {
  expect(cases).toBeGreaterThanOrEqual(2000);
  process.stdout.write(
    `access: ${answers} answers, ${cases} cases over ${PEOPLE.length} people, ${canaries.length} canaries, ${STUDY_WALKS.length + SUBJECT_WALKS.length} fields walked\n`,
  );
});
