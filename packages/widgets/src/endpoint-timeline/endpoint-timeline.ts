/** `<trial-endpoint-timeline>`: one subject's course on one screen, honest about what is unknown. */
import type { Course } from '@trialside/client';
import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { Lexicon } from '../element/lexicon.ts';
import { TrialElement, type Properties } from '../element/trial-element.ts';
import { TrialChanged } from '../events/changed.ts';
import { loadTimelineWords } from '../locales/load-timeline.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';
import type { Hands, Sort } from './beside/index.ts';
import type { Steered } from './beside/steering.ts';
import type { FileKind } from './export/index.ts';
import { Following } from './following.ts';
import { Later } from './later.ts';
import type { Drawn } from './layout.ts';
import { plotTemplate } from './plot-template.ts';
import { footerTemplate, remarkOf } from './remark.ts';
import type { Stage } from './stage.ts';
import { staging } from './staging.ts';
import { styles } from './styles.ts';
import { toolbarTemplate } from './toolbar.ts';
import { FIRST_VIEW, type View } from './view.ts';

/**
 * The course of one subject. Alone it takes a `record` with its `protocol`; inside `<trial-provider>` it reads `subject`
 * and stays current.
 *
 * @tag trial-endpoint-timeline
 * @attr subject - code of the subject in the study
 * @attr since - an earlier cut to compare with: a calendar date (as known at its end, and asked on it), or a change number
 * @attr shortcuts - `off`: no key that is one character (letters, signs, digits) does anything; the reader can switch it, too
 * @fires trial-changed - the course has changed
 * @fires trial-error - something a host may want to log
 */
export class TrialEndpointTimeline extends TrialElement {
  static override properties: Properties = {
    ...TrialElement.properties,
    subject: {},
    since: {},
    shortcuts: { reflect: true },
    record: { attribute: false },
    earlier: { attribute: false },
    protocol: { attribute: false },
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  declare subject: string | null | undefined;
  declare since: string | null | undefined;
  declare shortcuts: string | null | undefined;
  /** Everything known about the subject, where the page gives it. Needs `protocol`. */
  declare record: SubjectRecord | null | undefined;
  /** What was known of the same subject at an earlier cut; beside `record`. */
  declare earlier: SubjectRecord | null | undefined;
  declare protocol: Protocol | null | undefined;

  readonly #lexicon: Lexicon<TimelineWords> = new Lexicon(
    this,
    () => this.language,
    loadTimelineWords,
    () => this.report('file-missing'),
  );
  readonly #resized: ResizeObserver = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.#width) return;
    this.#width = width;
    // Not within the observation: drawing changes the height, which would be observed again.
    requestAnimationFrame(() => this.requestUpdate());
  });
  readonly #following: Following = new Following({
    isBusy: () => this.matches(':hover, :focus-within'),
    taken: (data) => this.#taken(data),
    changed: () => this.requestUpdate(),
  });
  readonly #legend = this.#later(() => import('./legend/index.ts'));
  readonly #beside = this.#later(() => import('./beside/index.ts'));
  readonly #export = this.#later(() => import('./export/index.ts'));
  readonly #sound = this.#later(async () =>
    (await import('./sound/index.ts')).sounding(() => this.requestUpdate()),
  );
  #width = 0;
  #view: View = FIRST_VIEW;
  #sort: Sort | null = null;
  #isNew = true;
  #drawn: Drawn | null = null;
  #hands: Hands | null = null;
  /** Keys pressed before what hears them was loaded: none is lost. */
  readonly #early: KeyboardEvent[] = [];
  #plot: HTMLElement | null = null;

  readonly #staged = staging();
  readonly #steered: Steered = {
    root: () => this.shadowRoot,
    drawn: () => this.#drawn,
    course: () => this.facts,
    view: () => this.#view,
    set: (view) => this.#set(view),
    pin: (key) => this.#pin(key),
    toTable: () => void this.#toTable(),
    hasShortcuts: () => this.shortcuts !== 'off',
  };
  /** Which of the nine data states it is in. */
  get state(): DataState {
    return this.#following.data.state;
  }

  /** What it shows, before any pixel; null where it shows no course. */
  get facts(): Course | null {
    return this.#following.course;
  }

  #later<Part>(load: () => Promise<Part>): Later<Part> {
    return new Later(
      load,
      () => this.requestUpdate(),
      () => this.report('file-missing'),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.addEventListener('pointerleave', this.#left);
    this.addEventListener('focusout', this.#left);
    this.#isNew = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.removeEventListener('pointerleave', this.#left);
    this.removeEventListener('focusout', this.#left);
    this.#following.close();
    this.#sound.part?.stop();
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAny = (names: readonly (keyof TrialEndpointTimeline)[]): boolean =>
      this.#isNew || names.some((name) => changed.has(name));
    const { subject = null, record = null, protocol = null, context, earlier = null, since = null } = this;
    const asked = { subject, record, protocol, context };
    const [isOther, isCompared] = [
      ['subject', 'record', 'protocol'],
      ['since', 'earlier'],
    ] as const;
    if (isAny([...isOther, ...isCompared])) this.#following.followBefore(asked, earlier, since);
    if (isAny(isOther) && !this.#following.follow(asked).isSame) {
      const { mode, scale, hidden, legend } = this.#view;
      this.#view = { ...FIRST_VIEW, mode, scale, hidden, legend };
    }
    this.#isNew = false;
  }

  #taken(data: Data<Course>): void {
    this.requestUpdate();
    if (data.state === 'loading' || data.state === 'idle') return;
    if (data.state === 'error') this.report(data.reason);
    const inHand = held(data);
    const [subjectId, change] = [inHand?.subjectId ?? null, inHand?.cut?.knownAt ?? null];
    this.dispatchEvent(new TrialChanged({ subjectId, change, state: data.state }));
  }

  // Nobody is there any more, once the pointer or the focus has gone where it goes.
  readonly #left = (): void =>
    void setTimeout(() => {
      if (!this.matches(':hover, :focus-within')) this.#following.incoming.release();
    });

  readonly #set = (view: Partial<View>): void => {
    this.#view = { ...this.#view, ...view };
    this.requestUpdate();
  };

  readonly #pin = (key: string): void => {
    const { pins } = this.#view;
    const others = pins.filter((one) => one !== key);
    this.#set({ pins: others.length < pins.length ? others : [...pins, key], cursor: key, lit: null });
  };

  protected override updated(): void {
    if (this.#drawn && this.#view.sound) void this.#sound.get();
    else this.#sound.part?.stop();
    if (!this.#drawn) return;
    void this.#legend.get();
    const { part } = this.#beside;
    if (!part) return void this.#beside.get();
    const { styleSheet } = part.styles;
    const root = this.shadowRoot!;
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet);
    const plot = root.querySelector<HTMLElement>('.plot');
    if (!plot || plot === this.#plot) return;
    this.#plot = plot;
    this.#hands = part.attach(plot, this.#steered);
    for (const event of this.#early.splice(0)) this.#hands.keyed(event);
    this.requestUpdate();
  }

  /** Null before there is a course, or words for it. */
  #stage(): Stage | null {
    const { words } = this.#lexicon;
    const { course, data, before } = this.#following;
    if (!course || !words) return null;
    const { language, languageTag, since = null } = this;
    const stage = this.#staged(course, {
      words,
      language,
      languageTag,
      data,
      before,
      since,
      view: this.#view,
      entriesOf: this.#legend.part?.entriesOf ?? null,
      width: this.#width,
      version: `Trialside ${(this.constructor as typeof TrialEndpointTimeline).version}`,
      set: this.#set,
      show: (key) => this.#hands?.show(key),
      pin: this.#pin,
      compareWith: (date) => void (this.since = date),
    });
    this.#drawn = stage.drawn;
    return stage;
  }

  protected override render(): TemplateResult {
    const words = this.#lexicon.words;
    if (!words) return html``;
    const { data, before, incoming } = this.#following;
    const remark = remarkOf(data, words);
    const stage = this.#stage();
    if (!stage) {
      this.#drawn = null;
      return html`<p class="remark" role="status">${remark}</p>
        ${this.#retry(words)}`;
    }
    const { course: facts, voice, view, drawn } = stage;
    const [beside, legend] = [this.#beside.part, this.#legend.part];
    const cursor = (view.cursor && facts.facts.find(({ key }) => key === view.cursor)) || null;
    return html`<figure aria-labelledby="title">
      <figcaption>
        <p class="title" id="title">
          ${words.title(facts.subjectCode)}${facts.synthetic ? html`<span class="synthetic">${words.synthetic}</span>` : nothing}
        </p>
        ${beside?.newsTemplate(incoming, words)}
        <p class="summary">${stage.summary}</p>
        ${
          remark
            ? html`<p class="remark" role="status">${remark}</p>
                ${this.#retry(words)}`
            : nothing
        }
        ${beside?.beforeTemplate(before, this.since, words)}
        ${beside?.coloursTemplate(this.#hands?.unreadable ?? [], words)}
        ${legend?.sinceTemplate(stage) ?? nothing}
      </figcaption>
      ${toolbarTemplate(words, view, { set: this.#set, zoom: (by) => this.#hands?.zoom(by), save: (kind) => void this.#save(kind) })}
      <p class="filter" role="status">
        ${legend?.filterText(stage) ?? ''} ${stage.anchor?.key ? words.axis.said(stage.anchor.name) : ''}
      </p>
      <div
        class="plot"
        tabindex="0"
        role="group"
        aria-roledescription=${words.roleDescription}
        aria-labelledby="title"
        aria-describedby="help"
        aria-activedescendant=${cursor ? 'here' : nothing}
        @keydown=${this.#tooEarly}
      >
        ${plotTemplate({ drawn, voice, cursor, over: this.#hands?.over(stage) ?? (() => ({ paths: [], letters: [] })) })}
      </div>
      <div class="readout">${beside?.readoutTemplate(stage, cursor)}</div>
      <p class="help" id="help" tabindex="-1">${words.help}</p>
      ${beside?.pinsTemplate(stage) ?? nothing} ${legend?.toolsTemplate(stage, this) ?? nothing}
      ${view.sound ? this.#sound.part?.template(stage) : nothing}
      ${view.legend ? legend?.legendTemplate(stage) : nothing}
      ${
        view.table && beside
          ? html`<div @keydown=${this.#inTable}>
              ${beside.tableTemplate(stage, {
                sort: this.#sort,
                setSort: (sort) => {
                  this.#sort = sort;
                  this.#set({ page: 0 });
                },
              })}
            </div>`
          : nothing
      }
      ${footerTemplate(stage)}
    </figure>`;
  }

  #retry({ controls }: TimelineWords): TemplateResult | typeof nothing {
    const { state } = this.#following.data;
    if (state !== 'offline' && state !== 'error') return nothing;
    const again = (): void => {
      this.context?.client?.retry();
      this.#isNew = state === 'error';
      this.requestUpdate();
    };
    return html`<button type="button" @click=${again}>${controls.retry}</button>`;
  }

  async #save(kind: FileKind): Promise<void> {
    const part = await this.#export.get();
    const stage = this.#stage();
    if (!part || !stage) return;
    await part.save(kind, stage, this.shadowRoot!).catch(() => this.report('file-missing'));
  }

  async #toTable(): Promise<void> {
    const beside = await this.#beside.get();
    const stage = this.#stage();
    if (!beside || !stage) return;
    const { cursor } = this.#view;
    this.#set({ table: true, ...(cursor ? { page: beside.pageOf(cursor, stage, this.#sort) } : {}) });
    await this.updateComplete;
    const row =
      this.shadowRoot!.querySelector('tr[aria-current] button') ?? this.shadowRoot!.querySelector('.scroll');
    (row as HTMLElement | null)?.focus();
  }

  readonly #tooEarly = (event: KeyboardEvent): void => {
    if (!this.#hands) this.#early.push(event);
  };

  readonly #inTable = (event: KeyboardEvent): void => {
    if (event.key !== 't' || this.shortcuts === 'off' || event.ctrlKey || event.altKey || event.metaKey)
      return;
    event.preventDefault();
    event.stopPropagation();
    this.shadowRoot!.querySelector<HTMLElement>('.plot')!.focus();
  };
}
