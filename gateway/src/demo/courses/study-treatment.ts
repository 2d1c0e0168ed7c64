/** The study treatment of a subject, as the protocol lays it out. */
import type { ExposureCourse } from '../course.ts';

/** Leukapheresis, three days of fludarabine and cyclophosphamide, and the infusion. */
export function studyTreatment(n: {
  leukapheresisOn: number;
  fludarabine: '25' | '30';
  cyclophosphamide: '250' | '300' | '500';
  product: string;
  infusedAt?: readonly [from: string, until: string];
}): ExposureCourse[] {
  const [from, until] = n.infusedAt ?? ['10:40', '11:05'];
  const chemotherapy = [-5, -4, -3].flatMap((on): ExposureCourse[] => [
    {
      treatment: 'FLUDARABINE',
      category: 'lymphodepletion',
      visit: 'lymphodepletion',
      on,
      from: '09:30',
      until: '10:05',
      dose: n.fludarabine,
      unit: 'mg/m2',
    },
    {
      treatment: 'CYCLOPHOSPHAMIDE',
      category: 'lymphodepletion',
      visit: 'lymphodepletion',
      on,
      from: '10:30',
      until: '11:35',
      dose: n.cyclophosphamide,
      unit: 'mg/m2',
    },
  ]);
  return [
    {
      treatment: 'LEUKAPHERESIS',
      category: 'leukapheresis',
      visit: 'leukapheresis',
      on: n.leukapheresisOn,
      from: '09:10',
      until: '12:50',
      dose: null,
      unit: null,
    },
    ...chemotherapy,
    {
      treatment: 'INATICABTAGENE AUTOLEUCEL',
      category: 'study-product',
      visit: 'infusion',
      on: 0,
      from,
      until,
      dose: n.product,
      unit: '10^6 cells/kg',
    },
  ];
}
