/**
 * Every document of client, widgets, portal, stories and tests against the schema of the code, and that schema against the
 * committed one: a change that breaks an integrator fails, and the documents of ours that it breaks are named. A break that
 * is meant stands with its reason in gateway/accepted-changes.json.
 */
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, GraphQLError } from 'graphql';
import { contractBreaks, namedDocuments } from '../gateway/src/schema/contract.ts';
import { schema } from '../gateway/src/schema/index.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const isOurs = (file) => !/node_modules|\/(dist|\.types|generated)\//.test(file);
const read = (file) => readFileSync(join(root, file), 'utf8');

const files = globSync('{packages,stories,test,gateway}/**/*.graphql', { cwd: root })
  .filter((file) => isOurs(file) && file !== 'gateway/schema.graphql')
  .toSorted();
const sources = files.map((file) => ({ file, group: dirname(file), text: read(file) }));

/** Documents in the code, marked by a comment in front of the template, with the parts they are put together from. */
const INLINE = /(?:const (\w+) = )?\/\* GraphQL \*\/ `([^`]*)`/g;
const marked = globSync('{packages,stories,test}/**/*.{ts,js,mjs}', { cwd: root })
  .filter(isOurs)
  .toSorted()
  .map((file) => ({ file, text: read(file) }))
  .filter(({ text }) => text.includes('/* GraphQL */'));
const parts = new Map(
  marked.flatMap(({ text }) => [...text.matchAll(INLINE)].map(([, name, template]) => [name, template])),
);
for (const { file, text } of marked) {
  for (const [, name, template] of text.matchAll(INLINE)) {
    // A part of a document is checked where it is put in.
    if (!/^\s*(query|mutation|subscription|fragment)\b/.test(template)) continue;
    const filled = template.replaceAll(/\$\{(\w+)\}/g, (whole, part) => parts.get(part) ?? whole);
    sources.push({ file: `${file} ${name ?? ''}`.trim(), group: `${file} ${name}`, text: filled });
  }
}

/** The committed schema before the change at hand: of the last commit, and of the one before it. */
function committed(revision) {
  try {
    const text = execFileSync('git', ['show', `${revision}:gateway/schema.graphql`], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
    return buildSchema(text);
  } catch {
    return null;
  }
}

const accepted = Object.keys(JSON.parse(read('gateway/accepted-changes.json')));
const said = new Set();
try {
  const documents = namedDocuments(sources);
  const compared = ['HEAD', 'HEAD^'].map(committed).filter((found) => found !== null);
  for (const before of compared.length > 0 ? compared : [schema]) {
    const broken = contractBreaks(before, schema, documents, accepted);
    for (const change of broken?.changes ?? []) said.add(`breaking change: ${change}`);
    for (const { name, messages } of broken?.documents ?? []) said.add(`${name}: ${messages.join(' ')}`);
  }
  process.stdout.write(
    `${documents.length} documents against the schema, ${compared.length} committed schemas compared\n`,
  );
} catch (error) {
  if (!(error instanceof GraphQLError)) throw error;
  said.add(String(error));
}
for (const line of said) process.stdout.write(`${line}\n`);
process.exitCode = said.size > 0 ? 1 : 0;
