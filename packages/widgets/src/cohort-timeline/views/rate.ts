/** The overall response rate: each group with its exact interval, and everybody who is not decided yet beside it. */
import { CohortRateDocument, type CohortRateQuery } from '@trialside/client';
import { wrapped } from '../../picture/lettering.ts';
import { pen } from '../../picture/marks.ts';
import {
  chosenGroup,
  groupsOf,
  type Figure,
  type Frame,
  type Group,
  type View,
  type Voice,
} from './figure.ts';
import { percentText, rateText } from './numbers.ts';

type S = NonNullable<CohortRateQuery['study']>;
type Rate = NonNullable<NonNullable<S['cohort']>['plateletResponse']>;

const groups = (study: S, voice: Voice): readonly Group<Rate>[] =>
  groupsOf(
    study,
    study.cohort?.plateletResponse,
    (study.cohortsByDoseLevel ?? []).map(({ doseLevel, infused, plateletResponse }) => [
      doseLevel,
      plateletResponse,
      infused,
    ]),
    voice,
  );

const LABEL = 12;
const LINE = 16;
const LETTER = 7;
/** Narrower than this, a group has its name and its rate on lines of their own. */
const NARROW = 480;

function figure(study: S, { chosen, width, voice }: Frame): Figure | null {
  const { words } = voice;
  const all = groups(study, voice);
  if (all.length === 0) return null;
  const look = chosen['look'] === 'early' ? 'early' : 'main';
  const { of } = chosenGroup(all, {});
  const now = of[look];
  // The endpoint of the protocol belongs to the main look; of the early one all infused are the denominator.
  const interval = (rate: Rate) => (look === 'main' ? rate.endpoint : rate.early.ofInfused.interval);
  const draw = pen();
  const [left, right] = [8, width - 12];
  const x = (share: number): number => left + share * (right - left);
  const said = (group: Group<Rate>): readonly string[] => {
    const rate = rateText(interval(group.of), voice);
    return width < NARROW
      ? [group.name, ...wrapped(rate, Math.floor((right - left) / LETTER))]
      : [words.rates.ofGroup(group.name, rate)];
  };
  const row = 20 + LINE * Math.max(...all.map((group) => said(group).length));
  const bottom = all.length * row + 4;
  for (const at of [0, 0.25, 0.5, 0.75, 1]) {
    draw.path('tick', `M${x(at)} 0V${bottom}`);
    draw.text(
      x(at),
      bottom + 16,
      percentText(at * 100, voice),
      'tick-text',
      at === 0 ? 'start' : at === 1 ? 'end' : 'middle',
    );
  }
  all.forEach((group, n) => {
    const top = n * row;
    const rate = interval(group.of);
    said(group).forEach((text, k) =>
      draw.text(left, top + LABEL + k * LINE, text, n === 0 ? 'strong' : 'plain'),
    );
    if (rate.n === 0) return;
    const middle = top + row - 12;
    draw.path(
      'interval',
      `M${x(rate.lower)} ${middle}H${x(rate.upper)}M${x(rate.lower)} ${middle - 5}v10M${x(rate.upper)} ${middle - 5}v10`,
    );
    const best = group.of[look].ofInfused.bestCase;
    const at = x(rate.x / rate.n);
    if (look === 'early' || group.of.endpointDenominator === 'infused') {
      const may = x(best.x / Math.max(best.n, 1));
      if (may > at) {
        draw.path('may', `M${at} ${middle}H${may}`);
        draw.path('may-end', `M${may} ${middle - 5}l5 5l-5 5l-5 -5z`);
      }
    }
    draw.path('estimate', `M${at} ${middle - 6}l6 6l-6 6l-6 -6z`);
  });
  const open = now.pending + now.indeterminate;
  return {
    title: words.rates.title(words.rates.looks[look]),
    sentences: [
      words.rates.counted(
        of.endpointRule,
        look === 'early' ? 'best' : of.endpointResponse,
        look === 'early' ? 'infused' : of.endpointDenominator,
        rateText(interval(of), voice),
      ),
      words.rates.beside(now.infused, now.pastTimePoint, now.pending, now.indeterminate, now.notEvaluable),
      ...(open > 0 ? [words.rates.may(now.ofInfused.bestCase.x, now.ofInfused.bestCase.n)] : []),
      ...(look === 'main' && of.endpointFromBaselineAtOrAboveCr > 0
        ? [words.rates.fromHighBaseline(of.endpointFromBaselineAtOrAboveCr)]
        : []),
    ],
    marks: draw.marks(width, bottom + 24),
    legend: [
      { look: 'estimate', text: words.rates.estimate },
      { look: 'interval', text: words.rates.interval },
      ...(open > 0 ? [{ look: 'may-end', text: words.rates.mayBe }] : []),
    ],
    tables: [
      {
        caption: words.rates.title(words.rates.looks[look]),
        isWordy: true,
        head: [words.group, ...words.rates.columns],
        rows: all.map(({ name, of: rate }) => {
          const one = rate[look];
          return {
            cells: [
              name,
              ...[
                one.infused,
                one.pastTimePoint,
                one.completeResponders,
                one.partialResponders,
                one.respondersOfOpenDepth,
                one.nonResponders,
                one.notEvaluable,
                one.indeterminate,
                one.pending,
              ].map(String),
              rateText(one.ofInfused.interval, voice),
              rateText(one.ofEvaluable.interval, voice),
              `${one.ofInfused.bestCase.x}/${one.ofInfused.bestCase.n}`,
              look === 'main' ? String(rate.endpointFromBaselineAtOrAboveCr) : '–',
            ],
          };
        }),
      },
    ],
    notes: [words.rates.note],
  };
}

export const view: View<S> = {
  read: (client, at) => client.read(CohortRateDocument, { study: client.study, at }),
  choices: (_study, _chosen, { words }) => [
    {
      key: 'look',
      label: words.rates.look,
      options: (['main', 'early'] as const).map((value) => ({ value, text: words.rates.looks[value] })),
    },
  ],
  figure,
};
