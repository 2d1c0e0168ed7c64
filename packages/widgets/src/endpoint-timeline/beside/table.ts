/** The same facts as a table: what the filter and the days in view leave, a page at a time, in an order one can choose. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact, FactChange } from '@trialside/rules/timeline';
import { endText, flagsText, rowName, startText, whatText, type Voice } from '../say.ts';
import { changeText } from './since/change-text.ts';
import type { Stage } from '../stage.ts';
import type { Sort, SortKey } from '../view.ts';

/** Rows to a page: an endless table is slow, and its end is far away for a keyboard. */
export const PAGE = 25;

const NEVER = Number.MAX_SAFE_INTEGER;
const endDay = ({ end, start }: Fact): number =>
  end.kind === 'known' ? end.days.last : end.kind === 'point' ? (start?.last ?? NEVER) : NEVER;

/** What has no day comes last, whichever way. */
export function sorted(facts: readonly Fact[], sort: Sort | null, voice: Voice): readonly Fact[] {
  if (!sort || sort.by === 'lane') return sort?.isDown ? facts.toReversed() : facts;
  const sign = sort.isDown ? -1 : 1;
  if (sort.by === 'what') {
    const { compare } = new Intl.Collator(voice.languageTag);
    return facts
      .map((fact) => ({ fact, text: whatText(fact, voice) }))
      .toSorted((a, b) => sign * compare(a.text, b.text))
      .map(({ fact }) => fact);
  }
  const dayOf = sort.by === 'from' ? ({ start }: Fact) => start?.first ?? NEVER : endDay;
  return facts.toSorted((a, b) => {
    const [x, y] = [dayOf(a), dayOf(b)];
    return x === NEVER || y === NEVER ? x - y : sign * (x - y);
  });
}

/** All of the whole course; otherwise those that touch the days in view, and what has no day. */
export function inView({
  drawn: { axis },
  shown,
  view,
}: Pick<Stage, 'drawn' | 'shown' | 'view'>): readonly Fact[] {
  if (!view.span) return shown;
  const [from, to] = [axis.dayAt(0), axis.dayAt(axis.width)];
  return shown.filter(({ start, end }) => {
    if (!start) return true;
    const last = end.kind === 'known' ? end.days.last : end.kind === 'point' ? start.last : Infinity;
    return start.first <= to && last >= from;
  });
}

/** `keyed` hears the keys that are pressed in it. */
export function tableTemplate(stage: Stage, keyed: (event: KeyboardEvent) => void): TemplateResult {
  const { voice, view, course, changes, set } = stage;
  const { sort } = view;
  const { table } = voice.words;
  const rows = sorted(inView(stage), sort, voice);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(view.page, pages - 1);
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const head = (by: SortKey): TemplateResult => {
    const own = sort?.by === by ? sort : null;
    const turn = (): void => set({ sort: own?.isDown ? null : { by, isDown: own !== null }, page: 0 });
    return html`<th scope="col" aria-sort=${own ? (own.isDown ? 'descending' : 'ascending') : nothing}>
      <button type="button" class="plain" @click=${turn}>
        ${table[by]}${own ? (own.isDown ? ' ▾' : ' ▴') : nothing}
      </button>
    </th>`;
  };
  const turn = (by: number): void => set({ page: page + by });
  return html`<div @keydown=${keyed}>
    <div class="scroll" tabindex="0" role="group" aria-label=${table.show}>
      <table>
        <caption>
          ${table.caption(rows.length, course.facts.length)}
        </caption>
        <thead>
          <tr>
            ${(['lane', 'what', 'from', 'to'] as const).map(head)}
            <th scope="col">${table.marks}</th>
            ${stage.since ? html`<th scope="col">${voice.words.since.column(stage.since)}</th>` : nothing}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(page * PAGE, (page + 1) * PAGE).map((fact) => rowTemplate(fact, byKey.get(fact.key), stage))}
        </tbody>
      </table>
    </div>
    ${
      pages > 1
        ? html`<nav aria-label=${table.pages}>
            <button type="button" ?disabled=${page === 0} @click=${() => turn(-1)}>${table.previous}</button>
            <span>${page + 1} / ${pages}</span>
            <button type="button" ?disabled=${page >= pages - 1} @click=${() => turn(1)}>
              ${table.next}
            </button>
          </nav>`
        : nothing
    }
  </div>`;
}

/** The page on which a fact stands. */
export const pageOf = (key: string, stage: Stage): number =>
  Math.max(
    0,
    Math.floor(
      sorted(inView(stage), stage.view.sort, stage.voice).findIndex((fact) => fact.key === key) / PAGE,
    ),
  );

function rowTemplate(
  fact: Fact,
  change: FactChange | undefined,
  { voice, view, since, show }: Stage,
): TemplateResult {
  const { lanes } = voice.words;
  return html`<tr
    aria-current=${fact.key === view.cursor ? 'true' : nothing}
    data-key=${fact.key}
    @click=${() => show(fact.key)}
  >
    <td>
      ${lanes[fact.lane]}${fact.row && fact.lane !== 'visits' ? html`<span class="quiet"> ${rowName(fact.lane, fact.row, voice)}</span>` : nothing}
    </td>
    <th scope="row"><button type="button" class="plain">${whatText(fact, voice)}</button></th>
    <td>${startText(fact, voice)}</td>
    <td>${endText(fact, voice)}</td>
    <td>${flagsText(fact, voice)}</td>
    ${since ? html`<td>${change ? changeText(change, voice) : ''}</td>` : nothing}
  </tr>`;
}
