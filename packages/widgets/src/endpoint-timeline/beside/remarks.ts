/** What is said in passing: news that waits, an earlier cut that cannot be had, and what is under the cursor. */
import type { Course } from '@trialside/client';
import type { Fact } from '@trialside/rules/timeline';
import { html, nothing, type TemplateResult } from 'lit';
import { held, type Data } from '../../element/data-state.ts';
import type { TimelineWords } from '../../locales/timeline-words.ts';
import type { Incoming } from '../incoming.ts';
import { daysText, factText } from '../say.ts';
import { cutOf } from '../since.ts';
import type { Stage } from '../stage.ts';

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

/** What is under the cursor, or the days being chosen, in a place that is always there. */
export function readoutTemplate({ view: { brush }, voice }: Stage, cursor: Fact | null): TemplateResult {
  const days = brush && { first: Math.min(brush.from, brush.to), last: Math.max(brush.from, brush.to) };
  return html`<span role="status">${days ? voice.words.chosen(daysText(days, voice)) : ''}</span>
    <span aria-hidden="true">${!days && cursor ? factText(cursor, voice) : ''}</span>`;
}

/** A theme of the host that hides marks is said, not suffered. */
export const coloursTemplate = (
  names: readonly string[],
  words: TimelineWords,
): TemplateResult | typeof nothing =>
  names.length > 0 ? html`<p class="remark" role="status">${words.unreadableColours(names)}</p>` : nothing;
