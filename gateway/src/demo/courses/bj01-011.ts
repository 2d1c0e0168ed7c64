/** The course of BJ01-011; its story says what happens. */
import type { Course } from '../course.ts';
import { hydroxychloroquine, mycophenolate, prednisone } from './medicines.ts';
import { studyTreatment } from './study-treatment.ts';

export const bj01011: Course = {
  code: 'BJ01-011',
  story:
    'Cells collected, product in preparation, infusion planned for December: pending, because not infused.',
  sex: 'M',
  age: 29,
  heightCm: 178,
  weightKg: [[-60, 71]],
  employed: true,
  doseLevel: 'DL3',
  dayZero: '2026-12-07',
  infused: false,
  consentDay: -46,
  assignedDay: -31,
  visits: { on: { screening: -41, leukapheresis: -25 } },
  platelets: { screening: '22', leukapheresis: '19' },
  bleeding: { screening: 1 },
  labs: {
    NEUT: [[-60, 4.1]],
    LYM: [[-60, 1.4]],
    HGB: [[-60, 146]],
    CD19: [[-60, 155]],
    IGG: [[-60, 15.3]],
    C3: [[-60, 0.81]],
    C4: [[-60, 0.11]],
    ADSDNA: [[-60, 162]],
    ANA: [[-60, 640]],
  },
  activity: { mucosal_ulcers: [[-60, 0]] },
  notAssessed: { screening: ['visual_disturbance'] },
  pga: [[-60, 1.6]],
  wellbeing: [[-60, 48]],
  exposures: studyTreatment({
    leukapheresisOn: -25,
    fludarabine: '30',
    cyclophosphamide: '300',
    product: '1.0',
  }),
  medications: [
    prednisone([['2025-08', '15']]),
    hydroxychloroquine([['2024-10', '200']]),
    mycophenolate([
      ['2025-11', '750'],
      [-28, null],
    ]),
  ],
  events: [
    {
      term: 'Vascular access complication',
      reported: 'Bruise at the apheresis line',
      from: -25,
      to: -19,
      grades: [[-25, 1]],
      cause: 'procedure',
      likely: 'definite',
    },
  ],
};
