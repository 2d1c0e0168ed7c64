/** Makes the object type of a kind of record from a table of its fields, so that each reads like a data dictionary. */
import type { RecordBase, RecordKind } from '@trialside/rules';
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
}

export const required = (type: unknown, description: string): FieldSpec => ({ type, description });
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
  return builder.objectRef<T>(name).implement({
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

type Described<T> = {
  readonly [P in Exclude<keyof T, keyof RecordBase | 'studyId' | 'siteId'>]-?: FieldSpec;
};

/** A kind of record as a node. Every member of the record must be described, or it does not compile. */
export function recordType<T extends RecordBase>(
  name: string,
  kind: RecordKind,
  description: string,
  specs: Described<T>,
) {
  typeNames.set(kind, name);
  return builder.objectRef<Item<T>>(name).implement({
    description,
    interfaces: [Node],
    fields: (t) => ({
      id: t.id({
        description: 'Opaque; the same record keeps it through all its versions.',
        resolve: (item) => idOf(kind, item),
      }),
      version: t.int({
        description: 'Counts from 1; a correction is the next.',
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

/** The visit a record belongs to, as an id of the graph. */
export const visitId: FieldSpec = {
  type: 'ID',
  nullable: true,
  description: 'The visit it was recorded at; null where it belongs to none.',
  resolve: ({ reader, record }: Item<{ visitId: string | null }>) =>
    record.visitId === null ? null : globalId('visit', reader.studyCode, record.visitId),
};
