/** Sends a platelet count to the study and says in one of five ways what became of it. */
import type { Gateway } from './gateway.ts';

export interface CountEntry {
  readonly study: string;
  readonly subjectId: string;
  readonly visitId: string | null;
  /** As the report prints them. */
  readonly value: string;
  readonly unit: string;
  readonly low: string | null;
  readonly high: string | null;
  /** YYYY-MM-DD or YYYY-MM-DDThh:mm, wall time at the site. */
  readonly collected: string;
}

export interface FieldProblem {
  readonly field: string;
  /** Key of the reason, such as value-not-a-number. */
  readonly reason: string;
}

export type Outcome =
  | {
      readonly kind: 'recorded';
      readonly change: number;
      readonly value: string;
      readonly unit: string;
      readonly collected: string;
    }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly why: string; readonly fields: readonly FieldProblem[] }
  /** It may or may not have been written: only the same entry with the same key is safe to send. */
  | { readonly kind: 'unknown' };

const RECORD = /* GraphQL */ `
  mutation PortalRecordCount($input: RecordLabResultInput!) {
    recordLabResult(input: $input) {
      __typename
      ... on RecordLabResultSuccess {
        change
        labResult {
          collected
          reported {
            value
            unit
          }
        }
      }
      ... on ValidationError {
        fields {
          path
          reason
        }
      }
    }
  }
`;

interface Success {
  readonly __typename: 'RecordLabResultSuccess';
  readonly change: number;
  readonly labResult: {
    readonly collected: string | null;
    readonly reported: { readonly value: string | null; readonly unit: string | null };
  };
}

interface Invalid {
  readonly __typename: 'ValidationError';
  readonly fields: readonly { readonly path: readonly string[]; readonly reason: string }[];
}

interface Payload {
  readonly recordLabResult: Success | Invalid | { readonly __typename: 'NotFound' };
}

/** CDISC test code of the platelet count. */
const PLATELETS = 'PLAT';

/** Never throws. The key stays the same for as long as the entry does. */
export async function recordCount(
  gateway: Gateway,
  entry: CountEntry,
  idempotencyKey: string,
): Promise<Outcome> {
  const input = { ...entry, test: PLATELETS, idempotencyKey };
  const answer = await gateway.ask<Payload>(RECORD, { input });
  if ('trouble' in answer) {
    return answer.trouble === 'unauthenticated' || answer.trouble === 'forbidden'
      ? { kind: 'refused', why: answer.trouble, fields: [] }
      : { kind: 'unknown' };
  }
  const result = answer.data.recordLabResult;
  if (result.__typename === 'RecordLabResultSuccess') {
    const { change, labResult } = result;
    const { value, unit } = labResult.reported;
    return {
      kind: 'recorded',
      change,
      value: value ?? '',
      unit: unit ?? '',
      collected: labResult.collected ?? '',
    };
  }
  const fields =
    result.__typename === 'ValidationError'
      ? result.fields.map(({ path, reason }) => ({ field: path.at(-1) ?? '', reason }))
      : [];
  return { kind: 'refused', why: result.__typename, fields };
}
