/** What the rule book is made of: chapters of rules, each with its source, its options in the protocol and worked examples. */
import type { Protocol } from '../protocol/index.ts';
import type { RuleRef } from '../verdict/index.ts';

export type RulebookLanguage = 'en' | 'zh-CN';

/** An example that is worked while the page is built. The expectation was written by hand; the rule must agree. */
export interface WorkedExample {
  /** Also the key of what is given, in the texts of the rule book. */
  readonly id: string;
  readonly expected: string;
  /** Under the protocol of the page. */
  readonly answer: (protocol: Protocol) => string;
}

/** A table drawn from the rules: words in the language of the page, numbers as they are. */
export interface RuleTable {
  /** Key of its caption in the texts of the rule book. */
  readonly caption: string;
  readonly head: (language: RulebookLanguage) => readonly string[];
  readonly rows: (language: RulebookLanguage, protocol: Protocol) => readonly (readonly string[])[];
}

export interface RuleEntry {
  readonly rule: RuleRef;
  /** Paper, guideline or study text. */
  readonly source: string;
  /** Where its options are: an endpoint of the protocol, or a part of the protocol itself. */
  readonly options: (protocol: Protocol) => unknown;
  readonly tables: readonly RuleTable[];
  readonly examples: readonly WorkedExample[];
}

export interface Chapter {
  readonly key: string;
  readonly rules: readonly RuleEntry[];
}
