/** A change that would break somebody is found, and the documents it breaks are named. */
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { brokenDocuments, contractBreaks, namedDocuments } from './contract.ts';

const BEFORE = buildSchema('type Query { subject: Subject n: Int } type Subject { code: String! age: Int }');
const documents = namedDocuments([
  { file: 'face.graphql', group: 'widgets', text: 'query Face { subject { ...Who age } }' },
  { file: 'who.graphql', group: 'widgets', text: 'fragment Who on Subject { code }' },
  { file: 'list.graphql', group: 'portal', text: 'query List { subject { code } }' },
]);

test('documents with the fragments of their group are valid', () => {
  expect(brokenDocuments(BEFORE, documents)).toEqual([]);
});

test('an addition breaks nothing', () => {
  const after = buildSchema(
    'type Query { subject: Subject n: Int } type Subject { code: String! age: Int sex: String }',
  );
  expect(contractBreaks(BEFORE, after, documents)).toBeNull();
});

test('a field that goes is named with the documents that ask for it, and no others', () => {
  const after = buildSchema('type Query { subject: Subject n: Int } type Subject { code: String! }');
  expect(contractBreaks(BEFORE, after, documents)).toEqual({
    changes: ['Field Subject.age was removed.'],
    documents: [{ name: 'face.graphql', messages: ['Cannot query field "age" on type "Subject".'] }],
  });
});

test('a fragment that breaks takes down every document that spreads it', () => {
  const after = buildSchema('type Query { subject: Subject n: Int } type Subject { age: Int }');
  const { documents: broken } = contractBreaks(BEFORE, after, documents)!;
  expect(broken.map(({ name }) => name)).toEqual(['face.graphql', 'who.graphql', 'list.graphql']);
});

test('a change that was accepted with a reason still has to leave every document standing', () => {
  const after = buildSchema('type Query { subject: Subject n: Int } type Subject { code: String! }');
  const found = contractBreaks(BEFORE, after, documents, ['Field Subject.age was removed.']);
  expect(found?.changes).toEqual([]);
  expect(found?.documents).toHaveLength(1);
});
