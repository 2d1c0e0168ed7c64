/** What the reader can ask of the picture beside zooming: the day that counts as 0, what changed since an earlier cut, and whether single keys do anything. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Course } from '@trialside/client';
import type { Fact } from '@trialside/rules/timeline';
import { canAnchor } from '../anchor.ts';
import { dateOf, whatText } from '../say.ts';
import type { Stage } from '../stage.ts';
import { changeSentence } from '../beside/since/change-text.ts';

/** What a reader may count from: treatments, visits that took place, and milestones such as the enrolment. */
const anchorsIn = ({ facts }: Course): readonly Fact[] =>
  facts.filter(
    (fact) =>
      canAnchor(fact) &&
      (fact.what.type === 'exposure' || fact.what.type === 'unplanned-visit' || fact.what.type === 'end'),
  );

/** What the element keeps of it, where its page can read and set it. */
export interface Kept {
  readonly since: string | null | undefined;
  shortcuts: string | null | undefined;
}

export function toolsTemplate(stage: Stage, kept: Kept): TemplateResult {
  const { course, voice, anchor, set } = stage;
  const { axis, since, controls } = voice.words;
  const offered = anchorsIn(course);
  const own = anchor?.key ?? null;
  const isElse = own !== null && !offered.some(({ key }) => key === own);
  return html`<div class="tools">
    <label
      >${axis.label}
      <select @change=${(event: Event) => set({ anchor: (event.target as HTMLSelectElement).value || null })}>
        <option value="" .selected=${own === null}>${axis.infusion}</option>
        ${isElse ? html`<option value=${own} .selected=${true}>${anchor!.name}</option>` : nothing}
        ${offered.map(
          (fact) =>
            html`<option value=${fact.key} .selected=${fact.key === own}>
              ${axis.dated(whatText(fact, voice), dateOf(fact.start!.first, voice))}
            </option>`,
        )}
      </select></label
    >
    <label
      >${since.label}
      <input
        type="date"
        .value=${kept.since ?? ''}
        @change=${(event: Event) => stage.compareWith((event.target as HTMLInputElement).value || null)}
    /></label>
    <label
      ><input
        type="checkbox"
        class="shortcuts"
        .checked=${kept.shortcuts !== 'off'}
        @change=${(event: Event) => {
          kept.shortcuts = (event.target as HTMLInputElement).checked ? null : 'off';
        }}
      />${controls.shortcuts}</label
    >
  </div>`;
}

/** Everything that changed since the earlier cut, in sentences. Long lists are folded, never cut. */
export function sinceTemplate({ changes, since, voice }: Stage): TemplateResult | typeof nothing {
  if (since === null) return nothing;
  const { words } = voice;
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const sum = words.since.sum(since, count('added'), count('changed'), count('removed'));
  if (changes.length === 0) return html`<p class="since">${words.since.none(since)}</p>`;
  return html`<details class="since">
    <summary>${sum}</summary>
    <ul>
      ${changes.map((change) => html`<li>${changeSentence(change, voice)}</li>`)}
    </ul>
  </details>`;
}
