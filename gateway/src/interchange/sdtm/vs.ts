/** VS, vital signs. */
import { BLANK } from '@trialside/rules';
import { identifiers, numericOf, ofVisit, sequence, studyDayOf } from './common.ts';
import { char, date, defineDomain, num, topic, type Domain } from './domain.ts';
import { measurement, standardOrNone } from './measured.ts';

export const VS: Domain<'vitalSign'> = defineDomain({
  name: 'VS',
  label: 'Vital Signs',
  kind: 'vitalSign',
  key: 'VSSEQ',
  blank: { ...BLANK.vitalSign, standard: measurement },
  variables: [
    ...identifiers('VS'),
    sequence('VSSEQ'),
    char('VSGRPID', 'Group ID', 'Perm'),
    char('VSSPID', 'Sponsor-Defined Identifier', 'Perm'),
    topic('VSTESTCD', 'Vital Signs Test Short Name', 'Req', 'test'),
    char('VSTEST', 'Vital Signs Test Name', 'Req', 'testName'),
    char('VSCAT', 'Category for Vital Signs', 'Perm'),
    char('VSSCAT', 'Subcategory for Vital Signs', 'Perm'),
    char('VSPOS', 'Vital Signs Position of Subject', 'Perm', 'position'),
    char('VSORRES', 'Result or Finding in Original Units', 'Exp', 'reported.value'),
    char('VSORRESU', 'Original Units', 'Exp', 'reported.unit'),
    char('VSSTRESC', 'Character Result/Finding in Std Format', 'Exp', 'standard.value'),
    numericOf('VSSTRESN', 'Numeric Result/Finding in Standard Units', 'VSSTRESC', 'Exp'),
    char('VSSTRESU', 'Standard Units', 'Exp', 'standard.unit'),
    char('VSSTAT', 'Completion Status', 'Perm'),
    char('VSREASND', 'Reason Not Performed', 'Perm', 'notDone'),
    char('VSLOC', 'Location of Vital Signs Measurement', 'Perm'),
    char('VSLAT', 'Laterality', 'Perm'),
    char('VSLOBXFL', 'Last Observation Before Exposure Flag', 'Exp'),
    char('VSBLFL', 'Baseline Flag', 'Perm'),
    char('VSDRVFL', 'Derived Flag', 'Perm'),
    ...ofVisit('Exp'),
    num('TAETORD', 'Planned Order of Element within Arm', 'Perm'),
    char('EPOCH', 'Epoch', 'Perm'),
    date('VSDTC', 'Date/Time of Measurements', 'Exp', 'collected'),
    studyDayOf('VSDY', 'Study Day of Vital Signs', 'VSDTC'),
    char('VSTPT', 'Planned Time Point Name', 'Perm'),
    num('VSTPTNUM', 'Planned Time Point Number', 'Perm'),
    char('VSELTM', 'Planned Elapsed Time from Time Point Ref', 'Perm'),
    char('VSTPTREF', 'Time Point Reference', 'Perm'),
    date('VSRFTDTC', 'Date/Time of Reference Time Point', 'Perm'),
  ],
  complete: standardOrNone,
});
