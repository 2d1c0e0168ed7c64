/** From the headers of a request to what its resolvers know: who asks, from where, and what the access log will say of it. */
import { randomUUID } from 'node:crypto';
import type { Access, HeaderReader } from '../auth/access.ts';
import type { VerifiedToken } from '../auth/token.ts';
import type { Store } from '../data/store.ts';
import { EMPTY_LIBRARY, type Library } from '../dictionaries/library.ts';
import type { Context, LiveState } from '../schema/context.ts';
import type { StreamSeats } from './limits/stream-seats.ts';
import type { SignIns } from './sign-ins.ts';

export interface Asked {
  readonly headers: HeaderReader;
  /** Name of the operation, for the access log. */
  readonly operation: string;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  readonly live: LiveState;
}

export interface ContextParts {
  readonly store: Store;
  readonly access: Access;
  readonly signIns: SignIns;
  /** Places of streams; left out where nothing is streamed. */
  readonly seats?: StreamSeats;
  /** Without it nothing is loaded. */
  readonly library?: Library;
}

/** `caller` null: nobody said who they are. */
export function contextOf(parts: ContextParts, caller: VerifiedToken | null, asked: Asked): Context {
  const { store, access, signIns, seats, library = EMPTY_LIBRARY } = parts;
  const { headers, operation, signal, live } = asked;
  const identity = caller?.identity ?? null;
  const expiresAt = caller?.expiresAt ?? Number.POSITIVE_INFINITY;
  const header = (name: string, length: number): string | null =>
    printable(headers.get(name))?.slice(0, length) || null;
  const client = header('x-trialside-client', 200);
  const requestId = header('x-request-id', 100) ?? randomUUID();
  return {
    store,
    library,
    identity,
    expiresAt,
    launch: caller?.launch ?? null,
    reauthenticate: (proof, idempotencyKey) => access.reauthenticate(caller, proof, idempotencyKey),
    approve: (proof, idempotencyKey) => access.approve(proof, idempotencyKey),
    stillHolds: () => access.stillHolds(headers),
    takeSeat: () => seats?.take(JSON.stringify(identity)) ?? null,
    client,
    signal,
    live,
    trail: { operation, client, requestId, noted: new Set() },
    origin: {
      requestId,
      authMethod: identity ? `token of ${identity.issuer}` : null,
      clientAt: header('x-trialside-time', 40),
    },
    onEnter: (scope) => signIns.entered(scope, { identity, expiresAt, client, requestId }),
  };
}

const printable = (text: string | null): string | null => text?.replaceAll(/[^\x20-\x7e]/g, '') ?? null;
