/** What is said in passing: news that waits, an earlier cut that cannot be had, and colours of the page that hide marks. */
import type { Course } from '@trialside/client';
import { html, nothing, type TemplateResult } from 'lit';
import { held, type Data } from '../../element/data-state.ts';
import type { TimelineWords } from '../../locales/timeline-words.ts';
import type { Incoming } from '../incoming.ts';
import { cutOf } from '../since.ts';

/** News that waits. It stands where nothing moves when it comes. */
export const newsTemplate = (incoming: Incoming, { news }: TimelineWords): TemplateResult => {
  const { told } = incoming;
  return html`<p class="news">
    <span role="status">${told > 0 ? news.waiting(told) : ''}</span>
    ${told > 0 ? html`<button type="button" @click=${() => incoming.release()}>${news.show}</button>` : nothing}
  </p>`;
};

/** Why there is nothing to compare with, though somebody asked for it. */
export function beforeTemplate(
  before: Data<Course>,
  since: string | null | undefined,
  words: TimelineWords,
): TemplateResult | typeof nothing {
  const isGone = before.state !== 'idle' && before.state !== 'loading' && !held(before);
  const text =
    since && !cutOf(since)
      ? words.since.unreadable(since)
      : before.state === 'loading'
        ? words.since.loading
        : isGone
          ? words.since.failed
          : '';
  return text ? html`<p class="remark" role="status">${text}</p>` : nothing;
}

/** A theme of the host that hides marks is said, not suffered. */
export const coloursTemplate = (
  names: readonly string[],
  words: TimelineWords,
): TemplateResult | typeof nothing =>
  names.length > 0 ? html`<p class="remark" role="status">${words.unreadableColours(names)}</p>` : nothing;
