/** Where things are, seen from the project's root: the store, and the built pages that the gateway serves. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isAbsolute, resolve } from 'node:path';
import { isServer } from '../data/place.ts';

export const PROJECT_ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));

export type Env = Readonly<Record<string, string | undefined>>;

/** A setting that names no usable store; the message says what to give, and never repeats an address. */
export class BadDatabaseUrl extends Error {
  override name = 'BadDatabaseUrl';
}

/**
 * The place of the store by DATABASE_URL: a postgres:// address, or an SQLite file as a path or a file: URL;
 * `.data/trialside.db` of the project where nothing is set. Throws BadDatabaseUrl.
 */
export function storePlace(env: Env): string {
  const url = databaseUrl(env)?.trim();
  if (!url) return resolve(PROJECT_ROOT, '.data/trialside.db');
  if (isServer(url)) {
    // An address may carry a password: what is wrong with it is said without it.
    if (!URL.canParse(url)) {
      throw new BadDatabaseUrl(
        'DATABASE_URL is not an address that can be read. Write postgres://user:password@host:5432/database, with special characters of the password percent-encoded.',
      );
    }
    if (new URL(url).pathname.length < 2) {
      throw new BadDatabaseUrl('DATABASE_URL names no database: end it with /database.');
    }
    return url;
  }
  if (url.startsWith('file:')) return fileURLToPath(new URL(url, `file://${PROJECT_ROOT}`));
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(url) ?? [];
  if (scheme !== undefined) {
    throw new BadDatabaseUrl(
      `DATABASE_URL begins with ${scheme}:, which is not a file and not a database this version knows.`,
    );
  }
  return isAbsolute(url) ? url : resolve(process.cwd(), url);
}

/** Or DATABASE_URL_FILE names a file that holds it, so that a password stays out of the process list. */
function databaseUrl(env: Env): string | undefined {
  const file = env['DATABASE_URL_FILE'];
  if (!file) return env['DATABASE_URL'];
  if (env['DATABASE_URL']) {
    throw new BadDatabaseUrl('DATABASE_URL and DATABASE_URL_FILE are both set: give one.');
  }
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadDatabaseUrl(
      `DATABASE_URL_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`,
      { cause: error },
    );
  }
}

/** The same for what only makes sense with a file. Throws BadDatabaseUrl. */
export function storeFile(env: Env): string {
  const place = storePlace(env);
  if (isServer(place)) {
    throw new BadDatabaseUrl('DATABASE_URL names a PostgreSQL server; this command is about an SQLite file.');
  }
  return place;
}

export const PORTAL_FOLDER: string = resolve(PROJECT_ROOT, 'packages/portal/dist');
export const WIDGETS_FOLDER: string = resolve(PROJECT_ROOT, 'packages/widgets/dist');
