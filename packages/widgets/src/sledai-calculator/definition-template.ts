/** When an item counts under the version in use, what does not count, and what the data say. Loaded when first asked for. */
import { html, nothing, type TemplateResult } from 'lit';
import { wordingOf, type SledaiDefinition } from '@trialside/rules/sledai';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { RowView } from './view.ts';

export function definition(
  { key, suggestion }: RowView,
  version: SledaiDefinition,
  words: SledaiWords,
): TemplateResult {
  const { counts, excludes } = wordingOf(key, version, words.sledai);
  return html`<div class="definition">
    ${counts.map((line) => html`<p>${line}</p>`)}
    ${excludes.length > 0 ? html`<p><em>${words.excluded}</em> ${excludes.join(' ')}</p>` : nothing}
    <p class="quiet">${words.sledai.countsOnlyIf}</p>
    ${suggestion?.asksForAttribution ? html`<p>${words.sledai.attributionQuestion}</p>` : nothing}
    ${
      suggestion && (suggestion.evidence || suggestion.reason)
        ? html`<p class="quiet">
            ${suggestion.finding ? words.suggestion(suggestion.finding) : words.sledai.suggestsNothing}:
            ${[suggestion.evidence, suggestion.reason].filter(Boolean).join('. ')}
          </p>`
        : nothing
    }
  </div>`;
}
