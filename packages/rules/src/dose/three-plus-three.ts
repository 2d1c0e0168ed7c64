/**
 * The 3+3 design (Storer 1989, Biometrics 45:925). Only DLT-evaluable subjects count. MTD: the highest dose with at most
 * one DLT in six, where the dose above is too toxic or none is planned.
 */
import { recommend } from './recommendation.ts';
import type { DoseAction, DoseRecommendation, DoseStep } from './recommendation.ts';
import type { DoseTally } from './tally.ts';

export const THREE_PLUS_THREE_RULE = { id: 'dose.three-plus-three', version: '1' } as const;

/** Where a dose stands among the others. */
export interface DosePlace {
  readonly isLowest: boolean;
  /** No higher dose may be given: this is the highest planned one, or the one above is too toxic. */
  readonly aboveClosed: boolean;
}

/**
 * One row of the table. Counts between its rows wait; more than six evaluable subjects are judged as six.
 * Pass only evaluable subjects. Throws nothing: check counts with `checkTally`.
 */
export function threePlusThreeTable(dlts: number, evaluable: number, place: DosePlace): DoseAction {
  if (dlts >= 2) return place.isLowest ? 'stop' : 'de-escalate';
  if (evaluable >= 6) return place.aboveClosed ? 'mtd' : 'escalate';
  if (evaluable !== 3) return 'wait';
  return dlts === 0 && !place.aboveClosed ? 'escalate' : 'expand';
}

const tooToxic = ({ dlts }: DoseTally): boolean => dlts >= 2;
const tried = ({ treated }: DoseTally): boolean => treated > 0;

/** Index of the dose in question: the highest one tried below the lowest that is too toxic, else that one itself. */
function judgedIndex(tallies: readonly DoseTally[]): number {
  const toxic = tallies.findIndex(tooToxic);
  const below = tallies.slice(0, toxic === -1 ? undefined : toxic).findLastIndex(tried);
  // A dose below that nobody has tried yet is where de-escalation leads, so the toxic dose is still in question.
  return toxic > 0 && below !== toxic - 1 ? toxic : below === -1 ? toxic : below;
}

function decide(tallies: readonly DoseTally[]): DoseStep {
  const index = judgedIndex(tallies);
  const tally = tallies[index];
  if (!tally) return { action: 'wait', doseLevel: null };
  const above = tallies[index + 1];
  const action = threePlusThreeTable(tally.dlts, tally.evaluable, {
    isLowest: index === 0,
    aboveClosed: above === undefined || tooToxic(above),
  });
  const target: Partial<Record<DoseAction, DoseTally | undefined>> = {
    escalate: above,
    'de-escalate': tallies[index - 1],
    expand: tally,
    mtd: tally,
  };
  return { action, doseLevel: target[action]?.doseLevel ?? null };
}

/** Every dose from the lowest too toxic one up: toxicity is taken to rise with the dose. */
function excluded(tallies: readonly DoseTally[]): readonly string[] {
  const toxic = tallies.findIndex(tooToxic);
  return toxic === -1 ? [] : tallies.slice(toxic).map(({ doseLevel }) => doseLevel);
}

/**
 * What 3+3 suggests next. Doses in ascending order, all planned ones. Throws a RangeError where counts contradict each
 * other. Waits where a pending subject could change the answer.
 */
export function threePlusThree(tallies: readonly DoseTally[]): DoseRecommendation {
  const at = tallies[judgedIndex(tallies)]?.doseLevel ?? null;
  return recommend(THREE_PLUS_THREE_RULE, '3+3', tallies, at, decide, excluded);
}

/** The maximum tolerated dose; null while there is none yet, or where every dose is too toxic. */
export function threePlusThreeMtd(tallies: readonly DoseTally[]): string | null {
  const { verdict, doseLevel } = threePlusThree(tallies);
  return verdict.outcome === 'mtd' ? doseLevel : null;
}
