/** The criteria of a CTCAE term as NCI published them, where the gateway has loaded them. */
import type { Client } from '../client.ts';
import { CtcaeWordingDocument } from '../generated/graphql.ts';

export interface OfficialWording {
  readonly definition: string | null;
  /** By grade, in English. */
  readonly grades: Readonly<Record<number, string>>;
}

/** Null where the gateway has none, or cannot be asked now. */
export async function officialWording(
  client: Client,
  version: string,
  code: string,
): Promise<OfficialWording | null> {
  const outcome = await client.read(CtcaeWordingDocument, { version, code });
  const wording = outcome.kind === 'data' ? outcome.data.ctcaeWording : null;
  return wording
    ? {
        definition: wording.definition,
        grades: Object.fromEntries(wording.grades.map(({ grade, text }) => [grade, text])),
      }
    : null;
}
