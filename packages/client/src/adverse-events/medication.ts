/** A medication that was given for an event, recorded from beside it: what is known of it at once, the rest later. */
import type { Client } from '../client.ts';
import { RecordMedicationDocument } from '../generated/graphql.ts';

export interface GivenMedication {
  readonly name: string;
  readonly start: string | null;
}

export type MedicationOutcome =
  | { readonly kind: 'recorded'; readonly id: string; readonly change: number }
  | { readonly kind: 'refused'; readonly messages: readonly string[] }
  /** No answer came: the same key may be sent again. */
  | { readonly kind: 'uncertain' };

export async function recordMedication(
  client: Client,
  subjectId: string,
  { name, start }: GivenMedication,
  idempotencyKey: string,
): Promise<MedicationOutcome> {
  const outcome = await client.write(RecordMedicationDocument, {
    input: {
      study: client.study,
      subjectId,
      name: name.trim(),
      start,
      role: 'TOXICITY_TREATMENT',
      idempotencyKey,
    },
  });
  if (outcome.kind !== 'data') return { kind: 'uncertain' };
  const saved = outcome.data.saved as {
    readonly change?: number;
    readonly record?: { readonly id: string };
    readonly fields?: readonly { readonly message: string }[];
  };
  return saved.record
    ? { kind: 'recorded', id: saved.record.id, change: saved.change ?? 0 }
    : { kind: 'refused', messages: saved.fields?.map(({ message }) => message) ?? [] };
}
