/** Where the dictionaries an operator loads are kept. */
import { dirname, join, resolve } from 'node:path';
import { isServer } from '../data/place.ts';
import { PROJECT_ROOT, storePlace, type Env } from './paths.ts';

/** The folder of dictionaries: beside an SQLite store, or in `.data` of the project for a server's. */
export function dictionaryFolder(env: Env): string {
  const place = storePlace(env);
  return join(isServer(place) ? resolve(PROJECT_ROOT, '.data') : dirname(place), 'dictionaries');
}
