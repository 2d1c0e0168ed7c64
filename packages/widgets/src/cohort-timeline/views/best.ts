/** The waterfall: each subject's best change from its own baseline, the greatest first, with who has none beside it. */
import { box, hatch, pen, rounded } from '../../picture/marks.ts';
import { linearTicks } from '../../picture/ticks.ts';
import { levelName, type Figure, type Frame, type View } from './figure.ts';
import {
  measureChoice,
  measureName,
  readMeasure,
  shownCourses,
  unitText,
  type Course,
  type MeasureStudy,
} from './measure.ts';
import { boundsText, changeText } from './numbers.ts';

const TOP = 16;
const HEIGHT = 240;
const LEFT = 48;

/** The end of the change that is certain. */
const certain = ({ best }: Course, benefit: string | null): number =>
  Number((benefit === 'fall' ? best?.change?.high : best?.change?.low) ?? 0);

function figure(study: MeasureStudy, frame: Frame): Figure | null {
  const { width, voice } = frame;
  const { words } = voice;
  const answer = study.measure;
  if (!answer) return null;
  const { measure } = answer;
  const { benefit } = measure;
  const courses = shownCourses(answer, frame);
  const sign = benefit === 'fall' ? 1 : -1;
  const ranked = courses
    .filter(({ best }) => best !== null)
    .toSorted(
      (a, b) =>
        sign * (certain(a, benefit) - certain(b, benefit)) || (a.subjectCode < b.subjectCode ? -1 : 1),
    );
  const without = courses.filter(({ best }) => best === null);
  const values = ranked.map((course) => certain(course, benefit));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values, ...(values.length === 0 ? [1] : []))];
  const y = (value: number): number => TOP + ((high - value) / (high - low || 1)) * HEIGHT;
  const room = (width - LEFT - 8) / Math.max(ranked.length, 1);
  const wide = Math.min(Math.max(room - 3, 1), 44);
  const standing = new Map((study.lanes ?? []).map((lane) => [lane.subjectId, lane.standing]));
  const draw = pen();
  for (const at of linearTicks(low, high, 5)) {
    draw.path(at === 0 ? 'axis' : 'tick', `M${LEFT} ${rounded(y(at))}H${width - 8}`);
    draw.text(LEFT - 6, y(at) + 4, `${at > 0 ? '+' : ''}${at}`.replace('-', '−'), 'tick-text', 'end');
  }
  ranked.forEach((course, n) => {
    const value = certain(course, benefit);
    const left = LEFT + n * room + (room - wide) / 2;
    const [top, bottom] = [Math.min(y(value), y(0)), Math.max(y(value), y(0))];
    const kind = measure.group === 'platelets' ? (standing.get(course.subjectId) ?? '') : '';
    const category = kind === 'CR' || kind === 'PR' || kind === 'NR' ? kind : 'other';
    draw.path(`bar-${category}`, box(left, top, wide, Math.max(bottom - top, 1)));
    if (category === 'PR') draw.path('bar-hatch', hatch(left, left + wide, top, bottom - top));
    if (room < 16) return;
    draw.text(
      left + wide / 2,
      value < 0 ? bottom + 13 : top - 4,
      changeText(course.best?.change),
      'plain',
      'middle',
    );
    // A subject is named where it is not written over: the part of its code that tells it from the others.
    if (room >= 30)
      draw.text(
        left + wide / 2,
        TOP + HEIGHT + 30,
        course.subjectCode.split('-').at(-1)!,
        'subject',
        'middle',
      );
  });
  const name = measureName(measure, voice);
  return {
    title: words.best.title(
      name,
      measure.changeIn === 'difference'
        ? unitText(measure, voice)
        : words.measures.changeIn[measure.changeIn as 'fold'],
    ),
    sentences:
      benefit === null
        ? [words.best.noDirection]
        : [
            words.best.sentence(ranked.length, courses.length),
            ...(ranked.length > 0
              ? [
                  words.best.span(
                    changeText(ranked[0]!.best?.change),
                    ranked[0]!.subjectCode,
                    changeText(ranked.at(-1)!.best?.change),
                    ranked.at(-1)!.subjectCode,
                  ),
                ]
              : []),
          ],
    marks: ranked.length === 0 ? null : draw.marks(width, TOP + HEIGHT + 36),
    legend:
      measure.group === 'platelets'
        ? (['CR', 'PR', 'NR', 'other'] as const).map((key) => ({
            look: `bar-${key}`,
            text: words.best.standings[key],
          }))
        : [],
    tables: [
      {
        caption: words.best.caption,
        head: words.best.columns,
        rows: [...ranked, ...without].map(({ subjectId, subjectCode, doseLevel, baseline, best }) => ({
          subjectId,
          cells: [
            subjectCode,
            levelName(study, doseLevel, voice),
            boundsText(baseline),
            best ? boundsText(best.value) : '–',
            best ? words.day(best.day) : '–',
            best ? changeText(best.change) : words.best.none,
          ],
        })),
      },
    ],
    notes: [words.best.note, ...(without.length > 0 ? [words.best.without(without.length)] : [])],
  };
}

export const view: View<MeasureStudy> = {
  read: readMeasure,
  choices: (study, _chosen, voice) => [measureChoice(study, voice)],
  figure,
};
