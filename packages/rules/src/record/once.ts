/**
 * Remembers what a pure function made of its arguments for as long as they live, so that each rule can ask a record anew
 * and the record is read once. Records and protocols are never changed: the same object means the same answer.
 */

type Answers<Answer> = WeakMap<object, { readonly answer: Answer } | Answers<Answer>>;

/**
 * The same function, asked once for the same objects. The answers are shared, so they must be read-only. Arguments beyond
 * those that `make` declares are not passed on (`list.map(once(…))`).
 */
export function once<Keys extends readonly [object, ...object[]], Answer>(
  make: (...keys: Keys) => Answer,
): (...keys: Keys) => Answer {
  const answers: Answers<Answer> = new WeakMap();
  const last = make.length - 1;
  return (...keys) => {
    let level = answers;
    for (let n = 0; n < last; n += 1) {
      let next = level.get(keys[n]!) as Answers<Answer> | undefined;
      if (!next) level.set(keys[n]!, (next = new WeakMap()));
      level = next;
    }
    let known = level.get(keys[last]!) as { readonly answer: Answer } | undefined;
    if (!known) level.set(keys[last]!, (known = { answer: make(...keys) }));
    return known.answer;
  };
}
