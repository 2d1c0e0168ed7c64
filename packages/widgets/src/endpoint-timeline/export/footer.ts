/** What stands under every export: the data cut, what was left out, what days are counted from, and the version. */
import { filterText } from '../legend/index.ts';
import type { Stage } from '../stage.ts';

export function footerOf(stage: Stage): readonly string[] {
  const { course, voice, anchor, since, changes, cut, version } = stage;
  const { axis, footer, omissions, since: words, synthetic } = voice.words;
  const omitted = course.omitted.reduce((sum, { count }) => sum + count, 0);
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const lines = [
    course.synthetic ? synthetic : '',
    cut,
    anchor ? axis.from((anchor.key === null ? voice.words : axis).day(0), anchor.name) : axis.dates,
    filterText(stage),
    since === null ? '' : words.sum(since, count('added'), count('changed'), count('removed')),
    omitted === 0
      ? ''
      : `${footer.omitted(omitted)}: ${course.omitted.map(({ reason }) => omissions[reason]).join('; ')}`,
    version,
  ];
  return lines.filter((line) => line !== '');
}
