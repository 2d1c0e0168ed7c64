/** Checks a haematologist would make: events, values and doses of a subject fit together. */
import { describe, expect, test } from 'vitest';
import type { AdverseEvent, SubjectRecord } from '@trialside/rules';
import { daysBetween } from '@trialside/rules/calendar';
import { gradeAssessment } from '@trialside/rules/astct';
import { gradeLab } from '@trialside/rules/ctcae';
import { classifyTreatment } from '@trialside/rules/therapy';
import { demoCourses } from './courses/index.ts';
import { CTCAE_TERMS } from './generator/ctcae-terms.ts';
import { demoRecord } from './record.ts';
import { demoStudy } from './study.ts';

const study = demoStudy();
const records = study.subjects.map((content) => demoRecord(content)!);
const bySubject = records.map((record) => [record.subject.code, record] as const);

const events = records.flatMap(({ adverseEvents }) => adverseEvents);
const versionsOfEvents: readonly AdverseEvent[] = study.subjects.flatMap(({ adverseEvents, corrections }) => [
  ...adverseEvents,
  ...corrections.flatMap((amendment) => (amendment.kind === 'adverseEvent' ? [amendment.record] : [])),
]);

const daysAfterInfusion = (record: SubjectRecord, date: string): number =>
  daysBetween(record.subject.referenceStart ?? '9999-01-01', date.slice(0, 10));

describe('adverse events', () => {
  test('are serious exactly where a criterion is met, and fatal exactly where one died of them', () => {
    for (const { serious, seriousness, outcome, grade } of versionsOfEvents) {
      expect(serious === 'yes').toBe(Object.values(seriousness).includes('yes'));
      expect(outcome === 'FATAL').toBe(grade === 5);
      expect(seriousness.death === 'yes').toBe(grade === 5);
    }
    expect(events.filter(({ serious }) => serious === 'yes').length).toBeGreaterThan(5);
    expect(events.filter(({ outcome }) => outcome === 'FATAL')).toHaveLength(1);
  });

  test('have an end exactly where they are over, and never before their start', () => {
    for (const { start, end, ongoing, outcome } of versionsOfEvents) {
      expect(end === null).toBe(ongoing === 'yes');
      expect(end === null).toBe(/^(NOT RECOVERED|RECOVERING)/.test(outcome ?? ''));
      if (end !== null) expect(end >= (start ?? '').slice(0, 10)).toBe(true);
    }
    expect(events.some(({ ongoing }) => ongoing === 'yes')).toBe(true);
  });

  test('carry as grade the worst of their course, which moves forward in time', () => {
    for (const { grade, gradePeriods } of versionsOfEvents) {
      if (gradePeriods.length === 0) continue;
      expect(grade).toBe(Math.max(...gradePeriods.map((period) => period.grade)));
      const dates = gradePeriods.map(({ from }) => from ?? '');
      expect(dates).toEqual(dates.toSorted());
    }
    expect(events.filter(({ gradePeriods }) => gradePeriods.length > 1).length).toBeGreaterThan(20);
  });

  test('have one dose-limiting toxicity, inside 28 days, declared after the fact (domain 4.8)', () => {
    const limiting = bySubject.flatMap(([code, record]) =>
      record.adverseEvents
        .filter(({ doseLimiting }) => doseLimiting === 'yes')
        .map(({ term, start }) => ({ code, term, day: daysAfterInfusion(record, start ?? '') })),
    );
    expect(limiting).toEqual([
      { code: 'BJ01-008', term: 'Immune effector cell-associated neurotoxicity syndrome', day: 6 },
    ]);
    const asFirstEntered = study.subjects[7]!.adverseEvents.find(({ term }) => term === limiting[0]?.term);
    expect(asFirstEntered?.doseLimiting).toBeNull();
  });

  test('need a worsening: low platelets are an event only where they were not as low before (domain 4.1)', () => {
    const withEvent = bySubject.filter(([, record]) =>
      record.adverseEvents.some(({ ctcae }) => ctcae?.term === 'Platelet count decreased'),
    );
    expect(withEvent.map(([code]) => code)).toEqual(['BJ01-005', 'BJ01-008']);
  });

  test('show what this treatment is known for', () => {
    const terms = new Set(events.map(({ term }) => term));
    expect(terms).toContain('Cytokine release syndrome');
    expect(terms).toContain('Prolonged neutropenia');
    expect(terms).toContain('Hypogammaglobulinaemia');
    expect(terms).toContain('Lung infection');
  });

  test('use no CTCAE term that the demo does not need', () => {
    const used = new Set(events.map(({ ctcae }) => ctcae?.term));
    expect([...CTCAE_TERMS.keys()].filter((term) => !used.has(term))).toEqual([]);
  });
});

const GRADED_BY_LABORATORY: readonly (readonly [string, string])[] = [
  ['NEUT', 'Neutrophil count decreased'],
  ['WBC', 'White blood cell decreased'],
  ['HGB', 'Anemia'],
  ['PLAT', 'Platelet count decreased'],
  ['ALT', 'Alanine aminotransferase increased'],
  ['FIBRINO', 'Fibrinogen decreased'],
];

describe('laboratory and events', () => {
  test.each(bySubject)(
    '%s has an event wherever a value is grade 3 or worse and worse than at baseline',
    (_, record) => {
      const baseline = record.visits.find(({ protocolVisit }) => protocolVisit === 'baseline');
      for (const [code, term] of GRADED_BY_LABORATORY) {
        const samples = record.labResults.filter(({ test: tested }) => tested === code);
        const before = samples.find(({ visitId }) => visitId === baseline?.id);
        if (!before) continue;
        const atBaseline = gradeLab({ term, ...before.reported, isBaselineVisit: true }).grade ?? 0;
        for (const { collected, reported } of samples) {
          const date = (collected ?? '').slice(0, 10);
          if (date <= (before.collected ?? '').slice(0, 10)) continue;
          const grade = gradeLab({ term, ...reported, baseline: before.reported }).grade ?? 0;
          if (grade < 3 || grade <= atBaseline) continue;
          const named = record.adverseEvents.some(
            ({ ctcae, start, end, grade: worst }) =>
              ctcae?.term === term &&
              (start ?? '').slice(0, 10) <= date &&
              (end ?? '9999') >= date &&
              (worst ?? 0) >= grade,
          );
          expect(named, `${code} ${reported.value} on ${date}: grade ${grade}`).toBe(true);
        }
      }
    },
  );

  test('hypogammaglobulinaemia begins with a low IgG', () => {
    const found = records.flatMap((record) =>
      record.adverseEvents
        .filter(({ term }) => term === 'Hypogammaglobulinaemia')
        .map(({ start }) =>
          record.labResults.find(
            ({ test: code, collected }) => code === 'IGG' && collected?.startsWith(start ?? '-'),
          ),
        ),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.map((sample) => sample?.rangeIndicator)).toEqual(found.map(() => 'LOW'));
  });

  test('white cells are never fewer than their parts', () => {
    for (const { labResults, visits } of records) {
      for (const { id } of visits) {
        const value = (code: string): number =>
          Number(
            labResults.find(({ visitId, test: tested }) => visitId === id && tested === code)?.reported
              .value ?? 0,
          );
        expect(value('WBC')).toBeGreaterThanOrEqual(value('NEUT') + value('LYM'));
      }
    }
  });

  test.each(
    bySubject.filter(([, { exposures }]) => exposures.some(({ category }) => category === 'study-product')),
  )('%s loses neutrophils and B cells after lymphodepletion', (code, record) => {
    const values = (analyte: string): { readonly day: number; readonly value: number }[] =>
      record.labResults
        .filter(({ test: tested }) => tested === analyte)
        .map(({ collected, reported }) => ({
          day: daysAfterInfusion(record, collected ?? ''),
          value: Number((reported.value ?? '').replace('<', '')),
        }));
    const early = values('NEUT').filter(({ day }) => day >= 4 && day <= 10);
    expect(Math.min(...early.map(({ value }) => value))).toBeLessThan(0.5);
    const aplasia = values('CD19').filter(({ day }) => day >= 14 && day <= 30);
    if (code !== 'BJ01-010') expect(Math.max(...aplasia.map(({ value }) => value))).toBeLessThan(10);
  });

  test('complement rises and anti-dsDNA falls from baseline to month 3 in those who respond', () => {
    for (const code of ['001', '004', '005', '006', '007', '008', '009']) {
      const record = records.find(({ subject }) => subject.code.endsWith(code))!;
      const at = (visit: string, analyte: string): number => {
        const { id } = record.visits.find(({ protocolVisit }) => protocolVisit === visit)!;
        const sample = record.labResults.find((result) => result.visitId === id && result.test === analyte);
        return Number((sample?.reported.value ?? '').replace(/[<>]/, ''));
      };
      expect(at('month-3', 'C3')).toBeGreaterThan(at('baseline', 'C3'));
      expect(at('month-3', 'ADSDNA')).toBeLessThan(at('baseline', 'ADSDNA') / 1.8);
    }
  });

  test('the limits of IgG change during the study, and results beyond the assay keep their sign', () => {
    const results = records.flatMap(({ labResults }) => labResults);
    const limits = results.filter(({ test: code }) => code === 'IGG').map(({ reported }) => reported.low);
    expect(new Set(limits)).toEqual(new Set(['7.00', '8.60']));
    const written = results.map(({ reported }) => reported.value ?? '');
    expect(written.some((value) => value.startsWith('<'))).toBe(true);
    expect(written.some((value) => value.startsWith('>'))).toBe(true);
  });
});

describe('CRS, ICANS and IEC-HS assessments', () => {
  test('can be read, and the grade entered is one that follows from the inputs (domain 4.5 to 4.7)', () => {
    const assessments = records.flatMap(({ toxicityAssessments }) => toxicityAssessments);
    expect(new Set(assessments.map(({ kind }) => kind))).toEqual(new Set(['CRS', 'ICANS', 'IEC-HS']));
    for (const assessment of assessments) {
      const { problems, differs } = gradeAssessment(assessment);
      expect({ problems, differs, of: assessment }).toMatchObject({ problems: [], differs: false });
    }
  });
});

describe('medication', () => {
  test('has dose periods that follow each other, and ends with the last of them', () => {
    for (const { name, dosePeriods, ongoing, end } of records.flatMap(({ medications }) => medications)) {
      for (const [n, { from, to }] of dosePeriods.entries()) {
        const next = dosePeriods[n + 1];
        if (to !== null) expect(to > (from ?? ''), name).toBe(true);
        if (next) expect((next.from ?? '') >= (to ?? '9999'), name).toBe(true);
      }
      expect(dosePeriods.at(-1)?.to === null, name).toBe(ongoing === 'yes');
      expect(end === null, name).toBe(ongoing === 'yes');
    }
  });

  test('prednisone goes down after infusion in every responder', () => {
    for (const code of ['001', '002', '005', '006', '007', '008', '009']) {
      const record = records.find(({ subject }) => subject.code.endsWith(code))!;
      const doses = record.medications
        .filter(({ genericName }) => genericName === 'prednisone')
        .flatMap(({ dosePeriods }) => dosePeriods.map(({ dose }) => Number(dose)));
      expect(doses.length).toBeGreaterThan(3);
      expect(doses).toEqual(doses.toSorted((a, b) => b - a));
    }
  });

  test('is of the class that the rules know for its generic name', () => {
    const drugs = records.flatMap(({ medications }) => medications);
    const known = drugs.filter(({ genericName }) => classifyTreatment(genericName ?? '') !== null);
    expect(known.length).toBeGreaterThan(drugs.length * 0.7);
    for (const { genericName, treatmentClass } of known) {
      expect([genericName, treatmentClass]).toEqual([genericName, classifyTreatment(genericName ?? '')]);
    }
  });

  test('nothing goes on after death', () => {
    for (const { subject, medications } of records) {
      if (subject.died === 'yes') expect(medications.every(({ ongoing }) => ongoing === 'no')).toBe(true);
    }
  });
});

test('the first subject of a dose level is alone for two weeks, and a level opens after the one below is judged', () => {
  const infused = demoCourses.filter((course) => course.infused);
  for (const [n, course] of infused.entries()) {
    const before = infused[n - 1];
    if (!before) continue;
    const apart = daysBetween(before.dayZero, course.dayZero);
    expect(apart).toBeGreaterThanOrEqual(before.doseLevel === course.doseLevel ? 14 : 28);
  }
});
