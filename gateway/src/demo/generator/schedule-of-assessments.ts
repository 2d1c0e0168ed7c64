/** What is done at which visit of the demo study. Platelet counts belong to every blood count. */
import type { VisitKey } from '../course.ts';
import type { LabPanel } from './lab-tests.ts';

export interface Assessments {
  readonly panels: readonly LabPanel[];
  readonly vitalSigns: boolean;
  readonly bleeding: boolean;
  /** SLEDAI and PGA. */
  readonly activity: boolean;
  readonly questionnaires: boolean;
}

const EVERYTHING: readonly LabPanel[] = [
  'count',
  'chemistry',
  'coagulation',
  'inflammation',
  'serology',
  'immunoglobulins',
  'b-cells',
  'urine',
];
const LATER: readonly LabPanel[] = ['count', 'chemistry', 'serology', 'immunoglobulins', 'b-cells', 'urine'];
const IN_HOSPITAL: readonly LabPanel[] = ['count', 'chemistry', 'coagulation', 'inflammation'];

const bedside = (panels: readonly LabPanel[]): Assessments => ({
  panels,
  vitalSigns: true,
  bleeding: true,
  activity: false,
  questionnaires: false,
});
const full = (panels: readonly LabPanel[], questionnaires: boolean): Assessments => ({
  panels,
  vitalSigns: true,
  bleeding: true,
  activity: true,
  questionnaires,
});
const CONTACT: Assessments = {
  panels: [],
  vitalSigns: false,
  bleeding: false,
  activity: false,
  questionnaires: false,
};

const PLAN: Readonly<Record<VisitKey, Assessments>> = {
  screening: full(EVERYTHING, false),
  leukapheresis: bedside(['count']),
  baseline: full(EVERYTHING, true),
  lymphodepletion: bedside(['count']),
  infusion: bedside(['count', 'chemistry', 'inflammation']),
  'day-1': bedside(['count', 'inflammation']),
  'day-4': bedside(IN_HOSPITAL),
  'day-7': bedside(IN_HOSPITAL),
  'day-10': bedside(IN_HOSPITAL),
  'day-14': bedside([...IN_HOSPITAL, 'immunoglobulins', 'b-cells']),
  'day-21': bedside(['count', 'chemistry', 'inflammation']),
  'day-28': full(EVERYTHING, true),
  'month-2': full(LATER, false),
  'month-3': full(LATER, true),
  'month-6': full(LATER, true),
  'month-9': full(LATER, false),
  'month-12': full(LATER, true),
  'contact-month-15': CONTACT,
  'month-18': full(LATER, true),
  'contact-month-21': CONTACT,
  'month-24': full(LATER, true),
};

const UNSCHEDULED = bedside(['count', 'chemistry', 'inflammation']);

export const assessmentsAt = (visit: VisitKey): Assessments => PLAN[visit] ?? UNSCHEDULED;

export const isPlanned = (visit: VisitKey): boolean => visit in PLAN;
