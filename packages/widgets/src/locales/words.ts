/** Every word a widget says, by key. A language that lacks one does not compile. */
import type { PlateletRange, SubjectResponseState } from '@trialside/rules/response';

export const LOCALES = ['en', 'zh-CN'] as const;

export type LocaleName = (typeof LOCALES)[number];

/** Words every widget needs before it can show anything. */
export interface Words {
  /** What the state of a subject means, as it begins a sentence. */
  readonly meaning: Readonly<Record<SubjectResponseState, string>>;
  /** "PR or NR". */
  readonly oneOf: (names: readonly string[]) => string;
  /** A platelet count with its unit; the value is exact decimal text. */
  readonly platelets: (value: string) => string;
  /** "D+28", "D0", "D−3". */
  readonly day: (dayFromInfusion: number) => string;
  readonly noCount: string;
  readonly lost: string;
  readonly pending: string;
  /** Short forms of the reasons of a state that belong on the face, by key; the others are told on opening. */
  readonly reason: Readonly<Record<string, string>>;
  /** A count known only within bounds, in ×10⁹/L: "<10", "10–20". */
  readonly range: (range: PlateletRange) => string;
  /** A count that is not one number, where its bounds are not known either. */
  readonly notExact: string;
  /** What stands on the face of a widget that has no value, by data state. */
  readonly idle: string;
  readonly notConnected: string;
  readonly loading: string;
  readonly noSubject: string;
  readonly noValue: string;
  readonly role: string;
  readonly signedOut: string;
  readonly offline: string;
  readonly error: string;
  /** Marks beside a value. */
  readonly incomplete: string;
  readonly detailMissing: string;
  readonly asOf: (time: string) => string;
  readonly offlineAsOf: (time: string) => string;
}

/** Sentences that a provider says to screen readers. */
export interface ProviderWords {
  readonly changed: (change: SpokenChange) => string;
  readonly manyChanged: (count: number) => string;
  readonly connectionLost: string;
  readonly connectionBack: string;
}

/** What has become of a value, in words of the language. */
export interface SpokenChange {
  readonly subject: string;
  readonly before: string;
  readonly now: string;
}

/** Words of a host that replace ours, by language. */
export type WordOverrides = Readonly<Partial<Record<LocaleName, Partial<Words>>>>;
