/** One good entry of every kind, as a form would send it, and the people of the test study at work. */
import { BLANK } from '@trialside/rules';
import { DESCRIPTORS } from '@trialside/rules/sledai';
import type { Role, Scope } from '../auth/scope.ts';
import { amendEntry, recordEntry, voidEntry, type Entered } from './commands/record.ts';
import type { EntryKind } from './entry/forms.ts';
import type { FieldProblem } from './field-problem.ts';
import type { Reason, Refusal, Written } from './command.ts';
import type { Draft } from './commands/put-records.ts';
import { testProtocol, type TestStore } from './testing.ts';

const base = { supplement: {} };
const atVisit = { ...base, visitId: null };
const measured = { value: '45', unit: '10^9/L', low: '125', high: '350' };

export const ENTRIES: { readonly [K in EntryKind]: Entered<K> } = {
  site: { ...base, code: 'C', name: 'Site C', timeZone: 'Asia/Shanghai' },
  protocol: { ...base, document: testProtocol() },
  user: { ...base, issuer: 'https://id.example', tokenSubject: 'n1', name: 'New Person', active: 'yes' },
  assignment: { ...base, userId: 'u1', role: 'cra', siteIds: ['site-a'], from: '2026-01-01', to: null },
  doseDecision: {
    ...base,
    kind: 'escalate',
    doseLevel: 'DL2',
    decidedOn: '2026-02-20',
    members: ['He Shaoqi', 'Xu Qing'],
    rationale: 'no dose-limiting toxicity in three subjects',
  },
  delegation: {
    ...base,
    userId: 'user-sub-investigator',
    atSiteId: 'site-a',
    duties: ['assess-adverse-events'],
    from: '2026-02-01',
    to: null,
  },
  dataCut: { ...base, name: 'Interim', on: '2026-02-28', knownAt: 2 },
  subject: {
    ...base,
    code: 'A-009',
    sex: 'F',
    age: '41',
    ageUnit: 'YEARS',
    doseLevel: 'DL1',
    informedConsent: '2026-01-05',
    referenceStart: null,
    referenceEnd: null,
    died: null,
    deathDate: null,
  },
  visit: {
    ...BLANK.visit,
    ...base,
    name: 'Day 28',
    number: '12',
    protocolVisit: 'day-28',
    start: '2026-02-26',
    end: '2026-02-26',
  },
  labResult: {
    ...BLANK.labResult,
    ...atVisit,
    test: 'PLAT',
    testName: 'Platelets',
    category: 'HEMATOLOGY',
    collected: '2026-02-26T08:10',
    reported: measured,
    standard: null,
    rangeIndicator: null,
    clinicallySignificant: null,
  },
  vitalSign: {
    ...BLANK.vitalSign,
    ...atVisit,
    test: 'TEMP',
    testName: 'Temperature',
    position: null,
    collected: '2026-02-26T08:00',
    reported: { value: '36.8', unit: 'C', low: null, high: null },
    standard: null,
  },
  sledaiAssessment: {
    ...BLANK.sledaiAssessment,
    ...atVisit,
    assessed: '2026-02-26',
    items: Object.fromEntries(DESCRIPTORS.map(({ key }) => [key, 'absent' as const])),
    haemolyticAnaemia: 'absent',
    gastrointestinalActivity: 'absent',
    instrument: 'selena-sledai',
    windowDays: 10,
    evidence: {
      thrombocytopenia: {
        suggested: 'absent',
        source: { kind: 'labResult', id: 'lab-1', version: 1 },
        comment: null,
      },
    },
    shownAtEntry: { total: '0', band: 'none' },
  },
  pgaAssessment: { ...atVisit, assessed: '2026-02-26', value: '0.5', scale: '0-3' },
  bleedingAssessment: {
    ...BLANK.bleedingAssessment,
    ...atVisit,
    assessed: '2026-02-26',
    whoGrade: 1,
    active: 'no',
  },
  adverseEvent: {
    ...BLANK.adverseEvent,
    ...base,
    term: 'Fever',
    ctcae: { version: '5.0', code: '10016558', term: 'Fever' },
    bodySystem: null,
    grade: 2,
    gradeScale: 'ctcae',
    gradedFrom: [],
    awareOn: '2026-02-02T14:00',
    actionBySource: { studyProduct: 'NOT APPLICABLE', lymphodepletion: null },
    severity: null,
    gradePeriods: [
      { from: '2026-02-02', grade: 1 },
      { from: '2026-02-03', grade: 2 },
    ],
    start: '2026-02-02',
    end: '2026-02-05',
    ongoing: 'no',
    outcome: 'RECOVERED/RESOLVED',
    serious: 'no',
    seriousness: {
      death: 'no',
      lifeThreatening: 'no',
      hospitalisation: 'no',
      disability: 'no',
      congenitalAnomaly: 'no',
      otherMedicallyImportant: 'no',
    },
    causality: {
      studyProduct: 'probable',
      lymphodepletion: 'unlikely',
      procedure: 'unrelated',
      disease: 'unrelated',
      concomitant: 'unrelated',
    },
    reportedCausality: null,
    actionTaken: null,
    doseLimiting: 'no',
  },
  safetyCase: {
    ...BLANK.safetyCase,
    adverseEventId: 'event-1',
    awareOn: '2026-02-04',
    expected: 'no',
    causality: { ...BLANK.safetyCase.causality, studyProduct: 'possible' },
    reports: [{ kind: 'initial', sentOn: '2026-02-10' }],
  },
  toxicityAssessment: {
    ...BLANK.toxicityAssessment,
    ...atVisit,
    kind: 'CRS',
    assessed: '2026-02-03T09:00',
    inputs: { temperatureCelsius: '38.6', hypotension: 'no', oxygen: 'none' },
    grade: 1,
  },
  medication: {
    ...BLANK.medication,
    ...base,
    name: 'Prednisone',
    genericName: 'prednisone',
    treatmentClass: 'glucocorticoid',
    role: 'concomitant',
    indication: 'SLE',
    route: 'ORAL',
    start: '2025-11',
    end: null,
    ongoing: 'yes',
    dosePeriods: [{ from: '2025-11', to: null, dose: '10', unit: 'mg', frequency: 'QD' }],
    tolerated: 'yes',
  },
  exposure: {
    ...BLANK.exposure,
    ...atVisit,
    treatment: 'INATICABTAGENE AUTOLEUCEL',
    category: 'study-product',
    dose: '0.25',
    unit: '10^6 cells/kg',
    frequency: 'ONCE',
    route: 'INTRAVENOUS',
    start: '2026-01-29T10:30',
    end: '2026-01-29T10:55',
  },
  questionnaireAnswer: {
    ...atVisit,
    instrument: 'SF-36',
    itemCode: 'SF36-01',
    completed: '2026-02-26',
    answer: '3',
    code: '3',
    notDone: null,
  },
  disposition: {
    ...base,
    event: 'Completed',
    standardEvent: 'COMPLETED',
    category: 'DISPOSITION EVENT',
    date: '2026-02-28',
  },
};

/** Another valid state of each kind. */
export const CHANGES: { readonly [K in EntryKind]: Partial<Entered<K>> } = {
  site: { name: 'Site C, new building' },
  protocol: { document: { ...testProtocol(), plannedSubjects: 15 } },
  user: { active: 'no' },
  assignment: { to: '2026-12-31' },
  doseDecision: { rationale: 'as above, and exposure is linear' },
  delegation: { to: '2026-06-30' },
  dataCut: { name: 'Interim analysis' },
  subject: { age: '42' },
  visit: { end: '2026-02-27' },
  labResult: { reported: { ...measured, value: '54' } },
  vitalSign: { position: 'SUPINE' },
  sledaiAssessment: { haemolyticAnaemia: 'not-assessed' },
  pgaAssessment: { value: '1.0' },
  bleedingAssessment: { whoGrade: 2 },
  adverseEvent: { outcome: 'RECOVERED/RESOLVED WITH SEQUELAE' },
  safetyCase: { expected: 'yes' },
  toxicityAssessment: { grade: 2 },
  medication: { end: '2026-02-20', ongoing: 'no' },
  exposure: { dose: '0.26' },
  questionnaireAnswer: { code: '4' },
  disposition: { date: '2026-02-27' },
};

export const RIGHT_REASON: Reason = { code: 'transcription-error', text: 'read from the wrong line' };

/** Whose work each kind is. */
export const WORK_OF: Readonly<Record<EntryKind, Role | 'operator'>> = {
  site: 'operator',
  protocol: 'operator',
  user: 'operator',
  assignment: 'operator',
  doseDecision: 'dsmb',
  delegation: 'investigator',
  dataCut: 'data-manager',
  subject: 'coordinator',
  visit: 'coordinator',
  labResult: 'coordinator',
  vitalSign: 'coordinator',
  sledaiAssessment: 'investigator',
  pgaAssessment: 'investigator',
  bleedingAssessment: 'coordinator',
  adverseEvent: 'investigator',
  safetyCase: 'medical-monitor',
  toxicityAssessment: 'investigator',
  medication: 'coordinator',
  exposure: 'coordinator',
  questionnaireAnswer: 'coordinator',
  disposition: 'coordinator',
};

const OF_THE_STUDY: readonly EntryKind[] = [
  'site',
  'protocol',
  'user',
  'assignment',
  'doseDecision',
  'delegation',
  'dataCut',
];

/** What the samples rest on: two people, a dose level for s1, and its infusion day of 29 January. */
/** An account that every prepared store has. */
export const SOMEBODY = 'u1';

export const groundwork: readonly Draft[] = [
  { kind: 'user', record: { ...ENTRIES.user, tokenSubject: 'n0', id: SOMEBODY } },
  { kind: 'user', record: { ...ENTRIES.user, tokenSubject: 'n2', id: 'user-sub-investigator' } },
];

/** What the sample of a sponsor's case speaks of. */
export const seriousEvent: Draft = {
  kind: 'adverseEvent',
  record: { ...ENTRIES.adverseEvent, id: 'event-1' },
};

export const infusion: Draft = { kind: 'exposure', record: { ...ENTRIES.exposure, id: 'infusion-1' } };

export type Answer =
  | { readonly id: string; readonly version: number; readonly change: number }
  | string
  | readonly string[];

/** "field.path: reason" of a validation, or the code of another refusal. */
export const refusalText = (refusal: Refusal): string | readonly string[] =>
  refusal.code === 'validation' ? refusal.fields.map(problemText) : refusal.code;

const problemText = ({ path, reason }: FieldProblem): string => `${path.join('.')}: ${reason}`;

let keys = 0;
export const newKey = (): { readonly idempotencyKey: string; readonly client: null } => ({
  idempotencyKey: `entry-key-${(keys += 1)}`,
  client: null,
});

export interface Desk {
  record<K extends EntryKind>(kind: K, over?: Partial<Entered<K>>, scope?: Scope): Promise<Answer>;
  amend<K extends EntryKind>(
    kind: K,
    id: string,
    expectedVersion: number,
    changes: Partial<Entered<K>>,
    scope?: Scope,
    reason?: Reason,
  ): Promise<Answer>;
  void(kind: EntryKind, id: string, expectedVersion: number, scope?: Scope, reason?: Reason): Promise<Answer>;
  /** Of a record that must be accepted. */
  id<K extends EntryKind>(kind: K, over?: Partial<Entered<K>>): Promise<string>;
}

/** Enters records of subject s1 at site-a, each by the person whose work it is. */
export function desk(t: TestStore): Desk {
  const scopeFor = (kind: EntryKind): Scope => {
    const role = WORK_OF[kind];
    if (role === 'operator') return { ...t.scope('investigator'), userId: 'op', role: 'operator' };
    return OF_THE_STUDY.includes(kind) ? t.scope(role) : t.scope(role, ['site-a']);
  };
  const place = (kind: EntryKind) => ({
    subjectId: OF_THE_STUDY.includes(kind) || kind === 'subject' ? null : 's1',
    siteId: kind === 'delegation' || kind === 'subject' ? 'site-a' : null,
  });
  const answer = (written: Written<{ readonly id: string; readonly version: number }>): Answer =>
    written.ok
      ? { id: written.answer.id, version: written.answer.version, change: written.change! }
      : refusalText(written.refusal);
  const self: Desk = {
    async record(kind, over, scope = scopeFor(kind)) {
      const record = { ...ENTRIES[kind], ...over };
      return answer(await t.store.write(scope, recordEntry({ ...newKey(), ...place(kind), kind, record })));
    },
    async amend(kind, id, expectedVersion, changes, scope = scopeFor(kind), reason = RIGHT_REASON) {
      const { subjectId } = place(kind);
      return answer(
        await t.store.write(
          scope,
          amendEntry({ ...newKey(), subjectId, kind, id, expectedVersion, changes, reason }),
        ),
      );
    },
    async void(kind, id, expectedVersion, scope = scopeFor(kind), reason = RIGHT_REASON) {
      const { subjectId } = place(kind);
      return answer(
        await t.store.write(scope, voidEntry({ ...newKey(), subjectId, kind, id, expectedVersion, reason })),
      );
    },
    async id(kind, over) {
      const answered = await self.record(kind, over);
      if (typeof answered === 'string' || !('id' in answered)) throw new Error(JSON.stringify(answered));
      return answered.id;
    },
  };
  return self;
}

/** Gives s1 its dose level, and the study its people. */
export async function prepare(t: TestStore): Promise<void> {
  await t.put(null, null, groundwork);
  const subject = { ...ENTRIES.subject, id: 's1', studyId: t.studyId, siteId: 'site-a', code: 'A-001' };
  await t.put('s1', 'site-a', [{ kind: 'subject', record: subject }]);
}
