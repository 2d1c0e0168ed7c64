import { describe, expect, test } from 'vitest';
import pilot from '../../protocols/cdiscpilot01.json' with { type: 'json' };
import study from '../../protocols/sle-itp-cart.json' with { type: 'json' };
import { RULES } from '../evaluate/rules.ts';
import type { Protocol } from '../protocol/index.ts';
import { OPEN_QUESTIONS, type OpenQuestion } from '../protocol/open-questions.ts';
import { parseProtocol } from '../protocol/parse/index.ts';
import { partOf } from '../protocol/part-of.ts';
import { RULEBOOK_TEXTS } from './languages.ts';
import { CHAPTERS, optionRows, rulebookPage, withDefaultOptions, workExamples } from './index.ts';

function checked(document: object): Protocol {
  const parsed = parseProtocol(document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.protocol;
}

const STUDY = checked(study);
const USUAL = withDefaultOptions(STUDY);
const INPUT = { protocol: STUDY, study: STUDY };
const entries = CHAPTERS.flatMap(({ rules }) => rules);

describe('the worked examples', () => {
  test.each(workExamples(USUAL).map((answer) => [answer.rule, answer.id, answer] as const))(
    '%s: %s',
    (_rule, _id, { expected, found }) => {
      expect(found).toBe(expected);
    },
  );

  test('a rule that answers otherwise stops the page, with the list', () => {
    // Without the main visit the response rule refuses.
    const schedule = STUDY.schedule.filter(({ key }) => key !== 'month-6');
    expect(() => rulebookPage({ protocol: STUDY, study: { ...STUDY, schedule } })).toThrow(
      /the rule book is wrong\nplatelet-response, response-unit: expected 85, found RangeError/,
    );
  });
});

describe('the page', () => {
  const page = rulebookPage(INPUT);

  test('has every rule of the release, once in each language, with its version', () => {
    expect(entries.map(({ rule }) => rule.id).toSorted()).toEqual(RULES.map(({ id }) => id).toSorted());
    for (const { id, version } of RULES) {
      for (const language of ['en', 'zh-CN']) expect(page.split(`id="${language}-${id}"`)).toHaveLength(2);
      expect(page).toContain(`<code>${id}</code> version ${version}`);
    }
  });

  test('shows every option of the study: a new one without a name in both languages stops it', () => {
    const shown = new Set(
      entries.flatMap(({ options }) =>
        optionRows(options(STUDY), options(USUAL), 'zh-CN').map(({ path }) => path),
      ),
    );
    for (const endpoint of Object.values(STUDY.endpoints)) {
      for (const option of Object.keys(endpoint?.options ?? {})) {
        // The list of toxicities is a table of its own.
        if (option === 'dltCatalogue') continue;
        expect(
          [...shown].some((path) => path === option || path.startsWith(`${option}.`)),
          option,
        ).toBe(true);
      }
    }
    expect(() => optionRows({ newChoice: 1 }, {}, 'en')).toThrow('newChoice');
  });

  test('lists every question that the study text leaves open, with what was taken (domain.md 10)', () => {
    expect(Object.keys(OPEN_QUESTIONS)).toHaveLength(25);
    for (const [key, path] of Object.entries(OPEN_QUESTIONS)) {
      expect(partOf(STUDY, path), path).toBeDefined();
      for (const language of ['en', 'zh-CN'] as const) {
        const question = RULEBOOK_TEXTS[language].openQuestions[key as OpenQuestion];
        expect(page).toContain(`<td>${question}</td>`);
      }
    }
    const other = rulebookPage({ protocol: checked(pilot), study: STUDY });
    expect(other).not.toContain(RULEBOOK_TEXTS.en.openQuestions['doris-stable']);
  });

  test('says what is still to be confirmed, and nothing of it where all is', () => {
    expect(page).toContain('To be confirmed by the site or the sponsor');
    expect(page).toContain(
      '<td>belimumab 10 mg/kg / 28 d</td><td>endpoints.lldas.options.doseCeilings.6</td>',
    );
    const settled = rulebookPage({ ...INPUT, protocol: { ...STUDY, toConfirm: [] } });
    expect(settled).not.toContain('To be confirmed');
  });

  test('needs nothing from anywhere, and no script', () => {
    expect(page).not.toMatch(/<script|<link|<img|https?:\/\/|@import|url\(/);
  });

  test('marks a choice that is not the default', () => {
    const other = structuredClone(study);
    other.endpoints.lldas.options.newActivity = 'flare-index';
    const marked = rulebookPage({ ...INPUT, protocol: checked(other) });
    expect(page).not.toContain('(not the default)');
    expect(marked.split('(not the default)')).toHaveLength(2);
    expect(marked).toContain('a flare by the SELENA flare index');
  });

  test('can be written for a study that has fewer endpoints and other choices', () => {
    const protocol = checked(pilot);
    expect(protocol.endpoints.sledai).toBeNull();
    const other = rulebookPage({ protocol, study: STUDY });
    expect(other).toContain('Not an endpoint of this protocol');
    expect(other).toContain('<strong>as flagged by the source</strong>');
  });
});

describe('the words', () => {
  const codes = new Set<string>();
  for (const { options } of entries)
    for (const { value } of optionRows(options(STUDY), options(USUAL), 'en')) codes.add(value);

  test('both languages say the same things', () => {
    const { en, 'zh-CN': chinese } = RULEBOOK_TEXTS;
    for (const part of ['chapters', 'rules', 'optionNames', 'exampleTexts', 'tables', 'columns'] as const)
      expect(Object.keys(chinese[part]).toSorted()).toEqual(Object.keys(en[part]).toSorted());
    for (const code of Object.keys(en.values)) expect(chinese.values, code).toHaveProperty([code]);
    for (const [id, { says }] of Object.entries(en.rules))
      expect(chinese.rules[id]?.says).toHaveLength(says.length);
  });

  test('every example has its words, and no words are left without an example', () => {
    const ids = entries.flatMap(({ examples }) => examples.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(RULEBOOK_TEXTS.en.exampleTexts).toSorted()).toEqual(ids.toSorted());
  });

  test('no choice of the study is left as a code', () => {
    // Names of norms and weights are names.
    expect([...codes].filter((value) => /^[a-z]+(?:-[a-z0-9]+){2,}$/.test(value))).toEqual([
      'us-1990-orthogonal',
    ]);
  });
});
