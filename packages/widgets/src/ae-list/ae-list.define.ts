/** Registers the list of adverse events under its tag. */
import { define } from '../element/define.ts';
import { TrialAeList } from './ae-list.ts';

define('trial-ae-list', TrialAeList);

declare global {
  interface HTMLElementTagNameMap {
    'trial-ae-list': TrialAeList;
  }
}
