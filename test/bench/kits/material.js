/** A thousand badges of Material Web, which are in its laboratory. */
import '@material/web/labs/badge/badge.js';
import { thousand } from '../widgets/thousand.js';

globalThis.measure = () =>
  thousand((n) => Object.assign(document.createElement('md-badge'), { value: `CR ${100 + (n % 100)}` }));
