/** What a document would cost at most, from the schema and its page sizes, before anything is read. */
import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { limitError } from './document.ts';

export interface CostLimits {
  /** Fields that may be answered at most, by the sizes of lists and pages. */
  readonly cost: number;
  /** The most a page may hold. */
  readonly page: number;
}

export const COST_LIMITS: CostLimits = { cost: 100_000, page: 1000 };

/** How many a list is taken to hold where nobody says. */
const A_LIST = 10;
/** How many a page holds where its size is left out. */
const A_PAGE = 50;

type Variables = Readonly<Record<string, unknown>>;

/** Why the operation is refused; null where it is not. */
export function costProblem(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  variables: Variables,
  limits: CostLimits,
): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    else if (
      definition.kind === Kind.OPERATION_DEFINITION &&
      (!operationName || definition.name?.value === operationName)
    ) {
      operation ??= definition;
    }
  }
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return null;

  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType, page: number | null): number =>
    set.selections.reduce((sum, node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        return (
          sum +
          (fragment
            ? ofSet(fragment.selectionSet, typed(schema, type, fragment.typeCondition.name.value), page)
            : 0)
        );
      }
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return sum + ofSet(node.selectionSet, typed(schema, type, node.typeCondition?.name.value), page);
      }
      return sum + ofField(node, type, page);
    }, 0);

  const ofField = (node: FieldNode, parent: GraphQLNamedType, page: number | null): number => {
    const field =
      isObjectType(parent) || isAbstractType(parent) ? fieldOf(parent, node.name.value) : undefined;
    if (!field || !node.selectionSet) return 1;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return 1;
    const isPaged = field.args.some(({ name }) => name === 'first');
    const size = isPaged ? sizeOf(node.arguments, variables, limits.page) : null;
    // A page counts where its list is: in the edges of the connection, or in the list itself.
    if (isPaged && !isList(field.type)) return 1 + ofSet(node.selectionSet, type, size);
    const times = isList(field.type) ? (size ?? page ?? A_LIST) : 1;
    return 1 + times * ofSet(node.selectionSet, type, null);
  };

  try {
    const cost = ofSet(operation.selectionSet, root, null);
    return cost > limits.cost ? limitError('fields in the answer', limits.cost) : null;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

const typed = (
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  condition: string | undefined,
): GraphQLNamedType => (condition && schema.getType(condition)) || type;

const fieldOf = (type: GraphQLNamedType, name: string) =>
  'getFields' in type
    ? (type.getFields() as Record<string, { type: GraphQLOutputType; args: readonly { name: string }[] }>)[
        name
      ]
    : undefined;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

function sizeOf(given: readonly ArgumentNode[] | undefined, variables: Variables, most: number): number {
  const sizes = ['first', 'last'].flatMap((end) => {
    const argument = given?.find(({ name }) => name.value === end)?.value;
    const value =
      argument?.kind === Kind.VARIABLE
        ? variables[argument.name.value]
        : argument?.kind === Kind.INT
          ? Number(argument.value)
          : undefined;
    return typeof value === 'number' ? [value] : [];
  });
  const size = sizes.length > 0 ? Math.max(...sizes) : A_PAGE;
  if (size > most) throw limitError('on one page', most);
  // What is not positive is refused by name where it is read.
  return Math.max(size, 1);
}
