/** Structured log lines on standard error. Only what is named here can be logged, so no clinical value ever is. */

export interface LogFields {
  readonly event: string;
  readonly requestId?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly operation?: string | null;
  readonly reason?: string;
  readonly port?: number;
}

export type Log = (fields: LogFields) => void;

export const jsonLog: Log = (fields) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...fields })}\n`);
};

export const noLog: Log = () => undefined;
