/** Makes what is shown of a course from what the reader has set; work is done again only where something of it changed. */
import type { Course } from '@trialside/client';
import { changesOf, type Fact, type FactChange } from '@trialside/rules/timeline';
import { held, type Data } from '../element/data-state.ts';
import { formatDate } from '../element/format-date.ts';
import type { LocaleName } from '../locales/words.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';
import { anchorOf } from './anchor.ts';
import { layout } from './layout.ts';
import { remembered } from './remembered.ts';
import type { Voice } from './say.ts';
import type { Entry } from './signs.ts';
import type { Stage } from './stage.ts';
import { summaryOf } from './summary.ts';
import type { View } from './view.ts';

/** Where there is room, for the longer names of events. */
const WIDE_GUTTER = 232;
const WIDE = 1_000;
const GUTTER = 168;
const NARROW_GUTTER = 108;
const CARD_GUTTER = 18;
const NARROW = 560;
/** Below this width of the widget every lane is a card. */
const CARDS = 480;
const NO_CHANGES: readonly FactChange[] = [];

type Entries = ReadonlyMap<string, Entry>;
type EntriesOf = (facts: readonly Fact[]) => Entries;

export interface Given extends Pick<Stage, 'version' | 'set' | 'show' | 'pin' | 'compareWith'> {
  readonly words: TimelineWords;
  readonly language: LocaleName;
  readonly languageTag: string;
  readonly data: Data<Course>;
  readonly before: Data<Course>;
  /** Sorts facts into the entries of the legend; null until the legend is there, and then only lanes are left out. */
  readonly entriesOf: EntriesOf | null;
  /** As the page or the reader named the earlier cut. */
  readonly since: string | null;
  readonly view: View;
  readonly width: number;
}

export function staging(): (course: Course, given: Given) => Stage {
  const lay = layout();
  const entriesIn = remembered((facts: readonly Fact[], entriesOf: EntriesOf | null): Entries =>
    entriesOf ? entriesOf(facts) : new Map(),
  );
  const summary = remembered(summaryOf);
  const anchorAt = remembered(anchorOf);
  const changesSince = remembered((before: Course | null, now: Course) =>
    before ? changesOf(before.facts, now.facts) : NO_CHANGES,
  );
  const shownOf = remembered(
    ({ facts }: Course, hidden: ReadonlySet<string>, entries: Entries): readonly Fact[] =>
      facts.filter(({ key, lane }) => !hidden.has(lane) && !hidden.has(entries.get(key) ?? '')),
  );
  const voiceOf = remembered(
    (words: TimelineWords, course: Course, language: LocaleName, languageTag: string): Voice => ({
      words,
      languageTag,
      infusion: course.infusion,
      names: Object.fromEntries(course.names.map(({ key, name }) => [key, name[language]])),
    }),
  );
  return (course, { words, language, languageTag, data, before, since, view, width, entriesOf, ...acts }) => {
    const voice = voiceOf(words, course, language, languageTag);
    const [then, cut] = [held(before), held(data)?.cut];
    const changes = changesSince(then?.value ?? null, course);
    const entries = entriesIn(course.facts, entriesOf);
    const shown = shownOf(course, view.hidden, entries);
    const anchor = anchorAt(course, view.anchor, voice);
    const cards = width < CARDS;
    const gutter = cards ? CARD_GUTTER : width < NARROW ? NARROW_GUTTER : width < WIDE ? GUTTER : WIDE_GUTTER;
    const numbered = since && !since.includes('-') ? words.since.change(since) : null;
    return {
      ...acts,
      course,
      voice,
      view,
      shown,
      anchor,
      changes,
      drawn: lay({ course, shown, changes, view, anchor, width, gutter, cards, voice }),
      entries,
      summary: summary(course, voice),
      since: then && (numbered ?? formatDate(then.cut?.on ?? '', languageTag)),
      cut: cut ? words.footer.cut(cut.knownAt, formatDate(cut.on, languageTag)) : '',
    };
  };
}
