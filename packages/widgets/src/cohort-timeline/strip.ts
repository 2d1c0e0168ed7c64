/** What stands above the lanes of a group: its name, and of a dose level what is known for the decision about the dose. */
import type { CohortCourse, DoseLevelStanding, DoseStanding, DoseStep } from '@trialside/client';
import { laneTally } from '@trialside/rules/timeline';
import { formatDate } from '../element/format-date.ts';
import type { CohortWords, GroupKey } from '../locales/cohort-words.ts';
import type { LocaleName } from '../locales/words.ts';
import { wrapped } from '../picture/lettering.ts';
import { keyOf, layoutOf, type Gathered } from './lanes.ts';

export interface Around {
  readonly cohort: CohortCourse;
  readonly by: GroupKey;
  /** Pixels that a line may take. */
  readonly width: number;
  readonly words: CohortWords;
  readonly language: LocaleName;
  readonly tag: string;
}

/** Pixels of a letter, roughly; before anything was measured there is room. */
const LETTER = 6.4;
const UNMEASURED = 1_000;

const levelName = (code: string | null, { cohort, language, words }: Around): string =>
  cohort.doseLevels.find((level) => level.code === code)?.name[language] ?? words.noDoseLevel;

function nameOf(key: string | null, around: Around): string {
  const { by, words } = around;
  if (by === 'none') return words.everybody;
  if (by === 'response') return words.standings[key as 'CR'] ?? words.noStanding;
  return levelName(key, around);
}

export function linesOf({ key, lanes }: Gathered, around: Around): readonly string[] {
  const { cohort, by, words, width } = around;
  const doseLevels = cohort.doseLevels.map(({ code }) => code);
  // Of the whole dose level, whatever the filter leaves of it.
  const all = cohort.lanes.filter((lane) => keyOf(lane, { by, doseLevels }) === key);
  const title = words.groupTitle(nameOf(key, around), lanes.length, Math.max(all.length, lanes.length));
  const room = Math.floor(((width || UNMEASURED) - 12) / LETTER);
  const said = by === 'dose-level' && key !== null ? stripOf(key, all, around) : null;
  return said === null ? [title] : [title, ...wrapped(said, layoutOf(width).isNarrow ? room : room - 1)];
}

/** Null where the protocol finds no dose. */
function stripOf(code: string, lanes: Gathered['lanes'], around: Around): string | null {
  const { cohort, words, tag } = around;
  const { dose } = cohort;
  const level = dose?.levels.find(({ doseLevel }) => doseLevel === code) ?? tallied(code, lanes);
  if (!level) return null;
  const [decision] = level.decisions;
  return [
    words.dose.counts(level.treated, level.evaluable, level.dlts, level.pending),
    ...(dose?.excluded.includes(code) ? [words.dose.tooToxic] : []),
    ...(dose?.judgedLevel === code ? [answerOf(dose, around)] : []),
    ...(decision
      ? [words.dose.decided(words.dose.decisions[decision.kind], formatDate(decision.decidedOn, tag))]
      : []),
  ].join(' · ');
}

/** A widget that works alone counts its lanes; what the design suggests is the gateway's to say. */
function tallied(doseLevel: string, lanes: Gathered['lanes']): DoseLevelStanding | null {
  if (lanes.every((lane) => lane.doseLimiting === null)) return null;
  const { doseLimiting, evaluable } = laneTally(lanes);
  const isOpen = ({ doseLimiting: status }: (typeof lanes)[number]): boolean =>
    status === 'pending' || status === 'indeterminate';
  return {
    doseLevel,
    treated: lanes.filter(({ throughDay }) => throughDay !== null).length,
    evaluable,
    dlts: doseLimiting,
    pending: lanes.filter(isOpen).length,
    decisions: [],
  };
}

/** What the design suggests, with everything else that is still possible where subjects are pending. */
function answerOf({ ofEverySite, design, suggestion, possible }: DoseStanding, around: Around): string {
  const { words } = around;
  if (!ofEverySite) return words.dose.partOnly;
  const step = ({ action, doseLevel }: DoseStep): string =>
    words.dose.actions[action](doseLevel === null ? null : levelName(doseLevel, around));
  const still = possible.length > 1 ? words.dose.still(possible.map(step)) : '';
  return words.dose.suggests(words.dose.designs[design], step(suggestion) + still);
}
