/** A GraphQL operation as text that knows the types of its answer and its variables. */
import type { TypedDocumentString } from '../generated/graphql.ts';

export type Document<Answer, Variables> = TypedDocumentString<Answer, Variables>;
