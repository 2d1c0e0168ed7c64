/** Gives subscriptions our own event stream in the place of Yoga's, which has no ids to resume after. */
import { isAsyncIterable } from 'graphql-yoga';
import type { Plugin } from 'graphql-yoga';
import type { ExecutionResult } from 'graphql';
import type { LiveState } from '../../schema/context.ts';
import { eventStream } from './event-stream.ts';

const states = new WeakMap<Request, LiveState>();

/** What the subscription of a request and its stream tell each other. */
export function liveOf(request: Request): LiveState {
  let live = states.get(request);
  if (!live) {
    const lastEventId = request.headers.get('last-event-id')?.slice(0, 40) || null;
    states.set(request, (live = { lastEventId, position: null, isReset: false }));
  }
  return live;
}

export function useEventStream(): Plugin {
  return {
    onResultProcess(answer) {
      const { request, result } = answer;
      if (!isAsyncIterable(result) || !/text\/event-stream/i.test(request.headers.get('accept') ?? ''))
        return;
      answer.setResultProcessor((results, { Response }) => {
        const body = eventStream(results as AsyncIterable<ExecutionResult>, {
          live: liveOf(request),
          signal: request.signal,
        });
        return new Response(body, {
          status: 200,
          headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' },
        });
      }, 'text/event-stream');
    },
  };
}
