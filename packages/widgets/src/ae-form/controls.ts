/** The kinds of questions the form asks, each drawn once: one of several, a date as typed, a text, a choice from a list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CausalityWording } from '@trialside/rules/adverse-events';
import type { AeWords } from '../locales/ae-words.ts';
import { valueAt, type Entry } from './entry.ts';
import { readDate, type Anchors } from './dates.ts';

export interface Draw {
  readonly entry: Entry;
  readonly words: AeWords;
  readonly isLocked: boolean;
  /** Numbers are read and written by it. */
  readonly languageTag: string;
  /** A date or time of the record in words. */
  readonly date: (text: string) => string;
  readonly anchors: Anchors;
  /** Which words the protocol shows the five categories of causality with. */
  readonly wording: CausalityWording;
  /** "D+9"; empty where the day is not known. */
  readonly dayOf: (date: string | null) => string;
  /** A unit as people write it; as reported until the rules are here. */
  readonly shownUnit: (reported: string | null) => string;
  /** What is asked or found about a field, under it; drawn by what is loaded with the rules. */
  readonly beside: (field: string) => TemplateResult | typeof nothing;
}

export type Option = readonly [value: string, label: string, hint?: string];

/** Native radio buttons. Keys 1, 2 … choose; y and n where the options are yes and no. */
export function radios(
  draw: Draw,
  path: string,
  label: string | TemplateResult,
  options: readonly Option[],
  chosen: string | null = text(valueAt(draw.entry.draft, path)),
): TemplateResult {
  const id = `l-${path}`;
  const name = options.find(([value]) => value === chosen)?.[1] ?? chosen;
  return html`<div class="ask" data-path=${path}>
    <span class="label" id=${id}>${label}</span>
    ${
      draw.isLocked
        ? html`<span class="answer">${name ?? draw.words.open}</span>`
        : html`<span class="options" role="radiogroup" aria-labelledby=${id}
            >${options.map(
              ([value, shown, hint]) =>
                html`<label title=${hint ?? nothing}
                  ><input type="radio" name=${path} value=${value} .checked=${chosen === value} /><span
                    >${shown}</span
                  ></label
                >`,
            )}</span
          >`
    }
    ${draw.beside(path)}
  </div>`;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : null;

export const yesNo = (draw: Draw, path: string, label: string | TemplateResult): TemplateResult =>
  radios(draw, path, label, [
    ['yes', draw.words.yes],
    ['no', draw.words.no],
  ]);

/** A date as the person types it; beside it how it was read, or why it was not. */
export function date(draw: Draw, path: string, label: string): TemplateResult {
  const { entry, words } = draw;
  const value = valueAt(entry.draft, path) as string | null;
  const typed = entry.typed[path];
  const shown = typed ?? value?.replace('T', ' ') ?? '';
  const read = value === null && typed?.trim() ? readDate(typed, draw.anchors) : null;
  const echo = value === null ? '' : [draw.date(value), draw.dayOf(value)].filter(Boolean).join(' · ');
  if (draw.isLocked) {
    return html`<div class="ask" data-path=${path}>
      <span class="label">${label}</span><span class="answer">${echo || words.open}</span>${draw.beside(path)}
    </div>`;
  }
  return html`<div class="ask" data-path=${path}>
    <label class="label" for="i-${path}">${label}</label>
    <span class="line">
      <input
        id="i-${path}"
        class="date"
        name=${path}
        data-date
        autocomplete="off"
        placeholder=${words.datePlaceholder}
        .value=${shown}
        aria-invalid=${read ? 'true' : nothing}
        aria-describedby="e-${path}"
      />
      <span class="echo" id="e-${path}"
        >${
          read?.kind === 'choose'
            ? html`${words.whichDate}
              ${read.dates.map(
                (one) =>
                  html`<button
                    type="button"
                    class="small"
                    data-act="date"
                    data-path=${path}
                    data-value=${one}
                  >
                    ${draw.date(one)}
                  </button>`,
              )}`
            : read?.kind === 'refused'
              ? html`<span class="bad">${words.dateRefused[read.reason]}</span>`
              : echo
        }</span
      >
    </span>
    ${draw.beside(path)}
  </div>`;
}

export function select(draw: Draw, path: string, label: string, options: readonly Option[]): TemplateResult {
  const value = (valueAt(draw.entry.draft, path) as string | null) ?? '';
  const known = options.some(([code]) => code === value);
  // What a source wrote in words of its own stays as it is until somebody chooses.
  const all = value === '' || known ? options : [[value, value] as const, ...options];
  return html`<div class="ask" data-path=${path}>
    <label class="label" for="i-${path}">${label}</label>
    ${
      draw.isLocked
        ? html`<span class="answer">${all.find(([code]) => code === value)?.[1] ?? draw.words.open}</span>`
        : html`<select id="i-${path}" name=${path}>
            <option value="" .selected=${value === ''}>${draw.words.choose}</option>
            ${all.map(([code, shown]) => html`<option value=${code} .selected=${code === value}>${shown}</option>`)}
          </select>`
    }
    ${draw.beside(path)}
  </div>`;
}

export function words(draw: Draw, path: string, label: string, isLong = false): TemplateResult {
  const value = (valueAt(draw.entry.draft, path) as string | null) ?? '';
  return html`<div class="ask wide" data-path=${path}>
    <label class="label" for="i-${path}">${label}</label>
    ${
      draw.isLocked
        ? html`<span class="answer">${value || draw.words.open}</span>`
        : isLong
          ? html`<textarea id="i-${path}" name=${path} rows="2" .value=${value}></textarea>`
          : html`<input id="i-${path}" name=${path} autocomplete="off" .value=${value} />`
    }
    ${draw.beside(path)}
  </div>`;
}
