/** A GraphQL operation that knows the types of its answer and its variables, and its hash in the gateway's manifest. */
import type { TypedDocumentString } from '../generated/graphql.ts';

export type Document<Answer, Variables> = TypedDocumentString<Answer, Variables>;

/** Any document, where the types do not matter. */
export interface AnyDocument {
  readonly __meta__?: Readonly<Record<string, unknown>> | undefined;
  toString(): string;
}

/** In the built bundle a document is nothing but its hash. */
const HASH = /^sha256:[\da-f]{64}$/;

/** How a request names its document: by hash where it has one, so that a gateway in production answers it. */
export function named(document: AnyDocument): { documentId: string } | { query: string } {
  const text = document.toString();
  const hash = HASH.test(text) ? text : (document.__meta__?.['hash'] as string | undefined);
  return hash === undefined ? { query: text } : { documentId: hash };
}
