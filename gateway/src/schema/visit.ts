/** Visits and disposition events. */
import type { Disposition, Visit } from '@trialside/rules';
import { optional, recordType, required } from './record-type.ts';

export const VisitType = recordType<Visit>(
  'Visit',
  'visit',
  'One visit, or one that was missed for a reason.',
  {
    name: required('String', 'Name of the visit.'),
    number: optional('String', 'Visit number of the source.'),
    protocolVisit: optional('String', 'Key of the planned visit; null for an unscheduled one.'),
    start: optional('PartialDate', 'First day.'),
    end: optional('PartialDate', 'Last day.'),
    notDone: optional('String', 'Why it did not take place; null where it did, and where nobody said.'),
  },
);

export const DispositionType = recordType<Disposition>('Disposition', 'disposition', 'A disposition event.', {
  event: required('String', 'As reported (DSTERM).'),
  standardEvent: optional('String', 'Standard name, such as COMPLETED, DEATH, SCREEN FAILURE.'),
  category: optional('String', 'Category.'),
  date: optional('PartialDate', 'When.'),
});
