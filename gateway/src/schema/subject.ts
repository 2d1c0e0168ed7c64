/** Subjects: coded, with everything recorded about them and the endpoints drawn from it. */
import type { CourseKind, RecordOf, Subject } from '@trialside/rules';
import { dayFromInfusion, infusionOf, phaseOn } from '@trialside/rules/calendar';
import { plateletResponse } from '@trialside/rules/response';
import { AdverseEventType, SafetyCaseType } from './adverse-event.ts';
import {
  BleedingAssessmentType,
  PgaAssessmentType,
  QuestionnaireAnswerType,
  SledaiAssessmentType,
  ToxicityAssessmentType,
} from './assessment.ts';
import type { SiteRecord } from '../data/stored-records.ts';
import { builder } from './builder.ts';
import { items, type Item } from './context.ts';
import { YesNo } from './enums.ts';
import { LabResultType, VitalSignType } from './lab-result.ts';
import { optional, recordType, required } from './record-type.ts';
import { PhaseOnDateType } from './phase.ts';
import { PlateletResponseType } from './response.ts';
import { ExposureType, MedicationType } from './treatment.ts';
import { DispositionType, VisitType } from './visit.ts';

export const SiteType = recordType<SiteRecord>('Site', 'site', 'A place where the study is done.', {
  code: required('String', 'Code of the site in the study.'),
  name: required('String', 'Name of the site.'),
  timeZone: required('String', 'IANA name. Calendar dates of its subjects are dates there.'),
});

export const SubjectType = recordType<Subject>(
  'Subject',
  'subject',
  'A subject of the study, known by a code only.',
  {
    code: required('String', 'Code of the subject in the study (USUBJID).'),
    sex: optional('String', 'Sex as reported.'),
    age: optional('Decimal', 'Age at entry, in `ageUnit`. The gateway holds no birth date.'),
    ageUnit: optional('String', 'Unit of the age.'),
    doseLevel: optional('String', 'Code of the dose level; null before assignment and for screen failures.'),
    informedConsent: optional('PartialDate', 'Date of informed consent.'),
    referenceStart: optional('PartialDate', 'Reference start of CDISC study days (RFSTDTC).'),
    referenceEnd: optional('PartialDate', 'Reference end (RFENDTC).'),
    died: optional(YesNo, 'Whether the subject died.'),
    deathDate: optional('PartialDate', 'Date of death.'),
  },
);

const list =
  <K extends CourseKind>(kind: K) =>
  async ({ reader, record }: Item<Subject>): Promise<Item<RecordOf<K>>[]> =>
    items(reader, await reader.records(kind, record), record.id);

builder.objectFields(SubjectType, (t) => ({
  site: t.field({
    type: SiteType,
    description: 'Where the subject is seen.',
    resolve: async ({ reader, record }) => ({ reader, record: (await reader.site(record.siteId))! }),
  }),
  infusionDate: t.field({
    type: 'Date',
    nullable: true,
    description:
      'Day 0: first administration of the study product; null before it, or where its date is partial.',
    resolve: async ({ reader, record }) =>
      infusionOf(await reader.subjectRecord(record, ['exposure']), await reader.protocol()).date,
  }),
  dayFromInfusion: t.int({
    nullable: true,
    description: 'Days from infusion at the date of the cut, infusion = 0; null before infusion.',
    resolve: async ({ reader, record }) => {
      const subjectRecord = await reader.subjectRecord(record, ['exposure']);
      const { date } = infusionOf(subjectRecord, await reader.protocol());
      return date === null ? null : dayFromInfusion(subjectRecord.cut.on, date);
    },
  }),
  phase: t.field({
    type: PhaseOnDateType,
    description: 'Where in the study the subject is at the cut.',
    resolve: async ({ reader, record }) =>
      phaseOn(await reader.subjectRecord(record, ['exposure', 'disposition']), await reader.protocol()),
  }),
  on: t.field({
    type: 'Date',
    description:
      'The calendar date at the site on which everything below is asked: today, or that of the cut.',
    resolve: ({ reader, record }) => reader.onFor(record),
  }),
  lastChange: t.int({
    description: 'Number of the last change that touched this subject, up to the cut.',
    resolve: ({ reader, record }) => reader.lastChange(record),
  }),
  visits: t.field({
    type: [VisitType],
    description: 'Visits that took place, oldest first.',
    resolve: list('visit'),
  }),
  labResults: t.field({
    type: [LabResultType],
    args: {
      tests: t.arg.stringList({ required: false, description: 'Only these CDISC test codes.' }),
    },
    description: 'Laboratory results, oldest first.',
    resolve: async (item, { tests }) =>
      (await list('labResult')(item)).filter(({ record }) => !tests || tests.includes(record.test)),
  }),
  vitalSigns: t.field({
    type: [VitalSignType],
    description: 'Vital signs, oldest first.',
    resolve: list('vitalSign'),
  }),
  sledaiAssessments: t.field({
    type: [SledaiAssessmentType],
    description: 'SLEDAI assessments, oldest first.',
    resolve: list('sledaiAssessment'),
  }),
  pgaAssessments: t.field({
    type: [PgaAssessmentType],
    description: 'PGA, oldest first.',
    resolve: list('pgaAssessment'),
  }),
  bleedingAssessments: t.field({
    type: [BleedingAssessmentType],
    description: 'Bleeding assessments, oldest first.',
    resolve: list('bleedingAssessment'),
  }),
  adverseEvents: t.field({
    type: [AdverseEventType],
    description: 'Adverse events by their start.',
    resolve: list('adverseEvent'),
  }),
  safetyCases: t.field({
    type: [SafetyCaseType],
    description: 'The sponsor’s side of serious events, by the day the sponsor became aware.',
    resolve: list('safetyCase'),
  }),
  toxicityAssessments: t.field({
    type: [ToxicityAssessmentType],
    description: 'CRS, ICANS and IEC-HS assessments, oldest first.',
    resolve: list('toxicityAssessment'),
  }),
  medications: t.field({
    type: [MedicationType],
    description: 'Medications by their start.',
    resolve: list('medication'),
  }),
  exposures: t.field({
    type: [ExposureType],
    description: 'Study treatment, oldest first.',
    resolve: list('exposure'),
  }),
  questionnaireAnswers: t.field({
    type: [QuestionnaireAnswerType],
    description: 'Answers to questionnaires, oldest first.',
    resolve: list('questionnaireAnswer'),
  }),
  dispositions: t.field({
    type: [DispositionType],
    description: 'Disposition events, oldest first.',
    resolve: list('disposition'),
  }),
  plateletResponse: t.field({
    type: PlateletResponseType,
    nullable: true,
    description: 'Platelet response at the cut; null where the protocol has no such endpoint.',
    resolve: async ({ reader, record }) => {
      const protocol = await reader.protocol();
      const endpoint = protocol.endpoints.plateletResponse;
      if (!endpoint) return null;
      const response = plateletResponse(await reader.subjectRecord(record), protocol);
      return { reader, record: { ...response, role: endpoint.role } };
    },
  }),
}));
