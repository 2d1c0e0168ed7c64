/** The term: a field that finds it, and what was chosen. A combobox as the ARIA pattern has it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Draw } from './controls.ts';
import type { TermGroup, TermOption } from './term-options.ts';

export interface PickerView {
  readonly isOpen: boolean;
  readonly query: string;
  readonly active: number;
  readonly groups: readonly TermGroup[];
  /** The dictionary is on its way. */
  readonly isLoading: boolean;
}

export const termTemplate = (draw: Draw, picker: PickerView): TemplateResult => {
  const { entry, words, isLocked } = draw;
  const { term, ctcae, bodySystem } = entry.draft;
  const coded = ctcae
    ? `${words.ctcae(ctcae.version)} · ${ctcae.code} · ${bodySystem ?? ''}`
    : (bodySystem ?? '');
  const note = html`${coded}${term && !ctcae ? html` <span class="quiet">${words.uncoded}</span>` : nothing}`;
  if (isLocked) {
    return html`<div class="ask wide" data-path="term">
      <span class="label">${words.term}</span>
      <span class="answer strong"
        >${term}${ctcae && ctcae.term !== term ? html` (${ctcae.term})` : nothing}</span
      >
      <span class="quiet">${note}</span>${draw.beside('term')}
    </div>`;
  }
  return html`<div class="ask wide" data-path="term">
    <label class="label" for="find">${words.term}</label>
    <div class="finder">
      <input
        id="find"
        name="find"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${picker.isOpen ? 'true' : 'false'}
        aria-controls="found"
        aria-activedescendant=${picker.isOpen && picker.active >= 0 ? `found-${picker.active}` : nothing}
        aria-describedby="coded"
        placeholder=${words.findTerm}
        .value=${picker.isOpen ? picker.query : (ctcae?.term ?? term)}
      />
      <div id="found" role="listbox" aria-label=${words.term} ?hidden=${!picker.isOpen}>
        ${picker.isOpen ? list(draw, picker) : nothing}
      </div>
    </div>
    <span class="quiet" id="coded">${note}</span>
    ${
      term || ctcae
        ? html`<label class="label" for="i-term">${words.reportedTerm}</label>
            <input id="i-term" name="term" autocomplete="off" placeholder=${words.specify} .value=${term} />`
        : nothing
    }
    ${draw.beside('term')}
  </div>`;
};

function list(draw: Draw, { groups, active, isLoading }: PickerView): TemplateResult {
  let n = -1;
  return html`${groups.map(
    ({ key, options }) =>
      html`<div role="group" aria-label=${draw.words.groups[key]}>
        <p class="heading" aria-hidden="true">${draw.words.groups[key]}</p>
        ${options.map((option) => {
          n += 1;
          return html`<div
            role="option"
            id="found-${n}"
            data-option=${n}
            aria-selected=${n === active ? 'true' : 'false'}
          >
            ${optionText(draw, option)}
          </div>`;
        })}
      </div>`,
  )}
  ${isLoading ? html`<p class="quiet">${draw.words.loadingTerms}</p>` : nothing}`;
}

function optionText({ words, date, dayOf, shownUnit }: Draw, option: TermOption): TemplateResult {
  switch (option.kind) {
    case 'finding': {
      const { term, episode, baseline } = option.finding;
      const point = episode!.worstPoint;
      const when = [point.collected && date(point.collected), dayOf(point.collected)]
        .filter(Boolean)
        .join(' · ');
      return html`<span class="name">${term.term}</span>
        <span class="mark" data-grade=${episode!.worst}>${words.gradeShort(episode!.worst)}</span>
        <span class="note"
          >${words.measured(point.reported.value ?? '', shownUnit(point.reported.unit), when)} ·
          ${words.baselineGrade(point.baselineGrade, baseline?.reported.value ?? null)}</span
        >`;
    }
    case 'term':
      return html`<span class="name">${option.chosen.term}</span
        ><span class="note">${[option.note, option.chosen.bodySystem].filter(Boolean).join(' · ')}</span>`;
    case 'class':
      return html`<span class="name">${option.own}</span
        >${option.own === option.name ? nothing : html`<span class="note">${option.name}</span>`}`;
    case 'free':
      return html`<span class="name">${words.asReported(option.text)}</span
        ><span class="note">${words.uncoded}</span>`;
  }
}
