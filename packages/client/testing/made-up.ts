/** A subject with one response, as small as the tests of the client need it. */
import type { SubjectRecord } from '@trialside/rules/record';
import type { CountResponse, PlateletResponse } from '@trialside/rules/response';
import type { TestSubject } from './test-gateway.ts';

const RULE = { id: 'platelet-response', version: '1.0.0' };

export function madeUpSubject(code: string, platelets: string | null): TestSubject {
  return { record: madeUpRecord(code), response: madeUpResponse(platelets) };
}

export function madeUpRecord(code: string): SubjectRecord {
  return {
    cut: { knownAt: 1, on: '2026-11-22' },
    site: { id: 'site-bj01', code: 'BJ01', name: 'Beijing', timeZone: 'Asia/Shanghai' },
    subject: {
      id: `id-of-${code}`,
      version: 1,
      supplement: {},
      studyId: 'study-1',
      siteId: 'site-bj01',
      code,
      sex: 'F',
      age: '34',
      ageUnit: 'YEARS',
      doseLevel: 'DL1',
      informedConsent: '2026-04-20',
      referenceStart: '2026-05-27',
      referenceEnd: null,
      died: null,
      deathDate: null,
    },
    visits: [],
    labResults: [],
    vitalSigns: [],
    sledaiAssessments: [],
    pgaAssessments: [],
    bleedingAssessments: [],
    safetyCases: [],
    adverseEvents: [],
    toxicityAssessments: [],
    medications: [],
    exposures: [],
    questionnaireAnswers: [],
    dispositions: [],
  };
}

/** CR from 100 on, else NR; null is pending. Not the rule of the study: a stand-in for it. */
export function madeUpResponse(platelets: string | null): PlateletResponse {
  const outcome = Number(platelets) >= 100 ? 'CR' : 'NR';
  const latest: CountResponse | null =
    platelets === null
      ? null
      : {
          visitId: null,
          protocolVisit: null,
          date: '2026-06-29',
          dayFromInfusion: 28,
          platelets,
          range: null,
          rescueExcluded: false,
          activeBleeding: 'not-met',
          verdict: {
            rule: RULE,
            outcome,
            candidates: [],
            criteria: [
              {
                id: 'platelets-at-least-cr',
                held: outcome === 'CR' ? 'met' : 'not-met',
                observed: { value: platelets, unit: '10*9/L', date: '2026-06-29', dayFromInfusion: 28 },
                threshold: { comparator: '>=', value: '100', unit: '10*9/L' },
                reason: null,
                sources: [{ kind: 'labResult', id: 'lab-1', version: 1 }],
              },
            ],
            notes: ['tpo-agonist-in-force'],
            sources: [{ kind: 'labResult', id: 'lab-1', version: 1 }],
          },
        };
  return {
    rule: RULE,
    state: latest ? outcome : 'pending',
    stateReason: latest ? null : 'no-count-yet',
    infusion: { date: '2026-06-01', start: null, reason: null, sources: [] },
    baseline: {
      mode: 'last-before-lymphodepletion',
      platelets: '11',
      range: null,
      reason: null,
      date: '2026-05-26',
      sources: [{ kind: 'labResult', id: 'lab-0', version: 2 }],
    },
    counts: latest ? [latest] : [],
    unplaced: [],
    latest,
    best: latest ? outcome : null,
  };
}
