/**
 * Answers documents by hash (`documentId`, as in the persisted documents of GraphQL over HTTP) and, where only those are
 * allowed, nothing else: what nobody has reviewed is refused before it is parsed.
 */
import { GraphQLError } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from './documents.ts';

export interface TrustOptions {
  readonly documents: TrustedDocuments;
  /** Whether a document may also be sent as text. */
  readonly allowsText: boolean;
}

export type DocumentParams = GraphQLParams & { readonly documentId?: unknown };

/** The text of the document that is asked for. Throws the refusal. */
export function documentOf(
  params: DocumentParams,
  { documents, allowsText }: TrustOptions,
): string | undefined {
  const { documentId, query } = params;
  if (documentId === undefined || documentId === null) {
    if (allowsText) return query;
    throw refusal(
      'TRUSTED_DOCUMENT_REQUIRED',
      'this gateway answers only documents it knows: send their hash as documentId',
    );
  }
  const text = typeof documentId === 'string' ? documents.get(documentId) : undefined;
  if (text === undefined) {
    throw refusal('PERSISTED_DOCUMENT_NOT_FOUND', 'this gateway knows no document with this documentId');
  }
  // Two documents in one request: nobody could say which one was meant.
  if (query !== undefined && query !== null && query !== text) {
    throw refusal('BAD_REQUEST', 'send a document or its documentId, not both');
  }
  return text;
}

export function useTrustedDocuments(options: TrustOptions): Plugin {
  return {
    onParams({ params, setParams }) {
      const query = documentOf(params, options);
      const { documentId: _known, ...rest } = params as DocumentParams;
      setParams(query === undefined ? rest : { ...rest, query });
    },
  };
}

const refusal = (code: string, message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
