/** What the fixture writes of one subject, as a study writes it: 20 visits, 200 results, assessments, and one correction. */
import type { LabResult } from '@trialside/rules';
import type { Draft } from '@trialside/gateway/data/commands/put-records.ts';
import { BLANK } from '@trialside/rules/record';
import { draftPlatelets, type TestStore } from '@trialside/gateway/data/testing.ts';

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

/** In 22 changes: the infusion, a change for each visit, and a count that was read wrongly. */
export async function writeSubject(t: TestStore): Promise<void> {
  await t.put('s1', 'site-a', [infusion]);
  for (let n = 0; n < VISITS; n += 1) await t.put('s1', 'site-a', visitDrafts(n));
  const wrong = visitDrafts(3).find(({ record }) => record.id === 'r3-PLAT') as Draft & { kind: 'labResult' };
  const reported = { ...wrong.record.reported, value: '81' };
  await t.put('s1', 'site-a', [{ ...wrong, record: { ...wrong.record, reported } }]);
}
