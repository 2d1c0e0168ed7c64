/** The course as a file of its facts: every one of them as a row, with what was left out and at which cut it was asked. */
import { calendarDate } from '@trialside/rules/calendar';
import type { Fact } from '@trialside/rules/timeline';
import { csvOf } from '../../picture/csv.ts';
import { changeText } from '../beside/since/change-text.ts';
import { endText, flagsText, startText, whatText, type Voice } from '../say.ts';
import type { Stage } from '../stage.ts';
import { footerOf } from './footer.ts';

type Column = readonly [name: string, of: (fact: Fact, voice: Voice, stage: Stage) => string];

const daysFrom = (day: number | null | undefined, from: number | null | undefined): string =>
  day === null || day === undefined || from === null || from === undefined ? '' : String(day - from);

const COLUMNS: readonly Column[] = [
  ['key', ({ key }) => key],
  ['lane', ({ lane }) => lane],
  ['row', ({ row }) => row],
  ['what', whatText],
  ['start', startText],
  ['end', endText],
  ['startFirst', ({ start }) => (start ? calendarDate(start.first) : '')],
  ['startLast', ({ start }) => (start ? calendarDate(start.last) : '')],
  ['endKind', ({ end }) => end.kind],
  ['endFirst', ({ end }) => (end.kind === 'known' ? calendarDate(end.days.first) : '')],
  ['endLast', ({ end }) => (end.kind === 'known' ? calendarDate(end.days.last) : '')],
  ['dayFromInfusionFirst', ({ start }, { infusion }) => daysFrom(start?.first, infusion)],
  ['dayFromInfusionLast', ({ start }, { infusion }) => daysFrom(start?.last, infusion)],
  ['dayFromAnchorFirst', ({ start }, _voice, { anchor }) => daysFrom(start?.first, anchor?.day)],
  ['dayFromAnchorLast', ({ start }, _voice, { anchor }) => daysFrom(start?.last, anchor?.day)],
  ['flags', ({ flags }) => flags.join(' ')],
  ['marks', flagsText],
  ['shown', (fact, _voice, { shown }) => (shown.includes(fact) ? 'yes' : 'no')],
  ['records', ({ sources }) => sources.map(({ kind, id, version }) => `${kind}/${id}@${version}`).join(' ')],
];

/** What was taken away since comes after the facts. */
export function csvText(stage: Stage): string {
  const { course, voice, since, changes } = stage;
  const byKey = new Map(changes.map((change) => [change.key, change]));
  const changed: Column = [
    'change',
    ({ key }) => {
      const change = byKey.get(key);
      return change ? `${change.kind}: ${changeText(change, voice)}` : '';
    },
  ];
  const columns = since ? [...COLUMNS, changed] : COLUMNS;
  const gone = changes.flatMap(({ kind, was }) => (kind === 'removed' ? [was] : []));
  const rows = [...course.facts, ...gone].map((fact) => columns.map(([, of]) => of(fact, voice, stage)));
  return csvOf([columns.map(([name]) => name), ...rows], footerOf(stage));
}
