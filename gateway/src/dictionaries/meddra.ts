/**
 * A sponsor's licensed MedDRA distribution: the ASCII files llt.asc and mdhier.asc, "$" between fields. Kept is only what
 * decodes an event: from a lowest level term to its preferred term and its primary path. None of it is shipped.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DictionaryRefused } from './sheet.ts';

/** What SDTM's decode columns of an adverse event say (AELLT to AESOC). */
export interface MeddraPath {
  readonly llt: string;
  readonly ptCode: string;
  readonly pt: string;
  readonly hltCode: string;
  readonly hlt: string;
  readonly hlgtCode: string;
  readonly hlgt: string;
  readonly socCode: string;
  readonly soc: string;
}

export interface MeddraTable {
  /** As the sponsor names it: "27.1". */
  readonly version: string;
  /** LLT code → text, PT code, whether current. */
  readonly llts: Readonly<Record<string, readonly [name: string, ptCode: string, isCurrent: boolean]>>;
  /** PT code → its primary path. */
  readonly pts: Readonly<
    Record<
      string,
      readonly [
        pt: string,
        hltCode: string,
        hlt: string,
        hlgtCode: string,
        hlgt: string,
        socCode: string,
        soc: string,
      ]
    >
  >;
}

/** Throws DictionaryRefused. */
export function readMeddra(folder: string, version: string): MeddraTable {
  if (!/^\d{1,2}\.[01]$/.test(version)) {
    throw new DictionaryRefused(`"${version}" is no MedDRA version: write it as 27.1.`);
  }
  const llts = rowsOf(folder, 'llt.asc', 10).map((row): [string, [string, string, boolean]] => [
    row[0] ?? '',
    [row[1] ?? '', row[2] ?? '', row[9] === 'Y'],
  ]);
  // PT, HLT, HLGT, SOC codes; their names; SOC abbreviation; (empty); PT's SOC code; primary?
  const primary = rowsOf(folder, 'mdhier.asc', 12).filter((row) => row[11] === 'Y');
  const pts = primary.map((row): [string, MeddraTable['pts'][string]] => {
    const [pt = '', hlt = '', hlgt = '', soc = '', ptName = '', hltName = '', hlgtName = '', socName = ''] =
      row;
    return [pt, [ptName, hlt, hltName, hlgt, hlgtName, soc, socName]];
  });
  const table = { version, llts: Object.fromEntries(llts), pts: Object.fromEntries(pts) };
  const orphan = llts.find(([, [, pt]]) => !(pt in table.pts));
  if (orphan) {
    throw new DictionaryRefused(
      `${folder}: the files do not belong together: lowest level term ${orphan[0]} names a preferred term without a primary path.`,
    );
  }
  return table;
}

function rowsOf(folder: string, name: string, fields: number): readonly (readonly string[])[] {
  const file = join(folder, name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new DictionaryRefused(
      `${folder} holds no ${name} that can be read: give the folder "MedAscii" of the distribution.`,
      { cause: error },
    );
  }
  const rows = text.split(/\r?\n/).filter((line) => line !== '');
  const cells = rows.map((line) => line.split('$'));
  const odd = cells.findIndex((row) => row.length < fields || !/^\d{8}$/.test(row[0] ?? ''));
  if (cells.length === 0 || odd >= 0) {
    throw new DictionaryRefused(
      `${file} is not a file of MedDRA${cells.length === 0 ? ': it is empty' : `: line ${odd + 1} has another shape`}.`,
    );
  }
  return cells;
}

/** The path of a lowest level term by its code; null where the version has none. */
export function meddraPath({ llts, pts }: MeddraTable, lltCode: string): MeddraPath | null {
  const [llt, ptCode] = (Object.hasOwn(llts, lltCode) ? llts[lltCode] : undefined) ?? [];
  const path = ptCode !== undefined && Object.hasOwn(pts, ptCode) ? pts[ptCode] : undefined;
  if (llt === undefined || ptCode === undefined || !path) return null;
  const [pt, hltCode, hlt, hlgtCode, hlgt, socCode, soc] = path;
  return { llt, ptCode, pt, hltCode, hlt, hlgtCode, hlgt, socCode, soc };
}
