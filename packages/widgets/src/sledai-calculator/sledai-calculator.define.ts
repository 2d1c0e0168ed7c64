/** Registers the SLEDAI calculator under its tag. */
import { define } from '../element/define.ts';
import { TrialSledaiCalculator } from './sledai-calculator.ts';

define('trial-sledai-calculator', TrialSledaiCalculator);

declare global {
  interface HTMLElementTagNameMap {
    'trial-sledai-calculator': TrialSledaiCalculator;
  }
}
