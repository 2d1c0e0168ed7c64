/** What the lane of trusted documents has executed and leaves to Yoga to say: answers with errors, whose status and words follow from them. */
import type { IncomingMessage } from 'node:http';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

const results = new WeakMap<object, ExecutionResult>();

export function handOver(request: IncomingMessage, result: ExecutionResult): void {
  results.set(request, result);
}

/** `mask` is applied here: what was executed elsewhere has not passed Yoga's own. */
export function useHandedOver(mask: (error: unknown) => Error): Plugin {
  return {
    onParams(asked) {
      const { req: request } = asked.context as { readonly req?: object };
      const result = request && results.get(request);
      if (!result) return;
      const errors = result.errors?.map((error) => mask(error) as GraphQLError);
      asked.setResult(errors ? { ...result, errors } : result);
    },
  };
}
