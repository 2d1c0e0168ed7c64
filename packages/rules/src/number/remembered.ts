/** Remembers the answers to the questions asked last, for a pure function that is asked the same ones again and again. */

/**
 * The same function with a memory of at most `most` questions; when it is full it forgets all and begins anew. The answers are
 * shared, so they must be read-only.
 */
export function remembered<Answer, Question extends string | number = string>(
  read: (question: Question) => Answer,
  most: number,
): (question: Question) => Answer {
  const known = new Map<Question, Answer>();
  return (question) => {
    let answer = known.get(question);
    if (answer === undefined) {
      if (known.size >= most) known.clear();
      known.set(question, (answer = read(question)));
    }
    return answer;
  };
}
