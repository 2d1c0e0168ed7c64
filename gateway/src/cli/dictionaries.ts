/** `trialside ctcae import` and `trialside meddra import`: puts an operator's dictionaries beside the store. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { keepCtcae, keepMeddra } from '../dictionaries/library.ts';
import { readMeddra } from '../dictionaries/meddra.ts';
import { officialCtcae } from '../dictionaries/official-ctcae.ts';
import { DictionaryRefused, readTableFile } from '../dictionaries/sheet.ts';
import { dictionaryFolder } from './dictionary-folder.ts';
import { STREAMS, type Env, type Output } from './place.ts';

export const CTCAE_USAGE = `Usage: npm run trialside -- ctcae import FILE

  Loads NCI's published CTCAE, version 5.0 or 6.0, from its workbook (.xlsx) or the same table as CSV (UTF-8). From then
  on NCI's wording stands first wherever a grade is chosen. The file is refused unless it is exactly a version known here.
  It is published at ctep.cancer.gov.
`;

export const MEDDRA_USAGE = `Usage: npm run trialside -- meddra import FOLDER --version 27.1

  Loads the sponsor's licensed MedDRA (llt.asc and mdhier.asc of its folder "MedAscii") for the decode columns of adverse
  events. Nothing of MedDRA comes with this program.
`;

const count = (number: number): string => number.toLocaleString('en');

export async function runCtcae(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
  now: () => Date = () => new Date(),
): Promise<number> {
  const asked = ask(args, {});
  if (asked.help) return (out(CTCAE_USAGE), 0);
  if (asked.problem !== null || asked.path === null) return usage(err, asked.problem, CTCAE_USAGE);
  const { path } = asked;
  return refusable(err, async () => {
    const file = await readTableFile(path);
    const official = await officialCtcae(file, path);
    const from = { file: basename(path), sha256: file.sha256, loadedAt: now().toISOString() };
    const kept = keepCtcae(dictionaryFolder(env), official, from);
    const cells = official.terms.reduce((sum, { grades }) => sum + Object.keys(grades).length, 0);
    out(
      `CTCAE ${official.version} is loaded: ${count(official.terms.length)} terms, ${count(cells)} grades in NCI's words, from ${from.file} (SHA-256 ${file.sha256.slice(0, 12)}…). Kept in ${kept}.\n`,
    );
  });
}

export async function runMeddra(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
  now: () => Date = () => new Date(),
): Promise<number> {
  const asked = ask(args, { version: { type: 'string' } });
  if (asked.help) return (out(MEDDRA_USAGE), 0);
  const problem =
    asked.problem ?? (asked.version === null ? 'Say which version it is: --version 27.1' : null);
  if (problem !== null || asked.path === null) return usage(err, problem, MEDDRA_USAGE);
  const { path, version } = asked;
  return refusable(err, () => {
    const table = readMeddra(path, version ?? '');
    const sha256 = createHash('sha256')
      .update(readFileSync(join(path, 'llt.asc')))
      .update(readFileSync(join(path, 'mdhier.asc')))
      .digest('hex');
    const from = { file: basename(resolve(path)), sha256, loadedAt: now().toISOString() };
    const kept = keepMeddra(dictionaryFolder(env), table, from);
    out(
      `MedDRA ${table.version} is loaded: ${count(Object.keys(table.llts).length)} lowest level terms, ${count(Object.keys(table.pts).length)} preferred terms. Kept in ${kept}, for the account that runs the gateway only.\n`,
    );
  });
}

interface Asked {
  readonly path: string | null;
  readonly version: string | null;
  readonly help: boolean;
  readonly problem: string | null;
}

function ask(args: readonly string[], options: { readonly version?: { readonly type: 'string' } }): Asked {
  const nothing = { path: null, version: null, help: false, problem: null };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return { ...nothing, help: true };
    const [verb, path, ...others] = positionals;
    if (verb !== 'import' || path === undefined || others.length > 0) {
      return { ...nothing, problem: 'Say import, and one place to read from.' };
    }
    const version: unknown = 'version' in values ? values.version : null;
    return { ...nothing, path, version: typeof version === 'string' ? version : null };
  } catch (error) {
    return { ...nothing, problem: (error as Error).message };
  }
}

function usage(err: Output['err'], problem: string | null, text: string): number {
  err(`${problem ?? ''}\n\n${text}`);
  return 2;
}

async function refusable(err: Output['err'], work: () => void | Promise<void>): Promise<number> {
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof DictionaryRefused)) throw error;
    err(`${error.message}\n`);
    return 1;
  }
}
