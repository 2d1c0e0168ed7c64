/** Follows each request from its head to the end of its answer: one line in the log, one count, one span. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log.ts';
import type { Metrics, Route } from './metrics.ts';
import type { Traces } from './traces.ts';

export interface Observers {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Traces;
}

const ROUTES: Readonly<Record<string, Route>> = {
  '/graphql': 'graphql',
  '/healthz': 'healthz',
  '/readyz': 'readyz',
  '/metrics': 'metrics',
  '/demo/token': 'demo',
};
/** Asked for every few seconds by machines: counted, not written down. */
const QUIET: readonly Route[] = ['healthz', 'readyz', 'metrics', 'files'];

export function observe(
  { log, metrics, traces }: Observers,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const route = ROUTES[path] ?? 'files';
  const began = performance.now();
  const method = request.method ?? 'other';
  const { traceparent } = request.headers;
  const endSpan = traces.begin(route, method, typeof traceparent === 'string' ? traceparent : undefined);
  let endStream: (() => void) | null = null;
  const isStream = (): boolean =>
    String(response.getHeader('content-type') ?? '').startsWith('text/event-stream');
  if (route === 'graphql' && /text\/event-stream/.test(request.headers.accept ?? '')) {
    endStream = metrics.streaming();
  }
  response.once('close', () => {
    const durationMs = Math.round(performance.now() - began);
    endStream?.();
    // A caller who went away before the answer has none: 499, as proxies say.
    const status = response.headersSent ? response.statusCode : 499;
    endSpan(status);
    if (!isStream()) metrics.answered(route, method, status, durationMs / 1000);
    if (!QUIET.includes(route)) {
      log({ event: 'request', requestId: randomUUID(), method, route: `/${route}`, status, durationMs });
    }
  });
}
