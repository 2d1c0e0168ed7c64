/** `trialside serve --check`: everything that is wrong with the settings, each with its variable, and nothing started. */
import { existsSync } from 'node:fs';
import { checkedConfig, unknownVariables, type Env } from '../server/config.ts';
import { BadManifest, loadTrustedDocuments } from '../server/trusted/documents.ts';
import { BadDatabaseUrl, storePlace } from './paths.ts';
import { headBook, STREAMS, type Output } from './place.ts';

export function checkServe(
  env: Env,
  { demo }: { readonly demo: boolean },
  { out, err }: Output = STREAMS,
): number {
  const found: string[] = [];
  const note = (variable: string, sentence: string): void => void found.push(`${variable}: ${sentence}`);
  const tried = <T>(variable: string, use: () => T): T | null => {
    try {
      return use();
    } catch (error) {
      note(variable, (error as Error).message);
      return null;
    }
  };
  try {
    storePlace(env);
  } catch (error) {
    if (!(error instanceof BadDatabaseUrl)) throw error;
    note('DATABASE_URL', error.message);
  }
  const { config, problems } = checkedConfig(env, { demo, storePlace: '' });
  for (const { variable, sentence } of problems) note(variable, `${sentence}.`);
  // A key that is not there yet is made at the first start, not by asking.
  const { TRIALSIDE_HEAD_KEY: key } = env;
  if (key && existsSync(key)) tried('TRIALSIDE_HEAD_KEY', () => headBook(env));
  try {
    loadTrustedDocuments(undefined, config.trustedDocuments);
  } catch (error) {
    if (!(error instanceof BadManifest)) throw error;
    note('TRIALSIDE_TRUSTED_DOCUMENTS', error.message);
  }
  for (const name of unknownVariables(env)) {
    err(`${name}: the gateway knows no such setting; is it a slip of the pen?\n`);
  }
  for (const line of found) err(`${line}\n`);
  if (found.length > 0) return 1;
  out(
    `The settings are in order: ${config.production ? 'production' : 'development'} profile, port ${config.port}.\n`,
  );
  return 0;
}
