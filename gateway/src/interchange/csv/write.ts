/** Writes a CSV row (RFC 4180) that any reader, this one included, reads back as the same cells. */

/** Cells that would be read otherwise without quotation marks: separators, marks, line ends, edges with blanks, a BOM. */
const QUOTED = /[",\r\n]|^[\s\uFEFF]|\s$/;

/** One row with its line end. */
export function csvRow(cells: readonly string[]): string {
  // A row of one empty cell would be an empty line, and empty lines are no rows.
  if (cells.length === 1 && cells[0] === '') return '""\n';
  return `${cells.map((cell) => (QUOTED.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
