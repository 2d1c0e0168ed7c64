/** A thousand badges of Shoelace. */
import '@shoelace-style/shoelace/dist/components/badge/badge.js';
import { thousand } from '../widgets/thousand.js';

globalThis.measure = () =>
  thousand((n) =>
    Object.assign(document.createElement('sl-badge'), {
      variant: n % 2 === 0 ? 'success' : 'primary',
      textContent: `CR ${100 + (n % 100)} ×10⁹/L · D+28`,
    }),
  );
