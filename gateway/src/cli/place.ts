/** Where the store and its signed heads are, from the environment: for the commands that prove and guard the record. */
import { resolve } from 'node:path';
import { openHeadBook, type HeadBook, type HeadPlaces } from '../data/heads.ts';
import { isServer } from '../data/place.ts';
import { PROJECT_ROOT, storePlace, type Env } from './paths.ts';

export { storePlace, type Env } from './paths.ts';

/**
 * TRIALSIDE_HEADS is the file the heads are appended to: put it on another machine's disk. TRIALSIDE_HEAD_KEY is the key
 * they are signed with, TRIALSIDE_HEAD_TRUSTED the fingerprints of older keys, with commas. Without them, both files
 * stand beside an SQLite store, or in `.data` of the project for a server's.
 */
export function headPlaces(env: Env): Required<HeadPlaces> {
  const place = storePlace(env);
  const beside = isServer(place) ? resolve(PROJECT_ROOT, '.data/trialside') : place;
  return {
    file: env['TRIALSIDE_HEADS'] || `${beside}.heads.jsonl`,
    keyFile: env['TRIALSIDE_HEAD_KEY'] || `${beside}.head-key.pem`,
    trusted: (env['TRIALSIDE_HEAD_TRUSTED'] ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  };
}

/** The book of heads at its places; makes its key where there is none. */
export const headBook = (env: Env): HeadBook => openHeadBook(headPlaces(env));

export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

export const STREAMS: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
