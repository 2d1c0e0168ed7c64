/** The live feed: hints that something changed, never what. Clients fetch what they may see. */
import type { ChangeHint } from '../data/write.ts';
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
    resolve: (hint) => hint,
  }),
);

/** Ends when the caller goes away and when the token ends: the client comes back with a fresh one and its last number. */
async function changes(
  study: string,
  after: number | null,
  context: Context,
): Promise<AsyncIterable<ChangeHint>> {
  const scope = await scopeIn(context, study);
  const head = await context.store.study(study);
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), Math.min(context.expiresAt - Date.now(), LONGEST_STREAM_MS));
  context.signal.addEventListener('abort', () => stop.abort(), { once: true });
  stop.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  // A study out of reach is one in which nothing ever happens.
  const hints =
    scope && head ? context.store.follow(scope, after ?? head.lastChange, stop.signal) : silence(stop.signal);
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => hints.next(),
      // Waiting for the next change would keep `return` waiting too: end the wait first.
      return: () => {
        stop.abort();
        return hints.return(undefined);
      },
    }),
  };
}

/** Timers cannot be set further ahead than this. */
const LONGEST_STREAM_MS = 2 ** 31 - 1;

// oxlint-disable-next-line require-yield -- it has nothing to say, and ends when the caller does
async function* silence(signal: AbortSignal): AsyncGenerator<ChangeHint> {
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
