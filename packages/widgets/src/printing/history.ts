/** Who entered the records of a print and who corrected them, from the audit trail. Loaded when somebody prints. */
import { RecordHistoryDocument, type Client, type RecordHistoryQuery } from '@trialside/client';

type Study = NonNullable<RecordHistoryQuery['study']>;
type Entry = NonNullable<Study['changes']>['edges'][number]['node'];

/** One change, whichever of the records it touched. */
export interface HistoryLine extends Omit<Entry, 'version' | keyof FieldChange> {
  /** By id of the record: the version that the change made. */
  readonly versions: Readonly<Record<string, number>>;
  /** What it touched, as the trail keeps it. */
  readonly fields: readonly FieldChange[];
}

export type FieldChange = Pick<Entry, 'field' | 'old' | 'new' | 'isRedacted'>;

/** Oldest first; null where the trail could not be read, or may not be. */
export async function historyOf(
  client: Client,
  records: readonly string[],
): Promise<readonly HistoryLine[] | null> {
  const lines = new Map<number, HistoryLine>();
  for (const record of records) {
    let after: string | null = null;
    do {
      const page: Study['changes'] = await pageOf(client, record, after);
      if (!page) return null;
      for (const { node } of page.edges) {
        const { version, field, old, new: fresh, isRedacted, ...line } = node;
        const before = lines.get(node.change);
        const versions = { ...before?.versions, [record]: version };
        const fields = [...(before?.fields ?? []), { field, old, new: fresh, isRedacted }];
        lines.set(node.change, { ...line, versions, fields });
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
  }
  return [...lines.values()].toSorted((a, b) => a.change - b.change);
}

async function pageOf(client: Client, record: string, after: string | null): Promise<Study['changes']> {
  const outcome = await client.read(RecordHistoryDocument, { study: client.study, record, after });
  return outcome.kind === 'data' ? (outcome.data.study?.changes ?? null) : null;
}
