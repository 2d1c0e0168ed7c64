/** The words of the form and the list of adverse events, by key; loaded with them. */
import type {
  AdverseEventTexts,
  CheckNoteTexts,
  EntryCheckTexts,
  EntryFinding,
} from '@trialside/rules/adverse-events';
import type { AstctTexts, MeasuredInput } from '@trialside/rules/astct';
import type { DateEntryReason } from '@trialside/rules/calendar';
import type { CtcaeTexts } from '@trialside/rules/ctcae';
import type { LimitKey } from '@trialside/rules/ctcae/dictionary';
import type { DltOutcome } from '@trialside/rules/dose';
import type { NumberTexts } from '@trialside/rules/number';
import type { Held } from '@trialside/rules/verdict';
import type { AdverseEventField, QueryState } from '@trialside/client';
import type { Action, Outcome } from '../ae-form/controlled-terms.ts';
import type { Blocker, ReasonCode, SaveTrouble } from '../ae-form/saving.ts';
import type { TermGroup } from '../ae-form/term-options.ts';
import type { DataState } from '../element/data-states.ts';
import type { LocaleName } from './words.ts';

type Texts<Key extends string> = Readonly<Record<Key, string>>;
/** Names of protocols of their own may come on top: shown by their key. */
type OpenTexts = Readonly<Record<string, string>>;

export interface AeWords {
  readonly title: (subject: string) => string;
  readonly newTitle: string;
  readonly yes: string;
  readonly no: string;
  readonly open: string;
  readonly choose: string;
  readonly cancel: string;
  readonly retry: string;

  readonly term: string;
  readonly findTerm: string;
  readonly reportedTerm: string;
  readonly specify: string;
  readonly uncoded: string;
  readonly loadingTerms: string;
  readonly asReported: (text: string) => string;
  readonly groups: Texts<TermGroup['key']>;
  readonly found: (count: number) => string;

  readonly grade: string;
  readonly worstGrade: string;
  readonly gradeShort: (grade: number) => string;
  readonly gradeLong: (grade: number) => string;
  readonly gradeMeaning: Readonly<Record<number, string>>;
  readonly gradeGone: string;
  readonly tickFacets: string;
  readonly ofGrades: (grades: readonly number[]) => string;
  readonly ticksGive: (grade: number) => string;
  readonly ticksGiveAtLeast: (grade: number) => string;
  readonly ticksGiveNothing: string;
  readonly takeGrade: (grade: number) => string;
  readonly measured: (value: string, unit: string, when: string) => string;
  readonly baselineGrade: (grade: number | null, value: string | null) => string;
  readonly fromNumbers: string;
  readonly sampleDate: string;
  readonly sampleValue: string;
  readonly sampleLimits: string;
  readonly sampleBaseline: string;
  readonly isBaseline: string;
  readonly shift: (from: number | null, to: number | null) => string;
  readonly samplesBetween: (count: number) => string;
  readonly cannotBeGraded: string;
  readonly ungraded: (count: number) => string;
  readonly numbersGive: (grade: number) => string;
  readonly gradeReasons: CtcaeTexts['reasons'];
  readonly ctcaeVersion: string;
  readonly staysInVersion: (version: string) => string;
  readonly notInVersion: (version: string, nearest: string | null) => string;
  readonly compareWith: (version: string) => string;
  readonly versionSays: (
    version: string,
    given: { readonly grade: number | null; readonly atLeast: number | null },
  ) => string;
  readonly sameInBoth: string;
  readonly provisionalSix: string;
  readonly gradeFacts: CtcaeTexts['facts'];
  readonly number: NumberTexts;
  readonly numberIsRight: string;
  readonly unit: string;
  readonly unitOf: (quantity: string) => string;
  readonly limitNames: Texts<LimitKey>;

  readonly course: string;
  readonly start: string;
  readonly end: string;
  readonly ongoing: string;
  readonly outcome: string;
  readonly outcomes: Texts<Outcome>;
  readonly addFollowUp: string;
  readonly receivedOn: string;
  readonly reportedBy: string;
  readonly whatIsNew: string;
  readonly followUpReason: string;
  readonly followUps: (count: number) => string;
  readonly gradeCourse: string;
  readonly since: (n: number) => string;
  readonly addPeriod: string;
  readonly drop: string;
  readonly dropPeriod: (n: number) => string;
  readonly datePlaceholder: string;
  readonly whichDate: string;
  readonly dateRefused: Texts<DateEntryReason>;

  readonly treatment: string;
  readonly actionProduct: string;
  readonly actionLymphodepletion: string;
  readonly actions: Texts<Action>;
  readonly treatmentGiven: string;
  readonly medications: string;
  readonly noMedications: string;
  readonly newMedication: string;
  readonly medicationName: string;
  readonly recordMedication: string;
  readonly medicationTrouble: Texts<'uncertain' | 'date' | 'refused'>;

  readonly causality: string;
  readonly causalities: AdverseEventTexts['causality']['categories'];
  readonly causes: AdverseEventTexts['causality']['causes'];

  readonly seriousness: string;
  readonly serious: string;
  readonly notSerious: string;
  readonly criteria: AdverseEventTexts['seriousness']['criteria'];
  readonly seriousReasons: AdverseEventTexts['seriousness']['reasons'];
  readonly seriousNotes: AdverseEventTexts['seriousness']['notes'];
  readonly admitted: string;
  readonly discharged: string;
  readonly awareOn: string;

  readonly judgements: string;
  readonly specialInterest: string;
  readonly doseLimiting: string;
  readonly causedDiscontinuation: string;
  readonly comment: string;

  readonly consequences: string;
  readonly follows: string;
  readonly emergence: string;
  readonly emergenceOutcomes: AdverseEventTexts['emergence']['outcomes'];
  readonly emergenceReasons: AdverseEventTexts['emergence']['reasons'];
  readonly window: string;
  readonly windows: Readonly<Record<Held, string>>;
  readonly suggestedHeld: Readonly<Record<Held, string>>;
  readonly interestNames: OpenTexts;
  readonly dltOutcomes: Texts<DltOutcome>;
  readonly dltNames: OpenTexts;
  readonly clockSponsor: string;
  readonly clockSite: string;
  readonly clockStates: AdverseEventTexts['expedited']['states'];
  readonly clockOpen: (days: number) => string;
  readonly clockDue: (date: string, days: number, left: number) => string;
  readonly clockFollowUp: (date: string) => string;

  readonly level: Texts<EntryFinding['level']>;
  readonly checks: EntryCheckTexts;
  readonly checkNotes: CheckNoteTexts;

  readonly astct: AstctTexts;
  readonly guided: (kind: string) => string;
  readonly assessedAt: string;
  /** What the vital signs of the day of an assessment say beside its questions. */
  readonly ofDay: Texts<MeasuredInput>;
  readonly noneOfDay: Texts<MeasuredInput>;
  readonly unclearOfDay: (count: number) => string;
  readonly addAssessment: string;
  readonly clearAssessment: string;
  /** A version as it is named; one that rests on a single source says so. */
  readonly ctcae: (version: string) => string;
  readonly assessmentsHere: (count: number) => string;
  readonly astctGrade: (text: string) => string;
  readonly ctcaeBeside: (text: string) => string;
  readonly scale: Texts<'ctcae' | 'astct'>;

  readonly save: string;
  readonly amend: string;
  readonly discard: string;
  readonly sign: string;
  readonly void: string;
  readonly voidNow: string;
  readonly print: string;
  readonly newEvent: string;
  readonly saving: string;
  readonly saved: (change: number) => string;
  readonly voided: (change: number) => string;
  readonly unsaved: string;
  readonly version: (version: number) => string;
  readonly reason: string;
  readonly reasonText: string;
  readonly reasonCode: Texts<ReasonCode>;
  readonly blocked: Texts<Exclude<Blocker['kind'], 'soft'>>;
  readonly softFound: (count: number) => string;
  readonly goToFirst: string;
  readonly saveWithQueries: (count: number) => string;
  readonly trouble: Texts<SaveTrouble>;
  readonly partly: string;
  readonly refusedField: (field: string, message: string) => string;
  readonly conflict: string;
  readonly mine: string;
  readonly theirs: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly fields: Texts<AdverseEventField>;
  readonly signUnofficial: string;

  readonly queries: string;
  readonly queryStates: Texts<QueryState>;
  readonly askAbout: (field: string) => string;
  readonly question: string;
  readonly askNow: string;
  readonly answer: string;
  readonly answerNow: string;
  readonly queryFailed: string;
  /** The record has changed since somebody asked. */
  readonly askedAbout: (version: number, now: number) => string;

  readonly list: (subject: string) => string;
  readonly eventsShown: (shown: number, total: number) => string;
  readonly noEvents: string;
  readonly noneFits: string;
  readonly allGrades: string;
  readonly fromGrade: (grade: number) => string;
  readonly onlySerious: string;
  readonly onlyRelated: string;
  readonly onlyOngoing: string;
  readonly onlyEmergent: string;
  readonly onlyInterest: string;
  readonly withQueries: string;
  readonly resultsGraded: (graded: number, not: number) => string;
  readonly resultsOfNoTerm: (count: number) => string;
  readonly reasonOpen: string;
  readonly onlyUnsigned: string;
  readonly signedBy: (names: string) => string;
  readonly signedBefore: string;
  readonly answeredQueries: (count: number) => string;
  readonly related: string;
  readonly notRelated: string;
  readonly assumedRelated: string;
  readonly until: (start: string, end: string) => string;
  readonly goesOn: string;
  readonly openQueries: (count: number) => string;
  readonly notGraded: string;
  readonly filters: string;
  readonly openEvent: (term: string) => string;

  readonly source: string;
  readonly officialText: string;
  readonly changedIn: (version: number) => string;
  readonly correctedSince: (version: number, now: number) => string;
  readonly keys: string;
  readonly synthetic: string;
  readonly knownAt: (change: number, date: string) => string;
  readonly build: (build: string) => string;
  readonly state: Texts<Exclude<DataState, 'ready'>>;
  readonly offlineAt: (time: string) => string;
  readonly signedOut: string;
  readonly notConnected: string;
  readonly input: string;
  readonly fileMissing: string;
  readonly gone: string;
}

const LOADERS: Readonly<Record<LocaleName, () => Promise<{ readonly words: AeWords }>>> = {
  en: () => import('./en/ae.ts'),
  'zh-CN': () => import('./zh-CN/ae.ts'),
};

/** Rejects where the file of the language cannot be had. */
export const loadAeWords = async (locale: LocaleName): Promise<AeWords> => (await LOADERS[locale]()).words;
