/** Reads settings from the environment one by one and collects what is wrong with them, each with the variable's name. */
import { readFileSync } from 'node:fs';

export type Env = Readonly<Record<string, string | undefined>>;

export interface Problem {
  readonly variable: string;
  /** One sentence: what is wrong and what would be right. Never the value of a secret. */
  readonly sentence: string;
}

/** A setting that cannot be used: thrown by the parsers below, caught by `settings`. */
class Unusable extends Error {}

export const unusable = (sentence: string): never => {
  throw new Unusable(sentence);
};

export interface Settings {
  /** The parsed value; `fallback` where it is not set, and where it is wrong: then the problem is noted. */
  read<T>(variable: string, parse: (text: string) => T, fallback: T): T;
  /** Whether it is set to something, directly or by file. */
  has(variable: string): boolean;
  note(variable: string, sentence: string): void;
  readonly problems: readonly Problem[];
}

/** Every setting X may instead be given as X_FILE, the name of a file that holds it: so secrets stay out of the process list. */
export function settings(env: Env): Settings {
  const problems: Problem[] = [];
  const noted = new Set<string>();
  const note = (variable: string, sentence: string): void => {
    if (noted.has(`${variable} ${sentence}`)) return;
    noted.add(`${variable} ${sentence}`);
    problems.push({ variable, sentence });
  };
  const textOf = (variable: string): string | null => {
    const file = env[`${variable}_FILE`];
    // An empty variable is one that a start script left open.
    if (!file) return env[variable] || null;
    if (env[variable]) {
      note(variable, `is given twice, as ${variable} and as ${variable}_FILE: give one`);
      return null;
    }
    try {
      return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
    } catch (error) {
      note(`${variable}_FILE`, `${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return null;
    }
  };
  return {
    problems,
    note,
    has: (variable) => !!env[variable] || !!env[`${variable}_FILE`],
    read(variable, parse, fallback) {
      const text = textOf(variable);
      if (text === null) return fallback;
      try {
        return parse(text);
      } catch (error) {
        if (!(error instanceof Unusable)) throw error;
        note(variable, error.message);
        return fallback;
      }
    },
  };
}

export const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? value
      : unusable(`must be a whole number from ${least} to ${most}, not "${text}"`);
  };

export const oneOf =
  <const T extends string>(...values: readonly T[]) =>
  (text: string): T =>
    values.find((value) => value === text) ?? unusable(`must be ${values.join(' or ')}, not "${text}"`);

export const words = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

export const secret = (text: string): string =>
  text.length >= 16 ? text : unusable('is too short for a secret: 16 characters at least');

export const webAddress = (text: string): string => {
  if (!URL.canParse(text)) return unusable(`"${text}" is not a web address`);
  const { protocol, hostname } = new URL(text);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal)
    ? text
    : unusable(`"${text}" must begin with https: (http: only on this machine)`);
};

export const origins = (text: string): readonly string[] =>
  words(text).map((one) =>
    URL.canParse(one) && new URL(one).origin === one
      ? one
      : unusable(`"${one}" is not an origin such as https://portal.example.org`),
  );
