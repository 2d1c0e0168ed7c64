/** Whoever reads the schema needs no other document: everything in it says what it is, and numbers say in what unit. */
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from './index.ts';

interface Said {
  readonly path: string;
  readonly description: string;
  readonly typeName: string;
}

const said = (
  path: string,
  thing: GraphQLArgument | GraphQLField<unknown, unknown> | GraphQLInputField,
): Said => ({
  path,
  description: thing.description ?? '',
  typeName: getNamedType(thing.type).name,
});

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

const members: readonly Said[] = types.flatMap((type): Said[] => {
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).flatMap((field) => [
      said(`${type.name}.${field.name}`, field),
      ...field.args.map((arg) => said(`${type.name}.${field.name}(${arg.name})`, arg)),
    ]);
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => said(`${type.name}.${field.name}`, field));
  }
  if (!isEnumType(type)) return [];
  return type.getValues().map(({ name, description }) => ({
    path: `${type.name}.${name}`,
    description: description ?? '',
    typeName: type.name,
  }));
});

/** A unit, a scale, or what is counted. */
const UNIT =
  /\b(days?|milliseconds|years|percent|points|grade|scale|unit|number of|how many|versions?|dose in|millions?|subjects|confidence level)\b|`\w*[uU]nit`|×10⁹\/L|0 to \d|age/i;

describe('the schema', () => {
  test('describes every type', () => {
    expect(types.filter(({ description }) => !description?.trim()).map(({ name }) => name)).toEqual([]);
  });

  test('describes every field, argument and value', () => {
    expect(members.filter(({ description }) => !description.trim()).map(({ path }) => path)).toEqual([]);
  });

  test('says the unit of every number, or what it counts', () => {
    const numbers = members.filter(({ typeName }) => ['Int', 'Float', 'Decimal'].includes(typeName));
    expect(numbers.length).toBeGreaterThan(20);
    expect(
      numbers
        .filter(({ description }) => !UNIT.test(description))
        .map(({ path, description }) => `${path}: ${description}`),
    ).toEqual([]);
  });
});
