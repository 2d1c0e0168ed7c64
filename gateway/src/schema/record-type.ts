/** Makes the object type of a kind of record from a table of its fields, so that each reads like a data dictionary. */
import type { RecordBase } from '@trialside/rules';
import type { StoreKind } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { globalId } from './global-id.ts';
import { idOf, Node, typeNames } from './node.ts';

/** Scalar by name, or a reference made by the builder. A trailing "?" in `nullable` style is spelled out instead. */
export interface FieldSpec {
  readonly type: unknown;
  readonly description: string;
  readonly nullable?: boolean;
  /** Where the value is not simply the member of the same name. */
  readonly resolve?: (item: never) => unknown;
  /** Kind of the record that the value is the id of. */
  readonly refersTo?: StoreKind;
  /** How it is given in an input, where that is not the twin of what is read; what is left out is stored as given null. */
  readonly input?: FieldInput;
}

export interface FieldInput {
  readonly type: unknown;
  readonly stored: (given: unknown, studyCode: string) => unknown;
}

export type Specs = Readonly<Record<string, FieldSpec>>;

interface Described {
  readonly name: string;
  readonly description: string;
  readonly specs: Specs;
}

/** The data dictionary: what inputs are made from as well. Plain types by their reference, records by their kind. */
export const plainTypes = new Map<unknown, Described>();
export const recordTypes = new Map<StoreKind, Described & { readonly type: unknown }>();

export const required = (
  type: unknown,
  description: string,
  more: Pick<FieldSpec, 'resolve' | 'input'> = {},
): FieldSpec => ({ type, description, ...more });
export const optional = (type: unknown, description: string): FieldSpec => ({
  type,
  description,
  nullable: true,
});

/** Fields of any object whose parent is an Item. */
export function itemFields<T>(
  t: { field: (options: never) => unknown },
  specs: { readonly [P in keyof T]?: FieldSpec },
) {
  return Object.fromEntries(
    (Object.entries(specs) as [keyof T, FieldSpec][]).map(([name, spec]) => [
      name,
      t.field({
        type: spec.type,
        nullable: spec.nullable ?? false,
        description: spec.description,
        resolve: spec.resolve ?? (({ record }: Item<T>) => record[name]),
      } as never),
    ]),
  ) as Record<string, never>;
}

/** Fields of a plain object, such as a measurement. */
export function plainType<T extends object>(
  name: string,
  description: string,
  specs: { readonly [P in keyof T]-?: FieldSpec },
) {
  const ref = builder.objectRef<T>(name);
  plainTypes.set(ref, { name, description, specs: specs as Specs });
  return ref.implement({
    description,
    fields: (t) =>
      Object.fromEntries(
        (Object.entries(specs) as [keyof T & string, FieldSpec][]).map(([field, spec]) => [
          field,
          t.field({
            type: spec.type,
            nullable: spec.nullable ?? false,
            description: spec.description,
            resolve: (value: T) => value[field],
          } as never),
        ]),
      ) as Record<string, never>,
  });
}

type FieldSpecs<T> = {
  readonly [P in Exclude<keyof T, keyof RecordBase | 'studyId' | 'siteId'>]-?: FieldSpec;
};

/** A kind of record as a node. Every member of the record must be described, or it does not compile. */
export function recordType<T extends RecordBase>(
  name: string,
  kind: StoreKind,
  description: string,
  specs: FieldSpecs<T>,
) {
  typeNames.set(kind, name);
  const ref = builder.objectRef<Item<T>>(name);
  recordTypes.set(kind, { name, description, specs: specs as Specs, type: ref });
  return ref.implement({
    description,
    interfaces: [Node],
    fields: (t) => ({
      id: t.id({
        description: 'Opaque; the same record keeps it through all its versions.',
        resolve: (item) => idOf(kind, item),
      }),
      version: t.int({
        description: 'Version of the record: counts from 1; a correction is the next.',
        resolve: ({ record }) => record.version,
      }),
      supplement: t.field({
        type: 'JSON',
        description: 'Columns of an imported source that the graph has no field for, by SDTM variable name.',
        resolve: ({ record }) => record.supplement,
      }),
      ...itemFields<T>(t as never, specs as never),
    }),
  });
}

/** The id of another record, as an id of the graph. */
export const idOfKind = (kind: StoreKind, field: string, description: string): FieldSpec => ({
  type: 'ID',
  nullable: true,
  description,
  refersTo: kind,
  resolve: ({ reader, record }: Item<Readonly<Record<string, string | null>>>) => {
    const id = record[field] ?? null;
    return id === null ? null : globalId(kind, reader.studyCode, id);
  },
});

/** The visit a record belongs to. */
export const visitId: FieldSpec = idOfKind(
  'visit',
  'visitId',
  'The visit it was recorded at; null where it belongs to none.',
);

/** What a form had computed when the entry was saved. */
export const shownAtEntry: FieldSpec = optional(
  'JSON',
  'What the form had computed when the entry was saved, by name: evidence of what was shown, never used.',
);
