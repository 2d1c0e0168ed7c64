/** Days on which something held, in all and in the current unbroken spell, as bounds where some days are not known. */
import type { Held } from '../verdict/index.ts';

/** Days that are certain and days that are possible. */
export interface DayCount {
  readonly atLeast: number;
  readonly atMost: number;
}

/** A stretch of days [from, to) on which one answer holds; days are counted from infusion. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly held: Held;
  /** True where the spell is broken although the days count. */
  readonly interrupts?: Held;
}

export interface Duration {
  readonly total: DayCount;
  /** The spell that still goes on at the end of observation; 0 where none does. */
  readonly currentSpell: DayCount;
  /** First day from infusion that surely belongs to the current spell; null without one. */
  readonly currentSpellFrom: number | null;
}

/** Adjoining stretches, oldest first, up to the end of observation. */
export function durationOf(stretches: readonly Stretch[]): Duration {
  const length = ({ from, to }: Stretch): number => to - from;
  const days = (keep: (stretch: Stretch) => boolean): number =>
    stretches.filter(keep).reduce((sum, stretch) => sum + length(stretch), 0);
  const inSpell = (stretch: Stretch): Held => {
    if (stretch.held === 'not-met' || stretch.interrupts === 'met') return 'not-met';
    return stretch.interrupts === 'indeterminate' ? 'indeterminate' : stretch.held;
  };
  const sure = tail(stretches, (stretch) => inSpell(stretch) === 'met');
  const possible = tail(stretches, (stretch) => inSpell(stretch) !== 'not-met');
  const sum = (some: readonly Stretch[]): number =>
    some.reduce((total, stretch) => total + length(stretch), 0);
  return {
    total: { atLeast: days((one) => one.held === 'met'), atMost: days((one) => one.held !== 'not-met') },
    currentSpell: { atLeast: sum(sure), atMost: sum(possible) },
    currentSpellFrom: sure[0]?.from ?? null,
  };
}

/** The last stretches that all pass. */
function tail(stretches: readonly Stretch[], passes: (stretch: Stretch) => boolean): readonly Stretch[] {
  return stretches.slice(stretches.findLastIndex((stretch) => !passes(stretch)) + 1);
}

/** Cuts the days [0, end) at the borders and asks about the first day of each piece. Borders are days from infusion. */
export function stretchesOf(
  borders: readonly number[],
  end: number,
  ask: (day: number) => Omit<Stretch, 'from' | 'to'>,
): readonly Stretch[] {
  const cuts = [0, ...borders.filter((day) => day > 0 && day < end), end];
  const days = [...new Set(cuts)].toSorted((a, b) => a - b);
  return days.slice(0, -1).map((from, index) => ({ from, to: days[index + 1] ?? end, ...ask(from) }));
}
