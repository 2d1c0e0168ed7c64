/** What the data suggest about an item, and why an answer differs from it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SledaiWords } from '../locales/sledai-words.ts';
import { REJECTIONS } from './draft.ts';
import type { RowView } from './view.ts';

/** What the data suggest, as long as it is of use: to accept it, or to say why the answer differs. */
export function suggested(
  view: RowView,
  isLocked: boolean,
  words: SledaiWords,
): TemplateResult | typeof nothing {
  const { key, suggestion, finding, differs, rejection } = view;
  const suggests = suggestion?.finding;
  if (!suggests) return nothing;
  const isOpen = finding === null && !isLocked;
  // What was answered as the data say needs no second line.
  if (!isOpen && !differs && finding !== 'not-assessed') {
    return html`<span class="unseen" id="data-${key}">${words.suggestion(suggests)}</span>`;
  }
  return html`<div class="data" id="data-${key}" data-suggests=${suggests}>
    <span
      ><strong>${words.suggestion(suggests)}</strong>
      <span class="evidence">${suggestion.evidence}</span>
      ${
        suggestion.asksForAttribution ? html`<span class="attribution">${words.attribution}</span>` : nothing
      }</span
    >
    ${
      isOpen
        ? html`<button type="button" class="small" data-accept=${key} data-finding=${suggests}>
            ${words.accept}
          </button>`
        : nothing
    }
    ${
      differs
        ? html`<label class="differs"
            >${words.differs}
            <select data-reject=${key} ?disabled=${isLocked}>
              <option value="" .selected=${rejection === null}>${words.chooseReason}</option>
              ${REJECTIONS.map(
                (why) =>
                  html`<option value=${why} .selected=${rejection === why}>${words.rejection[why]}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
  </div>`;
}
