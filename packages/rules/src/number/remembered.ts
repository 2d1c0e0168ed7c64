/** Remembers the answers to the texts asked last, for a pure function that is asked the same ones again and again. */

/**
 * The same function with a memory of at most `most` texts; when it is full it forgets all and begins anew. The answers are
 * shared, so they must be read-only.
 */
export function remembered<Answer>(read: (text: string) => Answer, most: number): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (known.size >= most) known.clear();
    known.set(text, answer);
    return answer;
  };
}
