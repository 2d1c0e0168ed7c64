/** DORIS remission and low disease activity over time: at every visit each infused subject is in one part of the column. */
import { CohortStatesDocument, type CohortStatesQuery } from '@trialside/client';
import type { VisitState } from '@trialside/rules/evaluate';
import { pixelsWide } from '../../picture/pixels-wide.ts';
import { box, pen } from '../../picture/marks.ts';
import {
  chosenGroup,
  groupChoice,
  groupsOf,
  visitDay,
  visitName,
  type Figure,
  type Frame,
  type Group,
  type View,
  type Voice,
} from './figure.ts';
import { rateText } from './numbers.ts';

type S = NonNullable<CohortStatesQuery['study']>;
type States = NonNullable<NonNullable<S['cohort']>['doris']>;
export type StateName = 'doris' | 'lldas';

const stateOf = (chosen: { readonly [key: string]: string }): StateName =>
  chosen['state'] === 'lldas' ? 'lldas' : 'doris';

const groups = (study: S, state: StateName, voice: Voice): readonly Group<States>[] =>
  groupsOf(
    study,
    study.cohort?.[state],
    (study.cohortsByDoseLevel ?? []).map((level) => [level.doseLevel, level[state], level.infused]),
    voice,
  );

/** From the ground up. */
const ORDER: readonly VisitState[] = [
  'met',
  'indeterminate',
  'not-met',
  'not-evaluable',
  'not-expected',
  'not-due',
];

const HEIGHT = 200;
const TOP = 8;
const LEFT = 32;

function figure(study: S, { chosen, width, voice }: Frame): Figure | null {
  const { words } = voice;
  const state = stateOf(chosen);
  const all = groups(study, state, voice);
  if (all.length === 0) return null;
  const { name, of } = chosenGroup(all, chosen);
  const { ever } = of;
  const countOf = (counts: States['byVisit'][number]['counts'], key: VisitState): number =>
    counts.find((one) => one.key === key)?.subjects ?? 0;
  const room = (width - LEFT - 8) / Math.max(of.byVisit.length, 1);
  const bar = Math.min(room - 6, 56);
  const unit = HEIGHT / Math.max(ever.infused, 1);
  const hasNames = of.byVisit.every(({ visit }) => pixelsWide(visitName(study, visit, voice)) < room);
  const draw = pen();
  draw.path('axis', `M${LEFT} ${TOP + HEIGHT + 0.5}H${width - 8}`);
  draw.text(LEFT - 6, TOP + 8, String(ever.infused), 'tick-text', 'end');
  draw.text(LEFT - 6, TOP + HEIGHT, '0', 'tick-text', 'end');
  of.byVisit.forEach(({ visit, counts }, n) => {
    const left = LEFT + n * room + (room - bar) / 2;
    let ground = TOP + HEIGHT;
    for (const key of ORDER) {
      const count = countOf(counts, key);
      if (count === 0) continue;
      const tall = count * unit;
      ground -= tall;
      draw.path(`state-${key}`, box(left, ground, bar, tall));
      if (tall >= 14)
        draw.text(
          left + bar / 2,
          ground + tall / 2 + 4,
          `${words.states.signs[key]}${count}`,
          `on-${key}`,
          'middle',
        );
    }
    // Where names would run into each other the day stands instead, and every second one a line lower.
    const label = hasNames ? visitName(study, visit, voice) : visitDay(study, visit, voice);
    const down = hasNames || n % 2 === 0 ? 0 : 14;
    draw.text(LEFT + (n + 0.5) * room, TOP + HEIGHT + 16 + down, label, 'tick-text', 'middle');
  });
  return {
    title: words.states.title(words.states.names[state], name),
    sentences: [
      words.states.sentence(words.states.names[state], rateText(ever.ofInfused.interval, voice)),
      words.states.beside(
        ever.infused,
        ever.pastTimePoint,
        ever.pending,
        ever.indeterminate,
        ever.notAssessed,
      ),
    ],
    marks: draw.marks(width, TOP + HEIGHT + 36),
    legend: ORDER.map((key) => ({
      look: `state-${key}`,
      text: `${words.states.signs[key]} ${words.states.keys[key]}`,
    })),
    tables: [
      {
        caption: words.states.caption,
        head: [words.visit, ...ORDER.map((key) => words.states.keys[key])],
        rows: of.byVisit.map(({ visit, counts }) => ({
          cells: [visitName(study, visit, voice), ...ORDER.map((key) => String(countOf(counts, key)))],
        })),
      },
    ],
    notes: [words.states.note],
  };
}

export const view: View<S> = {
  read: (client, at) => client.read(CohortStatesDocument, { study: client.study, at }),
  choices: (study, chosen, voice) => [
    {
      key: 'state',
      label: voice.words.states.choose,
      options: (['doris', 'lldas'] as const)
        .filter((state) => study.cohort?.[state])
        .map((value) => ({ value, text: voice.words.states.names[value] })),
    },
    groupChoice(groups(study, stateOf(chosen), voice), voice),
  ],
  figure,
};
