/** The grade: only grades that exist, each with its criteria, ticked facets, and what the subject's numbers give. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Draw } from './controls.ts';

/** Texts worked out by what is loaded with the rules; null while it is on its way or there is no term. */
export interface CriteriaView {
  /** By grade. */
  readonly texts: Readonly<Record<number, string>>;
  /** NCI's own text by grade: it stands first, and the summary beside it. Empty where it is not loaded. */
  readonly official: Readonly<Record<number, string>>;
  readonly mark: string;
  /** Findings, numbers and questions, and the grade they give. */
  readonly facets: TemplateResult | typeof nothing;
}

export interface GradeView {
  readonly grades: readonly number[];
  readonly criteria: CriteriaView | null;
  /** The numbers behind the grade; drawn by what is loaded with the rules. */
  readonly evidence: TemplateResult | typeof nothing;
  /** The guided assessment of CRS or ICANS. */
  readonly guided: TemplateResult | typeof nothing;
}

export const gradeTemplate = (draw: Draw, view: GradeView): TemplateResult => {
  const { entry, words, isLocked } = draw;
  const { grade } = entry.draft;
  const { criteria } = view;
  return html`<section data-section="grade" aria-label=${words.grade}>
    <p class="heading" aria-hidden="true">${words.grade}</p>
    ${view.evidence} ${view.guided}
    <div class="grades" role="radiogroup" aria-label=${words.worstGrade} data-path="grade">
      ${view.grades.map(
        (one) =>
          html`<label class="grade" data-chosen=${grade === one ? '' : nothing}
            ><input
              type="radio"
              name="grade"
              value=${one}
              .checked=${grade === one}
              ?disabled=${isLocked}
              aria-label=${words.gradeLong(one)}
              aria-describedby="c-${one}"
            /><span class="mark" data-grade=${one} aria-hidden="true">${one}</span
            ><span id="c-${one}" class="criteria"
              >${officialText(criteria, one)}${criteria?.texts[one] ?? words.gradeMeaning[one]}</span
            ></label
          >`,
      )}
    </div>
    ${draw.beside('grade')} ${criteria ? html`<p class="quiet">${criteria.mark}</p>` : nothing}
    ${criteria ? criteria.facets : nothing}
  </section>`;
};

const officialText = (criteria: CriteriaView | null, grade: number): TemplateResult | typeof nothing => {
  const text = criteria?.official[grade];
  return text === undefined ? nothing : html`<span class="official" lang="en">${text}</span>`;
};
