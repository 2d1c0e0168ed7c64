/**
 * The protocol of a study as it was stored, read with the parser of this build: what an older build did not know of yet gets
 * its default, and what has none is named instead of being guessed.
 */
import type { Protocol } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import type { Row } from './statement.ts';

/** A protocol that this build cannot read. Everything of the study rests on it, so nothing of it is shown. */
export class ProtocolUnreadable extends Error {
  override name = 'ProtocolUnreadable';
  /** For the log: how many things are wrong, and where the first one stands in the document. */
  readonly code: string;
  constructor(message: string, problems: readonly { readonly path: string }[]) {
    super(message);
    const [first] = problems;
    this.code = `problems:${problems.length} at:${first?.path.replaceAll(/[^\w.-]/g, '_').slice(0, 60) ?? ''}`;
  }
}

/** Read again and again, and parsing takes milliseconds: remembered by its text, of which a store has a handful. */
const parsed = new Map<string, Protocol>();
const MOST = 32;
const NAMED = 3;

/** Throws ProtocolUnreadable. The same text gives the same object. */
export function protocolFrom(row: Row): Protocol {
  const text = row['document'] as string;
  const known = parsed.get(text);
  if (known) return known;
  const answer = parseProtocol(JSON.parse(text));
  if (!answer.ok) {
    const { problems } = answer;
    const some = problems.slice(0, NAMED).map(({ path, reason }) => `${path}: ${reason}`);
    const more = problems.length > NAMED ? `; and ${problems.length - NAMED} more` : '';
    throw new ProtocolUnreadable(
      `The protocol of the study was stored by another version of Trialside, and this one cannot read it: ${some.join('; ')}${more}. Import a protocol for this version: npm run trialside -- import <data> --protocol <file>.`,
      problems,
    );
  }
  if (parsed.size >= MOST) parsed.delete(parsed.keys().next().value!);
  parsed.set(text, answer.protocol);
  return answer.protocol;
}

/**
 * Protocols by the hash of the change that made them, so that the text need not be read with every entry. The hash stands for
 * all that was written up to its change: another store, or another past, has another.
 */
const byChange = new Map<string, Protocol>();
const lastOf = new Map<string, string>();

/** The hash by which a query leaves the text of a study's protocol out (`protocolUnlessHeld`); empty where none is held. */
export const heldProtocol = (studyId: string): string => lastOf.get(studyId) ?? '';

/** The protocol of a row of `protocolUnlessHeld`. Throws ProtocolUnreadable. */
export function protocolHeldOr(studyId: string, row: Row): Protocol {
  const made = row['made'] as string;
  const held = byChange.get(made);
  if (held) return held;
  if (row['document'] === null) throw new Error('the protocol was held, and is no more');
  const protocol = protocolFrom(row);
  if (byChange.size >= MOST) {
    byChange.clear();
    lastOf.clear();
  }
  byChange.set(made, protocol);
  lastOf.set(studyId, made);
  return protocol;
}
