/** `<trial-endpoint-timeline>`: one subject's course on one screen, honest about what is unknown. */
import type { Course } from '@trialside/client';
import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import { LANES, type LaneKey } from '@trialside/rules/timeline';
import type { TrialContext } from '../element/context.ts';
import { forState, held, type Data } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { Lexicon } from '../element/lexicon.ts';
import { TrialElement } from '../element/trial-element.ts';
import { TrialChanged } from '../events/changed.ts';
import { formatDate } from '../element/format-date.ts';
import { loadTimelineWords } from '../locales/load-timeline.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';
import { axisOf, ticksOf, type Axis, type Span } from './axis.ts';
import { detailTemplate, PAGE, tableTemplate } from './beside-template.ts';
import { followCourse } from './course-source.ts';
import { csvOf, offer, svgOf } from './export.ts';
import { moveOf } from './keys.ts';
import { MARGIN, pictureTemplate, RULER } from './picture-template.ts';
import { heightOf, rowsOf, type Row } from './rows.ts';
import { factText, rowName, sayWhat, type Voice } from './say.ts';
import { sceneOf, type Hit, type Scene } from './scene.ts';
import { styles } from './styles.ts';
import { summaryOf } from './summary.ts';
import { FIRST_VIEW, moved, wholeSpan, zoomed, type View } from './view.ts';

const GUTTER = 168;
const NARROW_GUTTER = 108;
const NARROW = 560;
/** How near the pointer must be to a mark that is smaller than this. */
const SLOP = 12;

interface Drawn {
  readonly rows: readonly Row[];
  readonly axis: Axis;
  readonly scene: Scene;
  readonly whole: Span;
}

/**
 * The course of one subject. Alone it takes a `record` with its `protocol`; inside `<trial-provider>` it reads `subject`
 * and stays current.
 *
 * @tag trial-endpoint-timeline
 * @attr subject - code of the subject in the study
 * @fires trial-changed - the course has changed
 * @fires trial-error - something a host may want to log
 */
export class TrialEndpointTimeline extends TrialElement {
  static override properties: PropertyDeclarations = {
    ...TrialElement.properties,
    subject: {},
    record: { attribute: false },
    protocol: { attribute: false },
  };

  static override styles: CSSResultGroup = styles as CSSResultGroup;

  declare subject: string | null | undefined;
  /** Everything known about the subject, where the page gives it. Needs `protocol`. */
  declare record: SubjectRecord | null | undefined;
  declare protocol: Protocol | null | undefined;

  #data: Data<Course> = { state: 'idle', reason: 'no-subject' };
  #stop: (() => void) | null = null;
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
    this.requestUpdate();
  });
  #width = 0;
  #view: View = FIRST_VIEW;
  #page = 0;
  #isNew = true;
  #round = 0;
  #drawn: Drawn | null = null;

  /** Which of the nine data states it is in. */
  get state(): DataState {
    return this.#data.state;
  }

  /** What it shows, before any pixel; null where it shows no course. */
  get facts(): Course | null {
    return held(this.#data)?.value ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#isNew = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#stop?.();
    this.#stop = null;
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#isNew ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#isNew && !(['subject', 'record', 'protocol'] as const).some((name) => changed.has(name)))
      return;
    this.#isNew = false;
    this.#view = { ...FIRST_VIEW, mode: this.#view.mode, scale: this.#view.scale, hidden: this.#view.hidden };
    const asked = { record: this.record ?? null, protocol: this.protocol ?? null, context: this.context };
    this.#stop?.();
    this.#stop = null;
    // Lets go of the old subject at once; what comes late of it is for nobody.
    const round = (this.#round += 1);
    this.#stop = followCourse({ ...asked, subject: this.subject ?? null }, (data) => {
      if (round === this.#round) this.#take(data);
    });
  }

  #take(data: Data<Course>): void {
    this.#data = data;
    this.requestUpdate();
    if (data.state === 'loading' || data.state === 'idle') return;
    if (data.state === 'error') this.report(data.reason);
    const inHand = held(data);
    this.dispatchEvent(
      new TrialChanged({
        subjectId: inHand?.subjectId ?? null,
        change: inHand?.cut?.knownAt ?? null,
        state: data.state,
      }),
    );
  }

  #set(view: Partial<View>): void {
    this.#view = { ...this.#view, ...view };
    this.requestUpdate();
  }

  #voice(words: TimelineWords, facts: Course): Voice {
    return {
      words,
      languageTag: this.languageTag,
      infusion: facts.infusion,
      names: Object.fromEntries(facts.names.map(({ key, name }) => [key, name[this.language]])),
    };
  }

  #draw(facts: Course, gutter: number, voice: Voice): Drawn {
    const { span, mode, scale, hidden } = this.#view;
    const whole = wholeSpan(facts);
    const axis = axisOf(span ?? whole, mode, facts.infusion, Math.max(this.#width - gutter - MARGIN, 120));
    const rows = rowsOf(facts, hidden);
    return {
      rows,
      axis,
      whole,
      scene: sceneOf(rows, {
        axis,
        cut: facts.through,
        facts,
        scale,
        nameOf: (what) => sayWhat(what, voice),
      }),
    };
  }

  protected override render(): TemplateResult {
    const words = this.#lexicon.words;
    if (!words) return html``;
    const { facts } = this;
    const remark = this.#remark(words);
    if (!facts)
      return html`<p class="remark" role="status">${remark}</p>
        ${this.#retry(words)}`;
    const voice = this.#voice(words, facts);
    const gutter = this.#width < NARROW ? NARROW_GUTTER : GUTTER;
    const drawn = this.#draw(facts, gutter, voice);
    this.#drawn = drawn;
    const cursor = facts.facts.find(({ key }) => key === this.#view.cursor) ?? null;
    return html`<figure aria-labelledby="title">
      <figcaption>
        <p class="title" id="title">
          ${words.title(facts.subjectCode)}${facts.synthetic ? html`<span class="synthetic">${words.synthetic}</span>` : nothing}
        </p>
        <p class="summary">${summaryOf(facts, voice)}</p>
        ${
          remark
            ? html`<p class="remark" role="status">${remark}</p>
                ${this.#retry(words)}`
            : nothing
        }
      </figcaption>
      ${this.#toolbar(words, facts, voice)}
      <div
        class="plot"
        tabindex="0"
        role="group"
        aria-roledescription=${words.roleDescription}
        aria-labelledby="title"
        aria-describedby="help"
        aria-activedescendant=${cursor ? 'here' : nothing}
        @keydown=${this.#keyed}
        @pointermove=${this.#pointed}
        @pointerdown=${this.#pressed}
        @pointerup=${this.#released}
        @wheel=${this.#wheeled}
      >
        ${pictureTemplate({
          ...drawn,
          ticks: ticksOf(drawn.axis, facts.infusion),
          gutter,
          height: heightOf(drawn.rows),
          through: facts.through,
          infusion: facts.infusion,
          voice,
          marked: drawn.scene.hits.filter(({ fact }) => fact.key === this.#view.cursor),
        })}
        ${cursor ? html`<span id="here" role="img" class="unseen" aria-label=${factText(cursor, voice)}></span>` : nothing}
      </div>
      <p class="help" id="help">${words.help}</p>
      ${
        cursor
          ? html`<section class="detail">
              ${detailTemplate(cursor, voice, this.#view.pinned ? () => this.#set({ pinned: false, cursor: null }) : null)}
            </section>`
          : nothing
      }
      ${this.#view.table ? this.#table(facts, drawn, voice) : nothing} ${this.#footer(facts, words)}
    </figure>`;
  }

  #remark(words: TimelineWords): string {
    const { state } = words;
    return forState(this.#data, {
      idle: ({ reason }) => (reason === 'no-subject' ? state.idle : state.notConnected),
      loading: () => state.loading,
      ready: () => '',
      empty: ({ reason }) => (reason === 'no-subject' ? state.noSubject : state.noValue),
      partial: () => '',
      stale: () => '',
      offline: () => state.offline,
      forbidden: ({ reason }) => (reason === 'role' ? state.role : state.signedOut),
      error: () => state.error,
    });
  }

  #retry({ controls }: TimelineWords): TemplateResult | typeof nothing {
    const { state } = this.#data;
    if (state !== 'offline' && state !== 'error') return nothing;
    const again = (): void => {
      this.context?.client?.retry();
      this.#isNew = state === 'error';
      this.requestUpdate();
    };
    return html`<button type="button" @click=${again}>${controls.retry}</button>`;
  }

  #toolbar({ controls, lanes, table }: TimelineWords, facts: Course, voice: Voice): TemplateResult {
    const { mode, scale, hidden, span } = this.#view;
    const present = LANES.filter((lane) => facts.facts.some((fact) => fact.lane === lane));
    const toggle = (lane: LaneKey): void => {
      const next = new Set(hidden);
      if (!next.delete(lane)) next.add(lane);
      this.#set({ hidden: next });
    };
    const button = (label: string, act: () => void, pressed?: boolean, disabled = false): TemplateResult =>
      html`<button
        type="button"
        aria-pressed=${pressed === undefined ? nothing : String(pressed)}
        ?disabled=${disabled}
        @click=${act}
      >
        ${label}
      </button>`;
    return html`<div class="toolbar" role="toolbar" aria-label=${controls.toolbar}>
      ${button(controls.zoomIn, () => this.#zoom(0.5))}
      ${button(controls.zoomOut, () => this.#zoom(2), undefined, !span)}
      ${button(controls.whole, () => this.#set({ span: null }), undefined, !span)}
      ${button(controls.split, () => this.#set({ mode: mode === 'split' ? 'linear' : 'split' }), mode === 'split')}
      ${button(controls.logarithmic, () => this.#set({ scale: scale === 'log' ? 'linear' : 'log' }), scale === 'log')}
      <details>
        <summary>${controls.lanes}</summary>
        <div>
          ${present.map(
            (lane) =>
              html`<label
                ><input
                  type="checkbox"
                  .checked=${!hidden.has(lane)}
                  @change=${() => toggle(lane)}
                />${lanes[lane]}</label
              >`,
          )}
        </div>
      </details>
      ${button(this.#view.table ? table.hide : table.show, () => this.#set({ table: !this.#view.table }), this.#view.table)}
      ${button(controls.saveCsv, () => offer(`${facts.subjectCode}.csv`, 'text/csv', csvOf(facts, voice, this.#cutText(facts, voice.words))))}
      ${button(controls.saveSvg, () => this.#saveSvg(facts, voice))}
    </div>`;
  }

  #cutText(_facts: Course, words: TimelineWords): string {
    const cut = held(this.#data)?.cut;
    return cut ? words.footer.cut(cut.knownAt, formatDate(cut.on, this.languageTag)) : '';
  }

  #footer(facts: Course, words: TimelineWords): TemplateResult {
    const omitted = facts.omitted.reduce((sum, { count }) => sum + count, 0);
    const reasons = facts.omitted.map(({ reason }) => words.omissions[reason]).join('; ');
    return html`<footer>
      <span>${this.#cutText(facts, words)}</span>
      ${omitted > 0 ? html`<span>${words.footer.omitted(omitted)}: ${reasons}</span>` : nothing}
      <span>Trialside ${(this.constructor as typeof TrialEndpointTimeline).version}</span>
    </footer>`;
  }

  #table(facts: Course, { rows, axis }: Drawn, voice: Voice): TemplateResult {
    const [from, to] = [axis.dayAt(0), axis.dayAt(axis.width)];
    const shown = rows
      .flatMap((row) => row.facts)
      .filter(
        ({ start, end }) => !start || (start.first <= to && (end.kind !== 'known' || end.days.last >= from)),
      );
    return html`<div class="scroll">
      ${tableTemplate(
        {
          shown,
          all: facts.facts.length,
          cursor: this.#view.cursor,
          page: Math.min(this.#page, Math.floor(shown.length / PAGE)),
        },
        voice,
        {
          choose: (key) => this.#set({ cursor: key, pinned: true }),
          turn: (page) => {
            this.#page = page;
            this.requestUpdate();
          },
        },
      )}
    </div>`;
  }

  #zoom(factor: number, around?: number): void {
    const { axis, whole } = this.#drawn!;
    const span = this.#view.span ?? whole;
    const cursor = this.facts?.facts.find(({ key }) => key === this.#view.cursor);
    const day = around ?? cursor?.start?.first ?? axis.dayAt(axis.width / 2);
    const next = zoomed(span, whole, factor, day);
    this.#set({ span: next.from <= whole.from && next.to >= whole.to ? null : next });
  }

  #show(key: string): void {
    const fact = this.facts?.facts.find((one) => one.key === key);
    const { axis, whole } = this.#drawn!;
    const { span } = this.#view;
    const day = fact?.start?.first;
    const isOut = span !== null && day !== undefined && (axis.x(day) < 0 || axis.x(day) > axis.width);
    this.#set({
      cursor: key,
      ...(isOut ? { span: moved(span, whole, day - Math.floor((span.from + span.to) / 2)) } : {}),
    });
  }

  readonly #keyed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.#drawn) return;
    const move = moveOf(event.key, this.#drawn.rows, this.#view.cursor);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    if (move.to === 'fact') this.#show(move.key);
    else if (move.to === 'zoom') this.#zoom(move.factor);
    else if (move.to === 'whole') this.#set({ span: null });
    else if (move.to === 'pin') this.#set({ pinned: !this.#view.pinned });
    else if (move.to === 'leave') this.#set(this.#view.pinned ? { pinned: false } : { cursor: null });
    else if (move.to === 'pan') {
      const { whole } = this.#drawn;
      if (this.#view.span) this.#set({ span: moved(this.#view.span, whole, move.days) });
    }
  };

  #under(event: MouseEvent): Hit | null {
    const drawn = this.#drawn;
    const picture = this.renderRoot.querySelector('.picture');
    if (!drawn || !picture) return null;
    const { left, top } = picture.getBoundingClientRect();
    const gutter = this.#width < NARROW ? NARROW_GUTTER : GUTTER;
    const [x, y] = [event.clientX - left - gutter, event.clientY - top - RULER];
    const distance = (hit: Hit): number => Math.max(hit.left - x, x - hit.right, 0);
    const near = drawn.scene.hits.filter(
      (hit) => y >= hit.row.top && y < hit.row.top + hit.row.height && distance(hit) <= SLOP,
    );
    // Of several the nearest, and of those under the pointer the shortest: a step, not the bar it is a part of.
    return (
      near.toSorted((a, b) => distance(a) - distance(b) || a.right - a.left - (b.right - b.left))[0] ?? null
    );
  }

  #dragged: { readonly x: number; readonly span: Span } | null = null;

  readonly #pointed = (event: PointerEvent): void => {
    if (this.#dragged && this.#drawn) {
      const { axis, whole } = this.#drawn;
      const perPixel = (this.#dragged.span.to + 1 - this.#dragged.span.from) / axis.width;
      const days = Math.round((this.#dragged.x - event.clientX) * perPixel);
      if (this.#view.span && days !== 0) this.#set({ span: moved(this.#dragged.span, whole, days) });
      return;
    }
    if (this.#view.pinned) return;
    const key = this.#under(event)?.fact.key ?? null;
    if (key !== this.#view.cursor) this.#set({ cursor: key });
  };

  readonly #pressed = (event: PointerEvent): void => {
    const hit = this.#under(event);
    if (hit) this.#set({ cursor: hit.fact.key, pinned: true });
    else if (this.#view.span) this.#dragged = { x: event.clientX, span: this.#view.span };
    else if (this.#view.pinned) this.#set({ pinned: false, cursor: null });
  };

  readonly #released = (): void => {
    this.#dragged = null;
  };

  // The page scrolls as ever; only with Ctrl or Meta does the wheel mean the picture.
  readonly #wheeled = (event: WheelEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || !this.#drawn) return;
    event.preventDefault();
    const left = this.renderRoot.querySelector('.picture')!.getBoundingClientRect().left;
    const gutter = this.#width < NARROW ? NARROW_GUTTER : GUTTER;
    this.#zoom(event.deltaY < 0 ? 0.8 : 1.25, this.#drawn.axis.dayAt(event.clientX - left - gutter));
  };

  #saveSvg(facts: Course, voice: Voice): void {
    const { rows, scene, axis } = this.#drawn!;
    const look = (name: string): Readonly<Record<string, string>> => {
      const mark = this.renderRoot.querySelector(`.picture .${CSS.escape(name)}`);
      if (!mark) return {};
      const style = getComputedStyle(mark);
      const names = [
        'fill',
        'fill-opacity',
        'stroke',
        'stroke-width',
        'stroke-dasharray',
        'font-size',
        'font-weight',
      ];
      return Object.fromEntries(names.map((property) => [property, style.getPropertyValue(property)]));
    };
    offer(
      `${facts.subjectCode}.svg`,
      'image/svg+xml',
      svgOf(scene, {
        title: voice.words.title(facts.subjectCode),
        footer: this.#cutText(facts, voice.words),
        width: axis.width,
        height: heightOf(rows),
        gutter: GUTTER,
        labels: rows.map(({ lane, row, top }) => ({
          text: row ? rowName(lane, row, voice) : voice.words.lanes[lane],
          y: top + 15,
        })),
        look,
      }),
    );
  }
}
