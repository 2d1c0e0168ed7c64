/** The picture as one place to focus: all lanes side by side, or in a narrow place a card with a sentence for each. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '@trialside/rules/timeline';
import type { Drawn, Part } from './layout.ts';
import type { PicturePath } from '../picture/marks.ts';
import type { Text } from './ink.ts';
import { pictureTemplate } from './picture-template.ts';
import { factText, type Voice } from './say.ts';

export interface Plotted {
  readonly drawn: Drawn;
  readonly voice: Voice;
  readonly cursor: Fact | null;
  /** What lies over the marks of a part. */
  readonly over: (part: Part) => {
    readonly paths: readonly PicturePath[];
    readonly letters: readonly Text[];
  };
}

export const plotTemplate = ({ drawn, voice, cursor, over }: Plotted): TemplateResult => {
  const picture = (part: Part): TemplateResult => {
    const { paths, letters } = over(part);
    return pictureTemplate(part, paths, letters);
  };
  return html`${drawn.parts.map((part) =>
    part.lane === null
      ? picture(part)
      : html`<section class="card">
          <h3>${voice.words.lanes[part.lane]}</h3>
          <p class="quiet">${laneText(part, voice)}</p>
          ${picture(part)}
        </section>`,
  )}${cursor ? html`<span id="here" role="img" class="unseen" aria-label=${factText(cursor, voice)}></span>` : nothing}`;
};

/** How many facts there are, and the one that began last. */
function laneText({ rows }: Part, voice: Voice): string {
  const facts = rows.flatMap((row) => row.facts);
  const latest = facts.reduce<Fact | null>(
    (last, fact) => ((fact.start?.first ?? -Infinity) >= (last?.start?.first ?? -Infinity) ? fact : last),
    null,
  );
  return latest ? voice.words.lane(facts.length, factText(latest, voice)) : voice.words.state.noValue;
}
