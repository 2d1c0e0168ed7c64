/** `<trial-endpoint-timeline>`: one subject's course on one screen, honest about what is unknown. */
import type { Course } from '@trialside/client';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
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
import type { Hands } from './beside/index.ts';
import type { Steered } from './beside/steering.ts';
import type { FileKind } from './export/index.ts';
import { figureTemplate } from './figure-template.ts';
import { Following } from './following.ts';
import type { Drawn } from './layout.ts';
import { partsOf } from './parts.ts';
import { remarkTemplate } from './remark.ts';
import type { Stage } from './stage.ts';
import { staging } from './staging.ts';
import { styles } from './styles.ts';
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
  readonly #parts = partsOf(
    () => this.requestUpdate(),
    () => this.report('file-missing'),
  );
  #width = 0;
  #view: View = FIRST_VIEW;
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
    stage: () => this.#stage(),
    settled: () => this.updateComplete,
    view: () => this.#view,
    set: (view) => this.#set(view),
    pin: (key) => this.#pin(key),
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

  constructor() {
    super();
    for (const name of ['pointerleave', 'focusout']) this.addEventListener(name, this.#left);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resized.observe(this);
    this.#isNew = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
    this.#following.close();
    this.#parts.sound.part?.stop();
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
      const { mode, scale, hidden, legend, sort } = this.#view;
      this.#view = { ...FIRST_VIEW, mode, scale, hidden, legend, sort };
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
    const { legend, beside, sound } = this.#parts;
    if (this.#drawn && this.#view.sound) void sound.get();
    else sound.part?.stop();
    if (!this.#drawn) return;
    void legend.get();
    void beside.get();
    const plot = this.shadowRoot!.querySelector<HTMLElement>('.plot');
    if (!beside.part || !plot || plot === this.#plot) return;
    this.#plot = plot;
    this.#hands = beside.part.attach(plot, this.#steered, this.#early);
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
      entriesOf: this.#parts.legend.part?.entriesOf ?? null,
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
    const { words } = this.#lexicon;
    if (!words) return html``;
    const following = this.#following;
    const remark = remarkTemplate(following.data, words, this.#again);
    const stage = this.#stage();
    if (!stage) this.#drawn = null;
    return stage
      ? figureTemplate(stage, {
          parts: this.#parts,
          hands: this.#hands,
          following,
          remark,
          kept: this,
          save: (kind) => void this.#save(kind),
          tooEarly: this.#tooEarly,
        })
      : html`${remark}`;
  }

  readonly #again = (): void => {
    this.context?.client?.retry();
    this.#isNew = this.state === 'error';
    this.requestUpdate();
  };

  async #save(kind: FileKind): Promise<void> {
    const part = await this.#parts.files.get();
    const stage = this.#stage();
    if (!part || !stage) return;
    await part.save(kind, stage, this.shadowRoot!).catch(() => this.report('file-missing'));
  }

  readonly #tooEarly = (event: KeyboardEvent): void => {
    if (!this.#hands) this.#early.push(event);
  };
}
