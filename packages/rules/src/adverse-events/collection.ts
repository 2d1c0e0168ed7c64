/**
 * Whether an event belongs into the case report form at all: every event through the primary window, and later only
 * those that are related, serious or of special interest (usual practice; the protocol decides).
 */
import { any, held } from '../verdict/index.ts';
import type { Held } from '../verdict/index.ts';
import type { ClassifiedEvent } from './classify.ts';

/** Events before the infusion are collected too, as their own phase. */
export function isToBeCollected(event: ClassifiedEvent): Held {
  if (event.emergent === 'not-met') return 'met';
  return any([
    event.inPrimaryWindow,
    held(event.relatedness.counted),
    event.seriousness.counted,
    ...event.specialInterest.map((kind) => kind.held),
  ]);
}
