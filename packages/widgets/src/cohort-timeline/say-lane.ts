/** A lane in one sentence: what a screen reader hears, and what the table says. */
import type { CourseLane } from '@trialside/client';
import type { LaneMark, UndatedMark } from '@trialside/rules/timeline';
import type { CohortWords } from '../locales/cohort-words.ts';

export function laneText(lane: CourseLane, words: CohortWords): string {
  const { throughDay, runs, marks, undated, ended } = lane;
  const asked = lane.openQueries ? [words.lane.queries(lane.openQueries)] : [];
  if (throughDay === null) return [words.lane.notInfused, ...asked].join('; ');
  const courses = runs.map(({ outcome, from, to, ongoing }) =>
    words.lane.run(
      words.response.categories[outcome as 'CR'] ?? outcome,
      words.day(from),
      ongoing ? words.lane.ongoing : words.day(to),
    ),
  );
  const named = ({ type, name, grade }: UndatedMark): string => {
    const what = name === words.marks[type] ? name : `${words.marks[type]}: ${name}`;
    return `${what}${grade === null ? '' : ` ${words.grade(grade)}`}`;
  };
  const when = ({ first, last }: LaneMark): string =>
    first === last ? words.day(first) : words.between(words.day(first), words.day(last));
  const isEnd = ({ type }: UndatedMark): boolean => type === 'death' || type === 'left';
  const happened = marks.filter((mark) => !isEnd(mark)).map((mark) => `${named(mark)}, ${when(mark)}`);
  const sometime = undated.map((mark) => `${named(mark)}, ${words.lane.undated}`);
  const end = ended
    ? `${words.lane.ended[ended]}, ${words.day(throughDay)}`
    : words.lane.followed(words.day(throughDay));
  return [...courses, ...happened, ...sometime, end, ...asked].join('; ');
}
