/**
 * Values that betray themselves: one in every free text of every kind of record, at two sites. Wherever one turns up, it
 * says whose it is. Who may see which class of them is the table below, written by hand from the role matrix.
 */
import { STORE_KINDS } from '../../data/kinds.ts';
import type { StoreKind } from '../../data/stored-records.ts';
import type { Draft } from '../../data/commands/put-records.ts';
import { ENTRIES } from '../../data/testing-entries.ts';
import { draftSubject, type TestStore } from '../../data/testing.ts';
import type { Role } from '../scope.ts';

export type Class = 'clinical' | 'question' | 'personal' | 'dose' | 'duty' | 'people' | 'study';

export interface Canary {
  readonly text: string;
  /** Null where it belongs to the study as a whole. */
  readonly site: 'site-a' | 'site-b' | null;
  readonly kind: StoreKind;
  readonly field: string;
  readonly of: Class;
}

const EVERYBODY: readonly Role[] = [
  'investigator',
  'sub-investigator',
  'coordinator',
  'cra',
  'medical-monitor',
  'sponsor',
  'data-manager',
  'qa-auditor',
  'dsmb',
  'system-admin',
];

/** Requirements section 8. Site staff and monitors see their sites only, whatever stands here. */
export const MAY_SEE: Readonly<Record<Class, readonly Role[]>> = {
  clinical: [
    'investigator',
    'sub-investigator',
    'coordinator',
    'cra',
    'medical-monitor',
    'data-manager',
    'qa-auditor',
    'dsmb',
  ],
  question: [
    'investigator',
    'sub-investigator',
    'coordinator',
    'cra',
    'medical-monitor',
    'data-manager',
    'qa-auditor',
  ],
  // What could point to a person: coded for the monitor and the board.
  personal: ['investigator', 'sub-investigator', 'coordinator', 'cra', 'data-manager', 'qa-auditor'],
  dose: [
    'investigator',
    'sub-investigator',
    'cra',
    'medical-monitor',
    'sponsor',
    'data-manager',
    'qa-auditor',
    'dsmb',
  ],
  duty: ['investigator', 'sub-investigator', 'coordinator', 'cra', 'data-manager', 'qa-auditor'],
  people: ['investigator', 'qa-auditor', 'system-admin'],
  study: EVERYBODY,
};

/** The free texts of each kind; the other fields are codes, dates and answers, which stand where these stand. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  subject: ['sex'],
  visit: ['name'],
  labResult: ['testName', 'category'],
  vitalSign: ['testName', 'position'],
  adverseEvent: ['term', 'actionTaken'],
  medication: ['name', 'indication', 'route'],
  exposure: ['treatment', 'frequency', 'route'],
  questionnaireAnswer: ['instrument', 'answer'],
  disposition: ['event', 'category'],
  doseDecision: ['rationale'],
  user: ['name'],
  dataCut: ['name'],
  query: ['question', 'message', 'raisedBy'],
  auditReview: ['comment'],
  signature: ['signerName'],
};

const CLASS_OF: Readonly<Partial<Record<StoreKind, Class>>> = {
  query: 'question',
  doseDecision: 'dose',
  delegation: 'duty',
  user: 'people',
  assignment: 'people',
  dataCut: 'study',
  site: 'study',
  protocol: 'study',
};

/** Kinds that only their own commands write; their texts are planted through the same door all the same. */
const NOT_PLANTED: readonly StoreKind[] = [
  'lock',
  'signature',
  'auditReview',
  'protocol',
  'site',
  'assignment',
  'proposal',
];

export const SUBJECTS = { 'site-a': 's1', 'site-b': 's3' } as const;
const OF_STUDY: readonly StoreKind[] = ['doseDecision', 'dataCut', 'user'];

/** Plants one record of every kind at each site, and tells where everything went. */
export async function plant(t: TestStore): Promise<readonly Canary[]> {
  const planted: Canary[] = [];
  const mark = (kind: StoreKind, field: string, site: Canary['site'], of: Class): string => {
    const text = `zq${String(planted.length).padStart(4, '0')}qz`;
    planted.push({ text, site, kind, field, of });
    return text;
  };
  const marked = (kind: StoreKind, site: Canary['site'], record: object): Draft => {
    const of = CLASS_OF[kind] ?? 'clinical';
    const texts = Object.fromEntries(
      (TEXTS[kind] ?? []).map((field) => [field, mark(kind, field, site, of)]),
    );
    const supplement: Record<string, string> = { EXTRA: mark(kind, 'supplement', site, of) };
    if (of === 'clinical' || of === 'question')
      supplement['INVNAM'] = mark(kind, 'supplement.INVNAM', site, 'personal');
    return {
      kind,
      record: { ...record, ...texts, supplement, id: `planted-${kind}-${site}` },
    } as unknown as Draft;
  };
  for (const site of ['site-a', 'site-b'] as const) {
    const subject = SUBJECTS[site];
    const drafts: Draft[] = [];
    for (const kind of STORE_KINDS) {
      if (NOT_PLANTED.includes(kind) || OF_STUDY.includes(kind) || kind === 'subject') continue;
      if (kind === 'delegation') continue;
      drafts.push(marked(kind, site, kind === 'query' ? QUESTION : ENTRIES[kind as keyof typeof ENTRIES]));
    }
    await t.put(subject, site, drafts);
    const { record } = draftSubject(subject, site, subject === 's1' ? 'A-001' : 'B-001');
    const again = marked('subject', site, record);
    await t.put(subject, site, [{ ...again, record: { ...again.record, id: subject } } as Draft]);
    await t.put(null, site, [marked('delegation', site, { ...ENTRIES.delegation, atSiteId: site })]);
  }
  await t.put(
    null,
    null,
    OF_STUDY.map((kind) => marked(kind, null, ENTRIES[kind as 'doseDecision' | 'dataCut' | 'user'])),
  );
  return planted;
}

const QUESTION = {
  visitId: null,
  aboutKind: 'visit',
  aboutId: 'v1',
  aboutVersion: 1,
  aboutField: 'start',
  state: 'Open',
  source: 'Site Monitor',
  type: 'Manual',
  checkName: null,
};
