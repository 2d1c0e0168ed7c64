/**
 * What happens inside a transaction, written once for every database: a generator that asks for one statement at a time.
 * SQLite answers at once, so that nothing can come between; PostgreSQL is awaited. Neither is known here.
 */
import type { Params, Query, Row, Statement } from './statement.ts';

export interface Step {
  readonly statement: Statement;
  readonly params: Params;
}

export interface Outcome {
  readonly rows: readonly Row[];
  /** How many rows a write touched. */
  readonly changes: number;
}

export type Steps<T> = Generator<Step, T, Outcome>;

export function* rowsOf(query: Query): Steps<readonly Row[]> {
  return (yield query).rows;
}

export function* run(statement: Statement, params: Params): Steps<number> {
  return (yield { statement, params }).changes;
}

export function takeSteps<T>(steps: Steps<T>, perform: (step: Step) => Outcome): T {
  let next = steps.next();
  while (!next.done) next = answer(steps, () => perform((next as IteratorYieldResult<Step>).value));
  return next.value;
}

/** An accident is thrown into the steps, so that they stand in its trace. */
function answer<T>(steps: Steps<T>, perform: () => Outcome): IteratorResult<Step, T> {
  let outcome: Outcome;
  try {
    outcome = perform();
  } catch (error) {
    return steps.throw(error);
  }
  return steps.next(outcome);
}

export async function takeStepsAsync<T>(
  steps: Steps<T>,
  perform: (step: Step) => Promise<Outcome>,
): Promise<T> {
  let next = steps.next();
  while (!next.done) {
    const { value } = next;
    let outcome: Outcome;
    try {
      outcome = await perform(value);
    } catch (error) {
      next = steps.throw(error);
      continue;
    }
    next = steps.next(outcome);
  }
  return next.value;
}

/** The values of a step in the order in which its SQL wants them. */
export function valuesOf({ statement, params }: Step): (string | number | null)[] {
  return statement.names.map((name) => {
    const value = params[name];
    if (value === undefined) throw new Error(`no value for parameter "${name}" of: ${statement.sql}`);
    return value;
  });
}
