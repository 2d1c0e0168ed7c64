/** What a timeline loads once somebody needs it: keys and table, legend and tools, files, sound. */
import { Later } from './later.ts';

type Sounding = ReturnType<(typeof import('./sound/index.ts'))['sounding']>;

export interface Parts {
  readonly legend: Later<typeof import('./legend/index.ts')>;
  readonly beside: Later<typeof import('./beside/index.ts')>;
  readonly files: Later<typeof import('./export/index.ts')>;
  readonly sound: Later<Sounding>;
}

/** `came` is called when one is there or plays, `missing` when one cannot be had. */
export function partsOf(came: () => void, missing: () => void): Parts {
  const later = <Part>(load: () => Promise<Part>): Later<Part> => new Later(load, came, missing);
  return {
    legend: later(() => import('./legend/index.ts')),
    beside: later(() => import('./beside/index.ts')),
    files: later(() => import('./export/index.ts')),
    sound: later(async () => (await import('./sound/index.ts')).sounding(came)),
  };
}
