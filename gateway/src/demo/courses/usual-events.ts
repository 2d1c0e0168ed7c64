/** Adverse events that have no CTCAE term of their own and come up in several courses. */
import type { EventCourse } from '../course.ts';

export const hypogammaglobulinaemia = (
  from: number,
  to: number | null,
  grades: EventCourse['grades'],
): EventCourse => ({
  term: 'Immune system disorders - Other, specify',
  reported: 'Hypogammaglobulinaemia',
  from,
  to,
  grades,
  cause: 'product',
  likely: 'definite',
});

export const icans = (event: Omit<EventCourse, 'term' | 'reported' | 'cause' | 'likely'>): EventCourse => ({
  term: 'Nervous system disorders - Other, specify',
  reported: 'Immune effector cell-associated neurotoxicity syndrome',
  cause: 'product',
  likely: 'definite',
  ...event,
});
