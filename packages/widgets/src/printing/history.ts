/** Who entered the records of a print and who corrected them, from the audit trail. Loaded when somebody prints. */
import { RecordHistoryDocument, type Client, type RecordHistoryQuery } from '@trialside/client';

type Study = NonNullable<RecordHistoryQuery['study']>;
type Entry = NonNullable<Study['changes']>['edges'][number]['node'];

/** One change, whichever of the records it touched. */
export interface HistoryLine extends Omit<Entry, 'version'> {
  /** By id of the record: the version that the change made. */
  readonly versions: Readonly<Record<string, number>>;
}

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
        const { version, ...line } = node;
        const versions = { ...lines.get(node.change)?.versions, [record]: version };
        lines.set(node.change, { ...line, versions });
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
