/** Registers the timeline of the cohort under its tag. */
import { define } from '../element/define.ts';
import { TrialCohortTimeline } from './cohort-timeline.ts';

define('trial-cohort-timeline', TrialCohortTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'trial-cohort-timeline': TrialCohortTimeline;
  }
}
