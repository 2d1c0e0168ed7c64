/** Whether a JSON text names a member of an object twice: parsers disagree which one counts, and attackers know. */

/** True where any object of the text has two members of one name. The text must be valid JSON. */
export function hasDuplicateMembers(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  // Strings, and the marks that open, close and divide; numbers and words between them say nothing here.
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[{}[\]:,]/g) ?? [];
  for (const [index, token] of tokens.entries()) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && tokens[index + 1] === ':') {
      // The same name may be written with escapes.
      const name = JSON.parse(token) as string;
      const names = open.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}
