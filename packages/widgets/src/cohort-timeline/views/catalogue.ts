/** Every view beside the lanes, by key; each is a file of its own that is read when somebody opens it. */
import type { ViewKey } from '../view-keys.ts';
import type { Study, View } from './figure.ts';

type Loaded = Promise<View<Study>>;
/** An answer goes to nobody but the view that asked for it. */
const of = async (file: Promise<{ readonly view: unknown }>): Loaded => (await file).view as View<Study>;

export const VIEWS: Readonly<Record<ViewKey, () => Loaded>> = {
  rate: () => of(import('./rate.ts')),
  duration: () => of(import('./duration.ts')),
  best: () => of(import('./best.ts')),
  course: () => of(import('./course.ts')),
  states: () => of(import('./states.ts')),
  events: () => of(import('./events.ts')),
  therapy: () => of(import('./therapy.ts')),
};
