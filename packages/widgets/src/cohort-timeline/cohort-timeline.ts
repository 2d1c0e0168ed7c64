/** `<trial-cohort-timeline>`: the cohort as swimlanes from infusion, with the rate of the endpoint and who is not in it. */
import { html, nothing, svg, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { readCohortCourse, toCohortCourse, type CohortCourse, type Outcome } from '@trialside/client';
import { laneTally, type CohortLane } from '@trialside/rules/timeline';
import type { TrialContext } from '../element/context.ts';
import { forState, held, type Data } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { formatDate } from '../element/format-date.ts';
import { Lexicon } from '../element/lexicon.ts';
import { TrialElement } from '../element/trial-element.ts';
import { TrialChanged } from '../events/changed.ts';
import { TrialOpen } from '../events/open.ts';
import type { CohortWords, SortKey } from '../locales/cohort-words.ts';
import { loadCohortWords } from '../locales/load-cohort.ts';
import { laneScene, SIGN_PATHS } from './lane-paths.ts';
import { groupsOf, HEADER, heightOf, LANE, visibleLanes, type Group } from './lanes.ts';
import { laneText } from './say-lane.ts';
import { styles } from './styles.ts';

const GUTTER = 96;
const COLUMN = 82;
const COLUMNS = ['best', 'duration', 'grade', 'sledai'] as const;
const RULER = 26;
const MONTH = 30;
const SORTS: readonly SortKey[] = ['follow-up', 'response', 'subject'];

/**
 * The subjects of the study in reach. Inside `<trial-provider>` it reads the cohort; alone it takes a finished `course`.
 *
 * @tag trial-cohort-timeline
 * @fires trial-open - somebody asked to see one subject
 * @fires trial-changed - the cohort has changed
 * @fires trial-error - something a host may want to log
 */
export class TrialCohortTimeline extends TrialElement {
  static override properties: PropertyDeclarations = {
    ...TrialElement.properties,
    course: { attribute: false },
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  /** A cohort worked out elsewhere. */
  declare course: CohortCourse | null | undefined;

  readonly #lexicon: Lexicon<CohortWords> = new Lexicon(
    this,
    () => this.language,
    loadCohortWords,
    () => this.report('file-missing'),
  );
  readonly #resized: ResizeObserver = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width !== this.#width) this.#redraw(() => (this.#width = width));
  });
  #width = 0;
  #scrolled = 0;
  #sort: SortKey = 'follow-up';
  #table = false;
  #data: Data<CohortCourse> = { state: 'idle', reason: 'no-provider' };
  #round = 0;
  #isNew = true;

  /** Which of the data states it is in. */
  get state(): DataState {
    return this.course ? 'ready' : this.#data.state;
  }

  get #cohort(): CohortCourse | null {
    return this.course ?? held(this.#data)?.value ?? null;
  }

  #redraw(change: () => void): void {
    change();
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(): void {
    if (!this.#isNew || this.course) return;
    this.#isNew = false;
    void this.#read();
  }

  async #read(): Promise<void> {
    const round = (this.#round += 1);
    const client = this.context?.client;
    if (!client) return this.#take({ state: 'idle', reason: 'no-provider' });
    this.#take({ state: 'loading' });
    const outcome = await readCohortCourse(client, this.context?.cut ?? null);
    // What comes late of another study or cut is for nobody.
    if (round !== this.#round) return;
    if (outcome.kind !== 'data') return this.#take(ENDINGS[outcome.kind]);
    const value = toCohortCourse(outcome.data);
    if (!value) return this.#take({ state: 'forbidden', reason: 'role' });
    const { cut, synthetic } = value;
    this.#take({ state: 'ready', held: { value, subjectId: null, cut, synthetic } });
  }

  #take(data: Data<CohortCourse>): void {
    this.#redraw(() => (this.#data = data));
    if (data.state === 'loading' || data.state === 'idle') return;
    const change = held(data)?.cut?.knownAt ?? null;
    this.dispatchEvent(new TrialChanged({ subjectId: null, change, state: data.state }));
  }

  protected override render(): TemplateResult {
    const words = this.#lexicon.words;
    if (!words) return html``;
    const cohort = this.#cohort;
    if (!cohort) return this.#remark(words);
    if (cohort.lanes.length === 0) return html`<p class="quiet" role="status">${words.state.empty}</p>`;
    const infused = cohort.lanes.filter(({ throughDay }) => throughDay !== null).length;
    const { rate } = cohort;
    const percent = (share: number | null): string => (share === null ? '–' : (share * 100).toFixed(1));
    return html`<figure aria-labelledby="title">
      <figcaption>
        <p class="title" id="title">
          ${words.title(cohort.lanes.length, infused)}${
            cohort.synthetic ? html`<span class="synthetic">${words.synthetic}</span>` : nothing
          }
        </p>
        ${
          rate
            ? html`<p>
                ${words.rate(rate.responders, rate.of, percent(rate.estimate), percent(rate.lower), percent(rate.upper), percent(rate.level).replace(/\.0$/, ''))}
                <span class="quiet"
                  >${words.beside(rate.infused, rate.reached, rate.pending, rate.indeterminate)}</span
                >
              </p>`
            : nothing
        }
      </figcaption>
      ${this.#toolbar(words)} ${this.#lanes(cohort, words)} ${legend(words)}
      ${this.#table ? this.#asTable(cohort, words) : nothing}
      <footer>
        <span>${words.cut(cohort.cut.knownAt, formatDate(cohort.cut.on, this.languageTag))}</span>
        <span>Trialside ${(this.constructor as typeof TrialCohortTimeline).version}</span>
      </footer>
    </figure>`;
  }

  #remark({ state, retry }: CohortWords): TemplateResult {
    const text = forState(this.#data, {
      idle: () => state.notConnected,
      loading: () => state.loading,
      ready: () => '',
      empty: () => state.empty,
      partial: () => '',
      stale: () => '',
      offline: () => state.offline,
      forbidden: ({ reason }) => (reason === 'role' ? state.role : state.signedOut),
      error: () => state.error,
    });
    const canRetry = this.#data.state === 'offline' || this.#data.state === 'error';
    return html`<p class="quiet" role="status">${text}</p>
      ${canRetry ? html`<button type="button" @click=${() => void this.#read()}>${retry}</button>` : nothing}`;
  }

  #toolbar({ sort, table }: CohortWords): TemplateResult {
    const choose = (event: Event): void =>
      this.#redraw(() => (this.#sort = (event.target as HTMLSelectElement).value as SortKey));
    return html`<div class="toolbar">
      <label
        >${sort.label}
        <select @change=${choose}>
          ${SORTS.map((key) => html`<option value=${key} ?selected=${key === this.#sort}>${sort[key]}</option>`)}
        </select></label
      >
      <button
        type="button"
        aria-pressed=${String(this.#table)}
        @click=${() => this.#redraw(() => (this.#table = !this.#table))}
      >
        ${this.#table ? table.hide : table.show}
      </button>
    </div>`;
  }

  #groups({ lanes, doseLevels }: CohortCourse): readonly Group[] {
    return groupsOf(
      lanes,
      doseLevels.map(({ code }) => code),
      this.#sort,
    );
  }

  #lanes(cohort: CohortCourse, words: CohortWords): TemplateResult {
    const groups = this.#groups(cohort);
    const columns = this.#width < 640 ? [] : COLUMNS;
    const width = Math.max(this.#width - GUTTER - columns.length * COLUMN - 28, 120);
    const last = Math.max(MONTH, ...cohort.lanes.map(({ throughDay }) => throughDay ?? 0));
    const x = (day: number): number => (day / (last + 1)) * width;
    const shown = visibleLanes(groups, this.#scrolled - 200, this.#scrolled + 900);
    const scene = laneScene(shown, x);
    const height = heightOf(groups) + RULER;
    const step = [1, 2, 3, 6, 12].find((months) => x(months * MONTH) >= 46) ?? 12;
    const ticks = Array.from({ length: Math.floor(last / (step * MONTH)) }, (_, n) => (n + 1) * step);
    return html`<div
      class="scroll"
      tabindex="0"
      role="group"
      aria-labelledby="title"
      @scroll=${(event: Event) => this.#redraw(() => (this.#scrolled = (event.target as Element).scrollTop))}
    >
      <svg width=${this.#width - 2} height=${height}>
        <g aria-hidden="true">
          <text class="head" x="4" y="16">${words.columns.subject}</text>
          <g transform="translate(${GUTTER} ${RULER})">
            <path
              class="tick"
              d=${ticks.map((month) => `M${x(month * MONTH).toFixed(1)} 0V${height}`).join('')}
            />
            ${groups.map(({ top }) => svg`<path class="rule" d="M${-GUTTER} ${top + 0.5}H${this.#width}" />`)}
            ${scene.paths.map(({ look, d }) => svg`<path class=${look} d=${d} />`)}
            <path
              class="infusion"
              d=${groups.map((group) => `M0 ${group.top + HEADER}v${group.lanes.length * LANE}`).join('')}
            />
            ${scene.texts.map((one) => svg`<text class=${one.look} x=${one.x.toFixed(1)} y=${one.y}>${one.text}</text>`)}
            <text class="zero" x="2" y="-8">${words.day(0)}</text>
            ${ticks.map((month) => svg`<text class="tick-text" x=${x(month * MONTH) + 2} y="-8">${words.month(month)}</text>`)}
            ${groups.map((group) => svg`<text class="group" x=${-GUTTER + 4} y=${group.top + 17}>${this.#groupName(group, cohort, words)}</text>`)}
            ${columns.map(
              (column, n) =>
                svg`<text class="head" x=${width + 28 + n * COLUMN} y="-8">${words.columns[column]}</text>
                ${shown.map(({ lane, top }) => svg`<text x=${width + 28 + n * COLUMN} y=${top + 16}>${cell(lane, column, words)}</text>`)}`,
            )}
          </g>
        </g>
        ${shown.map(({ lane, top }) => this.#name(lane, top + RULER, words))}
      </svg>
    </div>`;
  }

  /** The name of a lane opens its subject, and says the whole lane to who cannot see it. */
  #name(lane: CohortLane, top: number, words: CohortWords): TemplateResult {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.#open(lane);
    };
    return svg`<g
      class="name"
      role="button"
      tabindex="0"
      aria-label="${lane.subjectCode}: ${laneText(lane, words)}"
      transform="translate(0 ${top})"
      @click=${() => this.#open(lane)}
      @keydown=${pressed}
    ><rect width=${GUTTER - 4} height=${LANE} /><text x="4" y="16">${lane.subjectCode}</text></g>`;
  }

  #groupName({ doseLevel, lanes }: Group, { doseLevels }: CohortCourse, words: CohortWords): string {
    const level = doseLevels.find(({ code }) => code === doseLevel);
    if (!level) return words.noDoseLevel;
    const { doseLimiting, evaluable } = laneTally(lanes.map(({ lane }) => lane));
    return words.doseLevel(level.name[this.language], lanes.length, doseLimiting, evaluable);
  }

  #open({ subjectId }: CohortLane): void {
    this.dispatchEvent(new TrialOpen({ subjectId, kind: 'subject', recordId: subjectId }));
  }

  #asTable(cohort: CohortCourse, words: CohortWords): TemplateResult {
    const lanes = this.#groups(cohort).flatMap((group) => group.lanes.map(({ lane }) => lane));
    return html`<table>
      <caption>
        ${words.table.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.columns.subject}</th>
          ${COLUMNS.map((column) => html`<th scope="col">${words.columns[column]}</th>`)}
          <th scope="col">${words.table.what}</th>
        </tr>
      </thead>
      <tbody>
        ${lanes.map(
          (lane) =>
            html`<tr>
              <th scope="row">${lane.subjectCode}</th>
              ${COLUMNS.map((column) => html`<td>${cell(lane, column, words)}</td>`)}
              <td>${laneText(lane, words)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

type Ending = Exclude<Outcome<unknown>['kind'], 'data'>;

const ENDINGS: Readonly<Record<Ending, Data<CohortCourse>>> = {
  network: { state: 'offline', held: null, confirmedAt: null },
  server: { state: 'error', reason: 'server' },
  aborted: { state: 'error', reason: 'server' },
  unauthenticated: { state: 'forbidden', reason: 'signed-out' },
  forbidden: { state: 'forbidden', reason: 'role' },
};

function cell(lane: CohortLane, column: (typeof COLUMNS)[number], words: CohortWords): string {
  const { standing, responseDays, responseOngoing, worstGrade, sledaiChange } = lane;
  if (column === 'best') return words.standings[standing as 'CR'] ?? standing ?? '–';
  if (column === 'duration') return responseDays === null ? '–' : words.days(responseDays, responseOngoing);
  if (column === 'grade') return worstGrade === null ? '–' : String(worstGrade);
  return sledaiChange === null
    ? '–'
    : `${sledaiChange > 0 ? '+' : sledaiChange < 0 ? '−' : ''}${Math.abs(sledaiChange)}`;
}

const legend = (words: CohortWords): TemplateResult =>
  html`<div class="legend" aria-label=${words.legend} role="group">
    ${Object.entries(SIGN_PATHS).map(
      ([type, draw]) =>
        html`<span
          ><svg width="14" height="24" aria-hidden="true"><path class=${type} d=${draw(7, 0)} /></svg>${
            words.marks[type as keyof CohortWords['marks']]
          }</span
        >`,
    )}
  </div>`;
