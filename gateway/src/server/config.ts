/** The configuration of `serve`, from the environment, checked as a whole before anything starts. */
import { isIP } from 'node:net';
import type { Introspection } from '../auth/introspection.ts';
import { SESSION_LIMITS, type SessionLimits } from '../auth/sessions.ts';
import type { Issuer } from '../auth/token.ts';
import { configuredIntrospection, configuredIssuers } from './config-trust.ts';
import { STREAM_LIMITS, type StreamLimits } from './limits/stream-seats.ts';
import {
  oneOf,
  origins,
  secret,
  settings,
  unusable,
  webAddress,
  wholeNumber,
  words,
  type Env,
  type Problem,
} from './settings.ts';

export interface ServeConfig {
  readonly port: number;
  readonly host: string;
  /** A postgres:// address or an SQLite file. Never logged: an address may carry a password. */
  readonly storePlace: string;
  readonly demo: boolean;
  /** Introspection and arbitrary operations are for development; everything else is the same. */
  readonly production: boolean;
  /** Empty only under --demo and where tokens are introspected. */
  readonly issuers: readonly Issuer[];
  readonly introspection: Introspection | null;
  /** Origins of portals that may call from elsewhere. */
  readonly allowedOrigins: readonly string[];
  /** Manifests of documents that portals of the house send by hash, beside those of our own widgets. */
  readonly trustedDocuments: readonly string[];
  /** Memory for answers that still hold, in bytes; 0: every answer is made anew. */
  readonly keptAnswersBytes: number;
  readonly sessions: SessionLimits;
  /** Name of the cookie that carries the token, for pages of the same site; null: bearer tokens only. */
  readonly cookie: string | null;
  /** Event streams that may be open at a time. */
  readonly streams: StreamLimits;
  /** Requests a person may make in a minute. */
  readonly requestsPerMinute: number;
  /** Addresses of proxies whose word on the caller's address counts. */
  readonly trustedProxies: readonly string[];
  /** What a scraper of /metrics must show; null: only callers on this machine. */
  readonly metricsToken: string | null;
  /** Where traces go (OTLP over HTTP); null: nowhere. */
  readonly tracesUrl: string | null;
}

/** Says in one sentence what to set. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

export type { Env } from './settings.ts';

interface Options {
  readonly demo: boolean;
  readonly storePlace: string;
}

/** Throws a ConfigError that names every variable that is wrong. */
export function serveConfig(env: Env, options: Options): ServeConfig {
  const { config, problems } = checkedConfig(env, options);
  if (problems.length === 0) return config;
  throw new ConfigError(problems.map(({ variable, sentence }) => `${variable}: ${sentence}.`).join('\n'));
}

export function checkedConfig(
  env: Env,
  { demo, storePlace }: Options,
): { readonly config: ServeConfig; readonly problems: readonly Problem[] } {
  const given = settings(env);
  const production = env['NODE_ENV'] === 'production';
  if (demo && production) {
    given.note('NODE_ENV', '--demo lets anybody in under invented names: it does not run with production');
  }
  const issuers = configuredIssuers(given);
  const introspection = configuredIntrospection(given);
  if (!demo && given.problems.length === 0 && issuers.length === 0 && introspection === null) {
    given.note(
      'TRIALSIDE_ISSUER',
      'No identity provider is configured. Set TRIALSIDE_ISSUER (the issuer of its tokens), TRIALSIDE_AUDIENCE ' +
        '(the audience they are made for) and TRIALSIDE_JWKS (address or file of its public keys); ' +
        'or start with --demo for invented people on this machine',
    );
  }
  const config: ServeConfig = {
    port: given.read('PORT', wholeNumber(0, 65535), 4000),
    host: env['HOST'] ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    storePlace,
    demo,
    production,
    issuers,
    trustedDocuments: given.read('TRIALSIDE_TRUSTED_DOCUMENTS', words, []),
    keptAnswersBytes: given.read('TRIALSIDE_KEPT_ANSWERS_MB', wholeNumber(0, 4096), 64) * 1_000_000,
    introspection,
    allowedOrigins: given.read('TRIALSIDE_ALLOWED_ORIGINS', origins, []),
    sessions: {
      idleMs:
        given.read('TRIALSIDE_IDLE_MINUTES', wholeNumber(1, 1440), SESSION_LIMITS.idleMs / 60_000) * 60_000,
      absoluteMs:
        given.read('TRIALSIDE_SESSION_HOURS', wholeNumber(1, 24), SESSION_LIMITS.absoluteMs / 3_600_000) *
        3_600_000,
    },
    cookie: given.read<string | null>('TRIALSIDE_COOKIE', cookieName, null),
    streams: {
      perPerson: given.read('TRIALSIDE_STREAMS_PER_PERSON', wholeNumber(1, 1000), STREAM_LIMITS.perPerson),
      inAll: given.read('TRIALSIDE_STREAMS', wholeNumber(1, 3000), STREAM_LIMITS.inAll),
    },
    requestsPerMinute: given.read('TRIALSIDE_REQUESTS_PER_MINUTE', wholeNumber(10, 1_000_000), 1200),
    trustedProxies: given.read('TRIALSIDE_TRUSTED_PROXIES', addresses, []),
    metricsToken: given.read<string | null>('TRIALSIDE_METRICS_TOKEN', secret, null),
    tracesUrl: given.read<string | null>('TRIALSIDE_TRACES_URL', webAddress, null),
  };
  given.read('NODE_ENV', oneOf('production', 'development', 'test'), 'development');
  return { config, problems: given.problems };
}

/** Browsers hold a `__Host-` cookie to one origin, to https and to the whole path. */
const cookieName = (text: string): string =>
  /^__Host-[A-Za-z0-9_-]{1,40}$/.test(text)
    ? text
    : unusable(`must be a name that begins with __Host-, such as __Host-trialside, not "${text}"`);

const addresses = (text: string): readonly string[] =>
  words(text).map((one) => (isIP(one) ? one : unusable(`"${one}" is not an address such as 10.0.0.5`)));

/** Every variable that `serve` and its store read: any other TRIALSIDE_ name is probably a slip of the pen. */
const KNOWN = [
  'ISSUER',
  'AUDIENCE',
  'JWKS',
  'ISSUERS',
  'PROOF_AUDIENCE',
  'INTROSPECTION_URL',
  'INTROSPECTION_ISSUER',
  'INTROSPECTION_CLIENT_ID',
  'INTROSPECTION_CLIENT_SECRET',
  'INTROSPECTION_SCOPE',
  'PATIENT_MAP',
  'ALLOWED_ORIGINS',
  'TRUSTED_DOCUMENTS',
  'KEPT_ANSWERS_MB',
  'IDLE_MINUTES',
  'SESSION_HOURS',
  'COOKIE',
  'REQUESTS_PER_MINUTE',
  'STREAMS_PER_PERSON',
  'STREAMS',
  'TRUSTED_PROXIES',
  'METRICS_TOKEN',
  'TRACES_URL',
  'HEADS',
  'HEAD_KEY',
  'HEAD_TRUSTED',
  'DRILLS',
  'LONG',
].flatMap((name) => [`TRIALSIDE_${name}`, `TRIALSIDE_${name}_FILE`]);

/** Names in the environment that look like settings of ours and are none. */
export const unknownVariables = (env: Env): readonly string[] =>
  Object.keys(env).filter((name) => name.startsWith('TRIALSIDE_') && !KNOWN.includes(name));
