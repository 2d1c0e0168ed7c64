/** DS, disposition. */
import { identifiers, sequence, studyDayOf, visitNamed } from './common.ts';
import { char, date, defineDomain, num, topic, type Domain } from './domain.ts';

export const DS: Domain<'disposition'> = defineDomain({
  name: 'DS',
  label: 'Disposition',
  kind: 'disposition',
  key: 'DSSEQ',
  blank: { event: '', standardEvent: null, category: null, date: null },
  variables: [
    ...identifiers('DS'),
    sequence('DSSEQ'),
    char('DSGRPID', 'Group ID', 'Perm'),
    char('DSREFID', 'Reference ID', 'Perm'),
    char('DSSPID', 'Sponsor-Defined Identifier', 'Perm'),
    topic('DSTERM', 'Reported Term for the Disposition Event', 'Req', 'event'),
    char('DSDECOD', 'Standardized Disposition Term', 'Req', 'standardEvent'),
    char('DSCAT', 'Category for Disposition Event', 'Exp', 'category'),
    char('DSSCAT', 'Subcategory for Disposition Event', 'Perm'),
    ...visitNamed('Perm').filter(({ name }) => name !== 'VISITDY'),
    num('TAETORD', 'Planned Order of Element within Arm', 'Perm'),
    char('EPOCH', 'Epoch', 'Perm'),
    date('DSDTC', 'Date/Time of Collection', 'Perm'),
    date('DSSTDTC', 'Start Date/Time of Disposition Event', 'Exp', 'date'),
    studyDayOf('DSDY', 'Study Day of Collection', 'DSDTC', 'Exp'),
    studyDayOf('DSSTDY', 'Study Day of Start of Disposition Event', 'DSSTDTC'),
  ],
});
