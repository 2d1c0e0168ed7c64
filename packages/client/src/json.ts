/**
 * JSON as it is meant. Old libraries of a page put `toJSON` on the prototypes of arrays and dates, and then two lists with
 * different things in them may become the same text: the answer about one subject would be taken for that about another.
 */

/** JSON of plain data: objects, arrays, texts, numbers, booleans, null. Whatever a page has on its prototypes is not asked. */
export const toJson = (value: unknown): string => JSON.stringify(value, asItIs);

/** The value itself, in place of what a `toJSON` has made of it. */
function asItIs(this: Readonly<Record<string, unknown>>, key: string): unknown {
  return this[key];
}
