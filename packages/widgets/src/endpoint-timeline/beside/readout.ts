/** What is said of the place that the reader is at. */
import type { Fact } from '@trialside/rules/timeline';
import { html, type TemplateResult } from 'lit';
import { daysText, factText } from '../say.ts';
import type { Stage } from '../stage.ts';

/** What is under the cursor, or the days being chosen, in a place that is always there. */
export function readoutTemplate({ view: { brush }, voice }: Stage, cursor: Fact | null): TemplateResult {
  const days = brush && { first: Math.min(brush.from, brush.to), last: Math.max(brush.from, brush.to) };
  return html`<span role="status">${days ? voice.words.chosen(daysText(days, voice)) : ''}</span>
    <span aria-hidden="true">${!days && cursor ? factText(cursor, voice) : ''}</span>`;
}
