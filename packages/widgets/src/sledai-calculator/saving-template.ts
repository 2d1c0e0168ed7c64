/** The foot of the form: save, the reason of a correction, what stands in the way, and two versions side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { Difference } from './entry.ts';
import type { Why } from './save.ts';
import type { SaveState } from './saving.ts';
import { REASON_CODES } from './reason-codes.ts';

export interface DifferenceView {
  readonly key: Difference;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface SavingView {
  readonly state: SaveState;
  readonly dirty: boolean;
  readonly isAmendment: boolean;
  readonly reason: Why;
  readonly differences: readonly DifferenceView[];
  /** Who made what is recorded now, a sentence for each change. */
  readonly who: readonly string[];
  /** What was changed elsewhere alone and taken over, with its value. */
  readonly taken: readonly string[];
  /** Answers for LLDAS that are open: they are saved as not assessed. */
  readonly openExtras: readonly string[];
  readonly version: number | null;
  readonly canSign: boolean;
  readonly canPrint: boolean;
  /** An earlier save has had no answer. */
  readonly isUnsettled: boolean;
  /** What the gateway refuses: names and sentences of its fields. */
  readonly refused: readonly (readonly [name: string, sentence: string])[];
  /** A date in words. */
  readonly date: (text: string) => string;
}

export const savingTemplate = (view: SavingView, words: SledaiWords): TemplateResult =>
  html`${view.differences.length > 0 ? conflict(view, words) : nothing}
    ${view.taken.length > 0 ? html`<p class="stop" role="alert">${words.takenOver(view.taken)}</p>` : nothing}
    ${stop(view, words)}
    <div class="saving">
      ${
        view.isAmendment
          ? html`<label
                >${words.reason}
                <select name="reason-code">
                  <option value="" .selected=${view.reason.code === ''}>${words.chooseReason}</option>
                  ${REASON_CODES.map(
                    (code) =>
                      html`<option value=${code} .selected=${view.reason.code === code}>
                        ${words.reasonCode[code]}
                      </option>`,
                  )}
                </select></label
              ><label
                >${words.reasonText}
                <input type="text" name="reason" autocomplete="off" .value=${view.reason.text}
              /></label>`
          : nothing
      }
      <button
        type="button"
        class="main"
        data-act="save"
        ?disabled=${!view.dirty || view.state.kind === 'saving'}
        aria-keyshortcuts="Control+Enter"
      >
        ${view.isAmendment ? words.amend : words.save}
      </button>
      ${view.dirty ? html`<button type="button" data-act="discard">${words.discard}</button>` : nothing}
      ${view.canSign ? html`<button type="button" data-act="sign">${words.sign}</button>` : nothing}
      ${view.canPrint ? printButton(words) : nothing}
      <span class="quiet">${standing(view, words)}</span>
      ${
        view.dirty && view.openExtras.length > 0
          ? html`<p class="quiet">${words.openExtras(view.openExtras)}</p>`
          : nothing
      }
    </div>`;

const printButton = (words: SledaiWords): TemplateResult =>
  html`<button type="button" data-act="print">${words.print}</button>`;

/** Where nothing is saved, what is recorded can still be printed. */
export const printTemplate = (state: SaveState | undefined, words: SledaiWords): TemplateResult =>
  html`<div class="saving">
    ${printButton(words)} <span class="quiet">${state?.kind === 'told' ? state.text : ''}</span>
  </div>`;

function standing({ state, dirty, version, isUnsettled }: SavingView, words: SledaiWords): string {
  if (state.kind === 'saving') return words.saving;
  if (isUnsettled && state.kind !== 'trouble') return words.unsettled;
  if (state.kind === 'told') return state.text;
  if (state.kind === 'saved') return words.saved(state.change);
  if (dirty) return words.unsaved;
  return version === null ? '' : words.version(version);
}

function stop({ state, refused, date }: SavingView, words: SledaiWords): TemplateResult | typeof nothing {
  if (state.kind === 'arrived') {
    return html`<p class="stop" role="alert">${state.isEdited ? words.arrivedEdited : words.arrived}</p>`;
  }
  if (state.kind === 'trouble') return html`<p class="stop" role="alert">${words.trouble[state.trouble]}</p>`;
  if (state.kind === 'invalid') {
    return html`<div class="stop" role="alert">
      ${words.trouble.refused}
      ${refused.map(([name, sentence]) => html`<p>${words.refusedField(name, sentence)}</p>`)}
    </div>`;
  }
  if (state.kind !== 'blocked') return nothing;
  const { by } = state;
  if (by.kind === 'open') {
    return html`<div class="stop" role="alert">
      ${words.saveOpen(by.count)}
      <button type="button" data-act="first-open">${words.goToFirst}</button>
      <button type="button" data-act="save-open">${words.saveAnyway(by.count)}</button>
    </div>`;
  }
  if (by.kind === 'elsewhere') {
    return html`<div class="stop" role="alert">
      ${words.unsettledElsewhere(date(by.date))}
      <button type="button" data-act="save-elsewhere">${words.saveElsewhere}</button>
    </div>`;
  }
  const said = {
    conflict: words.conflict,
    nothing: words.nothingAnswered,
    pga: words.pgaUnsettled,
    date: words.dateMissing,
    reason: words.reasonMissing,
    rejection: by.kind === 'rejection' ? words.rejectionMissing(by.name) : '',
  }[by.kind];
  return html`<p class="stop" role="alert">${said}</p>`;
}

const conflict = ({ differences, version, who }: SavingView, words: SledaiWords): TemplateResult =>
  html`<div class="stop conflict" role="group" aria-label=${words.conflict}>
    <p role="alert">${words.conflict}</p>
    <div class="who" role="status">${who.map((sentence) => html`<p>${sentence}</p>`)}</div>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${words.mine}</th>
          <th scope="col">
            ${words.theirs}${version === null ? nothing : html` (${words.version(version)})`}
          </th>
        </tr>
      </thead>
      <tbody>
        ${differences.map(
          ({ key, name, mine, theirs }) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td>
                <button
                  type="button"
                  data-act="mine"
                  data-difference=${key}
                  aria-label="${words.mine}: ${name}, ${mine}"
                >
                  ${mine}
                </button>
              </td>
              <td>
                <button
                  type="button"
                  data-act="theirs"
                  data-difference=${key}
                  aria-label="${words.theirs}: ${name}, ${theirs}"
                >
                  ${theirs}
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <button type="button" data-act="all-mine">${words.keepMine}</button>
    <button type="button" data-act="all-theirs">${words.takeTheirs}</button>
  </div>`;
