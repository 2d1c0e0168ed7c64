/**
 * Answers that were given before and still hold to the byte: for the same document and variables, to somebody with the same
 * rights, at the same state of the subject (or of the study), on the same day at every site. The state is read from the store
 * for every request; the build and the rules are those of the process that keeps the answers.
 */
import type { ExecutionResult } from 'graphql';
import type { Scope } from '../../auth/scope.ts';
import type { AccessEvent } from '../../data/access-log.ts';
import type { Context } from '../../schema/context.ts';
import { scopeIn } from '../../schema/context.ts';
import type { StateNow } from '../../data/study-state.ts';
import { bytesOf, createKeptAnswers, piecesOf, type KeptAnswer, type KeptAnswers } from './kept-answers.ts';
import type { Dependence, Prepared, Variables } from './prepared.ts';

export type Execute = (context: Context) => ExecutionResult | Promise<ExecutionResult>;

/** Bytes to be sent, or the answer itself. */
export type Answered = { readonly bytes: readonly Buffer[] } | { readonly result: ExecutionResult };

export interface ExactCache {
  /**
   * The answer, from before or made now. Null where nothing can be
   * kept of such a request: it is the caller's to execute.
   */
  answer(
    hash: string,
    prepared: Prepared,
    variables: Variables,
    context: Context,
    execute: Execute,
  ): Promise<Answered | null>;
}

export function createExactCache(answers: KeptAnswers = createKeptAnswers()): ExactCache {
  return {
    async answer(hash, { depends }, variables, context, execute) {
      const studyCode = depends?.study(variables) ?? null;
      if (!depends || studyCode === null || !context.identity) return null;
      const scope = await scopeIn(context, studyCode);
      const state = scope && (await context.store.state(scope, subjectOf(depends, variables)));
      if (!scope || !state) return null;
      // Each part as JSON, or a date or a hash: none holds a line break of its own, so that no two keys run together.
      const key = [
        hash,
        JSON.stringify(state.of),
        state.days,
        rightsOf(scope),
        JSON.stringify(variables),
      ].join('\n');
      const before = answers.get(key);
      if (before) {
        tell(before, state, context);
        return { bytes: bytesOf(before, state.lastChange) };
      }
      const events: AccessEvent[] = [];
      let readAt: string | null = null;
      const trail = {
        ...context.trail,
        onNoted: (event: AccessEvent) => void events.push(event),
        onRead: (head: string) => void (readAt = head),
      };
      const result = await execute({ ...context, trail });
      if (result.errors) return { result };
      // Something may have been written in between: then this is the answer to a later state than the key says.
      if (readAt !== state.hash) return { result };
      const made = { pieces: piecesOf(result, state.isOfSubject ? depends.knownAt : []), events };
      answers.put(key, made);
      return { bytes: bytesOf(made, state.lastChange) };
    },
  };
}

/** Everything a scope says. The store gives out one object for as long as the rights of a person stand. */
const rights = new WeakMap<Scope, string>();

function rightsOf(scope: Scope): string {
  let text = rights.get(scope);
  if (text === undefined) rights.set(scope, (text = JSON.stringify(scope)));
  return text;
}

/** Only what is known now hangs on the subject alone: a cut in the past may end between two changes of others. */
const subjectOf = (depends: Dependence, variables: Variables): string | null =>
  depends.subject && depends.at(variables) === null ? depends.subject(variables) : null;

/** Giving an answer again is a reading like the first: of the same subjects, by this person, at the state of now. */
function tell({ events }: KeptAnswer, state: StateNow, context: Context): void {
  const { operation, client, requestId } = context.trail;
  for (const event of events) {
    const knownAt = state.isOfSubject ? state.lastChange : event.knownAt;
    context.store.note({ ...event, knownAt, operation, client, requestId });
  }
}
