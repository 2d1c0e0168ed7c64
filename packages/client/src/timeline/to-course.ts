/** From an answer of the gateway to the facts that the rules make: dates become day numbers, the flat shape its kind. */
import { dayNumber } from '@trialside/rules/calendar';
import {
  whatOf,
  type Days,
  type End,
  type Fact,
  type Flag,
  type FlatWhat,
  type Guide,
  type LaneKey,
  type OmittedCount,
  type SubjectFacts,
} from '@trialside/rules/timeline';
import type { Verdict } from '@trialside/rules/verdict';
import type { SubjectCourseFragment, TimelineFactDetailFragment } from '../generated/graphql.ts';

/** The facts of a subject, and of what was left out how much for which reason. */
export interface Course extends Omit<SubjectFacts, 'omissions'> {
  readonly omitted: readonly OmittedCount[];
}

const daysOf = (dates: { readonly first: string; readonly last: string }): Days => ({
  first: dayNumber(dates.first),
  last: dayNumber(dates.last),
});

function endOf({ kind, days }: TimelineFactDetailFragment['end']): End {
  if (days) return { kind: 'known', days: daysOf(days) };
  return { kind: kind as Exclude<End['kind'], 'known'> };
}

/** The gateway and this client are built from the same rules: what the one names the other knows. */
const factOf = ({
  start,
  end,
  what,
  flags,
  verdict,
  sources,
  ...fact
}: TimelineFactDetailFragment): Fact => ({
  ...fact,
  lane: fact.lane as LaneKey,
  start: start && daysOf(start),
  end: endOf(end),
  what: whatOf(what as FlatWhat),
  flags: flags as readonly Flag[],
  verdict: verdict && ({ ...verdict, sources: [] } as unknown as Verdict),
  sources: sources as Fact['sources'],
});

export const toCourse = (
  { id, code, doseLevel, timeline }: SubjectCourseFragment,
  synthetic: boolean,
): Course => ({
  subjectId: id,
  subjectCode: code,
  doseLevel,
  cut: dayNumber(timeline.asOf),
  through: dayNumber(timeline.knownThrough),
  infusion: timeline.infusedOn === null ? null : dayNumber(timeline.infusedOn),
  facts: timeline.facts.map(factOf),
  guides: timeline.guides as readonly Guide[],
  names: timeline.names.map(({ key, name }) => ({ key, name: { en: name.en, 'zh-CN': name.zhCN } })),
  omitted: timeline.omitted as readonly OmittedCount[],
  synthetic,
});
