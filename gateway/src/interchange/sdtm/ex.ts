/** EX, exposure: which kind of treatment a name means, the protocol says. */
import { BLANK } from '@trialside/rules';
import type { Exposure, Protocol } from '@trialside/rules';
import { identifiers, ofVisit, sequence, studyDayOf } from './common.ts';
import { char, date, defineDomain, num, topic, type Domain } from './domain.ts';

export const EX: Domain<'exposure'> = defineDomain({
  name: 'EX',
  label: 'Exposure',
  kind: 'exposure',
  key: 'EXSEQ',
  // An administration that did not take place must never become day 0 of a subject.
  didNotHappen: { EXOCCUR: /^N$/, EXSTAT: /./ },
  blank: BLANK.exposure,
  variables: [
    ...identifiers('EX'),
    sequence('EXSEQ'),
    char('EXGRPID', 'Group ID', 'Perm'),
    char('EXREFID', 'Reference ID', 'Perm'),
    char('EXSPID', 'Sponsor-Defined Identifier', 'Perm'),
    char('EXLNKID', 'Link ID', 'Perm'),
    char('EXLNKGRP', 'Link Group ID', 'Perm'),
    topic('EXTRT', 'Name of Treatment', 'Req', 'treatment'),
    char('EXCAT', 'Category of Treatment', 'Perm'),
    char('EXSCAT', 'Subcategory of Treatment', 'Perm'),
    num('EXDOSE', 'Dose', 'Exp', 'dose'),
    char('EXDOSTXT', 'Dose Description', 'Perm'),
    char('EXDOSU', 'Dose Units', 'Exp', 'unit'),
    char('EXDOSFRM', 'Dose Form', 'Exp'),
    char('EXDOSFRQ', 'Dosing Frequency per Interval', 'Perm', 'frequency'),
    char('EXDOSRGM', 'Intended Dose Regimen', 'Perm'),
    char('EXROUTE', 'Route of Administration', 'Perm', 'route'),
    char('EXLOT', 'Lot Number', 'Perm', 'lot'),
    char('EXLOC', 'Location of Dose Administration', 'Perm'),
    char('EXLAT', 'Laterality', 'Perm'),
    char('EXDIR', 'Directionality', 'Perm'),
    char('EXFAST', 'Fasting Status', 'Perm'),
    char('EXADJ', 'Reason for Dose Adjustment', 'Perm'),
    ...ofVisit('Perm'),
    num('TAETORD', 'Planned Order of Element within Arm', 'Perm'),
    char('EPOCH', 'Epoch', 'Perm'),
    date('EXSTDTC', 'Start Date/Time of Treatment', 'Exp', 'start'),
    date('EXENDTC', 'End Date/Time of Treatment', 'Exp', 'end'),
    studyDayOf('EXSTDY', 'Study Day of Start of Treatment', 'EXSTDTC'),
    studyDayOf('EXENDY', 'Study Day of End of Treatment', 'EXENDTC'),
    char('EXDUR', 'Duration of Treatment', 'Perm'),
    char('EXTPT', 'Planned Time Point Name', 'Perm'),
    num('EXTPTNUM', 'Planned Time Point Number', 'Perm'),
    char('EXELTM', 'Planned Elapsed Time from Time Point Ref', 'Perm'),
    char('EXTPTREF', 'Time Point Reference', 'Perm'),
    date('EXRFTDTC', 'Date/Time of Reference Time Point', 'Perm'),
  ],
  complete: (draft, { protocol }) => ({ ...draft, category: categoryOf(draft.treatment, protocol) }),
});

const fold = (text: string): string => text.trim().toUpperCase();

function categoryOf(treatment: string, { treatments }: Protocol): Exposure['category'] {
  const found = Object.entries(treatments).find(([, names]) =>
    names.some((name) => fold(name) === fold(treatment)),
  );
  return (found?.[0] as Exposure['category'] | undefined) ?? 'other';
}
