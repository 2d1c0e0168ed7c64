/** How many event streams may be open at a time: a few for each person, and a bound for everybody together. */

export interface StreamSeats {
  /** Gives back the place when it is called, however often. Null where there is none. */
  take(person: string): (() => void) | null;
}

export interface StreamLimits {
  readonly perPerson: number;
  readonly inAll: number;
}

/** A page holds one stream however many widgets it has; a person has some pages and devices. */
export const STREAM_LIMITS: StreamLimits = { perPerson: 20, inAll: 2000 };

export function createStreamSeats({ perPerson, inAll }: StreamLimits = STREAM_LIMITS): StreamSeats {
  const taken = new Map<string, number>();
  let open = 0;
  return {
    take(person) {
      const own = taken.get(person) ?? 0;
      if (own >= perPerson || open >= inAll) return null;
      open += 1;
      taken.set(person, own + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        open -= 1;
        const left = taken.get(person)! - 1;
        if (left === 0) taken.delete(person);
        else taken.set(person, left);
      };
    },
  };
}
