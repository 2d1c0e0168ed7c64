/** A gateway for tests: the real server on a real port over a real store, with people who sign in by real tokens. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Role } from '../auth/scope.ts';
import { serve, type Running } from '../cli/serve.ts';
import type { Draft } from '../data/commands/put-records.ts';
import { STUDY, testStore, type NewPlace, type TestStore } from '../data/testing.ts';
import { noLog, type Log } from './log.ts';

const ISSUER = 'https://idp.hospital.invalid';
const AUDIENCE = 'trialside-test';

export interface Answer {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- answers are checked field by field by each test
  readonly data?: any;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

export interface TestGateway {
  readonly url: string;
  readonly study: string;
  readonly t: TestStore;
  token(person: string, expiresIn?: string): Promise<string>;
  /** A GraphQL request as one of the people; `medical-monitor` unless told. */
  post(body: object, person?: string): Promise<Answer>;
  /** The bytes of an answer, to be compared. */
  bytes(body: object, person?: string): Promise<string>;
  /** Another gateway on the same store, as a second machine would be. */
  beside(): Promise<Running>;
  stop(): Promise<void>;
}

export interface TestGatewayOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly place?: NewPlace;
  readonly now?: () => Date;
  readonly people?: readonly TestPerson[];
  readonly log?: Log;
}

export interface TestPerson {
  readonly role: Role;
  readonly siteIds: readonly string[] | null;
  readonly to?: string | null;
}

const PEOPLE: readonly TestPerson[] = [
  { role: 'investigator', siteIds: ['site-a'] },
  { role: 'medical-monitor', siteIds: null },
];

/** The user and the assignment of a person: `u-investigator`, `a-investigator`. */
export const personDrafts = ({ role, siteIds, to = null }: TestPerson): Draft[] => [
  {
    kind: 'user',
    record: {
      id: `u-${role}`,
      supplement: {},
      issuer: ISSUER,
      tokenSubject: role,
      name: `A ${role}`,
      active: 'yes',
    },
  },
  {
    kind: 'assignment',
    record: {
      id: `a-${role}`,
      supplement: {},
      userId: `u-${role}`,
      role,
      siteIds: siteIds && [...siteIds],
      from: '2026-01-01',
      to,
    },
  },
];

/** An identity provider of a test: what a gateway must be told to trust it, and the tokens it signs. */
export interface TestKeys {
  readonly env: Readonly<Record<string, string>>;
  readonly token: (person: string, expiresIn?: string) => Promise<string>;
  remove(): void;
}

export async function testKeys(): Promise<TestKeys> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const folder = mkdtempSync(join(tmpdir(), 'trialside-keys-'));
  const jwks = join(folder, 'jwks.json');
  writeFileSync(
    jwks,
    JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), alg: 'ES256', kid: 'k1' }] }),
  );
  return {
    env: {
      TRIALSIDE_ISSUER: ISSUER,
      TRIALSIDE_AUDIENCE: AUDIENCE,
      TRIALSIDE_JWKS: jwks,
      TRIALSIDE_HEADS: join(folder, 'heads.jsonl'),
      TRIALSIDE_HEAD_KEY: join(folder, 'head-key.pem'),
    },
    token: (person, expiresIn = '10m') =>
      new SignJWT()
        .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setSubject(person)
        .setIssuedAt()
        .setExpirationTime(expiresIn)
        .sign(privateKey),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export async function testGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { env = {}, place, now, people = PEOPLE, log = noLog } = options;
  const t = await testStore(now, place);
  for (const person of people) await t.put(null, null, personDrafts(person));
  const keys = await testKeys();
  const start = (): Promise<Running> =>
    serve(
      {
        PORT: '0',
        DATABASE_URL: t.place,
        HOST: '127.0.0.1',
        ...keys.env,
        ...env,
      },
      { demo: false },
      log,
    );
  const running = await start();
  const others: Running[] = [];
  const { token } = keys;
  const send = async (body: object, person = 'medical-monitor'): Promise<Response> =>
    fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${await token(person)}` },
      body: JSON.stringify(body),
    });
  return {
    url: running.url,
    study: STUDY,
    t,
    token,
    async post(body, person) {
      const response = await send(body, person);
      return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
    },
    bytes: async (body, person) => (await send(body, person)).text(),
    async beside() {
      const other = await start();
      others.push(other);
      return other;
    },
    async stop() {
      for (const other of others) await other.stop();
      await running.stop();
      await t.close();
      keys.remove();
    },
  };
}
