/** The subject behind the form: followed while there is one, and judged together with the entry. */
import type { Protocol } from '@trialside/rules/protocol';
import type { SubjectRecord } from '@trialside/rules/record';
import type { TrialContext } from '../element/context.ts';
import { held, type Data } from '../element/data-state.ts';
import type { JudgementWords } from '../locales/judgement-words.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { LocaleName, Words } from '../locales/words.ts';
import type { Known } from './connected.ts';
import type { Entry } from './entry.ts';
import type { JudgementView } from './judgement-view.ts';

/** What the page asks about. */
export interface Asked {
  readonly subject: string | null;
  readonly record: SubjectRecord | null;
  readonly protocol: Protocol | null;
  readonly context: TrialContext | null;
}

export interface Speech {
  readonly face: Words;
  readonly form: SledaiWords;
  readonly language: LocaleName;
  readonly languageTag: string;
}

type WithRecord = typeof import('./with-record.ts');

export class SubjectData {
  data: Data<Known> = { state: 'idle', reason: 'no-subject' };
  readonly #changed: () => void;
  #rules: WithRecord | null = null;
  #stop: (() => void) | null = null;
  #round = 0;
  #more: { readonly language: LocaleName; readonly words: JudgementWords } | null = null;
  #moreAsked: LocaleName | null = null;
  #judged: { readonly key: readonly unknown[]; readonly view: JudgementView | null } | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get known(): Known | null {
    return held(this.data)?.value ?? null;
  }

  /** Lets go of the old subject at once, then follows the new one. */
  ask(asked: Asked): void {
    this.close();
    const { subject, record, protocol, context } = asked;
    if (!record && (!subject || !context)) {
      return this.#take({ state: 'idle', reason: subject ? 'no-provider' : 'no-subject' });
    }
    if (record && !protocol) return this.#take({ state: 'error', reason: 'input' });
    this.#take({ state: 'loading' });
    void this.#follow(asked, this.#round);
  }

  close(): void {
    this.#round += 1;
    this.#stop?.();
    this.#stop = null;
    this.#judged = null;
  }

  async #follow({ subject, record, protocol, context }: Asked, round: number): Promise<void> {
    try {
      this.#rules ??= await import('./with-record.ts');
    } catch {
      if (round === this.#round) this.#take({ state: 'error', reason: 'file-missing' });
      return;
    }
    if (round !== this.#round) return;
    if (record && protocol) {
      const { cut, subject: of } = record;
      const value = { record, protocol };
      return this.#take({
        state: 'ready',
        held: { value, subjectId: of.id, cut, synthetic: protocol.synthetic },
      });
    }
    this.#stop = this.#rules.follow(context!, subject!, (data) => {
      if (round === this.#round) this.#take(data);
    });
  }

  #take(data: Data<Known>): void {
    this.data = data;
    this.#changed();
  }

  /** The date and visit that the page means, or the visit of today. */
  occasion(visit: string | null, assessed: string | null): { visitId: string | null; assessed: string } {
    const { known } = this;
    const at = known?.record.visits.find(({ id }) => id === visit)?.start?.slice(0, 10);
    const date = assessed || at || known?.record.cut.on || '';
    const found = known && !visit ? (this.#rules?.visitOn(known.record, date) ?? null) : null;
    return { visitId: visit ?? found, assessed: date };
  }

  /** What the record says about the entry; null while it cannot say anything. */
  judge({ draft, existing }: Entry, speech: Speech): JudgementView | null {
    const { known } = this;
    const rules = this.#rules;
    if (!known || !rules) return null;
    const words = this.#moreWords(speech.language);
    if (!words) return null;
    const key = [known.record, known.protocol, draft, existing, words, speech.form, speech.languageTag];
    if (this.#judged && key.every((one, index) => this.#judged!.key[index] === one)) return this.#judged.view;
    const view = judged(rules, known, draft, existing, { ...speech, more: words });
    this.#judged = { key, view };
    if (!view) this.data = { state: 'error', reason: 'input' };
    return view;
  }

  #moreWords(language: LocaleName): JudgementWords | null {
    if (this.#more?.language === language) return this.#more.words;
    if (this.#moreAsked !== language) {
      this.#moreAsked = language;
      void this.#rules!.loadJudgementWords(language).then(
        (words) => {
          this.#more = { language, words };
          this.#changed();
        },
        () => (this.#moreAsked = null),
      );
    }
    return this.#more?.words ?? null;
  }
}

function judged(
  rules: WithRecord,
  { record, protocol }: Known,
  draft: Entry['draft'],
  { sledai }: Entry['existing'],
  words: Speech & { readonly more: JudgementWords },
): JudgementView | null {
  try {
    const judgement = rules.judge(record, protocol, draft, sledai?.id ?? null);
    return rules.judgementView(judgement, words, words.languageTag);
  } catch {
    return null;
  }
}
