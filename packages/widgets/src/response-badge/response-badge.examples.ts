/**
 * Named examples of the response badge: each a record under the study's protocol, with what a doctor expects of it,
 * worked out by hand from the section of domain.md it names. Stories, tests and pictures come from this list.
 */
import protocolFile from '@trialside/rules/protocols/sle-itp-cart.json' with { type: 'json' };
import type { Protocol } from '@trialside/rules/protocol';
import { parseProtocol } from '@trialside/rules/protocol/parse';
import type { SubjectRecord } from '@trialside/rules/record';
import type { ResponseCategory, SubjectResponseState } from '@trialside/rules/response';
import type { Held } from '@trialside/rules/verdict';
import { madeUpSubject, type MadeUpSubject } from '../../testing/subject.ts';

const checked = parseProtocol(protocolFile);
if (!checked.ok) throw new TypeError(JSON.stringify(checked.problems));

/** The protocol of the study, checked and with every default filled in. */
export const PROTOCOL: Protocol = checked.protocol;

export interface ResponseBadgeExample {
  /** Key and, with spaces, title. */
  readonly name: string;
  /** Ids of the requirements it shows. */
  readonly requirements: readonly string[];
  /** Section of domain.md the expectation is worked out from. */
  readonly section: string;
  readonly role: 'investigator';
  readonly record: SubjectRecord;
  readonly expect: {
    readonly state: SubjectResponseState;
    readonly stateReason?: string;
    /** Categories still possible at the latest count. */
    readonly candidates?: readonly ResponseCategory[];
    /** The closed badge as read from left to right. */
    readonly face: string;
    /** Criteria of the latest count that matter for the example. */
    readonly criteria?: Readonly<Record<string, Held>>;
    readonly notes?: readonly string[];
  };
}

const example = (
  name: string,
  section: string,
  made: Omit<MadeUpSubject, 'code'>,
  expect: ResponseBadgeExample['expect'],
  requirements: readonly string[] = [],
): ResponseBadgeExample => ({
  name,
  requirements: ['REC-05', ...requirements],
  section,
  role: 'investigator',
  record: madeUpSubject({ code: 'BJ01-001', ...made }),
  expect,
});

const noBleeding = 0;

export const RESPONSE_BADGE_EXAMPLES: readonly ResponseBadgeExample[] = [
  example(
    'complete-response',
    '3.1',
    {
      baseline: '11',
      counts: [
        { day: 14, platelets: '45', bleeding: noBleeding },
        { day: 28, platelets: '132', bleeding: noBleeding },
      ],
      askedOnDay: 30,
    },
    {
      state: 'CR',
      face: 'CR 132 ×10⁹/L · D+28',
      criteria: {
        'platelets-at-least-cr': 'met',
        'platelets-at-least-doubled': 'met',
        'no-active-bleeding': 'met',
      },
    },
  ),
  example(
    'partial-response',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '45', bleeding: noBleeding }], askedOnDay: 30 },
    {
      state: 'PR',
      face: 'PR 45 ×10⁹/L · D+28',
      criteria: { 'platelets-at-least-cr': 'not-met', 'platelets-at-least-pr': 'met' },
    },
  ),
  example(
    'no-response',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '18', bleeding: 1 }], askedOnDay: 30 },
    { state: 'NR', face: 'NR 18 ×10⁹/L · D+28', criteria: { 'platelets-at-least-pr': 'not-met' } },
  ),
  example(
    'not-evaluable-after-transfusion',
    '3.4',
    {
      baseline: '9',
      // The transfusion excludes day 25 to day 31.
      rescue: [{ day: 25, treatment: 'platelet-transfusion', name: 'Platelet transfusion' }],
      counts: [{ day: 28, platelets: '62', bleeding: noBleeding }],
      askedOnDay: 35,
    },
    { state: 'NE', stateReason: 'no-evaluable-count', face: 'NE no evaluable count' },
  ),
  example(
    'bleeding-not-recorded',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '45', bleeding: null }], askedOnDay: 30 },
    {
      state: 'indeterminate',
      candidates: ['PR', 'NR'],
      face: '? PR or NR · 45 ×10⁹/L · D+28',
      criteria: { 'no-active-bleeding': 'indeterminate' },
    },
  ),
  example(
    'pending-before-infusion',
    '3.5',
    { infused: false, baseline: '11', counts: [], askedOnDay: -10 },
    { state: 'pending', stateReason: 'not-infused', face: '– not infused' },
  ),
  example(
    'pending-no-count-yet',
    '3.5',
    { baseline: '11', counts: [], askedOnDay: 0 },
    { state: 'pending', stateReason: 'no-count-yet', face: '– no count yet' },
  ),
  example(
    'response-lost',
    '3.5',
    {
      baseline: '11',
      counts: [
        { day: 28, platelets: '120', bleeding: noBleeding },
        { day: 60, platelets: '88', bleeding: noBleeding },
        { day: 90, platelets: '18', bleeding: 1 },
      ],
      askedOnDay: 92,
    },
    { state: 'lost', face: 'NR lost · 18 ×10⁹/L · D+90' },
  ),
  example(
    'boundary-29',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '29', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'NR', face: 'NR 29 ×10⁹/L · D+28', criteria: { 'platelets-at-least-pr': 'not-met' } },
  ),
  example(
    'boundary-30',
    '3.1',
    { baseline: '15', counts: [{ day: 28, platelets: '30', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'PR', face: 'PR 30 ×10⁹/L · D+28', criteria: { 'platelets-at-least-pr': 'met' } },
  ),
  example(
    'boundary-99',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '99', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'PR', face: 'PR 99 ×10⁹/L · D+28', criteria: { 'platelets-at-least-cr': 'not-met' } },
  ),
  example(
    'boundary-100',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '100', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'CR', face: 'CR 100 ×10⁹/L · D+28', criteria: { 'platelets-at-least-cr': 'met' } },
  ),
  example(
    'doubled-exactly',
    '3.1',
    { baseline: '20', counts: [{ day: 28, platelets: '40', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'PR', face: 'PR 40 ×10⁹/L · D+28', criteria: { 'platelets-at-least-doubled': 'met' } },
  ),
  example(
    'not-quite-doubled',
    '3.1',
    { baseline: '20', counts: [{ day: 28, platelets: '39.9', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'NR', face: 'NR 39.9 ×10⁹/L · D+28', criteria: { 'platelets-at-least-doubled': 'not-met' } },
  ),
  example(
    'complete-response-with-bleeding',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '100', bleeding: 2 }], askedOnDay: 30 },
    { state: 'CR', face: 'CR 100 ×10⁹/L · D+28', criteria: { 'no-active-bleeding': 'not-met' } },
  ),
  example(
    'bleeding-rules-out-partial-response',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '45', bleeding: 2 }], askedOnDay: 30 },
    { state: 'NR', face: 'NR 45 ×10⁹/L · D+28', criteria: { 'no-active-bleeding': 'not-met' } },
  ),
  example(
    'baseline-unknown',
    '3.1',
    { baseline: null, counts: [{ day: 28, platelets: '45', bleeding: noBleeding }], askedOnDay: 30 },
    {
      state: 'indeterminate',
      candidates: ['PR', 'NR'],
      face: '? PR or NR · 45 ×10⁹/L · D+28',
      criteria: { 'platelets-at-least-doubled': 'indeterminate' },
    },
  ),
  example(
    'baseline-already-normal',
    '3.1',
    { baseline: '120', counts: [{ day: 28, platelets: '150', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'CR', face: 'CR 150 ×10⁹/L · D+28', notes: ['baseline-at-or-above-cr'] },
  ),
  example(
    'rescue-since-latest-count',
    '3.4',
    {
      baseline: '11',
      counts: [
        { day: 28, platelets: '118', bleeding: noBleeding },
        { day: 60, platelets: '140', bleeding: noBleeding },
      ],
      // Immunoglobulin excludes day 50 to day 77.
      rescue: [{ day: 50, treatment: 'immunoglobulin', name: 'IVIG' }],
      askedOnDay: 62,
    },
    { state: 'CR', stateReason: 'rescued-since-latest', face: 'CR 118 ×10⁹/L · D+28 · rescue since' },
  ),
  example(
    'reported-per-microlitre',
    '3.5',
    {
      baseline: '11',
      counts: [{ day: 28, platelets: '85000', unit: '/uL', bleeding: noBleeding }],
      askedOnDay: 30,
    },
    { state: 'PR', face: 'PR 85 ×10⁹/L · D+28' },
  ),
  example(
    'reported-below-a-limit',
    '3.1',
    { baseline: '11', counts: [{ day: 28, platelets: '<10', bleeding: noBleeding }], askedOnDay: 30 },
    { state: 'NR', face: 'NR <10 ×10⁹/L · D+28', criteria: { 'platelets-at-least-pr': 'not-met' } },
  ),
];
