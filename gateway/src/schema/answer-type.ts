/** Makes the object type of an answer of the rules from a table of its fields, each read with the records it was drawn from. */
import { builder } from './builder.ts';
import type { Item } from './context.ts';
import { VerdictType } from './outcome-type.ts';
import type { FieldSpec } from './record-type.ts';
import { CriterionType, RecordRefType } from './verdict.ts';

/** Types whose values name records, and so need the reader beside them. */
const withReader = new Set<unknown>([VerdictType, CriterionType, RecordRefType]);

type Specs<T, Left extends keyof T> = { readonly [P in Exclude<keyof T, Left>]-?: FieldSpec };

function wrapped(item: Item<unknown>, type: unknown, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(type)) return (value as unknown[]).map((one) => wrapped(item, type[0], one));
  return withReader.has(type) ? beside(item, value) : value;
}

/**
 * `T` is the answer: every member of it is described, or named in `Left` because it stands elsewhere or under another name.
 * A field that is no member brings its own `resolve`.
 */
export function answerType<T extends object, Left extends keyof T = never>(
  name: string,
  description: string,
  specs: Specs<T, Left> & Readonly<Record<string, FieldSpec>>,
) {
  const ref = builder.objectRef<Item<T>>(name);
  withReader.add(ref);
  return ref.implement({
    description,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(specs as Readonly<Record<string, FieldSpec>>).map(([field, spec]) => [
          field,
          t.field({
            type: spec.type,
            nullable: spec.nullable ?? false,
            description: spec.description,
            resolve: (item: Item<T>) =>
              spec.resolve
                ? spec.resolve(item as never)
                : wrapped(item, spec.type, (item.record as Record<string, unknown>)[field]),
          } as never),
        ]),
      ) as Record<string, never>,
  });
}

/** A value put beside the reader of its parent. */
export const beside = <T>({ reader, subjectId }: Item<unknown>, record: T | null): Item<T> | null =>
  record === null ? null : { reader, record, subjectId };
