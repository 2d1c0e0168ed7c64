/**
 * Server-sent events of a subscription: each with its position as `id`, a heartbeat while nothing happens, and the next event
 * taken from the log only when the last one went out. Source: WHATWG HTML, section 9.2.
 */
import type { ExecutionResult } from 'graphql';
import type { LiveState } from '../../schema/context.ts';

/** Well below the 30 to 60 seconds after which proxies end what is silent. */
export const HEARTBEAT_MS = 15_000;
/** How long a browser's own EventSource waits before it comes back. */
const RETRY_MS = 1000;

export interface EventStreamOptions {
  readonly live: LiveState;
  /** Aborts when the caller goes away. */
  readonly signal: AbortSignal;
  readonly heartbeatMs?: number;
}

const encoder = new TextEncoder();

export function eventStream(
  results: AsyncIterable<ExecutionResult>,
  { live, signal, heartbeatMs = HEARTBEAT_MS }: EventStreamOptions,
): ReadableStream<Uint8Array> {
  const iterator = results[Symbol.asyncIterator]();
  let heartbeat: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearInterval(heartbeat);
    signal.removeEventListener('abort', end);
    void iterator.return?.().catch(() => undefined);
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      signal.addEventListener('abort', end, { once: true });
      // Something at once: some browsers and proxies hold the headers back until there is.
      controller.enqueue(encoder.encode(`retry: ${RETRY_MS}\n:\n\n${idLine(live)}\n`));
      heartbeat = setInterval(() => {
        // Nothing is put on top of what is not read yet; a caller that went away is told by the signal.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(':\n\n'));
      }, heartbeatMs).unref();
    },
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (!done) return controller.enqueue(encoder.encode(eventText(live, value)));
        end();
        controller.enqueue(encoder.encode('event: complete\ndata:\n\n'));
        controller.close();
      } catch (error) {
        end();
        controller.error(error);
      }
    },
    cancel: end,
  });
}

function eventText(live: LiveState, result: ExecutionResult): string {
  const reset = live.isReset ? `event: reset\n${idLine(live)}data: {}\n\n` : '';
  return `${reset}event: next\n${idLine(live)}data: ${JSON.stringify(result)}\n\n`;
}

const idLine = ({ position }: LiveState): string => (position === null ? '' : `id: ${position}\n`);
