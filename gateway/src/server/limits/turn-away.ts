/**
 * Turns a request away whose body is still on its way. To close at once would throw away what the caller sends and, with it,
 * the answer: the caller, or a proxy in between, would see a broken connection and not why. So the answer goes out whole, and
 * what still comes is read and dropped for a little while (RFC 9112, section 9.6).
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Patience {
  readonly bytes: number;
  readonly ms: number;
}

/** Ten times the largest body there may be, and as long as somebody with a slow line needs for that. */
const PATIENCE: Patience = { bytes: 1_000_000, ms: 2000 };

/** The head of the answer is set already; the connection ends with it. */
export function turnAway(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: string,
  { bytes, ms }: Patience = PATIENCE,
): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  });
  response.write(body);
  let left = bytes;
  const end = (): void => {
    clearTimeout(timer);
    request.off('data', drop).off('end', end).off('close', end).off('error', end);
    response.end();
  };
  const drop = (chunk: Buffer): void => {
    left -= chunk.length;
    if (left < 0) end();
  };
  const timer = setTimeout(end, ms);
  request.on('data', drop).on('end', end).on('close', end).on('error', end);
  if (request.readableEnded || request.destroyed) end();
}
