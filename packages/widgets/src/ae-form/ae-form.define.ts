/** Registers the form of adverse events under its tag. */
import { define } from '../element/define.ts';
import { TrialAeForm } from './ae-form.ts';

define('trial-ae-form', TrialAeForm);

declare global {
  interface HTMLElementTagNameMap {
    'trial-ae-form': TrialAeForm;
  }
}
