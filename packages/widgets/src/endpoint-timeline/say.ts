/** A fact in words: what it is, and when. The table, the accessible name, the details and the export all say it alike. */
import { calendarDate } from '@trialside/rules/calendar';
import type { Days, Fact, What } from '@trialside/rules/timeline';
import { formatDate } from '../element/format-date.ts';
import type { TimelineWords } from '../locales/timeline-words.ts';

/** What it takes to speak of one subject. */
export interface Voice {
  readonly words: TimelineWords;
  /** BCP 47 tag that dates are written by. */
  readonly languageTag: string;
  readonly infusion: number | null;
  /** Names of the phases, visits and dose levels of the protocol in the language, by key. */
  readonly names: Readonly<Record<string, string>>;
}

const joined = (...parts: readonly (string | null | false | undefined)[]): string =>
  parts.filter(Boolean).join(', ');

export const dateOf = (day: number, { languageTag }: Voice): string =>
  formatDate(calendarDate(day), languageTag);

/** "D+28 (29 Jun 2026)", or the date alone before the infusion is known. */
export function dayText(day: number, voice: Voice): string {
  const date = dateOf(day, voice);
  return voice.infusion === null ? date : `${voice.words.day(day - voice.infusion)} (${date})`;
}

export const daysText = ({ first, last }: Days, voice: Voice): string =>
  first === last
    ? dayText(first, voice)
    : voice.words.say.between(dayText(first, voice), dateOf(last, voice));

export const startText = ({ start }: Fact, voice: Voice): string =>
  start ? daysText(start, voice) : voice.words.say.noDate;

/** Empty for what is of one moment. */
export function endText({ end }: Fact, voice: Voice): string {
  if (end.kind === 'known') return daysText(end.days, voice);
  return end.kind === 'point'
    ? ''
    : end.kind === 'ongoing'
      ? voice.words.say.ongoing
      : voice.words.say.unknownEnd;
}

export function whenText(fact: Fact, voice: Voice): string {
  const [from, to] = [startText(fact, voice), endText(fact, voice)];
  return to && to !== from ? voice.words.say.span(from, to) : from;
}

export const flagsText = ({ flags }: Fact, { words }: Voice): string =>
  flags.map((flag) => words.flags[flag]).join(', ');

const range = (low: string, high: string | null): string =>
  high === null ? `≥${low}` : high === low ? low : `${low}–${high}`;

type Say = {
  readonly [T in What['type']]: (what: Extract<What, { readonly type: T }>, voice: Voice) => string;
};

const named = (texts: Readonly<Record<string, string>>, key: string): string => texts[key] ?? key;

const SAY: Say = {
  phase: ({ phase }, { names }) => named(names, phase),
  exposure: ({ category, treatment, dose }, { words }) =>
    joined(named(words.exposures, category), treatment, amount(dose)),
  'steroid-dose': ({ prednisoneMgPerDay: { low, high } }, { words }) =>
    high === null && low === '0'
      ? `${words.lanes.steroids}: ${words.say.notKnown}`
      : words.say.prednisone(range(low, high)),
  medication: ({ name, class: kind, role }, { words }) =>
    joined(name, kind && named(words.therapy.classes, kind), named(words.therapy.roles, role)),
  dose: ({ name, dose }, { words }) => words.say.doseOf(name, amount(dose) || words.say.notKnown),
  'rescue-window': ({ name }, { words }) => words.say.rescueWindow(name),
  toxicity: ({ toxicity, atLeast, atMost }, { words }) =>
    `${toxicity} ${words.say.grade(range(String(atLeast), String(atMost)))}`,
  event: ({ term, grade, severity }, { words }) =>
    joined(term, grade === null ? words.say.notGraded : words.say.grade(String(grade)), severity),
  'event-grade': ({ term, atLeast, atMost }, { words }) =>
    joined(term, words.say.grade(range(String(atLeast), String(atMost)))),
  count: ({ platelets, reported, unit }, { words }) =>
    platelets
      ? words.say.platelets(range(platelets.low, platelets.high))
      : words.say.reported([reported ?? words.say.notKnown, unit].filter(Boolean).join(' ')),
  response: ({ outcome, candidates }, { words }) => {
    const { categories } = words.response;
    const name = named(categories, outcome);
    return candidates.length > 0
      ? `${words.say.oneOf(candidates.map((one) => named(categories, one)))} (${name})`
      : name;
  },
  sledai: ({ minimum, maximum }, { words }) => words.say.sledai(range(String(minimum), String(maximum))),
  pga: ({ score }, { words }) => words.say.pga(score ?? words.say.notKnown),
  target: ({ target, held, failing }, { words }) =>
    `${words.lanes[target]}: ${joined(
      words.remission.outcomes[held],
      failing.length > 0 && words.say.fails(failing.map((id) => named(words.remission.criteria, id))),
    )}`,
  bleeding: ({ whoGrade, active }, { words }) =>
    joined(
      words.say.whoGrade(whoGrade === null ? words.say.notKnown : String(whoGrade)),
      active && (active === 'yes' ? words.say.activeBleeding : words.say.noActiveBleeding),
    ),
  marker: ({ analyte, value, unit, low, high }, { words }) =>
    joined(
      `${named(words.analytes, analyte)} ${[value ?? words.say.notKnown, unit].filter(Boolean).join(' ')}`,
      (low !== null || high !== null) && words.say.limits(low, high),
    ),
  score: ({ instrument, measure, score, reason }, { words }) =>
    `${instrument}, ${measureName(measure, words)}: ${score ?? (reason ? named(words.pro.reasons, reason) : words.say.notKnown)}`,
  reduction: ({ drug, status, candidates }, { words }) =>
    `${drug}: ${status ? named(words.therapy.statuses, status) : words.say.oneOf(candidates.map((one) => named(words.therapy.statuses, one)))}`,
  visit: ({ visit, timing, reason }, { words, names }) =>
    joined(
      named(names, visit),
      named(words.calendar.timings, timing),
      reason && named(words.calendar.timingReasons, reason),
    ),
  'unplanned-visit': ({ name }, { words }) => words.say.held(name),
  end: ({ event }, { words }) =>
    (words.ends as Readonly<Record<string, string>>)[event.toUpperCase()] ?? event,
};

export function measureName(measure: string, { pro }: TimelineWords): string {
  const scale = measure.replace(/-norm-based$/, '');
  const name = { ...pro.sf36Scales, ...pro.summaries, ...pro.itpPaqScales }[scale as 'PF'] ?? scale;
  return scale === measure ? name : pro.normBased.replace('{scale}', name);
}

const amount = ({
  value,
  unit,
  frequency,
}: {
  value: string | null;
  unit: string | null;
  frequency: string | null;
}): string => [value, unit, frequency].filter(Boolean).join(' ');

export const sayWhat = (what: What, voice: Voice): string =>
  (SAY[what.type] as (what: What, voice: Voice) => string)(what, voice);

/** What the fact is, without its time. */
export const whatText = ({ what }: Fact, voice: Voice): string => sayWhat(what, voice);

/** The whole of it, as a screen reader hears it. */
export const factText = (fact: Fact, voice: Voice): string =>
  `${whatText(fact, voice)}; ${[whenText(fact, voice), flagsText(fact, voice)].filter(Boolean).join('; ')}`;

/** What a row is a row of: a drug, a term, an analyte. */
export function rowName(lane: Fact['lane'], row: string, { words }: Voice): string {
  if (lane === 'markers') return named(words.analytes, row);
  if (lane === 'treatment') return named(words.exposures, row);
  if (lane !== 'questionnaires') return row;
  const [instrument = '', , measure = ''] = [row.split('/')[0], '', row.split('/').at(-1)];
  return `${instrument} ${measureName(measure ?? '', words)}`;
}
