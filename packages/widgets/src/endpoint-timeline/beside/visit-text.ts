/** Why a planned visit is early, on time, late or missed: its window, the day it took place, and the days between. */
import type { Course } from '@trialside/client';
import type { Fact } from '@trialside/rules/timeline';
import { dayText, daysText, type Voice } from '../say.ts';

/** Null for what is no planned visit with a window. */
export function visitText({ what, start, end, sources }: Fact, course: Course, voice: Voice): string | null {
  if (what.type !== 'visit' || !start || end.kind !== 'known') return null;
  const { visit } = voice.words;
  const [opens, closes] = [start.first, end.days.last];
  const window = visit.window(dayText(opens, voice), dayText(closes, voice));
  const id = sources[0]?.id;
  const held = course.facts.find(
    (fact) => fact.what.type === 'unplanned-visit' && fact.sources.some((one) => one.id === id),
  )?.start;
  const parts = [window];
  if (held) {
    parts.push(visit.held(daysText(held, voice)));
    // Only whole dates have a distance.
    if (held.first === held.last && held.first < opens) parts.push(visit.before(opens - held.first));
    if (held.first === held.last && held.first > closes) parts.push(visit.after(held.first - closes));
  } else if (what.timing === 'missed')
    parts.push(visit.missed(dayText(course.cut, voice), course.cut - closes));
  else if (what.timing === 'due') parts.push(visit.open(closes - course.cut));
  return voice.words.summary.sentence(parts);
}
