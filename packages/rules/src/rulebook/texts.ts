/** What a locale must say in the rule book: the page itself, its chapters and rules, options, values and worked examples. */
import type { OpenQuestion } from '../protocol/open-questions.ts';

export interface RuleText {
  readonly name: string;
  /** What it decides and how, one paragraph each. */
  readonly says: readonly string[];
}

export interface RulebookTexts {
  readonly title: string;
  readonly intro: readonly string[];
  readonly language: string;
  readonly contents: string;
  readonly protocol: string;
  readonly studyCode: string;
  readonly synthetic: string;
  readonly version: string;
  readonly role: string;
  readonly roles: Readonly<Record<'primary' | 'secondary' | 'exploratory' | 'not-in-protocol', string>>;
  readonly source: string;
  readonly options: string;
  readonly option: string;
  readonly thisStudy: string;
  readonly default: string;
  readonly differs: string;
  readonly examples: string;
  readonly given: string;
  readonly answer: string;
  /** A default that is the value of this study, where repeating it would be long. */
  readonly same: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly chapters: Readonly<Record<string, string>>;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleText>>;
  /** By the path of the option in its endpoint, or by its last part where it means the same everywhere. */
  readonly optionNames: Readonly<Record<string, string>>;
  /** Values of options and outcomes, by their code. */
  readonly values: Readonly<Record<string, string>>;
  /** What is given in a worked example, by its id. */
  readonly exampleTexts: Readonly<Record<string, string>>;
  readonly openQuestions: Readonly<Record<OpenQuestion, string>>;
  readonly tables: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}
