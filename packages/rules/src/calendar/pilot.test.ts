/** Study days of the public pilot data against ours, where that data lies beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { plateletCount } from '../response/platelet-count.ts';
import { count } from '../response/response.fixture.ts';
import { partialDate } from './partial-date.ts';
import { studyDay } from './study-day.ts';

const FOLDER = new URL('../../../../../shared/reference/sdtm/', import.meta.url);
const here = existsSync(FOLDER);
if (!here) console.log('The pilot data does not lie beside the checkout: its study days are not compared.');

type Row = Readonly<Record<string, string>>;

function rows(domain: string): Row[] {
  const [head = [], ...lines] = cells(readFileSync(new URL(`${domain}.csv`, FOLDER), 'utf8'));
  return lines.map((line) => Object.fromEntries(head.map((name, index) => [name, line[index] ?? ''])));
}

function cells(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end !== ',' && end !== undefined) lines.push([]);
  }
  return lines.filter((line) => line.length > 1);
}

describe.skipIf(!here)('the pilot data', () => {
  const reference = here
    ? new Map(rows('dm').map((row) => [row['USUBJID'], row['RFSTDTC'] || null]))
    : new Map();

  test.each([
    [
      'ae',
      [
        ['AESTDTC', 'AESTDY'],
        ['AEENDTC', 'AEENDY'],
      ],
    ],
    ['lb', [['LBDTC', 'LBDY']]],
    ['vs', [['VSDTC', 'VSDY']]],
    [
      'ex',
      [
        ['EXSTDTC', 'EXSTDY'],
        ['EXENDTC', 'EXENDY'],
      ],
    ],
    [
      'cm',
      [
        ['CMSTDTC', 'CMSTDY'],
        ['CMENDTC', 'CMENDY'],
      ],
    ],
    ['ds', [['DSSTDTC', 'DSSTDY']]],
    ['qs', [['QSDTC', 'QSDY']]],
  ] as const)('%s: every study day is the one we count', (domain, pairs) => {
    const different: string[] = [];
    let compared = 0;
    for (const row of rows(domain)) {
      for (const [date, day] of pairs) {
        const text = row[date] || null;
        const ours = studyDay(text, reference.get(row['USUBJID']) ?? null);
        const theirs = row[day] ? Number(row[day]) : null;
        if (text !== null && !partialDate(text)) different.push(`${text} is no date`);
        if (ours !== theirs) different.push(`${row['USUBJID']} ${text}: ${ours}, not ${theirs}`);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(10);
    expect(different).toEqual([]);
  });

  test('every platelet count reads as the number that the source standardised', () => {
    const platelets = rows('lb').filter((row) => row['LBTESTCD'] === 'PLAT');
    expect(platelets.length).toBeGreaterThan(100);
    for (const row of platelets) {
      const { shown } = plateletCount(
        count(row['LBDTC'] ?? null, row['LBORRES'] ?? null, { unit: row['LBORRESU'] ?? null }),
      );
      expect(shown).toBe(row['LBSTRESN']);
    }
  });
});
