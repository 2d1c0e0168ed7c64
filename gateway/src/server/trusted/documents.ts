/** Documents that may be asked for by their hash alone, read from manifests and proven to be what their hash says. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Text of each document by "sha256:" and its hash in hexadecimal. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/** A manifest cannot be read, or is not what it says; the message names the file. */
export class BadManifest extends Error {
  override name = 'BadManifest';
}

/** The manifests of this version and of every released one. */
export const MANIFESTS: string = fileURLToPath(new URL('../../../trusted/', import.meta.url));

export const documentHash = (text: string): string =>
  `sha256:${createHash('sha256').update(text).digest('hex')}`;

/** Reads all manifests of the folder, then the files of an integrator. Throws BadManifest. */
export function loadTrustedDocuments(
  folder: string = MANIFESTS,
  more: readonly string[] = [],
): TrustedDocuments {
  const own = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));
  return new Map([...own, ...more].flatMap(readManifest));
}

/** Whether a text is one of them, whichever way it came. */
export function isReviewed(documents: TrustedDocuments): (text: string) => boolean {
  const texts = new Set(documents.values());
  return (text) => texts.has(text);
}

function readManifest(file: string): [hash: string, text: string][] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new BadManifest(`${file} is not a readable manifest of documents (${(error as Error).message})`);
  }
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest))
    throw new BadManifest(`${file} is not a manifest: it must be an object of hash and document`);
  return Object.entries(manifest).map(([hash, text]) => {
    if (typeof text !== 'string' || documentHash(text) !== hash) {
      throw new BadManifest(`${file}: ${hash} is not the hash of the document beside it`);
    }
    return [hash, text];
  });
}
