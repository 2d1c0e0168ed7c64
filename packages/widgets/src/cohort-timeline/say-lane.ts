/** A lane in one sentence: what a screen reader hears, and what the table says. */
import type { CourseLane } from '@trialside/client';
import type { LaneMark, UndatedMark } from '@trialside/rules/timeline';
import type { CohortWords } from '../locales/cohort-words.ts';

function named({ type, name, grade }: UndatedMark, words: CohortWords): string {
  const what = name === words.marks[type] ? name : `${words.marks[type]}: ${name}`;
  return `${what}${grade === null ? '' : ` ${words.grade(grade)}`}`;
}

/** What happened and when, with all its days where it is one of several. */
export function markText(mark: LaneMark, words: CohortWords): string {
  const { first, last } = mark;
  const when = first === last ? words.day(first) : words.between(words.day(first), words.day(last));
  return `${named(mark, words)}, ${when}`;
}

/** The end of a lane says these. */
const isEnd = ({ type }: UndatedMark): boolean => type === 'death' || type === 'left';

const said = new WeakMap<CourseLane, { readonly words: CohortWords; readonly text: string }>();

/** Made once for a lane, however often it comes into sight. */
export function laneText(lane: CourseLane, words: CohortWords): string {
  const before = said.get(lane);
  if (before?.words === words) return before.text;
  const text = sentenceOf(lane, words);
  said.set(lane, { words, text });
  return text;
}

function sentenceOf(lane: CourseLane, words: CohortWords): string {
  const { throughDay, runs, marks, undated, ended } = lane;
  const asked = lane.openQueries ? [words.lane.queries(lane.openQueries)] : [];
  if (throughDay === null) return [words.lane.notInfused, ...asked].join('; ');
  const courses = runs.map(({ outcome, from, to, ongoing }) =>
    words.lane.run(
      words.response.categories[outcome as 'CR'] ?? outcome,
      words.day(from),
      ongoing ? null : words.day(to),
    ),
  );
  const happened = marks.filter((mark) => !isEnd(mark)).map((mark) => markText(mark, words));
  const sometime = undated.map((mark) => `${named(mark, words)}, ${words.lane.undated}`);
  const end = ended
    ? `${words.lane.ended[ended]}, ${words.day(throughDay)}`
    : words.lane.followed(words.day(throughDay));
  return [...courses, ...happened, ...sometime, end, ...asked].join('; ');
}
