/** The package as it is published: complete, alone, with types that hold in every framework it has them for. */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../support/gateway.ts';
import { installed, run, type Installed } from './installed.ts';

let here: Installed;

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
const json = <T>(file: string): T => JSON.parse(readFileSync(join(here.widgets, file), 'utf8')) as T;

beforeAll(async () => {
  here = await installed();
}, 240_000);
afterAll(() => here?.remove());

describe('what is installed', () => {
  test('is one package that asks for no other, and holds no source of ours', () => {
    expect(readdirSync(join(here.folder, 'node_modules/@trialside'))).toEqual(['widgets']);
    const own = json<Record<string, unknown>>('package.json');
    expect([own['dependencies'], own['peerDependencies'], own['scripts']]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(
      filesOf(here.widgets).filter((file) => /(?<!\.d)\.ts$|\.test\.|testing|\.map$/.test(file)),
    ).toEqual([]);
    const texts = filesOf(here.widgets).map((file) => readFileSync(join(here.widgets, file), 'utf8'));
    expect(texts.filter((text) => text.includes(ROOT) || text.includes('workspace:'))).toEqual([]);
  });

  test('has every file that its entries name (I-16)', () => {
    type Entry = string | Readonly<Record<string, string>>;
    const { exports } = json<{ exports: Record<string, Entry> }>('package.json');
    const named = Object.values(exports).flatMap((entry) =>
      typeof entry === 'string' ? entry : Object.values(entry),
    );
    expect(named.length).toBeGreaterThan(15);
    for (const file of named.filter((path) => !path.includes('*')))
      expect([file, existsSync(join(here.widgets, file))]).toEqual([file, true]);
  });

  test('lists the hash of every script, and of nothing that is not there (I-03)', () => {
    const { files } = json<{ files: Record<string, string> }>('integrity.json');
    const scripts = filesOf(here.widgets).filter((file) => file.endsWith('.js'));
    expect(
      Object.keys(files)
        .filter((file) => file.endsWith('.js'))
        .toSorted(),
    ).toEqual(scripts.toSorted());
    for (const [file, hash] of Object.entries(files)) {
      const digest = createHash('sha384')
        .update(readFileSync(join(here.widgets, file)))
        .digest('base64');
      expect([file, hash]).toEqual([file, `sha384-${digest}`]);
    }
  });

  test('passes on the licences of what it contains', () => {
    const licences = readFileSync(join(here.widgets, 'third-party-licenses.txt'), 'utf8');
    expect(licences).toMatch(/^lit-html \d.*BSD-3-Clause/m);
    expect(licences).toContain('Copyright (c) 2017 Google LLC');
  });

  test('describes every tag to editors, and each its attributes (I-16)', () => {
    interface Described {
      readonly name: string;
      readonly attributes: readonly { readonly name: string; readonly description: string }[];
    }
    const { tags } = json<{ tags: Described[] }>('vscode.html-custom-data.json');
    const { contributions } = json<{ contributions: { html: { elements: Described[] } } }>('web-types.json');
    for (const described of [tags, contributions.html.elements]) {
      const badge = described.find(({ name }) => name === 'trial-response-badge');
      expect(badge?.attributes.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['subject', 'open', 'locale']),
      );
      for (const { attributes } of described)
        for (const { description } of attributes) expect(description).toMatch(/\w/);
    }
    expect(json<{ modules: unknown[] }>('custom-elements.json').modules).toHaveLength(tags.length);
  });
});

describe('types', () => {
  const OPTIONS = {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    resolveJsonModule: true,
    jsx: 'react-jsx',
    types: [],
    noEmit: true,
  };
  /** Every wrong line of the pages is marked as one: where it is none, the compiler says so. */
  const check = async (files: readonly string[], skipLibCheck: boolean): Promise<string> => {
    cpSync(fileURLToPath(new URL('consumer', import.meta.url)), here.folder, { recursive: true });
    const project = join(here.folder, `tsconfig.${skipLibCheck}.json`);
    writeFileSync(project, JSON.stringify({ compilerOptions: { ...OPTIONS, skipLibCheck }, files }));
    return run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', project], here.folder);
  };

  test('hold on a page without a framework, our own declarations included (I-16)', async () => {
    expect(await check(['plain.ts'], false)).toBe('');
  });

  test('hold in templates of React 19, Vue 3 and Svelte 5 (I-16)', async () => {
    expect(await check(['react.tsx', 'vue.tsx', 'svelte.ts'], true)).toBe('');
  });
});
