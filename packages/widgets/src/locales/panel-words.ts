/** The words of the open response badge, by key; loaded with it. */
import type { Held } from '@trialside/rules/verdict';
import type { ResponseTexts } from '@trialside/rules/response';
import type { DataState } from '../element/data-states.ts';
import type { LocaleName } from './words.ts';

export interface PanelWords {
  /** The words of the rule itself: its criteria, reasons, notes and modes. */
  readonly response: ResponseTexts;
  readonly title: (subject: string) => string;
  readonly close: string;
  readonly retry: string;
  readonly synthetic: string;
  /** "PR or NR: cannot be determined yet". */
  readonly open: (candidates: string) => string;
  readonly best: (meaning: string) => string;
  /** "+87 since D+28 (45)". */
  readonly since: (change: string, day: string, before: string) => string;
  readonly baseline: string;
  readonly noBaseline: string;
  /** "Criteria at D+28". */
  readonly criteria: (day: string) => string;
  readonly held: Readonly<Record<Held, string>>;
  /** "needs ≥ 100 ×10⁹/L". */
  readonly needs: (limit: string) => string;
  readonly notRecorded: string;
  /** A number of days. */
  readonly days: (count: string) => string;
  readonly daysAfterRescue: (days: string) => string;
  /** The two readings side by side. */
  readonly readings: string;
  readonly studyRule: string;
  readonly iwgRule: string;
  /** What the field calls PR. */
  readonly iwgResponse: string;
  /** The best of all counts. */
  readonly overall: string;
  /** What the picture of all counts is called. */
  readonly course: string;
  readonly notes: string;
  readonly counts: string;
  readonly afterRescue: string;
  readonly earlier: (count: number) => string;
  readonly whoGrade: (grade: string) => string;
  readonly loadingDetail: string;
  readonly noDetail: string;
  readonly knownAt: (change: number, date: string) => string;
  readonly build: (build: string) => string;
  /** What the state of the data means for the reader. */
  readonly state: Readonly<Record<Exclude<DataState, 'ready' | 'loading' | 'stale'>, string>>;
  readonly stale: (time: string) => string;
  readonly offlineAt: (time: string) => string;
  readonly signedOut: string;
  readonly input: string;
  readonly fileMissing: string;
  readonly noValue: string;
  readonly notConnected: string;
}

const LOADERS: Readonly<Record<LocaleName, () => Promise<{ readonly words: PanelWords }>>> = {
  en: () => import('./en/panel.ts'),
  'zh-CN': () => import('./zh-CN/panel.ts'),
};

/** Rejects where the file of the language cannot be had. */
export const loadPanelWords = async (locale: LocaleName): Promise<PanelWords> =>
  (await LOADERS[locale]()).words;
