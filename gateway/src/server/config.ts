/** The configuration of `serve`, from the environment, checked as a whole before anything starts. */
import { readFileSync } from 'node:fs';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { remoteKeys, type Issuer } from '../auth/token.ts';

export interface ServeConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseFile: string;
  readonly demo: boolean;
  readonly production: boolean;
  /** Empty only under --demo. */
  readonly issuers: readonly Issuer[];
  /** Origins of portals that may call from elsewhere. */
  readonly allowedOrigins: readonly string[];
  /** Manifests of documents that portals of the house send by hash, beside those of our own widgets. */
  readonly trustedDocuments: readonly string[];
}

/** Says in one sentence what to set. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Env = Readonly<Record<string, string | undefined>>;

export function serveConfig(
  env: Env,
  options: { readonly demo: boolean; readonly databaseFile: string },
): ServeConfig {
  const { demo, databaseFile } = options;
  const production = env['NODE_ENV'] === 'production';
  if (demo && production) {
    throw new ConfigError(
      '--demo lets anybody in under invented names: it does not run with NODE_ENV=production.',
    );
  }
  const issuers = configuredIssuers(env);
  if (!demo && issuers.length === 0) {
    throw new ConfigError(
      'No identity provider is configured. Set TRIALSIDE_ISSUER (the issuer of its tokens), TRIALSIDE_AUDIENCE ' +
        '(the audience they are made for) and TRIALSIDE_JWKS (address or file of its public keys); ' +
        'or start with --demo for invented people on this machine.',
    );
  }
  return {
    port: port(env['PORT']),
    host: env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    databaseFile,
    demo,
    production,
    issuers,
    allowedOrigins: (env['TRIALSIDE_ALLOWED_ORIGINS'] ?? '')
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(origin),
    trustedDocuments: (env['TRIALSIDE_TRUSTED_DOCUMENTS'] ?? '').split(/[\s,]+/).filter(Boolean),
  };
}

function port(text: string | undefined): number {
  const value = Number(text ?? 4000);
  if (!Number.isInteger(value) || value < 0 || value > 65535 || text === '') {
    throw new ConfigError(`PORT must be a whole number from 0 to 65535, not "${text}".`);
  }
  return value;
}

function origin(text: string): string {
  if (!URL.canParse(text) || new URL(text).origin !== text) {
    throw new ConfigError(
      `TRIALSIDE_ALLOWED_ORIGINS: "${text}" is not an origin such as https://portal.example.org.`,
    );
  }
  return text;
}

function configuredIssuers(env: Env): Issuer[] {
  const { TRIALSIDE_ISSUER: issuer, TRIALSIDE_AUDIENCE: audience, TRIALSIDE_JWKS: jwks } = env;
  const given = Object.entries({
    TRIALSIDE_ISSUER: issuer,
    TRIALSIDE_AUDIENCE: audience,
    TRIALSIDE_JWKS: jwks,
  });
  const missing = given.filter(([, value]) => !value).map(([name]) => name);
  if (missing.length === given.length) return [];
  if (!issuer || !audience || !jwks)
    throw new ConfigError(`The identity provider also needs ${missing.join(' and ')}.`);
  return [{ issuer, audience, keys: /^https?:/.test(jwks) ? remoteKeys(jwks) : keysFromFile(jwks) }];
}

function keysFromFile(file: string): Issuer['keys'] {
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(file, 'utf8')) as JSONWebKeySet);
  } catch (error) {
    throw new ConfigError(
      `TRIALSIDE_JWKS: ${file} is not a readable JSON Web Key Set (${(error as Error).message}).`,
    );
  }
}
