/** What the study rule says of the twelve stories on the day the demo is looked at (domain 3.1, 3.3, 3.4). */
import { describe, expect, test } from 'vitest';
import { plateletResponse, type PlateletResponse } from '@trialside/rules/response';
import { addDays, phaseOn } from '@trialside/rules/calendar';
import { doseFinding } from '@trialside/rules/dose';
import { demoCourses } from './courses/index.ts';
import { DEMO_TODAY } from './dates.ts';
import { demoRecord } from './record.ts';
import { demoStudy } from './study.ts';

const study = demoStudy();

function responseOf(code: string, knownOn = DEMO_TODAY): PlateletResponse {
  const content = study.subjects.find(({ subject }) => subject.code === code);
  const record = content && demoRecord(content, knownOn);
  if (!record) throw new Error(`${code} was not known on ${knownOn}`);
  return plateletResponse(record, study.protocol);
}

const at = (code: string, visit: string, knownOn = DEMO_TODAY): string | undefined =>
  responseOf(code, knownOn).counts.find(({ protocolVisit }) => protocolVisit === visit)?.verdict.outcome;

describe('platelet response of the twelve subjects', () => {
  test.each([
    ['BJ01-001', 'CR', 'CR'],
    ['BJ01-002', 'PR', 'PR'],
    ['BJ01-003', 'NR', 'NR'],
    ['BJ01-004', 'lost', 'CR'],
    ['BJ01-005', 'PR', 'CR'],
    ['BJ01-006', 'PR', 'CR'],
    ['BJ01-007', 'CR', 'CR'],
    ['BJ01-008', 'CR', 'CR'],
    ['BJ01-009', 'indeterminate', 'PR'],
    ['BJ01-010', 'pending', 'NE'],
    ['BJ01-011', 'pending', null],
    ['BJ01-012', 'pending', null],
  ])('%s is %s, at best %s', (code, state, best) => {
    expect(responseOf(code)).toMatchObject({ state, best });
  });

  test('a doubled count with active bleeding is no response', () => {
    const { baseline, counts } = responseOf('BJ01-003');
    const count = counts.find(({ protocolVisit }) => protocolVisit === 'month-6');
    expect([baseline.platelets, count?.platelets, count?.activeBleeding, count?.verdict.outcome]).toEqual([
      '8',
      '32',
      'met',
      'NR',
    ]);
  });

  test('a count after rescue is not evaluable', () => {
    expect(at('BJ01-003', 'month-2')).toBe('NE');
    expect(at('BJ01-007', 'day-4')).toBe('NE');
  });

  test('a count in the PR range without a bleeding record may be PR or NR', () => {
    const latest = responseOf('BJ01-009').latest;
    expect(latest?.platelets).toBe('62');
    expect(latest?.verdict.candidates.toSorted()).toEqual(['NR', 'PR']);
  });

  test('a missed visit is not evaluable, never left out', () => {
    expect(at('BJ01-002', 'month-9')).toBe('NE');
    expect(at('BJ01-006', 'day-21')).toBe('NE');
  });

  test('the complete response of BJ01-006 is lost, its response is not', () => {
    expect(['month-9', 'month-12', 'month-18'].map((visit) => at('BJ01-006', visit))).toEqual([
      'CR',
      'PR',
      'PR',
    ]);
  });

  test('a corrected count changes what was said on the day before', () => {
    expect(at('BJ01-003', 'day-28', '2024-12-18')).toBe('PR');
    expect(at('BJ01-003', 'day-28', '2024-12-19')).toBe('NR');
  });

  test('a corrected bleeding grade does the same', () => {
    expect(at('BJ01-005', 'day-28', '2025-04-02')).toBe('NR');
    expect(at('BJ01-005', 'day-28', '2025-04-03')).toBe('PR');
  });

  test('eight of ten infused subjects have responded', () => {
    const best = study.subjects.map(({ subject }) => responseOf(subject.code).best);
    expect(best.filter((category) => category === 'CR' || category === 'PR')).toHaveLength(8);
  });
});

describe('where the twelve subjects stand', () => {
  test('every phase has somebody in it (9)', () => {
    const phases = study.subjects.map((content) => {
      const { phase, reason } = phaseOn(demoRecord(content)!, study.protocol);
      return phase?.key ?? reason;
    });
    const counts = [...new Set(phases)].map((key) => [key, phases.filter((one) => one === key).length]);
    expect(Object.fromEntries(counts)).toEqual({
      screening: 1,
      'pre-treatment': 1,
      'treatment-and-follow-up': 2,
      'survival-follow-up': 5,
      died: 1,
      'between-phases': 2,
    });
  });

  test('two completed, one withdrew, one died in the eleventh month', () => {
    const ends = study.subjects.flatMap(({ subject, dispositions }) =>
      dispositions
        .filter(({ category }) => category === 'DISPOSITION EVENT')
        .map(({ standardEvent }) => [subject.code, standardEvent]),
    );
    expect(ends).toEqual([
      ['BJ01-001', 'COMPLETED'],
      ['BJ01-002', 'COMPLETED'],
      ['BJ01-003', 'WITHDRAWAL BY SUBJECT'],
      ['BJ01-005', 'DEATH'],
    ]);
    const died = demoRecord(study.subjects[4]!)!;
    expect(died.subject).toMatchObject({ died: 'yes', deathDate: '2026-01-03' });
    expect(demoRecord(study.subjects[4]!, '2026-01-02')!.subject.died).toBeNull();
  });
});

describe('the climb through the dose levels, after 3+3 (domain 5.1)', () => {
  /** What was suggested with all that was known on a day. */
  const suggestedOn = (knownOn: string): string => {
    const records = study.subjects.flatMap((content) => demoRecord(content, knownOn) ?? []);
    const { recommendation } = doseFinding(
      records,
      study.protocol,
      study.protocol.endpoints.doseFinding?.options,
    );
    return `${recommendation.verdict.outcome} ${recommendation.doseLevel}`;
  };

  test.each([
    ['BJ01-004', 'escalate DL2'],
    ['BJ01-007', 'escalate DL3'],
    ['BJ01-010', 'expand DL3'],
  ])('the day before %s, the first of a cohort, was infused, the rule said: %s', (code, suggestion) => {
    const day = demoCourses.find((course) => course.code === code)!.dayZero;
    expect(suggestedOn(addDays(day, -1))).toBe(suggestion);
  });

  test('today three are judged at the highest dose, one with a toxicity, and the next three are on their way', () => {
    const records = study.subjects.map((content) => demoRecord(content)!);
    const { tallies } = doseFinding(records, study.protocol, study.protocol.endpoints.doseFinding?.options);
    expect(tallies).toMatchObject([
      { doseLevel: 'DL1', treated: 3, evaluable: 3, dlts: 0 },
      { doseLevel: 'DL2', treated: 3, evaluable: 3, dlts: 0 },
      { doseLevel: 'DL3', treated: 4, evaluable: 3, dlts: 1 },
    ]);
  });
});
