/** The overview: where a lane would be thinner than two pixels, how many subjects of a dose level stood where on each day. */
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { DENSITY_STATES, laneDensity, markDensity } from '@trialside/rules/timeline';
import { baseline, type Group } from './lanes.ts';
import { MONTH, type Lanes } from './lanes-template.ts';

const STRIP = 96;
const LINE = 18;
const MARKS = 14;
const LEFT = 40;
const SHOWN = ['dose-limiting', 'serious', 'death'] as const;

/** In the order they are stacked, without those that no count tells of. */
const LETTERED = DENSITY_STATES.filter((state) => state !== 'followed');
/** Share of the ruler at which they stand. */
const LETTERS_AT = 0.06;

const edge = (value: number): string => String(Math.round(value * 10) / 10);

/** A strip for each dose level: subjects stacked by response for every day, and the days something serious happened on. */
export function overviewTemplate({
  groups,
  width,
  last,
  words,
}: Pick<Lanes, 'groups' | 'width' | 'last' | 'words'>): TemplateResult {
  const room = Math.max(width - LEFT - 12, 120);
  const x = (day: number): number => (day / (last + 1)) * room;
  const most = Math.max(1, ...groups.map(({ lanes }) => lanes.length));
  // As much room above every strip as the longest text about one of them takes.
  const head = 4 + LINE * Math.max(1, ...groups.map(({ lines }) => lines.length));
  const tall = STRIP + head + MARKS + 8;
  const height = groups.length * tall + 24;
  const step = [1, 2, 3, 6, 12].find((months) => x(months * MONTH) >= 46) ?? 12;
  const ticks = Array.from({ length: Math.floor(last / (step * MONTH)) }, (_, n) => (n + 1) * step);
  const strip = (group: Group, n: number): TemplateResult => {
    const lanes = group.lanes.map(({ lane }) => lane);
    const days = laneDensity(lanes, last);
    const marks = markDensity(lanes, last);
    const ground = n * tall + head + STRIP;
    const unit = STRIP / most;
    const paths = new Map<string, string>(DENSITY_STATES.map((state) => [state, '']));
    days.forEach((counts, day) => {
      let at = ground;
      for (const state of DENSITY_STATES) {
        const count = counts[state];
        if (count === 0) continue;
        at -= count * unit;
        // As wide as its day, and a hair more so that no seam shows between two days.
        paths.set(
          state,
          `${paths.get(state)}M${edge(x(day))} ${edge(at)}h${edge(x(1) + 0.2)}v${edge(count * unit)}h${edge(-x(1) - 0.2)}z`,
        );
      }
    });
    // Letters beside the colours, early on, where the strips are tallest.
    const [early, letters] = [Math.round(last * LETTERS_AT), [] as SVGTemplateResult[]];
    let under = ground;
    for (const state of LETTERED) {
      const tallHere = (days[early]?.[state] ?? 0) * unit;
      under -= tallHere;
      if (tallHere >= 12)
        letters.push(
          svg`<text class=${`on-${state}`} x=${edge(x(early))} y=${edge(under + tallHere / 2 + 4)}>${state === 'indeterminate' ? '?' : state}</text>`,
        );
    }
    return svg`${group.lines.map((line, at) => svg`<text class=${at === 0 ? 'group' : 'strip'} x=${-LEFT + 4} y=${baseline(n * tall - 2, at)}>${line}</text>`)}
      <text class="tick-text" x="-4" y=${edge(ground - lanes.length * unit + 4)} text-anchor="end">${lanes.length}</text>
      <text class="tick-text" x="-4" y=${ground} text-anchor="end">0</text>
      ${[...paths].map(([state, d]) => svg`<path class="dense-${state}" d=${d} />`)}
      ${SHOWN.map(
        (type) =>
          svg`<path class="dense-${type}" d=${(marks[type] ?? [])
            .map((count, day) =>
              count > 0
                ? `M${edge(x(day))} ${ground + 2}h${edge(Math.max(x(1), 1))}v${Math.min(count * 3, MARKS)}h${edge(-Math.max(x(1), 1))}z`
                : '',
            )
            .join('')} />`,
      )}
      ${letters}
      <path class="infusion" d="M0 ${n * tall + head}V${ground}" />` as unknown as TemplateResult;
  };
  return html`<svg class="overview" aria-hidden="true" width=${Math.max(width - 2, 0)} height=${height}>
      <g transform="translate(${LEFT} 0)">
        <path
          class="tick"
          d=${ticks.map((month) => `M${edge(x(month * MONTH))} 0V${height - 20}`).join('')}
        />
        ${groups.map(strip)}
        ${ticks.map((month) => svg`<text class="tick-text" x=${edge(x(month * MONTH) + 2)} y=${height - 6}>${words.month(month)}</text>`)}
      </g>
    </svg>
    <div class="legend" aria-hidden="true">
      ${[...DENSITY_STATES, ...SHOWN].map(
        (state) =>
          html`<span
            ><svg class="swatch" width="18" height="14">
              ${svg`<path class="dense-${state}" d="M2 2h14v10h-14z" />`}</svg
            >${words.overview.states[state]}</span
          >`,
      )}
    </div>
    <p class="quiet">${words.overview.note}</p>`;
}
