/** English: the words of the views of the cohort beside its lanes. */
import { adverseEvents } from '@trialside/rules/locales/en/adverse-events';
import { labs } from '@trialside/rules/locales/en/labs';
import { pro } from '@trialside/rules/locales/en/pro';
import { therapy } from '@trialside/rules/locales/en/therapy';
import type { ViewWords } from '../view-words.ts';

const subjects = (count: number): string => (count === 1 ? '1 subject' : `${count} subjects`);

export const words: ViewWords = {
  labs,
  pro,
  all: 'All subjects',
  group: 'Dose level',
  visit: 'Visit',
  noDoseLevel: 'No dose level yet',
  day: (day) => `D${day > 0 ? '+' : day < 0 ? '−' : ''}${Math.abs(day)}`,
  days: (days) => `${days} d`,
  months: (months) => `M${months}`,
  allRows: (shown, all) => `Show all ${all} rows (now ${shown})`,
  rate: (x, n, percent, lower, upper, level) =>
    percent === null
      ? `${x}/${n}`
      : `${x}/${n}, ${percent} % (${level} % exact interval ${lower} to ${upper} %)`,
  rates: {
    look: 'Analysis',
    looks: { main: 'Main analysis', early: 'Early analysis' },
    title: (look) => `Overall response rate: ${look.toLowerCase()}`,
    counted: (rule, response, denominator, rate) =>
      `${response === 'best' ? 'Best response' : 'Response at the main visit'}${rule === 'iwg-2009' ? ' after IWG 2009' : ''}, CR or PR, of all ${denominator === 'infused' ? 'infused' : 'evaluable'}: ${rate}.`,
    beside: (infused, reached, pending, indeterminate, notEvaluable) =>
      `${infused} infused, ${reached} past the time point, ${pending} pending, ${indeterminate} not decidable, ${notEvaluable} not evaluable.`,
    may: (x, n) => `If everybody who still may responded, it would be ${x} of ${n}.`,
    ofGroup: (name, rate) => `${name}: ${rate}`,
    fromHighBaseline: (responders) =>
      `${responders} of the responders had a baseline at or above the level of complete response: their category says nothing about treatment.`,
    estimate: 'rate',
    interval: 'exact interval (Clopper and Pearson)',
    mayBe: 'if everybody who still may responded',
    columns: [
      'Infused',
      'Past the time point',
      'CR',
      'PR',
      'CR or PR',
      'NR',
      'NE',
      'Not decidable',
      'Pending',
      'Of infused',
      'Of evaluable',
      'At most',
      'Responders with a baseline at the level of CR',
    ],
    note: 'Of all infused, who is not evaluable, not decidable or pending counts as no response.',
  },
  duration: {
    title: (group) => `Duration of response: ${group}`,
    atRisk: 'Still observed',
    notReached: 'not reached',
    nobody: 'Nobody has responded for certain yet.',
    sentence: (responders, lost, censored) =>
      `${subjects(responders)} with a response: ${lost} lost it, ${censored} had it still at the last count.`,
    median: (median, lower, upper, level) =>
      `Median duration ${median} (${level} % interval ${lower} to ${upper}).`,
    curve: 'share still in response',
    limits: 'interval (log-log)',
    censored: 'observation ended in response',
    subjects: 'Each subject with a response',
    subjectColumns: ['Subject', 'Dose level', 'Response', 'How it ended'],
    steps: 'The curve as a table',
    stepColumns: ['Time', 'Still observed', 'Lost', 'Censored', 'In response', 'Interval'],
    ends: {
      lost: 'response lost',
      followed: 'in response at the last count; followed on',
      death: 'in response at the last count; died',
      left: 'in response at the last count; left the study',
      completed: 'in response at the last count; completed the study',
    },
    note: 'From the first certain response to its loss; without a loss censored at the last evaluable count. Not evaluable counts neither end nor extend it.',
    open: (count) => `In ${subjects(count)} it may have ended earlier: a count in between is not decidable.`,
  },
  states: {
    choose: 'State',
    names: { doris: 'DORIS remission', lldas: 'LLDAS' },
    title: (state, group) => `${state} over time: ${group}`,
    sentence: (state, rate) => `${state} at any visit up to the main time point, of all infused: ${rate}.`,
    beside: (infused, reached, pending, indeterminate, notAssessed) =>
      `${infused} infused, ${reached} past the time point, ${pending} pending, ${indeterminate} not decidable, ${notAssessed} never assessed.`,
    caption: 'Infused subjects at each visit',
    keys: {
      met: 'met',
      'not-met': 'not met',
      indeterminate: 'not decidable',
      'not-evaluable': 'not evaluable',
      'not-due': 'not due yet',
      'not-expected': 'no longer in the study',
    },
    signs: {
      met: '✓',
      'not-met': '✗',
      indeterminate: '?',
      'not-evaluable': '–',
      'not-due': '·',
      'not-expected': '†',
    },
    note: 'Every infused subject is in one part of each column. Not evaluable: the visit is over and nothing tells of the state.',
  },
  events: {
    choose: 'Events',
    selections: adverseEvents.incidence.selections,
    title: (selection, group) => `Adverse events: ${selection.toLowerCase()}, ${group}`,
    caption: 'Subjects with at least one, by the worst grade each had',
    what: 'Class and term',
    any: 'Any event',
    noClass: 'No class recorded',
    ungraded: 'no grade',
    perhaps: 'perhaps: a date or grade is open',
    grade: (grade) => `G${grade}`,
    sentence: (share, infused, grades) =>
      `${share} of ${infused} infused had at least one${grades ? `; by worst grade: ${grades}` : ''}.`,
    more: (serious, related, doseLimiting) =>
      `Serious: ${serious}; related to study treatment: ${related}; called dose-limiting: ${doseLimiting} (subjects).`,
    columns: ['Events', 'Serious', 'Related', 'Dose-limiting'],
    note: 'Subjects are counted once by their worst grade. “(+1?)”: one more perhaps counts. Dose-limiting is what the investigator or committee decided.',
    expand: 'Show the terms',
    collapse: 'Hide the terms',
  },
  measures: {
    choose: 'Measure',
    show: 'Show',
    modes: { value: 'Values', change: 'Change from baseline' },
    points: 'points',
    groups: {
      platelets: 'Platelets',
      sledai: 'SLEDAI',
      glucocorticoids: 'Glucocorticoids, prednisone equivalent',
    },
    changeIn: { 'log2-steps': 'steps of titre', fold: 'times the baseline' },
    title: (name, unit) => `${name}${unit ? `, ${unit}` : ''}`,
    changeTitle: (name, unit) => `${name}: change from baseline${unit ? `, ${unit}` : ''}`,
    sentence: (count, of) => `${count} of ${subjects(of)} infused with values.`,
    latest: (visit, value, unit, n, change) =>
      `Last median, ${visit}: ${value}${unit ? ` ${unit}` : ''} (n=${n})${change ? `; change from baseline ${change}` : ''}.`,
    looks: {
      'line-CR': 'subject with CR',
      'line-PR': 'subject with PR',
      'line-NR': 'subject with NR',
      line: 'other subject',
      subject: 'one subject',
      median: 'median of all subjects',
      bound: 'known only within bounds',
      excluded: 'too soon after a rescue: not counted',
    },
    byVisit: 'Medians of all subjects by visit',
    visitColumns: ['Visit', 'n', 'Median', 'n with change', 'Median change'],
    bySubject: 'Each subject',
    subjectColumns: ['Subject', 'Dose level', 'Baseline', 'Values', 'Last', 'On', 'Change'],
    note: 'Medians are of all subjects in reach, one value of each at a visit; the filter hides lines only.',
    none: (count) => `${subjects(count)} without a value to draw.`,
    notPlaced: (values) =>
      `${values} ${values === 1 ? 'value' : 'values'} without a day from infusion or without a number.`,
  },
  best: {
    title: (name, unit) => `${name}: best change from baseline${unit ? `, ${unit}` : ''}`,
    sentence: (count, of) =>
      `${count} of ${subjects(of)} infused with a value after infusion and a baseline.`,
    span: (best, who, least, whoLeast) => `From ${best} (${who}) to ${least} (${whoLeast}).`,
    standings: { CR: 'CR', PR: 'PR', NR: 'NR', other: 'other, or not decided' },
    caption: 'Each subject, the greatest change first',
    columns: ['Subject', 'Dose level', 'Baseline', 'Best', 'On', 'Change'],
    none: 'none',
    without: (count) => `${subjects(count)} without such a value: not in the picture, last in the table.`,
    note: 'The best counted value at any time after infusion to the cut. Where a value is a bound, the bar shows what is certain.',
    noDirection: 'A change of this measure is neither better nor worse by itself: there is no best one.',
  },
  therapy: {
    glucocorticoids: 'Glucocorticoids together',
    drugClass: 'Class of drugs',
    title: (group) => `Combination therapy against its baseline: ${group}`,
    caption: (group) => `Number of drugs by class; of glucocorticoids, number of subjects: ${group}`,
    classes: therapy.classes,
    statuses: {
      ceased: 'ceased',
      reduced: 'reduced',
      unchanged: 'unchanged',
      increased: 'increased',
      started: 'started',
      indeterminate: 'not known',
      'not-on-therapy': 'not on it',
    },
    signs: {
      ceased: '∅ ',
      reduced: '↓ ',
      unchanged: '= ',
      increased: '↑ ',
      started: '+ ',
      indeterminate: '? ',
      'not-on-therapy': '– ',
    },
    sentence: (ceased, reduced, of) =>
      `Glucocorticoids: ${ceased} ceased and ${reduced} reduced, of ${subjects(of)} who took or started them.`,
    median: (percent, n) => `Median reduction of the glucocorticoid dose ${percent} % (n=${n}).`,
    free: (now, not, open) => `Free of all such drugs now: ${now}; not: ${not}; not known: ${open}.`,
    days: (days, n) => `Median days without any: ${days} (n=${n}).`,
    note: 'Against the dose on the day before lymphodepletion. A drug stopped for the study itself is no benefit of treatment.',
  },
  save: { csv: 'Save CSV', svg: 'Save SVG', png: 'Save PNG' },
  file: (title) =>
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
  cut: (change, date) => `As known at change ${change}, asked on ${date}`,
  synthetic: 'Synthetic data',
  noEndpoint: 'The protocol has no such endpoint.',
  nothing: 'There is nothing to draw yet.',
  open: (subject) => `Open ${subject}`,
  retry: 'Try again',
  state: {
    loading: 'Reading…',
    role: 'Your role does not show this.',
    signedOut: 'You are signed out.',
    offline: 'The gateway cannot be reached.',
    error: 'This cannot be shown.',
    old: 'These are earlier numbers: the gateway cannot be reached.',
  },
};
