/** The duties log: what an investigator hands on, to whom, and when. */
import type { Delegation } from '../data/stored-records.ts';
import { DutyEnum } from './enums.ts';
import { idOfKind, optional, recordType, required } from './record-type.ts';

export const DelegationType = recordType<Delegation>(
  'Delegation',
  'delegation',
  'One line of the duties log of a site.',
  {
    userId: { ...idOfKind('user', 'userId', 'Who may do it.'), nullable: false },
    atSiteId: { ...idOfKind('site', 'atSiteId', 'Where.'), nullable: false },
    duties: required([DutyEnum], 'What is handed on.'),
    from: required('Date', 'First day, at the site.'),
    to: optional('Date', 'Last day, at the site; null while it is open.'),
  },
);
