/** The same curve in Graph2d of vis-timeline. */
import { DataSet, Graph2d } from 'vis-timeline/standalone';
import { curve, pointsOf } from '../widgets/curve.js';

// Graph2d 8.5.4 counts with a variable it never declares, which a module does not allow.
globalThis.i = 0;

const at = (day) => new Date(Date.UTC(2026, 0, 1) + day * 86_400_000);

globalThis.measure = async (how) => {
  const place = document.createElement('div');
  document.body.append(place);
  const items = pointsOf(Number(how)).map(([day, y], id) => ({ id, x: at(day), y }));
  let graph = null;
  const times = await curve({
    draw: async () => {
      graph = new Graph2d(place, new DataSet(items), {
        width: '1200px',
        height: '300px',
        start: at(0),
        end: at(730),
      });
    },
    show: async (from, to) => graph.setWindow(at(from), at(to), { animation: false }),
  });
  return { ...times, elements: place.querySelectorAll('*').length };
};
