/** One measure over the cohort: which there are, how each is named, and the answer that both of its pictures draw. */
import {
  CohortMeasureDocument,
  CohortMeasuresDocument,
  type Client,
  type CohortMeasureQuery,
  type CohortMeasuresQuery,
  type CutChoice,
  type Outcome,
} from '@trialside/client';
import type { Choice, Chosen, Frame, Voice } from './figure.ts';

export type MeasureStudy = NonNullable<CohortMeasureQuery['study']> & {
  readonly measures: NonNullable<CohortMeasuresQuery['study']>['measures'];
};
type Measured = NonNullable<MeasureStudy['measure']>;
export type Course = Measured['courses'][number];
export type Point = Course['points'][number];
type Name = Pick<Measured['measure'], 'group' | 'name' | 'instrument' | 'scoring'>;

/** The list and the one that was chosen; of two questions the worse answer is the answer. */
export async function readMeasure(
  client: Client,
  at: CutChoice | null,
  { measure = 'platelets' }: Chosen,
): Promise<Outcome<{ readonly study: MeasureStudy | null }>> {
  const { study } = client;
  const [list, one] = await Promise.all([
    client.read(CohortMeasuresDocument, { study, at }),
    client.read(CohortMeasureDocument, { study, at, key: measure }),
  ]);
  if (list.kind !== 'data') return list;
  if (one.kind !== 'data') return one;
  const found = one.data.study;
  return {
    ...one,
    data: { study: found && { ...found, measures: list.data.study?.measures ?? null } },
  };
}

/** As people call it: "Platelets", "IgG", "SF-36: Vitality". */
export function measureName({ group, name, instrument, scoring }: Name, { words }: Voice): string {
  if (group === 'marker') return words.labs.analytes[name as 'igg'] ?? name ?? '';
  if (group !== 'questionnaire') return words.measures.groups[group as 'sledai'] ?? group;
  const [scale = '', ...rest] = (name ?? '').split('-norm-based');
  const { sf36Scales, summaries, itpPaqScales, normBased } = words.pro;
  const names: Readonly<Record<string, string>> = { ...sf36Scales, ...summaries, ...itpPaqScales };
  const plain = names[scale] ?? scale;
  const said = rest.length > 0 ? normBased.replace('{scale}', plain) : plain;
  // Two ways of scoring never share a line, and so not a name either.
  return `${instrument ?? ''}: ${said}${scoring ? ` (${scoring.split('/')[0]})` : ''}`;
}

/** Those with a wished direction alone, where it is asked what the best was. */
export const measureChoice = ({ measures }: MeasureStudy, voice: Voice): Choice => ({
  key: 'measure',
  label: voice.words.measures.choose,
  options: (measures ?? []).map((one) => ({ value: one.key, text: measureName(one, voice) })),
});

/** Infused subjects that the filter of the reader leaves. */
export const shownCourses = ({ courses }: Measured, { shown }: Frame): readonly Course[] =>
  courses.filter(({ isInfused, subjectId }) => isInfused && (shown === null || shown.has(subjectId)));

/** Null where a bound is no one number. */
export const exact = ({ low, high }: Point['value']): number | null =>
  low !== null && low === high ? Number(low) : null;

const UNITS: Readonly<Record<string, string>> = { '10*9/L': '×10⁹/L', '[IU]/mL': 'IU/mL', 'mg/d': 'mg/d' };

export const unitText = ({ unit, group }: Measured['measure'], { words }: Voice): string =>
  unit === null ? (group === 'sledai' ? words.measures.points : '') : (UNITS[unit] ?? unit);
