/** Tables of the rule book, drawn from the rules themselves: what is printed is what is applied. */
import type { Part, Step, TermCriteria } from '../ctcae/criteria/shape.ts';
import { CRITERIA } from '../ctcae/criteria/find.ts';
import type { CtcaeVersion } from '../ctcae/types.ts';
import { boinColumn } from '../dose/boin-boundaries.ts';
import { DEFAULT_DOSE_FINDING_OPTIONS } from '../dose/options.ts';
import { unitSymbol, type Unit } from '../labs/index.ts';
import { ctcae as ctcaeEn } from '../locales/en/ctcae.ts';
import { dose as doseEn } from '../locales/en/dose.ts';
import { sledai as sledaiEn } from '../locales/en/sledai.ts';
import { ctcae as ctcaeZh } from '../locales/zh-CN/ctcae.ts';
import { dose as doseZh } from '../locales/zh-CN/dose.ts';
import { sledai as sledaiZh } from '../locales/zh-CN/sledai.ts';
import { OPEN_QUESTIONS, type OpenQuestion } from '../protocol/open-questions.ts';
import { partOf } from '../protocol/part-of.ts';
import { RULEBOOK_TEXTS } from './languages.ts';
import { valueText } from './options.ts';
import { DESCRIPTORS } from '../sledai/descriptors.ts';
import { wordingOf } from '../sledai/texts.ts';
import { SLEDAI_DEFINITIONS } from '../sledai/definition.ts';
import type { RulebookLanguage, RuleTable } from './shape.ts';

const SLEDAI_TEXTS = { en: sledaiEn, 'zh-CN': sledaiZh } as const;
const DOSE_TEXTS = { en: doseEn, 'zh-CN': doseZh } as const;
const CTCAE_TEXTS = { en: ctcaeEn, 'zh-CN': ctcaeZh } as const;

const columns = (language: RulebookLanguage, ...keys: readonly string[]): readonly string[] =>
  keys.map((key) => RULEBOOK_TEXTS[language].columns[key] ?? key);

/** The 24 descriptors in the words of the version that the protocol records. */
export const SLEDAI_TABLE: RuleTable = {
  caption: 'sledai-descriptors',
  head: (language) => columns(language, 'number', 'descriptor', 'weight', 'counts-when', 'not-when'),
  rows: (language, { endpoints }) => {
    const definition = endpoints.sledai?.options.definition ?? SLEDAI_DEFINITIONS['selena-sledai'];
    return DESCRIPTORS.map(({ key, position, weight }) => {
      const { name, counts, excludes } = wordingOf(key, definition, SLEDAI_TEXTS[language]);
      const space = language === 'en' ? ' ' : '';
      return [String(position), name, String(weight), counts.join(space), excludes.join(space) || '–'];
    });
  },
};

const SOURCES = { lln: 'LLN', uln: 'ULN' } as const;
const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const;

/** One comparison as it is applied: "< 75 ×10⁹/L", "> 3 × ULN". */
function partText(part: Part, language: RulebookLanguage): string {
  const words = RULEBOOK_TEXTS[language].columns;
  if (part.kind === 'limit') {
    const [unit, value] = Object.entries(part.limit)[0] ?? ['', ''];
    return `${SIGNS[part.is]} ${value} ${unitSymbol(unit as Unit)}`.trim();
  }
  if (part.kind === 'multiple') {
    const of = part.of === 'baseline' ? (words['baseline'] ?? 'baseline') : SOURCES[part.of];
    const [unit, more] = Object.entries(part.plus ?? {})[0] ?? ['', ''];
    const plus = more === '' ? '' : ` + ${more} ${unitSymbol(unit as Unit)}`;
    return `${SIGNS[part.is]} ${part.times === '1' ? of : `${part.times} × ${of}`}${plus}`;
  }
  if (part.kind === 'baseline') return words[`baseline-${part.was}`] ?? part.was;
  return `${words['yes-to'] ?? ''} “${CTCAE_TEXTS[language].facts[part.fact]}”`;
}

const stepText = ({ when }: Step, language: RulebookLanguage): string => {
  const words = RULEBOOK_TEXTS[language].columns;
  return when
    .map((parts) => parts.map((part) => partText(part, language)).join(` ${words['and'] ?? '+'} `))
    .join(`; ${words['or'] ?? '/'} `);
};

const gradeCells = ({ steps }: TermCriteria, language: RulebookLanguage): readonly string[] =>
  [1, 2, 3, 4].map(
    (grade) =>
      steps
        .filter((step) => step.grade === grade)
        .map((step) => stepText(step, language))
        .join('; ') || '–',
  );

/** Each row is read from grade 4 down: the first grade that holds is the grade. */
export const ctcaeTable = (version: CtcaeVersion): RuleTable => ({
  caption: `ctcae-${version}`,
  head: (language) => [...columns(language, 'term'), 'G1', 'G2', 'G3', 'G4'],
  rows: (language) => CRITERIA[version].map((criteria) => [criteria.term, ...gradeCells(criteria, language)]),
});

/** Numbers of DLTs that ask for each decision, at the target of the protocol. */
export const BOIN_TABLE: RuleTable = {
  caption: 'boin-boundaries',
  head: (language) => [
    ...columns(language, 'evaluable'),
    ...Array.from({ length: 12 }, (_, n) => String(n + 1)),
  ],
  rows: (language, { endpoints }) => {
    const options = endpoints.doseFinding?.options ?? DEFAULT_DOSE_FINDING_OPTIONS;
    const found = Array.from({ length: 12 }, (_, n) => boinColumn(n + 1, options));
    const words = RULEBOOK_TEXTS[language].columns;
    return [
      [words['escalate-at-most'] ?? '', ...found.map((column) => String(column.escalateAtMost))],
      [words['de-escalate-at-least'] ?? '', ...found.map((column) => String(column.deescalateAtLeast))],
      [words['eliminate-at-least'] ?? '', ...found.map((column) => String(column.eliminateAtLeast ?? '–'))],
    ];
  },
};

export const DLT_TABLE: RuleTable = {
  caption: 'dlt-catalogue',
  head: (language) => columns(language, 'dose-limiting', 'scale', 'from-grade'),
  rows: (language, { endpoints }) =>
    (endpoints.doseFinding?.options.dltCatalogue ?? []).map(({ id, scale, fromGrade }) => [
      (DOSE_TEXTS[language].dlt as Readonly<Record<string, string>>)[id] ?? id,
      scale === 'CTCAE' ? 'CTCAE' : `ASTCT (${scale})`,
      `≥ ${fromGrade}`,
    ]),
};

export const PHASE_TABLE: RuleTable = {
  caption: 'phases',
  head: (language) => columns(language, 'phase', 'from-day', 'to-day', 'begins-with'),
  rows: (language, { phases }) =>
    phases.map(({ name, fromDay, toDay, beginsWith }) => [
      name[language],
      fromDay === null ? '…' : String(fromDay),
      toDay === null ? '…' : String(toDay),
      beginsWith === null ? '–' : valueText(beginsWith, language),
    ]),
};

/** The questions of the study text and how this protocol answers them; those of endpoints it does not have are left out. */
export const QUESTION_TABLE: RuleTable = {
  caption: 'open-questions',
  head: (language) => columns(language, 'question', 'taken'),
  rows: (language, protocol) =>
    (Object.keys(OPEN_QUESTIONS) as OpenQuestion[]).flatMap((key) => {
      const taken = partOf(protocol, OPEN_QUESTIONS[key]);
      return taken === undefined
        ? []
        : [[RULEBOOK_TEXTS[language].openQuestions[key], valueText(taken, language)]];
    }),
};

/** What nobody has compared with its source yet. */
export const CONFIRM_TABLE: RuleTable = {
  caption: 'to-confirm',
  head: (language) => columns(language, 'part', 'value', 'where'),
  rows: (language, protocol) =>
    protocol.toConfirm.flatMap(({ path, note }) => {
      const value = partOf(protocol, path);
      if (value === undefined) return [];
      const isTable = Array.isArray(value) && value.length > 12;
      return [[note[language], isTable ? '…' : valueText(value, language), path]];
    }),
};

export const SCHEDULE_TABLE: RuleTable = {
  caption: 'schedule',
  head: (language) => columns(language, 'visit', 'target-day', 'window', 'planned'),
  rows: (language, { schedule }) =>
    schedule.map(({ name, targetDay, windowFrom, windowTo, planned }) => [
      name[language],
      String(targetDay),
      `${windowFrom} … ${windowTo}`,
      planned
        .map((assessment) => RULEBOOK_TEXTS[language].values[assessment] ?? assessment)
        .join(language === 'en' ? ', ' : '、'),
    ]),
};
