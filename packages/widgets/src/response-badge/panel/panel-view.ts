/** What an open response badge shows, as a plain object of finished texts. */
import type { BaselineView } from './baseline-view.ts';
import {
  BUILD,
  type CountDetail,
  type CountSummary,
  type ResponseDetail,
  type ResponseSummary,
} from '@trialside/client';
import { add, decimal, text as decimalText } from '@trialside/rules/number';
import type { Criterion, Held, Observed, Threshold } from '@trialside/rules/verdict';
import { forState, held, type Data } from '../../element/data-state.ts';
import { clock } from '../../element/clock.ts';
import type { PanelWords } from '../../locales/panel-words.ts';
import type { Words } from '../../locales/words.ts';
import { markOf, type Mark } from './mark.ts';
import { readingsView, type ReadingView } from './readings-view.ts';
import { sparkLine, type SparkLine } from './spark-line.ts';
import { countText, faceOf, type Clock, type Face } from '../face.ts';
import type { Times } from './times.ts';

export interface CriterionView {
  readonly label: string;
  readonly held: Held;
  readonly verdict: string;
  readonly observed: string;
  readonly when: string;
  readonly limit: string;
  readonly reason: string;
}

export interface CountView {
  readonly day: string;
  readonly date: string;
  readonly platelets: string;
  readonly face: Mark;
  /** Why it says nothing about the treatment, where it does not. */
  readonly note: string;
}

export interface PanelView {
  readonly title: string;
  readonly subject: string;
  readonly face: Face;
  readonly heading: string;
  readonly best: string;
  readonly synthetic: string;
  /** What the reader must know of the state of the data or of the subject. */
  readonly remarks: readonly string[];
  readonly canRetry: boolean;
  readonly latest: { readonly platelets: string; readonly when: string; readonly change: string } | null;
  readonly baseline: BaselineView | null;
  readonly criteria: readonly CriterionView[];
  /** Stands in for the criteria while there are none. */
  readonly detailNote: string;
  readonly notes: readonly string[];
  readonly counts: readonly CountView[];
  readonly earlier: string;
  /** The course of the counts as a picture, with its sentence and its first and last day; null without one. */
  readonly spark: {
    readonly line: SparkLine;
    readonly label: string;
    readonly days: readonly [string, string];
  } | null;
  /** The reading of the study and that of the field, side by side; null while there is only one. */
  readonly readings: readonly ReadingView[] | null;
  /** The count that its marks and the criteria are those of. */
  readonly atCount: string;
  readonly footer: readonly string[];
}

export interface PanelFacts {
  readonly data: Data<ResponseSummary>;
  readonly detail: Data<ResponseDetail>;
  readonly subject: string;
  readonly languageTag: string;
  readonly times: Times;
}

/** Counts listed before the rest is only counted. */
const COUNTS_SHOWN = 6;

export function panelView(facts: PanelFacts, words: Words, more: PanelWords): PanelView {
  const { data, subject, languageTag, times } = facts;
  const summary = held(data);
  const zone = summary?.timeZone;
  const date = times.siteTime(languageTag, zone);
  const time = times.momentIn(languageTag, zone);
  const face = faceOf(data, words, clock(languageTag, zone));
  const response = detailOf(facts);
  const latest = response?.latest ?? summary?.value.latest ?? null;
  const explained = response && explainedCount(response);
  const candidates = summary?.value.latest?.verdict.candidates ?? [];
  const counts = response?.counts.toReversed() ?? [];
  const baselineOf = (of: Baseline): BaselineView => baselineView(of, words, more, date);
  return {
    title: more.title(subject),
    subject,
    face,
    heading: candidates.length > 0 ? more.open(words.oneOf(candidates)) : face.meaning || face.text,
    best:
      response?.best && response.best !== response.state
        ? more.best(more.response.categories[response.best])
        : '',
    synthetic: summary?.synthetic ? more.synthetic : '',
    remarks: remarks(data, more, time),
    canRetry: ['stale', 'offline', 'error', 'partial'].includes(data.state),
    latest: latest && {
      platelets: shownCount(latest, words),
      when: `${date(latest.date)} · ${words.day(latest.dayFromInfusion)}`,
      change: response?.latest ? change(response.latest, response.counts, words, more) : '',
    },
    baseline: response && baselineOf(response.baseline),
    atCount: explained ? words.day(explained.dayFromInfusion) : '',
    criteria: explained?.verdict.criteria.map((each) => criterionView(each, words, more, date)) ?? [],
    detailNote: detailNote(facts, response, more),
    notes: [
      ...(explained?.verdict.notes.map((note) => named(more.response.notes, note)) ?? []),
      ...(response?.unplaced?.map(({ reason }) => named(more.response.unplaced, reason)) ?? []),
    ],
    counts: counts.slice(0, COUNTS_SHOWN).map((count) => countView(count, words, more, date)),
    spark: response && sparkView(response, words, more),
    readings: response && explained && readingsView(response, explained, words, more, baselineOf),
    earlier: counts.length > COUNTS_SHOWN ? more.earlier(counts.length - COUNTS_SHOWN) : '',
    footer: [
      ...(summary?.cut ? [more.knownAt(summary.cut.knownAt, date(summary.cut.on))] : []),
      ...(response ? [ruleText(response, more)] : []),
      more.build(BUILD),
    ],
  };
}

const ruleText = ({ rule: { id, version } }: ResponseDetail, more: PanelWords): string =>
  `${named(more.response.rules, id)} (${id}@${version})`;

/** The response behind the face; null while it is older than the face or not here. */
function detailOf({ data, detail }: PanelFacts): ResponseDetail | null {
  const [shown, behind] = [held(data), held(detail)];
  if (!shown || !behind || (behind.cut?.knownAt ?? 0) < (shown.cut?.knownAt ?? 0)) return null;
  return behind.value;
}

function sparkView(response: ResponseDetail, words: Words, more: PanelWords): PanelView['spark'] {
  const line = sparkLine(response);
  if (!line) return null;
  // Whoever does not see the picture is told every count that is in it.
  const told = response.counts.flatMap((count) =>
    (count.platelets ?? count.range) ? `${words.day(count.dayFromInfusion)} ${shownCount(count, words)}` : [],
  );
  return {
    line,
    days: [words.day(line.from), words.day(line.to)],
    label: `${more.course}: ${told.join(', ')}`,
  };
}

/** The count whose criteria are shown: the one that decides, else the last that was made, else the last expected. */
function explainedCount({ latest, counts }: ResponseDetail): CountDetail | null {
  return (
    latest ?? counts.findLast(({ platelets, range }) => platelets !== null || range) ?? counts.at(-1) ?? null
  );
}

function detailNote({ data, detail }: PanelFacts, response: ResponseDetail | null, more: PanelWords): string {
  if (response || !held(data)) return '';
  return detail.state === 'loading' || held(detail) ? more.loadingDetail : more.noDetail;
}

function remarks(data: Data<ResponseSummary>, more: PanelWords, time: Clock): string[] {
  const reason = ({ value: { stateReason } }: { value: ResponseSummary }): string[] =>
    stateReason === null ? [] : [named(more.response.stateReasons, stateReason)];
  return forState(data, {
    idle: (idle) => [idle.reason === 'no-subject' ? more.state.idle : more.notConnected],
    loading: () => [],
    ready: (ready) => reason(ready.held),
    empty: (empty) => [empty.reason === 'no-subject' ? more.state.empty : more.noValue],
    partial: (partial) => [more.state.partial, ...reason(partial.held)],
    stale: (stale) => [more.stale(time(stale.confirmedAt)), ...reason(stale.held)],
    offline: (offline) =>
      offline.held
        ? [more.offlineAt(time(offline.confirmedAt)), ...reason(offline.held)]
        : [more.state.offline],
    forbidden: (refused) => [refused.reason === 'role' ? more.state.forbidden : more.signedOut],
    error: (error) => [
      { server: more.state.error, input: more.input, 'file-missing': more.fileMissing }[error.reason],
    ],
  });
}

/** A key in words; an unknown one as it is, because silence would hide it. */
const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

/** A count with its unit; one that is no number as its criterion saw it: "<10". */
function shownCount(
  count: CountSummary & { readonly verdict: Partial<CountDetail['verdict']> },
  words: Words,
): string {
  const seen = count.verdict.criteria?.find(({ id }) => id === 'platelet-count-available')?.observed;
  return count.platelets === null && seen ? words.platelets(seen.value) : countText(count, words);
}

/** How the count has changed since the one before it, exactly. */
function change(latest: CountDetail, counts: readonly CountDetail[], words: Words, more: PanelWords): string {
  const before = counts.filter(({ date, platelets }) => date < latest.date && platelets !== null).at(-1);
  const now = latest.platelets === null ? null : decimal(latest.platelets);
  const then = before ? decimal(`-${before.platelets!}`) : null;
  if (!before || !now || !then) return '';
  const difference = decimalText(add(now, then));
  const signed = difference === '0' ? '±0' : `+${difference}`.replace('+-', '−');
  return more.since(signed, words.day(before.dayFromInfusion), before.platelets!);
}

type WriteDate = (text: string) => string;

type Baseline = Omit<ResponseDetail['baseline'], 'sources'>;

function baselineView(
  { platelets, range, mode, reason, date: on }: Baseline,
  words: Words,
  more: PanelWords,
  date: WriteDate,
): BaselineView {
  const known = platelets ?? (range ? words.range(range) : null);
  return {
    platelets: known === null ? more.noBaseline : words.platelets(known),
    how: [more.response.baselineModes[mode], ...(on ? [date(on)] : [])].join(' · '),
    reason: reason ? named(more.response.reasons, reason) : '',
  };
}

function criterionView(criterion: Criterion, words: Words, more: PanelWords, date: WriteDate): CriterionView {
  const { id, observed, threshold, reason } = criterion;
  return {
    label: named(more.response.criteria, id),
    held: criterion.held,
    verdict: more.held[criterion.held],
    observed: observed ? observedText(id, observed, words, more) : '',
    when: observed ? whenText(observed, words, date) : '',
    limit: threshold ? limitText(id, threshold, words, more) : '',
    reason: reason ? named(more.response.reasons, reason) : '',
  };
}

const observedText = (id: string, observed: Observed, words: Words, more: PanelWords): string =>
  id === 'outside-rescue-window'
    ? more.daysAfterRescue(more.days(observed.value))
    : valueText(id, observed, words, more);

/** A value with its unit. WHO grades and days carry theirs in words. */
function valueText(
  id: string,
  { value, unit }: Pick<Observed, 'value' | 'unit'>,
  words: Words,
  more: PanelWords,
): string {
  if (unit === '10*9/L') return words.platelets(value);
  if (unit === 'd') return more.days(value);
  if (id === 'no-active-bleeding') return more.whoGrade(value);
  return unit ? `${value} ${unit}` : value;
}

const SIGNS: Readonly<Record<Threshold['comparator'], string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
};

const limitText = (
  id: string,
  { comparator, value, unit }: Threshold,
  words: Words,
  more: PanelWords,
): string => `${SIGNS[comparator]} ${valueText(id, { value, unit }, words, more)}`;

const whenText = ({ date: on, dayFromInfusion }: Observed, words: Words, date: WriteDate): string =>
  [...(on ? [date(on)] : []), ...(dayFromInfusion === null ? [] : [words.day(dayFromInfusion)])].join(' · ');

function countView(count: CountDetail, words: Words, more: PanelWords, date: WriteDate): CountView {
  const problem = count.verdict.criteria.find(({ id }) => id === 'platelet-count-available')?.reason;
  return {
    day: words.day(count.dayFromInfusion),
    date: date(count.date),
    platelets: shownCount(count, words),
    face: markOf(count.verdict, words),
    note: count.rescueExcluded
      ? more.afterRescue
      : problem && problem !== 'no-count'
        ? named(more.response.reasons, problem)
        : '',
  };
}
