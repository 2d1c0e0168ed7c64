/** The medicines that come up in several courses: a course gives days and doses. */
import type { MedicationCourse } from '../course.ts';

const given = (
  name: string,
  generic: string,
  role: MedicationCourse['role'],
  indication: string,
  route: string,
): Pick<MedicationCourse, 'name' | 'generic' | 'class' | 'role' | 'indication' | 'route'> => ({
  name,
  generic,
  class: 'other',
  role,
  indication,
  route,
});

export const premedication: readonly MedicationCourse[] = [
  {
    ...given('Paracetamol tablets', 'paracetamol', 'premedication', 'Premedication', 'ORAL'),
    unit: 'mg',
    frequency: 'ONCE',
    doses: [
      [0, '500'],
      [1, null],
    ],
  },
  {
    ...given('Promethazine injection', 'promethazine', 'premedication', 'Premedication', 'INTRAMUSCULAR'),
    unit: 'mg',
    frequency: 'ONCE',
    doses: [
      [0, '25'],
      [1, null],
    ],
  },
];

/** Against herpes viruses and Pneumocystis, until the day given. */
export function prophylaxis(until: number): MedicationCourse[] {
  return [
    {
      ...given('Aciclovir tablets', 'aciclovir', 'concomitant', 'Infection prophylaxis', 'ORAL'),
      class: 'anti-infective',
      unit: 'mg',
      frequency: 'BID',
      doses: [
        [-5, '400'],
        [until, null],
      ],
    },
    {
      ...given(
        'Compound sulfamethoxazole tablets',
        'sulfamethoxazole and trimethoprim',
        'concomitant',
        'Infection prophylaxis',
        'ORAL',
      ),
      class: 'anti-infective',
      unit: 'mg',
      frequency: 'QD',
      doses: [
        [-5, '480'],
        [until, null],
      ],
    },
  ];
}

type Doses = MedicationCourse['doses'];

export const prednisone = (doses: Doses): MedicationCourse => ({
  ...given('Prednisone acetate tablets', 'prednisone', 'concomitant', 'Systemic lupus erythematosus', 'ORAL'),
  class: 'glucocorticoid',
  unit: 'mg',
  frequency: 'QD',
  tolerated: 'yes',
  doses,
});

/** 200 mg per dose unless the doses say otherwise. */
export const hydroxychloroquine = (doses: Doses): MedicationCourse => ({
  ...given(
    'Hydroxychloroquine sulfate tablets',
    'hydroxychloroquine',
    'concomitant',
    'Systemic lupus erythematosus',
    'ORAL',
  ),
  class: 'antimalarial',
  unit: 'mg',
  frequency: 'BID',
  tolerated: 'yes',
  doses,
});

export const mycophenolate = (doses: Doses): MedicationCourse => ({
  ...given(
    'Mycophenolate mofetil capsules',
    'mycophenolate mofetil',
    'prior',
    'Systemic lupus erythematosus',
    'ORAL',
  ),
  class: 'immunosuppressant',
  unit: 'mg',
  frequency: 'BID',
  tolerated: 'yes',
  doses,
});

export const eltrombopag = (role: MedicationCourse['role'], doses: Doses): MedicationCourse => ({
  ...given('Eltrombopag olamine tablets', 'eltrombopag', role, 'Immune thrombocytopenia', 'ORAL'),
  class: 'tpo-agonist',
  unit: 'mg',
  frequency: 'QD',
  doses,
});

export const plateletTransfusion = (on: number, indication = 'Bleeding prophylaxis'): MedicationCourse => ({
  ...given('Apheresis platelets', 'platelets', 'rescue', indication, 'INTRAVENOUS'),
  class: 'platelet-transfusion',
  unit: 'U',
  frequency: 'ONCE',
  doses: [
    [on, '1'],
    [on + 1, null],
  ],
});

/** g per day on successive days, against bleeding or very low platelets. */
export const ivigRescue = (on: number, days: number, gramsPerDay: string): MedicationCourse => ({
  ...given(
    'Human immunoglobulin (pH4) for intravenous injection',
    'human normal immunoglobulin',
    'rescue',
    'Immune thrombocytopenia',
    'INTRAVENOUS',
  ),
  class: 'immunoglobulin',
  unit: 'g',
  frequency: 'QD',
  doses: [
    [on, gramsPerDay],
    [on + days, null],
  ],
});

export const tocilizumab = (on: number, mg: string): MedicationCourse => ({
  ...given(
    'Tocilizumab injection',
    'tocilizumab',
    'toxicity-treatment',
    'Cytokine release syndrome',
    'INTRAVENOUS',
  ),
  class: 'anticytokine',
  unit: 'mg',
  frequency: 'ONCE',
  doses: [
    [on, mg],
    [on + 1, null],
  ],
});

export const dexamethasone = (
  role: 'toxicity-treatment' | 'rescue',
  indication: string,
  frequency: string,
  doses: Doses,
): MedicationCourse => ({
  ...given('Dexamethasone sodium phosphate injection', 'dexamethasone', role, indication, 'INTRAVENOUS'),
  class: 'glucocorticoid',
  unit: 'mg',
  frequency,
  doses,
});

export const growthFactor = (from: number, until: number): MedicationCourse => ({
  ...given(
    'Recombinant human granulocyte colony-stimulating factor',
    'filgrastim',
    'concomitant',
    'Neutropenia',
    'SUBCUTANEOUS',
  ),
  unit: 'ug',
  frequency: 'QD',
  doses: [
    [from, '300'],
    [until, null],
  ],
});

export const antiInfective = (
  name: string,
  generic: string,
  indication: string,
  route: string,
  dose: readonly [string, unit: string, frequency: string],
  from: number,
  until: number,
): MedicationCourse => ({
  ...given(name, generic, 'concomitant', indication, route),
  class: 'anti-infective',
  unit: dose[1],
  frequency: dose[2],
  doses: [
    [from, dose[0]],
    [until, null],
  ],
});
