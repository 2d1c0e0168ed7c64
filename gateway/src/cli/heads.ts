/** `trialside heads`: signs where the record stands, outside of the database; lists and checks what was signed. */
import { openStoreAt } from '../data/store.ts';
import { headBook, STREAMS, storePlace, type Env, type Output } from './place.ts';

export const HEADS_USAGE = `Usage: npm run trialside -- heads <sign | list | check>

  sign     sign the last change of every study and append it to the file of heads
  list     print the signed heads
  check    compare every signed head with the store; the exit code is 1 where one does not fit

TRIALSIDE_HEADS names the file (put it on another machine's disk), TRIALSIDE_HEAD_KEY the Ed25519 key in PEM form.
`;

export async function runHeads(
  args: readonly string[],
  env: Env,
  { out, err }: Output = STREAMS,
): Promise<number> {
  const [action, ...rest] = args;
  if (action === '--help' || action === 'help') {
    out(HEADS_USAGE);
    return 0;
  }
  if (!['sign', 'list', 'check'].includes(action ?? '') || rest.length > 0) {
    err(`heads knows sign, list and check.\n\n${HEADS_USAGE}`);
    return 2;
  }
  const book = headBook(env);
  if (action === 'list') {
    for (const { at, code, seq, hash, why, file } of book.all()) {
      out(`${at}  ${code}  change ${seq}  ${hash}  ${why}${file ? `  ${file}` : ''}\n`);
    }
    out(`Key ${book.fingerprint}, file ${book.file}\n`);
    return 0;
  }
  const store = await openStoreAt(storePlace(env));
  try {
    if (action === 'sign') {
      for (const { id } of await store.studies()) {
        const { code, seq, hash } = await store.maintain.signHead(book, id, 'on-demand');
        out(`${code}  change ${seq}  ${hash}\n`);
      }
      return 0;
    }
    const problems = await store.maintain.checkHeads(book);
    for (const { message } of problems) out(`${message}\n`);
    if (problems.length === 0) out(`All ${book.all().length} signed heads fit the store.\n`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
}
