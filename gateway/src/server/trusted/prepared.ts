/** A trusted document made ready once: parsed, validated, and looked at for what its answer depends on. */
import {
  getNamedType,
  GraphQLObjectType,
  isLeafType,
  Kind,
  parse,
  validate,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

export interface Prepared {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly name: string;
  /** What a cached answer hangs on; null where nothing is cached. */
  readonly depends: Dependence | null;
}

/** An answer about one study. */
export interface Dependence {
  /** Code of the study, as the variables give it; null where they give none. */
  readonly study: (variables: Variables) => string | null;
  /** The cut asked for; null: now and today. */
  readonly at: (variables: Variables) => unknown;
  /** Code of the one subject that it is about; null where it is about more. */
  readonly subject: ((variables: Variables) => string | null) | null;
  /**
   * Where the answer names the last change of the study, as a path below `data`. It moves with every change, also where
   * nothing else of an answer about one subject does.
   */
  readonly knownAt: readonly (readonly string[])[];
}

/** Null where the document does not fit the schema, as one of a released version may no longer. */
export function prepare(schema: GraphQLSchema, text: string): Prepared | null {
  const document = parse(text);
  if (validate(schema, document).length > 0) return null;
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1) return null;
  // A default would be a value that the variables do not show.
  const isPlain = operation.variableDefinitions?.every(({ defaultValue }) => !defaultValue) ?? true;
  const depends =
    operation.operation === 'query' && isPlain ? dependenceOf(schema, document, operation) : null;
  return { document, operation, name: operation.name?.value ?? 'unnamed', depends };
}

interface Selected {
  readonly name: string;
  readonly key: string;
  readonly args: ReadonlyMap<string, ValueNode>;
  readonly below: SelectionSetNode | undefined;
}

/** Fields of a study that are the study's own and no sum over its subjects. */
const OWN_FIELDS_OF_STUDY = new Set([
  '__typename',
  'id',
  'code',
  'title',
  'registryId',
  'synthetic',
  'plannedSubjects',
  'cut',
  'protocol',
  'protocolDocument',
  'viewer',
  'doseLevels',
]);

function dependenceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Dependence | null {
  const fragments = new Map(
    document.definitions
      .filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const roots = fieldsOf(operation.selectionSet, fragments);
  const [root] = roots ?? [];
  if (!roots || roots.length !== 1 || root?.name !== 'study' || !root.below) return null;
  const code = root.args.get('code');
  const children = fieldsOf(root.below, fragments);
  if (!code || !children) return null;
  const cuts = children.filter(({ name }) => name === 'cut');
  const knownAt = cuts.flatMap(({ key, below }) =>
    (below ? (fieldsOf(below, fragments) ?? []) : [])
      .filter(({ name }) => name === 'knownAt')
      .map((field) => [root.key, key, field.key]),
  );
  const subjects = children.filter(({ name }) => name === 'subject');
  const isOfOne =
    subjects.length === 1 &&
    children.every(({ name }) => name === 'subject' || OWN_FIELDS_OF_STUDY.has(name)) &&
    staysWithin(schema, 'Subject', subjects[0]!.below, fragments);
  const subject = isOfOne ? subjects[0]!.args.get('code') : undefined;
  const at = root.args.get('at');
  return {
    study: (variables) => textOf(code, variables),
    at: (variables) => (at === undefined ? null : (valueOf(at, variables) ?? null)),
    subject: subject ? (variables) => textOf(subject, variables) : null,
    knownAt,
  };
}

/** The fields of a selection, through its fragments; null where one is conditional or it is not worth the trouble. */
function fieldsOf(
  selection: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): Selected[] | null {
  const fields: Selected[] = [];
  for (const node of selection.selections) {
    if (node.directives && node.directives.length > 0) return null;
    if (node.kind === Kind.FIELD) {
      fields.push({
        name: node.name.value,
        key: node.alias?.value ?? node.name.value,
        args: new Map(node.arguments?.map(({ name, value }) => [name.value, value])),
        below: node.selectionSet,
      });
      continue;
    }
    const inner =
      node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    const found = inner && fieldsOf(inner, fragments);
    if (!found) return null;
    fields.push(...found);
  }
  return fields;
}

/**
 * Whether nothing selected leads from the subject to something that other subjects' changes touch: another subject, the study,
 * a list in pages, or more of a site than its name.
 */
function staysWithin(
  schema: GraphQLSchema,
  typeName: string,
  selection: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean {
  const type = schema.getType(typeName);
  const fields = selection ? fieldsOf(selection, fragments) : [];
  if (!fields || !(type instanceof GraphQLObjectType)) return false;
  return fields.every(({ name, below }) => {
    if (name === '__typename') return true;
    const field = type.getFields()[name];
    if (!field) return false;
    const next = getNamedType(field.type);
    if (isLeafType(next)) return true;
    if (typeName === 'Site' || /^(Study|Subject|Query)$|Connection$/.test(next.name)) return false;
    return staysWithin(schema, next.name, below, fragments);
  });
}

/** A variable or a text; anything else is left to the execution. */
function valueOf(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.NULL ? null : node;
}

function textOf(node: ValueNode, variables: Variables): string | null {
  const value = valueOf(node, variables);
  return typeof value === 'string' ? value : null;
}
