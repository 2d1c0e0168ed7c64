/** What a widget may show of a reading: a value that cannot be confirmed is never given as current. */
import type { Cut } from '@trialside/rules/record';
import type { Connection } from '../live/live.ts';
import type { Absence, Reading } from './reading.ts';

/** A value in hand, with what a reader must know of where it is from. */
export interface InHand<T> {
  readonly value: T;
  readonly subjectId: string | null;
  /** The cut it was answered at; null where the value was given without one. */
  readonly cut: Cut | null;
  readonly synthetic: boolean;
  /** IANA name of the zone of its site; left out where the value came without one. */
  readonly timeZone?: string | null;
}

/** The states of data from a gateway. `confirmedAt` is in milliseconds since 1970. */
export type GatewayData<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly held: InHand<T> }
  /** Asked, and there is nothing. */
  | { readonly state: 'empty'; readonly reason: Absence }
  /** Parts of the answer could not be read. */
  | { readonly state: 'partial'; readonly held: InHand<T> }
  /** The last known value; whether it still holds is being asked. */
  | { readonly state: 'stale'; readonly held: InHand<T>; readonly confirmedAt: number }
  /** The gateway is out of reach; the last known value, if there is one. */
  | { readonly state: 'offline'; readonly held: InHand<T> | null; readonly confirmedAt: number | null }
  | { readonly state: 'forbidden'; readonly reason: 'role' | 'signed-out' }
  | { readonly state: 'error'; readonly reason: 'server' };

export function dataOf<T>(reading: Reading<T>, connection: Connection): GatewayData<T> {
  const nothing = { state: 'offline', held: null, confirmedAt: null } as const;
  if (reading.kind === 'loading') return connection.state === 'offline' ? nothing : { state: 'loading' };
  if (reading.kind === 'absent') return { state: 'empty', reason: reading.reason };
  if (reading.kind === 'failed') {
    const { kind } = reading.failure;
    if (kind === 'network') return nothing;
    if (kind === 'server') return { state: 'error', reason: 'server' };
    return { state: 'forbidden', reason: kind === 'forbidden' ? 'role' : 'signed-out' };
  }
  const { value, subjectId, cut, synthetic, timeZone, trouble, complete, readAt } = reading;
  const held: InHand<T> = { value, subjectId, cut, synthetic, timeZone };
  // A hint that could not be followed makes the value older than the last sign of life.
  const confirmedAt = trouble ? readAt : Math.max(readAt, connection.contactAt ?? 0);
  if (trouble?.kind === 'network' || connection.state === 'offline')
    return { state: 'offline', held, confirmedAt };
  if (trouble || connection.state === 'reconnecting') return { state: 'stale', held, confirmedAt };
  return { state: complete ? 'ready' : 'partial', held };
}
