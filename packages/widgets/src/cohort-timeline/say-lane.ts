/** A lane in one sentence: what a screen reader hears, and what the table says. */
import type { CohortLane } from '@trialside/rules/timeline';
import type { CohortWords } from '../locales/cohort-words.ts';

export function laneText(lane: CohortLane, words: CohortWords): string {
  const { throughDay, runs, marks, ended } = lane;
  if (throughDay === null) return words.lane.notInfused;
  const courses = runs.map(({ outcome, from, to, ongoing }) =>
    words.lane.run(
      words.response.categories[outcome as 'CR'] ?? outcome,
      words.day(from),
      ongoing ? words.lane.ongoing : words.day(to),
    ),
  );
  const happened = marks
    .filter(({ type }) => type !== 'death' && type !== 'left')
    .map(({ type, first, last, grade, name }) => {
      const when = first === last ? words.day(first) : words.between(words.day(first), words.day(last));
      const what = name === words.marks[type] ? name : `${words.marks[type]}: ${name}`;
      return `${what}${grade === null ? '' : ` ${words.grade(grade)}`}, ${when}`;
    });
  const end = ended
    ? `${words.lane.ended[ended]}, ${words.day(throughDay)}`
    : words.lane.followed(words.day(throughDay));
  return [...courses, ...happened, end].join('; ');
}
