/**
 * The one stream of changes that all widgets of a client share: opened when the first of them needs it, resumed from where
 * it stood, replaced by polling where nothing streams. It carries hints only; who wants to know, reads.
 */
import { backoffMs, pause, type Backoff } from '../transport/retry.ts';
import type { Outcome } from '../transport/outcome.ts';
import type { StreamOutcome } from '../transport/transport.ts';
import { eventReader } from './sse.ts';

/**
 * live: what is shown is current. reconnecting: the gateway answers badly or not in time. offline: it cannot be reached.
 * connecting: nothing was tried yet.
 */
export type ConnectionState = 'connecting' | 'live' | 'reconnecting' | 'offline';

export interface Connection {
  readonly state: ConnectionState;
  /** When the gateway last gave a sign of life, in milliseconds since 1970; null before the first. */
  readonly contactAt: number | null;
}

/** A hint that something changed. No clinical value travels in it. */
export interface Change {
  readonly change: number;
  /** Node id of the subject it is about; null where it is about the study. */
  readonly subjectId: string | null;
  /** Kinds of record that changed; empty where that is not known. */
  readonly kinds: readonly string[];
}

export interface LiveTimings {
  /** How long an open stream may take to say its first word; the gateway says one at once. */
  readonly firstWordMs: number;
  /** Longest silence before a stream counts as lost; the gateway sends a heartbeat every 15 seconds. */
  readonly silenceMs: number;
  /** How long a lost stream is not worth a word. */
  readonly graceMs: number;
  readonly pollMs: number;
  /** How long to poll before streaming is tried again. */
  readonly pollForMs: number;
  readonly backoff: Backoff;
}

export const LIVE_TIMINGS: LiveTimings = {
  firstWordMs: 10_000,
  silenceMs: 40_000,
  graceMs: 3_000,
  pollMs: 15_000,
  pollForMs: 300_000,
  backoff: { firstMs: 1_000, longestMs: 30_000 },
};

/** Streams that opened but never said a word before polling takes over: a proxy holds them back. */
const MUTE_STREAMS_ALLOWED = 2;

export interface LiveOptions {
  /** Opens a stream from a position that an earlier one named, else after a change, else from now on. */
  readonly open: (
    after: number | null,
    position: string | null,
    signal: AbortSignal,
  ) => Promise<StreamOutcome>;
  /** Number of the last change of the study, for polling. */
  readonly position: (signal: AbortSignal) => Promise<Outcome<number | null>>;
  readonly onChange: (change: Change) => void;
  readonly onConnection: (connection: Connection) => void;
  /** A stream opened; where it does not resume after a known change, something may have been missed before it. */
  readonly onOpen: (resumed: boolean) => void;
  /** The gateway refuses this user: what is shown may no longer be shown. */
  readonly onRefused: () => void;
  /** The gateway's log went back, as after the restore of a backup: numbers seen so far mean nothing any more. */
  readonly onReset: () => void;
  readonly isOnline: () => boolean;
  readonly timings: LiveTimings;
}

export interface Live {
  readonly connection: Connection;
  /** Starts after a change number already read, or from now on. A running stream goes on as it is. */
  start(after: number | null): void;
  readonly stop: () => void;
  /** Tries again at once instead of waiting. */
  nudge(): void;
}

type Ending = 'ended' | 'mute' | 'unsupported' | 'refused' | 'unreachable' | 'failed' | 'aborted';

export function createLive(options: LiveOptions): Live {
  const { timings } = options;
  let connection: Connection = { state: 'connecting', contactAt: null };
  let running: AbortController | null = null;
  let waiting: AbortController | null = null;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let after: number | null = null;
  let position: string | null = null;
  /** How long the gateway asked to be left alone when it last turned something down. */
  let askedMs = 0;

  const tell = (state: ConnectionState): void => {
    const changed = state !== connection.state;
    connection = { ...connection, state };
    if (changed) options.onConnection(connection);
  };

  function alive(): void {
    clearTimeout(grace);
    grace = undefined;
    connection = { ...connection, contactAt: Date.now() };
    tell('live');
  }

  // A stream that comes back within the grace was never gone for a reader. Trying again does not lengthen the grace.
  let trouble: 'reconnecting' | 'offline' = 'reconnecting';
  function lost(state: 'reconnecting' | 'offline'): void {
    trouble = state;
    if (connection.state === 'reconnecting' || connection.state === 'offline') return tell(state);
    grace ??= setTimeout(() => tell(trouble), timings.graceMs);
  }

  function seen(change: Change): void {
    after = Math.max(after ?? 0, change.change);
    options.onChange(change);
  }

  function startAnew(): void {
    after = null;
    position = null;
    options.onReset();
  }

  async function stream(signal: AbortSignal): Promise<Ending> {
    const opened = await options.open(after, position, signal);
    if (opened.kind === 'aborted' || opened.kind === 'unsupported') return opened.kind;
    if (opened.kind === 'unauthenticated' || opened.kind === 'forbidden') return 'refused';
    // A proxy that waits for the end of an answer never sends its beginning.
    if (opened.kind === 'network') return opened.cause === 'timeout' ? 'mute' : 'unreachable';
    // A gateway that turns the stream down for good answers reads all the same.
    if (opened.kind === 'server') {
      askedMs = opened.retryAfterMs ?? 0;
      return opened.status >= 500 || opened.status === 429 ? 'failed' : 'unsupported';
    }
    alive();
    options.onOpen(after !== null);
    let spoke = false;
    let refused = false;
    const reader = opened.body.getReader();
    const decoder = new TextDecoder();
    const read = eventReader();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const watch = (): void => {
      clearTimeout(watchdog);
      const patience = spoke ? timings.silenceMs : Math.min(timings.firstWordMs, timings.silenceMs);
      watchdog = setTimeout(() => void reader.cancel().catch(() => {}), patience);
    };
    const hangUp = (): void => void reader.cancel().catch(() => {});
    signal.addEventListener('abort', hangUp);
    watch();
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done || refused || signal.aborted) break;
        spoke = true;
        alive();
        watch();
        for (const { type, data, id } of read(decoder.decode(value, { stream: true }))) {
          if (type === 'reset') startAnew();
          if (type === 'next') {
            const change = changeOf(data);
            if (change) seen(change);
            else refused = isRefusal(data);
          }
          position = id ?? position;
        }
      }
    } catch {
      // A broken connection ends the stream like any other end.
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', hangUp);
      hangUp();
    }
    if (signal.aborted) return 'aborted';
    if (refused) return 'refused';
    return spoke ? 'ended' : 'mute';
  }

  async function poll(signal: AbortSignal): Promise<Ending> {
    const until = Date.now() + timings.pollForMs;
    while (Date.now() < until && !signal.aborted) {
      const outcome = await options.position(signal);
      if (outcome.kind === 'unauthenticated' || outcome.kind === 'forbidden') return 'refused';
      if (outcome.kind === 'network') return 'unreachable';
      if (outcome.kind === 'server') {
        askedMs = outcome.retryAfterMs ?? 0;
        return 'failed';
      }
      if (outcome.kind === 'data') {
        alive();
        const last = outcome.data;
        if (last !== null && last < (after ?? 0)) startAnew();
        if (last !== null && last > (after ?? -1)) {
          // What the stream had named is older than this.
          position = null;
          seen({ change: last, subjectId: null, kinds: [] });
        }
      }
      await pause(timings.pollMs, signal);
    }
    return signal.aborted ? 'aborted' : 'ended';
  }

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    let mute = 0;
    let polling = false;
    while (!signal.aborted) {
      const ending: Ending = polling ? await poll(signal) : await stream(signal);
      if (ending === 'aborted') return;
      if (ending === 'refused') options.onRefused();
      if (ending === 'mute') mute += 1;
      // After a while of polling one stream is tried; where it is mute too, polling goes on.
      else mute = polling ? MUTE_STREAMS_ALLOWED - 1 : 0;
      polling =
        ending === 'unsupported' || mute >= MUTE_STREAMS_ALLOWED || (polling && ending === 'unreachable');
      if (polling && ending !== 'unreachable') continue;
      failures = ending === 'ended' ? 0 : failures + 1;
      lost(ending === 'unreachable' || !options.isOnline() ? 'offline' : 'reconnecting');
      waiting = new AbortController();
      const stopWaiting = (): void => waiting?.abort();
      signal.addEventListener('abort', stopWaiting);
      const backoff = backoffMs(timings.backoff, Math.max(0, failures - 1), Math.random());
      await pause(Math.max(askedMs, backoff), waiting.signal);
      askedMs = 0;
      signal.removeEventListener('abort', stopWaiting);
      waiting = null;
    }
  }

  return {
    get connection() {
      return connection;
    },
    start(from) {
      after ??= from;
      if (running) return;
      running = new AbortController();
      void run(running.signal);
    },
    stop() {
      running?.abort();
      running = null;
      clearTimeout(grace);
      grace = undefined;
      connection = { ...connection, state: 'connecting' };
    },
    nudge() {
      waiting?.abort();
    },
  };
}

interface StreamedAnswer {
  readonly data?: { readonly studyChanged?: Change } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[];
}

function changeOf(data: string): Change | null {
  return parsed(data)?.data?.studyChanged ?? null;
}

function isRefusal(data: string): boolean {
  const codes = parsed(data)?.errors?.map(({ extensions }) => extensions?.code) ?? [];
  return codes.includes('UNAUTHENTICATED') || codes.includes('FORBIDDEN');
}

function parsed(data: string): StreamedAnswer | null {
  try {
    return JSON.parse(data) as StreamedAnswer | null;
  } catch {
    return null;
  }
}
