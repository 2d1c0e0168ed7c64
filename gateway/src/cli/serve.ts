/** `trialside serve`: the gateway as a process, from its configuration to its last request. */
import type { AddressInfo } from 'node:net';
import { demoIdentity, type DemoIdentity } from '../auth/demo-identity.ts';
import { operatorScope } from '../auth/scope.ts';
import { createAccess } from '../auth/access.ts';
import { putRecords } from '../data/commands/put-records.ts';
import { keepHeads } from '../data/head-keeper.ts';
import { openStoreAt, type Store } from '../data/store.ts';
import { openLibrary } from '../dictionaries/library.ts';
import { schema } from '../schema/index.ts';
import { createGraphql } from '../server/graphql.ts';
import { createSignIns } from '../server/sign-ins.ts';
import { createExactCache } from '../server/trusted/exact-cache.ts';
import { trustedFirst } from '../server/trusted/first.ts';
import { createKeptAnswers } from '../server/trusted/kept-answers.ts';
import { createLane } from '../server/trusted/lane.ts';
import { createHttpServer } from '../server/http.ts';
import { limitsFor } from '../server/limits/plugin.ts';
import { rateLimiter } from '../server/limits/rate.ts';
import { jsonLog, type Log } from '../server/log.ts';
import { createMetrics } from '../server/ops/metrics.ts';
import { readinessCheck } from '../server/ops/readiness.ts';
import { createTraces, noTraces } from '../server/ops/traces.ts';
import { ConfigError, serveConfig, unknownVariables } from '../server/config.ts';
import {
  BadManifest,
  isReviewed,
  loadTrustedDocuments,
  type TrustedDocuments,
} from '../server/trusted/documents.ts';
import { dictionaryFolder } from './dictionary-folder.ts';
import { PORTAL_FOLDER, storePlace, WIDGETS_FOLDER } from './paths.ts';
import { headBook } from './place.ts';
import { demoPeopleDrafts } from './seed.ts';

/** How long requests may take to finish after a stop was asked for. */
const DRAIN_MS = 5000;

export interface Running {
  readonly url: string;
  /** Lets requests finish, ends the streams so that clients come back, closes the store. */
  stop(): Promise<void>;
}

export async function serve(
  env: Readonly<Record<string, string | undefined>>,
  { demo }: { readonly demo: boolean },
  log: Log = jsonLog,
): Promise<Running> {
  const config = serveConfig(env, { demo, storePlace: storePlace(env) });
  // Before anything is opened: a key that cannot be used is a mistake of the configuration.
  const book = headBook(env);
  const documents = trustedDocuments(config.trustedDocuments);
  const store = await openStoreAt(config.storePlace);
  const identity = demo ? await demoIdentity() : null;
  const issuers = identity ? [identity.issuer, ...config.issuers] : config.issuers;
  const metrics = createMetrics();
  const traces = config.tracesUrl ? createTraces(config.tracesUrl) : noTraces;
  const access = createAccess({ ...config, issuers }, (reason) => {
    metrics.tokenRefused(reason);
    log({ event: 'token-refused', reason });
  });
  let isServing = true;
  const limiter = rateLimiter(config.requestsPerMinute, Math.ceil(config.requestsPerMinute / 4));
  const signIns = createSignIns(store);
  const limits = limitsFor(config.production, isReviewed(documents));
  const trust = { documents, allowsText: !config.production };
  const library = openLibrary(dictionaryFolder(env));
  const limited = { ...config, limits, limiter };
  const yoga = createGraphql(limited, trust, store, access, log, signIns, library);
  const cache = createExactCache(createKeptAnswers(config.keptAnswersBytes));
  const lane = createLane({ ...config, store, access, signIns, library, schema, documents, cache, limiter });
  const server = createHttpServer({
    isReady: readinessCheck(
      store,
      () => isServing,
      async () => (await store.maintain.checkHeads(book)).length === 0,
    ),
    observers: { log, metrics, traces },
    metricsToken: config.metricsToken,
    graphql: trustedFirst(lane, yoga),
    production: config.production,
    trustedProxies: config.trustedProxies,
    demo: identity,
    admitDemoPeople: () => admitDemoPeople(store, identity),
    roots: [
      { path: '/widgets/', folder: WIDGETS_FOLDER },
      { path: '/', folder: PORTAL_FOLDER },
    ],
  });
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(config.port, config.host, () => resolve());
    });
  } catch (error) {
    await store.close();
    throw listenError(error, config.port);
  }
  const heads = keepHeads(store, book, (error) => log({ event: 'heads-not-signed', reason: error.name }));
  const { port } = server.address() as AddressInfo;
  log({ event: 'serving', port, profile: config.production ? 'production' : 'development' });
  for (const variable of unknownVariables(env)) log({ event: 'unknown-variable', variable });
  return {
    url: `http://localhost:${port}`,
    async stop() {
      isServing = false;
      heads.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Streams have no end of their own: the store's feed ends them, and idle connections are let go.
      store.endStreams();
      // A connection whose answer has just gone out stays open for the next request: there will be none.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      const fuse = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
      await closed;
      clearTimeout(fuse);
      clearInterval(idle);
      await store.close();
      await traces.stop();
      log({ event: 'stopped' });
    },
  };
}

function trustedDocuments(more: readonly string[]): TrustedDocuments {
  try {
    return loadTrustedDocuments(undefined, more);
  } catch (error) {
    if (error instanceof BadManifest) throw new ConfigError(`TRIALSIDE_TRUSTED_DOCUMENTS: ${error.message}.`);
    throw error;
  }
}

function listenError(error: unknown, port: number): Error {
  const { code } = error as { code?: string };
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') {
    return new ConfigError(
      `This user may not listen on port ${port}. Choose one above 1023: PORT=4000 npm start`,
    );
  }
  return error as Error;
}

/** Studies that were imported know nobody yet: under --demo the invented people get the same part in each. */
async function admitDemoPeople(store: Store, identity: DemoIdentity | null): Promise<void> {
  if (!identity) return;
  for (const { id, code } of await store.studies()) {
    await store.write(
      operatorScope(id, 'demo'),
      putRecords({
        name: 'admit-demo-people',
        idempotencyKey: `demo-people-of-${code}`,
        subjectId: null,
        siteId: null,
        drafts: demoPeopleDrafts(),
        reason: { code: 'set-up', text: null },
      }),
    );
  }
}
