/** The course of BJ01-012; its story says what happens. */
import type { Course } from '../course.ts';
import { hydroxychloroquine, prednisone } from './medicines.ts';

export const bj01012: Course = {
  code: 'BJ01-012',
  story:
    'Consented this week and in screening for the last place at the highest dose: no cells collected and no dose level assigned yet.',
  sex: 'F',
  age: 33,
  heightCm: 162,
  weightKg: [[-60, 57]],
  employed: true,
  doseLevel: 'DL3',
  dayZero: '2027-01-11',
  infused: false,
  consentDay: -56,
  assignedDay: -40,
  visits: { on: { screening: -54 } },
  platelets: { screening: '27' },
  bleeding: { screening: 1 },
  labs: {
    NEUT: [[-60, 3.9]],
    LYM: [[-60, 1.2]],
    HGB: [[-60, 118]],
    CD19: [[-60, 131]],
    IGG: [[-60, 16.2]],
    C3: [[-60, 0.78]],
    C4: [[-60, 0.12]],
    ADSDNA: [[-60, 148]],
    ANA: [[-60, 320]],
  },
  activity: { alopecia: [[-60, 0]] },
  pga: [[-60, 1.4]],
  wellbeing: [[-60, 51]],
  exposures: [],
  medications: [prednisone([['2025-12', '10']]), hydroxychloroquine([['2023-06', '200']])],
  events: [],
};
