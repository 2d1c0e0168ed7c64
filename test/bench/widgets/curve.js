/**
 * In the page: one platelet curve of so many points, over two years. Answers the milliseconds until it is painted, and
 * the median of a frame while the days in view change.
 */
const DAYS = 730;

/** The same points for everybody: [day, count], sorted, a dip after the infusion and noise that repeats. */
export function pointsOf(count) {
  let seed = 7;
  const noise = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, n) => {
    const day = Math.floor((n * DAYS) / count);
    const course = day < 20 ? 30 - day : Math.min(150, 10 + (day - 20) * 1.2);
    return [day, Math.max(1, Math.round(course + noise() * 30))];
  });
}

const frame = () => new Promise((done) => requestAnimationFrame(done));
const painted = async () => {
  await frame();
  await frame();
};

/** `draw` resolves once it is drawn; `show` changes the days in view, and resolves once that is drawn. */
export async function curve({ draw, show }, times = 12) {
  const begun = performance.now();
  await draw();
  await painted();
  const first = performance.now() - begun;
  const frames = [];
  for (let n = 0; n < times; n += 1) {
    const from = 20 * n;
    await frame();
    const start = performance.now();
    await show(from, DAYS - from);
    await frame();
    frames.push(performance.now() - start);
  }
  return { first, frame: frames.sort((a, b) => a - b)[Math.floor(times / 2)] };
}
