/**
 * A study of any size for reading: one subject is written as a study writes it, with 20 visits, 200 results, 20 SLEDAI and
 * 20 bleeding assessments in 21 changes; the others are copies of its rows and of its changes, put in by SQL. The entries of
 * the copies are left out unless asked for: reading a subject never looks at them.
 */
import { BLANK } from '@trialside/rules/record';
import Database from 'better-sqlite3';
import type { LabResult } from '@trialside/rules';
import type { Draft } from '@trialside/gateway/data/commands/put-records.ts';
import { draftPlatelets, testStore } from '@trialside/gateway/data/testing.ts';

export const VISITS = 20;
export const RESULTS_PER_VISIT = 10;

const DAY_MS = 86_400_000;
const dayOf = (n: number): string =>
  new Date(Date.parse('2026-01-10') + n * 14 * DAY_MS).toISOString().slice(0, 10);
const TESTS = ['PLAT', 'HGB', 'WBC', 'NEUT', 'ALT', 'AST', 'CREAT', 'C3', 'C4', 'CRP'] as const;

function visitDrafts(n: number): Draft[] {
  const date = dayOf(n);
  const course = { supplement: {}, visitId: `v${n}` };
  const results = TESTS.slice(0, RESULTS_PER_VISIT).map((test): Draft => {
    const { record } = draftPlatelets(`r${n}-${test}`, date, String(20 + ((n * 37) % 150)));
    return {
      kind: 'labResult',
      record: { ...(record as Omit<LabResult, 'version'>), visitId: `v${n}`, test },
    };
  });
  return [
    {
      kind: 'visit',
      record: {
        ...BLANK.visit,
        id: `v${n}`,
        supplement: {},
        name: `Visit ${n}`,
        number: String(n),
        protocolVisit: null,
        start: date,
        end: null,
      },
    },
    ...results,
    {
      kind: 'sledaiAssessment',
      record: {
        ...BLANK.sledaiAssessment,
        ...course,
        id: `a${n}`,
        assessed: date,
        items: { thrombocytopenia: 'present', arthritis: 'absent', rash: 'absent' },
        haemolyticAnaemia: 'absent',
        gastrointestinalActivity: 'absent',
      },
    },
    {
      kind: 'bleedingAssessment',
      record: {
        ...BLANK.bleedingAssessment,
        ...course,
        id: `b${n}`,
        assessed: date,
        whoGrade: 1,
        active: null,
      },
    },
  ];
}

const infusion: Draft = {
  kind: 'exposure',
  record: {
    ...BLANK.exposure,
    id: 'x0',
    supplement: {},
    visitId: null,
    treatment: 'study product',
    category: 'study-product',
    dose: '1',
    unit: '10^6/kg',
    frequency: 'ONCE',
    route: 'INTRAVENOUS',
    start: '2026-01-20',
    end: '2026-01-20',
  },
};

/** Columns that name a record, a subject or a number: each copy needs its own. */
const OWN: Readonly<Record<string, (offset: string) => string>> = {
  id: () => "id || '-' || n",
  record_id: () => "record_id || '-' || n",
  visit_id: () => "visit_id || '-' || n",
  subject_id: () => "'s1-' || n",
  code: () => "printf('C-%06d', n)",
  idempotency_key: () => "idempotency_key || '-' || n",
  from_seq: (offset) => `from_seq + ${offset}`,
  seq: (offset) => `seq + ${offset}`,
};

export const subjectId = (n: number): string => `s1-${n}`;

/** Fills a file that is not there yet with a study of `subjects` subjects beside the three of every test store. */
export async function buildStudy(
  file: string,
  subjects: number,
  withEntries = false,
): Promise<{ readonly studyId: string }> {
  const t = await testStore(undefined, () => Promise.resolve(file));
  const before = (await t.store.study('TS-TEST-01'))!.lastChange;
  await t.put('s1', 'site-a', [infusion]);
  for (let n = 0; n < VISITS; n += 1) await t.put('s1', 'site-a', visitDrafts(n));
  const { lastChange } = (await t.store.study('TS-TEST-01'))!;
  await t.store.close();

  const db = new Database(file);
  db.pragma('synchronous = OFF');
  db.pragma('cache_size = -200000');
  const triggers = db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all() as {
    name: string;
  }[];
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  const offset = `n * ${lastChange - before}`;
  const copy = (table: string, where: string): void => {
    const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
    const values = columns.map((name) => OWN[name]?.(offset) ?? `"${name}"`);
    db.exec(
      `WITH RECURSIVE copies(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM copies WHERE n < ${subjects})
       INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')})
       SELECT ${values.join(', ')} FROM copies CROSS JOIN "${table}" WHERE ${where}`,
    );
  };
  db.exec('BEGIN');
  copy('record_subject', "id = 's1'");
  for (const table of ['visit', 'lab_result', 'sledai_assessment', 'bleeding_assessment', 'exposure']) {
    copy(`record_${table}`, "subject_id = 's1'");
  }
  copy('change', `seq > ${before}`);
  if (withEntries) for (const table of ['change_entry', 'change_value']) copy(table, `seq > ${before}`);
  db.prepare('UPDATE study SET head_seq = ?').run(lastChange + subjects * (lastChange - before));
  db.exec('COMMIT');
  db.exec('ANALYZE');
  db.close();
  return { studyId: t.studyId };
}
