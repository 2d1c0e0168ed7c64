/** The course in sentences: what a reader would be told first, made of the facts and nothing else. */
import type { Course } from '@trialside/client';
import type { Fact } from '@trialside/rules/timeline';
import { dateOf, daysText, whatText, type Voice } from './say.ts';

export function summaryOf(subject: Course, voice: Voice): string {
  const { words } = voice;
  const parts = [
    subject.infusion === null
      ? words.summary.notInfused
      : words.summary.infused(dateOf(subject.infusion, voice)),
    ...response(subject, voice),
    ...safety(subject, voice),
    ...targets(subject, voice),
    ...visits(subject, voice),
  ];
  return words.summary.sentence(parts);
}

const inLane = ({ facts }: Course, lane: Fact['lane']): readonly Fact[] =>
  facts.filter((fact) => fact.lane === lane && fact.start !== null);

const shortDay = (day: number, { words, infusion }: Voice): string => words.day(day - (infusion ?? day));

function response(subject: Course, voice: Voice): readonly string[] {
  const { words } = voice;
  if (subject.infusion === null) return [];
  const counts = inLane(subject, 'platelets');
  const value = ({ what }: Fact): string | null =>
    what.type === 'count' && what.platelets && what.platelets.low === what.platelets.high
      ? what.platelets.low
      : null;
  const baseline = counts.find(({ flags }) => flags.includes('baseline'));
  const latest = counts.findLast((fact) => value(fact) !== null);
  const start =
    baseline?.what.type === 'count' && baseline.what.platelets
      ? (value(baseline) ?? whatText(baseline, voice))
      : null;
  const parts: string[] = [];
  if (start && latest && value(latest) !== null) {
    parts.push(
      words.summary.platelets(
        start,
        words.say.platelets(value(latest)!),
        shortDay(latest.start!.first, voice),
      ),
    );
  }
  const bands = inLane(subject, 'response').filter(
    ({ what }) => what.type === 'response' && what.outcome !== 'NE',
  );
  const last = bands.at(-1);
  if (last?.what.type === 'response') {
    const { outcome } = last.what;
    const from = bands.findLastIndex(({ what }) => what.type === 'response' && what.outcome !== outcome);
    const since = bands[from + 1]!.start!.first;
    parts.push(words.summary.state(words.response.categories[outcome as 'CR'], shortDay(since, voice)));
  }
  return parts;
}

function safety(subject: Course, voice: Voice): readonly string[] {
  const { words } = voice;
  const events = subject.facts.filter(({ what }) => what.type === 'event');
  const grades = events.flatMap(({ what }) =>
    what.type === 'event' && what.grade !== null ? [{ what, grade: what.grade }] : [],
  );
  const worst = grades.toSorted((a, b) => b.grade - a.grade)[0];
  const serious = events.filter(({ flags }) => flags.includes('serious')).length;
  const parts =
    events.length === 0
      ? [words.summary.noEvents]
      : [
          words.summary.events(
            events.length,
            worst ? `${words.say.grade(String(worst.grade))} (${worst.what.term})` : null,
            serious,
          ),
        ];
  const toxicities = subject.facts.filter(({ what }) => what.type === 'toxicity');
  const absent: string[] = [];
  for (const kind of ['CRS', 'ICANS']) {
    const own = toxicities.flatMap((fact) =>
      fact.what.type === 'toxicity' && fact.what.toxicity === kind && fact.what.atMost > 0
        ? [{ fact, ...fact.what }]
        : [],
    );
    if (own.length === 0) {
      if (toxicities.some(({ row }) => row === kind)) absent.push(kind);
      continue;
    }
    const highest = own.toSorted((a, b) => b.atMost - a.atMost)[0]!;
    const first = own.find(({ fact }) => fact.start)?.fact.start;
    parts.push(
      words.summary.toxicity(
        kind,
        words.say.grade(String(highest.atMost)),
        first ? daysText(first, voice) : words.say.noDate,
      ),
    );
  }
  return absent.length > 0 ? [...parts, words.summary.noToxicity(absent)] : parts;
}

const targets = (subject: Course, voice: Voice): readonly string[] =>
  (['doris', 'lldas'] as const).flatMap((lane) => {
    const { words } = voice;
    const all = inLane(subject, lane).filter(
      ({ start }) => subject.infusion !== null && start!.first > subject.infusion,
    );
    if (all.length === 0) return [];
    const met = all.find(({ what }) => what.type === 'target' && what.held === 'met');
    return [
      met
        ? words.summary.target(words.lanes[lane], shortDay(met.start!.first, voice))
        : words.summary.targetNever(words.lanes[lane]),
    ];
  });

function visits(subject: Course, voice: Voice): readonly string[] {
  const timings = subject.facts.flatMap(({ what }) => (what.type === 'visit' ? [what.timing] : []));
  const past = timings.filter(
    (timing) => timing !== 'not-due' && timing !== 'due' && timing !== 'not-expected' && timing !== 'unknown',
  );
  if (past.length === 0) return [];
  const count = (timing: string): number => past.filter((one) => one === timing).length;
  return [voice.words.summary.visits(count('late'), count('missed'), past.length)];
}
