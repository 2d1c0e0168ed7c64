/** Sentences for screen readers, one at a time: a burst of changes becomes one sentence. */

/** Long enough for a sentence to be begun before the next replaces it. */
const SENTENCE_MS = 1_500;
/** From how many waiting sentences on they are only counted. */
const MANY = 4;

export interface Announcer {
  readonly say: (sentence: string) => void;
  stop(): void;
}

/** `show` puts a text into the live region; `count` words how many changes there were. */
export function createAnnouncer(
  show: (text: string) => void,
  count: (sentences: number) => Promise<string>,
): Announcer {
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function next(): Promise<void> {
    // An emptied region in between makes the same sentence heard a second time.
    show('');
    const spoken = waiting;
    const many = spoken.length >= MANY;
    waiting = many ? [] : spoken.slice(1);
    timer = spoken.length > 0 ? setTimeout(() => void next(), SENTENCE_MS) : undefined;
    if (spoken.length > 0) show(many ? await count(spoken.length) : spoken[0]!);
  }

  return {
    say(sentence) {
      waiting.push(sentence);
      // Waiting for the tick lets a burst be seen as one.
      timer ??= setTimeout(() => void next(), 0);
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = [];
    },
  };
}
