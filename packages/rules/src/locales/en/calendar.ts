/** English texts for visits and phases. */
import type { CalendarTexts } from '../../calendar/texts.ts';

export const calendar: CalendarTexts = {
  timings: {
    'not-due': 'Not due yet',
    due: 'Due',
    early: 'Early',
    'on-time': 'On time',
    late: 'Late',
    missed: 'Missed',
    'not-expected': 'Not expected',
    unknown: 'Not known',
  },
  timingReasons: {
    'not-infused': 'Not infused by this date',
    'infusion-date-incomplete': 'The day of infusion is not known',
    'visit-date-incomplete': 'The day of the visit is not known',
  },
  phaseReasons: {
    'not-infused': 'Not infused by this date',
    'infusion-date-incomplete': 'The day of infusion is not known',
    'between-phases': 'No phase of the protocol covers this day',
    died: 'Died before this date',
  },
  assigned: 'Unscheduled visit within the window',
};
