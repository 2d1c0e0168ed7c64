/** `<trial-response-badge>`: where a subject stands, at a glance, and on opening every criterion behind it. */
import type { CSSResultGroup, PropertyValues } from 'lit';
import type { ResponseDetail, ResponseSummary } from '@trialside/client';
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { SubjectResponseState } from '@trialside/rules/response';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { DataState } from '../element/data-states.ts';
import { clock } from '../element/clock.ts';
import { TrialElement, type Properties } from '../element/trial-element.ts';
import { localeFor } from '../locales/locale-for.ts';
import { loadWords, wordsInHand } from '../locales/load-face.ts';
import type { LocaleName, Words } from '../locales/words.ts';
import { TrialChanged } from '../events/changed.ts';
import { makeButton, writeOn, type Marks } from './button.ts';
import { faceOf, joined, type Face } from './face.ts';
import type { Panel } from './panel/panel.ts';
import { styles } from './response-badge.styles.ts';
import { connectedSource, givenSource, recordSource, type Source } from './source.ts';

/** What decides which subject is shown. */
const ASKED = ['subject', 'record', 'protocol', 'response'] as const;

/**
 * Platelet response of one subject. Inside `<trial-provider>` it reads `subject` and stays current; alone it takes a
 * `record` with its `protocol`, or a finished `response`.
 *
 * @tag trial-response-badge
 * @attr subject - code of the subject in the study
 * @attr open - whether the criteria are shown
 * @fires trial-changed - what it shows has changed
 * @fires trial-error - something a host may want to log
 * @csspart badge - the closed badge
 * @csspart panel - what opens above the page
 */
export class TrialResponseBadge extends TrialElement {
  static override properties: Properties = {
    ...TrialElement.properties,
    subject: {},
    open: { type: Boolean, reflect: true },
    record: { attribute: false },
    protocol: { attribute: false },
    response: { attribute: false },
  };

  static override styles: CSSResultGroup = styles;

  declare subject: string | null | undefined;
  /** @default false */
  declare open: boolean;
  /** Everything known about the subject; the rules then run here. Needs `protocol`. */
  declare record: SubjectRecord | null | undefined;
  declare protocol: Protocol | null | undefined;
  /** A response worked out elsewhere. */
  declare response: ResponseDetail | null | undefined;

  #data: Data<ResponseSummary> = { state: 'idle', reason: 'no-subject' };
  #source: Source | null = null;
  /** True from a change of what is asked for until the next drawing. */
  #stale = true;
  /** What the last `trial-changed` told of. */
  #told: Data<ResponseSummary> | null = null;
  #button: HTMLButtonElement | null = null;
  /** What is written on it. */
  #marks: Marks | null = null;
  #missingWords: LocaleName | null = null;
  #wordsComing = false;
  /** From the press that opens it until it is closed; resolves to null where it cannot be had. */
  #panel: Promise<Panel | null> | null = null;
  /** The file of the panel could not be loaded; pressing again tries again. */
  #panelMissing = false;

  /** Which of the nine data states the badge is in. */
  get state(): DataState {
    return this.#data.state;
  }

  /** What the badge shows; null where it shows no value. */
  get value(): ResponseSummary | null {
    return held(this.#data)?.value ?? null;
  }

  protected override contextChanged(before: TrialContext | null): void {
    const now = this.context;
    this.#stale ||= now?.client !== before?.client || now?.cut !== before?.cut;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.#stale || ASKED.some((name) => changed.has(name))) this.#restart();
  }

  /** Lets go of the old subject before anything new is drawn. */
  #restart(): void {
    this.#stale = false;
    this.#source?.close();
    this.#source = null;
    this.#told = null;
    const take = (data: Data<ResponseSummary>): void => {
      this.#data = data;
      this.requestUpdate();
    };
    if (this.response) this.#source = givenSource(this.response, take);
    else if (this.record && this.protocol) this.#source = recordSource(this.record, this.protocol, take);
    else if (this.subject && this.context) this.#source = connectedSource(this.context, this.subject, take);
    else this.#data = { state: 'idle', reason: this.subject ? 'no-provider' : 'no-subject' };
  }

  static #press(this: void, { currentTarget }: Event): void {
    const badge = ((currentTarget as Node).getRootNode() as ShadowRoot).host as TrialResponseBadge;
    // An open panel closes by itself when its badge is pressed.
    if (!badge.#panel) badge.open = true;
  }

  protected override render(): null {
    const page = this.ownerDocument.documentElement.lang;
    const languageTag = this.languageTagOn(page);
    const language = localeFor(languageTag);
    const words = this.#wordsOf(language);
    const inHand = held(this.#data);
    const face: Face = words
      ? faceOf(this.#data, words, (at) => clock(languageTag, inHand?.timeZone)(at))
      : { look: 'none', code: '', text: '', meaning: '' };
    const text = this.#panelMissing ? joined(' · ', face.text, words?.detailMissing) : face.text;
    const marks: Marks = {
      text,
      values: [
        face.look,
        face.code,
        `${this.open}`,
        joined(', ', joined(' ', face.code, text), face.meaning, this.#subjectCode),
        inHand && this.state !== 'ready' ? '' : undefined,
        languageTag === page || language === localeFor(page) ? undefined : language,
      ],
    };
    if (this.#button) writeOn(this.#button, marks, this.#marks);
    else this.#button = makeButton(this.renderRoot, marks, TrialResponseBadge.#press);
    this.#marks = marks;
    return null;
  }

  /** The words to speak with; undefined while another language is on its way. Where it cannot be had, English. */
  #wordsOf(language: LocaleName): Words | undefined {
    const words = wordsInHand(this.#missingWords === language ? 'en' : language, this.context?.words);
    if (!words && !this.#wordsComing) void this.#fetchWords(language);
    return words;
  }

  async #fetchWords(language: LocaleName): Promise<void> {
    this.#wordsComing = true;
    try {
      await loadWords();
    } catch {
      this.#missingWords = language;
      this.report('file-missing');
    }
    this.#wordsComing = false;
    this.requestUpdate();
  }

  get #subjectCode(): string {
    // A record that cannot be read says so; it does not break the page.
    return this.record?.subject?.code ?? this.subject ?? '';
  }

  protected override updated(): void {
    const { open } = this;
    this.#tell();
    if (open) this.#panel ??= this.#openPanel();
    void this.#panel?.then((panel) => (open ? panel?.update() : panel?.close()));
  }

  /** Tells the host, and screen readers through the provider, what has become of the value. */
  #tell(): void {
    const now = this.#data;
    const before = this.#told;
    if (now === before || now.state === 'loading' || now.state === 'idle') return;
    this.#told = now;
    const inHand = held(now);
    const was = before && held(before)?.value.state;
    const is = inHand?.value.state;
    if (is && was && was !== is) this.#announce(was, is);
    if (now.state === 'error') this.report(now.reason);
    this.dispatchEvent(
      new TrialChanged({
        subjectId: inHand?.subjectId ?? null,
        change: inHand?.cut?.knownAt ?? null,
        state: now.state,
      }),
    );
  }

  #announce(was: SubjectResponseState, is: SubjectResponseState): void {
    const meaning = this.#wordsOf(this.language)?.meaning;
    if (meaning)
      this.context?.announce({ subject: this.#subjectCode, before: meaning[was], now: meaning[is] });
  }

  async #openPanel(): Promise<Panel | null> {
    const closed = (): void => {
      this.#panel = null;
      this.open = false;
    };
    this.#panelMissing = false;
    try {
      const { openPanel } = await import('./panel/panel.ts');
      return await openPanel({
        root: this.shadowRoot!,
        facts: () => ({
          data: this.#data,
          source: this.#source,
          subject: this.#subjectCode,
          language: this.language,
          languageTag: this.languageTag,
          words: this.#wordsOf(this.language) ?? null,
        }),
        closed,
      });
    } catch {
      closed();
      this.#panelMissing = true;
      this.report('file-missing');
      return null;
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    void this.#panel?.then((panel) => panel?.close());
  }
}
