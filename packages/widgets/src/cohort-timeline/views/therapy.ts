/** Reduction of combination therapy: how every class of drugs stands to its baseline, and who is free of drugs. */
import { CohortTherapyDocument, type CohortTherapyQuery } from '@trialside/client';
import { box, pen } from '../../picture/marks.ts';
import {
  chosenGroup,
  groupChoice,
  groupsOf,
  type Figure,
  type Frame,
  type Group,
  type View,
  type Voice,
} from './figure.ts';
import { boundsText } from './numbers.ts';

type S = NonNullable<CohortTherapyQuery['study']>;
type Therapy = NonNullable<NonNullable<S['cohort']>['therapyReduction']>;
type Counts = Therapy['glucocorticoids'];

const groups = (study: S, voice: Voice): readonly Group<Therapy>[] =>
  groupsOf(
    study,
    study.cohort?.therapyReduction,
    (study.cohortsByDoseLevel ?? []).map(({ doseLevel, infused, therapyReduction }) => [
      doseLevel,
      therapyReduction,
      infused,
    ]),
    voice,
  );

const ORDER = [
  'ceased',
  'reduced',
  'unchanged',
  'increased',
  'started',
  'indeterminate',
  'not-on-therapy',
] as const;
const ROW = 40;

const countOf = (counts: Counts, key: string): number => counts.find((one) => one.key === key)?.subjects ?? 0;

function figure(study: S, { chosen, width, voice }: Frame): Figure | null {
  const { words } = voice;
  const all = groups(study, voice);
  if (all.length === 0) return null;
  const { name, of } = chosenGroup(all, chosen);
  const rows: readonly (readonly [name: string, counts: Counts])[] = [
    [words.therapy.glucocorticoids, of.glucocorticoids],
    ...of.classes
      .filter(({ treatmentClass }) => classKey(treatmentClass) !== 'glucocorticoid')
      .map(
        ({ treatmentClass, counts }) =>
          [words.therapy.classes[classKey(treatmentClass)] ?? treatmentClass, counts] as const,
      ),
  ];
  const draw = pen();
  const most = Math.max(
    1,
    ...rows.map(([, counts]) => counts.reduce((sum, { subjects }) => sum + subjects, 0)),
  );
  const unit = (width - 24) / most;
  rows.forEach(([label, counts], n) => {
    const top = n * ROW;
    draw.text(8, top + 14, label, n === 0 ? 'strong' : 'plain');
    let at = 8;
    for (const key of ORDER) {
      const count = countOf(counts, key);
      if (count === 0) continue;
      draw.path(`therapy-${key}`, box(at, top + 20, count * unit, 14));
      if (count * unit >= 20)
        draw.text(at + 4, top + 31, `${words.therapy.signs[key]}${count}`, `on-therapy-${key}`);
      at += count * unit;
    }
  });
  const free = of.drugFreeNow;
  const median = of.glucocorticoidReduction;
  return {
    title: words.therapy.title(name),
    sentences: [
      words.therapy.sentence(
        countOf(of.glucocorticoids, 'ceased'),
        countOf(of.glucocorticoids, 'reduced'),
        of.glucocorticoids.reduce((sum, { subjects }) => sum + subjects, 0) -
          countOf(of.glucocorticoids, 'not-on-therapy'),
      ),
      ...(median ? [words.therapy.median(boundsText(median), median.n)] : []),
      words.therapy.free(countOf(free, 'met'), countOf(free, 'not-met'), countOf(free, 'indeterminate')),
      ...(of.daysDrugFree ? [words.therapy.days(boundsText(of.daysDrugFree), of.daysDrugFree.n)] : []),
    ],
    marks: draw.marks(width, rows.length * ROW + 4),
    legend: ORDER.map((key) => ({
      look: `therapy-${key}`,
      text: words.therapy.signs[key] + words.therapy.statuses[key],
    })),
    tables: all.map(({ name: group, of: therapy }) => ({
      caption: words.therapy.caption(group),
      head: [words.therapy.drugClass, ...ORDER.map((key) => words.therapy.statuses[key])],
      rows: [
        [words.therapy.glucocorticoids, therapy.glucocorticoids] as const,
        ...therapy.classes
          .filter(({ treatmentClass }) => classKey(treatmentClass) !== 'glucocorticoid')
          .map(
            ({ treatmentClass, counts }) =>
              [words.therapy.classes[classKey(treatmentClass)] ?? treatmentClass, counts] as const,
          ),
      ].map(([label, counts]) => ({ cells: [label, ...ORDER.map((key) => String(countOf(counts, key)))] })),
    })),
    notes: [words.therapy.note],
  };
}

/** Enumerations of the graph are spelled in capitals. */
const classKey = (name: string): string => name.toLowerCase().replaceAll('_', '-');

export const view: View<S> = {
  read: (client, at) => client.read(CohortTherapyDocument, { study: client.study, at }),
  choices: (study, _chosen, voice) => [groupChoice(groups(study, voice), voice)],
  figure,
};
