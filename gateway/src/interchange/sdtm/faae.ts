/**
 * FAAE, findings about adverse events: the grade of an event each time it changed, one row a change. Source: SDTM
 * Implementation Guide 6.4.1; FALNKID leads to the AESEQ of the event.
 */
import type { GradePeriod } from '@trialside/rules';
import { aeKey, COURSE } from './suppae.ts';
import type { Row } from './mapping.ts';

export const FAAE_COLUMNS = [
  'STUDYID',
  'DOMAIN',
  'USUBJID',
  'FASEQ',
  'FALNKID',
  'FATESTCD',
  'FATEST',
  'FAOBJ',
  'FACAT',
  'FAORRES',
  'FASTRESC',
  'FASTRESN',
  'FADTC',
] as const;

const TEST = { FATESTCD: 'TOXGR', FATEST: 'Toxicity Grade' } as const;

/** The changes of grade of one event, from its row of the whole map; `next` numbers the rows of the subject. */
export function courseRows(row: Row, next: () => number): readonly Row[] {
  const cell = row[COURSE] ?? '';
  if (cell === '') return [];
  return (JSON.parse(cell) as readonly GradePeriod[]).map(({ from, grade }) => ({
    STUDYID: row['STUDYID'] ?? '',
    DOMAIN: 'FA',
    USUBJID: row['USUBJID'] ?? '',
    FASEQ: String(next()),
    FALNKID: row['AESEQ'] ?? '',
    ...TEST,
    FAOBJ: row['AETERM'] ?? '',
    FACAT: 'ADVERSE EVENT',
    FAORRES: String(grade),
    FASTRESC: String(grade),
    FASTRESN: String(grade),
    FADTC: from ?? '',
  }));
}

/** Whether a row speaks of the grade of an event: other findings of the dataset are not ours. */
export const isAboutGrade = (row: Row): boolean => row['FATESTCD'] === TEST.FATESTCD;

/** Whether it says which event, and a grade that there is. */
export const isGradeOfEvent = (row: Row): boolean =>
  isAboutGrade(row) && (row['FALNKID'] ?? '') !== '' && /^[0-5]$/.test(row['FAORRES'] ?? '');

export const courseKey = (row: Row): string => aeKey(row['USUBJID'] ?? '', row['FALNKID'] ?? '');

/** The cell of the whole map from the rows of one event, in the order of FASEQ. */
export const courseCell = (rows: readonly Row[]): string =>
  JSON.stringify(
    rows
      .toSorted((a, b) => Number(a['FASEQ']) - Number(b['FASEQ']))
      .map(({ FADTC, FAORRES }) => ({ from: FADTC || null, grade: Number(FAORRES) })),
  );
