/** Rows as a file that spreadsheets open right. */

/** A cell that a spreadsheet could take for a formula begins with a tab. Source: OWASP, CSV injection. */
const cell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `\t${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
};

/** With a byte order mark, so that Chinese opens right in a spreadsheet. Lines that say what it is come last. */
export const csvOf = (rows: readonly (readonly string[])[], footer: readonly string[]): string =>
  `\uFEFF${[...rows.map((row) => row.map(cell).join(',')), '', ...footer.map(cell)].join('\r\n')}\r\n`;
