/** A client that says what a story or a test tells it to, for states that are hard to bring about with a gateway. */
import type {
  Client,
  Connection,
  ConnectionState,
  GatewayData,
  Outcome,
  ResponseDetail,
} from '@trialside/client';
import type { SubjectRecord } from '@trialside/rules/record';

export interface ScriptedClient extends Client {
  /** What is known of a subject from now on. */
  say(subject: string, data: GatewayData<ResponseDetail> | GatewayData<SubjectRecord>): void;
  /** What every query outside a watch is answered. */
  answer(data: unknown): void;
  /** What every mutation is answered; until then none comes. */
  acknowledge(data: unknown): void;
  /** What was sent to be written, in order. */
  readonly written: readonly unknown[];
  connect(state: ConnectionState): void;
  /** The study has changed: whoever follows it is told. */
  change(): void;
  /** How often somebody pressed "Try again". */
  readonly retries: number;
  /** Subjects that somebody watches now. */
  readonly watched: readonly string[];
}

export function scriptedClient(): ScriptedClient {
  const script = new Map<string, unknown>();
  let answer: unknown = null;
  let acknowledged: unknown = null;
  const written: unknown[] = [];
  const watchers = new Set<{
    readonly subject: string;
    readonly notify: (data: GatewayData<never>) => void;
  }>();
  const followers = new Set<() => void>();
  const listeners = new Set<(connection: Connection) => void>();
  let connection: Connection = { state: 'live', contactAt: Date.now() };
  let retries = 0;
  const said = (subject: string): GatewayData<never> =>
    (script.get(subject) ?? { state: 'loading' }) as GatewayData<never>;

  return {
    study: 'TS-SLE-ITP-01',
    // Only its name is ever looked at: the script answers both questions with the same value.
    questions: { responseSummary: { name: 'response' } as Client['questions']['responseSummary'] },
    read: <T>(): Promise<Outcome<T>> =>
      Promise.resolve(
        answer === null
          ? { kind: 'network', cause: 'unreachable' }
          : { kind: 'data', data: answer as T, errors: [] },
      ),
    write<T>(_document: unknown, variables: unknown): Promise<Outcome<T>> {
      written.push(variables);
      return Promise.resolve(
        acknowledged === null
          ? { kind: 'network', cause: 'unreachable' }
          : { kind: 'data', data: acknowledged as T, errors: [] },
      );
    },
    acknowledge(data) {
      acknowledged = data;
    },
    written,
    watch(_query, subject, _at, notify) {
      const watcher = { subject, notify: notify as (data: GatewayData<never>) => void };
      watchers.add(watcher);
      watcher.notify(said(subject));
      return () => void watchers.delete(watcher);
    },
    follow(_at, _after, changed) {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
    change: () => followers.forEach((changed) => changed()),
    get connection() {
      return connection;
    },
    onConnection(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    retry: () => void (retries += 1),
    refresh: () => {},
    close: () => {},
    say(subject, data) {
      script.set(subject, data);
      for (const watcher of watchers) if (watcher.subject === subject) watcher.notify(said(subject));
    },
    answer(data) {
      answer = data;
    },
    connect(state) {
      connection = { state, contactAt: connection.contactAt };
      for (const listener of listeners) listener(connection);
    },
    get retries() {
      return retries;
    },
    get watched() {
      return [...watchers].map(({ subject }) => subject);
    },
  };
}
