/** A thousand response badges, each with a response of its own, as a page without a gateway gives it. */
import '@trialside/widgets/response-badge/response-badge.define.ts';
import { thousand } from './thousand.js';

const responseOf = (n) => ({
  state: n % 2 === 0 ? 'CR' : 'PR',
  stateReason: null,
  latest: {
    dayFromInfusion: 28,
    platelets: String(100 + (n % 100)),
    range: null,
    verdict: { outcome: 'CR', candidates: [], criteria: [], notes: [] },
  },
});

globalThis.measure = () =>
  thousand((n) => Object.assign(document.createElement('trial-response-badge'), { response: responseOf(n) }));
