/**
 * Signed heads: from time to time the number and hash of the last change are signed and appended to a file outside the
 * database. Whoever puts an older database in its place, or rewrites it with all its hashes, cannot rewrite that file too.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify as verifySignature,
  type KeyObject,
} from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { GENESIS, canonicalJson } from './chain.ts';
import type { Database } from './database.ts';
import { problem, type Problem } from './problem.ts';

export type HeadOccasion = 'daily' | 'on-demand' | 'export' | 'backup' | 'redaction';

/** One line of the file. */
export interface SignedHead {
  readonly format: 'trialside-head-1';
  readonly study: string;
  readonly code: string;
  readonly seq: number;
  readonly hash: string;
  /** The last event of the access log and its hash. */
  readonly accessSeq: number;
  readonly accessHash: string;
  /** UTC, when it was signed. */
  readonly at: string;
  readonly why: HeadOccasion;
  /** The file that an export or a backup was written to. */
  readonly file: string | null;
  /** Ed25519 public key (base64 of SPKI); whether it is trusted, the reader knows by its fingerprint. */
  readonly publicKey: string;
  /** Over everything else, as canonical JSON; base64. */
  readonly signature: string;
}

/** Fingerprints of the keys whose heads count: the first 32 hexadecimal digits of the SHA-256 of the public key. */
export type TrustedKeys = ReadonlySet<string>;

export interface HeadBook {
  /** Where the heads stand. */
  readonly file: string;
  readonly fingerprint: string;
  /** This key, and those that were told besides (after a key was replaced). */
  readonly trusted: TrustedKeys;
  append(head: Unsigned): SignedHead;
  /** Throws HeadsUnreadable. */
  all(): readonly SignedHead[];
}

export type Unsigned = Omit<SignedHead, 'format' | 'publicKey' | 'signature'>;

/** The file or the key cannot be used; the message says which and why. */
export class HeadsUnreadable extends Error {
  override name = 'HeadsUnreadable';
}

export interface HeadPlaces {
  /** JSON lines, one per head. */
  readonly file: string;
  /** PKCS #8 PEM of an Ed25519 key; made, readable by its owner alone, where there is none. */
  readonly keyFile: string;
  readonly trusted?: readonly string[];
}

export function openHeadBook({ file, keyFile, trusted = [] }: HeadPlaces): HeadBook {
  const key = existsSync(keyFile) ? readKey(keyFile) : makeKey(keyFile);
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  const publicKey = spki.toString('base64');
  const fingerprint = fingerprintOf(publicKey);
  return {
    file,
    fingerprint,
    trusted: new Set([fingerprint, ...trusted]),
    append({ study, code, seq, hash, accessSeq, accessHash, at, why, file: written }) {
      const said = { study, code, seq, hash, accessSeq, accessHash, at, why, file: written };
      const unsigned = { format: 'trialside-head-1', ...said, publicKey } as const;
      const signature = sign(null, Buffer.from(canonicalJson(unsigned)), key).toString('base64');
      const signed: SignedHead = { ...unsigned, signature };
      mkdirSync(dirname(file), { recursive: true });
      appendLine(file, JSON.stringify(signed));
      return signed;
    },
    all: () => (existsSync(file) ? parseHeads(readFileSync(file, 'utf8'), file) : []),
  };
}

/** The whole line, on the disk, or nothing of it: on a disk that fills up, what was written of it is taken back. */
function appendLine(file: string, text: string): void {
  const handle = openSync(file, 'a', 0o644);
  const { size } = fstatSync(handle);
  try {
    const line = Buffer.from(`${text}\n`);
    // A disk that is nearly full takes a part, and says so by the number alone.
    for (let written = 0; written < line.length;) written += writeSync(handle, line, written);
    fsyncSync(handle);
  } catch (error) {
    ftruncateSync(handle, size);
    throw error;
  } finally {
    closeSync(handle);
  }
}

/** The lines of a heads file. Throws HeadsUnreadable with the number of the line. */
export function parseHeads(text: string, file: string): SignedHead[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      const head = JSON.parse(line) as SignedHead;
      if (
        head.format === 'trialside-head-1' &&
        Number.isSafeInteger(head.seq) &&
        typeof head.signature === 'string'
      )
        return [head];
    } catch {
      // Said below, with the number of the line.
    }
    throw new HeadsUnreadable(`line ${index + 1} of ${file} is not a signed head`);
  });
}

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below, without the content of the file.
  }
  throw new HeadsUnreadable(`${file} is not an Ed25519 private key in PEM form`);
}

function makeKey(file: string): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code } = error as { code?: string };
    throw new HeadsUnreadable(
      `the key ${file} cannot be made (${code}): name another with TRIALSIDE_HEAD_KEY`,
      {
        cause: error,
      },
    );
  }
  return privateKey;
}

export const fingerprintOf = (publicKey: string): string =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32);

function isSigned({ signature, ...unsigned }: SignedHead): boolean {
  try {
    const key = createPublicKey({
      key: Buffer.from(unsigned.publicKey, 'base64'),
      format: 'der',
      type: 'spki',
    });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verifySignature(null, Buffer.from(canonicalJson(unsigned)), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** What a signed head says against the database as it stands; null where it fits. */
export async function problemOfHead(
  db: Database,
  head: SignedHead,
  lastChange: number,
  trusted: TrustedKeys,
): Promise<Problem | null> {
  const { seq, at, study } = head;
  if (!isSigned(head)) {
    return problem('head-signature-wrong', `the signature of the head of change ${seq} (${at}) is wrong`, {
      seq,
    });
  }
  if (!trusted.has(fingerprintOf(head.publicKey))) {
    return problem(
      'head-key-unknown',
      `the head of change ${seq} (${at}) was signed by a key that is not trusted`,
      { seq },
    );
  }
  if (seq > lastChange) {
    return problem(
      'behind-signed-head',
      `change ${seq} was signed on ${at}, but the last change here is ${lastChange}: what came after it is lost`,
      { seq },
    );
  }
  if ((await hashAt(db, 'changeAt', study, seq)) !== head.hash) {
    return problem('not-the-signed-head', `change ${seq} is not the one that was signed on ${at}`, { seq });
  }
  if ((await hashAt(db, 'accessAt', study, head.accessSeq)) !== head.accessHash) {
    return problem(
      'access-missing',
      `the access log does not reach or fit its event ${head.accessSeq} signed on ${at}`,
      {
        seq: head.accessSeq,
        table: 'access_log',
      },
    );
  }
  return null;
}

/** Every problem of every head of the book. */
export async function checkHeads(db: Database, book: HeadBook): Promise<Problem[]> {
  const studies = await db.all({ statement: db.statements.studies, params: {} }, null);
  const lastChange = new Map(studies.map((row) => [row['id'] as string, row['head_seq'] as number]));
  const problems: Problem[] = [];
  for (const head of book.all()) {
    const found = await problemOfHead(db, head, lastChange.get(head.study) ?? 0, book.trusted);
    if (found) problems.push(found);
  }
  return problems;
}

async function hashAt(
  db: Database,
  which: 'changeAt' | 'accessAt',
  study: string,
  seq: number,
): Promise<string | null> {
  if (seq === 0) return GENESIS;
  const [row] = await db.all({ statement: db.statements[which], params: { study, seq } }, null);
  return (row?.['hash'] as string | undefined) ?? null;
}

/** Signs where a study stands now. */
export async function signHead(
  db: Database,
  book: HeadBook,
  studyId: string,
  why: HeadOccasion,
  now: Date,
  file: string | null = null,
): Promise<SignedHead> {
  const study = { study: studyId };
  const [head] = await db.all({ statement: db.statements.studyById, params: study }, null);
  if (!head) throw new Error(`study ${studyId} is not in the store`);
  const [access] = await db.all({ statement: db.statements.lastAccess, params: study }, null);
  return book.append({
    study: studyId,
    code: head['code'] as string,
    seq: head['head_seq'] as number,
    hash: head['head_hash'] as string,
    accessSeq: (access?.['seq'] as number | undefined) ?? 0,
    accessHash: (access?.['hash'] as string | undefined) ?? GENESIS,
    at: now.toISOString(),
    why,
    file,
  });
}
