/** The options of a rule as rows for a reader: what this study takes, what the default is, and whether they differ. */
import type { UpperLimit } from '../remission/options.ts';
import type { SledaiBand } from '../sledai/bands.ts';
import type { SledaiDefinition } from '../sledai/definition.ts';
import type { DoseCeiling } from '../therapy/options.ts';
import { adverseEvents as eventsEn } from '../locales/en/adverse-events.ts';
import { dose as doseEn } from '../locales/en/dose.ts';
import { sledai as sledaiEn } from '../locales/en/sledai.ts';
import { adverseEvents as eventsZh } from '../locales/zh-CN/adverse-events.ts';
import { dose as doseZh } from '../locales/zh-CN/dose.ts';
import { sledai as sledaiZh } from '../locales/zh-CN/sledai.ts';
import { RULEBOOK_TEXTS } from './languages.ts';
import type { RulebookLanguage } from './shape.ts';

export interface OptionRow {
  readonly path: string;
  readonly name: string;
  readonly value: string;
  readonly usual: string;
  readonly differs: boolean;
}

type Tree = Readonly<Record<string, unknown>>;

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const has = (value: unknown, ...members: readonly string[]): boolean =>
  isTree(value) && members.every((member) => member in value);

/** What stands for one thing although it has members: a limit, a version of an index, a table of numbers. */
const isWhole = (path: string, value: unknown): boolean =>
  !isTree(value) ||
  has(value, 'value', 'included') ||
  has(value, 'instrument', 'proteinuriaRule') ||
  has(value, 'items') ||
  /(?:^|\.)(?:mgEqualTo5MgPrednisone|sf36Norms|sf36Weights)$/.test(path);

const leaves = (value: unknown, path = ''): readonly (readonly [path: string, value: unknown])[] =>
  isWhole(path, value)
    ? [[path, value]]
    : Object.entries(value as Tree).flatMap(([member, inner]) =>
        leaves(inner, path === '' ? member : `${path}.${member}`),
      );

const at = (tree: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((of, member) => (isTree(of) ? of[member] : undefined), tree);

const isLookedFor = (path: string): boolean => path.startsWith('immunoglobulin');

/** Throws where a locale has no name for an option: it would be left out of the page. */
export function optionRows(
  options: unknown,
  usual: unknown,
  language: RulebookLanguage,
): readonly OptionRow[] {
  if (options === undefined || options === null) return [];
  const { optionNames } = RULEBOOK_TEXTS[language];
  return leaves(options).map(([path, value]) => {
    const name = optionNames[path] ?? optionNames[path.split('.').at(-1) ?? ''];
    if (name === undefined) throw new Error(`no ${language} name for the option ${path}`);
    const differs = JSON.stringify(value) !== JSON.stringify(at(usual, path));
    // Words that are looked for in a record stand as they are.
    const write = (one: unknown): string =>
      isLookedFor(path) && Array.isArray(one) ? one.join(', ') : valueText(one, language);
    const shown = write(value);
    const isLong = !differs && shown.length > 40;
    return {
      path,
      name,
      value: shown,
      usual: isLong ? RULEBOOK_TEXTS[language].same : write(at(usual, path)),
      differs,
    };
  });
}

const EVENTS = { en: eventsEn, 'zh-CN': eventsZh } as const;
const DOSES = { en: doseEn, 'zh-CN': doseZh } as const;
const SLEDAI = { en: sledaiEn, 'zh-CN': sledaiZh } as const;

/** A value in the words of the page; a code without words stays as it is. */
export function valueText(value: unknown, language: RulebookLanguage): string {
  const texts = RULEBOOK_TEXTS[language];
  const list = (items: readonly unknown[], separator = language === 'en' ? ', ' : '、'): string =>
    items.length === 0 ? texts.none : items.map((item) => valueText(item, language)).join(separator);
  if (value === null || value === undefined) return texts.none;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return String(value).replace('-', '−');
  if (typeof value === 'string') return wordOf(value, language);
  if (Array.isArray(value)) return list(value, isTree(value[0]) ? '; ' : undefined);
  if (has(value, 'value', 'included')) {
    const { value: limit, included } = value as UpperLimit;
    return `${included ? '≤' : '<'} ${limit}`;
  }
  if (has(value, 'instrument', 'proteinuriaRule')) {
    const { instrument, proteinuriaRule } = value as SledaiDefinition;
    return `${SLEDAI[language].instruments[instrument]} (${SLEDAI[language].proteinuriaRules[proteinuriaRule]})`;
  }
  if (has(value, 'key', 'from', 'to')) {
    const { key, from, to } = value as SledaiBand;
    return `${SLEDAI[language].bands[key] ?? key} ${to === null ? `≥ ${from}` : `${from}–${to}`}`;
  }
  if (has(value, 'drug', 'amount')) {
    const { drug, amount, unit, days } = value as DoseCeiling;
    return `${wordOf(drug, language)} ${amount} ${unit}${days === 1 ? '/d' : ` / ${days} d`}`;
  }
  if (has(value, 'id', 'matches')) return wordOf((value as { readonly id: string }).id, language);
  if (has(value, 'id')) return (value as { readonly id: string }).id;
  return Object.entries(value as Tree)
    .map(([key, one]) => `${wordOf(key, language)}: ${valueText(one, language)}`)
    .join('; ');
}

function wordOf(code: string, language: RulebookLanguage): string {
  const lists: readonly Readonly<Record<string, unknown>>[] = [
    RULEBOOK_TEXTS[language].values,
    EVENTS[language].specialInterest,
    DOSES[language].dlt,
  ];
  const word = lists.map((list) => list[code]).find((found) => typeof found === 'string');
  const descriptor = (SLEDAI[language].descriptors as Readonly<Record<string, { readonly name: string }>>)[
    code
  ];
  return (word as string | undefined) ?? descriptor?.name ?? code;
}
