/** The answer to the full-record query as the SubjectRecord of the rules, field by field. Ids stay those of the graph. */
import type {
  AdverseEvent,
  BleedingAssessment,
  CaseReport,
  CausalityBySource,
  CtcaeGrade,
  Finding,
  GradePeriod,
  PgaAssessment,
  RecordKind,
  RecordRef,
  Seriousness,
  SubjectRecord,
  ToxicityAssessment,
} from '@trialside/rules/record';
import type { SubjectRecordFieldsFragment, SubjectRecordQuery } from '../generated/graphql.ts';
import { rulesWord, rulesWordOrNull as word } from '../spelling.ts';

/** Null where the study or the subject is absent or out of reach. */
export function toSubjectRecord(answer: SubjectRecordQuery): SubjectRecord | null {
  const { study } = answer;
  if (!study?.subject) return null;
  const { on, site, ...subject } = study.subject;
  const { visits, dispositions, questionnaireAnswers } = subject;
  return {
    cut: { knownAt: study.cut.knownAt, on },
    site,
    subject: {
      id: subject.id,
      version: subject.version,
      supplement: texts(subject.supplement),
      studyId: study.id,
      siteId: site.id,
      code: subject.code,
      sex: subject.sex,
      age: subject.age,
      ageUnit: subject.ageUnit,
      doseLevel: subject.doseLevel,
      informedConsent: subject.informedConsent,
      referenceStart: subject.referenceStart,
      referenceEnd: subject.referenceEnd,
      died: word(subject.died),
      deathDate: subject.deathDate,
    },
    visits: visits.map(supplemented),
    labResults: subject.labResults.map((result) => ({
      ...supplemented(result),
      clinicallySignificant: word(result.clinicallySignificant),
    })),
    vitalSigns: subject.vitalSigns.map(supplemented),
    sledaiAssessments: subject.sledaiAssessments.map((assessment) => ({
      ...supplemented(assessment),
      items: texts(assessment.items) as Readonly<Record<string, Finding>>,
      haemolyticAnaemia: rulesWord(assessment.haemolyticAnaemia),
      gastrointestinalActivity: rulesWord(assessment.gastrointestinalActivity),
      maintenanceTolerated: word(assessment.maintenanceTolerated),
      evidence: Object.fromEntries(
        assessment.evidence.map(({ item, suggested, source, comment }) => [
          item,
          { suggested: word(suggested), source: source && toRecordRef(source), comment },
        ]),
      ),
      shownAtEntry: textsOrNull(assessment.shownAtEntry),
    })),
    pgaAssessments: subject.pgaAssessments.map((assessment) => ({
      ...supplemented(assessment),
      scale: assessment.scale as PgaAssessment['scale'],
    })),
    bleedingAssessments: subject.bleedingAssessments.map((assessment) => ({
      ...supplemented(assessment),
      whoGrade: assessment.whoGrade as BleedingAssessment['whoGrade'],
      active: word(assessment.active),
    })),
    adverseEvents: subject.adverseEvents.map(toAdverseEvent),
    safetyCases: subject.safetyCases.map((one) => ({
      ...supplemented(one),
      adverseEventId: one.adverseEventId ?? '',
      expected: word(one.expected),
      causality: toCausality(one.causality),
      reports: one.reports.map(({ kind, sentOn }) => ({ kind: kind as CaseReport['kind'], sentOn })),
    })),
    toxicityAssessments: subject.toxicityAssessments.map((assessment) => ({
      ...supplemented(assessment),
      kind: assessment.kind === 'IEC_HS' ? 'IEC-HS' : assessment.kind,
      inputs: texts(assessment.inputs),
      grade: assessment.grade as ToxicityAssessment['grade'],
      shownAtEntry: textsOrNull(assessment.shownAtEntry),
    })),
    medications: subject.medications.map((medication) => ({
      ...supplemented(medication),
      treatmentClass: word(medication.treatmentClass),
      role: rulesWord(medication.role),
      ongoing: word(medication.ongoing),
      tolerated: word(medication.tolerated),
    })),
    exposures: subject.exposures.map((exposure) => ({
      ...supplemented(exposure),
      category: rulesWord(exposure.category),
    })),
    questionnaireAnswers: questionnaireAnswers.map(supplemented),
    dispositions: dispositions.map(supplemented),
  };
}

type GraphAdverseEvent = SubjectRecordFieldsFragment['adverseEvents'][number];

function toAdverseEvent(event: GraphAdverseEvent): AdverseEvent {
  const { seriousness, causality } = event;
  return {
    ...supplemented(event),
    ctcae: event.ctcae && { ...event.ctcae, version: event.ctcae.version as '5.0' | '6.0' },
    grade: event.grade as CtcaeGrade | null,
    gradeScale: word(event.gradeScale),
    gradeBeside: event.gradeBeside as CtcaeGrade | null,
    facetAnswers: textsOrNull(event.facetAnswers),
    gradedFrom: event.gradedFrom.map(toRecordRef),
    shownAtEntry: textsOrNull(event.shownAtEntry),
    gradePeriods: event.gradePeriods.map(({ from, grade }): GradePeriod => ({
      from,
      grade: grade as 0 | CtcaeGrade,
    })),
    ongoing: word(event.ongoing),
    serious: word(event.serious),
    seriousness: {
      death: word(seriousness.death),
      lifeThreatening: word(seriousness.lifeThreatening),
      hospitalisation: word(seriousness.hospitalisation),
      disability: word(seriousness.disability),
      congenitalAnomaly: word(seriousness.congenitalAnomaly),
      otherMedicallyImportant: word(seriousness.otherMedicallyImportant),
    } satisfies Seriousness,
    causality: toCausality(causality),
    treatmentGiven: word(event.treatmentGiven),
    causedDiscontinuation: word(event.causedDiscontinuation),
    specialInterest: word(event.specialInterest),
    doseLimiting: word(event.doseLimiting),
  };
}

const toCausality = (causality: GraphAdverseEvent['causality']): CausalityBySource => ({
  studyProduct: word(causality.studyProduct),
  lymphodepletion: word(causality.lymphodepletion),
  procedure: word(causality.procedure),
  disease: word(causality.disease),
  concomitant: word(causality.concomitant),
});

const toRecordRef = ({ kind, id, version }: GraphAdverseEvent['gradedFrom'][number]): RecordRef => ({
  kind: kind as RecordKind,
  id,
  version,
});

function supplemented<R extends { readonly supplement: unknown }>(
  record: R,
): Omit<R, 'supplement'> & { readonly supplement: Readonly<Record<string, string>> } {
  return { ...record, supplement: texts(record.supplement) };
}

/** A JSON object of texts. What the gateway promises is checked once here, because the type system cannot. */
function texts(json: unknown): Readonly<Record<string, string>> {
  if (json === null || typeof json !== 'object' || Array.isArray(json)) {
    throw new TypeError('expected a JSON object of texts');
  }
  for (const value of Object.values(json)) {
    if (typeof value !== 'string') throw new TypeError('expected a JSON object of texts');
  }
  return json as Readonly<Record<string, string>>;
}

const textsOrNull = (json: unknown): Readonly<Record<string, string>> | null =>
  json === null ? null : texts(json);
