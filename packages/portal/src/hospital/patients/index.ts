/** The doctors' patients, those in a study and those in none. */
import type { Patient } from '../patient.ts';
import { otherPatients } from './others.ts';
import { studySubjects } from './study-subjects.ts';

const inOrder = (a: Patient, b: Patient): number => (a.bed ?? '').localeCompare(b.bed ?? '');

export const patients: readonly Patient[] = [...studySubjects, ...otherPatients].sort(inOrder);
