/**
 * Follows the cohort: reads it, reads it again when the gateway tells of a change, and keeps every lane where it is until
 * the reader lets it move.
 */
import {
  readCohortCourse,
  toCohortCourse,
  type Client,
  type CohortCourse,
  type CourseLane,
  type CutChoice,
  type Outcome,
} from '@trialside/client';
import type { Data } from '../element/data-state.ts';
import { steady } from './steady.ts';

/** Hints that come together are followed by one read. */
const GATHER_MS = 1_000;
/** A sentence about what changed is said no more often than this. Source: timeline, section on live updates. */
const SAY_MS = 5_000;

export interface FollowOptions {
  readonly take: (data: Data<CohortCourse>) => void;
  /** So many lanes have changed since it was last said. */
  readonly say: (lanes: number) => void;
}

export interface Follower {
  readonly follow: (client: Client | null, cut: CutChoice | null) => void;
  readonly retry: () => void;
  /** Lets every lane go where it belongs by now. */
  readonly settle: () => void;
  readonly seen: (subjectId: string) => void;
  /** Codes of subjects whose lanes changed and were not looked at. */
  readonly changed: ReadonlySet<string>;
  /** The lanes that the order on the screen was made of, by id of the subject; null where it is made of those shown. */
  readonly basis: ReadonlyMap<string, CourseLane> | null;
  /** What the gateway said last, with every lane where it belongs by now; null alone. */
  readonly latest: CohortCourse | null;
}

type Ending = Exclude<Outcome<unknown>['kind'], 'data'>;

export function createFollower({ take, say }: FollowOptions): Follower {
  let client: Client | null = null;
  let cut: CutChoice | null = null;
  let stop: (() => void) | null = null;
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saying: ReturnType<typeof setTimeout> | undefined;
  /** What is on the screen, and what the gateway said last. */
  let shown: CohortCourse | null = null;
  let latest: CohortCourse | null = null;
  let basis: ReadonlyMap<string, CourseLane> | null = null;
  let changed: ReadonlySet<string> = new Set();
  let unsaid = new Set<string>();

  const ready = (value: CohortCourse): Data<CohortCourse> => ({
    state: 'ready',
    held: { value, subjectId: null, cut: value.cut, synthetic: value.synthetic },
  });

  function reset(): void {
    round += 1;
    stop?.();
    stop = null;
    clearTimeout(timer);
    clearTimeout(saying);
    timer = saying = undefined;
    shown = latest = basis = null;
    changed = new Set();
    unsaid = new Set();
  }

  function announce(codes: readonly string[]): void {
    for (const code of codes) unsaid.add(code);
    if (unsaid.size === 0) return;
    saying ??= setTimeout(() => {
      saying = undefined;
      say(unsaid.size);
      unsaid = new Set();
    }, SAY_MS);
  }

  function took(value: CohortCourse): void {
    latest = value;
    if (!shown) {
      shown = value;
      return take(ready(value));
    }
    basis ??= new Map(shown.lanes.map((lane) => [lane.subjectId, lane]));
    const next = steady(shown, value);
    shown = next.shown;
    changed = new Set([...changed, ...next.changed]);
    announce(next.changed);
    take(ready(shown));
  }

  async function read(): Promise<void> {
    const mine = (round += 1);
    const asked = client;
    if (!asked) return;
    const outcome = await readCohortCourse(asked, cut);
    // What comes late of another study or cut is for nobody.
    if (mine !== round) return;
    if (outcome.kind !== 'data') return failed(outcome.kind);
    const value = toCohortCourse(outcome.data);
    if (!value) {
      shown = null;
      return take({ state: 'forbidden', reason: 'role' });
    }
    took(value);
    stop ??= asked.follow(cut, value.cut.knownAt, hinted);
  }

  function hinted(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void read();
    }, GATHER_MS);
  }

  /** What was shown stays while the trouble may pass, and says that it is old; a refusal takes it away. */
  function failed(kind: Ending): void {
    const refused = kind === 'unauthenticated' || kind === 'forbidden';
    if (refused) shown = null;
    const held = shown && { value: shown, subjectId: null, cut: shown.cut, synthetic: shown.synthetic };
    const data: Readonly<Record<Ending, Data<CohortCourse>>> = {
      network: { state: 'offline', held, confirmedAt: null },
      server: held ? { state: 'offline', held, confirmedAt: null } : { state: 'error', reason: 'server' },
      aborted: held ? { state: 'offline', held, confirmedAt: null } : { state: 'error', reason: 'server' },
      unauthenticated: { state: 'forbidden', reason: 'signed-out' },
      forbidden: { state: 'forbidden', reason: 'role' },
    };
    take(data[kind]);
  }

  const follower: Follower = {
    follow(nextClient, nextCut) {
      reset();
      client = nextClient;
      cut = nextCut;
      if (!client) return take({ state: 'idle', reason: 'no-provider' });
      take({ state: 'loading' });
      void read();
    },
    retry() {
      if (!shown) take({ state: 'loading' });
      void read();
    },
    settle() {
      basis = null;
      changed = new Set();
      if (!latest || !shown) return;
      shown = latest;
      take(ready(latest));
    },
    seen(subjectId) {
      const code = shown?.lanes.find((lane) => lane.subjectId === subjectId)?.subjectCode;
      changed = new Set([...changed].filter((one) => one !== code));
    },
    get changed() {
      return changed;
    },
    get basis() {
      return basis;
    },
    get latest() {
      return latest;
    },
  };
  return follower;
}
