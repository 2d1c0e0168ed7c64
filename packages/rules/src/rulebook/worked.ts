/** Works every example of the rule book under a protocol. */
import type { Protocol } from '../protocol/index.ts';
import { CHAPTERS } from './chapters.ts';

export interface WorkedAnswer {
  readonly rule: string;
  readonly id: string;
  readonly expected: string;
  /** What the rule answered; the message where it threw. */
  readonly found: string;
  readonly agrees: boolean;
}

export const workExamples = (protocol: Protocol): readonly WorkedAnswer[] =>
  CHAPTERS.flatMap(({ rules }) =>
    rules.flatMap(({ rule, examples }) =>
      examples.map(({ id, expected, answer }) => {
        const found = attempt(() => answer(protocol));
        return { rule: rule.id, id, expected, found, agrees: found === expected };
      }),
    ),
  );

function attempt(answer: () => string): string {
  try {
    return answer();
  } catch (error) {
    return String(error);
  }
}
