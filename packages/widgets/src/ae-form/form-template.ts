/** The whole form: which event, its grade always in sight, the questions in the order a clinician thinks, and saving. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AeWords } from '../locales/ae-words.ts';
import type { FormView } from './form-view.ts';
import { gradeTemplate } from './grade-template.ts';
import { causality, course, judgements, seriousness, treatment } from './sections-template.ts';
import { termTemplate } from './term-template.ts';

export interface FormActs {
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onClick: (event: Event) => void;
  readonly onMousedown: (event: Event) => void;
  readonly onFocusin: (event: FocusEvent) => void;
  readonly onFocusout: (event: FocusEvent) => void;
}

export const formTemplate = (form: FormView, acts: FormActs, words: AeWords): TemplateResult =>
  html`<div
    role="group"
    aria-label=${form.label}
    aria-description=${form.description || nothing}
    lang=${form.language}
    @keydown=${acts.onKeydown}
    @input=${acts.onInput}
    @click=${acts.onClick}
    @mousedown=${acts.onMousedown}
    @focusin=${acts.onFocusin}
    @focusout=${acts.onFocusout}
  >
    <p class="title">
      ${form.title}
      ${form.synthetic ? html`<span class="synthetic quiet">${words.synthetic}</span>` : nothing}
    </p>
    ${form.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
    ${form.canRetry ? html`<p><button type="button" data-act="retry">${words.retry}</button></p>` : nothing}
    ${form.hasBody ? body(form, words) : nothing}
    <div class="unseen" role="status">${form.said}</div>
    <footer>${form.footer.map((line) => html`<span>${line}</span>`)}</footer>
  </div>`;

function body(form: FormView, words: AeWords): TemplateResult {
  const { draw, now } = form;
  return html`<div class="now">
      <output class="number" data-grade=${now.grade ?? nothing} aria-label=${words.worstGrade}
        >${now.grade ?? '–'}</output
      >
      <span class="name">${now.name || words.newTitle}</span> <span class="quiet">${now.facts}</span>
    </div>
    ${termTemplate(draw, form.picker)} ${gradeTemplate(draw, form.grade)} ${course(draw, form.changes)}
    ${treatment(draw, form.medications)} ${causality(draw)} ${seriousness(draw)} ${judgements(draw)}
    ${form.follows} ${form.saving} ${draw.isLocked ? nothing : html`<p class="keys">${words.keys}</p>`}`;
}
