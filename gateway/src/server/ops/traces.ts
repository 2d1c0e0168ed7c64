/**
 * Traces for OpenTelemetry, only where an address for them is set. A span says which route, which status and how long; it
 * names no person, no subject and nothing that was asked for.
 */
import { context, propagation, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Route } from './metrics.ts';

export interface Traces {
  /** Begins a span for a request; call what comes back when its answer has ended. */
  begin(route: Route, method: string, traceparent: string | undefined): (status: number) => void;
  /** Sends what is left. */
  stop(): Promise<void>;
}

export const noTraces: Traces = { begin: () => () => undefined, stop: () => Promise.resolve() };

const TRACEPARENT = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

export function createTraces(url: string): Traces {
  const provider = new NodeTracerProvider({
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url, timeoutMillis: 3000 }))],
  });
  provider.register();
  const tracer = provider.getTracer('trialside-gateway');
  return {
    begin(route, method, traceparent) {
      // Where the hospital's proxy began the trace, it goes on; anything else in that header is nobody's business.
      const carrier = traceparent !== undefined && TRACEPARENT.test(traceparent) ? { traceparent } : {};
      const parent = propagation.extract(ROOT_CONTEXT, carrier);
      const span = tracer.startSpan(
        route,
        { kind: SpanKind.SERVER, attributes: { 'http.request.method': method, 'http.route': `/${route}` } },
        parent,
      );
      return (status) => {
        span.setAttribute('http.response.status_code', status);
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      };
    },
    async stop() {
      await provider.shutdown().catch(() => undefined);
      trace.disable();
      context.disable();
      propagation.disable();
    },
  };
}
