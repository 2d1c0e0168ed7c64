/** The rule book as one page of HTML: no script, no request, both languages, fit for printing. */
import type { Protocol } from '../protocol/index.ts';
import { RULEBOOK_TEXTS } from './languages.ts';
import { CHAPTERS } from './chapters.ts';
import { optionRows } from './options.ts';
import { STYLE } from './page-style.ts';
import { withDefaultOptions } from './default-options.ts';
import { CONFIRM_TABLE, QUESTION_TABLE } from './tables.ts';
import type { RuleEntry, RulebookLanguage, RuleTable } from './shape.ts';
import { workExamples, type WorkedAnswer } from './worked.ts';

const LANGUAGES: readonly RulebookLanguage[] = ['en', 'zh-CN'];

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  kind: string,
  caption = '',
): string =>
  `<div class="scroll"><table class="${kind}">${caption ? `<caption>${escape(caption)}</caption>` : ''}<thead><tr>${head
    .map((cell) => `<th scope="col">${escape(cell)}</th>`)
    .join('')}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table></div>`;

const anchor = (language: RulebookLanguage, id: string): string => `${language}-${id}`;

export interface RulebookInput {
  readonly protocol: Protocol;
  /** The protocol of the first study: with every option at its default the examples are worked under it. */
  readonly study: Protocol;
}

interface PageFacts {
  readonly protocol: Protocol;
  /** The same protocol with every option at its default. */
  readonly usual: Protocol;
  readonly answers: readonly WorkedAnswer[];
}

function optionTable(
  { options }: RuleEntry,
  { protocol, usual }: PageFacts,
  language: RulebookLanguage,
): string {
  const texts = RULEBOOK_TEXTS[language];
  const rows = optionRows(options(protocol), options(usual), language);
  if (rows.length === 0) return '';
  return table(
    [texts.option, texts.thisStudy, texts.default],
    rows.map(({ name, value, usual: standard, differs }) => [
      escape(name),
      differs ? `<strong>${escape(value)}</strong> <em>${escape(texts.differs)}</em>` : escape(value),
      escape(standard),
    ]),
    'options',
    texts.options,
  );
}

function exampleTable(
  { rule, examples }: RuleEntry,
  { answers }: PageFacts,
  language: RulebookLanguage,
): string {
  const texts = RULEBOOK_TEXTS[language];
  if (examples.length === 0) return '';
  return table(
    [texts.given, texts.answer],
    examples.map(({ id }) => {
      const given = texts.exampleTexts[id];
      if (given === undefined) throw new Error(`no ${language} text for the example ${id}`);
      const found = answers.find((one) => one.rule === rule.id && one.id === id)?.found ?? '';
      return [escape(given), `<b>${escape(spoken(found, language))}</b>`];
    }),
    'examples',
    texts.examples,
  );
}

/** An answer with its codes in the words of the page; numbers and the names of the field stay. */
const spoken = (found: string, language: RulebookLanguage): string =>
  found.replaceAll(/[a-z][a-z0-9-]*[a-z0-9]/g, (code) => RULEBOOK_TEXTS[language].values[code] ?? code);

const ruleTable = (of: RuleTable, { protocol }: PageFacts, language: RulebookLanguage): string =>
  table(
    of.head(language),
    of.rows(language, protocol).map((cells) => cells.map(escape)),
    `data ${of.caption.replaceAll('.', '-')}`,
    RULEBOOK_TEXTS[language].tables[of.caption] ?? of.caption,
  );

function ruleSection(entry: RuleEntry, facts: PageFacts, language: RulebookLanguage): string {
  const texts = RULEBOOK_TEXTS[language];
  const { rule, source, tables } = entry;
  const words = texts.rules[rule.id];
  if (!words) throw new Error(`no ${language} text for the rule ${rule.id}`);
  return `<section class="rule" id="${anchor(language, rule.id)}">
<h3>${escape(words.name)}</h3>
<p class="reference"><code>${escape(rule.id)}</code> ${escape(texts.version)} ${escape(rule.version)}</p>
${words.says.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
${tables.map((one) => ruleTable(one, facts, language)).join('\n')}
${optionTable(entry, facts, language)}
${exampleTable(entry, facts, language)}
<p class="source">${escape(texts.source)}: ${escape(source)}</p>
</section>`;
}

function edition(facts: PageFacts, language: RulebookLanguage): string {
  const texts = RULEBOOK_TEXTS[language];
  const { protocol } = facts;
  const endpoints = (Object.keys(protocol.endpoints) as (keyof Protocol['endpoints'])[]).map((name) => [
    escape(texts.optionNames[`endpoint.${name}`] ?? name),
    escape(texts.roles[protocol.endpoints[name]?.role ?? 'not-in-protocol']),
  ]);
  return `<article lang="${language}" class="edition ${language}">
<header>
<h1>${escape(texts.title)}</h1>
<p class="study">${escape(protocol.title[language])}</p>
<dl>
<dt>${escape(texts.studyCode)}</dt><dd>${escape(protocol.studyCode)}${protocol.registryId ? ` · ${escape(protocol.registryId)}` : ''}</dd>
<dt>${escape(texts.protocol)}</dt><dd>${escape(protocol.id)} ${escape(protocol.version)}${protocol.synthetic ? ` · ${escape(texts.synthetic)}` : ''}</dd>
</dl>
${texts.intro.map((paragraph) => `<p>${escape(paragraph)}</p>`).join('\n')}
</header>
<nav aria-label="${escape(texts.contents)}"><h2>${escape(texts.contents)}</h2><ol>${CHAPTERS.map(
    ({ key, rules }) =>
      `<li><a href="#${anchor(language, key)}">${escape(texts.chapters[key] ?? key)}</a><ul>${rules
        .map(
          ({ rule }) =>
            `<li><a href="#${anchor(language, rule.id)}">${escape(texts.rules[rule.id]?.name ?? rule.id)}</a></li>`,
        )
        .join('')}</ul></li>`,
  ).join('')}</ol>
${table([texts.tables['endpoints'] ?? '', texts.role], endpoints, 'endpoints')}</nav>
${ruleTable(QUESTION_TABLE, facts, language)}
${protocol.toConfirm.length > 0 ? ruleTable(CONFIRM_TABLE, facts, language) : ''}
${CHAPTERS.map(
  ({ key, rules }, n) =>
    `<section class="chapter" id="${anchor(language, key)}"><h2>${n + 1}. ${escape(texts.chapters[key] ?? key)}</h2>
${rules.map((entry) => ruleSection(entry, facts, language)).join('\n')}</section>`,
).join('\n')}
</article>`;
}

/**
 * The page for a protocol. Works every example on the way. Throws an Error that lists the examples where the rule does not
 * agree with what is expected, or that names a text that is missing.
 */
export function rulebookPage({ protocol, study }: RulebookInput): string {
  const answers = workExamples(withDefaultOptions(study));
  const wrong = answers.filter(({ agrees }) => !agrees);
  if (wrong.length > 0) {
    const lines = wrong.map(
      ({ rule, id, expected, found }) => `${rule}, ${id}: expected ${expected}, found ${found}`,
    );
    throw new Error(`the rule book is wrong\n${lines.join('\n')}`);
  }
  const facts = { protocol, usual: withDefaultOptions(protocol), answers };
  const texts = RULEBOOK_TEXTS;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(`${texts.en.title} · ${protocol.studyCode}`)}</title>
<style>${STYLE}</style>
</head>
<body>
${LANGUAGES.map(
  (language, n) =>
    `<input type="radio" name="language" id="show-${language}"${n === 0 ? ' checked' : ''}><label for="show-${language}" lang="${language}">${escape(texts[language].language)}</label>`,
).join('\n')}
${LANGUAGES.map((language) => edition(facts, language)).join('\n')}
</body>
</html>
`;
}
