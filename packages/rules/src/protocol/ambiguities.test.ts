/** Each question that the study text leaves open (domain.md section 10): where its option is, and the default taken. */
import { describe, expect, test } from 'vitest';
import study from '../../protocols/sle-itp-cart.json' with { type: 'json' };
import { parseProtocol } from './parse/index.ts';

type Tree = { readonly [member: string]: Tree };

/** Question, path of the option (^: not under the endpoints), default, and another value that it can take. */
const QUESTIONS: readonly (readonly [question: string, path: string, taken: unknown, other: unknown])[] = [
  ['does "without active bleeding" bind CR?', 'plateletResponse.options.bleedingBlocksCR', false, true],
  ['must response be confirmed?', 'plateletResponse.counted.rule', 'study', 'iwg-2009'],
  ['must response be confirmed? (days apart, beside)', 'plateletResponse.iwg.confirmResponseDays', 7, 14],
  [
    'what is baseline platelets?',
    'plateletResponse.options.baselineMode',
    'last-before-lymphodepletion',
    'mean-of-last-two',
  ],
  ['"up to 28 days" (response)', 'plateletResponse.earlyLookDay', 28, 27],
  ['"up to 28 days" (adverse events)', 'adverseEvents.options.windowLastDay', 28, 27],
  ['"up to 28 days" (dose-limiting toxicity)', 'doseFinding.options.dltWindowLastDay', 28, 29],
  ['"up to 6 months" (window of a visit)', 'plateletResponse.mainVisit', 'month-6', 'month-3'],
  ['"up to 6 months" (or a fixed day)', 'plateletResponse.mainThroughDay', null, 183],
  ['"up to 6 months" (DORIS)', 'doris.throughVisit', 'month-6', 'month-3'],
  ['"up to 6 months" (LLDAS, or a fixed day)', 'lldas.throughDay', null, 183],
  ['response at any time or at month 6?', 'plateletResponse.counted.response', 'best', 'at-main-visit'],
  ['denominator of ORR', 'plateletResponse.counted.denominator', 'infused', 'evaluable'],
  ['rescue counts', 'plateletResponse.options.rescueCountsAsNonResponse', false, true],
  ['rescue counts (days)', 'plateletResponse.options.rescueExclusionDays.immunoglobulin', 28, 56],
  ['which SLEDAI for DORIS', 'doris.options.definition.instrument', 'selena-sledai', 'sledai-2k'],
  ['which SLEDAI for LLDAS', 'lldas.options.definition.instrument', 'selena-sledai', 'sledai-2k'],
  ['5 mg or below 5 mg in DORIS', 'doris.options.prednisone.included', true, false],
  ['5 mg or below 5 mg in DORIS (dose)', 'doris.options.prednisone.value', '5', '7.5'],
  ['"stable dose" in DORIS', 'doris.options.stability', 'no-change', 'any-dose'],
  ['"stable dose" in DORIS (days)', 'doris.options.stabilityDays', 28, 84],
  ['new activity in LLDAS', 'lldas.options.newActivity', 'clinical-descriptors-only', 'flare-index'],
  ['previous assessment', 'lldas.options.previousAssessment', 'last-final', 'baseline'],
  ['fever as "important organ"', 'lldas.options.majorOrganDescriptors.14', 'fever', 'thrombocytopenia'],
  ['investigational drug in LLDAS', 'lldas.options.studyProductIsInvestigational', false, true],
  ['"treatment-related AE"', 'adverseEvents.options.studyTreatment.1', 'lymphodepletion', 'procedure'],
  [
    'laboratory abnormality "with clinical significance"',
    'adverseEvents.options.significantLabFromGrade',
    3,
    4,
  ],
  ['CRS/ICANS scale', 'adverseEvents.crsScale', 'astct-2019', 'ctcae-5.0'],
  ['dose-escalation design', 'doseFinding.options.design', '3+3', 'boin'],
  ['SF-36 version', 'questionnaires.options.unnamedSf36', 'sf-36-v1', 'rand-36'],
  ['"anti nuclear antibodies AG"', 'laboratoryMarkers.options.analytes.5', 'ana', 'crp'],
  ['ANA change from baseline', 'laboratoryMarkers.options.titreChange', 'log2-steps', 'fold'],
  ['time anchor of "2 years"', '^timeAnchor', 'study-product', 'leukapheresis'],
  ['SLEDAI improvement', 'sledai.options.improvementPoints', 4, 6],
  [
    'therapy reduction baseline',
    'therapyReduction.options.baseline',
    'day-before-lymphodepletion',
    'mean-of-28-days-before-leukapheresis',
  ],
];

const membersOf = (path: string): string[] =>
  (path.startsWith('^') ? path.slice(1) : `endpoints.${path}`).split('.');

const at = (tree: unknown, path: string): unknown =>
  membersOf(path).reduce<unknown>((of, member) => (of as Tree)[member], tree);

describe('ambiguities of the study text', () => {
  test.each(QUESTIONS)('%s: %s is %j, and can be %j', (_question, path, taken, other) => {
    // An empty file of options takes the same defaults as the file of the study says.
    const bare = structuredClone(study) as unknown as { endpoints: Record<string, { options: unknown }> };
    for (const endpoint of Object.values(bare.endpoints)) {
      endpoint.options = {};
      for (const part of ['iwg', 'durable', 'steroidDependence', 'counted', 'crsScale'])
        delete (endpoint as Record<string, unknown>)[part];
    }
    const defaults = parseProtocol(bare);
    expect(at(study, path)).toEqual(taken);
    expect(at(defaults.ok && defaults.protocol, path)).toEqual(taken);

    const changed = structuredClone(study) as unknown as Tree;
    const members = membersOf(path);
    const last = members.pop()!;
    const owner = members.reduce<Tree>((of, member) => of[member]!, changed);
    (owner as Record<string, unknown>)[last] = other;
    expect(parseProtocol(changed)).toMatchObject({ ok: true });
  });
});
