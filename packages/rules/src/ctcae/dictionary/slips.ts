/** Slips of the finger between two words: letters wrong, missing, too many, or two changed round. */

/** Optimal string alignment distance where it is at most `allowed`, otherwise null. */
export function slips(one: string, other: string, allowed: number): number | null {
  if (Math.abs(one.length - other.length) > allowed) return null;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const turned =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (turned) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      now.push(cost);
      if (cost < least) least = cost;
    }
    if (least > allowed) return null;
    beforeLast = last;
    last = now;
  }
  const found = last[other.length] ?? 0;
  return found <= allowed ? found : null;
}
