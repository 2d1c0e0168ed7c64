/** What a gateway answers that trusts documents only, and one that allows any: over HTTP, with a real store. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testGateway, type TestGateway } from '../testing.ts';
import { documentHash, loadTrustedDocuments } from './documents.ts';

const POSITION = 'query StudyPosition($study: String!) { study(code: $study) { cut { knownAt } } }';
let strict: TestGateway;
let open: TestGateway;

beforeAll(async () => {
  strict = await testGateway({ env: { NODE_ENV: 'production' } });
  open = await testGateway();
});
afterAll(async () => {
  await strict.stop();
  await open.stop();
});

const codes = ({ errors }: { errors?: readonly { extensions?: { code?: string } }[] }) =>
  errors?.map(({ extensions }) => extensions?.code);

describe('in production', () => {
  test('a document of our widgets is answered by its hash', async () => {
    expect(loadTrustedDocuments().get(documentHash(POSITION))).toBe(POSITION);
    const answer = await strict.post({
      documentId: documentHash(POSITION),
      variables: { study: strict.study },
    });
    expect(answer).toMatchObject({ status: 200, data: { study: { cut: { knownAt: 6 } } } });
    expect(answer.errors).toBeUndefined();
  });

  test.each([
    ['any other text', { query: '{ studies { code } }' }, 'TRUSTED_DOCUMENT_REQUIRED'],
    ['even the text of a trusted one', { query: POSITION }, 'TRUSTED_DOCUMENT_REQUIRED'],
    ['introspection', { query: '{ __schema { types { name } } }' }, 'TRUSTED_DOCUMENT_REQUIRED'],
    ['an unknown hash', { documentId: documentHash('{ x }') }, 'PERSISTED_DOCUMENT_NOT_FOUND'],
    ['a hash that is none', { documentId: 7 }, 'PERSISTED_DOCUMENT_NOT_FOUND'],
    ['the name of a method', { documentId: 'constructor' }, 'PERSISTED_DOCUMENT_NOT_FOUND'],
    [
      'a trusted hash with another text',
      { documentId: documentHash(POSITION), query: '{ studies { code } }' },
      'BAD_REQUEST',
    ],
    [
      'the protocol of automatic persisted queries',
      { query: '{ studies { code } }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      'TRUSTED_DOCUMENT_REQUIRED',
    ],
  ])('%s is refused', async (_what, body, code) => {
    const answer = await strict.post(body);
    expect(answer.status).toBe(400);
    expect(answer.data ?? null).toBeNull();
    expect(codes(answer)).toEqual([code]);
  });
});

describe('in development', () => {
  test('both are answered', async () => {
    for (const body of [{ query: POSITION }, { documentId: documentHash(POSITION) }]) {
      expect(await open.post({ ...body, variables: { study: open.study } })).toMatchObject({
        status: 200,
        data: { study: { cut: { knownAt: 6 } } },
      });
    }
  });
});
