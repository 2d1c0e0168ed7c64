/**
 * SUPPAE, what AE has no variable for: scale, course and evidence of a grade, causality and action by treatment, the links.
 * In the column map they are columns of AE; outside they are rows of their own. Source: SDTM Implementation Guide 8.4.
 */
import type { AdverseEvent } from '@trialside/rules';
import { partialDate } from '@trialside/rules/calendar';
import { asText, asYesNo, type Code } from './code.ts';
import { sameNumber } from './same-number.ts';
import type { Row } from './mapping.ts';
import type { FieldPath, Variable, VariableType } from './variable.ts';

type AePath = FieldPath<'adverseEvent'>;

interface Supplemental {
  /** QNAM. */
  readonly name: string;
  /** QLABEL. */
  readonly label: string;
  readonly path: string;
  readonly code?: Code;
  readonly type?: VariableType;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list or a table as JSON: it has one cell here. What has another shape is no value of the field, and stays as it is. */
const asJson = (fits: (value: unknown) => boolean): Code => ({
  read: (cell) => {
    try {
      const value: unknown = JSON.parse(cell);
      return { value: fits(value) ? (value as string) : null };
    } catch {
      return { value: null };
    }
  },
  write: (value) => {
    const parts: unknown = value;
    return Array.isArray(parts) && parts.length === 0 ? '' : JSON.stringify(parts);
  },
});

const listOf = (fits: (one: unknown) => boolean): Code =>
  asJson((value) => Array.isArray(value) && value.every(fits));
const asTexts = listOf(isText);
const asReferences = listOf(
  (one) => isTable(one) && isText(one['kind']) && isText(one['id']) && Number.isSafeInteger(one['version']),
);
const asCourse = listOf(
  (one) =>
    isTable(one) &&
    (one['from'] === null || (isText(one['from']) && partialDate(one['from']) !== null)) &&
    [0, 1, 2, 3, 4, 5].some((grade) => grade === one['grade']),
);
const asFollowUps = listOf(
  (one) =>
    isTable(one) &&
    isText(one['receivedOn']) &&
    partialDate(one['receivedOn']) !== null &&
    (one['reportedBy'] === null || isText(one['reportedBy'])) &&
    isText(one['text']),
);
const asShown = asJson((value) => isTable(value) && Object.values(value).every(isText));

/** Version, code and term in one cell: a term without its code is none. */
const asTerm: Code = {
  read: (cell) => {
    const [, version, code, term] = /^([56]\.0) (\d{8}) (.+)$/s.exec(cell) ?? [];
    return { value: version ? ({ version, code, term } as unknown as string) : null };
  },
  write: (value) => {
    const { version, code, term } = value as unknown as NonNullable<AdverseEvent['ctcae']>;
    return `${version} ${code} ${term}`;
  },
};

const oneOf = (...words: readonly string[]): Code => ({
  read: (cell) => ({ value: words.includes(cell) ? cell : null }),
  write: String,
});
const asScale = oneOf('ctcae', 'astct');
const asCausality = oneOf('definite', 'probable', 'possible', 'unlikely', 'unrelated');

/** Only "no": that it goes on is AEENRTPT's to say. */
const asNotOngoing: Code = {
  read: (cell) => ({ value: cell === 'N' ? 'no' : null }),
  write: (value) => (value === 'no' ? 'N' : ''),
};

const asWhole: Code = {
  read: (cell) => (/^[1-5]$/.test(cell) ? { value: Number(cell) } : { fault: 'not-a-grade' }),
  write: String,
};

/** Of the column map of AE, and nowhere else: the course of the grade, which is a dataset of its own outside. */
export const COURSE = 'AEGRADES';

const SUPPLEMENTAL: readonly Supplemental[] = [
  { name: 'CTCTERM', label: 'CTCAE Version, Code and Term', path: 'ctcae', code: asTerm },
  { name: 'AETOXSCL', label: 'Scale of the Toxicity Grade', path: 'gradeScale', code: asScale },
  { name: 'AETOXBES', label: 'Toxicity Grade on the Other Scale', path: 'gradeBeside', code: asWhole },
  { name: 'AEFACETS', label: 'Criteria Found', path: 'facets', code: asTexts },
  { name: 'AEFACANS', label: 'Answers Beside the Criteria Found', path: 'facetAnswers', code: asShown },
  { name: 'AEGRFROM', label: 'Results the Grade Was Read From', path: 'gradedFrom', code: asReferences },
  { name: 'AESHOWN', label: 'Shown at Entry', path: 'shownAtEntry', code: asShown },
  { name: 'AEONGO', label: 'Ongoing', path: 'ongoing', code: asNotOngoing },
  { name: 'AERELPRD', label: 'Causality: Study Product', path: 'causality.studyProduct', code: asCausality },
  {
    name: 'AERELLD',
    label: 'Causality: Lymphodepletion',
    path: 'causality.lymphodepletion',
    code: asCausality,
  },
  { name: 'AERELPRC', label: 'Causality: Procedure', path: 'causality.procedure', code: asCausality },
  { name: 'AERELDIS', label: 'Causality: Underlying Disease', path: 'causality.disease', code: asCausality },
  {
    name: 'AERELCM',
    label: 'Causality: Concomitant Medication',
    path: 'causality.concomitant',
    code: asCausality,
  },
  { name: 'AEACNPRD', label: 'Action Taken with Study Product', path: 'actionBySource.studyProduct' },
  { name: 'AEACNLD', label: 'Action Taken with Lymphodepletion', path: 'actionBySource.lymphodepletion' },
  { name: 'AECMIDS', label: 'Medications Given', path: 'medicationIds', code: asTexts },
  { name: 'AEHSTDTC', label: 'Start Date of Hospital Stay', path: 'hospitalStay.admitted', type: 'date' },
  { name: 'AEHENDTC', label: 'End Date of Hospital Stay', path: 'hospitalStay.discharged', type: 'date' },
  { name: 'AEDISC', label: 'Left the Study Because of It', path: 'causedDiscontinuation', code: asYesNo },
  { name: 'AEAWDTC', label: 'Date Site Became Aware', path: 'awareOn', type: 'date' },
  { name: 'AEFOLUP', label: 'Follow-up Reports', path: 'followUps', code: asFollowUps },
  { name: 'AESI', label: 'Adverse Event of Special Interest', path: 'specialInterest', code: asYesNo },
  { name: 'AEDLT', label: 'Dose-Limiting Toxicity', path: 'doseLimiting', code: asYesNo },
  { name: 'AECOMM', label: 'Comment', path: 'comment' },
  { name: COURSE, label: 'Course of the Grade', path: 'gradePeriods', code: asCourse },
];

const LABELS = new Map(SUPPLEMENTAL.map(({ name, label }) => [name, label]));

/** As columns of the map of AE. */
export const SUPPLEMENTAL_VARIABLES: readonly Variable<AePath>[] = SUPPLEMENTAL.map(
  ({ name, label, path, code = asText, type = 'text' }) => ({
    name,
    label,
    core: 'Perm',
    type,
    filled: false,
    kept: { in: 'field', path: path as AePath, code },
  }),
);

/** Datasets beside AE; each may be there or not. */
export type SupplementDataset = 'SUPPAE' | 'FAAE';

const datasetOf = (name: string): SupplementDataset | null =>
  name === COURSE ? 'FAAE' : isApart(name) ? 'SUPPAE' : null;

type Parts = Readonly<Record<string, unknown>>;
const isBlank = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/**
 * An event as a row of AE gives it, with what datasets that are not there said of it before: a dataset that is missing says
 * nothing, rather than that there is nothing. The record itself where they had said nothing.
 */
export function keepUnsaid<R extends Omit<AdverseEvent, 'version'>>(
  record: R,
  before: AdverseEvent,
  absent: ReadonlySet<SupplementDataset>,
): R {
  const isAbsent = (name: string): boolean => {
    const dataset = datasetOf(name);
    return dataset !== null && absent.has(dataset);
  };
  let kept = record as unknown as Parts;
  for (const { name, path, code = asText } of SUPPLEMENTAL) {
    const [field = '', part] = path.split('.');
    const valueIn = (of: Parts): unknown => (part ? (of[field] as Parts | null)?.[part] : of[field]);
    const value = valueIn(before as unknown as Parts);
    if (!isAbsent(name) || !isBlank(valueIn(kept)) || isBlank(value) || code.write(value as string) === '')
      continue;
    const whole = (kept[field] ?? (before as unknown as Parts)[field]) as Parts;
    kept = { ...kept, [field]: part ? { ...whole, [part]: value } : value };
  }
  const cells = Object.entries(before.supplement).filter(
    ([name]) => isAbsent(name) && !Object.hasOwn(record.supplement, name),
  );
  if (cells.length > 0) {
    const all = [...Object.entries(record.supplement), ...cells].toSorted(([a], [b]) => (a < b ? -1 : 1));
    kept = { ...kept, supplement: Object.fromEntries(all) };
  }
  return kept as unknown as R;
}

/** Cells that name other records. */
export const LINK_COLUMNS = ['AEGRFROM', 'AECMIDS'] as const;

/**
 * A variable of another system in SUPPAE: kept beside the event under its name, with its label, origin and evaluator, and
 * written as the row it was.
 */
const FOREIGN = 'SUPPAE.';
const FOREIGN_PARTS = ['QLABEL', 'QORIG', 'QEVAL'] as const;

/** The cells that a row of another system adds to its row of AE. */
export function foreignCells(said: Row): Row {
  const name = `${FOREIGN}${said['QNAM'] ?? ''}`;
  const parts = FOREIGN_PARTS.flatMap((part) => {
    const cell = said[part] ?? '';
    return cell === '' ? [] : [[`${name}.${part}`, cell] as const];
  });
  return Object.fromEntries([[name, said['QVAL'] ?? ''] as const, ...parts]);
}

/** A column of the map of AE that is no variable of AE. */
export const isApart = (name: string): boolean => LABELS.has(name) || name.startsWith(FOREIGN);

export const isSupplemental = (name: string): boolean => LABELS.has(name) && name !== COURSE;

export const SUPPLEMENTAL_COLUMNS = [
  'STUDYID',
  'RDOMAIN',
  'USUBJID',
  'IDVAR',
  'IDVARVAL',
  'QNAM',
  'QLABEL',
  'QVAL',
  'QORIG',
  'QEVAL',
] as const;

/** A row of the whole map as AE proper and the rows of SUPPAE it takes; the course of the grade is in neither. */
export function splitSupplemental(row: Row): { readonly ae: Row; readonly supp: readonly Row[] } {
  const ae = Object.fromEntries(Object.entries(row).filter(([name]) => !isApart(name)));
  const at = {
    STUDYID: row['STUDYID'] ?? '',
    RDOMAIN: 'AE',
    USUBJID: row['USUBJID'] ?? '',
    IDVAR: 'AESEQ',
    IDVARVAL: row['AESEQ'] ?? '',
  };
  const supp = SUPPLEMENTAL.flatMap(({ name, label }): Row[] => {
    const value = row[name] ?? '';
    if (value === '' || name === COURSE) return [];
    return [{ ...at, QNAM: name, QLABEL: label, QVAL: value, QORIG: 'CRF', QEVAL: 'INVESTIGATOR' }];
  });
  const foreign = Object.entries(row).flatMap(([column, QVAL]): Row[] => {
    const [, QNAM] = /^SUPPAE\.([^.]+)$/.exec(column) ?? [];
    if (QNAM === undefined || QVAL === '') return [];
    const part = (name: (typeof FOREIGN_PARTS)[number]): string => row[`${column}.${name}`] ?? '';
    return [{ ...at, QNAM, QLABEL: part('QLABEL'), QVAL, QORIG: part('QORIG'), QEVAL: part('QEVAL') }];
  });
  return { ae, supp: [...supp, ...foreign] };
}

/** Which row of AE a row of SUPPAE belongs to; null where it belongs to none. */
export const supplementedKey = ({ RDOMAIN, IDVAR, IDVARVAL, USUBJID }: Row): string | null =>
  RDOMAIN === 'AE' && IDVAR === 'AESEQ' ? aeKey(USUBJID ?? '', IDVARVAL ?? '') : null;

export const aeKey = (subject: string, sequence: string): string =>
  JSON.stringify([subject, sameNumber(sequence)]);
