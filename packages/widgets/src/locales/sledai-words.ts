/** The words of the SLEDAI calculator, by key; loaded with it. */
import type { NumberTexts } from '@trialside/rules/number';
import type { SledaiTexts, SuggestionCriterion } from '@trialside/rules/sledai';
import type { Finding } from '@trialside/rules/record';
import type { Held } from '@trialside/rules/verdict';
import type { DataState } from '../element/data-states.ts';
import type { ExtraKey, Rejection } from '../sledai-calculator/draft.ts';
import type { ReasonCode } from '../sledai-calculator/reason-codes.ts';
import type { LocaleName } from './words.ts';

/** What became of saving, where it did not succeed. */
export type SaveTrouble =
  | 'unreachable'
  /** An answer that says neither yes nor no. */
  | 'unclear'
  | 'busy'
  | 'refused'
  | 'signed-out'
  | 'role'
  | 'locked'
  | 'gone'
  | 'cancelled';

export interface SledaiWords {
  /** The words of the rule itself: descriptors, systems, bands. */
  readonly sledai: SledaiTexts;
  readonly number: NumberTexts;
  readonly title: (subject: string) => string;
  readonly finding: Readonly<Record<Finding, string>>;
  /** On the answer buttons: as short as they can be. */
  readonly short: Readonly<Record<Finding, string>>;
  readonly open: string;
  /** "10-day window". */
  readonly window: (days: number) => string;
  readonly instrument: string;
  readonly assessed: string;
  readonly visit: string;
  readonly noVisit: string;
  readonly pga: string;
  readonly pgaRange: string;
  readonly pgaUnsettled: string;
  readonly pgaMark: (value: string, category: string) => string;
  readonly weight: (points: number) => string;
  /** "before: 12 Nov". */
  readonly before: (date: string) => string;
  readonly pgaBefore: (value: string) => string;
  readonly columnBefore: string;
  readonly isNew: string;
  readonly excluded: string;
  readonly keys: string;
  readonly restAbsent: (count: number) => string;
  readonly undoRest: (count: number) => string;
  /** Items left open because the data suggest that they are present. */
  readonly restLeft: (names: string) => string;
  readonly progress: string;
  readonly answered: (count: number) => string;
  readonly suggestion: (finding: 'present' | 'absent') => string;
  readonly accept: string;
  readonly acceptAll: (count: number) => string;
  readonly differs: string;
  readonly chooseReason: string;
  readonly rejection: Readonly<Record<Rejection, string>>;
  /** What was measured, in short: "C3". */
  readonly measured: Readonly<Record<SuggestionCriterion, string>>;
  /** The limit that the result was held against: the laboratory's own, or that of the definition. */
  readonly lowerLimit: (limit: string) => string;
  readonly upperLimit: (limit: string) => string;
  readonly scoresIf: (limit: string) => string;
  /** "C3 0.62 g/L, lower limit 0.90 g/L"; the limit is empty where the finding has none. */
  readonly evidence: (measured: string, value: string, limit: string) => string;
  readonly attribution: string;
  readonly band: string;
  readonly bandOpen: (bands: readonly string[]) => string;
  readonly bandUnknown: string;
  readonly settles: (item: string, weight: number) => string;
  readonly change: (text: string, before: string) => string;
  readonly extras: string;
  readonly extra: Readonly<Record<ExtraKey, string>>;
  readonly prednisone: string;
  readonly mgPerDay: (amount: string) => string;
  readonly notKnown: string;
  /** DORIS and LLDAS with what is entered, and with what is recorded. */
  readonly wouldStand: string;
  readonly stands: string;
  readonly held: Readonly<Record<Held, string>>;
  readonly needs: (limit: string) => string;
  readonly more: (count: number) => string;
  readonly save: string;
  readonly amend: string;
  readonly discard: string;
  readonly sign: string;
  readonly print: string;
  readonly saving: string;
  readonly saved: (change: number) => string;
  readonly unsaved: string;
  /** Answers for LLDAS that nobody gave. */
  readonly openExtras: (names: readonly string[]) => string;
  readonly reason: string;
  readonly reasonText: string;
  readonly reasonCode: Readonly<Record<ReasonCode, string>>;
  readonly reasonMissing: string;
  readonly saveOpen: (count: number) => string;
  readonly saveAnyway: (count: number) => string;
  readonly goToFirst: string;
  readonly rejectionMissing: (name: string) => string;
  readonly nothingAnswered: string;
  readonly dateMissing: string;
  readonly trouble: Readonly<Record<SaveTrouble, string>>;
  /** An earlier save has no answer yet; what has come of it since. */
  readonly unsettled: string;
  readonly arrived: string;
  readonly arrivedEdited: string;
  /** It was for another visit or date than the entry is now. */
  readonly unsettledElsewhere: (date: string) => string;
  readonly saveElsewhere: string;
  /** A field that the gateway refuses, with its sentence. */
  readonly refusedField: (field: string, reason: string) => string;
  readonly conflict: string;
  /** What was changed elsewhere while something was typed here, with its value now. */
  readonly takenOver: (changes: readonly string[]) => string;
  readonly mine: string;
  readonly theirs: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly version: (version: number) => string;
  readonly retry: string;
  readonly synthetic: string;
  readonly knownAt: (change: number, date: string) => string;
  readonly build: (build: string) => string;
  readonly state: Readonly<Record<Exclude<DataState, 'ready'>, string>>;
  readonly offlineAt: (time: string) => string;
  readonly signedOut: string;
  readonly notConnected: string;
  readonly input: string;
  readonly fileMissing: string;
  readonly noValue: string;
}

const LOADERS: Readonly<Record<LocaleName, () => Promise<{ readonly words: SledaiWords }>>> = {
  en: () => import('./en/sledai.ts'),
  'zh-CN': () => import('./zh-CN/sledai.ts'),
};

/** Rejects where the file of the language cannot be had. */
export const loadSledaiWords = async (locale: LocaleName): Promise<SledaiWords> =>
  (await LOADERS[locale]()).words;
