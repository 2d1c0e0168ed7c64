/** The course of a measure: a line for each subject, and the median at every visit with the number it is of. */
import { dot, line, pen, rounded, type Marks } from '../../picture/marks.ts';
import { linearTicks, logTicks } from '../../picture/ticks.ts';
import { levelName, visitName, type Figure, type Frame, type View } from './figure.ts';
import {
  exact,
  measureChoice,
  measureName,
  readMeasure,
  shownCourses,
  unitText,
  type Course,
  type MeasureStudy,
  type Point,
} from './measure.ts';
import { boundsText, changeText } from './numbers.ts';

const TOP = 8;
const HEIGHT = 260;
const LEFT = 48;
const MONTH = 30;
/** Up to so many lines each has its subject beside it. */
const NAMED = 14;
/** As wide as the code of a subject. */
const LABEL = 56;

type Mode = 'value' | 'change';
const modeOf = (chosen: { readonly [key: string]: string }): Mode =>
  chosen['mode'] === 'change' ? 'change' : 'value';

const shownOf = (point: Point, mode: Mode): Point['value'] | null =>
  mode === 'value' ? point.value : point.change;

const ends = ({ low, high }: Point['value']): readonly number[] =>
  [low, high].flatMap((end) => (end === null ? [] : [Number(end)]));

function figure(study: MeasureStudy, frame: Frame): Figure | null {
  const { chosen, width, voice } = frame;
  const { words } = voice;
  const answer = study.measure;
  if (!answer) return null;
  const { measure, byVisit } = answer;
  const mode = modeOf(chosen);
  const courses = shownCourses(answer, frame);
  const name = measureName(measure, voice);
  const unit =
    mode === 'change' && measure.changeIn !== 'difference'
      ? words.measures.changeIn[measure.changeIn as 'fold']
      : unitText(measure, voice);
  const withPoints = courses.filter(({ points }) => points.some((point) => shownOf(point, mode)));
  const values = withPoints.flatMap(({ points }) =>
    points.flatMap((point) => ends(shownOf(point, mode) ?? { low: null, high: null })),
  );
  const days = withPoints.flatMap(({ points }) => points.map(({ day }) => day));
  const isLog = mode === 'value' && measure.scale === 'log';
  const lines = mode === 'value' ? measure.lines.map(Number) : [0];
  const positive = values.filter((one) => one > 0);
  const [low, high] = isLog
    ? [Math.min(...positive, ...lines, 100) * 0.8, Math.max(...positive, ...lines, 1) * 1.1]
    : [Math.min(0, ...values), Math.max(...values, ...lines, 1)];
  const [from, to] = [Math.min(0, ...days), Math.max(MONTH, ...days)];
  const room = width - LEFT - LABEL - 12;
  const x = (day: number): number => LEFT + ((day - from) / (to - from)) * room;
  const share = (value: number): number =>
    isLog
      ? (Math.log(Math.max(value, low)) - Math.log(low)) / (Math.log(high) - Math.log(low))
      : (value - low) / (high - low || 1);
  const y = (value: number): number => TOP + (1 - share(value)) * HEIGHT;
  const draw = pen();
  for (const at of isLog ? logTicks(low, high) : linearTicks(low, high, 5)) {
    draw.path('tick', `M${LEFT} ${rounded(y(at))}h${room}`);
    draw.text(LEFT - 6, y(at) + 4, String(at).replace('-', '−'), 'tick-text', 'end');
  }
  for (const month of linearTicks(
    Math.ceil(from / MONTH),
    to / MONTH,
    Math.max(1, Math.floor(room / 56)),
  ).filter(Number.isInteger)) {
    draw.path(month === 0 ? 'infusion' : 'tick', `M${rounded(x(month * MONTH))} ${TOP}v${HEIGHT}`);
    draw.text(x(month * MONTH), TOP + HEIGHT + 16, words.months(month), 'tick-text', 'middle');
  }
  for (const at of lines) {
    draw.path('guide', `M${LEFT} ${rounded(y(at))}h${room}`);
    if (mode === 'value') draw.text(LEFT + room + 4, y(at) + 4, String(at), 'tick-text');
  }
  const standing = new Map((study.lanes ?? []).map((lane) => [lane.subjectId, lane.standing]));
  const labels: Label[] = [];
  for (const { subjectId, subjectCode, points } of withPoints) {
    const kind = measure.group === 'platelets' ? lookOf(standing.get(subjectId) ?? null) : 'line';
    let run: (readonly [number, number])[] = [];
    const finish = (): void => {
      const [alone, ...more] = run;
      if (more.length > 0) draw.path(kind, line(run));
      // One value between two gaps is a line of no length: without a dot nobody would see it.
      else if (alone) draw.path(`dot-${kind}`, dot(...alone, 2.5));
      run = [];
    };
    for (const point of points) {
      const shown = shownOf(point, mode);
      if (!shown) continue;
      const value = exact(shown);
      const [a, b] = ends(shown);
      if (value === null || !point.counted) {
        // A bound or an excluded count is drawn as what it is, and no line goes through it.
        finish();
        if (a !== undefined)
          draw.path(
            point.counted ? 'open-bound' : 'excluded',
            `M${rounded(x(point.day))} ${rounded(y(a) + 3)}V${rounded(y(b ?? high) - 3)}M${rounded(x(point.day) - 3)} ${rounded(y(a))}h6`,
          );
        continue;
      }
      run.push([x(point.day), y(value)]);
    }
    const last = run.at(-1);
    if (last) labels.push({ x: last[0] + 4, y: Math.min(last[1] + 4, TOP + HEIGHT - 2), text: subjectCode });
    finish();
  }
  if (withPoints.length <= NAMED)
    placeLabels(labels).forEach((label) => draw.text(label.x, label.y, label.text, 'subject'));
  const medians = byVisit.flatMap(({ day, value, change }) => {
    const median = mode === 'value' ? value : change;
    const at = median && exact(median);
    return at === null || day > to || day < from ? [] : [[x(day), y(at)] as const];
  });
  if (medians.length > 1) draw.path('median', line(medians));
  let free = Number.NEGATIVE_INFINITY;
  for (const { day, value, change } of byVisit) {
    const median = mode === 'value' ? value : change;
    // The days after infusion are too near to each other for all of them: the table has every one.
    if (!median || day < from || day > to || x(day) < free) continue;
    draw.text(x(day), TOP + HEIGHT + 32, String(median.n), 'tick-text', 'middle');
    free = x(day) + 22;
  }
  draw.text(LEFT - 20, TOP + HEIGHT + 32, 'n', 'tick-text', 'end');
  const marks = draw.marks(width, TOP + HEIGHT + 40);
  const title = mode === 'change' ? words.measures.changeTitle(name, unit) : words.measures.title(name, unit);
  const latest = byVisit.findLast(({ value }) => value !== null);
  const placeless = courses.reduce((sum, { notPlaced }) => sum + notPlaced, 0);
  const none = courses.length - withPoints.length;
  return {
    title,
    sentences: [
      words.measures.sentence(withPoints.length, courses.length),
      ...(latest?.value
        ? [
            words.measures.latest(
              visitName(study, latest.visit, voice),
              boundsText(latest.value),
              unitText(measure, voice),
              latest.value.n,
              latest.change ? changeText(latest.change) : null,
            ),
          ]
        : []),
    ],
    marks: withPoints.length === 0 ? null : marks,
    legend: drawnOf(marks, [
      ...(measure.group === 'platelets'
        ? (['line-CR', 'line-PR', 'line-NR', 'line'] as const).map((look) => ({
            look,
            text: words.measures.looks[look],
          }))
        : [{ look: 'line', text: words.measures.looks.subject }]),
      { look: 'median', text: words.measures.looks.median },
      { look: 'open-bound', text: words.measures.looks.bound },
      { look: 'excluded', text: words.measures.looks.excluded },
    ]),
    tables: [
      {
        caption: words.measures.byVisit,
        head: words.measures.visitColumns,
        rows: byVisit.map(({ visit, value, change }) => ({
          cells: [
            visitName(study, visit, voice),
            String(value?.n ?? 0),
            boundsText(value),
            String(change?.n ?? 0),
            changeText(change),
          ],
        })),
      },
      {
        caption: words.measures.bySubject,
        head: words.measures.subjectColumns,
        rows: courses.map((course) => subjectRow(course, study, frame)),
      },
    ],
    notes: [
      words.measures.note,
      ...(none > 0 ? [words.measures.none(none)] : []),
      ...(placeless > 0 ? [words.measures.notPlaced(placeless)] : []),
    ],
  };
}

/** A sign that nothing is drawn with needs no word. */
const drawnOf = ({ paths }: Marks, legend: Figure['legend']): Figure['legend'] =>
  legend.filter((one) => paths.some(({ look }) => look === one.look || look === `dot-${one.look}`));

function subjectRow(course: Course, study: MeasureStudy, { voice }: Frame) {
  const { subjectId, subjectCode, doseLevel, baseline, points } = course;
  const last = points.at(-1);
  return {
    subjectId,
    cells: [
      subjectCode,
      levelName(study, doseLevel, voice),
      boundsText(baseline),
      String(points.length),
      last ? boundsText(last.value) : '–',
      last ? voice.words.day(last.day) : '–',
      last ? changeText(last.change) : '–',
    ],
  };
}

const lookOf = (standing: string | null): 'line' | 'line-CR' | 'line-PR' | 'line-NR' =>
  standing === 'CR' || standing === 'PR' || standing === 'NR' ? `line-${standing}` : 'line';

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Each at the end of its line, none over another: pushed down in the upper half of the picture, up in the lower one. */
function placeLabels(labels: readonly Label[]): readonly Label[] {
  const middle = TOP + HEIGHT / 2;
  const placed: Label[] = [];
  const place = (label: Label, step: 12 | -12): void => {
    const near = placed
      .filter(({ x }) => Math.abs(x - label.x) < LABEL)
      .toSorted((a, b) => Math.sign(step) * (a.y - b.y));
    const y = near.reduce((at, other) => (Math.abs(other.y - at) < 12 ? other.y + step : at), label.y);
    placed.push({ ...label, y });
  };
  for (const label of labels.toSorted((a, b) => a.y - b.y)) if (label.y < middle) place(label, 12);
  for (const label of labels.toSorted((a, b) => b.y - a.y)) if (label.y >= middle) place(label, -12);
  return placed;
}

export const view: View<MeasureStudy> = {
  read: readMeasure,
  choices: (study, _chosen, voice) => [
    measureChoice(study, voice),
    {
      key: 'mode',
      label: voice.words.measures.show,
      options: (['value', 'change'] as const).map((value) => ({
        value,
        text: voice.words.measures.modes[value],
      })),
    },
  ],
  figure,
};
