/** The way of a request to /graphql whose body is read: to the lane of trusted documents first, to Yoga with everything else. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { handOver } from './handed-over.ts';
import type { Lane } from './lane.ts';

export type NodeHandler = (request: IncomingMessage, response: ServerResponse) => unknown;

type Read = IncomingMessage & { readonly body?: Buffer | string };

export function trustedFirst(lane: Lane, yoga: NodeHandler): NodeHandler {
  return async (request: Read, response) => {
    if (request.method !== 'POST' || request.body === undefined) return yoga(request, response);
    const outcome = await lane(request, response, request.body.toString());
    if (outcome.handled) return undefined;
    if (outcome.result) handOver(request, outcome.result);
    return yoga(request, response);
  };
}
