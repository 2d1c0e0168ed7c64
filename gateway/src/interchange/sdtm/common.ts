/** Variables that many domains share: identifiers, timing, and what follows from other cells. */
import { studyDay } from '@trialside/rules/calendar';
import { decimal } from '@trialside/rules/number';
import { char, num } from './domain.ts';
import type { Core, Variable } from './variable.ts';

type Shared = Variable<never>;

/** STUDYID, DOMAIN and USUBJID, which every row begins with. */
export const identifiers = (domain: string): readonly Shared[] => [
  given('STUDYID', 'Study Identifier', 'Req', ({ studyCode }) => studyCode),
  given('DOMAIN', 'Domain Abbreviation', 'Req', () => domain),
  given('USUBJID', 'Unique Subject Identifier', 'Req', ({ subjectCode }) => subjectCode),
];

export const given = (
  name: string,
  label: string,
  core: Core,
  cell: Extract<Shared['kept'], { in: 'given' }>['cell'],
): Shared => ({ name, label, core, type: 'text', filled: true, kept: { in: 'given', cell } });

/** --SEQ: no field of a record, but the key its id is made from, so that an export can number rows as before. */
export const sequence = (name: string): Shared => num(name, 'Sequence Number', 'Req');

/** VISITNUM, VISIT and VISITDY of a record that belongs to a visit. */
export const ofVisit = (core: Core): readonly Shared[] => [
  { name: 'VISITNUM', label: 'Visit Number', core, type: 'number', filled: false, kept: { in: 'visit' } },
  {
    ...char('VISIT', 'Visit Name', 'Perm'),
    kept: {
      in: 'derived',
      from: ['VISITNUM'],
      cell: (cellOf, { visits }) => visits.byNumber(cellOf('VISITNUM'))?.name ?? '',
    },
  },
  {
    ...num('VISITDY', 'Planned Study Day of Visit', 'Perm'),
    kept: {
      in: 'derived',
      from: ['VISITNUM'],
      cell: (cellOf, { visits }) => visits.byNumber(cellOf('VISITNUM'))?.supplement['VISITDY'] ?? '',
    },
  },
];

/** The same for a kind of record that has no visit of its own: kept as the source says it. */
export const visitNamed = (core: Core): readonly Shared[] => [
  num('VISITNUM', 'Visit Number', core),
  char('VISIT', 'Visit Name', 'Perm'),
  num('VISITDY', 'Planned Study Day of Visit', 'Perm'),
];

/** A study day: it follows from its date and the reference start of the subject. */
export const studyDayOf = (name: string, label: string, dated: string, core: Core = 'Perm'): Shared => ({
  ...num(name, label, core),
  kept: {
    in: 'derived',
    from: [dated, 'RFSTDTC'],
    cell: (cellOf) => String(studyDay(cellOf(dated) || null, cellOf('RFSTDTC') || null) ?? ''),
  },
});

/** --STRESN: the standard result again where it is a number. */
export const numericOf = (name: string, label: string, result: string, core: Core): Shared => ({
  ...num(name, label, core),
  kept: {
    in: 'derived',
    from: [result],
    cell: (cellOf) => (decimal(cellOf(result)) ? cellOf(result) : ''),
  },
});
