/**
 * Named examples of the SLEDAI calculator: a record under the study's protocol and what was entered, with what a doctor
 * expects of it, worked out by hand from the section of domain.md it names. Stories, tests and pictures come from this list.
 */
import type { Finding, SubjectRecord } from '@trialside/rules/record';
import { DESCRIPTORS, type DescriptorKey } from '@trialside/rules/sledai';
import type { Held } from '@trialside/rules/verdict';
import { madeUpSledaiSubject, type MadeUpSledaiSubject } from '../../testing/sledai-subject.ts';
import type { SledaiValue } from './value.ts';

export interface SledaiExample {
  /** Key and, with spaces, title. */
  readonly name: string;
  readonly requirements: readonly string[];
  readonly section: string;
  readonly role: 'investigator';
  readonly record: SubjectRecord;
  /** What the clinician has entered. */
  readonly entered: Partial<SledaiValue>;
  readonly expect: {
    readonly total: string;
    readonly clinical: string;
    /** In English, as shown. */
    readonly band: string;
    readonly doris?: Held;
    readonly lldas?: Held;
    /** Criteria of LLDAS or DORIS that decide, by id. */
    readonly failing?: readonly string[];
    /** What the data suggest about descriptors. */
    readonly suggests?: Readonly<Partial<Record<DescriptorKey, 'present' | 'absent'>>>;
  };
}

/** All 24 answered: those named are present. */
export const allAnswered = (...present: readonly DescriptorKey[]): Readonly<Record<DescriptorKey, Finding>> =>
  Object.fromEntries(
    DESCRIPTORS.map(({ key }) => [key, present.includes(key) ? 'present' : 'absent']),
  ) as Record<DescriptorKey, Finding>;

const example = (
  name: string,
  section: string,
  made: MadeUpSledaiSubject,
  entered: Partial<SledaiValue>,
  expect: SledaiExample['expect'],
  requirements: readonly string[] = [],
): SledaiExample => ({
  name,
  requirements: ['REC-05', ...requirements],
  section,
  role: 'investigator',
  record: madeUpSledaiSubject(made),
  entered,
  expect,
});

const noExtras = { haemolyticAnaemia: 'absent', gastrointestinalActivity: 'absent' } as const;
/** Quiet before, so that nothing is new by itself. */
const quiet = { day: 14, present: [], pga: '0.3' } as const;

export const SLEDAI_EXAMPLES: readonly SledaiExample[] = [
  example(
    'suggested-by-the-laboratory',
    '1, worked example 1',
    {
      results: [
        { day: 27, test: 'PLAT', value: '18', unit: '10^9/L', low: '125', high: '350' },
        { day: 27, test: 'WBC', value: '5.1', unit: '10^9/L', low: '3.5', high: '9.5' },
        { day: 27, test: 'C3', value: '0.6', unit: 'g/L', low: '0.9', high: '1.8' },
        { day: 27, test: 'ADSDNA', value: '310', unit: 'IU/mL', high: '100' },
      ],
    },
    {
      ...noExtras,
      items: allAnswered('thrombocytopenia', 'low_complement', 'increased_dna_binding'),
      pgaScore0to3: '0.8',
    },
    {
      total: '5',
      clinical: '1',
      band: 'light activity',
      doris: 'not-met',
      lldas: 'not-met',
      failing: ['lldas-sledai', 'doris-clinical-sledai', 'doris-pga'],
      suggests: {
        thrombocytopenia: 'present',
        leukopenia: 'absent',
        low_complement: 'present',
        increased_dna_binding: 'present',
      },
    },
  ),
  example(
    'pericarditis-and-arthritis',
    '1, worked example 2',
    {},
    { items: allAnswered('pericarditis', 'arthritis') },
    { total: '6', clinical: '6', band: 'light activity' },
  ),
  example(
    'rash-and-alopecia',
    '1, worked example 3',
    {},
    { items: allAnswered('rash', 'alopecia') },
    { total: '4', clinical: '4', band: 'essentially no activity' },
  ),
  example(
    'stable-proteinuria',
    '1, worked example 5',
    {
      results: [
        { day: -60, test: 'PROTCRT', value: '1.2', unit: 'g/g', category: 'URINALYSIS' },
        { day: 27, test: 'PROTCRT', value: '1.2', unit: 'g/g', category: 'URINALYSIS' },
      ],
    },
    { items: allAnswered() },
    { total: '0', clinical: '0', band: 'essentially no activity', suggests: { proteinuria: 'absent' } },
  ),
  example(
    'items-still-open',
    '1, missing data',
    { before: { day: 14, present: ['arthritis', 'rash'], pga: '1.2' } },
    { items: { ...allAnswered('arthritis', 'rash'), proteinuria: 'not-assessed', pyuria: 'not-assessed' } },
    { total: '6–14', clinical: '6–14', band: 'light activity or moderate activity' },
  ),
  example(
    'remission',
    '2.1',
    { before: quiet, prednisone: '5' },
    { ...noExtras, items: allAnswered(), pgaScore0to3: '0.49' },
    { total: '0', clinical: '0', band: 'essentially no activity', doris: 'met', lldas: 'met' },
  ),
  example(
    'pga-at-the-limit-of-remission',
    '2.1',
    { before: quiet, prednisone: '5' },
    { ...noExtras, items: allAnswered(), pgaScore0to3: '0.5' },
    {
      total: '0',
      clinical: '0',
      band: 'essentially no activity',
      doris: 'not-met',
      lldas: 'met',
      failing: ['doris-pga'],
    },
  ),
  example(
    'prednisone-just-above-low-activity',
    '2.2',
    { before: quiet, prednisone: '7.51' },
    { ...noExtras, items: allAnswered(), pgaScore0to3: '0.2' },
    {
      total: '0',
      clinical: '0',
      band: 'essentially no activity',
      doris: 'not-met',
      lldas: 'not-met',
      failing: ['lldas-prednisone', 'doris-prednisone'],
    },
  ),
  example(
    'serology-alone',
    '2.1',
    {
      before: { day: 14, present: ['low_complement', 'increased_dna_binding'], pga: '0.3' },
      prednisone: '5',
    },
    { ...noExtras, items: allAnswered('low_complement', 'increased_dna_binding'), pgaScore0to3: '0.3' },
    { total: '4', clinical: '0', band: 'essentially no activity', doris: 'met', lldas: 'met' },
  ),
  example(
    'thrombocytopenia-alone-and-old',
    '2.2',
    { before: { day: 14, present: ['thrombocytopenia'], pga: '0.3' }, prednisone: '5' },
    { ...noExtras, items: allAnswered('thrombocytopenia'), pgaScore0to3: '0.3' },
    {
      total: '1',
      clinical: '1',
      band: 'essentially no activity',
      doris: 'not-met',
      lldas: 'met',
      failing: ['doris-clinical-sledai'],
    },
  ),
  example(
    'thrombocytopenia-newly-back',
    '1, traps; 2.2',
    { before: quiet, prednisone: '5' },
    { ...noExtras, items: allAnswered('thrombocytopenia'), pgaScore0to3: '0.3' },
    {
      total: '1',
      clinical: '1',
      band: 'essentially no activity',
      doris: 'not-met',
      lldas: 'not-met',
      failing: ['doris-clinical-sledai', 'lldas-no-new-activity'],
    },
  ),
  example(
    'tolerance-not-recorded',
    '2.2',
    { before: quiet, prednisone: '5', hydroxychloroquine: true },
    { ...noExtras, items: allAnswered(), pgaScore0to3: '0.3' },
    { total: '0', clinical: '0', band: 'essentially no activity', doris: 'met', lldas: 'indeterminate' },
  ),
  example(
    'tolerance-answered',
    '2.2',
    { before: quiet, prednisone: '5', hydroxychloroquine: true },
    { ...noExtras, items: allAnswered(), tolerated: 'present', pgaScore0to3: '0.3' },
    { total: '0', clinical: '0', band: 'essentially no activity', doris: 'met', lldas: 'met' },
  ),
  example(
    'not-well-tolerated',
    '2.2',
    { before: quiet, prednisone: '5', hydroxychloroquine: true },
    { ...noExtras, items: allAnswered(), tolerated: 'absent', pgaScore0to3: '0.3' },
    {
      total: '0',
      clinical: '0',
      band: 'essentially no activity',
      doris: 'met',
      lldas: 'not-met',
      failing: ['lldas-tolerance'],
    },
  ),
];
