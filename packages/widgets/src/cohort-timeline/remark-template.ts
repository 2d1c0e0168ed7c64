/** What is said where there is no cohort to show. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CohortCourse } from '@trialside/client';
import { forState, type Data } from '../element/data-state.ts';
import type { CohortWords } from '../locales/cohort-words.ts';

export function remarkTemplate(
  data: Data<CohortCourse>,
  { state, retry }: CohortWords,
  again: () => void,
): TemplateResult {
  const text = forState(data, {
    idle: () => state.notConnected,
    loading: () => state.loading,
    ready: () => '',
    empty: () => state.empty,
    partial: () => '',
    stale: () => '',
    offline: () => state.offline,
    forbidden: ({ reason }) => (reason === 'role' ? state.role : state.signedOut),
    error: () => state.error,
  });
  const canRetry = data.state === 'offline' || data.state === 'error';
  return html`<p class="quiet" role="status">${text}</p>
    ${canRetry ? html`<button type="button" @click=${again}>${retry}</button>` : nothing}`;
}
