/** Registers the response badge under its tag. */
import { define } from '../element/define.ts';
import { TrialResponseBadge } from './response-badge.ts';

define('trial-response-badge', TrialResponseBadge);

declare global {
  interface HTMLElementTagNameMap {
    'trial-response-badge': TrialResponseBadge;
  }
}
