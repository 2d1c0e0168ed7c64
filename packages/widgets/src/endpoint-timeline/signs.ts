/**
 * What a mark stands for: every fact has exactly one sign within its lane, the entries of the legend. Hiding an entry
 * hides its facts from picture, table and card alike, and they stay counted.
 */
import type { Fact, LaneKey, What } from '@trialside/rules/timeline';

/** "events/grade-2": a sign within its lane. */
export type Entry = `${LaneKey}/${string}`;

const gradeSign = (atLeast: number | null, atMost: number | null): string =>
  atMost === null || atLeast !== atMost ? 'grade-open' : `grade-${atMost}`;

type Signs = {
  readonly [T in What['type']]?: (what: Extract<What, { readonly type: T }>, flags: Fact['flags']) => string;
};

/** Where the kind of a fact alone does not say it. */
const SIGNS: Signs = {
  event: ({ grade }) => gradeSign(grade, grade),
  'event-grade': ({ atLeast, atMost }) => gradeSign(atLeast, atMost),
  toxicity: ({ atLeast, atMost }) => gradeSign(atLeast, atMost),
  response: ({ outcome }) => `response-${outcome}`,
  target: ({ held }) => `target-${held}`,
  visit: ({ timing }) => `visit-${timing}`,
  count: (_what, flags) => (flags.includes('rescue-excluded') ? 'count-excluded' : 'count'),
  bleeding: (_what, flags) => (flags.includes('active-bleeding') ? 'bleeding-active' : 'bleeding'),
  marker: ({ flag }) => (flag === 'above' || flag === 'below' ? 'marker-outside' : 'marker'),
  'steroid-dose': (_what, flags) => (flags.includes('for-toxicity') ? 'steroid-toxicity' : 'steroid'),
  dose: () => 'medication',
};

export const signOf = ({ what, flags }: Fact): string =>
  (SIGNS[what.type] as ((what: What, flags: Fact['flags']) => string) | undefined)?.(what, flags) ??
  what.type;

/** The entry of each fact, by its key. A step of a grade goes with its event: an episode is shown or hidden whole. */
export function entriesOf(facts: readonly Fact[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const episodes = new Map<string, Entry>();
  for (const fact of facts) {
    const own: Entry = `${fact.lane}/${signOf(fact)}`;
    const source = fact.sources[0]?.id ?? '';
    if (fact.what.type === 'event') episodes.set(source, own);
    entries.set(fact.key, own);
  }
  for (const { key, what, sources } of facts)
    if (what.type === 'event-grade')
      entries.set(key, episodes.get(sources[0]?.id ?? '') ?? entries.get(key)!);
  return entries;
}
