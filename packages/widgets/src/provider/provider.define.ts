/** Registers the provider under its tag. */
import { define } from '../element/define.ts';
import { TrialProvider } from './provider.ts';

define('trial-provider', TrialProvider);

declare global {
  interface HTMLElementTagNameMap {
    'trial-provider': TrialProvider;
  }
}
