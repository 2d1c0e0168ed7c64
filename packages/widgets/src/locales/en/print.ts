/** English: the words that printed source documents share. */
import type { PrintWords } from '../print-words.ts';

export const words: PrintWords = {
  study: 'Study',
  site: 'Site',
  subject: 'Subject',
  printed: (when) => `Printed ${when}`,
  synthetic: 'Synthetic data',
  history: 'Entered and corrected by',
  columns: { change: 'Change', what: 'What', who: 'Who', when: 'When', why: 'Reason' },
  actions: { create: 'entered', amend: 'corrected', void: 'voided', redact: 'redacted' },
  roles: {
    investigator: 'investigator',
    'sub-investigator': 'sub-investigator',
    coordinator: 'study coordinator',
    cra: 'monitor',
    'medical-monitor': 'medical monitor',
    sponsor: 'sponsor',
    'data-manager': 'data manager',
    'qa-auditor': 'QA auditor',
    dsmb: 'DSMB',
    operator: 'operator of the study system',
  },
  version: (record, version) => `${record}, version ${version}`,
  historyUnread:
    'Who entered it and when could not be read for this print; the audit trail of the study holds it.',
  meanwhile: {
    changed: ({ what, action, who, role, when, change, why }) =>
      `${what.join('; ')}: ${action} by ${who}${role && ` (${role})`} on ${when}, change ${change}${why.map((part) => `: ${part}`).join('')}`,
    unread: 'Who changed it, when and why could not be read; the audit trail of the study holds it.',
  },
  signatures: 'Signatures',
  unsigned: 'Not signed in the study system when this was printed.',
  byHand: { name: 'Name', signature: 'Signature', date: 'Date' },
  cannotPrint:
    'This page may not open the print dialogue. Print it with the browser or the portal: the form prints in full.',
  sledai: {
    title: 'SLEDAI and physician global assessment: source document',
    assessment: 'SLEDAI',
    window: 'Window',
    items: 'Items',
    columns: {
      item: 'Item',
      weight: 'Weight',
      answer: 'Answer',
      points: 'Points',
      before: 'Before',
      data: 'Laboratory data and reasons',
    },
    criteria: { criterion: 'Criterion', observed: 'Observed', needs: 'Limit', held: 'Verdict' },
    shownAtEntry: (total, clinical) => `Shown when it was saved: total ${total}, clinical total ${clinical}.`,
  },
};
