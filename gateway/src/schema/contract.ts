/** Whether a schema still keeps what another one promised, and which documents of ours a change of it breaks. */
import {
  concatAST,
  findBreakingChanges,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** Operations of one place, with every fragment they may use. */
export interface NamedDocument {
  readonly name: string;
  readonly document: DocumentNode;
}

export interface Broken {
  readonly name: string;
  readonly messages: readonly string[];
}

/** A source file of documents. Files of one `group` share their fragments. */
export interface DocumentSource {
  readonly file: string;
  readonly group: string;
  readonly text: string;
}

/** Throws a GraphQLError where a source does not parse. */
export function namedDocuments(sources: readonly DocumentSource[]): readonly NamedDocument[] {
  const parsed = sources.map((source) => ({ ...source, document: parse(source.text) }));
  return parsed.map(({ file, group, document }) => {
    const own = fragmentNames(document);
    const shared = parsed
      .filter((other) => other.group === group && other.file !== file)
      .map((other) => ({
        ...other.document,
        definitions: other.document.definitions.filter(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && !own.includes(one.name.value),
        ),
      }));
    return { name: file, document: usedOnly(concatAST([document, ...shared])) };
  });
}

const fragmentNames = ({ definitions }: DocumentNode): readonly string[] =>
  definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [one.name.value] : []));

/** Without the fragments that nothing here spreads; a file of fragments alone keeps them all. */
function usedOnly(document: DocumentNode): DocumentNode {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length === 0) return document;
  const used = new Set<string>();
  const look = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(look);
    if (typeof node !== 'object' || node === null) return;
    const { kind, name } = node as { kind?: string; name?: { value: string } };
    if (kind === Kind.FRAGMENT_SPREAD && name && !used.has(name.value)) {
      used.add(name.value);
      look(document.definitions.find((one) => 'name' in one && one.name?.value === name.value));
    }
    for (const [key, part] of Object.entries(node)) if (key !== 'loc') look(part);
  };
  operations.forEach(look);
  return {
    ...document,
    definitions: document.definitions.filter(
      (one) => one.kind !== Kind.FRAGMENT_DEFINITION || used.has(one.name.value),
    ),
  };
}

/** The documents that are not valid against the schema; empty where all are. */
export const brokenDocuments = (
  schema: GraphQLSchema,
  documents: readonly NamedDocument[],
): readonly Broken[] =>
  documents.flatMap(({ name, document }) => {
    const isFragmentsAlone = document.definitions.every(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
    const messages = validate(schema, document)
      .map(({ message }) => message)
      .filter((message) => !(isFragmentsAlone && message.includes('is never used')));
    return messages.length > 0 ? [{ name, messages }] : [];
  });

/** Null where everything that was promised still holds. `accepted` are descriptions of changes that somebody gave reasons for. */
export function contractBreaks(
  before: GraphQLSchema,
  after: GraphQLSchema,
  documents: readonly NamedDocument[],
  accepted: readonly string[] = [],
): { readonly changes: readonly string[]; readonly documents: readonly Broken[] } | null {
  const changes = findBreakingChanges(before, after)
    .map(({ description }) => description)
    .filter((description) => !accepted.includes(description));
  const broken = brokenDocuments(after, documents);
  return changes.length + broken.length > 0 ? { changes, documents: broken } : null;
}
