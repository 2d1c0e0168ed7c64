/** Sentences of the portal in the language asked for. */
import { DRUG_NAMES } from '../locales/drug-names.ts';
import { en, type TextKey } from '../locales/en.ts';
import { zhCN } from '../locales/zh-CN.ts';
import type { Language } from './language.ts';

export type { TextKey };

/** Something written in both languages, such as a note in a record. */
export interface Pair {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** A sentence that is known once the language is. */
export type Said = (language: Language) => string;

export type Params = Readonly<Record<string, string | number | Said>>;

const TEXTS: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { en, 'zh-CN': zhCN };

export const isTextKey = (key: string): key is TextKey => Object.hasOwn(en, key);

/** The sentence of a key, with its `{places}` filled. */
export const t =
  (key: TextKey, params: Params = {}): Said =>
  (language) =>
    TEXTS[language][key].replaceAll(/\{(\w+)\}/g, (place, name: string) => {
      const value = params[name];
      if (value === undefined) return place;
      return typeof value === 'function' ? value(language) : String(value);
    });

export const pair =
  (text: Pair): Said =>
  (language) =>
    text[language];

/** Data that reads the same in every language. */
export const plain =
  (text: string): Said =>
  () =>
    text;

/** The sentence of a key made from a code, or the code itself where the portal has no word for it. */
export const named = (prefix: string, code: string): Said => {
  const key = `${prefix}.${code}`;
  return isTextKey(key) ? t(key) : plain(code);
};

/** Parts one after the other, empty ones left out; separated as the language does it unless told otherwise. */
export const joined =
  (parts: readonly Said[], between: Said = t('separator')): Said =>
  (language) =>
    parts
      .map((part) => part(language))
      .filter(Boolean)
      .join(between(language));

/** The name of a preparation; as it was recorded where the portal has no other. */
export const drugName =
  (name: string): Said =>
  (language) =>
    language === 'en' ? name : (DRUG_NAMES[name] ?? name);
