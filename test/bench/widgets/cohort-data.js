/** Made-up lanes, alike for every library: 40 visits that tell a response, 15 events and 5 drugs for each subject. */

export const LEVELS = ['DL1', 'DL2', 'DL3'];

const OUTCOMES = ['NR', 'PR', 'CR', 'NE', 'indeterminate'];
const MARKS = ['serious', 'grade-3', 'dose-limiting', 'crs', 'icans'];

/** The same numbers in every run. */
function random(seed) {
  let state = seed * 2_654_435_761 + 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function laneOf(n) {
  const next = random(n + 1);
  const last = 300 + Math.floor(next() * 430);
  const runs = Array.from({ length: 40 }, (_, k) => ({
    outcome: OUTCOMES[Math.floor(next() * OUTCOMES.length)],
    from: Math.floor((last * k) / 40) + 1,
    to: Math.floor((last * (k + 1)) / 40),
    ongoing: k === 39,
  }));
  const mark = (type, name) => {
    const day = Math.floor(next() * last);
    return { type, first: day, last: day, grade: 1 + Math.floor(next() * 4), name };
  };
  return {
    subjectId: `id-${n}`,
    subjectCode: `S-${String(n).padStart(4, '0')}`,
    doseLevel: LEVELS[n % 3],
    throughDay: last,
    ended: null,
    runs,
    marks: [
      ...Array.from({ length: 15 }, (_, k) => mark(MARKS[k % 5], 'event')),
      ...Array.from({ length: 5 }, () => mark('rescue', 'drug')),
    ],
    undated: [],
    openQueries: 0,
    standing: 'CR',
    responseDays: last - 30,
    responseOngoing: true,
    worstGrade: 4,
    events: 15,
    seriousEvents: 3,
    sledaiLatest: { low: -4, high: -4 },
    doseLimiting: 'no-dlt',
  };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Milliseconds from `begun` until the browser has shown what was drawn: up to the second frame after it. */
export async function painted(begun) {
  await nextFrame();
  await nextFrame();
  return performance.now() - begun;
}

/** Work is script, style and layout of one step; a frame is that and the painting until the browser asks for the next. */
export async function drawing(times, step) {
  const work = [];
  const frame = [];
  for (let n = 0; n < times; n += 1) {
    await nextFrame();
    const begun = performance.now();
    await step(n);
    work.push(performance.now() - begun);
    await nextFrame();
    await nextFrame();
    frame.push(performance.now() - begun);
  }
  return { work: median(work), frame: median(frame) };
}
