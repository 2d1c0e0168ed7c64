/** One connection to one study on a gateway, shared by every widget that is given it. */
import { StudyChangedDocument, StudyPositionDocument } from './generated/graphql.ts';
import { toJson } from './json.ts';
import { createLive, LIVE_TIMINGS, type Connection, type LiveTimings } from './live/live.ts';
import type { CutChoice, Reading } from './readings/reading.ts';
import { dataOf, type GatewayData } from './readings/data.ts';
import { createReadings, isPinned } from './readings/readings.ts';
import type { SubjectNode, SubjectQuery } from './readings/subject-query.ts';
import { responseSummary } from './response/summary-query.ts';
import type { Document } from './transport/document.ts';
import type { Outcome, Trouble } from './transport/outcome.ts';
import { createWaits, repeat, type Backoff } from './transport/retry.ts';
import { createTransport, type GetToken } from './transport/transport.ts';

export interface ClientOptions {
  /** Address of the GraphQL endpoint, relative to the page or absolute. */
  readonly gateway: string;
  /** Code of the study. */
  readonly study: string;
  readonly getToken: GetToken;
  /** Stands in for the global fetch where a host sends requests its own way. */
  readonly fetch?: typeof fetch;
  readonly timings?: Partial<LiveTimings & RequestTimings>;
}

export interface RequestTimings {
  readonly timeoutMs: number;
  readonly retry: Backoff;
}

export interface Client {
  readonly study: string;
  /** Questions asked by so many widgets that they come with the client. */
  readonly questions: { readonly responseSummary: typeof responseSummary };
  /** Sends a query once more or twice where it fails in a way that may pass; identical queries under way are shared. */
  read<T, V>(document: Document<T, V>, variables: V): Promise<Outcome<T>>;
  /**
   * Sends a mutation until the gateway acknowledges it, always with the same variables: they must hold an idempotency
   * key (`newIdempotencyKey`). Where it ends in trouble, call again with the same variables; nothing is done twice.
   * With `onWaiting` it never ends in trouble: the caller is told of each failed try, and the mutation is sent again, at
   * the latest when the connection is back, until the gateway answers or the signal aborts.
   */
  write<T, V>(
    document: Document<T, V>,
    variables: V,
    signal?: AbortSignal,
    onWaiting?: (trouble: Trouble) => void,
  ): Promise<Outcome<T>>;
  /**
   * Reads one question about a subject and keeps it current. `notify` is called at once and at every change of the
   * answer or of the connection; the answer is the function that stops it.
   */
  watch<S extends SubjectNode, T>(
    query: SubjectQuery<S, T>,
    subject: string,
    at: CutChoice | null,
    notify: (data: GatewayData<T>) => void,
  ): () => void;
  /**
   * Hears that something about the study changed after a change number, as far as a cut can change by it: for what is read
   * about a whole study. One call may stand for several changes. The answer stops it.
   */
  follow(at: CutChoice | null, after: number, changed: () => void): () => void;
  readonly connection: Connection;
  /** Calls the listener at every change of state; answers the function that stops it. */
  onConnection(listener: (connection: Connection) => void): () => void;
  /** Tries again at once whatever fails. */
  retry(): void;
  /** Reads everything anew that somebody watches: what was written may have arrived though its answer did not. */
  refresh(): void;
  close(): void;
}

const READ_TRIES = 3;
const WRITE_TRIES = 6;
/** How long the stream outlives its last observer: a list that is drawn anew lets go of everything for a moment. */
const LINGER_MS = 1_000;

export function createClient(options: ClientOptions): Client {
  const { study } = options;
  const timings = {
    timeoutMs: 20_000,
    retry: { firstMs: 500, longestMs: 8_000 },
    ...LIVE_TIMINGS,
    ...options.timings,
  };
  const transport = createTransport({
    gateway: options.gateway,
    getToken: options.getToken,
    fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
    timeoutMs: timings.timeoutMs,
  });
  const closed = new AbortController();
  const unsent = createWaits();
  const underWay = new Map<string, Promise<Outcome<unknown>>>();
  const listeners = new Set<(connection: Connection) => void>();
  const followers = new Set<() => void>();
  const tellFollowers = (): void => followers.forEach((changed) => changed());
  let observers = 0;
  let lingering: ReturnType<typeof setTimeout> | undefined;

  const send = <T, V>(document: Document<T, V>, variables: V): Promise<Outcome<T>> =>
    repeat(
      () => transport.send(document, variables, closed.signal),
      READ_TRIES,
      timings.retry,
      closed.signal,
    );

  function read<T, V>(document: Document<T, V>, variables: V): Promise<Outcome<T>> {
    const key = toJson([String(document), variables]);
    const request = underWay.get(key) ?? send(document, variables).finally(() => underWay.delete(key));
    underWay.set(key, request);
    return request as Promise<Outcome<T>>;
  }

  const readings = createReadings({
    study,
    ask: async (document, variables) => {
      // A hint is never answered by a request that was under way before it.
      const outcome = await send(document, variables);
      // The stream resumes after the first read, so that nothing recorded between the two is missed.
      if (observers > 0 && !closed.signal.aborted) live.start(knownAt(outcome));
      return outcome;
    },
  });

  const live = createLive({
    timings,
    open: (after, position, signal) =>
      transport.open(StudyChangedDocument, { study, after }, position, signal),
    position: async (signal) => {
      const outcome = await transport.send(StudyPositionDocument, { study }, signal);
      return outcome.kind === 'data'
        ? { ...outcome, data: outcome.data.study?.cut.knownAt ?? null }
        : outcome;
    },
    onChange(change) {
      readings.follow(change);
      tellFollowers();
    },
    onConnection(connection) {
      if (connection.state === 'live') {
        readings.reload('failing');
        unsent.endAll();
      }
      for (const listener of listeners) listener(connection);
    },
    onOpen(resumed) {
      readings.reload(resumed ? 'failing' : 'all');
      if (!resumed) tellFollowers();
    },
    onRefused() {
      readings.reload('all');
      tellFollowers();
    },
    onReset() {
      readings.startAnew();
      tellFollowers();
    },
    isOnline: () => globalThis.navigator?.onLine !== false,
  });

  const wake = (): void => {
    live.nudge();
    unsent.endAll();
  };
  globalThis.addEventListener?.('online', wake);
  globalThis.document?.addEventListener('visibilitychange', wake);

  return {
    study,
    questions: { responseSummary },
    read,
    write: (document, variables, signal, onWaiting) =>
      repeat(
        () => transport.send(document, variables, signal),
        onWaiting ? Number.POSITIVE_INFINITY : WRITE_TRIES,
        timings.retry,
        signal,
        { wait: unsent.pause, onTrouble: onWaiting },
      ),
    watch<S extends SubjectNode, T>(
      query: SubjectQuery<S, T>,
      subject: string,
      at: CutChoice | null,
      notify: (data: GatewayData<T>) => void,
    ) {
      const counts = !isPinned(at);
      if (counts) observers += 1;
      clearTimeout(lingering);
      let reading: Reading<T> = { kind: 'loading' };
      const show = (): void => notify(dataOf(reading, live.connection));
      const leave = readings.observe(query, subject, at, (next) => {
        reading = next;
        show();
      });
      listeners.add(show);
      if (reading.kind === 'loading') show();
      return () => {
        if (!listeners.delete(show)) return;
        leave();
        if (counts) observers -= 1;
        if (observers === 0) lingering = setTimeout(live.stop, LINGER_MS);
      };
    },
    follow(at, after, changed) {
      if (isPinned(at)) return () => {};
      // The same function given twice is two followers.
      const told = (): void => changed();
      followers.add(told);
      observers += 1;
      clearTimeout(lingering);
      live.start(after);
      return () => {
        if (!followers.delete(told)) return;
        observers -= 1;
        if (observers === 0) lingering = setTimeout(live.stop, LINGER_MS);
      };
    },
    get connection() {
      return live.connection;
    },
    onConnection(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retry() {
      wake();
      readings.reload('failing');
    },
    refresh() {
      wake();
      readings.reload('all');
    },
    close() {
      closed.abort();
      live.stop();
      readings.close();
      listeners.clear();
      followers.clear();
      clearTimeout(lingering);
      globalThis.removeEventListener?.('online', wake);
      globalThis.document?.removeEventListener('visibilitychange', wake);
    },
  };
}

interface Headed {
  readonly study?: { readonly cut?: { readonly knownAt?: number } } | null;
}

function knownAt(outcome: Outcome<unknown>): number | null {
  return outcome.kind === 'data' ? ((outcome.data as Headed).study?.cut?.knownAt ?? null) : null;
}
