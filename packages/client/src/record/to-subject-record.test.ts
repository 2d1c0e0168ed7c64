/** A record goes through the schema and comes back the same: no field is lost, none is made up. */
import { BLANK } from '@trialside/rules/record';
import { readFileSync } from 'node:fs';
import { buildSchema, graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { SubjectRecord } from '@trialside/rules/record';
import { madeUpRecord } from '../../testing/made-up.ts';
import { recordToGraph } from '../../testing/to-graph.ts';
import { SubjectRecordDocument, type SubjectRecordQuery } from '../generated/graphql.ts';
import { toSubjectRecord } from './to-subject-record.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../../gateway/schema.graphql', import.meta.url), 'utf8'),
);

async function answerFor(record: SubjectRecord | null): Promise<SubjectRecordQuery> {
  const study = {
    id: 'study-1',
    code: 'S',
    synthetic: true,
    cut: { knownAt: record?.cut.knownAt ?? 1, on: '2026-11-21' },
    subject: () => record && { ...recordToGraph(record), __typename: 'Subject' },
  };
  const { data, errors } = await graphql({
    schema,
    source: String(SubjectRecordDocument),
    variableValues: { study: 'S', subject: 'BJ01-001' },
    rootValue: { study: () => study },
  });
  expect(errors).toBeUndefined();
  return data as unknown as SubjectRecordQuery;
}

const base = { version: 3, supplement: { VISITDY: '29' } };
const course = { ...base, visitId: 'visit-1' };
const measurement = { value: '<10', unit: '10^9/L', low: '125', high: '350' };

/** One record of each kind, every field filled, with words that are spelled differently in the graph. */
const FULL: SubjectRecord = {
  ...madeUpRecord('BJ01-001'),
  subject: {
    ...madeUpRecord('BJ01-001').subject,
    ...base,
    died: 'yes',
    deathDate: '2026-10',
    referenceEnd: '2026-11-01',
  },
  visits: [
    {
      ...BLANK.visit,
      ...base,
      id: 'visit-1',
      name: 'Day 28',
      number: '9.01',
      protocolVisit: 'day-28',
      start: '2026-06-29',
      end: null,
    },
  ],
  labResults: [
    {
      ...BLANK.labResult,
      ...course,
      id: 'lab-1',
      test: 'PLAT',
      testName: 'Platelets',
      category: 'HEMATOLOGY',
      collected: '2026-06-29T08:30',
      reported: measurement,
      standard: { ...measurement, value: null },
      rangeIndicator: 'LOW',
      clinicallySignificant: 'no',
    },
    {
      ...BLANK.labResult,
      ...course,
      id: 'lab-2',
      visitId: null,
      test: 'PLAT',
      testName: null,
      category: null,
      collected: null,
      reported: { value: null, unit: null, low: null, high: null },
      standard: null,
      rangeIndicator: null,
      clinicallySignificant: null,
    },
  ],
  vitalSigns: [
    {
      ...BLANK.vitalSign,
      ...course,
      id: 'vs-1',
      test: 'TEMP',
      testName: 'Temperature',
      position: 'SITTING',
      collected: '2026-06-29',
      reported: measurement,
      standard: null,
    },
  ],
  sledaiAssessments: [
    {
      ...BLANK.sledaiAssessment,
      ...course,
      id: 'sledai-1',
      assessed: '2026-06-29',
      items: { seizure: 'absent', thrombocytopenia: 'present', rash: 'not-assessed' },
      instrument: 'sledai-2k',
      windowDays: 30,
      maintenanceTolerated: 'no',
      evidence: {
        thrombocytopenia: {
          suggested: 'present',
          source: { kind: 'labResult', id: 'lab-1', version: 1 },
          comment: null,
        },
        rash: { suggested: null, source: null, comment: 'dressing not removed' },
      },
      shownAtEntry: { total: '1', rule: 'sledai@1' },
      haemolyticAnaemia: 'not-assessed',
      gastrointestinalActivity: 'absent',
    },
  ],
  pgaAssessments: [{ ...course, id: 'pga-1', assessed: '2026-06-29', value: '0.5', scale: '0-3' }],
  bleedingAssessments: [
    {
      ...BLANK.bleedingAssessment,
      ...course,
      id: 'bleeding-1',
      assessed: '2026-06-29',
      whoGrade: 2,
      active: 'yes',
    },
  ],
  adverseEvents: [
    {
      ...BLANK.adverseEvent,
      ...base,
      id: 'ae-1',
      term: 'Confusion',
      ctcae: { version: '5.0', code: '10013442', term: 'Encephalopathy' },
      bodySystem: 'Nervous system disorders',
      grade: 3,
      severity: 'SEVERE',
      gradePeriods: [
        { from: '2026-06-05', grade: 3 },
        { from: '2026-06-06', grade: 0 },
      ],
      start: '2026-06-05',
      end: null,
      ongoing: 'yes',
      outcome: 'NOT RECOVERED/NOT RESOLVED',
      serious: 'yes',
      seriousness: {
        death: 'no',
        lifeThreatening: 'yes',
        hospitalisation: null,
        disability: 'no',
        congenitalAnomaly: 'no',
        otherMedicallyImportant: 'yes',
      },
      causality: {
        studyProduct: 'definite',
        lymphodepletion: 'unlikely',
        procedure: 'unrelated',
        disease: 'possible',
        concomitant: null,
      },
      reportedCausality: 'PROBABLE',
      actionTaken: 'DOSE NOT CHANGED',
      doseLimiting: 'yes',
      gradeScale: 'astct',
      gradeBeside: 2,
      facets: ['self-care'],
      gradedFrom: [{ kind: 'vitalSign', id: 'vs-1', version: 2 }],
      shownAtEntry: { grade: '3' },
      actionBySource: { studyProduct: 'NOT APPLICABLE', lymphodepletion: null },
      treatmentGiven: 'yes',
      medicationIds: ['cm-1'],
      hospitalStay: { admitted: '2026-06-05', discharged: null },
      causedDiscontinuation: 'no',
      awareOn: '2026-06-05T09:00',
      specialInterest: 'yes',
      comment: 'seen on the ward',
    },
  ],
  safetyCases: [
    {
      ...BLANK.safetyCase,
      ...base,
      id: 'case-1',
      adverseEventId: 'ae-1',
      awareOn: '2026-06-06',
      expected: 'no',
      causality: { ...BLANK.safetyCase.causality, studyProduct: 'possible' },
      reports: [{ kind: 'follow-up', sentOn: '2026-06-20' }],
    },
  ],
  toxicityAssessments: [
    {
      ...BLANK.toxicityAssessment,
      ...course,
      id: 'tox-1',
      kind: 'IEC-HS',
      assessed: '2026-06-05',
      inputs: { ferritin: 'rising-fast' },
      grade: 2,
    },
    {
      ...BLANK.toxicityAssessment,
      ...course,
      id: 'tox-2',
      kind: 'CRS',
      assessed: '2026-06-06',
      inputs: {},
      grade: null,
    },
  ],
  medications: [
    {
      ...BLANK.medication,
      ...base,
      id: 'cm-1',
      name: 'Eltrombopag',
      genericName: 'eltrombopag',
      treatmentClass: 'tpo-agonist',
      role: 'toxicity-treatment',
      indication: 'ITP',
      route: 'ORAL',
      start: '2026-05',
      end: null,
      ongoing: 'yes',
      dosePeriods: [{ from: '2026-05-02', to: null, dose: '25', unit: 'mg', frequency: 'QD' }],
      tolerated: 'no',
    },
  ],
  exposures: [
    {
      ...BLANK.exposure,
      ...course,
      id: 'ex-1',
      treatment: 'INATICABTAGENE AUTOLEUCEL',
      category: 'study-product',
      dose: '50000000',
      unit: 'cells',
      frequency: 'ONCE',
      route: 'INTRAVENOUS',
      start: '2026-06-01T10:15',
      end: null,
    },
  ],
  questionnaireAnswers: [
    {
      ...course,
      id: 'qs-1',
      instrument: 'SF-36',
      itemCode: 'SF36-01',
      completed: '2026-06-29',
      answer: '3',
      code: 'C3',
      notDone: null,
    },
  ],
  dispositions: [
    {
      ...base,
      id: 'ds-1',
      event: 'Withdrew',
      standardEvent: 'WITHDRAWAL BY SUBJECT',
      category: 'DISPOSITION EVENT',
      date: '2026-11-01',
    },
  ],
};

describe('from the graph to the record of the rules', () => {
  test('brings every field of every kind back as it was', async () => {
    expect(toSubjectRecord(await answerFor(FULL))).toEqual(FULL);
  });

  test('fills every list, so that the test above leaves no kind out', () => {
    const lists = Object.values(FULL).filter(Array.isArray);
    expect(lists).toHaveLength(13);
    for (const list of lists) expect(list.length).toBeGreaterThan(0);
  });

  test('is null where the subject is absent or out of reach', async () => {
    expect(toSubjectRecord(await answerFor(null))).toBeNull();
  });
});
