/** Adverse events by class, term and worst grade of each subject, for each dose level and in all. */
import { CohortEventsDocument, type CohortEventsQuery } from '@trialside/client';
import { pixelsWide } from '../../picture/pixels-wide.ts';
import { box, pen } from '../../picture/marks.ts';
import {
  chosenGroup,
  groupChoice,
  groupsOf,
  type Figure,
  type Frame,
  type Group,
  type Row,
  type View,
  type Voice,
} from './figure.ts';
import { countText, shareText } from './numbers.ts';

type S = NonNullable<CohortEventsQuery['study']>;
type Safety = NonNullable<NonNullable<S['cohort']>['adverseEvents']>;
type Incidence = Safety['tables'][number]['incidence'];
type Line = Incidence['any'];

const SELECTIONS = [
  'primary-window',
  'emergent',
  'serious',
  'related',
  'grade-3-or-more',
  'special-interest',
  'pre-infusion',
] as const;

const groups = (study: S, selection: string, voice: Voice): readonly Group<Incidence>[] => {
  const table = (safety: Safety | null | undefined): Incidence | undefined =>
    safety?.tables.find((one) => one.selection.replaceAll('_', '-').toLowerCase() === selection)?.incidence;
  return groupsOf(
    study,
    table(study.cohort?.adverseEvents),
    (study.cohortsByDoseLevel ?? []).map((level) => [
      level.doseLevel,
      table(level.adverseEvents),
      level.infused,
    ]),
    voice,
  );
};

const selectionOf = (chosen: { readonly [key: string]: string }): (typeof SELECTIONS)[number] =>
  SELECTIONS.find((one) => one === chosen['selection']) ?? 'primary-window';

/** A name in another spelling is the same row, as the rules count it. */
const nameOf = ({ bodySystem, term }: Line): string =>
  `${bodySystem ?? ''}\n${term ?? ''}`.toLowerCase().replaceAll(' ', '');

/** Null where the group has none of it. */
const lineIn = ({ rows }: Incidence, row: Line): Line | null =>
  rows.find((one) => nameOf(one) === nameOf(row) && (one.term === null) === (row.term === null)) ?? null;

const GRADES = ['1', '2', '3', '4', '5', 'ungraded'] as const;

const gradesText = (row: Line, { words }: Voice): string => {
  const having = GRADES.flatMap((key) => {
    const count = row.byMaximumGrade.find((one) => one.key === key)?.subjects ?? 0;
    return count > 0
      ? [`${key === 'ungraded' ? words.events.ungraded : words.events.grade(key)}: ${count}`]
      : [];
  });
  return having.join(', ');
};

/** "3 (33.3 %); G2: 1, G3: 2". */
const cellOf = (row: Line | null, infused: number, voice: Voice): string =>
  row === null
    ? '0'
    : [shareText(row.subjects, infused, voice), gradesText(row, voice)]
        .filter((part) => part !== '')
        .join('; ');

const BAR = 20;
/** Narrower than this, names stand above their bars. */
const NARROW = 520;

function picture({ any, rows, infused }: Incidence, { width, voice }: Frame) {
  const draw = pen();
  const lines = [any, ...rows.filter(({ term }) => term === null)];
  const names = lines.map((row, n) =>
    n === 0 ? voice.words.events.any : (row.bodySystem ?? voice.words.events.noClass),
  );
  const isNarrow = width < NARROW;
  const left = isNarrow ? 8 : Math.max(...names.map(pixelsWide)) + 12;
  const row = isNarrow ? BAR + 16 : BAR;
  const unit = (width - left - 64) / Math.max(infused, 1);
  lines.forEach((line, n) => {
    const top = n * row + (isNarrow ? 20 : 4);
    const look = n === 0 ? 'strong' : 'plain';
    if (isNarrow) draw.text(left, top - 4, names[n]!, look);
    else draw.text(left - 6, top + 13, names[n]!, look, 'end');
    let at = left;
    // The worst stand first, so that they line up.
    for (const key of ['5', '4', '3', '2', '1', 'ungraded'] as const) {
      const count = line.byMaximumGrade.find((one) => one.key === key)?.subjects ?? 0;
      if (count === 0) continue;
      draw.path(`grade-${key}`, box(at, top + 2, count * unit, BAR - 6));
      if (count * unit >= 14) draw.text(at + 4, top + 13, key === 'ungraded' ? '?' : key, `on-grade-${key}`);
      at += count * unit;
    }
    if (line.subjects.perhaps > 0) {
      draw.path('perhaps-box', box(at, top + 2, line.subjects.perhaps * unit, BAR - 6));
      at += line.subjects.perhaps * unit;
    }
    draw.text(at + 6, top + 13, countText(line.subjects), 'plain');
  });
  return draw.marks(width, lines.length * row + 8);
}

function figure(study: S, frame: Frame): Figure | null {
  const { chosen, open, voice } = frame;
  const { words } = voice;
  const selection = selectionOf(chosen);
  const all = groups(study, selection, voice);
  const whole = all[0]?.of;
  if (!whole) return null;
  const { any } = whole;
  const drawn = chosenGroup(all, chosen);
  const classes = whole.rows.filter(({ term }) => term === null);
  const isOpen = (row: Line): boolean => open.has(row.bodySystem ?? '');
  const more = (row: Line): readonly string[] =>
    [row.serious, row.related, row.doseLimiting].map(({ subjects }) => countText(subjects));
  const line = (row: Line, name: string, rest: Partial<Row> = {}): Row => ({
    ...rest,
    cells: [
      name,
      ...all.map(({ of }) => cellOf(row === any ? of.any : lineIn(of, row), of.infused, voice)),
      countText(row.events),
      ...more(row),
    ],
  });
  const rows = classes.flatMap((row): readonly Row[] => [
    line(row, row.bodySystem ?? words.events.noClass, {
      opens: { key: row.bodySystem ?? '', isOpen: isOpen(row) },
    }),
    ...(isOpen(row)
      ? whole.rows
          .filter(({ bodySystem, term }) => bodySystem === row.bodySystem && term !== null)
          .map((one) => line(one, one.term ?? '', { depth: 1 }))
      : []),
  ]);
  return {
    title: words.events.title(words.events.selections[selection], drawn.name),
    sentences: [
      words.events.sentence(
        shareText(drawn.of.any.subjects, drawn.of.infused, voice),
        drawn.of.infused,
        gradesText(drawn.of.any, voice),
      ),
      words.events.more(
        countText(drawn.of.any.serious.subjects),
        countText(drawn.of.any.related.subjects),
        countText(drawn.of.any.doseLimiting.subjects),
      ),
    ],
    marks: picture(drawn.of, frame),
    legend: [
      ...GRADES.map((key) => ({
        look: `grade-${key}`,
        text: key === 'ungraded' ? words.events.ungraded : words.events.grade(key),
      })),
      { look: 'perhaps-box', text: words.events.perhaps },
    ],
    tables: [
      {
        caption: words.events.caption,
        head: [
          words.events.what,
          ...all.map(({ name, of }) => `${name} (n=${of.infused})`),
          ...words.events.columns,
        ],
        rows: [line(any, words.events.any), ...rows],
        isWordy: true,
      },
    ],
    notes: [words.events.note],
  };
}

export const view: View<S> = {
  read: (client, at) => client.read(CohortEventsDocument, { study: client.study, at }),
  choices: (study, chosen, voice) => [
    {
      key: 'selection',
      label: voice.words.events.choose,
      options: SELECTIONS.map((value) => ({ value, text: voice.words.events.selections[value] })),
    },
    groupChoice(groups(study, selectionOf(chosen), voice), voice),
  ],
  figure,
};
