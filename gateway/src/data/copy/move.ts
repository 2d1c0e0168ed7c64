/** A study store moves from its SQLite file to a PostgreSQL server; the file stays as it is. */
import type { CopyProgress } from './parcel.ts';
import type { ProvenStudy } from './prove.ts';
import { copyToServer } from './restore.ts';

export interface Moved {
  readonly studies: readonly ProvenStudy[];
  readonly ms: number;
}

/** Throws StoreUnavailable; see `copyToServer`. */
export async function moveToServer(file: string, address: string, onProgress?: CopyProgress): Promise<Moved> {
  const begun = performance.now();
  const studies = await copyToServer(file, address, onProgress);
  return { studies, ms: Math.round(performance.now() - begun) };
}
