/**
 * What a request to /graphql must look like before anything of it is parsed: its method, its type, its size, and how long
 * it may take to arrive.
 */
import type { IncomingMessage } from 'node:http';

export const BODY_LIMIT = 100_000;
/** A body that trickles in holds a connection and nothing else. */
export const BODY_TIME_MS = 10_000;

export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface IntakeOptions {
  /** GET for queries is for development only: what is asked would stand in every log on the way. */
  readonly allowsGet: boolean;
  readonly bodyLimit?: number;
  readonly bodyTimeMs?: number;
}

/** Why the head of the request is refused; null where it is not. */
export function headProblem(
  request: IncomingMessage,
  { allowsGet, bodyLimit = BODY_LIMIT }: IntakeOptions,
): Refusal | null {
  const methods = allowsGet ? ['GET', 'POST', 'OPTIONS'] : ['POST', 'OPTIONS'];
  if (!methods.includes(request.method ?? '')) {
    const headers = { Allow: methods.join(', ') };
    return { status: 405, code: 'METHOD_NOT_ALLOWED', message: `use ${methods[0]}`, headers };
  }
  if (request.method !== 'POST') return null;
  const [type, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  // A form of another page cannot send this type, so no page can make a browser write (T-05).
  if (type?.trim() !== 'application/json') {
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send application/json' };
  }
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/.exec(one)?.[1]).find(Boolean);
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8') {
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send UTF-8' };
  }
  // A few bytes that unpack to many would pass every limit.
  if (request.headers['content-encoding'] && request.headers['content-encoding'] !== 'identity') {
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'send the body as it is, not compressed' };
  }
  return Number(request.headers['content-length'] ?? 0) > bodyLimit ? tooLarge(bodyLimit) : null;
}

const tooLarge = (limit: number): Refusal => ({
  status: 413,
  code: 'BODY_TOO_LARGE',
  message: `a request has at most ${limit} bytes`,
  headers: { Connection: 'close' },
});

/** The body as it came, whatever it says its length is. */
export async function bodyOf(
  request: IncomingMessage,
  { bodyLimit = BODY_LIMIT, bodyTimeMs = BODY_TIME_MS }: IntakeOptions,
): Promise<Buffer | Refusal> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (answer: Buffer | Refusal): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', end).off('error', broken).off('close', broken);
      resolve(answer);
    };
    const refused = (refusal: Refusal): void => {
      request.pause();
      done(refusal);
    };
    const timer = setTimeout(
      () =>
        refused({
          status: 408,
          code: 'BODY_TOO_SLOW',
          message: 'the body took too long to arrive',
          headers: { Connection: 'close' },
        }),
      bodyTimeMs,
    );
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > bodyLimit) refused(tooLarge(bodyLimit));
      else chunks.push(chunk);
    };
    const end = (): void => done(Buffer.concat(chunks));
    const broken = (): void => done({ status: 400, code: 'BODY_CUT_SHORT', message: 'the body ended early' });
    request.on('data', take).on('end', end).on('error', broken).on('close', broken);
  });
}
