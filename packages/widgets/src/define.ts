/** Registers every widget under its tag. */
import { define } from './element/define.ts';
import { TrialProvider } from './provider/provider.ts';
import { TrialResponseBadge } from './response-badge/response-badge.ts';
import { TrialSledaiCalculator } from './sledai-calculator/sledai-calculator.ts';

define('trial-provider', TrialProvider);
define('trial-response-badge', TrialResponseBadge);
define('trial-sledai-calculator', TrialSledaiCalculator);

declare global {
  interface HTMLElementTagNameMap {
    'trial-provider': TrialProvider;
    'trial-response-badge': TrialResponseBadge;
    'trial-sledai-calculator': TrialSledaiCalculator;
  }
}
