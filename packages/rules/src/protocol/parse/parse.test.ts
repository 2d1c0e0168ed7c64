import { describe, expect, test } from 'vitest';
import pilot from '../../../protocols/cdiscpilot01.json' with { type: 'json' };
import study from '../../../protocols/sle-itp-cart.json' with { type: 'json' };
import { DEFAULT_SLEDAI_OPTIONS } from '../../sledai/options.ts';
import { RULES } from '../../evaluate/rules.ts';
import { parseProtocol } from './index.ts';

type Json = { [key: string]: Json } & Json[] & string & number & boolean & null;

/** What is said of the study's protocol after a change; nothing where it is still accepted. */
const problems = (change: (draft: Json) => unknown, of: object = study): string[] => {
  const draft = structuredClone(of) as unknown as Json;
  change(draft);
  const parsed = parseProtocol(draft);
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path}: ${reason}`);
};
const set = (path: string, value: unknown) => (draft: Json) => {
  const members = path.split('.');
  const last = members.pop()!;
  const owner = members.reduce<Json>((at, member) => at[member]!, draft);
  (owner as Record<string, unknown>)[last] = value;
};
const parsed = (document: object) => {
  const result = parseProtocol(document);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.protocol;
};

describe('the protocols that come with the project', () => {
  test.each([
    ['sle-itp-cart', study],
    ['cdiscpilot01', pilot],
  ])('%s says everything itself: a changed default in the code changes no study', (_name, document) => {
    expect(parsed(document)).toEqual(document);
  });

  test('the study names the version of every rule it was written for', () => {
    expect(study.ruleVersions).toEqual(Object.fromEntries(RULES.map(({ id, version }) => [id, version])));
  });

  test('a telephone contact plans no platelet count', () => {
    for (const { key, planned } of [...study.schedule, ...pilot.schedule])
      if (key.includes('contact') || key.includes('telephone')) expect(planned).toEqual(['contact']);
  });
});

describe('what a file may leave out', () => {
  test('options that are missing take the defaults, at every depth', () => {
    const draft = structuredClone(study) as unknown as Json;
    set('endpoints.sledai.options', {})(draft);
    set('endpoints.plateletResponse.options', { rescueExclusionDays: { immunoglobulin: 56 } })(draft);
    set('endpoints.doris.options', {
      glucocorticoids: { mgEqualTo5MgPrednisone: { deflazacort: '7.5' } },
    })(draft);
    const { endpoints } = parsed(draft);
    expect(endpoints.sledai?.options).toEqual(DEFAULT_SLEDAI_OPTIONS);
    expect(endpoints.plateletResponse?.options.rescueExclusionDays).toEqual({
      'platelet-transfusion': 7,
      immunoglobulin: 56,
      'anti-d': 28,
      'glucocorticoid-pulse': 28,
      'tpo-agonist': 28,
    });
    expect(endpoints.doris?.options.glucocorticoids.mgEqualTo5MgPrednisone).toMatchObject({
      deflazacort: '7.5',
      prednisone: '5',
    });
  });

  test('a version of SLEDAI by its name is the published one, with its own rule for proteinuria', () => {
    const draft = structuredClone(study) as unknown as Json;
    set('endpoints.sledai.options.definition', 'sledai-2k')(draft);
    expect(parsed(draft).endpoints.sledai?.options.definition).toEqual({
      instrument: 'sledai-2k',
      proteinuriaRule: '2k',
    });
  });

  test('half a version is refused, not completed by a guess', () => {
    expect(problems(set('endpoints.sledai.options.definition', { instrument: 'sledai-2k' }))[0]).toMatch(
      /^endpoints\.sledai\.options\.definition/,
    );
  });

  test('an endpoint that a file does not name, or names as null, is none of its study; a misspelt one is refused', () => {
    const draft = structuredClone(study) as unknown as Json;
    delete (draft['endpoints'] as Partial<Json>)['lldas'];
    expect(parsed(draft).endpoints.lldas).toBeNull();
    expect(problems(set('endpoints.lldas', null))).toEqual([]);
    expect(problems(set('endpoints.llda', null))[0]).toContain('llda');
  });
});

describe('a wrong protocol is refused with the path and the reason', () => {
  test.each([
    [
      'a threshold that is no number',
      'endpoints.plateletResponse.options',
      { prPlatelets: '3O' },
      'endpoints.plateletResponse.options.prPlatelets: must be a decimal number above 0',
    ],
    [
      'CR below PR',
      'endpoints.plateletResponse.options',
      { crPlatelets: '20' },
      'endpoints.plateletResponse.options.crPlatelets: must not lie below prPlatelets',
    ],
    [
      'a window that does not hold its target',
      'schedule.0.windowFrom',
      5000,
      'schedule.0.targetDay: the target day must lie inside the window',
    ],
    [
      'an endpoint that looks at a visit nobody planned',
      'endpoints.plateletResponse.mainVisit',
      'month-7',
      'endpoints.plateletResponse.mainVisit: names no visit of the schedule: "month-7"',
    ],
    [
      'an endpoint that looks at a visit without the assessment',
      'endpoints.lldas.throughVisit',
      'contact-month-15',
      'endpoints.lldas.throughVisit: no sledai is planned at "contact-month-15"',
    ],
    [
      'an endpoint that ends before it begins',
      'endpoints.sledai.throughVisit',
      'baseline',
      'endpoints.sledai.throughVisit: "baseline" is not after the infusion',
    ],
    [
      'a time zone that does not exist',
      'timeZone',
      'Asia/Bejing',
      'timeZone: is not a time zone of the IANA database',
    ],
    [
      'bands with a gap',
      'endpoints.sledai.options.bands',
      [
        { key: 'low', from: 0, to: 4 },
        { key: 'high', from: 6, to: null },
      ],
      'endpoints.sledai.options.bands.1.from: must be 5: bands touch',
    ],
    [
      'bands that end too early',
      'endpoints.sledai.options.bands',
      [{ key: 'low', from: 0, to: 4 }],
      'endpoints.sledai.options.bands.0.to: must reach the highest total',
    ],
    [
      'a target rate above 1',
      'endpoints.doseFinding.options.targetRate',
      '30',
      'endpoints.doseFinding.options.targetRate: must lie between 0 and 1',
    ],
    [
      'a toxicity that matches no event',
      'endpoints.doseFinding.options.dltCatalogue.0.matches',
      { codes: [], names: [], bodySystems: [] },
      'endpoints.doseFinding.options.dltCatalogue.0.matches: would match no event',
    ],
    ['dose finding without doses', 'doseLevels', [], 'doseLevels: are needed by endpoints.doseFinding'],
    [
      'a marker whose test code nobody gave',
      'analytes.igg',
      [],
      'analytes.igg: is needed by endpoints.laboratoryMarkers',
    ],
    ['a test code of two analytes', 'analytes.c4', ['C3'], 'analytes.c4: "C3" also stands under c3'],
    [
      'a rule that has changed since',
      'ruleVersions.lldas',
      '0',
      'ruleVersions.lldas: the protocol was written for version 0, this release has 1',
    ],
    [
      'a rule that does not exist',
      'ruleVersions.bilag',
      '1',
      'ruleVersions.bilag: is no rule of this release',
    ],
    ['two visits of one name', 'schedule.1.key', 'screening', 'schedule.1: "screening" is used twice'],
    [
      'a count that the IWG cannot confirm at one visit',
      'endpoints.plateletResponse.counted',
      { rule: 'iwg-2009', response: 'at-main-visit' },
      'endpoints.plateletResponse.counted.response: a response confirmed by a second count is not known at one visit alone',
    ],
    [
      'something to be confirmed that is not there',
      'toConfirm.0.path',
      'endpoints.lldas.options.ceilings',
      'toConfirm.0.path: names no part of the protocol: "endpoints.lldas.options.ceilings"',
    ],
    [
      'a fold that is no number, before it is compared',
      'endpoints.doseFinding.options.tooLowFold',
      '',
      'endpoints.doseFinding.options.tooLowFold: must be a decimal number above 0',
    ],
  ])('%s', (_name, path, value, expected) => {
    expect(problems(set(path, value))).toEqual([expected]);
  });

  test.each(['plateletThreshold', 'endpoints.sledai.options.improvmentPoints', 'schedule.3.window'])(
    'a member that no rule knows (%s), since it would be silently ignored',
    (path) => {
      const name = path.split('.').at(-1)!;
      expect(problems(set(path, '50'))[0]).toContain(name);
    },
  );

  test('a loaded questionnaire table that contradicts itself', () => {
    const item = { itemCode: 'ITPPAQ-01', scale: 'symptoms', reversed: true, minimum: 1, maximum: 5 };
    const table = { id: 'site copy', items: [item, { ...item, scale: 'bother' }] };
    expect(problems(set('endpoints.questionnaires.options.itpPaqTable', table))).toEqual([
      'endpoints.questionnaires.options.itpPaqTable.items: ITPPAQ-01: item-listed-twice',
    ]);
  });

  test('something that is no object', () => {
    expect(parseProtocol(null)).toMatchObject({ ok: false, problems: [{ path: '(the file)' }] });
  });
});
