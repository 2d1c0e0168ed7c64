/** The whole form: who and when, the total, PGA, the items, what they mean, and saving. */
import { html, nothing, type TemplateResult } from 'lit';
import { SLEDAI_DEFINITIONS, type Instrument } from '@trialside/rules/sledai';
import { decimalTemplate } from '../element/decimal/decimal-template.ts';
import type { DecimalField } from '../element/decimal/decimal-field.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { ExtraKey, SledaiDraft } from './draft.ts';
import type { JudgementView } from './judgement-view.ts';
import { pgaScale, totals } from './result-template.ts';
import { answers, group, marksText, type RowOptions } from './rows-template.ts';
import type { RowView, SledaiView } from './view.ts';

export interface FormView {
  readonly label: string;
  readonly description: string;
  readonly language: string;
  /** For screen readers, where nobody else speaks for the form. */
  readonly said: string;
  readonly subject: string;
  readonly synthetic: boolean;
  readonly remarks: readonly string[];
  readonly canRetry: boolean;
  /** False while there is nothing to enter yet, or nothing may be. */
  readonly hasBody: boolean;
  readonly isLocked: boolean;
  /** Every assessment can be looked at though nothing can be entered. */
  readonly canBrowse: boolean;
  readonly isRequired: boolean;
  readonly draft: SledaiDraft;
  /** The date in words: the browser writes it its own way, and 06/07 is read in two. */
  readonly assessedText: string;
  readonly view: SledaiView;
  readonly judgement: JudgementView | null;
  readonly visits: readonly { readonly id: string; readonly name: string }[];
  /** Set where the page leaves the version open. */
  readonly instrument: Instrument | null;
  /** Draws the definition of the row that is open. */
  readonly definition: (row: RowView) => TemplateResult | null;
  readonly pga: { readonly field: DecimalField; readonly echo: string; readonly refusal: string | null };
  /** DORIS and LLDAS; null without a record. */
  readonly verdicts: TemplateResult | null;
  /** Null where there is nowhere to save to. */
  readonly saving: TemplateResult | null;
  /** Signatures over it; nothing where there are none. */
  readonly signatures: unknown;
  readonly suggested: RowOptions['data'];
  readonly footer: readonly string[];
}

export interface FormActs {
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocusout: (event: FocusEvent) => void;
  readonly onInput: (event: Event) => void;
  readonly onClick: (event: Event) => void;
  readonly onScale: (event: PointerEvent) => void;
  readonly pgaChosen: () => void;
}

export const formTemplate = (form: FormView, acts: FormActs, words: SledaiWords): TemplateResult =>
  html`<div
    role="group"
    aria-label=${form.label}
    aria-description=${form.description || nothing}
    lang=${form.language}
    @keydown=${acts.onKeydown}
    @focusout=${acts.onFocusout}
    @input=${acts.onInput}
    @click=${acts.onClick}
  >
    ${head(form, words)} ${form.remarks.map((remark) => html`<p class="remark">${remark}</p>`)}
    ${form.canRetry ? html`<p><button type="button" data-act="retry">${words.retry}</button></p>` : nothing}
    ${form.hasBody ? body(form, acts, words) : nothing}
    <div class="unseen" role="status">${form.said}</div>
    <footer>${form.footer.map((line) => html`<span>${line}</span>`)}</footer>
  </div>`;

const head = (form: FormView, words: SledaiWords): TemplateResult =>
  html`<header>
    <div>
      <p class="title">${words.title(form.subject)}</p>
      <p>
        ${form.view.instrument} · ${form.view.window}
        ${form.synthetic ? html` <span class="synthetic">${words.synthetic}</span>` : nothing}
      </p>
    </div>
    ${
      form.hasBody
        ? html`<div class="fields">
            ${form.instrument ? instruments(form.instrument, form.isLocked, words) : nothing}
            <label
              ><span>${words.assessed} <span class="quiet">${form.assessedText}</span></span
              ><input type="date" name="assessed" .value=${form.draft.assessed} ?disabled=${form.isLocked}
            /></label>
            ${
              form.visits.length > 0
                ? html`<label
                    >${words.visit}<select name="visit" ?disabled=${form.isLocked && !form.canBrowse}>
                      <option value="" .selected=${form.draft.visitId === null}>${words.noVisit}</option>
                      ${form.visits.map(
                        ({ id, name }) =>
                          html`<option value=${id} .selected=${id === form.draft.visitId}>${name}</option>`,
                      )}
                    </select></label
                  >`
                : nothing
            }
          </div>`
        : nothing
    }
  </header>`;

const instruments = (chosen: Instrument, isLocked: boolean, words: SledaiWords): TemplateResult =>
  html`<label
    >${words.instrument}<select name="instrument" ?disabled=${isLocked}>
      ${Object.keys(SLEDAI_DEFINITIONS).map(
        (key) =>
          html`<option value=${key} .selected=${key === chosen}>
            ${words.sledai.instruments[key as Instrument]}
          </option>`,
      )}
    </select></label
  >`;

/** Left column: the first half of the paper form, by organ system. */
const LEFT = 4;

function body(form: FormView, acts: FormActs, words: SledaiWords): TemplateResult {
  const { view, isLocked, judgement } = form;
  const hasPrevious = judgement !== null && judgement.previous !== null;
  const before = judgement?.previous?.pga;
  const options = {
    isLocked,
    hasPrevious,
    data: form.suggested,
    definition: form.definition,
  };
  return html`<div class="summary">${totals(view, words)}</div>
    <div class="pga">
      ${decimalTemplate(
        form.pga.field,
        {
          id: 'pga',
          label: words.pga,
          hint: [words.pgaRange, ...(before ? [words.pgaBefore(form.pga.field.written(before))] : [])].join(
            ' · ',
          ),
          echo: form.pga.echo,
          refusal: form.pga.refusal,
          isLocked,
          isRequired: form.isRequired,
        },
        words.number,
        acts.pgaChosen,
      )}
      ${pgaScale(form.pga.field.value, isLocked ? null : acts.onScale)}
    </div>
    ${
      hasPrevious
        ? html`<p class="quiet">
            ${words.before(judgement.previous!.when)} <span aria-hidden="true">(${marksText(words)})</span>
          </p>`
        : nothing
    }
    <div class="columns list">
      <div>${view.groups.slice(0, LEFT).map((each) => group(each, options, words))}</div>
      <div>${view.groups.slice(LEFT).map((each) => group(each, options, words))} ${extras(form, words)}</div>
    </div>
    ${isLocked ? nothing : listActs(view, words)} ${form.verdicts} ${form.signatures} ${form.saving}`;
}

const listActs = (view: SledaiView, words: SledaiWords): TemplateResult =>
  html`<div class="acts">
      ${
        view.restCount > 0
          ? html`<button type="button" data-act="rest">${words.restAbsent(view.restCount)}</button>`
          : nothing
      }
      ${
        view.filledCount > 0
          ? html`<button type="button" data-act="undo">${words.undoRest(view.filledCount)}</button>`
          : nothing
      }
      ${
        view.acceptable.length > 0
          ? html`<button type="button" data-act="accept">${words.acceptAll(view.acceptable.length)}</button>`
          : nothing
      }
      ${
        view.restLeft.length > 0 && view.filledCount > 0
          ? html`<span class="quiet">${words.restLeft(view.restLeft.join(', '))}</span>`
          : nothing
      }
    </div>
    <p class="keys">${words.keys}</p>`;

/** The answers that only LLDAS asks for. Tolerance is asked where there is a drug that nobody has told of. */
function extras({ draft, isLocked, judgement }: FormView, words: SledaiWords): TemplateResult {
  const drugs = judgement?.drugs ?? [];
  const keys: readonly ExtraKey[] = [
    'haemolyticAnaemia',
    'gastrointestinalActivity',
    ...(drugs.length > 0 ? (['tolerated'] as const) : []),
  ];
  return html`<div class="group" role="group" aria-label=${words.extras}>
    <p class="system" aria-hidden="true"><span>${words.extras}</span></p>
    ${keys.map(
      (key) =>
        html`<div class="row" data-key=${key} data-finding=${draft.answers[key] ?? 'open'}>
          <span class="label" id="name-${key}"
            >${words.extra[key]}
            ${key === 'tolerated' ? html`<span class="note">${drugs.join(', ')}</span>` : nothing}</span
          >
          ${answers(key, draft.answers[key] ?? null, isLocked, '', words)}
        </div>`,
    )}
  </div>`;
}
