/** Where things are, seen from the project's root: the store, and the built pages that the gateway serves. */
import { fileURLToPath } from 'node:url';
import { isAbsolute, resolve } from 'node:path';

export const PROJECT_ROOT: string = fileURLToPath(new URL('../../../', import.meta.url));

/** A setting that names no usable store; the message says what to give. */
export class BadDatabaseUrl extends Error {
  override name = 'BadDatabaseUrl';
}

/** The SQLite file of DATABASE_URL (a path or a file: URL), or `.data/trialside.db` of the project. */
export function databaseFile(env: Readonly<Record<string, string | undefined>>): string {
  const url = env['DATABASE_URL'];
  if (!url) return resolve(PROJECT_ROOT, '.data/trialside.db');
  if (/^postgres(ql)?:/.test(url)) {
    throw new BadDatabaseUrl(
      'DATABASE_URL names a PostgreSQL server; this version keeps its store in an SQLite file.',
    );
  }
  if (url.startsWith('file:')) return fileURLToPath(new URL(url, `file://${PROJECT_ROOT}`));
  if (/^[a-z][a-z0-9+.-]+:/i.test(url))
    throw new BadDatabaseUrl(`DATABASE_URL "${url}" is not a file and not a database this version knows.`);
  return isAbsolute(url) ? url : resolve(process.cwd(), url);
}

export const PORTAL_FOLDER: string = resolve(PROJECT_ROOT, 'packages/portal/dist');
export const WIDGETS_FOLDER: string = resolve(PROJECT_ROOT, 'packages/widgets/dist');
