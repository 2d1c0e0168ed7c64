/** `trialside verify`: proves that the record is as it was written, or names the first thing that is not. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseHeads, type HeadBook } from '../data/heads.ts';
import { openStoreAt } from '../data/store.ts';
import type { Checkpoint, Verified } from '../data/verify.ts';
import { headBook, STREAMS, storePlace, type Env, type Output } from './place.ts';

export const VERIFY_USAGE = `Usage: npm run trialside -- verify [options]

  Proves for every study that the chain of changes is whole, the tables equal the log, nothing is behind a signed
  head, and the access log is whole. Names the first thing that is wrong; the exit code is then 1.

  --study CODE        only this study
  --since FILE        begin at the checkpoints in FILE, where there are any, and write the new ones to it; from time to
                      time verify without it: only that finds what was altered before a checkpoint
  --heads FILE        compare with the signed heads in FILE instead of the configured one
  --json              the result as JSON
`;

export async function runVerify(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  let options;
  try {
    options = parseArgs({
      args: [...args],
      options: {
        study: { type: 'string' },
        since: { type: 'string' },
        heads: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    err(`${(error as Error).message}\n\n${VERIFY_USAGE}`);
    return 2;
  }
  if (options.help) {
    out(VERIFY_USAGE);
    return 0;
  }
  const book = headBook(env);
  const heads = options.heads ? parseHeads(readFileSync(options.heads, 'utf8'), options.heads) : book.all();
  const checkpoints = options.since ? readCheckpoints(options.since) : [];
  const store = await openStoreAt(storePlace(env));
  try {
    const studies = (await store.studies()).filter(({ code }) => !options.study || code === options.study);
    // A head of a study that is not here any more is the loss of a whole study.
    const gone = heads.filter(({ study }) => !studies.some(({ id }) => id === study)).map(({ code }) => code);
    const missing = [...new Set(gone)].filter((code) => !options.study || code === options.study);
    if (options.study && studies.length === 0 && missing.length === 0) {
      err(`There is no study "${options.study}" in the store.\n`);
      return 2;
    }
    const results: Verified[] = [];
    for (const { id } of studies) {
      const checkpoint = checkpoints.find(({ study }) => study === id) ?? null;
      results.push(await store.maintain.verify(id, { checkpoint, heads, trusted: book.trusted }));
    }
    out(
      options.json
        ? `${JSON.stringify({ studies: results, missing }, null, 2)}\n`
        : report(results, missing, book),
    );
    const found = results.flatMap(({ checkpoint }) => (checkpoint ? [checkpoint] : []));
    if (options.since)
      writeFileSync(options.since, `${JSON.stringify(merged(checkpoints, found), null, 2)}\n`);
    return missing.length === 0 && results.every(({ ok }) => ok) ? 0 : 1;
  } finally {
    await store.close();
  }
}

const readCheckpoints = (file: string): Checkpoint[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Checkpoint[]) : [];

const merged = (before: readonly Checkpoint[], found: readonly Checkpoint[]): Checkpoint[] => [
  ...before.filter(({ study }) => !found.some((one) => one.study === study)),
  ...found,
];

function report(results: readonly Verified[], missing: readonly string[], book: HeadBook): string {
  const lines = results.flatMap((one) => {
    const counted = `${one.changes} changes, ${one.entries} entries, ${one.rows} rows, ${one.accessEvents} access events, ${one.heads} signed heads`;
    return one.ok
      ? [
          `${one.code}: whole up to change ${one.head} (${counted}${one.redacted > 0 ? `, ${one.redacted} fields redacted` : ''}).`,
        ]
      : [
          `${one.code}: NOT as it was written. The last good change is ${one.lastGood}.`,
          ...one.problems.map(({ message, what }) => `  ${message} [${what}]`),
        ];
  });
  const lost = missing.map(
    (code) => `${code}: NOT here any more, but its head was signed. Restore it from a backup.`,
  );
  const none = results.length + missing.length === 0 ? ['The store holds no study.'] : [];
  return [...none, ...lost, ...lines, `Signed heads: ${book.file}`, ''].join('\n');
}
