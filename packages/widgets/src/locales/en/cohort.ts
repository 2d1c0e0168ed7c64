/** English: the words of the swimmer plot. */
import { response } from '@trialside/rules/locales/en/response';
import type { CohortWords } from '../cohort-words.ts';

export const words: CohortWords = {
  response,
  title: (subjects, infused) => `Cohort: ${subjects} subjects, ${infused} infused`,
  synthetic: 'Synthetic data',
  marks: {
    'dose-limiting': 'dose-limiting toxicity',
    serious: 'serious adverse event',
    'grade-3': 'adverse event of grade 3 or worse',
    crs: 'CRS',
    icans: 'ICANS',
    rescue: 'rescue or transfusion',
    death: 'death',
    left: 'left the study',
  },
  columns: {
    subject: 'Subject',
    best: 'Best',
    duration: 'Response',
    grade: 'Worst grade',
    sledai: 'SLEDAI',
  },
  standings: {
    CR: 'CR',
    PR: 'PR',
    'CR-or-PR': 'CR or PR',
    NR: 'NR',
    NE: 'NE',
    indeterminate: '?',
    pending: 'pending',
    'not-infused': 'not infused',
  },
  sort: { label: 'Order', 'follow-up': 'Follow-up', response: 'Duration of response', subject: 'Subject' },
  day: (days) => `D${days > 0 ? '+' : ''}${days}`,
  month: (months) => `M${months}`,
  days: (days, ongoing) => `${ongoing ? '≥' : ''}${days} d`,
  grade: (grade) => `grade ${grade}`,
  doseLevel: (name, subjects, dlt, evaluable) =>
    `${name}: ${subjects === 1 ? '1 subject' : `${subjects} subjects`}, ${dlt} with DLT of ${evaluable} evaluable`,
  noDoseLevel: 'No dose level yet',
  rate: (responders, of, percent, lower, upper, level) =>
    `Overall response ${responders} of ${of}: ${percent} % (${level} % interval ${lower} to ${upper} %)`,
  beside: (infused, reached, pending, indeterminate) =>
    `${infused} infused, ${reached} past the time point, ${pending} pending, ${indeterminate} not decidable`,
  between: (first, last) => `${first} to ${last}`,
  lane: {
    followed: (day) => `followed to ${day}`,
    ongoing: 'goes on',
    ended: { death: 'died', left: 'left the study', completed: 'completed the study' },
    notInfused: 'not infused',
    run: (name, from, to) => `${name} ${from} to ${to}`,
  },
  table: { show: 'Show as a table', hide: 'Hide the table', caption: 'The same as a table', what: 'Course' },
  open: (subject) => `Open ${subject}`,
  legend: 'Legend',
  cut: (change, date) => `As known at change ${change}, asked on ${date}`,
  retry: 'Try again',
  state: {
    notConnected: 'Not connected to a study.',
    loading: 'Reading the cohort…',
    role: 'Your role does not show single subjects.',
    signedOut: 'You are signed out.',
    offline: 'The gateway cannot be reached.',
    error: 'The cohort cannot be shown.',
    empty: 'There is no subject yet.',
  },
};
