/** The list of patients in the side column: who is open, and who takes part in a study. */
import { make, part } from '../page/make.ts';
import { joined, pair, plain, t } from '../page/text.ts';
import { ageOn, type Patient, type Setting } from './patient.ts';

const GROUPS: readonly Setting[] = ['inpatient', 'outpatient', 'former'];

export interface PatientList {
  /** Marks the patient whose chart is open. */
  mark(patient: Patient): void;
}

export function patientList(
  patients: readonly Patient[],
  today: string,
  choose: (patient: Patient) => void,
): PatientList {
  const list = part('patients');
  const toggle = part('patients-toggle');
  const buttons = new Map<Patient, HTMLButtonElement>();

  const open = (shown: boolean): void => {
    toggle.setAttribute('aria-expanded', String(shown));
    list.toggleAttribute('data-open', shown);
  };
  toggle.addEventListener('click', () => open(toggle.getAttribute('aria-expanded') !== 'true'));

  for (const setting of GROUPS) {
    const heading = make('h3', { id: `patients-${setting}` }, t(`hospital.patients.${setting}`));
    const items = patients
      .filter((patient) => patient.setting === setting)
      .map((patient) => {
        const button = entry(patient, today);
        buttons.set(patient, button);
        button.addEventListener('click', () => {
          const folds = toggle.getAttribute('aria-expanded') === 'true';
          open(false);
          choose(patient);
          // On a narrow screen the list has just gone from under the finger.
          if (folds) part('chart').focus();
        });
        return make('li', {}, button);
      });
    list.append(heading, make('ul', { 'aria-labelledby': heading.id }, ...items));
  }

  return {
    mark(open) {
      for (const [patient, button] of buttons) {
        if (patient === open) button.setAttribute('aria-current', 'true');
        else button.removeAttribute('aria-current');
      }
    },
  };
}

function entry(patient: Patient, today: string): HTMLButtonElement {
  const bed = patient.bed ? t('hospital.patients.bed', { bed: patient.bed }) : plain('');
  const age = t('age', { age: ageOn(patient.born, patient.died ?? today) });
  return make(
    'button',
    { type: 'button', class: 'patient' },
    make('span', { class: 'patient-name' }, pair(patient.name)),
    make('span', { class: 'patient-facts' }, joined([t(`sex.${patient.sex}`), age, bed])),
    patient.subject ? make('span', { class: 'patient-trial' }, t('hospital.patients.trial')) : null,
  );
}
