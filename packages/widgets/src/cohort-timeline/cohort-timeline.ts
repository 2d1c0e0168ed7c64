/** `<trial-cohort-timeline>`: the cohort as swimlanes from infusion, and the endpoints of the study as pictures with tables. */
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import type { CohortCourse, CourseLane } from '@trialside/client';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { formatDate } from '../element/format-date.ts';
import { Lexicon } from '../element/lexicon.ts';
import { TrialElement, type Properties } from '../element/trial-element.ts';
import { TrialChanged } from '../events/changed.ts';
import { TrialOpen } from '../events/open.ts';
import type { CohortWords } from '../locales/cohort-words.ts';
import { loadCohortWords } from '../locales/load-cohort.ts';
import { createOrder, wouldMove, type Ordered, type Wanted } from './order.ts';
import { createFollower, type Follower } from './follow.ts';
import { headTemplate } from './head-template.ts';
import { ALL_COLUMNS, WITHOUT_LEVEL } from './columns.ts';
import { isFiltered, NO_FILTER } from './filter.ts';
import { laneTable } from './lane-table.ts';
import { layoutOf, type Group } from './lanes.ts';
import { lanesTemplate, type Lanes } from './lanes-template.ts';
import { legendTemplate } from './legend-template.ts';
import { createLaneCursor, MARGIN, WINDOW, type LaneCursor } from './lane-cursor.ts';
import { remarkTemplate } from './remark-template.ts';
import { styles } from './styles.ts';
import { filterText, isBySubject, toolbarTemplate, type Choice } from './toolbar-template.ts';
import { VIEW_KEYS, type ViewKey } from './view-keys.ts';

/** Lanes that a screen shows at once: more can be seen as an overview. */
const SCREEN = 24;

type ViewsFile = typeof import('./views/show.ts');
type OverviewFile = typeof import('./overview-template.ts');

/**
 * The subjects of the study in reach. Inside `<trial-provider>` it reads the cohort and stays current; alone it takes a
 * finished `course`, and shows its lanes.
 *
 * @tag trial-cohort-timeline
 * @attr view - lanes, rate, duration, best, course, states, events or therapy
 * @fires trial-open - somebody asked to see one subject
 * @fires trial-changed - the cohort has changed
 * @fires trial-error - something a host may want to log
 */
export class TrialCohortTimeline extends TrialElement {
  static override properties: Properties = {
    ...TrialElement.properties,
    course: { attribute: false },
    view: {},
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  /** A cohort worked out elsewhere. */
  declare course: CohortCourse | null | undefined;
  /** What is shown first; the user may choose another. Lanes unless told. */
  declare view: string | null | undefined;

  readonly #lexicon: Lexicon<CohortWords> = new Lexicon(
    this,
    () => this.language,
    loadCohortWords,
    () => this.report('file-missing'),
  );
  readonly #resized: ResizeObserver = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    // In the next frame: drawing now would change what is being measured, and the page would hear an error of it.
    // Where it is hidden it has no width, and nothing to draw.
    if (width > 0 && width !== this.#width)
      requestAnimationFrame(() => this.#redraw(() => (this.#width = width)));
  });
  readonly #follower: Follower = createFollower({
    take: (data) => this.#take(data),
    say: (count) => {
      const words = this.#lexicon.words;
      if (words) this.context?.say(words.live.said(count));
    },
  });
  readonly #cursor: LaneCursor = createLaneCursor({
    root: () => this.renderRoot as ShadowRoot,
    layout: () => layoutOf(this.#width),
    draw: (scrolled) => {
      this.#redraw(() => (this.#scrolled = scrolled));
      return this.updateComplete;
    },
    open: (subjectId) => this.#open(subjectId),
  });
  #width = 0;
  #scrolled = 0;
  #chosen: Omit<Choice, 'view'> = {
    by: 'dose-level',
    sort: 'follow-up',
    filter: NO_FILTER,
    table: false,
    overview: false,
    page: 0,
  };
  #printing = false;
  #pointed: string | null = null;
  /** The subject that was opened last, and what had focus then. */
  #opened: { readonly subjectId: string; readonly from: Element | null } | null = null;
  readonly #order: (wanted: Wanted) => Ordered = createOrder();
  #data: Data<CohortCourse> = { state: 'idle', reason: 'no-provider' };
  #isNew = true;
  #views: ReturnType<ViewsFile['createViews']> | null = null;
  #overviewOf: OverviewFile['overviewTemplate'] | null = null;

  /** Which of the data states it is in. */
  get state(): DataState {
    return this.course ? 'ready' : this.#data.state;
  }

  get #cohort(): CohortCourse | null {
    return this.course ?? held(this.#data)?.value ?? null;
  }

  get #view(): ViewKey | 'lanes' {
    return (!this.course && VIEW_KEYS.find((key) => key === this.view)) || 'lanes';
  }

  #redraw(change: () => void): void {
    change();
    this.requestUpdate();
  }

  /** Focus comes back to where a subject was opened last: its lane, or its button in a table. */
  override focus(options?: FocusOptions): void {
    const { subjectId = null, from = null } = this.#opened ?? {};
    const cohort = this.#cohort;
    const words = this.#lexicon.words;
    if (from instanceof HTMLButtonElement && from.isConnected) return from.focus(options);
    if (cohort && words)
      void this.#cursor.reach(subjectId, this.#order(this.#wanted(cohort, words)).groups, options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  /** On paper there is nothing to scroll: every lane is drawn before it is printed. */
  readonly #print = ({ type }: Event): void => {
    this.#redraw(() => (this.#printing = type === 'beforeprint'));
    this.performUpdate();
  };

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(): void {
    if (!this.#isNew || this.course) return;
    this.#isNew = false;
    this.#follower.follow(this.context?.client ?? null, this.context?.cut ?? null);
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
    if (!cohort) return remarkTemplate(this.#data, words, () => this.#follower.retry());
    if (cohort.lanes.length === 0) return html`<p class="quiet" role="status">${words.state.empty}</p>`;
    const wanted = this.#wanted(cohort, words);
    const { lanes, groups, last } = this.#order(wanted);
    const filter = this.#filterText(cohort, lanes, words);
    const isLanes = this.#view === 'lanes';
    return html`<figure aria-labelledby="title">
      ${headTemplate(cohort, words)}
      ${this.#data.state === 'stale' || this.#data.state === 'offline' ? html`<p class="stale" role="status">${words.state.old}</p>` : nothing}
      ${toolbarTemplate({
        cohort,
        words,
        language: this.language,
        chosen: { ...this.#chosen, view: this.#view },
        isLong: lanes.length > SCREEN,
        isNarrow: layoutOf(this.#width).isNarrow,
        hasViews: !this.course && Boolean(this.context?.client),
        choose: (change) => this.#choose(change),
        save: (kind) =>
          void this.#save(kind, cohort, groups, words, filter).catch(() => this.report('file-missing')),
      })}
      ${
        wouldMove(this.#follower, wanted)
          ? html`<p class="waiting" role="status">
              ${words.live.waiting}
              <button type="button" @click=${() => this.#redraw(() => this.#follower.settle())}>
                ${words.live.settle}
              </button>
            </p>`
          : nothing
      }
      ${isLanes ? this.#lanes(groups, last, words) : nothing}
      <div class="view" ?hidden=${isLanes}></div>
      ${
        isLanes && this.#chosen.table
          ? laneTable({
              lanes,
              all: cohort.lanes.length,
              page: this.#printing ? null : this.#chosen.page,
              words,
              open: ({ subjectId }) => this.#open(subjectId),
              turn: (page) => this.#choose({ page }),
            })
          : nothing
      }
      ${
        isLanes
          ? html`<footer>
              ${filter ? html`<span>${filter}</span>` : nothing}
              <span>${words.cut(cohort.cut.knownAt, formatDate(cohort.cut.on, this.languageTag))}</span>
              <span>Trialside ${(this.constructor as typeof TrialCohortTimeline).version}</span>
            </footer>`
          : nothing
      }
    </figure>`;
  }

  /** Null also where a view is of all subjects, whatever the filter is. */
  #filterText(cohort: CohortCourse, shown: readonly CourseLane[], words: CohortWords): string | null {
    if (!isBySubject(this.#view)) return null;
    return filterText(this.#chosen.filter, cohort, words, this.language, shown.length, cohort.lanes.length);
  }

  protected override updated(): void {
    const key = this.#view;
    const place = this.renderRoot.querySelector<HTMLElement>('.view');
    const cohort = this.#cohort;
    if (key === 'lanes' || !place || !cohort) return;
    if (!this.#views) return void this.#loadViews();
    const words = this.#lexicon.words!;
    const { lanes: shown } = this.#order(this.#wanted(cohort, words));
    this.#views.show(place, key, {
      client: this.context?.client ?? null,
      cut: this.context?.cut ?? null,
      language: this.language,
      tag: this.languageTag,
      width: this.#width - 2,
      isPrinting: this.#printing,
      shown: isFiltered(this.#chosen.filter) ? new Set(shown.map(({ subjectId }) => subjectId)) : null,
      filter: this.#filterText(cohort, shown, words),
      change: cohort.cut.knownAt,
      open: (subjectId) => this.#open(subjectId),
      missing: () => this.report('file-missing'),
    });
  }

  async #loadViews(): Promise<void> {
    try {
      const { createViews } = await import('./views/show.ts');
      this.#views ??= createViews(this.renderRoot as ShadowRoot);
    } catch {
      return this.report('file-missing');
    }
    this.requestUpdate();
  }

  #choose({ view, ...change }: Partial<Choice>): void {
    this.#redraw(() => {
      this.view = view ?? this.view;
      // Rows of another list are on other pages.
      this.#chosen = { ...this.#chosen, page: 0, ...change };
      // Who chooses an order or a filter expects lanes to move.
      if (change.by || change.sort || change.filter) this.#follower.settle();
    });
    if (this.#chosen.overview && !this.#overviewOf) void this.#loadOverview();
  }

  async #loadOverview(): Promise<void> {
    try {
      this.#overviewOf = (await import('./overview-template.ts')).overviewTemplate;
    } catch {
      return this.report('file-missing');
    }
    this.requestUpdate();
  }

  async #save(
    kind: 'csv' | 'svg' | 'png',
    cohort: CohortCourse,
    groups: readonly Group[],
    words: CohortWords,
    filter: string | null,
  ): Promise<void> {
    const [{ lanesFigure }, { saveAs }] = await Promise.all([
      import('./save-lanes.ts'),
      import('./views/files.ts'),
    ]);
    const { figure, footer } = lanesFigure(this.#wanted(cohort, words), groups, filter);
    await saveAs(kind, 'cohort-lanes', figure, footer, this.shadowRoot!);
  }

  #wanted(cohort: CohortCourse, words: CohortWords): Wanted {
    const { filter, by, sort } = this.#chosen;
    const { basis } = this.#follower;
    const { language, languageTag: tag } = this;
    return { cohort, filter, by, sort, width: this.#width, words, language, tag, basis };
  }

  #lanes(groups: readonly Group[], last: number, words: CohortWords): TemplateResult {
    if (groups.length === 0) return html`<p class="quiet" role="status">${words.filter.nobody}</p>`;
    const shown: Lanes = {
      groups,
      layout: layoutOf(this.#width),
      width: this.#width,
      last,
      from: this.#printing ? 0 : this.#scrolled - MARGIN,
      to: this.#printing ? Number.POSITIVE_INFINITY : this.#scrolled + WINDOW,
      scrolled: this.#printing ? 0 : this.#scrolled,
      cursor: this.#cursor.among(groups, this.#scrolled),
      changed: this.#follower.changed,
      // Under the name of its dose level a lane need not repeat it.
      columns: this.#chosen.by === 'dose-level' ? WITHOUT_LEVEL : ALL_COLUMNS,
      words,
      open: ({ subjectId }) => this.#open(subjectId),
      point: (text) => {
        if (text !== this.#pointed) this.#redraw(() => (this.#pointed = text));
      },
    };
    if (this.#chosen.overview && this.#overviewOf) return this.#overviewOf(shown);
    return html`<div
        class="scroll"
        tabindex="-1"
        role="group"
        aria-labelledby="title"
        @scroll=${(event: Event) => this.#redraw(() => (this.#scrolled = (event.target as Element).scrollTop))}
        @keydown=${(event: KeyboardEvent) => void this.#cursor.pressed(event, groups)}
        @focusin=${(event: FocusEvent) => this.#cursor.focused(event)}
      >
        ${lanesTemplate(shown)}
      </div>
      <p class="quiet keys">${this.#pointed ?? words.keys}</p>
      ${legendTemplate(words)}`;
  }

  #open(subjectId: string): void {
    this.#opened = { subjectId, from: this.shadowRoot!.activeElement };
    this.#redraw(() => this.#follower.seen(subjectId));
    this.dispatchEvent(new TrialOpen({ subjectId, kind: 'subject', recordId: subjectId }));
  }
}
