/** Puts the limits around Yoga's steps: tokens while parsing, the document before validation, its cost before execution. */
import { GraphQLError, NoSchemaIntrospectionCustomRule, parse, type DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { COST_LIMITS, costProblem, type CostLimits } from './cost.ts';
import { markRefused } from './failures.ts';
import {
  DOCUMENT_LIMITS,
  documentProblem,
  LIMIT_EXCEEDED,
  limitError,
  type DocumentLimits,
} from './document.ts';

export interface LimitOptions {
  readonly document: DocumentLimits;
  readonly cost: CostLimits;
  readonly introspection: boolean;
  /** Whether the text was reviewed before it came: then its size is nobody's surprise. */
  readonly isReviewed: (text: string) => boolean;
}

export const limitsFor = (production: boolean, isReviewed: LimitOptions['isReviewed']): LimitOptions => ({
  document: DOCUMENT_LIMITS,
  cost: COST_LIMITS,
  introspection: !production,
  isReviewed,
});

/** Documents are cached by Yoga, so each is judged once. */
const judged = new WeakMap<DocumentNode, GraphQLError | null>();

export function useLimits({ document, cost, introspection, isReviewed }: LimitOptions): Plugin {
  const reviewed = new WeakSet<DocumentNode>();
  return {
    onParse({ params, setParseFn }) {
      const text = String(params.source);
      const isKnown = isReviewed(text);
      if (!isKnown) {
        setParseFn((source, options) => {
          try {
            return parse(source, { ...options, maxTokens: document.tokens });
          } catch (error) {
            throw error instanceof Error && error.message.includes('tokens. Parsing aborted')
              ? limitError('tokens', document.tokens)
              : error;
          }
        });
      }
      return ({ result, replaceParseResult }) => {
        if (!result || result instanceof Error) return;
        const parsed = result as DocumentNode;
        if (isKnown) {
          reviewed.add(parsed);
          return;
        }
        if (!judged.has(parsed)) judged.set(parsed, documentProblem(parsed, document));
        const problem = judged.get(parsed);
        if (problem) replaceParseResult(problem);
      };
    },
    onResultProcess({ result, serverContext }) {
      // Here and not where it was refused: Yoga remembers refusals of a text and does not ask again.
      const { errors = [] } = result as { readonly errors?: readonly GraphQLError[] };
      if (errors.some(({ extensions }) => extensions?.['code'] === LIMIT_EXCEEDED))
        markRefused(serverContext);
    },
    onValidate({ addValidationRule }) {
      if (!introspection) addValidationRule(NoSchemaIntrospectionCustomRule);
      return ({ result, setResult }) => {
        // What a schema nobody may read has to offer is not told by its error messages either.
        if (!introspection && result.length > 0)
          setResult((result as readonly GraphQLError[]).map(unsuggesting));
      };
    },
    onExecute({ args, setResultAndStopExecution }) {
      const parsed = args.document;
      if (reviewed.has(parsed)) return;
      const variables = (args.variableValues ?? {}) as Record<string, unknown>;
      const problem = costProblem(args.schema, parsed, args.operationName, variables, cost);
      if (problem) setResultAndStopExecution({ errors: [problem] });
    },
    onSubscribe({ args, setResultAndStopExecution }) {
      const parsed = args.document;
      if (reviewed.has(parsed)) return;
      const variables = (args.variableValues ?? {}) as Record<string, unknown>;
      const problem = costProblem(args.schema, parsed, args.operationName, variables, cost);
      if (problem) setResultAndStopExecution({ errors: [problem] });
    },
  };
}

/** The same error without "Did you mean …?". */
export function unsuggesting(error: GraphQLError): GraphQLError {
  const message = error.message.replace(/ Did you mean .*\?$/s, '');
  if (message === error.message) return error;
  const { nodes, source, positions, path, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
