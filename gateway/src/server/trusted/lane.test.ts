/** The short way says what Yoga says: the same bytes under the same status, whatever is asked, and its headers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftPlatelets } from '../../data/testing.ts';
import { globalId } from '../../schema/global-id.ts';
import { testGateway, type TestGateway } from '../testing.ts';
import { loadTrustedDocuments } from './documents.ts';

const ORIGIN = 'https://portal.example.org';
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway({ env: { TRIALSIDE_ALLOWED_ORIGINS: ORIGIN } });
  await gateway.t.put('s1', 'site-a', [draftPlatelets('r1', '2026-02-01', '18')]);
});
afterAll(() => gateway.stop());

const idOf = (name: string): string =>
  [...loadTrustedDocuments()].find(([, text]) => new RegExp(` ${name}\\b`).test(text))![0];

interface Sent {
  readonly accept?: string;
  readonly person?: string | null;
  readonly origin?: string;
}

async function send(
  way: 'lane' | 'yoga',
  body: unknown,
  { accept, person = 'investigator', origin }: Sent = {},
) {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(accept === undefined ? {} : { Accept: accept }),
      ...(person === null ? {} : { Authorization: `Bearer ${await gateway.token(person)}` }),
      ...(origin === undefined ? {} : { Origin: origin }),
    },
    // The lane passes over whatever is more than a document and its variables.
    body: JSON.stringify(
      way === 'lane' || Array.isArray(body) ? body : { ...(body as object), operationName: null },
    ),
  });
  const { headers } = response;
  return {
    status: response.status,
    type: headers.get('content-type'),
    // Which other origin is named to a page that may not read makes no difference to it.
    mayRead: origin !== undefined && headers.get('access-control-allow-origin') === origin,
    cache: headers.get('cache-control'),
    policy: headers.get('content-security-policy'),
    text: await response.text(),
  };
}

const record = (subject: string) => ({
  documentId: idOf('SubjectRecord'),
  variables: { study: 'TS-TEST-01', subject },
});
const mutation = (input: object) => ({
  documentId: idOf('RecordLabResult'),
  variables: {
    input: {
      study: 'TS-TEST-01',
      subjectId: globalId('subject', 'TS-TEST-01', 's1'),
      test: 'PLAT',
      collected: '2026-02-02',
      value: '45',
      unit: '10^9/L',
      idempotencyKey: 'lane-0001',
      ...input,
    },
  },
});

describe('the lane and Yoga agree on', () => {
  test.each<[string, unknown, Sent]>([
    ['an answer', record('A-001'), {}],
    [
      'an answer to a client of ours',
      record('A-001'),
      { accept: 'application/graphql-response+json, application/json' },
    ],
    ['a caller that weighs its types', record('A-001'), { accept: 'application/json;q=0.5, */*;q=0.1' }],
    ['a subject that is not there', record('Z-999'), {}],
    ['a subject out of reach', record('B-001'), {}],
    ['a study that is not there', { ...record('A-001'), variables: { study: 'none', subject: 'x' } }, {}],
    ['a missing variable', { ...record('A-001'), variables: {} }, {}],
    [
      'no variables at all',
      { documentId: idOf('SubjectRecord') },
      { accept: 'application/graphql-response+json' },
    ],
    ['a variable of another type', { ...record('A-001'), variables: { study: 5, subject: {} } }, {}],
    ['variables that are a list', { ...record('A-001'), variables: [] }, {}],
    [
      'a cut that is not there',
      { ...record('A-001'), variables: { ...record('A-001').variables, at: { knownAt: 4000 } } },
      {},
    ],
    ['nobody who asks', record('A-001'), { person: null }],
    ['a stranger who asks', record('A-001'), { person: 'stranger' }],
    ['an unknown document', { documentId: `sha256:${'0'.repeat(64)}`, variables: {} }, {}],
    ['a parameter that nobody knows', { ...record('A-001'), more: 1 }, {}],
    ['a mutation that was done before', mutation({}), {}],
    ['a mutation with a mistake in it', mutation({ value: '4,5', idempotencyKey: 'lane-0002' }), {}],
    [
      'a mutation that the role may not',
      mutation({ idempotencyKey: 'lane-0003' }),
      { person: 'medical-monitor' },
    ],
    ['a list of requests', [record('A-001')], {}],
    ['a page of another origin that is known', record('A-001'), { origin: ORIGIN }],
    ['a page of another origin that is not', record('A-001'), { origin: 'https://elsewhere.invalid' }],
  ])('%s', async (_what, body, sent) => {
    // Done once before, so that a mutation is the same the second and the third time.
    await send('yoga', body, sent);
    const expected = await send('yoga', body, sent);
    expect(await send('lane', body, sent)).toEqual(expected);
    expect(await send('lane', body, sent)).toEqual(expected);
  });
});

test('a body that ends too early harms nobody else', async () => {
  const { port } = new URL(gateway.url);
  const { connect } = await import('node:net');
  const socket = connect(Number(port), '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 400\r\n\r\n{"docu',
  );
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.destroy();
  expect((await send('lane', record('A-001'))).status).toBe(200);
});
