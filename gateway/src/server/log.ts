/**
 * Structured log lines on standard error, by an allow-list: only what is named here can be logged, and only in the shape
 * that is named beside it. So no clinical value, no subject and no token ever is.
 */

export interface LogFields {
  readonly event: string;
  /** Made by the gateway: what callers send could be anything. */
  readonly requestId?: string;
  readonly method?: string;
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  /** Name of a reviewed document; that of any other could be anything. */
  readonly operation?: string | null;
  readonly reason?: string;
  readonly port?: number;
  readonly profile?: string;
  readonly variable?: string;
}

export type Log = (fields: LogFields) => void;

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);
const matches =
  (pattern: RegExp) =>
  (value: unknown): boolean =>
    typeof value === 'string' && pattern.test(value);

const SHAPES: { readonly [F in keyof LogFields]-?: (value: unknown) => boolean } = {
  event: matches(/^[a-z][a-z-]{1,60}$/),
  requestId: matches(/^[0-9a-f-]{36}$/),
  method: matches(/^[A-Z]{3,7}$/),
  route: matches(/^\/[a-z/]{0,40}$/),
  status: isNumber,
  durationMs: isNumber,
  operation: matches(/^\w{1,100}$/),
  // A code of ours or of a library, the class of an accident and the line of ours where it happened.
  reason: matches(/^[\w.:-]{1,80}( [\w.:-]{1,80}){0,2}$/),
  port: isNumber,
  profile: matches(/^[a-z]{1,20}$/),
  variable: matches(/^[A-Z][A-Z0-9_]{1,60}$/),
};

/** What of it may be written: the fields on the list, and of those the ones that have their shape. */
export function loggable(fields: LogFields): Readonly<Record<string, unknown>> {
  const kept: [string, unknown][] = [];
  for (const [name, hasShape] of Object.entries(SHAPES)) {
    const value = fields[name as keyof LogFields];
    if (value === undefined || value === null) continue;
    kept.push([name, hasShape(value) ? value : 'withheld']);
  }
  return Object.fromEntries(kept);
}

export const jsonLog: Log = (fields) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...loggable(fields) })}\n`);
};

export const noLog: Log = () => undefined;
