/**
 * A curve with no more points than pixels can show: of all points in one column the first, lowest, highest and last. The
 * line through them covers the same pixels.
 */

type Point = readonly [x: number, y: number];

export function reduced(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  let start = 0;
  for (let n = 1; n <= points.length; n += 1) {
    const column = Math.floor(points[start]![0]);
    if (n < points.length && Math.floor(points[n]![0]) === column) continue;
    if (n - start <= 4) kept.push(...points.slice(start, n));
    else keepFour(points, start, n - 1, kept);
    start = n;
  }
  return kept;
}

function keepFour(points: readonly Point[], first: number, last: number, kept: Point[]): void {
  let [lowest, highest] = [first, first];
  for (let n = first; n <= last; n += 1) {
    if (points[n]![1] < points[lowest]![1]) lowest = n;
    if (points[n]![1] > points[highest]![1]) highest = n;
  }
  for (const n of [...new Set([first, lowest, highest, last])].toSorted((a, b) => a - b))
    kept.push(points[n]!);
}
