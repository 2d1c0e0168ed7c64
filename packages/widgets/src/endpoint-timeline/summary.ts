/** The course in sentences: what a reader would be told first, made of the facts and nothing else. */
import type { Course } from '@trialside/client';
import type { Days, End, Fact, LaneKey, What } from '@trialside/rules/timeline';
import { endingOf } from './ending.ts';
import { dateOf, daysText, startText, whatText, type Voice } from './say.ts';

type Said = readonly string[];

export function summaryOf(subject: Course, voice: Voice): string {
  const { words, names } = voice;
  const { infusion, doseLevel } = subject;
  const ending = endingOf(subject);
  return words.summary.sentence([
    ...(doseLevel === null ? [] : [names[doseLevel] ?? doseLevel]),
    infusion === null ? words.summary.notInfused : words.summary.infused(dateOf(infusion, voice)),
    ...(ending ? [words.summary.ended(whatText(ending, voice), startText(ending, voice))] : []),
    ...(infusion === null ? [] : [...counts(subject, voice), ...response(subject, voice)]),
    events(subject, voice),
    ...toxicities(subject, voice),
    ...targets(subject, voice),
    ...visits(subject, voice),
  ]);
}

/** What facts of one kind say, each with its fact. */
const told = <T extends What['type']>({ facts }: Course, type: T) =>
  facts.flatMap((fact) =>
    fact.what.type === type ? [{ fact, what: fact.what as Extract<What, { readonly type: T }> }] : [],
  );

const onDays = (subject: Course, lane: LaneKey): readonly Fact[] =>
  subject.facts.filter((fact) => fact.lane === lane && fact.start !== null);

const shortDay = (day: number, { words, infusion }: Voice): string => words.day(day - (infusion ?? day));
const firstDay = ({ start }: Fact, voice: Voice): string => shortDay(start!.first, voice);

/** "D+2", without the date, which the table has; the date alone before the infusion is known. */
const shortDays = (days: Days, voice: Voice): string =>
  voice.infusion === null
    ? daysText(days, voice)
    : days.first === days.last
      ? shortDay(days.first, voice)
      : voice.words.say.between(shortDay(days.first, voice), shortDay(days.last, voice));

type Stretch = Pick<Fact, 'start' | 'end'>;

function stretch({ start, end }: Stretch, voice: Voice): string {
  const { say } = voice.words;
  const ends: Readonly<Record<Exclude<End['kind'], 'known'>, string>> = {
    ongoing: say.ongoing,
    unknown: say.unknownEnd,
    point: '',
  };
  const from = start ? shortDays(start, voice) : say.noDate;
  const to = end.kind === 'known' ? shortDays(end.days, voice) : ends[end.kind];
  return to === '' || to === from ? from : say.span(from, to);
}

/** Those that follow on each other are one. */
function stretches(all: readonly Stretch[], voice: Voice): string {
  const runs: Stretch[] = [];
  for (const { start, end } of all) {
    const last = runs.at(-1);
    if (last?.end.kind === 'known' && start && start.first <= last.end.days.last + 1)
      runs.splice(-1, 1, { start: last.start, end });
    else runs.push({ start, end });
  }
  return runs.map((run) => stretch(run, voice)).join(', ');
}

function counts(subject: Course, voice: Voice): Said {
  const { say, summary } = voice.words;
  const value = ({ what }: Fact): string | null =>
    what.type === 'count' && what.platelets?.low === what.platelets?.high
      ? (what.platelets?.low ?? null)
      : null;
  const all = onDays(subject, 'platelets');
  const baseline = all.find(({ flags }) => flags.includes('baseline'));
  const latest = all.findLast((fact) => value(fact) !== null);
  if (!latest || baseline?.what.type !== 'count' || !baseline.what.platelets) return [];
  const from = value(baseline) ?? whatText(baseline, voice);
  return [summary.platelets(from, say.platelets(value(latest)!), firstDay(latest, voice))];
}

/** What counts as a response, the better first. */
const RESPONSES = ['CR', 'PR'];

function response(subject: Course, voice: Voice): Said {
  const {
    response: { categories },
    summary,
  } = voice.words;
  const bands = told(subject, 'response').filter(({ what }) => what.outcome !== 'NE');
  const last = bands.at(-1);
  if (!last) return [];
  const { outcome } = last.what;
  const { end } = last.fact;
  const name = (one: string): string => categories[one as 'CR'];
  const since = bands[bands.findLastIndex(({ what }) => what.outcome !== outcome) + 1]!;
  const until = end.kind === 'known' ? shortDays(end.days, voice) : null;
  // What was reached and lost is part of the story.
  const best = RESPONSES.flatMap((one) => bands.find(({ what }) => what.outcome === one) ?? [])[0];
  return [
    summary.state(name(outcome), firstDay(since.fact, voice), until),
    ...(best && best.what.outcome !== outcome
      ? [summary.best(name(best.what.outcome), firstDay(best.fact, voice))]
      : []),
  ];
}

function events(subject: Course, voice: Voice): string {
  const { say, summary } = voice.words;
  const all = told(subject, 'event');
  if (all.length === 0) return summary.noEvents;
  const [worst] = all
    .filter(({ what }) => what.grade !== null)
    .toSorted((a, b) => b.what.grade! - a.what.grade!);
  return summary.events(
    all.length,
    worst
      ? summary.worst(say.grade(String(worst.what.grade)), worst.what.term, stretch(worst.fact, voice))
      : null,
    all.filter(({ fact }) => fact.flags.includes('serious')).length,
  );
}

function toxicities(subject: Course, voice: Voice): Said {
  const { say, summary } = voice.words;
  const said: string[] = [];
  const absent: string[] = [];
  for (const kind of ['CRS', 'ICANS']) {
    const all = told(subject, 'toxicity').filter(({ what }) => what.toxicity === kind);
    const own = all.filter(({ what }) => what.atMost > 0);
    const worst = Math.max(...own.map(({ what }) => what.atMost));
    if (own.length > 0)
      said.push(
        summary.toxicity(
          kind,
          say.grade(String(worst)),
          stretches(
            own.map(({ fact }) => fact),
            voice,
          ),
        ),
      );
    else if (all.length > 0) absent.push(kind);
  }
  return absent.length > 0 ? [...said, summary.noToxicity(absent)] : said;
}

const targets = (subject: Course, voice: Voice): Said =>
  (['doris', 'lldas'] as const).flatMap((lane) => {
    const { lanes, summary } = voice.words;
    const { infusion } = subject;
    const all = onDays(subject, lane).filter(({ start }) => infusion !== null && start!.first > infusion);
    const met = all.find(({ what }) => what.type === 'target' && what.held === 'met');
    return met
      ? [summary.target(lanes[lane], firstDay(met, voice))]
      : all.length > 0
        ? [summary.targetNever(lanes[lane])]
        : [];
  });

/** Of what has not come, will not come, or is not known nothing is said. */
const OPEN = ['not-due', 'due', 'not-expected', 'unknown'];

function visits(subject: Course, voice: Voice): Said {
  const past = told(subject, 'visit').filter(({ what }) => !OPEN.includes(what.timing));
  const count = (timing: string): number => past.filter(({ what }) => what.timing === timing).length;
  return past.length > 0 ? [voice.words.summary.visits(count('late'), count('missed'), past.length)] : [];
}
