/** A study in the store, and how far its log has come. */
import type { Row } from './statement.ts';

export interface StudyHead {
  readonly id: string;
  readonly code: string;
  readonly lastChange: number;
  /** Hash of the last change. */
  readonly hash: string;
}

export const headFrom = (row: Row | undefined): StudyHead | null =>
  row
    ? {
        id: row['id'] as string,
        code: row['code'] as string,
        lastChange: row['head_seq'] as number,
        hash: row['head_hash'] as string,
      }
    : null;
