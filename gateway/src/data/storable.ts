/** Which values both databases keep exactly as they are. What they would change or refuse is refused before it is written. */
import type { FieldReason } from '@trialside/rules/refusals';
import { problem, type FieldProblem } from './field-problem.ts';

/**
 * NUL ends a text for one of the databases, and half a surrogate pair is silently replaced by the other; a number that is
 * not exact in a double would come back as another one. Each is named by the path at which it stands.
 */
export function storableProblems(value: unknown): FieldProblem[] {
  const found: FieldProblem[] = [];
  // One path for the whole walk: nearly always there is nothing to say.
  const path: string[] = [];
  const look = (at: unknown): void => {
    const what = whatIsWrong(at);
    if (what) found.push(problem([...path], what));
    if (at === null || typeof at !== 'object') return;
    const isList = Array.isArray(at);
    for (const key of Object.keys(at)) {
      path.push(key);
      if (!isList) look(key);
      look((at as Readonly<Record<string, unknown>>)[key]);
      path.pop();
    }
  };
  look(value);
  return found;
}

/** Quick, and right about nearly every text: no NUL and no surrogate at all. */
// oxlint-disable-next-line no-control-regex -- NUL is what is looked for
const SUSPECT = /[\0\uD800-\uDFFF]/;
const HALF_A_PAIR = /\p{Surrogate}/u;

function whatIsWrong(value: unknown): FieldReason | null {
  if (typeof value === 'string') {
    if (!SUSPECT.test(value)) return null;
    if (value.includes('\0')) return 'nul-character';
    return HALF_A_PAIR.test(value) ? 'broken-character' : null;
  }
  if (typeof value !== 'number') return null;
  const exact = Number.isInteger(value) ? Number.isSafeInteger(value) : Number.isFinite(value);
  return exact ? null : 'not-a-number';
}
