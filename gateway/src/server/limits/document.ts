/**
 * What a document may ask for, judged before it is validated: the rules of GraphQL themselves take long over some documents.
 * Nothing is exempt for its name: fragments and operations can be called anything.
 */
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export interface DocumentLimits {
  /** Tokens of the text: counted while it is parsed. */
  readonly tokens: number;
  /** Selection sets inside each other, fragments followed. */
  readonly depth: number;
  readonly aliases: number;
  /** Directives on one place, and in all. */
  readonly directivesPerNode: number;
  readonly directives: number;
  /** Fields in all, every use of a fragment counted. */
  readonly fields: number;
  /** Nesting of lists and objects in an argument. */
  readonly valueDepth: number;
}

/** For documents that are sent as text; those that were reviewed and are sent by hash may be larger. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  tokens: 1000,
  depth: 8,
  aliases: 15,
  directivesPerNode: 4,
  directives: 20,
  fields: 500,
  valueDepth: 6,
};

/** Introspection is deep by nature and touches no data; where it is allowed, it may be. */
const INTROSPECTION_DEPTH = 15;
const INTROSPECTION: readonly string[] = ['__schema', '__type'];

export const LIMIT_EXCEEDED = 'LIMIT_EXCEEDED';

export const limitError = (what: string, limit: number): GraphQLError =>
  new GraphQLError(`the document is refused: more than ${limit} ${what}`, {
    extensions: { code: LIMIT_EXCEEDED, http: { status: 400 } },
  });

/** What is too much in it; null where nothing is. */
export function documentProblem(document: DocumentNode, limits: DocumentLimits): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  try {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const tally = { aliases: 0, directives: 0, fields: 0 };
      const count = (node: { readonly directives?: readonly unknown[] | undefined }): void => {
        const here = node.directives?.length ?? 0;
        tally.directives += here;
        if (here > limits.directivesPerNode)
          throw limitError('directives on one place', limits.directivesPerNode);
        if (tally.directives > limits.directives) throw limitError('directives', limits.directives);
      };
      const walk = (set: SelectionSetNode, depth: number, most: number, way: readonly string[]): void => {
        if (depth > most) throw limitError('levels', most);
        for (const node of set.selections) {
          count(node);
          // A use of a fragment counts too: fragments of fragments multiply without a single field.
          tally.fields += 1;
          if (tally.fields > limits.fields) throw limitError('fields', limits.fields);
          if (node.kind === Kind.FRAGMENT_SPREAD) {
            const name = node.name.value;
            // GraphQL's own rule says so too, after having gone round for a while.
            if (way.includes(name)) throw circular(name);
            const fragment = fragments.get(name);
            if (fragment) {
              count(fragment);
              walk(fragment.selectionSet, depth, most, [...way, name]);
            }
            continue;
          }
          if (node.kind === Kind.INLINE_FRAGMENT) {
            walk(node.selectionSet, depth, most, way);
            continue;
          }
          if (node.alias) tally.aliases += 1;
          if (tally.aliases > limits.aliases) throw limitError('aliases', limits.aliases);
          for (const { value } of node.arguments ?? []) checkValue(value, 0, limits.valueDepth);
          const isIntrospection = depth === 1 && INTROSPECTION.includes(node.name.value);
          const deepest = isIntrospection ? Math.max(INTROSPECTION_DEPTH, most) : most;
          if (node.selectionSet) walk(node.selectionSet, depth + 1, deepest, way);
        }
      };
      count(definition);
      walk(definition.selectionSet, 1, limits.depth, []);
    }
    // A fragment that nobody uses is refused by validation; one that only goes round is refused here.
    const done = new Set<string>();
    for (const name of fragments.keys()) refuseCycle(name, fragments, [], done);
    return null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const circular = (name: string): GraphQLError =>
  new GraphQLError(`the document is refused: the fragment ${name} contains itself`, {
    extensions: { code: LIMIT_EXCEEDED, http: { status: 400 } },
  });

/** Each fragment is looked into once, however many ways lead to it. */
function refuseCycle(
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  way: readonly string[],
  done: Set<string>,
): void {
  if (way.includes(name)) throw circular(name);
  const fragment = fragments.get(name);
  if (!fragment || done.has(name)) return;
  for (const next of new Set(spreadsIn(fragment.selectionSet))) {
    refuseCycle(next, fragments, [...way, name], done);
  }
  done.add(name);
}

const spreadsIn = (set: SelectionSetNode): string[] =>
  set.selections.flatMap((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return [node.name.value];
    return node.selectionSet ? spreadsIn(node.selectionSet) : [];
  });

function checkValue(value: unknown, depth: number, most: number): void {
  if (depth > most) throw limitError('levels in an argument', most);
  const node = value as { kind: string; values?: readonly unknown[]; fields?: readonly { value: unknown }[] };
  for (const one of node.values ?? []) checkValue(one, depth + 1, most);
  for (const one of node.fields ?? []) checkValue(one.value, depth + 1, most);
}
