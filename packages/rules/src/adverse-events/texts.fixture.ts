/** Compares two dictionaries of texts, for tests: same keys, same placeholders, no text left empty or untranslated. */

/** Every text by its path, such as "causality.related". */
export function textsByPath(dictionary: object, path: string = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(dictionary)) {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === 'string') found.set(here, value);
    else for (const [inner, text] of textsByPath(value as object, here)) found.set(inner, text);
  }
  return found;
}

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');

/** What is wrong between two locales; empty where nothing is. `same` lists paths whose text may be the same in both. */
export function differences(english: object, chinese: object, same: RegExp): readonly string[] {
  const [en, zh] = [textsByPath(english), textsByPath(chinese)];
  const problems = [...zh.keys()].filter((path) => !en.has(path)).map((path) => `${path}: only in Chinese`);
  for (const [path, text] of en) {
    const other = zh.get(path);
    if (other === undefined) problems.push(`${path}: only in English`);
    else if (text.trim() === '' || other.trim() === '') problems.push(`${path}: empty`);
    else if (placeholders(text) !== placeholders(other)) problems.push(`${path}: placeholders differ`);
    else if (text === other && !same.test(path)) problems.push(`${path}: not translated`);
    else if (!same.test(path) && !/\p{Script=Han}/u.test(other)) problems.push(`${path}: not Chinese`);
  }
  return problems;
}
