/** Two counts some days apart that say the same: the confirmation of Rodeghiero 2009 (Blood 113:2386). */
import { all } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import { perhaps, surely } from './best-response.ts';
import type { CountResponse, ResponseCategory } from './types.ts';

type Level = (category: ResponseCategory) => boolean;

export interface Confirmation {
  /** indeterminate where open counts may or may not confirm; not-met where nothing is confirmed so far. */
  readonly held: Held;
  /** The earlier count of the pair, whose day is the day of the response, and the one that confirmed it. */
  readonly first: CountResponse | null;
  readonly confirmedBy: CountResponse | null;
  /** An earlier day on which an open pair may have begun; null where none is open. */
  readonly possiblyFrom: number | null;
}

/**
 * The first pair of counts at least `minimumDays` apart that both reach a level, and every evaluable count between them
 * too. Counts must be evaluable ones in time order.
 */
export function confirmed(counts: readonly CountResponse[], level: Level, minimumDays: number): Confirmation {
  let possiblyFrom: number | null = null;
  for (const [index, first] of counts.entries()) {
    const { held, by } = pairFrom(first, counts.slice(index + 1), level, minimumDays);
    if (held === 'met') return { held, first, confirmedBy: by, possiblyFrom };
    if (held === 'indeterminate') possiblyFrom ??= first.dayFromInfusion;
  }
  return {
    held: possiblyFrom === null ? 'not-met' : 'indeterminate',
    first: null,
    confirmedBy: null,
    possiblyFrom,
  };
}

function pairFrom(
  first: CountResponse,
  later: readonly CountResponse[],
  level: Level,
  minimumDays: number,
): { held: Held; by: CountResponse | null } {
  const start = reaches(first, level);
  let unbroken: Held = 'met';
  let open: Held = 'not-met';
  for (const count of later) {
    const farEnough = count.dayFromInfusion - first.dayFromInfusion >= minimumDays;
    const pair = farEnough ? all([start, unbroken, reaches(count, level)]) : 'not-met';
    if (pair === 'met') return { held: 'met', by: count };
    if (pair === 'indeterminate') open = pair;
    // A count that is not evaluable neither confirms nor breaks.
    const below = (category: ResponseCategory): boolean => category !== 'NE' && !level(category);
    if (surely(count, below)) break;
    if (perhaps(count, below)) unbroken = 'indeterminate';
  }
  return { held: open, by: null };
}

const reaches = (count: CountResponse, level: Level): Held =>
  surely(count, level) ? 'met' : perhaps(count, level) ? 'indeterminate' : 'not-met';
