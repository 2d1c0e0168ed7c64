/** The course to listen to: nothing sounds before somebody asks, and the cursor is on what sounds. */
import { html, nothing, type TemplateResult } from 'lit';
import { isFinding } from '../beside/index.ts';
import { remembered } from '../remembered.ts';
import { factText, whatText, whenText } from '../say.ts';
import type { Stage } from '../stage.ts';
import { wholeSpan } from '../view.ts';
import { run } from './player.ts';
import { scoreOf, type Score } from './score.ts';

const SPEEDS = [0.5, 1, 2, 3];
/** Firefox waits without end for a machine that has nothing to play sound on. */
const PATIENCE_MS = 10_000;

const woken = (context: AudioContext): Promise<void> =>
  new Promise((done, fail) => {
    setTimeout(fail, PATIENCE_MS);
    context.resume().then(done, fail);
  });

type State = 'still' | 'playing' | 'paused' | 'ended' | 'last' | 'failed';

export interface Sounding {
  readonly template: (stage: Stage) => TemplateResult;
  readonly stop: () => void;
}

/** One for each element. `changed`: what the template shows is another now. */
export function sounding(changed: () => void): Sounding {
  const scored = remembered((course: Stage['course'], facts: Stage['shown'], mode: Stage['view']['mode']) =>
    scoreOf({
      facts,
      guides: course.guides,
      whole: wholeSpan(course),
      mode,
      infusion: course.infusion,
    }),
  );
  let [state, speed, at]: [State, number, number] = ['still', 1, 0];
  let stage: Stage | null = null;
  let score: Score = { notes: [], unplaced: [] };
  let context: AudioContext | null = null;
  let hush: (() => void) | null = null;

  function silent(next: State): void {
    hush?.();
    hush = null;
    state = next;
    void context?.suspend();
    changed();
  }

  const heard = (index: number): void => {
    at = index;
    stage!.show(score.notes[index]!.key);
  };

  /** From the note `at` to the end, or that note alone. */
  async function sound(isAlone: boolean, then: State): Promise<void> {
    hush?.();
    let isWanted = true;
    hush = () => {
      isWanted = false;
    };
    state = isAlone ? then : 'playing';
    changed();
    try {
      context ??= new AudioContext();
      await woken(context);
    } catch {
      if (isWanted) silent('failed');
      return;
    }
    if (!isWanted) return;
    const { notes } = score;
    hush = run(context, {
      notes,
      speed,
      heard,
      from: at,
      to: isAlone ? at + 1 : notes.length,
      ended: () => {
        if (!isAlone) at = 0;
        silent(isAlone ? then : 'ended');
      },
    });
  }

  function toFinding(): void {
    const { notes } = score;
    const facts = new Map(stage!.course.facts.map((fact) => [fact.key, fact]));
    const isOne = (index: number): boolean =>
      notes[index]!.timbre.startsWith('line-') || isFinding(facts.get(notes[index]!.key)!);
    let next = state === 'still' || state === 'ended' ? 0 : at + 1;
    // A line that is passed and the count that passes it are one finding.
    while (next < notes.length && (!isOne(next) || (next === at + 1 && notes[next]!.key === notes[at]!.key)))
      next += 1;
    if (next >= notes.length) return silent('last');
    heard((at = next));
    void sound(state !== 'playing', 'paused');
  }

  function template(now: Stage): TemplateResult {
    const made = scored(now.course, now.shown, now.view.mode);
    // What sounds would not be what is shown any more.
    if (made !== score) {
      hush?.();
      hush = null;
      void context?.suspend();
      [state, at, score] = ['still', 0, made];
    }
    stage = now;
    const { voice, course } = now;
    const { sound: texts } = voice.words;
    const { notes, unplaced } = made;
    const here = course.facts.find(({ key }) => key === notes[at]?.key);
    const said: Readonly<Record<State, string>> = {
      still: notes.length > 0 ? '' : texts.nothing,
      playing: texts.playing,
      paused: here ? texts.paused(factText(here, voice)) : '',
      ended: texts.ended,
      last: texts.last,
      failed: texts.failed,
    };
    const isOn = state === 'playing';
    const none = notes.length === 0;
    return html`<section class="legend sound" aria-labelledby="sound">
      <h3 id="sound">${texts.title}</h3>
      <p class="quiet">${texts.help}</p>
      <div class="acts">
        <button
          type="button"
          ?disabled=${none}
          @click=${() => (isOn ? silent('paused') : void sound(false, 'playing'))}
        >
          ${isOn ? texts.pause : texts.play}
        </button>
        <button
          type="button"
          ?disabled=${none}
          @click=${() => {
            at = 0;
            silent('still');
          }}
        >
          ${texts.stop}
        </button>
        <button type="button" ?disabled=${none} @click=${toFinding}>${texts.finding}</button>
        <label
          >${texts.speed}
          <select
            @change=${(event: Event) => {
              speed = Number((event.target as HTMLSelectElement).value);
              if (state === 'playing') void sound(false, 'playing');
            }}
          >
            ${SPEEDS.map(
              (one) =>
                html`<option value=${one} .selected=${one === speed}>${texts.times(String(one))}</option>`,
            )}
          </select></label
        >
      </div>
      <p role="status">${said[state]}</p>
      ${
        unplaced.length > 0
          ? html`<p>${texts.unplaced}</p>
              <ul>
                ${unplaced.map((fact) => html`<li>${whatText(fact, voice)}; ${whenText(fact, voice)}</li>`)}
              </ul>`
          : nothing
      }
    </section>`;
  }

  return {
    template,
    stop() {
      hush?.();
      hush = null;
      [state, at] = ['still', 0];
      void context?.close();
      context = null;
    },
  };
}
