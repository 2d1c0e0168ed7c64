/** What the record says about an entry, worked out once for each state of both. */
import type { JudgementWords } from '../locales/judgement-words.ts';
import { loadJudgementWords } from '../locales/judgement-words.ts';
import type { SledaiWords } from '../locales/sledai-words.ts';
import type { LocaleName, WordOverrides } from '../locales/words.ts';
import type { Known } from '../element/subject-data.ts';
import type { Entry } from './entry.ts';
import { judge } from './judge.ts';
import { judgementView, type JudgementView } from './judgement-view.ts';

export interface Speech {
  /** Words of the host in place of those of the face. */
  readonly overrides: WordOverrides | null;
  readonly form: SledaiWords;
  readonly language: LocaleName;
  readonly languageTag: string;
}

export class Judging {
  readonly #changed: () => void;
  #more: { readonly language: LocaleName; readonly words: JudgementWords } | null = null;
  #asked: LocaleName | null = null;
  #last: { readonly of: readonly unknown[]; readonly view: JudgementView | 'unreadable' } | null = null;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Null while they are on their way. */
  get words(): JudgementWords | null {
    return this.#more?.words ?? null;
  }

  /** Null while words are on their way. */
  judge(known: Known, { draft, existing }: Entry, speech: Speech): JudgementView | 'unreadable' | null {
    const more = this.#moreWords(speech.language);
    if (!more) return null;
    const { form, overrides, language, languageTag } = speech;
    const of = [known.record, known.protocol, draft, existing, more, form, overrides, languageTag];
    const last = this.#last;
    if (last && of.every((one, index) => last.of[index] === one)) return last.view;
    let view: JudgementView | 'unreadable';
    try {
      const judgement = judge(known.record, known.protocol, draft, existing.sledai?.id ?? null);
      const face = { day: more.day, ...overrides?.[language] };
      const { timeZone } = known.record.site;
      view = judgementView(judgement, { form, face, more }, { languageTag, timeZone });
    } catch {
      view = 'unreadable';
    }
    this.#last = { of, view };
    return view;
  }

  #moreWords(language: LocaleName): JudgementWords | null {
    if (this.#more?.language !== language && this.#asked !== language) void this.#load(language);
    return this.#more?.words ?? null;
  }

  async #load(language: LocaleName): Promise<void> {
    this.#asked = language;
    try {
      this.#more = { language, words: await loadJudgementWords(language) };
    } catch {
      // The next drawing tries again; until then the old language stays.
      this.#asked = null;
      return;
    }
    this.#changed();
  }
}
