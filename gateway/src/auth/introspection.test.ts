/** Opaque tokens of an EHR launch, against a real introspection endpoint on this machine (requirements section 8). */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { introspectionCheck } from './introspection.ts';
import { rememberingVerifier, type TokenCheck, type TokenVerifier } from './token.ts';

const ISSUER = 'https://ehr.hospital.invalid';
const soon = (): number => Math.floor(Date.now() / 1000) + 300;

let server: Server;
let answer: unknown;
let status: number;
let asked: { authorization: string | undefined; body: string }[];
let check: TokenCheck;
let verify: TokenVerifier;
const reasons: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      asked.push({ authorization: request.headers.authorization, body: Buffer.concat(chunks).toString() });
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  check = introspectionCheck({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/introspect`,
    issuer: ISSUER,
    audience: 'trialside',
    clientId: 'trial:side',
    clientSecret: 'a secret & more',
    requiredScope: 'fhirUser',
    subjectOf: (patient) => (patient === 'p-1' ? { studyCode: 'S', subjectCode: 'A-001' } : null),
  });
  verify = rememberingVerifier([check], (reason) => reasons.push(reason));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const active = (over: object = {}): object => ({
  active: true,
  scope: 'launch openid fhirUser',
  client_id: 'portal',
  exp: soon(),
  sub: 'account-7',
  fhirUser: 'https://ehr.hospital.invalid/fhir/Practitioner/7',
  ...over,
});
beforeEach(() => {
  asked = [];
  status = 200;
  answer = active();
});

test('asks with its own name and secret, and takes the practitioner for the person', async () => {
  expect(await check('opaque-1')).toMatchObject({
    identity: { issuer: ISSUER, subject: 'https://ehr.hospital.invalid/fhir/Practitioner/7' },
    launch: null,
  });
  expect(asked).toEqual([
    {
      authorization: `Basic ${Buffer.from('trial%3Aside:a%20secret%20%26%20more').toString('base64')}`,
      body: 'token=opaque-1&token_type_hint=access_token',
    },
  ]);
});

test('the patient of the launch becomes the one subject in reach', async () => {
  answer = active({ patient: 'p-1' });
  expect(await check('opaque-2')).toMatchObject({ launch: { studyCode: 'S', subjectCode: 'A-001' } });
});

test.each<[string, unknown, string]>([
  ['a token that has ended there', { active: false }, 'ERR_TOKEN_INACTIVE'],
  ['an answer without an end', active({ exp: undefined }), 'ERR_INTROSPECTION_INCOMPLETE'],
  ['an answer without a client', active({ client_id: undefined }), 'ERR_INTROSPECTION_INCOMPLETE'],
  ['an answer without scopes', active({ scope: undefined }), 'ERR_INTROSPECTION_INCOMPLETE'],
  ['an answer about nobody', active({ sub: undefined, fhirUser: undefined }), 'ERR_INTROSPECTION_INCOMPLETE'],
  ['an end that is past', active({ exp: 1000 }), 'ERR_JWT_EXPIRED'],
  ['another issuer', active({ iss: 'https://evil.invalid' }), 'ERR_ISSUER_UNKNOWN'],
  ['another audience', active({ aud: ['billing'] }), 'ERR_AUDIENCE'],
  ['too narrow a scope', active({ scope: 'launch/patient fhirUsers' }), 'ERR_SCOPE_MISSING'],
  ['a patient the site has not mapped', active({ patient: 'p-2' }), 'ERR_PATIENT_NOT_MAPPED'],
  ['an answer that is no JSON', '<html>', 'ERR_INTROSPECTION_UNAVAILABLE'],
  ['"true" as a text', active({ active: 'true' }), 'ERR_INTROSPECTION_UNAVAILABLE'],
])('%s is refused', async (_what, said, code) => {
  answer = said;
  expect(await check('opaque-3')).toEqual({ refused: code });
});

test('an endpoint that fails lets nobody in', async () => {
  status = 500;
  expect(await check('opaque-4')).toEqual({ refused: 'ERR_INTROSPECTION_UNAVAILABLE' });
});

test('what is no token never leaves the house', async () => {
  expect(await check('a b\r\nX: y')).toEqual({ refused: 'ERR_NOT_A_TOKEN' });
  expect(asked).toEqual([]);
});

test('a good answer is remembered, a bad one is not', async () => {
  expect(await verify('opaque-5')).not.toBeNull();
  expect(await verify('opaque-5')).not.toBeNull();
  expect(asked).toHaveLength(1);
  answer = { active: false };
  expect(await verify('opaque-6')).toBeNull();
  answer = active();
  expect(await verify('opaque-6')).not.toBeNull();
});
