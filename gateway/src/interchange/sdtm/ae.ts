/**
 * AE, adverse events. A CTCAE grade (AETOXGR) is a grade, a severity (AESEV) is a severity, and neither is made from the
 * other. Which CTCAE term a grade belongs to no variable of AE says for certain: only SUPPAE does, where we wrote it. AEDECOD
 * stays empty until a coding is loaded.
 */
import { BLANK, type HospitalStay } from '@trialside/rules';
import { asGrade, asOngoing } from './code.ts';
import { identifiers, sequence, studyDayOf } from './common.ts';
import { SUPPLEMENTAL_VARIABLES } from './suppae.ts';
import { char, date, defineDomain, flag, num, topic, type Domain, type RecordDraft } from './domain.ts';

/** A stay of which a source says one end has another one that is not known. */
const wholeStay = ({ hospitalStay }: RecordDraft<'adverseEvent'>): HospitalStay | null => {
  const { admitted = null, discharged = null }: Partial<HospitalStay> = hospitalStay ?? {};
  return hospitalStay && { admitted, discharged };
};

export const AE: Domain<'adverseEvent'> = defineDomain({
  name: 'AE',
  label: 'Adverse Events',
  kind: 'adverseEvent',
  key: 'AESEQ',
  complete: (draft) => ({ ...draft, hospitalStay: wholeStay(draft) }),
  didNotHappen: { AEOCCUR: /^N$/, AESTAT: /./ },
  blank: BLANK.adverseEvent,
  variables: [
    ...identifiers('AE'),
    sequence('AESEQ'),
    char('AEGRPID', 'Group ID', 'Perm'),
    char('AEREFID', 'Reference ID', 'Perm'),
    char('AESPID', 'Sponsor-Defined Identifier', 'Perm'),
    topic('AETERM', 'Reported Term for the Adverse Event', 'Req', 'term'),
    char('AEMODIFY', 'Modified Reported Term', 'Perm'),
    char('AELLT', 'Lowest Level Term', 'Exp'),
    num('AELLTCD', 'Lowest Level Term Code', 'Exp'),
    char('AEDECOD', 'Dictionary-Derived Term', 'Req'),
    num('AEPTCD', 'Preferred Term Code', 'Exp'),
    char('AEHLT', 'High Level Term', 'Exp'),
    num('AEHLTCD', 'High Level Term Code', 'Exp'),
    char('AEHLGT', 'High Level Group Term', 'Exp'),
    num('AEHLGTCD', 'High Level Group Term Code', 'Exp'),
    char('AECAT', 'Category for Adverse Event', 'Perm'),
    char('AESCAT', 'Subcategory for Adverse Event', 'Perm'),
    char('AEPRESP', 'Pre-Specified Adverse Event', 'Perm'),
    char('AEBODSYS', 'Body System or Organ Class', 'Exp', 'bodySystem'),
    num('AEBDSYCD', 'Body System or Organ Class Code', 'Exp'),
    char('AESOC', 'Primary System Organ Class', 'Exp'),
    num('AESOCCD', 'Primary System Organ Class Code', 'Exp'),
    char('AELOC', 'Location of Event', 'Perm'),
    char('AESEV', 'Severity/Intensity', 'Perm', 'severity'),
    flag('AESER', 'Serious Event', 'Exp', 'serious'),
    char('AEACN', 'Action Taken with Study Treatment', 'Exp', 'actionTaken'),
    char('AEACNOTH', 'Other Action Taken', 'Perm'),
    char('AEREL', 'Causality', 'Exp', 'reportedCausality'),
    char('AERELNST', 'Relationship to Non-Study Treatment', 'Perm'),
    char('AEPATT', 'Pattern of Adverse Event', 'Perm'),
    char('AEOUT', 'Outcome of Adverse Event', 'Perm', 'outcome'),
    char('AESCAN', 'Involves Cancer', 'Perm'),
    flag('AESCONG', 'Congenital Anomaly or Birth Defect', 'Perm', 'seriousness.congenitalAnomaly'),
    flag('AESDISAB', 'Persist or Signif Disability/Incapacity', 'Perm', 'seriousness.disability'),
    flag('AESDTH', 'Results in Death', 'Perm', 'seriousness.death'),
    flag('AESHOSP', 'Requires or Prolongs Hospitalization', 'Perm', 'seriousness.hospitalisation'),
    flag('AESLIFE', 'Is Life Threatening', 'Perm', 'seriousness.lifeThreatening'),
    char('AESOD', 'Occurred with Overdose', 'Perm'),
    flag('AESMIE', 'Other Medically Important Serious Event', 'Perm', 'seriousness.otherMedicallyImportant'),
    flag('AECONTRT', 'Concomitant or Additional Trtmnt Given', 'Perm', 'treatmentGiven'),
    char('AETOXGR', 'Standard Toxicity Grade', 'Perm', 'grade', asGrade),
    num('TAETORD', 'Planned Order of Element within Arm', 'Perm'),
    char('EPOCH', 'Epoch', 'Perm'),
    date('AEDTC', 'Date/Time of Collection', 'Perm'),
    date('AESTDTC', 'Start Date/Time of Adverse Event', 'Exp', 'start'),
    date('AEENDTC', 'End Date/Time of Adverse Event', 'Exp', 'end'),
    studyDayOf('AESTDY', 'Study Day of Start of Adverse Event', 'AESTDTC'),
    studyDayOf('AEENDY', 'Study Day of End of Adverse Event', 'AEENDTC'),
    char('AEDUR', 'Duration of Adverse Event', 'Perm'),
    char('AEENRF', 'End Relative to Reference Period', 'Perm'),
    char('AEENRTPT', 'End Relative to Reference Time Point', 'Perm', 'ongoing', asOngoing),
    char('AEENTPT', 'End Reference Time Point', 'Perm'),
    ...SUPPLEMENTAL_VARIABLES,
  ],
});
