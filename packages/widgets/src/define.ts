/** Registers every widget under its tag. */
import { define } from './element/define.ts';
import { TrialProvider } from './provider/provider.ts';
import { TrialResponseBadge } from './response-badge/response-badge.ts';
import './sledai-calculator/sledai-calculator.define.ts';

define('trial-provider', TrialProvider);
define('trial-response-badge', TrialResponseBadge);

declare global {
  interface HTMLElementTagNameMap {
    'trial-provider': TrialProvider;
    'trial-response-badge': TrialResponseBadge;
  }
}
