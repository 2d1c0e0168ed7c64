/** English: the words every widget needs before it can show anything. */
import type { Words } from '../words.ts';

export const words: Words = {
  meaning: {
    CR: 'Complete response',
    PR: 'Partial response',
    NR: 'No response',
    NE: 'Not evaluable',
    indeterminate: 'Not decidable yet',
    pending: 'Pending',
    lost: 'Response lost',
  },
  oneOf: (names) => names.join(' or '),
  platelets: (value) => `${value}\u00A0×10⁹/L`,
  day: (day) => `D${day > 0 ? '+' : day < 0 ? '−' : ''}${Math.abs(day)}`,
  noCount: 'no count',
  lost: 'lost',
  pending: 'pending',
  reason: {
    'not-infused': 'not infused',
    'no-count-yet': 'no count yet',
    'no-evaluable-count': 'no evaluable count',
    'rescued-since-latest': 'rescue since',
  },
  range: ({ low, high, highIncluded }) =>
    high === null ? `≥${low}` : low === '0' ? `${highIncluded ? '≤' : '<'}${high}` : `${low}–${high}`,
  notExact: 'reported as a limit',
  idle: 'no subject',
  notConnected: 'not connected',
  loading: 'loading…',
  noSubject: 'not found',
  noValue: 'not applicable',
  role: 'no access',
  signedOut: 'signed out',
  offline: 'offline',
  error: 'not available',
  incomplete: 'incomplete',
  detailMissing: 'details not loaded',
  asOf: (time) => `as of ${time}`,
  offlineAsOf: (time) => `offline, as of ${time}`,
};
