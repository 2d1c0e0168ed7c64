/** Enumerations: the words of the rules in the spelling of GraphQL. */
import type {
  Duty,
  Language,
  Meaning,
  Milestone,
  QuerySource,
  QueryState,
  QueryType,
  SignatureState,
  SignedLevel,
} from '../data/stored-records.ts';
import { builder } from './builder.ts';

/** "not-met" in the rules is NOT_MET in the graph. */
const spelled = (word: string): string => word.toUpperCase().replaceAll(/[- ]/g, '_');

export function enumeration<const W extends string>(
  name: string,
  description: string,
  words: Readonly<Record<W, string>>,
) {
  const entries = (Object.entries(words) as [W, string][]).map(
    ([word, meaning]) => [spelled(word), { value: word, description: meaning }] as const,
  );
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(entries) as unknown as Record<string, { value: W; description: string }>,
  });
}

export const YesNo = enumeration('YesNo', 'A recorded answer. Null where nothing was recorded.', {
  yes: 'Yes.',
  no: 'No.',
});

export const Finding = enumeration('Finding', 'Whether a clinical finding was there.', {
  present: 'Looked for and found.',
  absent: 'Looked for and not found.',
  'not-assessed': 'Not looked for, or nothing recorded. Never read as absent.',
});

export const Held = enumeration('Held', 'Whether a criterion holds. Unknown is a value of its own.', {
  met: 'It holds.',
  'not-met': 'It does not hold.',
  indeterminate: 'It cannot be told from what is known.',
});

export const ResponseCategory = enumeration('ResponseCategory', 'Platelet response at one count.', {
  CR: 'Complete response.',
  PR: 'Partial response.',
  NR: 'No response.',
  NE: 'Not evaluable: no count, or one that says nothing about the study product.',
  indeterminate: 'Cannot be told; the candidates say between what.',
});

export const SubjectResponseState = enumeration(
  'SubjectResponseState',
  'Platelet response of a subject over all counts.',
  {
    CR: 'Complete response at the latest evaluated count.',
    PR: 'Partial response at the latest evaluated count.',
    NR: 'No response so far.',
    NE: 'Not evaluable.',
    indeterminate: 'Cannot be told; the candidates of the latest count say between what.',
    pending: 'Nothing to judge yet.',
    lost: 'Had a response and lost it.',
  },
);

export const EndpointRole = enumeration('EndpointRole', 'How prominent an endpoint is in the protocol.', {
  primary: 'Primary endpoint.',
  secondary: 'Secondary endpoint.',
  exploratory: 'Exploratory: described, not part of the study’s question.',
});

export const ExposureCategory = enumeration('ExposureCategory', 'Kind of study treatment.', {
  'study-product': 'The investigational product.',
  lymphodepletion: 'Lymphodepleting chemotherapy.',
  leukapheresis: 'Cell collection.',
  bridging: 'Treatment between cell collection and infusion.',
  other: 'Any other.',
});

export const MedicationRole = enumeration('MedicationRole', 'Why a medication was given.', {
  prior: 'Before the study.',
  concomitant: 'Beside the study treatment.',
  premedication: 'Before an infusion.',
  'toxicity-treatment': 'For CRS, ICANS or another toxicity.',
  rescue: 'Rescue for bleeding or very low platelets.',
  bridging: 'Between cell collection and infusion.',
});

export const TreatmentClass = enumeration('TreatmentClass', 'Class of a medication that a rule asks about.', {
  glucocorticoid: 'Glucocorticoid.',
  antimalarial: 'Antimalarial.',
  immunosuppressant: 'Immunosuppressant.',
  biologic: 'Biologic.',
  'tpo-agonist': 'Thrombopoietin receptor agonist, or recombinant thrombopoietin.',
  immunoglobulin: 'Immunoglobulin.',
  'anti-d': 'Anti-D immunoglobulin.',
  'platelet-transfusion': 'Platelet transfusion.',
  'red-cell-transfusion': 'Red cell transfusion.',
  anticytokine: 'Anticytokine.',
  'anti-infective': 'Anti-infective.',
  investigational: 'Another investigational drug.',
  other: 'Any other.',
});

export const Causality = enumeration(
  'Causality',
  'Judged relation of an adverse event to one possible cause.',
  {
    definite: 'Definitely related.',
    probable: 'Probably related.',
    possible: 'Possibly related.',
    unlikely: 'Unlikely to be related.',
    unrelated: 'Not related.',
  },
);

export const GradeScale = enumeration('GradeScale', 'Which scale a grade is on. The two are never mixed.', {
  ctcae: 'CTCAE, in the version of the term.',
  astct: 'ASTCT consensus grading of 2019, for CRS and ICANS.',
});

export const ToxicityKind = enumeration('ToxicityKind', 'Which toxicity of cell therapy was assessed.', {
  CRS: 'Cytokine release syndrome.',
  ICANS: 'Immune effector cell-associated neurotoxicity syndrome.',
  'IEC-HS': 'Immune effector cell-associated haemophagocytic lymphohistiocytosis-like syndrome.',
});

export const RoleEnum = enumeration('Role', 'What somebody is in the study.', {
  investigator: 'Principal investigator.',
  'sub-investigator': 'Sub-investigator.',
  coordinator: 'Study coordinator.',
  cra: 'Clinical research associate (monitor).',
  'medical-monitor': 'Medical monitor of the sponsor.',
  sponsor: 'Sponsor team.',
  'data-manager': 'Data manager.',
  'qa-auditor': 'Quality auditor.',
  dsmb: 'Data safety monitoring board.',
  'system-admin': 'System administrator.',
  operator: 'The command line on the machine of the store.',
});

export const LockLevelEnum = enumeration('LockLevel', 'How far a lock reaches.', {
  field: 'One field of one record.',
  form: 'Every record of one kind of the subject, or of one of its visits.',
  visit: 'A visit and what belongs to it.',
  subject: 'Everything of the subject.',
  study: 'Everything of the study.',
});

export const DoseDecisionKind = enumeration('DoseDecisionKind', 'What a safety committee decides.', {
  escalate: 'Go on to the next dose level.',
  expand: 'Treat more subjects at this dose level.',
  stay: 'Stay at this dose level.',
  'de-escalate': 'Go back to a lower dose level.',
  mtd: 'This is the maximum tolerated dose.',
  rp2d: 'This is the recommended dose of phase 2.',
  stop: 'Stop dosing.',
});

export const DutyEnum = enumeration('Duty', 'What an investigator may hand on.', {
  'enter-data': 'Enter data.',
  'assess-adverse-events': 'Grade adverse events and judge their cause.',
  'assess-disease-activity': 'Score disease activity.',
  sign: 'Sign as author or reviewer.',
} satisfies Readonly<Record<Duty, string>>);

export const QueryStateEnum = enumeration('QueryState', 'Where a query is in its life (ODM v2).', {
  Candidate: 'Not to be answered before data management has looked at it.',
  Open: 'Asked, and waiting for an answer.',
  Answered: 'Answered, and waiting for whoever asked.',
  Closed: 'The answer was accepted.',
  Cancelled: 'Taken back.',
  Resolved: 'The data were put right.',
} satisfies Readonly<Record<QueryState, string>>);

export const QuerySourceEnum = enumeration('QuerySource', 'Where a query comes from (ODM v2).', {
  System: 'A check of the system.',
  'Data Management': 'Data management, or the site itself.',
  'Site Monitor': 'The monitor.',
  'Coding System': 'Coding.',
  'Safety Reviewer': 'Medical monitor or safety board.',
} satisfies Readonly<Record<QuerySource, string>>);

export const QueryTypeEnum = enumeration('QueryType', 'Whether a person asked, or a check (ODM v2).', {
  Manual: 'A person.',
  System: 'A check.',
} satisfies Readonly<Record<QueryType, string>>);

export const MeaningEnum = enumeration('SignatureMeaning', 'What a signature means (21 CFR 11.50).', {
  authored: 'The signer entered the data or had them entered.',
  reviewed: 'The signer looked through them.',
  approved: 'The signer approves them.',
  responsible: 'The signer takes responsibility for them.',
  'investigator-endorsement': 'The investigator endorses the data of the subject up to a milestone.',
} satisfies Readonly<Record<Meaning, string>>);

export const SignedLevelEnum = enumeration('SignedLevel', 'How much a signature stands over.', {
  record: 'One record.',
  visit: 'A visit and what belongs to it.',
  subject: 'Everything of the subject.',
} satisfies Readonly<Record<SignedLevel, string>>);

export const MilestoneEnum = enumeration(
  'Milestone',
  'When an investigator endorses the data of the site (ICH E6(R3)).',
  {
    visit: 'After a visit.',
    'data-cut': 'At a named cut of the study.',
    'subject-end': 'When the subject has left the study.',
  } satisfies Readonly<Record<Milestone, string>>,
);

export const LanguageEnum = enumeration('Language', 'Language of a text.', {
  en: 'English.',
  'zh-CN': 'Simplified Chinese.',
} satisfies Readonly<Record<Language, string>>);

export const SignatureStateEnum = enumeration('SignatureState', 'Whether a signature still stands.', {
  valid: 'It stands.',
  superseded: 'What was signed has changed since.',
  voided: 'Taken back, or ended by an unlock.',
} satisfies Readonly<Record<SignatureState, string>>);
