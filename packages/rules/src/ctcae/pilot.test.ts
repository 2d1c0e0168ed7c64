/**
 * Every laboratory row of the pilot data graded from the value as reported and from the standardised one: rounded
 * conversions of ranges only ever invent grades (reference data, hard case 18). Runs where the data lies beside.
 */
import { BLANK } from '../record/index.ts';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyteOf } from '../labs/index.ts';
import type { LabResult, SubjectRecord } from '../record/index.ts';
import { DEFAULT_CTCAE_OPTIONS, gradeLabResult } from './index.ts';
import type { NumberGrade } from './index.ts';

const FILE = new URL('../../../../../shared/reference/sdtm/lb.csv', import.meta.url);
const present = existsSync(FILE);
if (!present) console.log('skipped: no pilot data beside the checkout');

type Row = Readonly<Record<string, string>>;

/** No field of this file has a quoted comma. */
function rows(): Row[] {
  const [head = '', ...lines] = readFileSync(FILE, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    expect(cells.length).toBe(names.length);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

const text = (row: Row, name: string): string | null => row[name] || null;

function labResult(row: Row, form: 'reported' | 'standardised'): LabResult {
  const reported = {
    value: text(row, 'LBORRES'),
    unit: text(row, 'LBORRESU'),
    low: text(row, 'LBORNRLO'),
    high: text(row, 'LBORNRHI'),
  };
  const standard = {
    value: text(row, 'LBSTRESC'),
    unit: text(row, 'LBSTRESU'),
    low: text(row, 'LBSTNRLO'),
    high: text(row, 'LBSTNRHI'),
  };
  return {
    ...BLANK.labResult,
    id: `${row['USUBJID']}-${row['LBSEQ']}`,
    version: 1,
    supplement: { LBBLFL: row['LBBLFL'] ?? '' },
    visitId: null,
    test: row['LBTESTCD'] ?? '',
    testName: text(row, 'LBTEST'),
    category: text(row, 'LBCAT'),
    collected: text(row, 'LBDTC'),
    reported: form === 'reported' ? reported : standard,
    standard: form === 'reported' ? standard : null,
    rangeIndicator: text(row, 'LBNRIND'),
    clinicallySignificant: null,
  };
}

const record = (labResults: readonly LabResult[]): SubjectRecord =>
  ({
    cut: { knownAt: 1, on: '2026-01-01' },
    labResults,
    exposures: [],
  }) as Partial<SubjectRecord> as SubjectRecord;

const OPTIONS = { ...DEFAULT_CTCAE_OPTIONS, baselineSample: 'flagged' as const };

function gradesOf(all: readonly Row[], form: 'reported' | 'standardised'): Map<string, NumberGrade> {
  const graded = new Map<string, NumberGrade>();
  for (const subject of new Set(all.map((row) => row['USUBJID']))) {
    const results = all.filter((row) => row['USUBJID'] === subject).map((row) => labResult(row, form));
    for (const name of new Set(results.map(({ test }) => test))) {
      const samples = results.filter(({ test }) => test === name);
      for (const result of samples) {
        for (const grade of gradeLabResult(result, record(samples), OPTIONS).grades) {
          graded.set(`${result.id} ${grade.term}`, grade);
        }
      }
    }
  }
  return graded;
}

describe.skipIf(!present)('the pilot laboratory data', () => {
  const all = present ? rows() : [];
  const reported = gradesOf(all, 'reported');
  const standardised = gradesOf(all, 'standardised');

  it('is graded row by row; only uncorrected calcium is not', () => {
    expect(all.length).toBe(5811);
    expect(reported.size).toBeGreaterThan(4000);
    const open = [...reported.values()].filter(({ grade }) => grade === null);
    expect(new Set(open.map(({ reason }) => reason))).toEqual(new Set(['calcium-not-corrected']));
    const tests = new Set(all.map((row) => row['LBTESTCD'] ?? ''));
    for (const test of ['PLAT', 'HGB', 'ALT', 'CREAT', 'SODIUM']) expect(tests).toContain(test);
  });

  it('takes no urine pH for blood', () => {
    const urine = all.filter((row) => row['LBTESTCD'] === 'PH');
    expect(urine.length).toBeGreaterThan(0);
    for (const row of urine) {
      expect(analyteOf({ test: 'PH', category: row['LBCAT'] ?? null })).toBeNull();
    }
  });

  it('gets a grade from a rounded range only where the reported one gives none, never the other way', () => {
    const differing = [...reported].flatMap(([key, ours]) => {
      const other = standardised.get(key);
      return other && other.grade !== ours.grade ? [{ ours, other }] : [];
    });
    expect(differing.length).toBeGreaterThan(0);
    for (const { ours, other } of differing) {
      expect([ours.term, ours.grade, other.grade]).toEqual(['Anemia', 0, 1]);
    }
  });

  it('shows where a standardised value was graded after all: nowhere, as every reported one has its range', () => {
    const noted = [...reported.values()].filter(({ notes }) => notes.includes('standardised-value-graded'));
    expect(noted).toEqual([]);
  });

  it('agrees with the flag of the source on what lies outside normal, where the first grade starts there', () => {
    const flags = new Map(all.map((row) => [`${row['USUBJID']}-${row['LBSEQ']}`, row['LBNRIND']]));
    for (const [key, { term, grade }] of reported) {
      const flag = flags.get(key.slice(0, key.indexOf(' ')));
      if (term === 'Platelet count decreased') expect((grade ?? 0) > 0, key).toBe(flag === 'LOW');
    }
  });
});
