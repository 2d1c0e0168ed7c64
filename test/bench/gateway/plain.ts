/**
 * The questions of the bench answered by hand: prepared statements of the bare driver and plain objects. No sign-in, no access
 * check, no access log, no GraphQL; the rules of the study are the same code. The yardstick sends it as it is, and other
 * GraphQL servers execute over it.
 */
import Database from 'better-sqlite3';
import type { Protocol, SubjectRecord } from '@trialside/rules';
import { dateAt } from '@trialside/rules/calendar';
import { plateletResponse } from '@trialside/rules/response';
import { STUDY, type Name } from './documents.ts';

type Row = Readonly<Record<string, string | number | null>>;
export type Variables = Readonly<Record<string, unknown>>;

/** The first argument of every program that answers from here is the file. */
const db = new Database(process.argv[2]!);
db.pragma('synchronous = FULL');

const KINDS = {
  visit: 'start',
  lab_result: 'collected',
  vital_sign: 'collected',
  sledai_assessment: 'assessed',
  pga_assessment: 'assessed',
  bleeding_assessment: 'assessed',
  adverse_event: 'start',
  toxicity_assessment: 'assessed',
  medication: 'start',
  exposure: 'start',
  questionnaire_answer: 'completed',
  disposition: 'date',
} as const;
type Kind = keyof typeof KINDS;

const AT = 'from_seq <= ? AND to_seq > ?';
const study = db.prepare('SELECT id, head_seq FROM study WHERE code = ?');
const sites = db.prepare(
  `SELECT id, code, name, time_zone FROM record_site WHERE study_id = ? AND ${AT} ORDER BY id`,
);
const protocols = db.prepare(`SELECT document FROM record_protocol WHERE study_id = ? AND ${AT}`);
const byCode = db.prepare(`SELECT * FROM record_subject WHERE study_id = ? AND code = ? AND ${AT}`);
const pageOf = db.prepare(`SELECT * FROM record_subject WHERE study_id = ? AND ${AT} ORDER BY code LIMIT ?`);
const countOf = db.prepare(`SELECT count(*) AS n FROM record_subject WHERE study_id = ? AND ${AT}`);
const lists = Object.fromEntries(
  Object.entries(KINDS).map(([kind, date]) => [
    kind,
    db.prepare(
      `SELECT * FROM record_${kind} WHERE study_id = ? AND subject_id = ? AND ${AT} ORDER BY "${date}" ASC NULLS FIRST, id`,
    ),
  ]),
) as unknown as Readonly<Record<Kind, Database.Statement<unknown[]>>>;

const idOf = (kind: string, id: unknown): string =>
  Buffer.from(JSON.stringify([kind, STUDY, id])).toString('base64url');
const upper = (text: unknown): string | null =>
  text === null ? null : (text as string).toUpperCase().replaceAll('-', '_');
const visitOf = (row: Row): string | null =>
  row['visit_id'] === null ? null : idOf('visit', row['visit_id']);
const measured = (row: Row, of: string): object | null =>
  ['value', 'unit', 'low', 'high'].every((part) => row[`${of}_${part}`] === null)
    ? null
    : {
        value: row[`${of}_value`],
        unit: row[`${of}_unit`],
        low: row[`${of}_low`],
        high: row[`${of}_high`],
      };

interface Head {
  readonly id: string;
  readonly head_seq: number;
}

function rowsOf(kind: Kind, { id, head_seq: known }: Head, subject: unknown): readonly Row[] {
  return lists[kind].all(id, subject, known, known) as Row[];
}

function subjectAnswer({ study: code, subject: wanted }: Variables): object {
  const head = study.get(code) as Head;
  const known = head.head_seq;
  const subject = byCode.get(head.id, wanted, known, known) as Row;
  const site = (sites.all(head.id, known, known) as Row[]).find(({ id }) => id === subject['site_id'])!;
  const only = (kind: Kind, name: string): object[] =>
    rowsOf(kind, head, subject['id']).map(({ id }) => ({ id: idOf(name, id) }));
  return {
    data: {
      study: {
        code,
        cut: { knownAt: known },
        subject: {
          id: idOf('subject', subject['id']),
          version: subject['version'],
          code: subject['code'],
          sex: subject['sex'],
          age: subject['age'],
          ageUnit: subject['age_unit'],
          doseLevel: subject['dose_level'],
          informedConsent: subject['informed_consent'],
          on: dateAt(Date.now(), site['time_zone'] as string),
          site: { code: site['code'], name: site['name'], timeZone: site['time_zone'] },
          visits: rowsOf('visit', head, subject['id']).map((row) => ({
            id: idOf('visit', row['id']),
            version: row['version'],
            name: row['name'],
            number: row['number'],
            protocolVisit: row['protocol_visit'],
            start: row['start'],
            end: row['end'],
          })),
          labResults: rowsOf('lab_result', head, subject['id']).map((row) => ({
            id: idOf('labResult', row['id']),
            version: row['version'],
            visitId: visitOf(row),
            test: row['test'],
            testName: row['test_name'],
            category: row['category'],
            collected: row['collected'],
            reported: measured(row, 'reported'),
            standard: measured(row, 'standard'),
            rangeIndicator: row['range_indicator'],
          })),
          vitalSigns: only('vital_sign', 'vitalSign'),
          sledaiAssessments: rowsOf('sledai_assessment', head, subject['id']).map((row) => ({
            id: idOf('sledaiAssessment', row['id']),
            version: row['version'],
            visitId: visitOf(row),
            assessed: row['assessed'],
            items: JSON.parse(row['items'] as string) as object,
            haemolyticAnaemia: upper(row['haemolytic_anaemia']),
            gastrointestinalActivity: upper(row['gastrointestinal_activity']),
          })),
          pgaAssessments: only('pga_assessment', 'pgaAssessment'),
          bleedingAssessments: rowsOf('bleeding_assessment', head, subject['id']).map((row) => ({
            id: idOf('bleedingAssessment', row['id']),
            version: row['version'],
            visitId: visitOf(row),
            assessed: row['assessed'],
            whoGrade: row['who_grade'],
            active: upper(row['active']),
          })),
          adverseEvents: only('adverse_event', 'adverseEvent'),
          toxicityAssessments: only('toxicity_assessment', 'toxicityAssessment'),
          medications: only('medication', 'medication'),
          exposures: rowsOf('exposure', head, subject['id']).map((row) => ({
            id: idOf('exposure', row['id']),
            version: row['version'],
            visitId: visitOf(row),
            treatment: row['treatment'],
            category: upper(row['category']),
            dose: row['dose'],
            unit: row['unit'],
            frequency: row['frequency'],
            route: row['route'],
            start: row['start'],
            end: row['end'],
          })),
          questionnaireAnswers: only('questionnaire_answer', 'questionnaireAnswer'),
          dispositions: only('disposition', 'disposition'),
        },
      },
    },
  };
}

/** What the response rule looks at, as plain records. The study of the bench has nothing in the other lists. */
function courseOf(head: Head, subject: Row, site: Row): SubjectRecord {
  const of = (kind: Kind) => rowsOf(kind, head, subject['id']);
  const record = (row: Row) => ({
    id: row['id'],
    version: row['version'],
    visitId: row['visit_id'],
    supplement: {},
  });
  return {
    cut: { knownAt: head.head_seq, on: dateAt(Date.now(), site['time_zone'] as string) },
    site: { id: site['id'], code: site['code'], name: site['name'], timeZone: site['time_zone'] },
    subject: {
      id: subject['id'],
      code: subject['code'],
      informedConsent: subject['informed_consent'],
      died: subject['died'],
      deathDate: subject['death_date'],
      doseLevel: subject['dose_level'],
    },
    visits: of('visit').map((row) => ({
      ...record(row),
      name: row['name'],
      protocolVisit: row['protocol_visit'],
      start: row['start'],
      end: row['end'],
      notDone: row['not_done'],
    })),
    labResults: of('lab_result').map((row) => ({
      ...record(row),
      test: row['test'],
      collected: row['collected'],
      reported: measured(row, 'reported'),
      standard: measured(row, 'standard'),
      notDone: row['not_done'],
    })),
    bleedingAssessments: of('bleeding_assessment').map((row) => ({
      ...record(row),
      assessed: row['assessed'],
      whoGrade: row['who_grade'],
      active: row['active'],
    })),
    exposures: of('exposure').map((row) => ({
      ...record(row),
      treatment: row['treatment'],
      category: row['category'],
      dose: row['dose'],
      unit: row['unit'],
      start: row['start'],
      end: row['end'],
    })),
    medications: of('medication'),
    vitalSigns: [],
    sledaiAssessments: [],
    pgaAssessments: [],
    adverseEvents: [],
    safetyCases: [],
    toxicityAssessments: [],
    questionnaireAnswers: [],
    dispositions: [],
  } as unknown as SubjectRecord;
}

function cohortAnswer({ study: code, first }: Variables): object {
  const head = study.get(code) as Head;
  const known = head.head_seq;
  const size = first as number;
  const protocol = JSON.parse(
    (protocols.get(head.id, known, known) as Row)['document'] as string,
  ) as Protocol;
  const all = sites.all(head.id, known, known) as Row[];
  const page = pageOf.all(head.id, known, known, size + 1) as Row[];
  const shown = page.slice(0, size);
  return {
    data: {
      study: {
        code,
        cut: { knownAt: known },
        subjects: {
          totalCount: (countOf.get(head.id, known, known) as { n: number }).n,
          edges: shown.map((subject) => {
            const site = all.find(({ id }) => id === subject['site_id'])!;
            const { stateReason, latest } = plateletResponse(courseOf(head, subject, site), protocol);
            return {
              node: {
                id: idOf('subject', subject['id']),
                code: subject['code'],
                doseLevel: subject['dose_level'],
                site: { code: site['code'] },
                plateletResponse: {
                  stateReason,
                  latest: latest && { date: latest.date, platelets: latest.platelets },
                },
              },
            };
          }),
          pageInfo: {
            hasNextPage: page.length > size,
            endCursor: shown.length
              ? Buffer.from(shown.at(-1)!['code'] as string).toString('base64url')
              : null,
          },
        },
      },
    },
  };
}

/** The rows that the store writes for one result, in one durable transaction: copies of those of the last change. */
function writer(): () => object {
  const { head_seq: template } = study.get(STUDY) as Head;
  const tables = ['record_lab_result', 'change', 'change_entry', 'change_value'].map((table) => {
    const by = table === 'record_lab_result' ? 'from_seq' : 'seq';
    const rows = db.prepare(`SELECT * FROM ${table} WHERE ${by} = ?`).all(template) as Record<
      string,
      unknown
    >[];
    const names = Object.keys(rows[0]!);
    const insert = db.prepare(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    );
    return { rows, insert, by };
  });
  const move = db.prepare('UPDATE study SET head_seq = ? WHERE code = ?');
  let change = template;
  return () => {
    change += 1;
    const id = `yardstick-${change}`;
    db.exec('BEGIN IMMEDIATE');
    for (const { rows, insert, by } of tables) {
      for (const row of rows) {
        const own = { ...row, [by]: change };
        if ('idempotency_key' in row) Object.assign(own, { idempotency_key: id });
        if (by === 'from_seq') Object.assign(own, { id });
        insert.run(...Object.values(own));
      }
    }
    move.run(change, STUDY);
    db.exec('COMMIT');
    return {
      data: {
        recordLabResult: {
          __typename: 'RecordLabResultSuccess',
          change,
          labResult: { id: idOf('labResult', id), version: 1 },
        },
      },
    };
  };
}

let record: (() => object) | undefined;
/** The last change of a study, as a part of an answer names it. */
export const cutOf = (code: string): { readonly knownAt: number } => ({
  knownAt: (study.get(code) as Head).head_seq,
});

export const ANSWERS: Readonly<Record<Name, (variables: Variables) => object>> = {
  subject: subjectAnswer,
  cohort: cohortAnswer,
  record: () => (record ??= writer())(),
};
