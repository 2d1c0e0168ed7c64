/** For tests: the rows of a folder of datasets with the context each stands in, without a store. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Protocol } from '@trialside/rules';
import { readCsv } from '../csv/read.ts';
import { domainByName } from '../import/sources.ts';
import { visitsOf, type RowContext, type VisitOfRow } from './context.ts';
import { keyOf, recordId, type Domain, type DomainName, type RecordDraft } from './domain.ts';
import { DOMAINS, SV } from './index.ts';
import { draftOf, rowOf, type Row } from './mapping.ts';

export type Rows = ReadonlyMap<DomainName, readonly Row[]>;

export async function readRows(folder: string): Promise<Rows> {
  const all = new Map<DomainName, Row[]>();
  for (const name of readdirSync(folder).filter((file) => /\.csv$/i.test(file))) {
    const domain = domainByName(name);
    if (domain === null || domain === 'other') continue;
    let header: readonly string[] | null = null;
    for await (const { cells } of readCsv(join(folder, name))) {
      if (header === null) header = cells;
      else {
        const row = Object.fromEntries(header.map((column, n) => [column, cells[n]!]));
        all.set(domain, [...(all.get(domain) ?? []), row]);
      }
    }
  }
  return all;
}

export function contextIn(rows: Rows, subjectCode: string, protocol: Protocol): RowContext {
  const subject = rows.get('DM')?.find((row) => row['USUBJID'] === subjectCode);
  const context: RowContext = {
    studyId: 'study',
    studyCode: subject?.['STUDYID'] ?? '',
    subjectId: `id of ${subjectCode}`,
    subjectCode,
    siteId: `id of ${subject?.['SITEID']}`,
    siteCode: subject?.['SITEID'] ?? '',
    referenceStart: subject?.['RFSTDTC'] || null,
    visits: visitsOf([]),
    protocol,
  };
  const visits = (rows.get('SV') ?? [])
    .filter((row) => row['USUBJID'] === subjectCode)
    .map((row): VisitOfRow => draftOf(SV, row, draftId(SV as unknown as Domain, row), context));
  return { ...context, visits: visitsOf(visits) };
}

export const draftId = (domain: Domain, row: Row): string =>
  recordId(row['STUDYID']!, domain.name, row['USUBJID']!, keyOf(domain, row[domain.key ?? '']));

/** Every row as record and back: what each cell was, and what it came back as where that differs. */
export function lossesOf(rows: Rows, protocol: Protocol): { cells: number; lost: string[] } {
  let cells = 0;
  const lost: string[] = [];
  const contexts = new Map<string, RowContext>();
  for (const [name, ofDomain] of rows) {
    const domain = DOMAINS[name];
    for (const row of ofDomain) {
      const subject = row['USUBJID']!;
      const context = contexts.get(subject) ?? contextIn(rows, subject, protocol);
      contexts.set(subject, context);
      const back = rowOf(domain, draftOf(domain, row, draftId(domain, row), context), context);
      for (const [column, cell] of Object.entries(row)) {
        cells += 1;
        if (back[column] !== cell)
          lost.push(`${name}.${column}: ${JSON.stringify(cell)} → ${JSON.stringify(back[column])}`);
      }
    }
  }
  return { cells, lost };
}

/** The record of one row. */
export const recordOf = (
  rows: Rows,
  name: DomainName,
  key: string,
  subjectCode: string,
  protocol: Protocol,
): RecordDraft<never> & Record<string, never> => {
  const domain = DOMAINS[name];
  const row = rows
    .get(name)
    ?.find((one) => one['USUBJID'] === subjectCode && (domain.key === null || one[domain.key] === key));
  if (!row) throw new Error(`no ${name} ${key} of ${subjectCode}`);
  return draftOf(domain, row, draftId(domain, row), contextIn(rows, subjectCode, protocol)) as never;
};
