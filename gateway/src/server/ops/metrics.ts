/** Counts for Prometheus. No label names a person, a subject or a study: there is nothing here to be looked up by. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  answered(route: Route, method: string, status: number, seconds: number): void;
  /** A stream began; call what comes back when it ends. */
  streaming(): () => void;
  tokenRefused(code: string): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/** What is counted apart; every other path is "files". */
export type Route = 'graphql' | 'healthz' | 'readyz' | 'metrics' | 'demo' | 'files';

const METHODS: readonly string[] = ['GET', 'POST', 'OPTIONS', 'HEAD'];

export function createMetrics(): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'trialside_' });
  const registers = [register];
  const requests = new Counter({
    name: 'trialside_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'trialside_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer; streams are not among them.',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const streams = new Gauge({ name: 'trialside_streams', help: 'Event streams that are open.', registers });
  const refusals = new Counter({
    name: 'trialside_tokens_refused_total',
    help: 'Tokens that were refused, by the code of the reason.',
    labelNames: ['code'],
    registers,
  });
  return {
    contentType: register.contentType,
    text: () => register.metrics(),
    answered(route, method, status, seconds) {
      requests.inc({ route, method: METHODS.includes(method) ? method : 'other', status: String(status) });
      durations.observe({ route }, seconds);
    },
    streaming() {
      streams.inc();
      let isOpen = true;
      return () => {
        if (isOpen) streams.dec();
        isOpen = false;
      };
    },
    tokenRefused: (code) => refusals.inc({ code: /^ERR_[A-Z_]{1,60}$/.test(code) ? code : 'other' }),
  };
}
