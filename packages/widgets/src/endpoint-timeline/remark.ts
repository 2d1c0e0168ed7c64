/** What stands around a course: the state it is in, and below it the cut it was asked at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '@trialside/client';
import { forState, type Data } from '../element/data-state.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';
import type { Stage } from './stage.ts';

/** Empty where there is nothing to remark. */
export const remarkOf = (data: Data<Course>, { state }: TimelineWords): string =>
  forState(data, {
    idle: ({ reason }) => (reason === 'no-subject' ? state.idle : state.notConnected),
    loading: () => state.loading,
    ready: () => '',
    empty: ({ reason }) => (reason === 'no-subject' ? state.noSubject : state.noValue),
    partial: () => '',
    stale: () => '',
    offline: () => state.offline,
    forbidden: ({ reason }) => (reason === 'role' ? state.role : state.signedOut),
    error: () => state.error,
  });

export function footerTemplate({
  course: { omitted },
  voice: { words },
  cut,
  version,
}: Stage): TemplateResult {
  const count = omitted.reduce((sum, one) => sum + one.count, 0);
  const reasons = omitted.map(({ reason }) => words.omissions[reason]).join('; ');
  return html`<footer>
    <span>${cut}</span>
    ${count > 0 ? html`<span>${words.footer.omitted(count)}: ${reasons}</span>` : nothing}
    <span>${version}</span>
  </footer>`;
}
