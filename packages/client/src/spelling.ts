/** Enumerations of the graph back in the spelling of the rules: NOT_MET is "not-met". */

export type RulesWord<Word extends string> = Word extends `${infer Head}_${infer Tail}`
  ? `${Lowercase<Head>}-${RulesWord<Tail>}`
  : Lowercase<Word>;

/** For enumerations whose words are lower case in the rules; the compiler checks that they are. */
export const rulesWord = <Word extends string>(word: Word): RulesWord<Word> =>
  word.toLowerCase().replaceAll('_', '-') as RulesWord<Word>;

/** The same where the answer may be missing. */
export const rulesWordOrNull = <Word extends string>(word: Word | null): RulesWord<Word> | null =>
  word === null ? null : rulesWord(word);

type GraphWord<Word extends string> = Word extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${GraphWord<Tail>}`
  : Uppercase<Word>;

/** The other way round: a word of the rules as the graph spells it. */
export const graphWord = <Word extends string>(word: Word): GraphWord<Word> =>
  word.toUpperCase().replaceAll('-', '_') as GraphWord<Word>;
