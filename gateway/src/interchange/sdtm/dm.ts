/** DM, demographics: a row is the subject itself. */
import { given, identifiers, studyDayOf } from './common.ts';
import { char, date, defineDomain, flag, num, topic, type Domain } from './domain.ts';

export const DM: Domain<'subject'> = defineDomain({
  name: 'DM',
  label: 'Demographics',
  kind: 'subject',
  key: null,
  blank: {
    studyId: '',
    siteId: '',
    code: '',
    sex: null,
    age: null,
    ageUnit: null,
    doseLevel: null,
    informedConsent: null,
    referenceStart: null,
    referenceEnd: null,
    died: null,
    deathDate: null,
  },
  variables: [
    ...identifiers('DM').filter(({ name }) => name !== 'USUBJID'),
    topic('USUBJID', 'Unique Subject Identifier', 'Req', 'code'),
    char('SUBJID', 'Subject Identifier for the Study', 'Req'),
    date('RFSTDTC', 'Subject Reference Start Date/Time', 'Exp', 'referenceStart'),
    date('RFENDTC', 'Subject Reference End Date/Time', 'Exp', 'referenceEnd'),
    date('RFXSTDTC', 'Date/Time of First Study Treatment', 'Exp'),
    date('RFXENDTC', 'Date/Time of Last Study Treatment', 'Exp'),
    date('RFICDTC', 'Date/Time of Informed Consent', 'Exp', 'informedConsent'),
    date('RFPENDTC', 'Date/Time of End of Participation', 'Exp'),
    date('DTHDTC', 'Date/Time of Death', 'Exp', 'deathDate'),
    flag('DTHFL', 'Subject Death Flag', 'Exp', 'died'),
    given('SITEID', 'Study Site Identifier', 'Req', ({ siteCode }) => siteCode),
    char('INVID', 'Investigator Identifier', 'Perm'),
    char('INVNAM', 'Investigator Name', 'Perm'),
    { ...date('BRTHDTC', 'Date/Time of Birth', 'Perm'), kept: { in: 'never' } },
    num('AGE', 'Age', 'Exp', 'age'),
    char('AGEU', 'Age Units', 'Exp', 'ageUnit'),
    char('SEX', 'Sex', 'Req', 'sex'),
    char('RACE', 'Race', 'Exp'),
    char('ETHNIC', 'Ethnicity', 'Perm'),
    char('ARMCD', 'Planned Arm Code', 'Exp'),
    char('ARM', 'Description of Planned Arm', 'Exp'),
    char('ACTARMCD', 'Actual Arm Code', 'Exp', 'doseLevel'),
    char('ACTARM', 'Description of Actual Arm', 'Exp'),
    char('ARMNRS', 'Reason Arm and/or Actual Arm is Null', 'Exp'),
    char('ACTARMUD', 'Description of Unplanned Actual Arm', 'Exp'),
    char('COUNTRY', 'Country', 'Req'),
    date('DMDTC', 'Date/Time of Collection', 'Perm'),
    studyDayOf('DMDY', 'Study Day of Collection', 'DMDTC'),
  ],
  complete(draft, { studyId, siteId, protocol }) {
    const isDoseLevel = protocol.doseLevels.some(({ code }) => code === draft.doseLevel);
    // An arm that is no dose level, such as that of a screen failure, stays in the words of the source.
    const { doseLevel } = draft;
    const supplement =
      isDoseLevel || doseLevel === null ? draft.supplement : { ...draft.supplement, ACTARMCD: doseLevel };
    return { ...draft, studyId, siteId, supplement, doseLevel: isDoseLevel ? doseLevel : null };
  },
});
