/** The word for a key of the data; the key itself where there is none. A key may be any text, "__proto__" too. */
export const named = (table: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(table, key) ? table[key]! : key;
