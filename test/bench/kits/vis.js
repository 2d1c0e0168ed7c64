/** The same lanes in vis-timeline, each run, event and drug an item, each subject a group; its own options for speed. */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import { drawing, laneOf, painted } from '../widgets/cohort-data.js';

const DAY = 86_400_000;

globalThis.measure = async (how) => {
  const lanes = Array.from({ length: Number(how) }, (_, n) => laneOf(n));
  const place = document.createElement('div');
  document.body.append(place);
  const groups = lanes.map(({ subjectId, subjectCode }) => ({ id: subjectId, content: subjectCode }));
  const items = lanes.flatMap(({ subjectId, runs, marks }) => [
    ...runs.map(({ outcome, from, to }, k) => ({
      id: `${subjectId}-r${k}`,
      group: subjectId,
      start: from * DAY,
      end: (to + 1) * DAY,
      content: outcome,
      type: 'range',
    })),
    ...marks.map(({ type, first }, k) => ({
      id: `${subjectId}-m${k}`,
      group: subjectId,
      start: first * DAY,
      content: '',
      title: type,
      type: 'point',
    })),
  ]);
  const begun = performance.now();
  const timeline = new Timeline(place, new DataSet(items), new DataSet(groups), {
    stack: false,
    height: '640px',
    verticalScroll: true,
    start: 0,
    end: 760 * DAY,
  });
  await new Promise((resolve) => timeline.on('changed', resolve));
  const first = await painted(begun);
  const panel = place.querySelector('.vis-vertical-scroll') ?? place;
  const steps = await drawing(8, async (n) => {
    panel.scrollTop = 40 * (n + 1);
    timeline.setWindow(0, (760 - 10 * n) * DAY, { animation: false });
    place.getBoundingClientRect();
  });
  return { first, work: steps.work, frame: steps.frame, elements: place.querySelectorAll('*').length };
};
