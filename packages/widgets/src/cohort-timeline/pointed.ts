/** What lies under the pointer in a lane: the response of the day, and every sign close to it, in words. */
import type { CourseLane } from '@trialside/client';
import type { CohortWords } from '../locales/cohort-words.ts';
import { markText } from './say-lane.ts';

/** `near`: days left and right of `day` in which a sign is meant. Null outside of the lane. */
export function pointedText(
  { subjectCode, throughDay, runs, marks }: CourseLane,
  day: number,
  near: number,
  words: CohortWords,
): string | null {
  if (throughDay === null || day < -near || day > throughDay + near) return null;
  const on = Math.min(Math.max(Math.round(day), 0), throughDay);
  const run = runs.find(({ from, to }) => from <= on && on <= to);
  const held = run && (words.response.categories[run.outcome as 'CR'] ?? run.outcome);
  const meant = marks.filter(({ first, last }) => first - near <= day && day <= last + near);
  return [
    `${subjectCode}, ${words.day(on)}: ${held ?? words.glyphs.followed}`,
    ...meant.map((mark) => markText(mark, words)),
  ].join('; ');
}
