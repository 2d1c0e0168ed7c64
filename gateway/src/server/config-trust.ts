/** Whom the gateway believes: the identity providers, the EHR's introspection, and the site's mapping of patients. */
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { z } from 'zod';
import type { Introspection } from '../auth/introspection.ts';
import { remoteKeys, type Issuer } from '../auth/token.ts';
import { secret, unusable, webAddress, type Settings } from './settings.ts';

const text = (value: string): string => (value === '' ? unusable('is empty') : value);

export function configuredIssuers(settings: Settings): readonly Issuer[] {
  const one = singleIssuer(settings);
  const several = settings.read('TRIALSIDE_ISSUERS', issuersFromFile, []);
  const all = [...one, ...several];
  const names = all.map(({ issuer }) => issuer);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) settings.note('TRIALSIDE_ISSUERS', `names the issuer ${twice} twice`);
  return all;
}

const OF_ONE = {
  TRIALSIDE_ISSUER: 'the issuer of its tokens',
  TRIALSIDE_AUDIENCE: 'the audience they are made for',
  TRIALSIDE_JWKS: 'address or file of its public keys',
} as const;

function singleIssuer(settings: Settings): Issuer[] {
  const names = Object.keys(OF_ONE) as (keyof typeof OF_ONE)[];
  // The audience alone may be there for introspection.
  if (!settings.has('TRIALSIDE_ISSUER') && !settings.has('TRIALSIDE_JWKS')) return [];
  for (const name of names) {
    if (!settings.has(name)) settings.note(name, `is missing: ${OF_ONE[name]}`);
  }
  const issuer = settings.read('TRIALSIDE_ISSUER', text, '');
  const audience = settings.read('TRIALSIDE_AUDIENCE', text, '');
  const keys = settings.read<Issuer['keys'] | null>('TRIALSIDE_JWKS', keysFrom, null);
  const proofAudience = settings.read('TRIALSIDE_PROOF_AUDIENCE', text, '');
  if (!issuer || !audience || !keys) return [];
  return [{ issuer, audience, keys, ...(proofAudience ? { proofAudience } : {}) }];
}

const keysFrom = (place: string): Issuer['keys'] =>
  /^https?:/.test(place) ? remoteKeys(webAddress(place)) : keysFromFile(place);

function keysFromFile(file: string): Issuer['keys'] {
  let found: JSONWebKeySet;
  try {
    found = JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet;
    const keys = createLocalJWKSet(found);
    // A secret or a private key among them would be one that anybody who reads the file can sign with.
    if (found.keys.some((key) => 'd' in key || key.kty === 'oct')) {
      return unusable(`${file} holds private or shared keys: give the public ones`);
    }
    return keys;
  } catch (error) {
    return unusable(`${file} is not a readable JSON Web Key Set (${(error as Error).message})`);
  }
}

const IssuersFile = z.array(
  z.strictObject({
    issuer: z.string().min(1),
    audience: z.string().min(1),
    jwks: z.string().min(1),
    proofAudience: z.string().min(1).optional(),
  }),
);

function issuersFromFile(file: string): readonly Issuer[] {
  let parsed: z.infer<typeof IssuersFile>;
  try {
    parsed = IssuersFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return unusable(
      `${file} is not a JSON list of {"issuer", "audience", "jwks"} with an optional "proofAudience"`,
    );
  }
  return parsed.map(({ jwks, proofAudience, ...rest }) => ({
    ...rest,
    keys: keysFrom(jwks),
    ...(proofAudience === undefined ? {} : { proofAudience }),
  }));
}

export function configuredIntrospection(settings: Settings): Introspection | null {
  if (!settings.has('TRIALSIDE_INTROSPECTION_URL')) return null;
  const needed = (name: string, what: string): string => {
    if (!settings.has(name)) settings.note(name, `is missing: ${what}`);
    return settings.read(name, text, '');
  };
  const url = settings.read('TRIALSIDE_INTROSPECTION_URL', webAddress, '');
  const issuer = needed('TRIALSIDE_INTROSPECTION_ISSUER', 'the issuer that the answers stand for');
  const audience = needed('TRIALSIDE_AUDIENCE', OF_ONE.TRIALSIDE_AUDIENCE);
  const clientId = needed('TRIALSIDE_INTROSPECTION_CLIENT_ID', 'the name the gateway has there');
  if (!settings.has('TRIALSIDE_INTROSPECTION_CLIENT_SECRET')) {
    settings.note(
      'TRIALSIDE_INTROSPECTION_CLIENT_SECRET',
      'is missing: best given by file, as …_SECRET_FILE',
    );
  }
  const clientSecret = settings.read('TRIALSIDE_INTROSPECTION_CLIENT_SECRET', secret, '');
  const requiredScope = settings.read('TRIALSIDE_INTROSPECTION_SCOPE', text, 'fhirUser');
  const subjectOf = settings.read<Introspection['subjectOf']>('TRIALSIDE_PATIENT_MAP', patientMap, null);
  return { url, issuer, audience, clientId, clientSecret, requiredScope, subjectOf };
}

const PatientMap = z.record(
  z.string().min(1),
  z.strictObject({ study: z.string().min(1), subject: z.string().min(1) }),
);

/** The site's own file: {"<patient of the EHR>": {"study": "…", "subject": "…"}}. It never leaves the machine. */
function patientMap(file: string): Introspection['subjectOf'] {
  try {
    const found = new Map(Object.entries(PatientMap.parse(JSON.parse(readFileSync(file, 'utf8')))));
    return (patient) => {
      const one = found.get(patient);
      return one ? { studyCode: one.study, subjectCode: one.subject } : null;
    };
  } catch {
    // What is wrong in it is not repeated: it names patients.
    return unusable(`${file} is not a JSON object of patients, each with {"study", "subject"}`);
  }
}
