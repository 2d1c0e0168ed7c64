/** What is behind a fact: when, its marks, the criteria with the records they looked at, and how a visit came to be late. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '@trialside/rules/timeline';
import type { Criterion } from '@trialside/rules/verdict';
import { canAnchor } from '../anchor.ts';
import { flagsText, whatText, whenText, type Voice } from '../say.ts';
import type { Stage } from '../stage.ts';
import { pinLetter } from './over.ts';
import { visitText } from './visit-text.ts';

const MARKS = { met: '✓', 'not-met': '✗', indeterminate: '?' } as const;

export const pinsTemplate = (stage: Stage): TemplateResult => {
  const pinned = stage.view.pins.flatMap((key, n) => {
    const fact = stage.course.facts.find((one) => one.key === key);
    return fact ? [{ fact, n }] : [];
  });
  return html`<div class="pins">${pinned.map(({ fact, n }) => detail(fact, n, stage))}</div>`;
};

function detail(fact: Fact, n: number, stage: Stage): TemplateResult {
  const { voice, anchor } = stage;
  const { words } = voice;
  const explained = visitText(fact, stage.course, voice);
  const away = anchor?.key && fact.start ? fact.start.first - anchor.day : null;
  return html`<section class="detail" aria-labelledby="pin-${n}">
    <h3 id="pin-${n}">
      <span class="letter" aria-hidden="true">${pinLetter(n)}</span> ${whatText(fact, voice)}
    </h3>
    <p>${whenText(fact, voice)}</p>
    ${away === null ? nothing : html`<p class="quiet">${words.axis.away(words.axis.day(away), anchor!.name)}</p>`}
    ${fact.flags.length > 0 ? html`<p class="marks">${flagsText(fact, voice)}</p>` : nothing}
    ${explained ? html`<p>${explained}</p>` : nothing}
    ${
      fact.verdict && fact.verdict.criteria.length > 0
        ? html`<ul>
            ${fact.verdict.criteria.map((one) => criterion(one, stage))}
          </ul>`
        : nothing
    }
    <p class="records">
      ${fact.sources.map(({ kind, id, version }) => html`<span>${kind} ${id}, v${version}</span> `)}
    </p>
    ${fact.verdict ? html`<p class="records">${fact.verdict.rule.id} ${fact.verdict.rule.version}</p>` : nothing}
    <p class="acts">
      ${
        canAnchor(fact)
          ? html`<button type="button" @click=${() => stage.set({ anchor: fact.key })}>
              ${words.axis.here}
            </button>`
          : html`<span class="quiet">${words.axis.notOneDay}</span>`
      }
      <button type="button" @click=${() => stage.pin(fact.key)}>${words.controls.unpin}</button>
    </p>
  </section>`;
}

/** The clause, and while the reader is on it its records alone light up in the picture. */
function criterion(one: Criterion, { voice: { words }, set }: Stage): TemplateResult {
  const { id, held, observed, threshold, reason, sources } = one;
  const records = sources.map((source) => `${source.kind} ${source.id}`);
  const [on, off] = [() => set({ lit: records }), () => set({ lit: null })];
  return html`<li
    data-held=${held}
    tabindex=${records.length > 0 ? 0 : nothing}
    @pointerenter=${on}
    @pointerleave=${off}
    @focus=${on}
    @blur=${off}
  >
    <span
      ><span aria-hidden="true">${MARKS[held]}</span> ${criterionName(id, words)}:
      ${words.remission.outcomes[held]}</span
    >
    ${
      observed || threshold
        ? html`<span class="evidence"
            >${observed ? `${observedText(observed.value, words)}${observed.unit ? ` ${observed.unit}` : ''}` : '–'}${
              threshold
                ? ` (${threshold.comparator.replace('>=', '≥').replace('<=', '≤')} ${threshold.value}${threshold.unit ? ` ${threshold.unit}` : ''})`
                : ''
            }</span
          >`
        : nothing
    }
    ${reason ? html`<span class="evidence">${reasonText(reason, words)}</span>` : nothing}
  </li>`;
}

type Words = Voice['words'];
const named = (key: string, ...texts: readonly object[]): string =>
  (Object.assign({}, ...texts) as Readonly<Record<string, string>>)[key] ?? key;

const criterionName = (id: string, { response, remission, seriousness, flare }: Words): string =>
  named(id, response.criteria, remission.criteria, seriousness.criteria, flare);
const reasonText = (key: string, { response, remission, seriousness }: Words): string =>
  named(key, response.reasons, remission.reasons, seriousness.reasons);
const observedText = (value: string, { say }: Words): string =>
  value === 'yes' ? say.yes : value === 'no' ? say.no : value;
