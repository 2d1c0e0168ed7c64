/** The lists of a record in the one order that rules are given them in: by date, then by id. The order they came in says nothing. */
import { RECORD_LISTS } from '../record/index.ts';
import type { RecordBase, Subject, SubjectRecord } from '../record/index.ts';

type List = Exclude<(typeof RECORD_LISTS)[keyof typeof RECORD_LISTS], never>;

/** The member of a record that says when it was. */
const DATED_BY: Readonly<Record<List, string>> = {
  visits: 'start',
  labResults: 'collected',
  vitalSigns: 'collected',
  sledaiAssessments: 'assessed',
  pgaAssessments: 'assessed',
  bleedingAssessments: 'assessed',
  adverseEvents: 'start',
  safetyCases: 'awareOn',
  toxicityAssessments: 'assessed',
  medications: 'start',
  exposures: 'start',
  questionnaireAnswers: 'completed',
  dispositions: 'date',
};

function sorted<T extends RecordBase>(list: readonly T[], member: string): readonly T[] {
  const dateOf = (record: T): string => (record as unknown as Record<string, string | null>)[member] ?? '~';
  const order = (a: T, b: T): number => {
    const [x, y] = [dateOf(a), dateOf(b)];
    if (x !== y) return x < y ? -1 : 1;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : a.version - b.version;
  };
  const isSorted = list.every((record, n) => n === 0 || order(list[n - 1] ?? record, record) <= 0);
  return isSorted ? list : list.toSorted(order);
}

/** The same record with its lists in order. */
export function inStableOrder(record: SubjectRecord): SubjectRecord {
  const lists = (Object.keys(DATED_BY) as List[]).map(
    (list) => [list, sorted<RecordBase>(record[list], DATED_BY[list])] as const,
  );
  return { ...record, ...Object.fromEntries(lists) };
}

/** The records of a cohort by the code of their subject. */
export const bySubject = (records: readonly SubjectRecord[]): readonly SubjectRecord[] =>
  records.toSorted((a, b) => byCode(a.subject, b.subject));

/** Orders subjects by code, then by id. */
export function byCode(a: Pick<Subject, 'code' | 'id'>, b: Pick<Subject, 'code' | 'id'>): number {
  const [x, y] = [`${a.code} ${a.id}`, `${b.code} ${b.id}`];
  return x < y ? -1 : x > y ? 1 : 0;
}
