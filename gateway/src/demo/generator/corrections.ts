/** Puts a mistake into the history of a record, and its correction: the versions before it say what was wrong. */
import type { CorrectionCourse } from '../course.ts';
import type { History } from './history.ts';
import type { Timeline } from './timeline.ts';

export function withCorrections(timeline: Timeline, histories: readonly History[]): History[] {
  const corrections = timeline.course.corrections ?? [];
  for (const { record } of corrections) {
    if (!histories.some(({ key }) => key === record)) {
      throw new RangeError(`${timeline.course.code}: nothing to correct at ${record}`);
    }
  }
  return histories.map((history) =>
    corrections
      .filter(({ record }) => record === history.key)
      .reduce((sofar, correction) => corrected(timeline, sofar, correction), history),
  );
}

function corrected(timeline: Timeline, history: History, correction: CorrectionCourse): History {
  const on = timeline.date(correction.on);
  const before = history.states.filter(({ entered }) => entered < on);
  const truth = before.at(-1);
  if (!truth) throw new RangeError(`${history.key} is corrected before it was entered`);
  const wrong = before.map((state) => ({ ...state, content: overlaid(state.content, correction.first) }));
  const right = {
    entered: on,
    reason: { code: correction.code, text: correction.text },
    content: truth.content,
  };
  const after = history.states.filter(({ entered }) => entered >= on);
  // The overlay names fields of the same kind of record; a misspelt one is refused above.
  return { ...history, states: [...wrong, right, ...after] } as History;
}

/** The content with some fields replaced, also inside a field: { reported: { unit } } leaves the value alone. */
function overlaid<T extends object>(content: T, first: Readonly<Record<string, unknown>>): T {
  const fields = new Map<string, unknown>(Object.entries(content));
  for (const [field, value] of Object.entries(first)) {
    if (!fields.has(field)) throw new RangeError(`no such field: ${field}`);
    const old = fields.get(field);
    fields.set(field, isObject(old) && isObject(value) ? { ...old, ...value } : value);
  }
  return Object.fromEntries(fields) as T;
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
