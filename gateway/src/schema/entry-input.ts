/** Input types of the entry of records, made from the same data dictionary as the types they are read as. */
import type { StoreKind } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import { parseGlobalId } from './global-id.ts';
import { plainTypes, type FieldSpec, type Specs } from './record-type.ts';

/** A field of an input: its GraphQL type, and what is stored of what was given. */
interface InputField {
  readonly type: unknown;
  readonly required: boolean;
  readonly description: string;
  readonly stored: (given: unknown, studyCode: string) => unknown;
}

/**
 * What a person types is taken as text and judged with the record, so that a wrong date or number is a field error
 * beside the others and never an error of the whole request.
 */
const AS_TYPED: Readonly<Record<string, string>> = {
  PartialDate:
    ' YYYY-MM-DD or YYYY-MM-DDThh:mm in the wall time of the site, cut from the right where parts are unknown.',
  Date: ' YYYY-MM-DD.',
  Decimal: ' A plain number with a full stop as decimal mark.',
};

const asIs = (given: unknown): unknown => given ?? null;

/** An id of something else, or of another study, is let through as it is: the checks refuse it by name. */
const ownId =
  (kind: StoreKind) =>
  (given: unknown, studyCode: string): unknown => {
    if (typeof given !== 'string') return null;
    const id = parseGlobalId(given);
    return id?.kind === kind && id.studyCode === studyCode ? id.id : given;
  };

const inputTypes = new Map<unknown, { ref: unknown; fields: Readonly<Record<string, InputField>> }>();

/** The input twin of an object type such as Measurement; made once. */
function twinOf(type: unknown) {
  const made = inputTypes.get(type);
  if (made) return made;
  const plain = plainTypes.get(type)!;
  const fields = inputFields(plain.specs);
  const ref = builder.inputType(`${plain.name}Input`, {
    description: `${plain.description} Parts that are not given are not recorded.`,
    fields: (t) => pothosFields(t, fields, (field) => field.required),
  });
  const twin = { ref, fields };
  inputTypes.set(type, twin);
  return twin;
}

function inputField({ type, nullable = false, description, refersTo, input }: FieldSpec): InputField {
  if (input) return { ...input, required: false, description };
  const required = !nullable;
  if (Array.isArray(type)) {
    const [of] = type as unknown[];
    if (refersTo !== undefined) {
      const stored = ownId(refersTo);
      return {
        type: [of],
        required,
        description,
        stored: (given, code) => (Array.isArray(given) ? given.map((one) => stored(one, code)) : null),
      };
    }
    const inner = inputField({ type: of, description });
    return {
      type: [inner.type],
      required: false,
      description,
      stored: (given, code) =>
        Array.isArray(given) ? given.map((one) => inner.stored(one, code)) : nullable ? null : [],
    };
  }
  if (refersTo !== undefined) return { type: 'ID', required, description, stored: ownId(refersTo) };
  if (plainTypes.has(type)) {
    const { ref, fields } = twinOf(type);
    return {
      type: ref,
      required: false,
      description,
      stored: (given, code) =>
        typeof given === 'object' && given !== null
          ? storedFrom(fields, given as Readonly<Record<string, unknown>>, code)
          : nullable
            ? null
            : storedFrom(fields, {}, code),
    };
  }
  const typed = typeof type === 'string' ? AS_TYPED[type] : undefined;
  return {
    type: typed === undefined ? type : 'String',
    required,
    description: description + (typed ?? ''),
    stored: asIs,
  };
}

export const inputFields = (specs: Specs): Readonly<Record<string, InputField>> =>
  Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, inputField(spec)]));

/** Every field, as a new record has them: what was not given was not recorded. */
export const storedFrom = (
  fields: Readonly<Record<string, InputField>>,
  given: Readonly<Record<string, unknown>>,
  studyCode: string,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, { stored }]) => [name, stored(given[name], studyCode)]),
  );

/** Only what was given, as an amendment has them. Null says that nothing is recorded any more. */
export const changesFrom = (
  fields: Readonly<Record<string, InputField>>,
  given: Readonly<Record<string, unknown>>,
  studyCode: string,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => given[name] !== undefined)
      .map(([name, { stored }]) => [name, given[name] === null ? null : stored(given[name], studyCode)]),
  );

interface Fields {
  readonly field: (options: never) => unknown;
}

export function pothosFields(
  t: Fields,
  fields: Readonly<Record<string, InputField>>,
  isRequired: (field: InputField) => boolean,
): Record<string, never> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      t.field({ type: field.type, required: isRequired(field), description: field.description } as never),
    ]),
  ) as Record<string, never>;
}
