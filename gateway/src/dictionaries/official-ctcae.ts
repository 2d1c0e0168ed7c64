/**
 * NCI's published CTCAE from its table: which columns are which, which version it is, and whether it is whole. What is
 * not exactly a version we know is refused with a sentence: the wording stands first wherever a grade is chosen.
 */
import {
  CLASS_NAMES,
  CODED_CLASSES,
  GRADES,
  TERM_INDEX,
  TERM_INDEX_V6,
  loadClass,
  type Grade,
  type IndexEntry,
} from '@trialside/rules/ctcae/dictionary';
import { DictionaryRefused, type TableFile } from './sheet.ts';

export type CtcaeVersion = '5.0' | '6.0';

/** A term as NCI words it. */
export interface CtcaeWording {
  readonly code: string;
  readonly term: string;
  /** The system organ class by NCI's name. */
  readonly class: string;
  readonly grades: Readonly<Partial<Record<Grade, string>>>;
  readonly definition: string | null;
  readonly navigationalNote: string | null;
}

export interface OfficialCtcae {
  readonly version: CtcaeVersion;
  readonly terms: readonly CtcaeWording[];
}

type Column = 'code' | 'class' | 'term' | `grade ${Grade}` | 'definition' | 'note';

/** What NCI's own header cells say, and those of tables made from them; compared without case, blanks and signs. */
const HEADERS: Readonly<Record<Column, RegExp>> = {
  code: /^(meddra)?(llt)?code$/,
  class: /^(meddra|ctcae)?(soc|systemorganclass)$/,
  term: /^(ctcae)?(v\d+)?term$/,
  'grade 1': /^grade1$/,
  'grade 2': /^grade2$/,
  'grade 3': /^grade3$/,
  'grade 4': /^grade4$/,
  'grade 5': /^grade5$/,
  definition: /^(ctcae)?(v\d+)?definition$/,
  note: /^navigationalnote$/,
};
const COLUMNS = Object.keys(HEADERS) as Column[];
const NEEDED = COLUMNS.filter((column) => column !== 'definition' && column !== 'note');

/** A title or a notice may stand above the header. */
const HEADER_WITHIN = 15;

type Places = Readonly<Partial<Record<Column, number>>>;

function placesOf(row: readonly string[]): Places {
  const plain = row.map((cell) => cell.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
  const found = COLUMNS.flatMap((column) => {
    const place = plain.findIndex((cell) => HEADERS[column].test(cell));
    return place < 0 ? [] : [[column, place]];
  });
  return Object.fromEntries(found) as Places;
}

/** Throws DictionaryRefused. `path` is named in its sentence. */
export async function officialCtcae({ sheets }: TableFile, path: string): Promise<OfficialCtcae> {
  const headers = sheets.flatMap(({ rows }) =>
    rows.slice(0, HEADER_WITHIN).map((row, index) => ({ rows, index, places: placesOf(row) })),
  );
  const [best] = headers.toSorted((a, b) => fullness(b.places) - fullness(a.places));
  const missing = NEEDED.filter((column) => best?.places[column] === undefined);
  if (!best || missing.length === NEEDED.length) {
    throw new DictionaryRefused(
      `${path} is not the CTCAE: no row has the headings MedDRA Code, MedDRA SOC, CTCAE Term and Grade 1 to Grade 5.`,
    );
  }
  if (missing.length > 0) {
    throw new DictionaryRefused(
      `${path} lacks ${missing.length === 1 ? 'a column' : 'columns'}: ${missing.join(', ')}.`,
    );
  }
  const terms = best.rows.slice(best.index + 1).flatMap((row) => wordingOf(row, best.places));
  const version = versionOf(terms, path);
  await checkWhole(terms, version, path);
  return { version, terms };
}

const fullness = (places: Places): number => NEEDED.filter((column) => places[column] !== undefined).length;

/** NCI writes a dash where a grade does not exist. */
const worded = (text: string | undefined): string | null =>
  text === undefined || /^[-–—\s]*$/.test(text) ? null : text;

function wordingOf(row: readonly string[], places: Places): readonly CtcaeWording[] {
  const cell = (column: Column): string | null => {
    const place = places[column];
    return place === undefined ? null : worded(row[place]);
  };
  const [code, term] = [cell('code'), cell('term')];
  // Notes below the table and blank rows have no code.
  if (code === null || term === null || !/^\d{8}$/.test(code)) return [];
  const grades = GRADES.flatMap((grade) => {
    const text = cell(`grade ${grade}`);
    return text === null ? [] : [[grade, text]];
  });
  return [
    {
      code,
      term,
      class: cell('class') ?? '',
      grades: Object.fromEntries(grades) as CtcaeWording['grades'],
      definition: cell('definition'),
      navigationalNote: cell('note'),
    },
  ];
}

const INDEXES: Readonly<Record<CtcaeVersion, readonly IndexEntry[]>> = {
  '5.0': TERM_INDEX,
  '6.0': TERM_INDEX_V6,
};
const VERSIONS = Object.keys(INDEXES) as CtcaeVersion[];

function versionOf(terms: readonly CtcaeWording[], path: string): CtcaeVersion {
  const codes = new Set(terms.map(({ code }) => code));
  const known = VERSIONS.map((version) => {
    const lacks = INDEXES[version].filter(({ code }) => !codes.has(code)).length;
    return { version, odd: lacks + codes.size - (INDEXES[version].length - lacks) };
  });
  const [nearest] = known.toSorted((a, b) => a.odd - b.odd);
  // Versions 5.0 and 6.0 differ in 107 codes; 4.03 has other codes and 790 terms.
  if (nearest && nearest.odd < 50) return nearest.version;
  throw new DictionaryRefused(
    `${path} holds ${terms.length} terms, which are not those of CTCAE ${VERSIONS.join(' or ')}. Other versions cannot be used.`,
  );
}

async function checkWhole(
  terms: readonly CtcaeWording[],
  version: CtcaeVersion,
  path: string,
): Promise<void> {
  const faults: string[] = [];
  const byCode = new Map<string, CtcaeWording>();
  for (const wording of terms) {
    if (byCode.has(wording.code)) faults.push(`${wording.code} ${wording.term} stands twice`);
    byCode.set(wording.code, wording);
  }
  const index = new Map(INDEXES[version].map((entry) => [entry.code, entry]));
  for (const { code, term } of terms)
    if (!index.has(code)) faults.push(`${code} ${term} is not a term of it`);
  for (const entry of index.values()) {
    const found = byCode.get(entry.code);
    if (!found) faults.push(`${entry.code} ${entry.term} is missing`);
    else if (found.term !== entry.term)
      faults.push(`${entry.code} is "${found.term}" and not "${entry.term}"`);
    else if (found.class !== CLASS_NAMES[entry.class]) {
      faults.push(`${entry.term} stands in "${found.class}" and not in "${CLASS_NAMES[entry.class]}"`);
    }
  }
  if (version === '5.0') faults.push(...(await gradeFaults(byCode)));
  if (faults.length === 0) return;
  const more = faults.length > 3 ? `, and ${faults.length - 3} more` : '';
  throw new DictionaryRefused(
    `${path} is nearly CTCAE ${version}, but not it: ${faults.slice(0, 3).join('; ')}${more}.`,
  );
}

/** A grade that exists must have its text, and one that does not must have none. */
async function gradeFaults(byCode: ReadonlyMap<string, CtcaeWording>): Promise<readonly string[]> {
  const classes = await Promise.all(CODED_CLASSES.map((key) => loadClass(key)));
  return classes.flatMap((loaded) =>
    (loaded?.terms ?? []).flatMap(({ code, term, grades }) =>
      GRADES.flatMap((grade) => {
        const has = byCode.get(code)?.grades[grade] !== undefined;
        if (has === grades.includes(grade) || !byCode.has(code)) return [];
        return [`grade ${grade} of ${term} ${has ? 'has a text, and does not exist' : 'has no text'}`];
      }),
    ),
  );
}
