/** The foot of the form: save, the reason of a correction, what stands in the way, and two versions side by side. */
import { html, nothing, type TemplateResult } from 'lit';
import type { AeWords } from '../locales/ae-words.ts';
import type { Entry } from './entry.ts';
import { REASON_CODES, type Saving, type SaveState } from './saving.ts';
import { spoken } from './spoken.ts';

export interface FootView {
  readonly entry: Entry;
  readonly saving: Saving;
  readonly canSign: boolean;
  readonly softChecks: readonly string[];
  /** Who made what is recorded now, a sentence for each change. */
  readonly who: readonly string[];
  /** Graded by our summaries: a signature says that the official text was looked at. */
  readonly asksAcknowledgement: boolean;
  readonly isAcknowledged: boolean;
}

export function savingTemplate(view: FootView, words: AeWords): TemplateResult {
  const { entry, saving, canSign, softChecks } = view;
  const { state } = saving;
  const isVoiding = state.kind === 'voiding';
  const asksReason = entry.existing !== null && (entry.dirty || isVoiding);
  return html`${entry.conflicts.length > 0 ? conflict(view, words) : nothing}
    ${stop(state, softChecks, words)}
    <div class="saving">
      ${asksReason ? reason(saving, words) : nothing}
      ${
        isVoiding
          ? html`<button type="button" class="main danger" data-act="void-now">${words.voidNow}</button
              ><button type="button" data-act="keep">${words.cancel}</button>`
          : html`<button
                type="button"
                class="main"
                data-act="save"
                ?disabled=${!entry.dirty || state.kind === 'saving'}
                aria-keyshortcuts="Control+Enter"
              >
                ${entry.existing ? words.amend : words.save}</button
              >${entry.dirty ? html`<button type="button" data-act="discard">${words.discard}</button>` : nothing}
              ${canSign ? signing(view, words) : nothing}
              ${
                entry.existing && !entry.dirty
                  ? html`<button type="button" data-act="void">${words.void}</button>${print(words)}<button
                        type="button"
                        data-act="new"
                      >
                        ${words.newEvent}
                      </button>`
                  : nothing
              }`
      }
      <span class="quiet">${standing(entry, state, words)}</span>
    </div>`;
}

const print = (words: AeWords): TemplateResult =>
  html`<button type="button" data-act="print">${words.print}</button>`;

/** All that is done with an event that is only read. */
export const printing = (words: AeWords): TemplateResult => html`<div class="saving">${print(words)}</div>`;

const signing = ({ asksAcknowledgement, isAcknowledged }: FootView, words: AeWords): TemplateResult =>
  html`${
      asksAcknowledgement
        ? html`<label class="tick"
            ><input type="checkbox" name="acknowledge" .checked=${isAcknowledged} /><span
              >${words.signUnofficial}</span
            ></label
          >`
        : nothing
    }<button type="button" data-act="sign" ?disabled=${asksAcknowledgement && !isAcknowledged}>
      ${words.sign}
    </button>`;

const reason = (saving: Saving, words: AeWords): TemplateResult =>
  html`<label
      >${words.reason}
      <select name="reason-code">
        <option value="" .selected=${saving.reason.code === ''}>${words.choose}</option>
        ${REASON_CODES.map(
          (code) =>
            html`<option value=${code} .selected=${saving.reason.code === code}>
              ${words.reasonCode[code]}
            </option>`,
        )}
      </select></label
    ><label
      >${words.reasonText} <input type="text" name="reason" autocomplete="off" .value=${saving.reason.text}
    /></label>`;

function standing({ dirty, existing }: Entry, state: SaveState, words: AeWords): string {
  if (state.kind === 'saving') return words.saving;
  if (state.kind === 'told') return state.text;
  if (state.kind === 'saved') return words.saved(state.change);
  if (state.kind === 'voided') return words.voided(state.change);
  if (dirty) return words.unsaved;
  return existing ? words.version(existing.version) : '';
}

function stop(state: SaveState, soft: readonly string[], words: AeWords): TemplateResult | typeof nothing {
  if (state.kind === 'trouble') {
    return html`<p class="stop" role="alert">
      ${words.trouble[state.trouble]}${state.partly ? html` ${words.partly}` : nothing}
    </p>`;
  }
  if (state.kind === 'invalid') {
    return html`<div class="stop" role="alert">
      ${words.trouble.refused}
      ${state.fields.map(({ path, message }) => html`<p>${words.refusedField(path, message)}</p>`)}
    </div>`;
  }
  if (state.kind !== 'blocked') return nothing;
  const { by } = state;
  if (by.kind !== 'soft') return html`<p class="stop" role="alert">${words.blocked[by.kind]}</p>`;
  return html`<div class="stop soft" role="alert">
    <p>${words.softFound(by.count)}</p>
    <ul>
      ${soft.map((check) => html`<li>${check}</li>`)}
    </ul>
    <button type="button" data-act="first-soft">${words.goToFirst}</button>
    <button type="button" data-act="save-soft">${words.saveWithQueries(by.count)}</button>
  </div>`;
}

const conflict = ({ entry, who }: FootView, words: AeWords): TemplateResult => {
  const { conflicts, draft, clean, existing } = entry;
  return html`<div class="stop conflict" role="group" aria-label=${words.conflict}>
    <p role="alert">${words.conflict}</p>
    <div class="who" role="status">${who.map((sentence) => html`<p>${sentence}</p>`)}</div>
    <table>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${words.mine}</th>
          <th scope="col">${words.theirs} (${words.version(existing?.version ?? 0)})</th>
        </tr>
      </thead>
      <tbody>
        ${conflicts.map((field) => {
          const name = words.fields[field];
          const side = (which: 'mine' | 'theirs', from: typeof draft): TemplateResult => {
            const said = spoken(from, field, words);
            const title = which === 'mine' ? words.mine : words.theirs;
            return html`<td>
              <button
                type="button"
                data-act=${which}
                data-field=${field}
                aria-label="${title}: ${name}, ${said}"
              >
                ${said}
              </button>
            </td>`;
          };
          return html`<tr>
            <th scope="row">${name}</th>
            ${side('mine', draft)} ${side('theirs', clean)}
          </tr>`;
        })}
      </tbody>
    </table>
    <button type="button" data-act="all-mine">${words.keepMine}</button>
    <button type="button" data-act="all-theirs">${words.takeTheirs}</button>
  </div>`;
};
