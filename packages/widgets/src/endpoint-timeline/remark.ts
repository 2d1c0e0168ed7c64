/** What stands around a course: the state it is in, and below it the cut it was asked at. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '@trialside/client';
import { forState, type Data } from '../element/data-state.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';
import type { Stage } from './stage.ts';

/** What it is, and a button where trying again may help; nothing where there is nothing to remark. */
export function remarkTemplate(
  data: Data<Course>,
  words: TimelineWords,
  again: () => void,
): TemplateResult | typeof nothing {
  const text = remarkOf(data, words);
  const mayHelp = data.state === 'offline' || data.state === 'error';
  return text
    ? html`<p class="remark" role="status">${text}</p>
        ${mayHelp ? html`<button type="button" @click=${again}>${words.controls.retry}</button>` : nothing}`
    : nothing;
}

/** Empty where there is nothing to remark. */
const remarkOf = (data: Data<Course>, { state }: TimelineWords): string =>
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
