/** Queries made from the schema itself: every field that can be reached, so that a field added later is walked too. */
import {
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What to give for an argument, by its name; a field that needs another one is not walked into. */
export type Arguments = Readonly<Record<string, string>>;

/** One document for each field of the type, each going as deep as the depth allows and into no type twice on a way. */
export function walks(
  schema: GraphQLSchema,
  typeName: string,
  args: Arguments,
  depth: number,
): readonly { readonly field: string; readonly selection: string }[] {
  const type = schema.getType(typeName) as GraphQLObjectType;
  return Object.values(type.getFields()).flatMap((field) => {
    const selection = selected(schema, field, args, depth, [typeName]);
    return selection === null ? [] : [{ field: `${typeName}.${field.name}`, selection }];
  });
}

function selected(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  args: Arguments,
  depth: number,
  way: readonly string[],
  alias = '',
): string | null {
  const needed = field.args.filter(isRequiredArgument);
  if (needed.some(({ name }) => args[name] === undefined)) return null;
  const given = needed.map(({ name }) => `${name}: ${args[name]}`).join(', ');
  const head = `${alias}${field.name}${given ? `(${given})` : ''}`;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return head;
  const inner = body(schema, type, args, depth - 1, way);
  return inner === null ? null : `${head} { ${inner} }`;
}

function body(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  args: Arguments,
  depth: number,
  way: readonly string[],
): string | null {
  if (depth === 0 || way.includes(type.name)) return null;
  if (isAbstractType(type)) {
    // Fields of one name may differ between the types: each has names of its own.
    const parts = schema
      .getPossibleTypes(type)
      .map((one) => [one, fieldsOf(schema, one, args, depth, way, `${one.name}_`)] as const)
      .filter(([, inner]) => inner !== '')
      .map(([one, inner]) => `... on ${one.name} { ${inner} }`);
    return `__typename ${parts.join(' ')}`;
  }
  if (!isObjectType(type)) return null;
  return fieldsOf(schema, type, args, depth, way, '') || null;
}

const fieldsOf = (
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  args: Arguments,
  depth: number,
  way: readonly string[],
  prefix: string,
): string =>
  Object.values(type.getFields())
    .map((field) =>
      selected(schema, field, args, depth, [...way, type.name], prefix && `${prefix}${field.name}: `),
    )
    .filter((one) => one !== null)
    .join(' ');
