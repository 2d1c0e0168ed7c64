/** How long a response held: Kaplan and Meier's curve, who was still observed, and why each observation ended. */
import { CohortDurationDocument, type CohortDurationQuery } from '@trialside/client';
import { atRiskAt } from '@trialside/rules/stats';
import { pen, rounded } from '../../picture/marks.ts';
import { linearTicks } from '../../picture/ticks.ts';
import {
  chosenGroup,
  groupChoice,
  groupsOf,
  levelName,
  type Figure,
  type Frame,
  type Group,
  type View,
  type Voice,
} from './figure.ts';
import { percentText } from './numbers.ts';

type S = NonNullable<CohortDurationQuery['study']>;
type Curve = NonNullable<NonNullable<S['cohort']>['plateletResponse']>['duration'];

const groups = (study: S, voice: Voice): readonly Group<Curve>[] =>
  groupsOf(
    study,
    study.cohort?.plateletResponse?.duration,
    (study.cohortsByDoseLevel ?? []).map(({ doseLevel, infused, plateletResponse }) => [
      doseLevel,
      plateletResponse?.duration,
      infused,
    ]),
    voice,
  );

const TOP = 8;
const HEIGHT = 220;
const LEFT = 40;
/** Days of the ruler stand in nominal months, as the schedule counts them. */
const MONTH = 30;

const percent = (share: number | null): string => (share === null ? '–' : (share * 100).toFixed(1));

function figure(study: S, { chosen, width, voice }: Frame): Figure | null {
  const { words } = voice;
  const all = groups(study, voice);
  if (all.length === 0) return null;
  const { key, name, of: curve } = chosenGroup(all, chosen);
  const { steps } = curve;
  const last = Math.max(MONTH, steps.at(-1)?.time ?? 0);
  const room = width - LEFT - 12;
  const x = (time: number): number => LEFT + (time / last) * room;
  const y = (share: number): number => TOP + (1 - share) * HEIGHT;
  const draw = pen();
  for (const at of [0, 0.25, 0.5, 0.75, 1]) {
    draw.path(at === 0.5 ? 'half' : 'tick', `M${LEFT} ${y(at)}H${LEFT + room}`);
    draw.text(LEFT - 6, y(at) + 4, percentText(at * 100, voice), 'tick-text', 'end');
  }
  draw.text(LEFT, TOP + HEIGHT + 34, words.duration.atRisk, 'tick-text');
  for (const month of linearTicks(0, last / MONTH, Math.max(1, Math.floor(room / 64))).filter(
    Number.isInteger,
  )) {
    draw.path('tick', `M${rounded(x(month * MONTH))} ${TOP}V${TOP + HEIGHT}`);
    draw.text(x(month * MONTH), TOP + HEIGHT + 16, words.months(month), 'tick-text', 'middle');
    draw.text(x(month * MONTH), TOP + HEIGHT + 50, String(atRiskAt(curve, month * MONTH)), 'plain', 'middle');
  }
  const stepped = (of: (step: Curve['steps'][number]) => number | null): string => {
    let d = `M${LEFT} ${rounded(y(1))}`;
    for (const step of steps) {
      const share = of(step);
      if (share === null) break;
      d += `H${rounded(x(step.time))}V${rounded(y(share))}`;
    }
    return d;
  };
  if (steps.length > 0) {
    draw.path('limit', stepped(({ lower }) => lower) + stepped(({ upper }) => upper));
    draw.path(
      'curve',
      stepped(({ survival }) => survival),
    );
    for (const { time, survival, censored } of steps)
      if (censored > 0) draw.path('censored', `M${rounded(x(time))} ${rounded(y(survival) - 6)}v12`);
  }
  const responders = (study.lanes ?? []).filter(
    (lane) => lane.responseDays !== null && (key === 'all' || levelKey(study, lane.doseLevel) === key),
  );
  const days = (value: number | null): string =>
    value === null ? words.duration.notReached : words.days(value);
  return {
    title: words.duration.title(name),
    sentences:
      curve.subjects === 0
        ? [words.duration.nobody]
        : [
            words.duration.sentence(curve.subjects, curve.events, curve.subjects - curve.events),
            words.duration.median(
              days(curve.medianDays),
              days(curve.medianLowerDays),
              days(curve.medianUpperDays),
              percent(curve.level).replace(/\.0$/, ''),
            ),
          ],
    marks: curve.subjects === 0 ? null : draw.marks(width, TOP + HEIGHT + 56),
    legend: [
      { look: 'curve', text: words.duration.curve },
      { look: 'limit', text: words.duration.limits },
      { look: 'censored', text: words.duration.censored },
    ],
    tables: [
      {
        caption: words.duration.subjects,
        head: words.duration.subjectColumns,
        rows: responders
          .toSorted((a, b) => (b.responseDays ?? 0) - (a.responseDays ?? 0))
          .map(({ subjectId, subjectCode, doseLevel, responseDays, responseOngoing, ended }) => ({
            subjectId,
            cells: [
              subjectCode,
              levelName(study, doseLevel, voice),
              words.days(responseDays ?? 0),
              responseOngoing
                ? words.duration.ends[(ended ?? 'followed') as 'followed']
                : words.duration.ends.lost,
            ],
          })),
      },
      {
        caption: words.duration.steps,
        head: words.duration.stepColumns,
        rows: steps.map(({ time, atRisk, events, censored, survival, lower, upper }) => ({
          cells: [
            words.days(time),
            ...[atRisk, events, censored].map(String),
            percentText(percent(survival), voice),
            lower === null ? '–' : percentText(`${percent(lower)} – ${percent(upper)}`, voice),
          ],
        })),
      },
    ],
    notes: [words.duration.note, ...(curve.open > 0 ? [words.duration.open(curve.open)] : [])],
  };
}

const levelKey = ({ protocol }: S, code: string | null): string =>
  protocol.doseLevels.some((one) => one.code === code) ? code! : '-';

export const view: View<S> = {
  read: (client, at) => client.read(CohortDurationDocument, { study: client.study, at }),
  choices: (study, _chosen, voice) => [groupChoice(groups(study, voice), voice)],
  figure,
};
