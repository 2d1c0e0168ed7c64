/** The legend, which is the filter too: every sign that the course has, with what it means and how often it is there. */
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { LANES, type LaneKey } from '@trialside/rules/timeline';
import type { Voice } from '../say.ts';
import type { Entry } from '../signs.ts';
import type { Stage } from '../stage.ts';
import { EXPLAINED, glyphOf, type Glyph, type MarkKey } from './glyphs.ts';

interface LaneEntries {
  readonly lane: LaneKey;
  readonly count: number;
  readonly entries: readonly { readonly entry: Entry; readonly count: number }[];
}

const COUNTED = new WeakMap<ReadonlyMap<string, Entry>, readonly LaneEntries[]>();

/** Lanes in their order, with the entries that the course has; counted once for each course. */
export function legendOf(entries: ReadonlyMap<string, Entry>): readonly LaneEntries[] {
  const known = COUNTED.get(entries) ?? counted(entries);
  COUNTED.set(entries, known);
  return known;
}

function counted(entries: ReadonlyMap<string, Entry>): readonly LaneEntries[] {
  const counts = new Map<Entry, number>();
  for (const entry of entries.values()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return LANES.flatMap((lane) => {
    const own = [...counts].filter(([entry]) => entry.startsWith(`${lane}/`));
    if (own.length === 0) return [];
    return [
      {
        lane,
        count: own.reduce((sum, [, count]) => sum + count, 0),
        entries: own.map(([entry, count]) => ({ entry, count })).toSorted(byName),
      },
    ];
  });
}

const byName = (a: { entry: Entry }, b: { entry: Entry }): number => (a.entry < b.entry ? -1 : 1);

/** What an entry is called, without its lane. */
export function entryName(entry: Entry, { words }: Voice): string {
  const sign = entry.slice(entry.indexOf('/') + 1);
  const [group, rest] = [sign.slice(0, sign.indexOf('-')), sign.slice(sign.indexOf('-') + 1)];
  const texts: Readonly<Record<string, string>> | undefined = {
    response: words.response.categories,
    target: words.remission.outcomes,
    visit: words.calendar.timings,
  }[group] as Readonly<Record<string, string>> | undefined;
  if (group === 'grade') return rest === 'open' ? words.signs['grade-open'] : words.say.grade(rest);
  return texts?.[rest] ?? words.signs[sign as 'phase'] ?? sign;
}

/** What the reader left out, by name and number, or empty: the same words on the screen and under every export. */
export function filterText({ view, entries, shown, course, voice }: Omit<Stage, 'drawn'>): string {
  const { legend, lanes } = voice.words;
  const left = legendOf(entries).flatMap(({ lane, count, entries: own }) =>
    view.hidden.has(lane)
      ? [legend.left(lanes[lane], count)]
      : own
          .filter(({ entry }) => view.hidden.has(entry))
          .map(({ entry, count: some }) => legend.left(`${lanes[lane]} – ${entryName(entry, voice)}`, some)),
  );
  return left.length > 0 ? legend.filtered(shown.length, course.facts.length, left) : '';
}

export { entriesOf } from '../signs.ts';
export { beforeTemplate, coloursTemplate, newsTemplate } from './remarks.ts';
export { sinceTemplate, toolsTemplate } from './tools.ts';

export function legendTemplate(stage: Stage): TemplateResult {
  const { view, voice } = stage;
  const { legend, lanes } = voice.words;
  const toggle = (what: string): void => {
    const hidden = new Set(view.hidden);
    if (!hidden.delete(what)) hidden.add(what);
    stage.set({ hidden, page: 0 });
  };
  const box = (
    what: string,
    name: string,
    count: number,
    glyph: Glyph | null,
    disabled = false,
  ): TemplateResult =>
    html`<label
      ><input
        type="checkbox"
        .checked=${!view.hidden.has(what) && !disabled}
        ?disabled=${disabled}
        @change=${() => toggle(what)}
      />${glyph ? picture(glyph) : nothing}<span>${name}</span> <span class="quiet">${count}</span></label
    >`;
  return html`<section class="legend" aria-labelledby="legend">
    <h3 id="legend">${legend.title}</h3>
    <p class="quiet">${legend.help}</p>
    <div class="lanes">
      ${legendOf(stage.entries).map(
        ({ lane, count, entries }) =>
          html`<fieldset>
            <legend>${lanes[lane]}</legend>
            <div class="entries">
              ${
                entries.length === 1
                  ? box(lane, entryName(entries[0]!.entry, voice), count, glyphOf(entries[0]!.entry))
                  : html`${box(lane, legend.all, count, null)}
                    ${entries.map(({ entry, count: some }) => box(entry, entryName(entry, voice), some, glyphOf(entry), view.hidden.has(lane)))}`
              }
            </div>
          </fieldset>`,
      )}
    </div>
    <ul class="explained">
      ${Object.entries(EXPLAINED).map(
        ([key, glyph]) => html`<li>${picture(glyph)}<span>${legend.marks[key as MarkKey]}</span></li>`,
      )}
    </ul>
  </section>`;
}

const picture = (glyph: Glyph): TemplateResult =>
  html`<svg class="glyph" width="22" height="16" aria-hidden="true">${glyph.map(mark)}</svg>`;

const mark = ([look, d]: Glyph[number]): SVGTemplateResult => svg`<path class=${look} d=${d} />`;
