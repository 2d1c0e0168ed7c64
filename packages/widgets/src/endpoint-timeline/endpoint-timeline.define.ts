/** Registers the timeline of a subject under its tag. */
import { define } from '../element/define.ts';
import { TrialEndpointTimeline } from './endpoint-timeline.ts';

define('trial-endpoint-timeline', TrialEndpointTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'trial-endpoint-timeline': TrialEndpointTimeline;
  }
}
