/** How a decimal field is drawn: the input, the accepted value with its unit, and the question where it is ambiguous. */
import { html, nothing, type TemplateResult } from 'lit';
import type { NumberTexts } from '@trialside/rules/number';
import type { DecimalField } from './decimal-field.ts';

export interface DecimalView {
  readonly id: string;
  readonly label: string;
  /** Beside the input, such as the range; part of its description. */
  readonly hint: string;
  /** The accepted value in words with its unit; empty while there is none. */
  readonly echo: string;
  /** What is wrong with an accepted number, such as that it lies outside its scale. */
  readonly refusal: string | null;
  readonly isLocked: boolean;
  readonly isRequired: boolean;
}

/** What is said against the text in the field, once it is settled; null where nothing is. */
export function decimalProblem(
  field: DecimalField,
  texts: NumberTexts,
  refusal: string | null,
): string | null {
  const { entry } = field;
  if (entry?.kind === 'ambiguous') return texts.ambiguous;
  if (entry?.kind === 'refused') return texts.refusals[entry.reason];
  return refusal;
}

export function decimalTemplate(
  field: DecimalField,
  view: DecimalView,
  texts: NumberTexts,
  chosen: () => void,
): TemplateResult {
  const { entry, isSettled } = field;
  const problem = isSettled ? decimalProblem(field, texts, view.refusal) : null;
  const readings = isSettled && entry?.kind === 'ambiguous' ? entry.readings : [];
  const choose = (reading: string) => (): void => {
    field.choose(reading);
    chosen();
  };
  return html`<div class="decimal">
    <label for=${view.id}>${view.label}</label>
    <input
      id=${view.id}
      type="text"
      inputmode="decimal"
      autocomplete="off"
      spellcheck="false"
      .value=${field.typed}
      ?disabled=${view.isLocked}
      aria-required=${view.isRequired ? 'true' : nothing}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby="${view.id}-hint ${view.id}-echo ${view.id}-problem"
      @input=${field.onInput}
      @change=${field.onChange}
      @keydown=${field.onKeydown}
    />
    <span class="hint" id="${view.id}-hint">${view.hint}</span>
    <output class="echo" id="${view.id}-echo" for=${view.id}>${problem ? '' : view.echo}</output>
    <div class="problem" id="${view.id}-problem" role="alert" ?hidden=${!problem}>
      ${problem}
      ${readings.map(
        (reading) =>
          html`<button type="button" data-reading=${reading} @click=${choose(reading)}>
            ${field.written(reading)}
          </button>`,
      )}
    </div>
    ${field.warnings.map((warning) => html`<p class="warning" role="status">${texts.warnings[warning]}</p>`)}
  </div>`;
}
