/** What a dose-finding design looks at: how many subjects of a dose count, and how many of them had a DLT. */

export interface DoseTally {
  /** Code of a dose level of the protocol. */
  readonly doseLevel: string;
  /** Infused at this dose. */
  readonly treated: number;
  /** DLT-evaluable: only these count. */
  readonly evaluable: number;
  /** Evaluable subjects with a dose-limiting toxicity in the window. */
  readonly dlts: number;
  /** Infused subjects whose window is open or whose DLT is not decided: they may still count either way. */
  readonly pending: number;
}

/** Throws a RangeError where the counts contradict each other. */
export function checkTally({ doseLevel, treated, evaluable, dlts, pending }: DoseTally): void {
  const whole = [treated, evaluable, dlts, pending].every(
    (count) => Number.isSafeInteger(count) && count >= 0,
  );
  if (whole && dlts <= evaluable && evaluable + pending <= treated) return;
  throw new RangeError(`counts of dose level ${doseLevel} contradict each other`);
}

/** Every tally that one dose may end with: each pending subject has a DLT, has none, or leaves and is replaced. */
function endings(tally: DoseTally): DoseTally[] {
  const found: DoseTally[] = [];
  for (let more = 0; more <= tally.pending; more++) {
    for (let without = 0; more + without <= tally.pending; without++) {
      const evaluable = tally.evaluable + more + without;
      found.push({ ...tally, evaluable, dlts: tally.dlts + more, pending: 0 });
    }
  }
  return found;
}

/** More ways than this are not gone through: with so many subjects pending there is only one thing to do. */
const MOST_WAYS = 20_000;

/** Every way the pending subjects of all doses may turn out; one way where nobody is pending; null where there are too many. */
export function possibleTallies(tallies: readonly DoseTally[]): readonly (readonly DoseTally[])[] | null {
  const ways = tallies.reduce((count, { pending }) => (count * (pending + 1) * (pending + 2)) / 2, 1);
  if (ways > MOST_WAYS) return null;
  return tallies.reduce<readonly (readonly DoseTally[])[]>(
    (found, tally) => found.flatMap((way) => endings(tally).map((ending) => [...way, ending])),
    [[]],
  );
}
