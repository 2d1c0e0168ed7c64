/** The words of a printed source document that every form shares, by key; loaded when somebody prints or two versions meet. */
import type { LocaleName } from './words.ts';

/** Roles of a study. The trail may name others, which are printed as they are. */
export type PrintedRole =
  | 'investigator'
  | 'sub-investigator'
  | 'coordinator'
  | 'cra'
  | 'medical-monitor'
  | 'sponsor'
  | 'data-manager'
  | 'qa-auditor'
  | 'dsmb'
  | 'operator';

/** One change, its parts in words: the versions it made, by whom, why. Role and reason are empty where there is none. */
export interface ChangedMeanwhile {
  readonly what: readonly string[];
  readonly action: string;
  readonly who: string;
  readonly role: string;
  readonly when: string;
  readonly change: number;
  readonly why: readonly string[];
}

export interface PrintWords {
  readonly study: string;
  readonly site: string;
  readonly subject: string;
  readonly printed: (when: string) => string;
  readonly synthetic: string;
  readonly history: string;
  readonly columns: Readonly<Record<'change' | 'what' | 'who' | 'when' | 'why', string>>;
  readonly actions: Readonly<Record<'create' | 'amend' | 'void' | 'redact', string>>;
  readonly roles: Readonly<Record<PrintedRole, string>>;
  /** "SLEDAI, version 2". */
  readonly version: (record: string, version: number) => string;
  /** The trail could not be read, or the page is not connected to a study. */
  readonly historyUnread: string;
  /** Beside two versions that have met. */
  readonly meanwhile: {
    readonly changed: (of: ChangedMeanwhile) => string;
    /** The trail could not be read, or does not tell all of it. */
    readonly unread: string;
  };
  readonly signatures: string;
  readonly unsigned: string;
  readonly byHand: Readonly<Record<'name' | 'signature' | 'date', string>>;
  /** The page may not open the browser's dialogue. */
  readonly cannotPrint: string;
  readonly sledai: SledaiPrintWords;
}

/** What only the print of a SLEDAI assessment says. */
export interface SledaiPrintWords {
  readonly title: string;
  readonly assessment: string;
  readonly window: string;
  readonly items: string;
  readonly columns: Readonly<Record<'item' | 'weight' | 'answer' | 'points' | 'before' | 'data', string>>;
  readonly criteria: Readonly<Record<'criterion' | 'observed' | 'needs' | 'held', string>>;
  /** What the form showed when the entry was saved: evidence, never used. */
  readonly shownAtEntry: (total: string, clinical: string) => string;
}

const LOADERS: Readonly<Record<LocaleName, () => Promise<{ readonly words: PrintWords }>>> = {
  en: () => import('./en/print.ts'),
  'zh-CN': () => import('./zh-CN/print.ts'),
};

/** Rejects where the file of the language cannot be had. */
export const loadPrintWords = async (locale: LocaleName): Promise<PrintWords> =>
  (await LOADERS[locale]()).words;
