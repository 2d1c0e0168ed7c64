import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabResult, Protocol } from '@trialside/rules';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import pilot from '@trialside/rules/protocols/cdiscpilot01.json' with { type: 'json' };
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { FIXTURE, realData } from '../testing.ts';
import { visitsOf, type RowContext } from './context.ts';
import type { RecordDraft } from './domain.ts';
import { AE, DM, DOMAIN_NAMES, DOMAINS, EX, LB, SV } from './index.ts';
import { draftOf, rowOf, type Row } from './mapping.ts';
import { lossesOf, readRows, recordOf, type Rows } from './testing.ts';

function checked(document: unknown): Protocol {
  const parsed = parseProtocol(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.protocol;
}

const protocol = checked(JSON.parse(readFileSync(join(FIXTURE, 'protocol.json'), 'utf8')));
let rows: Rows;
beforeAll(async () => void (rows = await readRows(FIXTURE)));

const record = (name: Parameters<typeof recordOf>[1], key: string, subject = 'LILAC-01-A1'): unknown =>
  recordOf(rows, name, key, subject, protocol);

describe('every cell comes back byte for byte', () => {
  test('in the invented study, but for the birth date', () => {
    const { cells, lost } = lossesOf(rows, protocol);
    expect(cells).toBeGreaterThan(650);
    expect(lost.filter((one) => !one.startsWith('DM.BRTHDTC'))).toEqual([]);
    expect(lost).toHaveLength(3);
  });

  const real = realData();
  test.skipIf(real === null)('in the nine domains of the pilot study, but for the birth date', async () => {
    const { cells, lost } = lossesOf(await readRows(real!), checked(pilot));
    expect(cells).toBeGreaterThan(200_000);
    expect(lost.filter((one) => !one.startsWith('DM.BRTHDTC'))).toEqual([]);
    expect(lost).toHaveLength(30);
  });
});

describe('a laboratory result', () => {
  test('keeps value, unit and range as reported, and the standardised ones beside', () => {
    expect(record('LB', '2')).toMatchObject({
      test: 'HGB',
      collected: '2025-02-24T08:05',
      reported: { value: '10.4', unit: 'g/dL', low: '11.5', high: '15.0' },
      standard: { value: '104', unit: 'g/L', low: '115', high: '150' },
      rangeIndicator: 'LOW',
    });
  });

  test('keeps what is no number as it was written', () => {
    expect(record('LB', '3')).toMatchObject({ reported: { value: '<10' }, standard: { value: '<10' } });
    expect(record('LB', '9001')).toMatchObject({
      collected: '2025-03',
      reported: { value: 'AMBER, "cloudy"' },
    });
  });

  test('that has no result has none, in either unit', () => {
    const none = recordOf(rows, 'LB', '2', 'LILAC-01-A2', protocol);
    expect(none).toMatchObject({
      reported: { value: null, unit: null, low: null, high: null },
      standard: null,
    });
  });

  test('belongs to its visit, also where the number is written in another way', () => {
    const infusion = recordOf(rows, 'SV', '2', 'LILAC-01-A1', protocol) as unknown as { id: string };
    expect(record('LB', '9001')).toMatchObject({ visitId: infusion.id, supplement: { VISITNUM: '2.0' } });
  });

  test('keeps only what has no field: no study day, numeric result or visit name that follows from the rest', () => {
    expect((record('LB', '4') as LabResult).supplement).toEqual({ LBSEQ: '4' });
  });
});

describe('an adverse event', () => {
  test('with a CTCAE grade has it, and no severity', () => {
    expect(record('AE', '1')).toMatchObject({ grade: 2, severity: null, serious: 'yes', end: '2025-03-15' });
  });

  test('without a CTCAE grade keeps its severity and has no grade', () => {
    expect(record('AE', '2')).toMatchObject({
      grade: null,
      ctcae: null,
      severity: 'MILD',
      start: '2025-02',
      end: null,
      ongoing: 'yes',
      seriousness: { death: null, hospitalisation: null },
    });
  });

  test('an unknown answer is neither yes nor no, and is not forgotten', () => {
    const fever = record('AE', '1') as { supplement: Row };
    expect(fever.supplement['AESOD']).toBe('U');
    const row = { ...rows.get('AE')![0]!, AELIFE: 'N', AEHOSP: 'U', AESHOSP: 'NA' };
    const event = draftOf(AE, row, 'x', context());
    expect(event.seriousness.hospitalisation).toBeNull();
    expect(rowOf(AE, event, context())['AESHOSP']).toBe('NA');
  });
});

describe('a subject', () => {
  test('has the dose level of its actual arm, and no birth date', () => {
    const subject = record('DM', '');
    expect(subject).toMatchObject({ code: 'LILAC-01-A1', doseLevel: 'DL1', age: '34', died: null });
    expect(JSON.stringify(subject)).not.toContain('1990');
  });

  test('that died is dead on its date', () => {
    expect(record('DM', '', 'LILAC-01-A2')).toMatchObject({ died: 'yes', deathDate: '2025-05-02T04:15' });
  });

  test('that failed screening has no dose level and no reference start', () => {
    expect(record('DM', '', 'LILAC-01-B1')).toMatchObject({ doseLevel: null, referenceStart: null });
  });

  test('in an arm that is no dose level keeps the arm in the words of the source', () => {
    const row = { ...rows.get('DM')![0]!, ACTARMCD: 'Scrnfail' };
    const subject = draftOf(DM, row, 'x', context());
    expect(subject).toMatchObject({ doseLevel: null, supplement: { ACTARMCD: 'Scrnfail' } });
  });
});

describe('a visit', () => {
  test.each([
    ['1', 'screening'],
    ['2.1', null],
    ['3', 'day-28'],
  ])('%s is planned as %s', (number, planned) => {
    expect(record('SV', number)).toMatchObject({ number, protocolVisit: planned });
  });

  test('whose name and number mean two planned visits is neither', () => {
    const row = { ...rows.get('SV')![0]!, VISIT: 'Day 28', VISITNUM: '1' };
    expect(draftOf(SV, row, 'x', context()).protocolVisit).toBeNull();
  });
});

describe('a medication', () => {
  test('has one dose, in force until the day after its last day', () => {
    // domain.md 8: dose periods are half-open; an end date is the last day of treatment.
    expect(record('CM', '1', 'LILAC-01-A2')).toMatchObject({
      start: '2024---05',
      end: '2025-04-01',
      dosePeriods: [{ from: '2024---05', to: '2025-04-02', dose: '1', unit: 'CUP', frequency: 'QD' }],
    });
  });

  test('with a partial end may stop on any of the days after it', () => {
    expect(record('CM', '1')).toMatchObject({
      start: '2023',
      end: '2025-02',
      dosePeriods: [{ to: '2025-02-02/2025-03-01' }],
    });
  });

  test('that goes on has no end', () => {
    expect(record('CM', '2')).toMatchObject({ end: null, ongoing: 'yes', dosePeriods: [{ to: null }] });
  });

  test('whose end nobody recorded does not go on for ever: the end is unknown', () => {
    expect(record('CM', '2', 'LILAC-01-A2')).toMatchObject({ ongoing: null, dosePeriods: [{ to: '-' }] });
  });

  test('has the class of its standard name; uncoded ones have no standard name', () => {
    expect(record('CM', '1')).toMatchObject({ genericName: 'PREDNISONE', treatmentClass: 'glucocorticoid' });
    expect(record('CM', '1', 'LILAC-01-A2')).toMatchObject({ genericName: null, treatmentClass: null });
  });
});

describe('an exposure', () => {
  test.each([
    ['Fludarabine', 'lymphodepletion'],
    ['LILACABTAGENE', 'study-product'],
    ['saline', 'other'],
    ['something nobody planned', 'other'],
  ])('to %s is %s', (EXTRT, category) => {
    expect(draftOf(EX, { ...rows.get('EX')![0]!, EXTRT }, 'x', context()).category).toBe(category);
  });
});

function context(over: Partial<RowContext> = {}): RowContext {
  return {
    studyId: 'study',
    studyCode: 'S',
    subjectId: 's1',
    subjectCode: 'S-1',
    siteId: 'site',
    siteCode: 'A',
    referenceStart: '2025-03-10',
    visits: visitsOf([{ id: 'v3', name: 'DAY 28', number: '3', supplement: { VISITDY: '29' } }]),
    protocol,
    ...over,
  };
}

const labRow = (over: Row): Row => ({
  STUDYID: 'S',
  DOMAIN: 'LB',
  USUBJID: 'S-1',
  LBSEQ: '1',
  LBTESTCD: 'PLAT',
  ...over,
});
const lab = (over: Row, at = context()): RecordDraft<'labResult'> => draftOf(LB, labRow(over), 'x', at);

describe('what the source says otherwise than its other cells', () => {
  test('a differing study day is kept until its date is corrected', () => {
    const draft = lab({ LBDTC: '2025-04-07', LBDY: '28' });
    expect(rowOf(LB, draft, context())['LBDY']).toBe('28');
    expect(rowOf(LB, { ...draft, collected: '2025-04-08' }, context())['LBDY']).toBe('30');
    // The reference start is the other thing a study day comes from.
    expect(rowOf(LB, draft, context({ referenceStart: '2025-03-09' }))['LBDY']).toBe('30');
  });

  test('an empty study day stays empty although it could be worked out', () => {
    expect(rowOf(LB, lab({ LBDTC: '2025-04-07', LBDY: '' }), context())['LBDY']).toBe('');
    expect(rowOf(LB, lab({ LBDTC: '2025-04-07' }), context())['LBDY']).toBe('29');
  });

  test('another name of a visit is kept until the record is put to another visit', () => {
    const visits = visitsOf([
      { id: 'v3', name: 'DAY 28', number: '3', supplement: {} },
      { id: 'v4', name: 'MONTH 6', number: '4', supplement: {} },
    ]);
    const at = context({ visits });
    const draft = lab({ VISITNUM: '3', VISIT: 'Day 28 (local)' }, at);
    expect(rowOf(LB, draft, at)['VISIT']).toBe('Day 28 (local)');
    expect(rowOf(LB, { ...draft, visitId: 'v4' }, at)).toMatchObject({ VISITNUM: '4', VISIT: 'MONTH 6' });
  });

  test('a visit that is not there is not linked and keeps number and name', () => {
    const draft = lab({ VISITNUM: '99', VISIT: 'ET' });
    expect(draft.visitId).toBeNull();
    expect(rowOf(LB, draft, context())).toMatchObject({ VISITNUM: '99', VISIT: 'ET' });
  });

  test('a field that is corrected later wins over what the source said', () => {
    const draft = lab({ LBCLSIG: 'U' });
    expect(rowOf(LB, draft, context())['LBCLSIG']).toBe('U');
    expect(rowOf(LB, { ...draft, clinicallySignificant: 'yes' }, context())['LBCLSIG']).toBe('Y');
  });

  test('helpers of the supplement are no columns', () => {
    expect(Object.keys(rowOf(LB, lab({ LBDTC: '2025-04-07', LBDY: '28' }), context()))).not.toContain(
      'LBDY@LBDTC',
    );
  });
});

test('any row at all comes back, whatever its cells and its further columns say', () => {
  const odd = fc.constantFrom(
    '',
    '1',
    '1.0',
    '01',
    '29',
    '2025-04-07',
    '2025-04',
    'Y',
    'U',
    'DAY 28',
    ' x ',
    '数',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...DOMAIN_NAMES).chain((name) => {
        const own = DOMAINS[name].variables
          .filter(({ name, kept }) => kept.in !== 'given' && kept.in !== 'never' && name !== 'USUBJID')
          .map(({ name }) => name);
        return fc.tuple(
          fc.constant(name),
          fc.dictionary(fc.constantFrom(...own), odd),
          fc.dictionary(fc.constantFrom('XNOTE', '备注', '__PROTO__', 'CONSTRUCTOR'), odd),
        );
      }),
      ([name, own, further]) => {
        const domain = DOMAINS[name];
        const coded = new Map(domain.variables.map((variable) => [variable.name, variable.kept]));
        const possible = Object.entries(own).filter(([column, cell]) => {
          const kept = coded.get(column)!;
          return cell === '' || kept.in !== 'field' || kept.code.read(cell).fault === undefined;
        });
        const row: Row = { USUBJID: 'S-1', ...Object.fromEntries(possible), ...further };
        const back = rowOf(domain, draftOf(domain, row, 'x', context()), context());
        // A further column that is empty throughout has nothing to come back with.
        for (const [column, cell] of Object.entries(row)) {
          expect([column, back[column] ?? '']).toEqual([column, cell]);
        }
      },
    ),
    { numRuns: 500 },
  );
});

describe('the column map', () => {
  const reference = resolve(
    fileURLToPath(new URL('../../../../../shared/reference/sdtmig-3.3-variables.json', import.meta.url)),
  );
  const here = existsSync(reference);
  if (!here) process.stdout.write('skipped: the SDTM variable table is not on this machine (../shared)\n');
  test.skipIf(!here)('agrees with the table of SDTMIG 3.3 in names, labels, types, core and order', () => {
    const { variables } = JSON.parse(readFileSync(reference, 'utf8')) as {
      variables: { domain: string; variable: string; label: string; type: string; core: string }[];
    };
    for (const domain of Object.values(DOMAINS)) {
      const guide = variables.filter((one) => one.domain === domain.name);
      const own = domain.variables.filter(({ name }) => guide.some((one) => one.variable === name));
      // One label of the table ends in a full stop that no dataset has.
      const facts = guide.map(({ variable, label, type, core }) =>
        [variable, label.replace(/\.$/, ''), type === 'Num', core].join('|'),
      );
      expect(
        own.map(({ name, label, type, core }) => [name, label, type === 'number', core].join('|')),
      ).toEqual(facts);
    }
  });

  test('names each variable once', () => {
    for (const { variables } of Object.values(DOMAINS)) {
      const names = variables.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});
