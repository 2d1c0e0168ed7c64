/** Which item of SF-36 a code means, and which scoring an instrument's name asks for. */
import { remembered } from '../number/remembered.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { Sf36Answers, Sf36Method } from './sf36-scales.ts';

/** First item number of each lettered question of the form: 3a is item 3, 4a is item 13. */
const QUESTION_STARTS: Readonly<Record<string, number>> = {
  '01': 1,
  '02': 2,
  '03': 3,
  '04': 13,
  '05': 17,
  '06': 20,
  '07': 21,
  '08': 22,
  '09': 23,
  '10': 32,
  '11': 33,
};

/** How many lettered parts a question has; those without have one. */
const QUESTION_PARTS: Readonly<Record<string, number>> = { '03': 10, '04': 4, '05': 3, '09': 9, '11': 4 };

/**
 * The item number, 1 to 36, of a code by number ("SF36-07", "RAND36-7", "7") or of a CDISC test code by question and letter
 * ("SF36103E"). Null for any other text.
 */
export const sf36Item: (code: string) => number | null = remembered(itemOf, 1024);

function itemOf(code: string): number | null {
  const byNumber = /^(?:(?:SF-?36|RAND-?36)[-_ ])?(\d{1,2})$/i.exec(code.trim());
  if (byNumber) {
    const item = Number(byNumber[1]);
    return item >= 1 && item <= 36 ? item : null;
  }
  const [, question = '', letter] = /^SF36[12](\d\d)([A-J])?$/i.exec(code.trim()) ?? [];
  const first = QUESTION_STARTS[question];
  if (first === undefined) return null;
  const parts = QUESTION_PARTS[question];
  if (parts === undefined) return letter === undefined ? first : null;
  const part = letter === undefined ? -1 : letter.toUpperCase().charCodeAt(0) - 'A'.charCodeAt(0);
  return part >= 0 && part < parts ? first + part : null;
}

/** Scoring by the name of the instrument; punctuation, spaces and case do not matter. */
const METHODS: Readonly<Record<string, Sf36Method>> = {
  SF36V1: 'sf-36-v1',
  SF36V10: 'sf-36-v1',
  SF36V10STANDARD: 'sf-36-v1',
  SF36V2: 'sf-36-v2',
  SF36V20: 'sf-36-v2',
  SF36V20STANDARD: 'sf-36-v2',
  RAND36: 'rand-36',
  RAND36ITEMHEALTHSURVEY: 'rand-36',
};

export interface Sf36Instrument {
  readonly method: Sf36Method;
  /** The name says no version, and the one of the options is assumed. */
  readonly assumed: boolean;
}

/** Null where the instrument is not SF-36. `unnamed` is the scoring of a form whose name says no version. */
export function sf36Instrument(instrument: string, unnamed: Sf36Method = 'sf-36-v1'): Sf36Instrument | null {
  const name = instrument.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  if (method) return { method, assumed: false };
  return name === 'SF36' ? { method: unnamed, assumed: true } : null;
}

/** The answers of a questionnaire by item number, with the codes that are no item of SF-36. */
export function sf36Answers(questionnaire: Questionnaire): {
  readonly answers: Sf36Answers;
  readonly unknownItems: readonly string[];
} {
  const answers: Record<number, string | null> = {};
  const unknownItems: string[] = [];
  for (const [itemCode, { code }] of questionnaire.answers) {
    const item = sf36Item(itemCode);
    if (item === null) unknownItems.push(itemCode);
    else answers[item] = code;
  }
  return { answers, unknownItems: unknownItems.sort() };
}
