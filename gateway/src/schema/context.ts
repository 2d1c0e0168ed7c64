/** What a resolver knows of its request, and how it gets at a study: through the scope of the caller, at one cut. */
import { GraphQLError } from 'graphql';
import type { Approval, Reauthentication } from '../auth/reauthentication.ts';
import type { Scope } from '../auth/scope.ts';
import type { Launch } from '../auth/token.ts';
import type { Identity } from '../data/access.ts';
import { InvalidCut, type CutRequest } from '../data/cut.ts';
import type { Reader } from '../data/reader.ts';
import type { Origin } from '../data/append.ts';
import type { Store } from '../data/store.ts';
import type { ReadTrail } from '../data/read-trail.ts';
import type { Library } from '../dictionaries/library.ts';

export interface Context {
  readonly store: Store;
  /** The dictionaries the operator has loaded. */
  readonly library: Library;
  /** The verified person, or null for an anonymous request. */
  readonly identity: Identity | null;
  /** The one subject that an EHR launch is about; null: every subject in reach. */
  readonly launch: Launch | null;
  /**
   * Whether `proof`, a token that the identity provider made just now with the nonce of this idempotency key, shows that
   * the caller is who they are: asked for by everything that signs. See auth/reauthentication.ts.
   */
  readonly reauthenticate: (proof: string, idempotencyKey: string) => Promise<Reauthentication>;
  /**
   * Who, by a token that the identity provider made just now with the nonce for approving this idempotency key, approves what
   * the caller asks for.
   */
  readonly approve: (proof: string, idempotencyKey: string) => Promise<Approval>;
  /** When the token ends, in milliseconds since 1970: streams end with it. */
  readonly expiresAt: number;
  /** Whether the token that was shown is still good: asked again and again while a stream goes on. */
  readonly stillHolds: () => Promise<boolean>;
  /** A place among the open streams, to be given back; null where the caller, or everybody, has too many open. */
  readonly takeSeat: () => (() => void) | null;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  /** The caller's build, as it names itself. */
  readonly client: string | null;
  /** What the access log says of what is read for this request. */
  readonly trail: ReadTrail;
  /** Where the request came from: kept with what it writes. */
  readonly origin: Origin;
  /** What a subscription tells the stream that carries it. */
  readonly live: LiveState;
  /** Told when somebody enters a study, and when they may not. */
  readonly onEnter: (scope: Scope | null) => void;
}

/** Where a subscription stands: the stream puts it beside each event, so that the client can come back with it. */
export interface LiveState {
  /** The position the client comes back with (the header Last-Event-ID). */
  readonly lastEventId: string | null;
  /** The position of the event at hand; null before the subscription knows. */
  position: string | null;
  /** True for the event that says that everything has to be read anew. */
  isReset: boolean;
}

export const unauthenticated = (): GraphQLError =>
  new GraphQLError('a valid access token is needed', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });

/** Null where the study does not exist or the caller has no part in it: the same answer for both. */
export async function scopeIn(context: Context, studyCode: string): Promise<Scope | null> {
  if (!context.identity) throw unauthenticated();
  const { launch } = context;
  // A launch is into one study; the others are as if they were not there.
  const scope =
    launch && launch.studyCode !== studyCode
      ? null
      : await context.store.scope(context.identity, studyCode, launch?.subjectCode ?? null);
  context.onEnter(scope);
  return scope;
}

export async function readerFor(
  context: Context,
  studyCode: string,
  cut: CutRequest,
): Promise<Reader | null> {
  const scope = await scopeIn(context, studyCode);
  if (!scope) return null;
  try {
    const open = async (reader: Reader): Promise<Reader> => {
      // A cut somebody names may lie before the study was set up: said at once, and not by every field.
      if ((cut.knownAt ?? cut.knownOn ?? null) !== null) await reader.protocol();
      return reader;
    };
    return await context.store.read(scope, cut, open, context.trail);
  } catch (error) {
    if (error instanceof InvalidCut)
      throw new GraphQLError(error.message, { extensions: { code: 'INVALID_CUT' } });
    throw error;
  }
}

/** A record with the reader it came from, so that what hangs on it is read in the same scope at the same cut. */
export interface Item<T> {
  readonly reader: Reader;
  readonly record: T;
  /** The subject it belongs to, where whoever found it knew: nothing has to be asked to find out. */
  readonly subjectId?: string | undefined;
  /** Found in a list over the whole study: what hangs on it is best read once for all of the list. */
  readonly isListed?: true;
}

export const items = <T>(reader: Reader, records: readonly T[], subjectId?: string): Item<T>[] =>
  records.map((record) => ({ reader, record, subjectId }));
