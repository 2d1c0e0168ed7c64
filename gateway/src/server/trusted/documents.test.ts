/** The manifests: what they hold fits the schema, and what is not what it says is refused by name. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { afterAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { BadManifest, documentHash, loadTrustedDocuments } from './documents.ts';

const TEXT = 'query Mine { studies { code } }';

const folder = mkdtempSync(join(tmpdir(), 'trialside-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

let manifests = 0;
function manifest(content: unknown): string {
  const file = join(folder, `mine-${(manifests += 1)}.json`);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

describe('the manifests of our own widgets', () => {
  const documents = [...loadTrustedDocuments().values()];

  test('hold documents, and each fits the schema', () => {
    expect(documents.length).toBeGreaterThan(0);
    for (const text of documents) expect(validate(schema, parse(text)), text).toEqual([]);
  });
});

describe('the manifest of an integrator', () => {
  test('is added to our own', () => {
    const documents = loadTrustedDocuments(undefined, [manifest({ [documentHash(TEXT)]: TEXT })]);
    expect(documents.get(documentHash(TEXT))).toBe(TEXT);
    expect(documents.size).toBeGreaterThan(1);
  });

  test.each([
    ['text that is no JSON', 'nonsense'],
    ['a list', [TEXT]],
    ['a document that was changed after its hash was made', { [documentHash(TEXT)]: `${TEXT} ` }],
    ['something else than text', { [documentHash(TEXT)]: 5 }],
  ])('is refused with its name: %s', (_what, content) => {
    const file = manifest(content);
    expect(() => loadTrustedDocuments(undefined, [file])).toThrow(BadManifest);
    expect(() => loadTrustedDocuments(undefined, [file])).toThrow(file);
  });
});
