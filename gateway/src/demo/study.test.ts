import { afterEach, describe, expect, test, vi } from 'vitest';
import { RECORD_LISTS, type RecordBase } from '@trialside/rules';
import { dateAt, isCalendarDate, partialDate } from '@trialside/rules/calendar';
import { unknownItemKeys } from '@trialside/rules/sledai';
import { LAST_DAY } from './dates.ts';
import { demoSite } from './people.ts';
import { demoStudy } from './study.ts';
import type { CourseLists, Entered, SubjectContent } from './types.ts';

const study = demoStudy();

/** Every version of every record of a subject, with the moment it was entered. */
function versions(
  content: SubjectContent,
): { readonly record: RecordBase; readonly entered: Entered | undefined }[] {
  const first = [
    content.subject,
    ...Object.values(RECORD_LISTS).flatMap(
      (list: keyof CourseLists) => content[list] as readonly RecordBase[],
    ),
  ];
  return [
    ...first.map((record) => ({ record, entered: content.entered[record.id] })),
    ...content.corrections.map(({ record, at, by }) => ({ record, entered: { at, by } })),
  ];
}

const everyVersion = study.subjects.flatMap((content) =>
  versions(content).map((version) => ({ code: content.subject.code, ...version })),
);

/** Every text inside a value that is or begins with a date. */
function datesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^\d{4}(-\d\d){0,2}(T\d\d:\d\d)?$/.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(datesIn) : [];
}

/** Fields that hold numbers and codes, which may look like a year, beside the dates of dose periods. */
const NO_DATES = new Set(['reported', 'standard', 'value', 'number', 'inputs', 'code', 'ctcae', 'dose']);

const dated = (record: object): unknown =>
  Object.entries(record).map(([field, value]: [string, unknown]) =>
    NO_DATES.has(field) ? null : Array.isArray(value) ? value.map(dated) : value,
  );

afterEach(() => vi.restoreAllMocks());

describe('the demo study', () => {
  test('is the same, byte for byte, whenever it is built', () => {
    expect(JSON.stringify(demoStudy())).toBe(JSON.stringify(study));
  });

  test('asks neither the clock nor chance', () => {
    const forbidden = (): never => {
      throw new Error('the demo study must not ask');
    };
    vi.spyOn(Math, 'random').mockImplementation(forbidden);
    vi.spyOn(Date, 'now').mockImplementation(forbidden);
    expect(demoStudy().subjects).toHaveLength(12);
  });

  test('has three, three and five subjects by dose level and one in screening, at one site', () => {
    expect(study.sites).toEqual([demoSite]);
    expect(study.subjects.map(({ subject }) => subject.code)).toEqual(
      Array.from({ length: 12 }, (_, n) => `BJ01-${String(n + 1).padStart(3, '0')}`),
    );
    expect(study.subjects.every(({ subject }) => subject.siteId === demoSite.id)).toBe(true);
    const levels = study.subjects.map(
      ({ corrections }) =>
        corrections.flatMap((amendment) => (amendment.kind === 'subject' ? [amendment.record] : [])).at(-1)
          ?.doseLevel,
    );
    expect(levels).toEqual([
      ...Array(3).fill('DL1'),
      ...Array(3).fill('DL2'),
      ...Array(5).fill('DL3'),
      undefined,
    ]);
  });

  test('tells every story in one sentence', () => {
    for (const { story } of study.subjects) expect(story).toMatch(/^[A-Z][^.]{30,}\.$/);
  });

  test('gives every record an id of its own that says nothing', () => {
    const ids = [
      ...study.sites.map(({ id }) => id),
      ...study.users.map(({ id }) => id),
      ...study.subjects.flatMap((content) => Object.keys(content.entered)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
  });

  test('names only visits, people and records that exist', () => {
    const people = new Set(study.users.map(({ id }) => id));
    for (const content of study.subjects) {
      const visits = new Set(content.visits.map(({ id }) => id));
      for (const { record, entered } of versions(content)) {
        expect(entered && people.has(entered.by)).toBe(true);
        const visitId: unknown = Reflect.get(record, 'visitId') ?? null;
        if (visitId !== null) expect(visits).toContain(visitId);
      }
    }
  });

  test('enters no visit twice, and only visits of the protocol', () => {
    const planned = new Set(study.protocol.schedule.map(({ key }) => key));
    for (const { visits } of study.subjects) {
      const keys = visits.flatMap(({ protocolVisit }) => protocolVisit ?? []);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => planned.has(key))).toBe(true);
    }
  });

  test('numbers versions from 1 without a gap, later ones later and with a reason', () => {
    for (const content of study.subjects) {
      const last = new Map<string, { version: number; at: string }>();
      for (const { record, entered } of versions(content)) {
        const before = last.get(record.id);
        expect(record.version).toBe((before?.version ?? 0) + 1);
        expect(entered!.at >= (before?.at ?? '')).toBe(true);
        last.set(record.id, { version: record.version, at: entered!.at });
      }
      for (const { reason } of content.corrections) expect(reason.text.length).toBeGreaterThan(2);
    }
  });

  test('changes something with every amendment', () => {
    for (const content of study.subjects) {
      const last = new Map<string, string>();
      for (const { record } of versions(content)) {
        const text = JSON.stringify({ ...record, version: 0 });
        expect(text).not.toBe(last.get(record.id));
        last.set(record.id, text);
      }
    }
  });

  test('corrects wrong entries, not only follows up', () => {
    const corrected = study.subjects.filter(({ corrections }) =>
      corrections.some(({ reason }) => reason.code !== 'follow-up'),
    );
    expect(corrected.map(({ subject }) => subject.code)).toEqual(
      ['002', '003', '004', '005', '006', '007', '008'].map((number) => `BJ01-${number}`),
    );
  });
});

describe('every date of the demo study', () => {
  test('is a date, complete or cut from the right', () => {
    const dates = everyVersion.flatMap(({ record }) => datesIn(dated(record)));
    expect(dates.length).toBeGreaterThan(10_000);
    for (const date of dates) expect(partialDate(date), date).not.toBeNull();
    const partial = dates.filter((date) => !isCalendarDate(date.slice(0, 10)));
    expect(partial.length).toBeGreaterThan(10);
  });

  test('lies before the day the demo is looked at, and so does every entry', () => {
    for (const { record, entered } of everyVersion) {
      const late = datesIn(dated(record)).filter((date) => date.slice(0, 10) > LAST_DAY);
      expect(late).toEqual([]);
      expect(dateAt(entered!.at, demoSite.timeZone) <= LAST_DAY).toBe(true);
    }
  });

  test('was past when it was entered: nobody knows the future', () => {
    for (const { code, record, entered } of everyVersion) {
      const on = dateAt(entered!.at, demoSite.timeZone);
      for (const date of datesIn(dated(record))) {
        expect(date.slice(0, on.length) <= on, `${code}: ${date} entered on ${on}`).toBe(true);
      }
    }
  });

  test('comes after consent, except where treatment began before it', () => {
    for (const content of study.subjects) {
      const consent = content.subject.informedConsent ?? '';
      for (const { record } of versions(content)) {
        if ('dosePeriods' in record) continue;
        for (const date of datesIn(dated(record))) {
          expect(date >= consent.slice(0, date.length), `${content.subject.code}: ${date}`).toBe(true);
        }
      }
    }
  });

  test('of study treatment follows the protocol: cells, then three days of chemotherapy, then the infusion', () => {
    for (const { subject, exposures } of study.subjects) {
      const days = (category: string): string[] => [
        ...new Set(
          exposures
            .filter((exposure) => exposure.category === category)
            .map(({ start }) => start!.slice(0, 10)),
        ),
      ];
      if (subject.code === 'BJ01-012') {
        expect(exposures).toEqual([]);
        continue;
      }
      expect(days('leukapheresis')).toHaveLength(1);
      if (subject.code === 'BJ01-011') {
        expect(days('study-product')).toEqual([]);
        continue;
      }
      expect(days('lymphodepletion')).toHaveLength(3);
      expect(days('study-product')).toHaveLength(1);
      expect(days('leukapheresis')[0]! < days('lymphodepletion')[0]!).toBe(true);
      expect(days('lymphodepletion')[2]! < days('study-product')[0]!).toBe(true);
    }
  });
});

describe('the forms of the demo study', () => {
  test('answer all 24 SLEDAI descriptors, and no other question', () => {
    const assessments = study.subjects.flatMap(({ sledaiAssessments }) => sledaiAssessments);
    expect(assessments.length).toBeGreaterThan(70);
    for (const { items } of assessments) {
      expect(unknownItemKeys(items)).toEqual([]);
      expect(Object.keys(items).filter((key) => !key.includes(':'))).toHaveLength(24);
    }
    expect(assessments.some(({ items }) => Object.values(items).includes('not-assessed'))).toBe(true);
    for (const asked of ['haemolyticAnaemia', 'gastrointestinalActivity'] as const) {
      expect(new Set(assessments.map((assessment) => assessment[asked]))).toContain('present');
    }
  });

  test('hold 36 and 44 items by code, each with a response code or why there is none', () => {
    for (const { visits, questionnaireAnswers } of study.subjects) {
      for (const { id } of visits) {
        const here = questionnaireAnswers.filter(({ visitId }) => visitId === id);
        if (here.length > 0) expect(here).toHaveLength(36 + 44);
      }
      for (const { itemCode, code, notDone } of questionnaireAnswers) {
        expect(itemCode).toMatch(/^(SF36|ITPPAQ)-\d\d$/);
        expect(code === null).toBe(notDone !== null);
        expect(code ?? '1').toMatch(/^[1-6]$/);
      }
    }
  });

  test('keep to the response options of SF-36 version 1', () => {
    const options: readonly (readonly [number, number, number])[] = [
      [1, 2, 5],
      [3, 12, 3],
      [13, 19, 2],
      [20, 20, 5],
      [21, 21, 6],
      [22, 22, 5],
      [23, 31, 6],
      [32, 36, 5],
    ];
    for (const { questionnaireAnswers } of study.subjects) {
      for (const { instrument, itemCode, code } of questionnaireAnswers) {
        if (instrument !== 'SF-36 v1' || code === null) continue;
        const item = Number(itemCode.slice(-2));
        const most = options.find(([from, to]) => item >= from && item <= to)?.[2] ?? 0;
        expect(Number(code)).toBeLessThanOrEqual(most);
      }
    }
  });
});
