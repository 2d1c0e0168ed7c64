/**
 * Links of an adverse event to other records, as datasets can say them: "CM 3" is the row of CM with that sequence number.
 * Another store gives its records other ids, so an id would lead nowhere there.
 */
import { keyOf, recordId, type DomainName } from './domain.ts';
import type { Row } from './mapping.ts';
import { DOMAINS } from './index.ts';
import { LINK_COLUMNS } from './suppae.ts';

const LINK = /^([A-Z]{2}) (\S+)$/;

/** Every text in a parsed cell, changed where it is a link. */
function everyText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => everyText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, everyText(one, change)]));
}

function relinked(row: Row, change: (text: string) => string): Row {
  const cells = LINK_COLUMNS.flatMap((name): [string, string][] => {
    const cell = row[name] ?? '';
    if (cell === '') return [];
    try {
      return [[name, JSON.stringify(everyText(JSON.parse(cell), change))]];
    } catch {
      return [];
    }
  });
  return cells.length === 0 ? row : { ...row, ...Object.fromEntries(cells) };
}

/** `places` leads from the id of a record to its domain and sequence number. An id of none of them stays. */
export const asLinks = (row: Row, places: ReadonlyMap<string, string>): Row =>
  relinked(row, (text) => places.get(text) ?? text);

/** The ids of the rows that links name, of the subject of the row. */
export const fromLinks = (row: Row): Row =>
  relinked(row, (text) => {
    const [, name, key] = LINK.exec(text) ?? [];
    const domain = name !== undefined && Object.hasOwn(DOMAINS, name) ? DOMAINS[name as DomainName] : null;
    if (!domain || key === undefined) return text;
    return recordId(row['STUDYID'] ?? '', domain.name, row['USUBJID'] ?? '', keyOf(domain, key));
  });
