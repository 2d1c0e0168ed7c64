/** The live feed: hints that something changed, never what. Clients fetch what they may see. */
import { GraphQLError } from 'graphql';
import type { Scope } from '../auth/scope.ts';
import { MARK_LENGTH, parsePosition, type Position } from '../data/position.ts';
import type { StudyHead } from '../data/study-head.ts';
import type { ChangeHint } from '../data/change-hint.ts';
import { builder } from './builder.ts';
import { scopeIn, type Context } from './context.ts';
import { globalId } from './global-id.ts';

const StudyChange = builder.objectRef<ChangeHint>('StudyChange').implement({
  description: 'A hint that a study has changed. It carries no clinical value.',
  fields: (t) => ({
    study: t.exposeString('study', { description: 'Code of the study.' }),
    change: t.exposeInt('change', {
      description: 'Number of the change: give the last one as `after` to go on from there.',
    }),
    subjectId: t.id({
      nullable: true,
      description: 'The subject it touched; null for the study as a whole.',
      resolve: ({ study, subjectId }) => (subjectId === null ? null : globalId('subject', study, subjectId)),
    }),
    kinds: t.stringList({ description: 'Kinds of record it touched.', resolve: ({ kinds }) => [...kinds] }),
  }),
});

builder.subscriptionField('studyChanged', (t) =>
  t.field({
    type: StudyChange,
    args: {
      study: t.arg.string({ description: 'Code of the study.' }),
      after: t.arg.int({
        required: false,
        description: 'Number of the last change already seen; without it, from now on.',
      }),
    },
    description:
      'Every change after the given one that the caller may know of, in order and once, then what follows.',
    subscribe: (_root, { study, after }, context) => changes(study, after ?? null, context),
    resolve: (hint, _args, { live }) => {
      live.position = hint.position;
      live.isReset = hint.isReset === true;
      return hint;
    },
  }),
);

/** Ends when the caller goes away and when the token ends: the client comes back with a fresh one and its position. */
async function changes(
  study: string,
  after: number | null,
  context: Context,
): Promise<AsyncIterable<ChangeHint>> {
  const leave = context.takeSeat();
  if (!leave) throw tooManyStreams();
  try {
    return await followed(study, after, context, leave);
  } catch (error) {
    leave();
    throw error;
  }
}

async function followed(
  study: string,
  after: number | null,
  context: Context,
  leave: () => void,
): Promise<AsyncIterable<ChangeHint>> {
  const { live, store } = context;
  const scope = await scopeIn(context, study);
  // A token that was taken back leaves no rights at all: the stream ends, whoever it belonged to.
  let isRevoked = false;
  const rights = async (): Promise<Scope | null> => {
    isRevoked = !(await context.stillHolds());
    return isRevoked ? null : scopeIn(context, study);
  };
  const head = await store.study(study);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), Math.min(context.expiresAt - Date.now(), LONGEST_STREAM_MS));
  context.signal.addEventListener('abort', () => stop.abort(), { once: true });
  stop.signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer);
      leave();
    },
    { once: true },
  );
  if (context.signal.aborted) stop.abort();
  let hints: AsyncGenerator<ChangeHint>;
  if (scope && head) {
    const from = positionOf(live.lastEventId, after) ?? headPosition(head);
    // Known from the beginning, so that a stream that is cut before its first event is resumed too.
    live.position = from.mark === null ? String(from.change) : `${from.change}-${from.mark}`;
    hints = store.follow(scope, from, stop.signal, rights);
  } else {
    // A study out of reach is one in which nothing ever happens.
    hints = silence(store.stranger(stop.signal, async () => (await rights()) !== null || isRevoked));
  }
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        const next = await hints.next();
        // Ended from here, by the end of rights or of the server: nothing of it stays behind.
        if (next.done) stop.abort();
        return next;
      },
      // Waiting for the next change would keep `return` waiting too: end the wait first.
      return: () => {
        stop.abort();
        return hints.return(undefined);
      },
    }),
  };
}

const headPosition = ({ lastChange, hash }: StudyHead): Position => ({
  change: lastChange,
  mark: hash.slice(0, MARK_LENGTH),
});

/** What the client says itself counts more than what it asked for when it first came. */
function positionOf(lastEventId: string | null, after: number | null): Position | null {
  const known = lastEventId === null ? null : parsePosition(lastEventId);
  return known ?? (after === null ? null : { change: after, mark: null });
}

/** Timers cannot be set further ahead than this. */
const LONGEST_STREAM_MS = 2 ** 31 - 1;

// oxlint-disable-next-line require-yield -- it has nothing to say, and ends when there is nothing to wait for
async function* silence(end: Promise<void>): AsyncGenerator<ChangeHint> {
  await end;
}

/** Clients read it as "wait": they come back, and ask for what is new in the meantime. */
const tooManyStreams = (): GraphQLError =>
  new GraphQLError('too many streams are open; close one, or wait', {
    extensions: {
      code: 'TOO_MANY_STREAMS',
      retryAfterMs: SEAT_WAIT_MS,
      http: { status: 429, headers: { 'Retry-After': String(SEAT_WAIT_MS / 1000) } },
    },
  });

/** How long somebody who was refused a stream waits before asking again. */
const SEAT_WAIT_MS = 15_000;
